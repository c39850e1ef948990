import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

interface Values {
  token: string;
  tenantName: string;
  name: string;
  email: string;
  password: string;
}

export class SetUpPage {
  readonly heading: Locator;
  readonly token: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly errors: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { name: "Set up Portcullis", level: 1 });
    this.token = page.getByRole("textbox", { name: "Setup token" });
    this.password = page.getByLabel("Password", { exact: true });
    this.submit = page.getByRole("button", { name: "Create and sign in" });
    this.errors = page.getByRole("main").getByRole("alert");
  }

  open(path = "/setup"): Promise<void> {
    return visit(this.page, path);
  }

  async setUp({ token, tenantName, name, email, password }: Values): Promise<void> {
    await this.token.fill(token);
    await this.page.getByRole("textbox", { name: "Tenant name" }).fill(tenantName);
    await this.page.getByRole("textbox", { name: "Your name" }).fill(name);
    await this.page.getByRole("textbox", { name: "Email" }).fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }
}
