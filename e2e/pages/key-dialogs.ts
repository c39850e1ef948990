import type { Locator, Page } from "@playwright/test";
import { KeyForm } from "./key-form";

export class EditDialog extends KeyForm {
  readonly save: Locator;
  readonly loadTheirs: Locator;
  readonly saveMine: Locator;

  constructor(page: Page) {
    super(page.getByRole("dialog", { name: "Edit API Key" }));
    this.save = this.button("Save");
    this.loadTheirs = this.button("Load their version");
    this.saveMine = this.button("Save mine anyway");
  }
}

export class RotateDialog {
  readonly root: Locator;
  readonly expiresOn: Locator;
  readonly oldSecret: Locator;
  readonly error: Locator;
  readonly rotate: Locator;
  readonly rotateAnyway: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("dialog", { name: "Rotate API Key" });
    this.expiresOn = this.root.getByLabel("New Expiration Date");
    this.oldSecret = this.root.getByRole("combobox", { name: "Old secret stops working" });
    this.error = this.root.getByRole("alert").first();
    this.rotate = this.root.getByRole("button", { name: "Rotate", exact: true });
    this.rotateAnyway = this.root.getByRole("button", { name: "Rotate anyway" });
  }
}

/** A question, and for Revoke a reason. */
export class ConfirmDialog {
  readonly root: Locator;
  readonly reason: Locator;
  readonly error: Locator;
  readonly confirm: Locator;
  readonly cancel: Locator;

  constructor(page: Page, verb: "Revoke" | "Delete" | "Suspend" | "Resume") {
    this.root = page.getByRole("alertdialog", { name: verb });
    this.reason = this.root.getByRole("textbox", { name: "Reason" });
    this.error = this.root.getByRole("alert").first();
    this.confirm = this.root.getByRole("button", { name: verb, exact: true });
    this.cancel = this.root.getByRole("button", { name: "Cancel" });
  }
}

/** Asked before something that was typed is lost. */
export class DiscardQuestion {
  readonly root: Locator;
  readonly discard: Locator;
  readonly keepEditing: Locator;

  constructor(page: Page) {
    this.root = page.getByRole("alertdialog", { name: "Discard what you typed?" });
    this.discard = this.root.getByRole("button", { name: "Discard" });
    this.keepEditing = this.root.getByRole("button", { name: "Keep editing" });
  }
}
