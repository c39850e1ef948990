import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

/** A list of the administration. */
export class AdminListPage {
  readonly heading: Locator;
  readonly search: Locator;
  readonly table: Locator;
  /** The names in the list, from top to bottom. */
  readonly names: Locator;
  readonly range: Locator;
  readonly pageSize: Locator;
  private readonly pages: Locator;

  constructor(
    protected readonly page: Page,
    private readonly path: string,
    title: string,
  ) {
    this.heading = page.getByRole("heading", { name: title, exact: true, level: 1 });
    this.search = page.getByRole("searchbox");
    this.table = page.getByRole("table", { name: title });
    this.names = this.table.locator('[data-label="Name"]');
    this.pages = page.getByRole("navigation", { name: "Pages" });
    this.range = this.pages.getByRole("status");
    this.pageSize = this.pages.getByRole("combobox", { name: "Rows per page" });
  }

  /** @param search search parameters, beginning with a question mark */
  open(search = ""): Promise<void> {
    return visit(this.page, `${this.path}${search}`);
  }

  row(name: string): Locator {
    return this.table.getByRole("row").filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** @param column its heading */
  cell(name: string, column: string): Locator {
    return this.row(name).locator(`[data-label="${column}"]`);
  }

  button(name: string): Locator {
    return this.page.getByRole("main").getByRole("button", { name, exact: true });
  }

  sort(column: string): Promise<void> {
    return this.table.getByRole("columnheader", { name: column }).getByRole("link").click();
  }

  turn(to: "First page" | "Previous page" | "Next page" | "Last page"): Promise<void> {
    return this.pages.getByRole("link", { name: to }).click();
  }
}
