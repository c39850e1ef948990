import type { Page } from "@playwright/test";

/** Opens a page and waits until its script has taken over: buttons pressed before that do nothing yet. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll(":is(main, nav) :is(a, button, input)")];
    const taken = (control: Element) => Object.keys(control).some((name) => name.startsWith("__reactProps"));
    return controls.length > 0 && controls.every(taken);
  });
}
