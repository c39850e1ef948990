import type { Locator, Page } from "@playwright/test";
import { AdminListPage } from "./admin-list-page";

export class GroupsPage extends AdminListPage {
  /** Without the identifiers below them. */
  override readonly names: Locator;
  readonly newGroup: Locator;
  readonly createDialog: GroupDialog;
  readonly editDialog: GroupDialog;

  constructor(page: Page) {
    super(page, "/authorization-groups", "Authorization Groups");
    this.names = this.table.locator('[data-label="Name"] span.font-medium');
    this.newGroup = this.button("New Group");
    this.createDialog = new GroupDialog(page, "New Group", "Create");
    this.editDialog = new GroupDialog(page, "Edit Group", "Save");
  }

  /** Opens a dialog about a group. */
  async ask(verb: "Edit" | "Delete", name: string): Promise<void> {
    await this.open(`?${new URLSearchParams({ search: name })}`);
    await this.button(`${verb} ${name}`).click();
  }
}

class GroupDialog {
  readonly root: Locator;
  readonly name: Locator;
  readonly permissions: Locator;
  readonly visibleTo: Locator;
  readonly error: Locator;
  readonly submit: Locator;

  constructor(page: Page, title: string, verb: string) {
    this.root = page.getByRole("dialog", { name: title });
    this.name = this.root.getByRole("textbox", { name: "Name" });
    this.permissions = this.root.getByRole("textbox", { name: "Permissions" });
    this.visibleTo = this.root.getByRole("combobox", { name: "Visible to" });
    this.error = this.root.getByRole("alert").last();
    this.submit = this.root.getByRole("button", { name: verb, exact: true });
  }

  async save(values: { name?: string; permissions?: string }): Promise<void> {
    if (values.name !== undefined) await this.name.fill(values.name);
    if (values.permissions !== undefined) await this.permissions.fill(values.permissions);
    await this.submit.click();
  }
}
