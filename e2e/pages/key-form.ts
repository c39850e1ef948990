import type { Locator } from "@playwright/test";

interface Values {
  name?: string;
  description?: string;
  group?: string;
  /** `YYYY-MM-DD` */
  expiresOn?: string;
  allowlist?: string;
  /** These two are to be unfolded before. */
  perSecond?: string;
  perDay?: string;
}

/** The fields of Generate and of Edit, wherever they stand. */
export class KeyForm {
  readonly name: Locator;
  readonly description: Locator;
  readonly group: Locator;
  readonly expiresOn: Locator;
  readonly allowlist: Locator;
  /** Folds the rate limits away, and shows them. */
  readonly rateLimits: Locator;
  readonly perSecond: Locator;
  readonly perDay: Locator;
  /** The first message: at a field, or else about the whole form. */
  readonly error: Locator;

  constructor(readonly root: Locator) {
    this.name = root.getByRole("textbox", { name: "Key Name" });
    this.description = root.getByRole("textbox", { name: "Description" });
    this.group = root.getByRole("combobox", { name: "Authorization Group" });
    this.expiresOn = root.getByLabel("Expiration Date");
    this.allowlist = root.getByRole("textbox", { name: "IP Allowlist" });
    this.rateLimits = root.locator("summary", { hasText: "Rate Limits" });
    this.perSecond = root.getByRole("textbox", { name: "Requests per second" });
    this.perDay = root.getByRole("textbox", { name: "Requests per day" });
    this.error = root.getByRole("alert").first();
  }

  async fill({ name, description, group, expiresOn, allowlist, perSecond, perDay }: Values): Promise<void> {
    if (name !== undefined) await this.name.fill(name);
    if (description !== undefined) await this.description.fill(description);
    if (group !== undefined) await this.group.selectOption({ label: group });
    if (expiresOn !== undefined) await this.expiresOn.fill(expiresOn);
    if (allowlist !== undefined) await this.allowlist.fill(allowlist);
    if (perSecond !== undefined) await this.perSecond.fill(perSecond);
    if (perDay !== undefined) await this.perDay.fill(perDay);
  }

  button(name: string): Locator {
    return this.root.getByRole("button", { name, exact: true });
  }
}
