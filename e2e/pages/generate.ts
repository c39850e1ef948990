import type { Locator, Page } from "@playwright/test";
import { KeyForm } from "./key-form";
import { visit } from "./visit";

/** Generate as a page of its own. */
export class GeneratePage extends KeyForm {
  readonly heading: Locator;
  readonly submit: Locator;

  constructor(private readonly page: Page) {
    super(page.getByRole("main"));
    this.heading = page.getByRole("heading", { name: "Generate API Key", level: 1 });
    this.submit = this.button("Generate");
  }

  open(): Promise<void> {
    return visit(this.page, "/tenant-api-keys/generate");
  }
}

/** Generate over the list. */
export class GenerateDialog extends KeyForm {
  readonly submit: Locator;

  constructor(page: Page) {
    super(page.getByRole("dialog", { name: "Generate API Key" }));
    this.submit = this.button("Generate");
  }
}
