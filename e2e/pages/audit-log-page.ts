import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

export class AuditLogPage {
  /** The newest first. */
  readonly events: Locator;
  readonly action: Locator;
  readonly scope: Locator;
  readonly search: Locator;
  readonly older: Locator;
  readonly newest: Locator;

  constructor(private readonly page: Page) {
    this.events = page.getByLabel("Events", { exact: true }).locator("ol > li");
    this.action = page.getByRole("combobox", { name: "Action" });
    this.scope = page.getByRole("combobox", { name: "Scope" });
    this.search = page.getByRole("searchbox", { name: "Search person or request id" });
    this.older = page.getByRole("link", { name: "Older events" });
    this.newest = page.getByRole("link", { name: "Newest events" });
  }

  /** @param search search parameters, beginning with a question mark */
  open(search = ""): Promise<void> {
    return visit(this.page, `/audit-log${search}`);
  }

  /** What an event says about one field. */
  change(event: Locator, field: string): Locator {
    return event.locator("dt", { hasText: field }).locator("xpath=following-sibling::dd[1]");
  }
}
