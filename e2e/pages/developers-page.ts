import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

/** `/developers`, and what is below it. */
export class DevelopersPage {
  readonly reference: Locator;
  readonly quickStart: Locator;
  readonly copy: Locator;

  constructor(private readonly page: Page) {
    this.reference = page.getByRole("link", { name: "API reference" });
    this.quickStart = page.getByRole("tabpanel").locator("code");
    this.copy = page.getByRole("button", { name: "Copy" });
  }

  open(anchor = ""): Promise<void> {
    return visit(this.page, `/developers${anchor}`);
  }

  /** As a problem document names it. */
  openErrors(hash = ""): Promise<void> {
    return visit(this.page, `/developers/errors${hash}`);
  }

  async openReference(): Promise<void> {
    await this.page.goto("/developers/reference");
    await this.operation("List API keys").waitFor();
  }

  language(name: string): Locator {
    return this.page.getByRole("tab", { name });
  }

  problem(code: string): Locator {
    return this.page.locator(`#${code}`);
  }

  operation(summary: string): Locator {
    return this.page.getByRole("region", { name: summary, exact: true });
  }

  /** Scalar's own *try it*: a key, and the request of an operation. */
  async tryIt(summary: string, request: string, key: string): Promise<void> {
    const introduction = this.page.getByRole("region", { name: "Introduction" });
    await introduction.getByRole("textbox", { name: "Bearer Token" }).fill(key);
    // The button in the row of an operation is there when the operation is pointed at or unfolded.
    await this.operation(summary).getByRole("heading", { level: 3 }).click();
    await this.page
      .getByRole("button", { name: `Test Request (${request})`, exact: true })
      .first()
      .click();
    await this.page.getByRole("button", { name: /^Send/ }).first().click();
  }
}
