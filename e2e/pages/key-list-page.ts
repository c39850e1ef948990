import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

type Verb = "Edit" | "Rotate" | "Revoke" | "Delete";

export class KeyListPage {
  readonly heading: Locator;
  readonly generate: Locator;
  readonly generateAtLimit: Locator;
  readonly exportCsv: Locator;
  readonly search: Locator;
  readonly status: Locator;
  readonly expiration: Locator;
  readonly group: Locator;
  readonly sortBy: Locator;
  readonly clearFilters: Locator;
  readonly table: Locator;
  /** The names of the keys, from top to bottom. */
  readonly names: Locator;
  readonly pages: Locator;
  readonly range: Locator;
  readonly pageSize: Locator;
  readonly selectAll: Locator;
  readonly selection: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { name: "API Keys", exact: true, level: 1 });
    this.generate = page.getByRole("link", { name: "Generate API Key" }).first();
    this.generateAtLimit = page.getByRole("button", { name: "Generate API Key" });
    this.exportCsv = page.getByRole("link", { name: "Export CSV" });
    this.search = page.getByRole("searchbox", { name: "Search name or description" });
    this.status = page.getByRole("combobox", { name: "Status" });
    this.expiration = page.getByRole("combobox", { name: "Expiration" });
    this.group = page.getByRole("combobox", { name: "Authorization Group" });
    this.sortBy = page.getByRole("combobox", { name: "Sort by" });
    this.clearFilters = page.getByRole("link", { name: "Clear filters" }).first();
    this.table = page.getByRole("table", { name: "API keys" });
    this.names = this.table.getByRole("cell").getByRole("link");
    this.pages = page.getByRole("navigation", { name: "Pages" });
    this.range = this.pages.getByRole("status");
    this.pageSize = this.pages.getByRole("combobox", { name: "Rows per page" });
    this.selectAll = this.table.getByRole("checkbox", { name: "Select all rows of this page" });
    this.selection = page.getByRole("region", { name: "Selection" });
  }

  /** @param search search parameters, beginning with a question mark */
  open(search = ""): Promise<void> {
    return visit(this.page, `/tenant-api-keys${search}`);
  }

  row(name: string): Locator {
    return this.table.getByRole("row").filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  /** @param column its heading */
  cell(name: string, column: string): Locator {
    return this.row(name).locator(`[data-label="${column}"]`);
  }

  keyLink(name: string): Locator {
    return this.table.getByRole("link", { name, exact: true });
  }

  action(verb: Verb, name: string): Locator {
    return this.table.getByRole("button", { name: `${verb} ${name}`, exact: true });
  }

  checkbox(name: string): Locator {
    return this.table.getByRole("checkbox", { name: `Select ${name}`, exact: true });
  }

  columnHeading(column: string): Locator {
    return this.table.getByRole("columnheader", { name: column, exact: true });
  }

  sort(column: string): Promise<void> {
    return this.columnHeading(column).getByRole("link").click();
  }

  turn(to: "First page" | "Previous page" | "Next page" | "Last page"): Promise<void> {
    return this.pages.getByRole("link", { name: to }).click();
  }
}
