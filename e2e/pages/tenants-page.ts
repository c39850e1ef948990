import type { Locator, Page } from "@playwright/test";
import { AdminListPage } from "./admin-list-page";

export class TenantsPage extends AdminListPage {
  readonly newTenant: Locator;
  readonly createDialog: TenantDialog;
  readonly editDialog: TenantDialog;

  constructor(page: Page) {
    super(page, "/admin/tenants", "Tenants");
    this.newTenant = this.button("New Tenant");
    this.createDialog = new TenantDialog(page, "New Tenant", "Create");
    this.editDialog = new TenantDialog(page, "Edit Tenant", "Save");
  }

  /** Opens a dialog about a tenant. */
  async ask(verb: "Edit" | "Suspend" | "Resume", name: string): Promise<void> {
    await this.open(`?${new URLSearchParams({ search: name })}`);
    await this.button(`${verb} ${name}`).click();
  }
}

class TenantDialog {
  readonly root: Locator;
  readonly name: Locator;
  readonly keyLimit: Locator;
  readonly perSecond: Locator;
  readonly perDay: Locator;
  readonly submit: Locator;

  constructor(page: Page, title: string, verb: string) {
    this.root = page.getByRole("dialog", { name: title });
    this.name = this.root.getByRole("textbox", { name: "Name" });
    this.keyLimit = this.root.getByRole("textbox", { name: "Key limit" });
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
