import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

/** What `/ai/usage` shows of a tenant. */
export class ModelUsagePage {
  readonly use: Locator;
  readonly numbers: Locator;
  readonly exportCsv: Locator;
  readonly spent: Locator;
  readonly models: Locator;
  readonly keys: Locator;
  readonly allModels: Locator;

  constructor(private readonly page: Page) {
    this.use = this.section("Cost and tokens");
    this.numbers = this.use.getByRole("table");
    this.exportCsv = this.use.getByRole("link", { name: "Export cost and tokens as CSV" });
    this.spent = this.section(/^Spent in /);
    this.models = this.section("Models by cost").getByRole("row");
    this.keys = this.section("Keys by cost").getByRole("row");
    this.allModels = page.getByRole("link", { name: "Show all models" });
  }

  /** @param search search parameters, beginning with a question mark */
  open(search = ""): Promise<void> {
    return visit(this.page, `/ai/usage${search}`);
  }

  total(label: "Cost" | "Tokens" | "Requests"): Locator {
    return this.use.getByRole("paragraph").filter({ hasText: label });
  }

  range(name: string): Locator {
    return this.use.getByRole("navigation", { name: "Time range" }).getByRole("link", { name });
  }

  bars(of: "cost" | "tokens" | "requests"): Locator {
    return this.use.getByRole("img", { name: `Bars: ${of} in` }).locator("g");
  }

  showNumbers(): Promise<void> {
    return this.use.locator("summary").click();
  }

  private section(title: string | RegExp): Locator {
    return this.page
      .getByRole("main")
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: title, exact: true }) });
  }
}
