import type { Locator, Page } from "@playwright/test";
import { visit } from "./visit";

export class SignInPage {
  readonly heading: Locator;
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly showCharacters: Locator;
  readonly error: Locator;
  readonly main: Locator;
  readonly demoAccounts: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole("heading", { name: "Sign in", level: 1 });
    this.email = page.getByRole("textbox", { name: "Email" });
    this.password = page.getByLabel("Password", { exact: true });
    this.submit = page.getByRole("button", { name: "Sign in", exact: true });
    this.showCharacters = page.getByRole("button", { name: "Show characters" });
    this.error = page.getByRole("main").getByRole("alert").first();
    this.main = page.getByRole("main");
    this.demoAccounts = page.getByRole("region", { name: "Demo accounts" }).getByRole("button");
  }

  open(path = "/login"): Promise<void> {
    return visit(this.page, path);
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }
}
