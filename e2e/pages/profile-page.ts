import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

export class ProfilePage {
  readonly name: Locator;
  readonly save: Locator;
  readonly current: Locator;
  readonly password: Locator;
  readonly repeat: Locator;
  readonly change: Locator;
  readonly signOutElsewhere: Locator;
  readonly error: Locator;

  constructor(private readonly page: Page) {
    const main = page.getByRole("main");
    this.name = main.getByRole("textbox", { name: "Name" });
    this.save = main.getByRole("button", { name: "Save" });
    this.current = main.getByLabel("Current password", { exact: true });
    this.password = main.getByLabel("New password", { exact: true });
    this.repeat = main.getByLabel("Repeat new password", { exact: true });
    this.change = main.getByRole("button", { name: "Change password" });
    this.signOutElsewhere = main.getByRole("button", { name: "Sign out everywhere else" });
    this.error = main.getByRole("alert");
  }

  open(): Promise<void> {
    return visit(this.page, "/profile");
  }

  async changePassword(current: string, password: string, repeat = password): Promise<void> {
    await this.current.fill(current);
    await this.password.fill(password);
    await this.repeat.fill(repeat);
    await this.change.click();
  }

  /** The value beside a term of the account. */
  fact(term: string): Locator {
    return this.page.locator("dt", { hasText: term }).locator("xpath=following-sibling::dd[1]");
  }
}
