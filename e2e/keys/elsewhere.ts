import { expect, type Page } from "@playwright/test";
import { ConfirmDialog, EditDialog } from "@/e2e/pages/key-dialogs";
import { KeyListPage } from "@/e2e/pages/key-list-page";

/** What another administrator does meanwhile, in a browser of their own. */
export async function revokeElsewhere(page: Page, name: string): Promise<void> {
  const keyList = new KeyListPage(page);
  await keyList.open();
  await keyList.action("Revoke", name).click();
  await new ConfirmDialog(page, "Revoke").confirm.click();
  await expect(keyList.cell(name, "Status")).toHaveText("Revoked");
}

export async function editElsewhere(page: Page, name: string, values: { name?: string; description?: string }) {
  const keyList = new KeyListPage(page);
  const dialog = new EditDialog(page);
  await keyList.open();
  await keyList.action("Edit", name).click();
  await dialog.fill(values);
  await dialog.save.click();
  await expect(dialog.root).toBeHidden();
}
