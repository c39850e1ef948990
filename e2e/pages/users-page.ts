import type { Locator, Page } from "@playwright/test";
import { AdminListPage } from "./admin-list-page";

export class UsersPage extends AdminListPage {
  readonly newUser: Locator;
  readonly role: Locator;
  readonly createDialog: UserDialog;
  readonly editDialog: UserDialog;
  readonly resetDialog: UserDialog;

  constructor(page: Page, path = "/admin/users", title = "Users") {
    super(page, path, title);
    this.newUser = this.button("New User");
    this.role = page.getByRole("main").getByRole("combobox", { name: "Role" });
    this.createDialog = new UserDialog(page, "New User", "Create");
    this.editDialog = new UserDialog(page, "Edit User", "Save");
    this.resetDialog = new UserDialog(page, "Reset Password", "Reset password");
  }

  /** Shows one user. */
  find({ email }: { email: string }): Promise<void> {
    return this.open(`?${new URLSearchParams({ search: email })}`);
  }

  async edit(user: { name: string; email: string }): Promise<void> {
    await this.find(user);
    await this.button(`Edit ${user.name}`).click();
  }
}

/** What administrators of a master account see of its sub-accounts. */
export class SubAccountUsersPage extends UsersPage {
  constructor(page: Page) {
    super(page, "/sub-accounts/users", "Users of Sub-Accounts");
  }
}

class UserDialog {
  readonly root: Locator;
  readonly name: Locator;
  readonly email: Locator;
  readonly role: Locator;
  readonly tenant: Locator;
  readonly disabled: Locator;
  readonly password: Locator;
  readonly generate: Locator;
  readonly submit: Locator;

  constructor(page: Page, title: string, verb: string) {
    this.root = page.getByRole("dialog", { name: title });
    this.name = this.root.getByRole("textbox", { name: "Name" });
    this.email = this.root.getByRole("textbox", { name: "Email" });
    this.role = this.root.getByRole("combobox", { name: "Role" });
    this.tenant = this.root.getByLabel("Tenant", { exact: true });
    this.disabled = this.root.getByRole("checkbox", { name: /^Disabled/ });
    this.password = this.root.getByRole("textbox", { name: /password$/ });
    this.generate = this.root.getByRole("button", { name: "Generate" });
    this.submit = this.root.getByRole("button", { name: verb, exact: true });
  }
}
