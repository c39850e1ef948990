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
    this.copy = page.getByRole("tabpanel").getByRole("button", { name: "Copy" });
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

  /** The form of an operation, with a key for it. */
  async openTrial(summary: string, key: string): Promise<Locator> {
    await this.page.getByLabel("API key", { exact: true }).fill(key);
    await this.operation(summary).getByText("Try it").click();
    return this.operation(summary).locator("form");
  }

  async send(summary: string): Promise<void> {
    await this.operation(summary).getByRole("button", { name: "Send" }).click();
  }

  /** What was answered in the form of an operation. */
  answer(summary: string): Locator {
    return this.page.getByRole("region", { name: `The answer of ${summary}` });
  }
}
