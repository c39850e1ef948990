import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

/** What `/usage` shows of a tenant and a key's page of a key. */
export class UsagePage {
  readonly requests: Locator;
  readonly empty: Locator;
  readonly reasons: Locator;
  readonly numbers: Locator;
  readonly exportCsv: Locator;
  readonly denials: Locator;
  readonly moreDenials: Locator;
  readonly busiest: Locator;

  constructor(private readonly page: Page) {
    this.requests = this.section("Requests");
    this.empty = this.requests.getByText(/^No requests in the /);
    this.reasons = this.requests.getByRole("list", { name: "Denied by reason" }).getByRole("listitem");
    this.numbers = this.requests.getByRole("table");
    this.exportCsv = this.requests.getByRole("link", { name: "Export requests as CSV" });
    const denials = this.section("Recent denials");
    // Of a list that is folded away, no roles are told.
    this.denials = denials.locator("li");
    this.moreDenials = denials.locator("summary");
    this.busiest = this.section("Busiest keys").getByRole("row");
  }

  /** @param search search parameters, beginning with a question mark */
  open(search = ""): Promise<void> {
    return visit(this.page, `/usage${search}`);
  }

  openKey(id: string, search = ""): Promise<void> {
    return visit(this.page, `/tenant-api-keys/${id}${search}`);
  }

  total(label: "Allowed" | "Denied"): Locator {
    return this.requests.getByRole("paragraph").filter({ hasText: label });
  }

  range(name: string): Locator {
    return this.requests.getByRole("navigation", { name: "Time range" }).getByRole("link", { name });
  }

  bars(of: "allowed" | "denied"): Locator {
    return this.requests.getByRole("img", { name: `Bars: requests ${of}` }).locator("g");
  }

  showNumbers(): Promise<void> {
    return this.requests.locator("summary").click();
  }

  private section(title: string): Locator {
    return this.page
      .getByRole("main")
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: title, exact: true }) });
  }
}
