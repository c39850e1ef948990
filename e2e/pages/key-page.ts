import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

export class KeyPage {
  readonly main: Locator;
  readonly configuration: Locator;
  readonly secrets: Locator;
  readonly history: Locator;
  readonly address: Locator;
  readonly check: Locator;
  readonly answer: Locator;
  readonly error: Locator;
  readonly snippets: Locator;

  constructor(private readonly page: Page) {
    this.main = page.getByRole("main");
    this.configuration = this.section("Configuration");
    this.secrets = this.section("Secrets").getByRole("listitem");
    this.history = this.section("History").locator("ol > li");
    const check = this.section("Would this key be let in from this address?");
    this.address = check.getByRole("textbox", { name: "Address" });
    this.check = check.getByRole("button", { name: "Check" });
    this.answer = check.getByRole("status");
    this.error = check.getByRole("alert");
    this.snippets = this.section("Use this key");
  }

  open(id: string): Promise<void> {
    return visit(this.page, `/tenant-api-keys/${id}`);
  }

  button(name: "Edit" | "Rotate" | "Revoke" | "Delete"): Locator {
    return this.main.getByRole("button", { name: new RegExp(`^${name}( |$)`) });
  }

  /** The value beside a term of the configuration. */
  fact(term: string): Locator {
    return this.configuration.locator("dt", { hasText: term }).locator("xpath=following-sibling::dd[1]");
  }

  private section(title: string): Locator {
    return this.main.locator("section").filter({ has: this.page.getByRole("heading", { name: title, exact: true }) });
  }
}
