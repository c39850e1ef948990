import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

type Verb = "Change Credentials" | "IP Whitelist" | "Edit" | "Revoke" | "Delete";

/** The list of channel credentials, and what opens over it. */
export class ChannelsPage {
  readonly create: Locator;
  readonly search: Locator;
  readonly channel: Locator;
  readonly names: Locator;
  readonly createForm: CredentialForm;
  readonly changeForm: CredentialForm;
  readonly whitelist: Locator;
  readonly reveal: CredentialReveal;
  private readonly table: Locator;

  constructor(private readonly page: Page) {
    this.create = page.getByRole("link", { name: "Create API Key" });
    this.search = page.getByRole("searchbox", { name: "Search name, description or client ID" });
    this.channel = page.getByRole("combobox", { name: "Channel", exact: true });
    this.table = page.getByRole("table", { name: "Channel Credentials" });
    this.names = this.table.getByRole("cell").getByRole("link");
    this.createForm = new CredentialForm(page.getByRole("dialog", { name: "Create API Key" }), "Create");
    this.changeForm = new CredentialForm(
      page.getByRole("dialog", { name: "Change Credentials" }),
      "Change Credentials",
    );
    this.whitelist = page.getByRole("dialog", { name: "IP Whitelist" });
    this.reveal = new CredentialReveal(page);
  }

  open(search = ""): Promise<void> {
    return visit(this.page, `/channel-credentials${search}`);
  }

  cell(name: string, column: string): Locator {
    const row = this.table.getByRole("row").filter({ has: this.page.getByRole("link", { name, exact: true }) });
    return row.locator(`[data-label="${column}"]`);
  }

  menu(name: string): Locator {
    return this.table.getByRole("button", { name: `Actions ${name}`, exact: true });
  }

  async choose(verb: Verb, name: string): Promise<void> {
    await this.menu(name).click();
    await this.page.getByRole("menuitem", { name: verb, exact: true }).click();
  }
}

/** Create, and Change Credentials. */
export class CredentialForm {
  readonly channel: Locator;
  readonly name: Locator;
  readonly choose: Locator;
  readonly renew: Locator;
  readonly clientId: Locator;
  readonly secret: Locator;
  readonly strength: Locator;
  readonly errors: Locator;
  readonly submit: Locator;

  constructor(
    readonly root: Locator,
    submit: string,
  ) {
    this.channel = root.getByRole("combobox", { name: "Channel" });
    this.name = root.getByRole("textbox", { name: "Key Name" });
    this.choose = root.getByRole("radio", { name: "Choose my own" });
    this.renew = root.getByRole("checkbox", { name: "Generate a new client ID, too" });
    this.clientId = root.getByRole("textbox", { name: "Client ID" });
    this.secret = root.getByRole("textbox", { name: "API Secret" });
    this.strength = root.getByRole("status").filter({ hasText: /weak|fair|strong/i });
    this.errors = root.getByRole("alert");
    this.submit = root.getByRole("button", { name: submit, exact: true });
  }
}

/** The one time that a client id and its secret are shown. */
export class CredentialReveal {
  readonly root: Locator;
  readonly clientId: Locator;
  readonly secret: Locator;
  readonly snippet: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("dialog", { name: /^(API Key Created|Credentials Changed)$/ });
    this.clientId = this.root.getByTestId("client-id");
    this.secret = this.root.getByTestId("secret");
    this.snippet = this.root.locator("pre");
  }

  async close(): Promise<void> {
    await this.root.getByRole("button", { name: "Copy API Secret" }).click();
    await this.root.getByRole("button", { name: "Close", exact: true }).click();
    await this.root.waitFor({ state: "hidden" });
  }
}
