import type { Locator, Page } from "@playwright/test";
import { AdminListPage } from "./admin-list-page";

/** Texts of a form's fields, by their labels. */
type Texts = Record<string, string>;

export class ModelsPage extends AdminListPage {
  readonly newUpstream: Locator;
  readonly newModel: Locator;
  readonly upstreams: Locator;
  readonly importDialog: ImportDialog;

  constructor(page: Page) {
    super(page, "/admin/models", "Models");
    this.newUpstream = this.button("New Upstream");
    this.newModel = this.button("New Model");
    this.upstreams = page.getByRole("table", { name: "Upstreams" });
    this.importDialog = new ImportDialog(page);
  }

  upstream(name: string): Locator {
    return this.upstreams.getByRole("row").filter({ has: this.page.getByText(name, { exact: true }) });
  }

  dialog(title: "New Upstream" | "Edit Upstream" | "New Model" | "Edit Model"): FormDialog {
    return new FormDialog(this.page.getByRole("dialog", { name: title }));
  }

  /** Opens a dialog about a model. */
  async ask(verb: "Edit" | "Delete", name: string): Promise<void> {
    await this.open(`?${new URLSearchParams({ search: name })}`);
    await this.button(`${verb} ${name}`).click();
  }
}

class FormDialog {
  readonly submit: Locator;

  constructor(readonly root: Locator) {
    this.submit = root.getByRole("button", { name: /^(Create|Save)$/ });
  }

  field(label: string): Locator {
    return this.root.getByLabel(label, { exact: true });
  }

  async save(texts: Texts): Promise<void> {
    for (const [label, text] of Object.entries(texts)) await this.field(label).fill(text);
    await this.submit.click();
  }
}

class ImportDialog {
  readonly root: Locator;
  readonly search: Locator;
  readonly models: Locator;
  readonly selectAll: Locator;
  readonly enable: Locator;
  readonly submit: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("dialog", { name: "Import Models" });
    this.search = this.root.getByRole("searchbox", { name: "Search models" });
    this.models = this.root.getByRole("listitem");
    this.selectAll = this.root.getByRole("button", { name: "Select all" });
    this.enable = this.root.getByRole("checkbox", { name: "Enable them at once" });
    this.submit = this.root.getByRole("button", { name: "Import", exact: true });
  }
}
