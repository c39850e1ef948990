import type { Locator, Page } from "@playwright/test";
import { AdminListPage } from "./admin-list-page";

/** A list of accounts: all of the installation, or those below one. */
class AccountsPage extends AdminListPage {
  readonly newTenant: Locator;
  readonly createDialog: TenantDialog;
  readonly editDialog: TenantDialog;
  readonly aiAccess: AiAccessDialog;

  constructor(page: Page, path: string, noun: string) {
    super(page, path, `${noun}s`);
    this.newTenant = this.button(`New ${noun}`).first();
    this.createDialog = new TenantDialog(page, `New ${noun}`, "Create");
    this.editDialog = new TenantDialog(page, `Edit ${noun}`, "Save");
    this.aiAccess = new AiAccessDialog(page);
  }

  /** Opens a dialog about a tenant. */
  async ask(verb: "Edit" | "AI access of" | "Suspend" | "Resume", name: string): Promise<void> {
    await this.open(`?${new URLSearchParams({ search: name })}`);
    await this.button(`${verb} ${name}`).click();
  }
}

export class TenantsPage extends AccountsPage {
  constructor(page: Page) {
    super(page, "/admin/tenants", "Tenant");
  }
}

export class SubAccountsPage extends AccountsPage {
  /** Says which sub-account one works in. */
  readonly banner: Locator;
  readonly manageUsers: Locator;

  constructor(page: Page) {
    super(page, "/sub-accounts", "Sub-Account");
    this.manageUsers = page.getByRole("link", { name: "Manage Users" });
    this.banner = page.getByRole("complementary", { name: "Sub-account" });
  }

  switchTo(name: string): Promise<void> {
    return this.button(`Switch to ${name}`).click();
  }

  /** From a sub-account to one's own account. */
  goBack(): Promise<void> {
    return this.banner.getByRole("button").click();
  }
}

class TenantDialog {
  readonly root: Locator;
  readonly name: Locator;
  readonly master: Locator;
  readonly keyLimit: Locator;
  readonly perSecond: Locator;
  readonly perDay: Locator;
  readonly submit: Locator;

  constructor(page: Page, title: string, verb: string) {
    this.root = page.getByRole("dialog", { name: title });
    this.name = this.root.getByRole("textbox", { name: "Name" });
    this.master = this.root.getByRole("combobox", { name: "Master account" });
    this.keyLimit = this.root.getByRole("textbox", { name: /^Key limit/ });
    this.perSecond = this.root.getByRole("textbox", { name: "Requests per second" });
    this.perDay = this.root.getByRole("textbox", { name: "Requests per day" });
    this.submit = this.root.getByRole("button", { name: verb, exact: true });
  }

  async save(values: { name?: string; keyLimit?: string; perSecond?: string; perDay?: string }): Promise<void> {
    if (values.name !== undefined) await this.name.fill(values.name);
    if (values.keyLimit !== undefined) await this.keyLimit.fill(values.keyLimit);
    if (values.perSecond !== undefined) await this.perSecond.fill(values.perSecond);
    if (values.perDay !== undefined) await this.perDay.fill(values.perDay);
    await this.submit.click();
  }
}

class AiAccessDialog {
  readonly root: Locator;
  readonly invited: Locator;
  readonly monthlyBudget: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("dialog", { name: "AI Access" });
    this.invited = this.root.getByRole("checkbox", { name: "Invited: may have AI keys" });
    this.monthlyBudget = this.root.getByRole("textbox", { name: "Monthly budget" });
  }

  async save({ invited, monthlyBudget }: { invited: boolean; monthlyBudget: string }): Promise<void> {
    await this.invited.setChecked(invited);
    await this.monthlyBudget.fill(monthlyBudget);
    await this.root.getByRole("button", { name: "Save", exact: true }).click();
  }
}
