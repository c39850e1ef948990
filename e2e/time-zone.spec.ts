import { endOfDay } from "@/lib/domain/expiry";
import { expect, test } from "./fixtures";
import { KeyListPage } from "./pages/key-list-page";

test.use({ timezoneId: "America/New_York" });

test("shows instants on the reader's calendar", async ({ page, tenant, keyList }) => {
  await tenant.createKey({ name: "Late", createdAt: new Date("2024-03-01T03:30:00Z") });
  await keyList.open();
  await expect(keyList.cell("Late", "Created")).toHaveText("Feb 29, 2024");
  await keyList.cell("Late", "Created").getByText("Feb 29, 2024").hover();
  await expect(page.getByRole("tooltip")).toHaveText("Feb 29, 2024, 22:30");
});

test("a key works to the end of the chosen day there", async ({
  browser,
  page,
  context,
  door,
  keyList,
  generatePage,
  reveal,
}) => {
  const expiresAt = endOfDay("2090-07-04", "America/New_York");
  expect(expiresAt.toISOString()).toBe("2090-07-05T04:00:00.000Z");
  await generatePage.open();
  await expect(generatePage.root).toContainText("Works to the end of that day, America/New_York time.");
  await generatePage.fill({ name: "Independence", group: "Read Only", expiresOn: "2090-07-04" });
  await generatePage.submit.click();
  const secret = await reveal.take();
  expect(await (await door.whoami(secret)).json()).toMatchObject({ key: { expires_at: expiresAt.toISOString() } });
  const cell = keyList.cell("Independence", "Expiration Date");
  await expect(cell).toHaveText("Jul 4, 2090");
  await cell.getByText("Jul 4, 2090").hover();
  await expect(page.getByRole("tooltip")).toHaveText("Until Jul 5, 2090, 00:00 (America/New_York)");

  // The same instant is on the next day for a reader further east.
  const elsewhere = await browser.newContext({
    timezoneId: "Europe/Berlin",
    storageState: {
      cookies: (await context.cookies()).filter(({ name }) => name !== "portcullis-time-zone"),
      origins: [],
    },
  });
  const berlin = new KeyListPage(await elsewhere.newPage());
  await berlin.open();
  await expect(berlin.cell("Independence", "Expiration Date")).toHaveText("Jul 5, 2090");
  await elsewhere.close();
});
