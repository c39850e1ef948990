import type { Locator, Page } from "@playwright/test";

/** What surrounds every page of the console. */
export class Shell {
  readonly navigation: Locator;
  readonly breadcrumb: Locator;
  readonly userMenuButton: Locator;
  readonly userMenu: Locator;
  readonly openNavigation: Locator;
  readonly toast: Locator;

  constructor(page: Page) {
    this.navigation = page.getByRole("navigation", { name: "Main" });
    this.breadcrumb = page.getByRole("navigation", { name: "Breadcrumb" });
    this.userMenuButton = page.getByRole("button", { name: /^User menu/ });
    this.userMenu = page.getByRole("menu");
    this.openNavigation = page.getByRole("button", { name: "Open navigation" });
    this.toast = page.getByRole("region", { name: /^Notifications/ }).getByRole("listitem");
  }

  /** @param group where several have the name, the headings over it */
  link(name: string, group?: string): Locator {
    const within = group === undefined ? this.navigation : this.navigation.getByRole("list", { name: group });
    return within.getByRole("link", { name, exact: true });
  }

  async choose(item: string): Promise<void> {
    await this.userMenuButton.click();
    await this.userMenu.getByText(item, { exact: true }).click();
  }
}
