import { expect, type Page } from "@playwright/test";

/** The narrowest screen that everything fits on. */
export const PHONE = { width: 360, height: 740 };

/** Looks at what is on the screen now, which is a phone's. */
export async function expectNoSidewaysScroll(page: Page) {
  const widths = () =>
    page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth, innerWidth]);
  await expect.poll(widths, "the page is no wider than the screen").toEqual([PHONE.width, PHONE.width, PHONE.width]);
  const cut = await page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>("main button, main a, [role$=dialog] button, [role$=dialog] input"),
    ];
    return shown
      .filter((control) => control.checkVisibility() && !control.closest(".overflow-x-auto, .sr-only"))
      .filter((control) => {
        const { left, right } = control.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      })
      .map((control) => control.outerHTML.slice(0, 120));
  });
  expect(cut, "controls that are cut off").toEqual([]);
}
