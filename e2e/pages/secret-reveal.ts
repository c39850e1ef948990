import type { Locator, Page } from "@playwright/test";

/** The one time that a secret is shown. */
export class SecretReveal {
  readonly root: Locator;
  readonly secret: Locator;
  readonly copy: Locator;
  readonly copied: Locator;
  readonly copyCurl: Locator;
  readonly curl: Locator;
  readonly download: Locator;
  readonly close: Locator;
  readonly question: Locator;
  readonly closeAnyway: Locator;
  readonly goBack: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("dialog", { name: /^API Key (Generated|Rotated)$/ });
    this.secret = this.root.getByTestId("secret");
    this.copy = this.root.getByRole("button", { name: "Copy", exact: true });
    this.copied = this.root.getByRole("button", { name: "Copied" });
    this.copyCurl = this.root.getByRole("button", { name: "Copy curl command" });
    this.curl = this.root.locator("pre");
    this.download = this.root.getByRole("button", { name: "Download .env" });
    this.close = this.root.getByRole("button", { name: "Close", exact: true });
    this.question = page.getByRole("alertdialog", { name: "Close without copying?" });
    this.closeAnyway = this.question.getByRole("button", { name: "Close without copying" });
    this.goBack = this.question.getByRole("button", { name: "Go back" });
  }

  /** Copies the secret, closes the dialog and returns what was shown. */
  async take(): Promise<string> {
    const secret = await this.secret.innerText();
    await this.copy.click();
    await this.copied.waitFor();
    await this.close.click();
    await this.root.waitFor({ state: "hidden" });
    return secret;
  }
}
