import type { Locator, Page } from "@playwright/test";

export class TenantSwitcher {
  readonly button: Locator;
  readonly popover: Locator;
  readonly search: Locator;
  readonly tenants: Locator;

  constructor(page: Page) {
    this.button = page.getByRole("button", { name: /^Switch tenant/ });
    this.popover = page.getByRole("dialog", { name: "Switch tenant" });
    this.search = this.popover.getByRole("combobox");
    this.tenants = this.popover.getByRole("option");
  }

  async switchTo(name: string): Promise<void> {
    await this.button.click();
    await this.search.fill(name);
    await this.tenants.filter({ hasText: name }).click();
  }
}
