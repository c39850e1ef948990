import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

type Verb = "Edit" | "Rotate" | "Revoke" | "Delete";

/** The list of AI keys, and what opens over it. */
export class AiKeysPage {
  readonly create: Locator;
  readonly createAtLimit: Locator;
  readonly exportCsv: Locator;
  readonly search: Locator;
  readonly status: Locator;
  readonly names: Locator;
  readonly createForm: AiKeyForm;
  readonly editForm: AiKeyForm;
  readonly reveal: AiKeyReveal;
  readonly deletion: { root: Locator; ok: Locator; cancel: Locator };
  private readonly table: Locator;

  constructor(private readonly page: Page) {
    this.create = page.getByRole("link", { name: "Create API Key" });
    this.createAtLimit = page.getByRole("button", { name: "Create API Key" });
    this.exportCsv = page.getByRole("link", { name: "Export CSV" });
    this.search = page.getByRole("searchbox", { name: "Search name or description" });
    this.status = page.getByRole("combobox", { name: "Status" });
    this.table = page.getByRole("table", { name: "API Keys" });
    this.names = this.table.getByRole("cell").getByRole("link");
    this.createForm = new AiKeyForm(page.getByRole("dialog", { name: "Create API Key" }), "Create");
    this.editForm = new AiKeyForm(page.getByRole("dialog", { name: "Edit API Key" }), "Save");
    this.reveal = new AiKeyReveal(page);
    const root = page.getByRole("alertdialog", { name: "Delete API Key" });
    this.deletion = {
      root,
      ok: root.getByRole("button", { name: "OK", exact: true }),
      cancel: root.getByRole("button", { name: "Cancel" }),
    };
  }

  open(search = ""): Promise<void> {
    return visit(this.page, `/ai/api-keys${search}`);
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

/** The fields of Create and of Edit, wherever they stand. */
export class AiKeyForm {
  readonly name: Locator;
  readonly description: Locator;
  readonly selection: Locator;
  readonly searchModels: Locator;
  readonly models: Locator;
  /** The names of what the selection is about. */
  readonly selected: Locator;
  readonly allowlist: Locator;
  readonly expiresOn: Locator;
  readonly monthlyBudget: Locator;
  readonly errors: Locator;
  readonly submit: Locator;

  constructor(
    readonly root: Locator,
    submit: string,
  ) {
    this.name = root.getByRole("textbox", { name: "Name", exact: true });
    this.description = root.getByRole("textbox", { name: "Description" });
    this.selection = root.getByRole("combobox", { name: "Model Access Selection" });
    this.searchModels = root.getByRole("searchbox", { name: "Search models" });
    this.models = root.getByRole("group", { name: "Models" }).getByRole("listitem");
    this.selected = root.getByRole("list", { name: "Selected models" }).getByRole("listitem");
    this.allowlist = root.getByRole("textbox", { name: "Allow access from" });
    this.expiresOn = root.getByLabel("Expiration Date");
    this.monthlyBudget = root.getByRole("textbox", { name: "Monthly Budget" });
    this.errors = root.getByRole("alert");
    this.submit = root.getByRole("button", { name: submit, exact: true });
  }

  model(name: string): Locator {
    return this.root.getByRole("checkbox", { name: new RegExp(`^${name}`) });
  }
}

/** The one time that a bearer token is shown. */
export class AiKeyReveal {
  readonly root: Locator;
  readonly url: Locator;
  readonly token: Locator;
  readonly copyUrl: Locator;
  readonly copyToken: Locator;
  readonly snippet: Locator;
  readonly close: Locator;
  readonly question: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("dialog", { name: /^API Key (Created Successfully|Rotated)$/ });
    this.url = this.root.getByTestId("openai-url");
    this.token = this.root.getByTestId("secret");
    this.copyUrl = this.root.getByRole("button", { name: "Copy OpenAI Compatible URL" });
    this.copyToken = this.root.getByRole("button", { name: "Copy Bearer Token" });
    this.snippet = this.root.locator("pre");
    this.close = this.root.getByRole("button", { name: "Close", exact: true });
    this.question = page.getByRole("alertdialog", { name: "Close without copying?" });
  }

  tab(name: "curl" | "openai" | "Python"): Locator {
    return this.root.getByRole("tab", { name, exact: true });
  }

  /** Copies the token, closes the window and returns what was shown. */
  async take(): Promise<{ url: string; token: string }> {
    const [url, token] = [await this.url.innerText(), await this.token.innerText()];
    await this.copyToken.click();
    await this.close.click();
    await this.root.waitFor({ state: "hidden" });
    return { url, token };
  }
}
