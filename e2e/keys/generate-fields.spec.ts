import { dayAfter, noonZone, written } from "@/e2e/days";
import { expect, test } from "@/e2e/fixtures";
import { todayIn } from "@/lib/domain/expiry";

const ZONE = noonZone();
test.use({ timezoneId: ZONE });

const refusedNames: Record<string, { text: string; message: string }> = {
  nothing: { text: "", message: "Enter a key name." },
  "white space": { text: "   ", message: "Enter a key name." },
  "one character": { text: "x", message: "The key name has at least 2 characters." },
  "201 characters": { text: "x".repeat(201), message: "at most 200 characters; this one has 201." },
  "201 emoji": { text: "🔑".repeat(201), message: "at most 200 characters; this one has 201." },
  "a paste of 100 KB": { text: "x".repeat(100_000), message: "at most 200 characters; this one has 100000." },
  "a bell": { text: "Mobile\u0007App", message: "contains an invisible control character" },
  "a change of direction": { text: "Mobile\u202eppA", message: "contains an invisible control character" },
};

test("refuses key names, and keeps what was typed", async ({ generatePage }) => {
  await generatePage.open();
  await generatePage.fill({ group: "Read Only", description: "Stays" });
  for (const [what, { text, message }] of Object.entries(refusedNames)) {
    await test.step(what, async () => {
      await generatePage.name.fill(text);
      await generatePage.submit.click();
      await expect(generatePage.error).toContainText(message);
      await expect(generatePage.name).toHaveAttribute("aria-invalid", "true");
      await expect(generatePage.name).toHaveAccessibleDescription(new RegExp(message));
      await expect(generatePage.name).toBeFocused();
      await expect(generatePage.name).toHaveValue(text);
      await expect(generatePage.description).toHaveValue("Stays");
    });
  }
});

const longest = "🔑".repeat(200);
const acceptedNames: Record<string, { typed: string; shown: string }> = {
  "2 characters": { typed: "ab", shown: "ab" },
  "200 emoji": { typed: longest, shown: longest },
  "any script": { typed: "Ключ 鍵 مفتاح <b>&amp;", shown: "Ключ 鍵 مفتاح <b>&amp;" },
  "composed letters": { typed: "Cafe\u0301", shown: "Café" },
};

for (const [what, { typed, shown }] of Object.entries(acceptedNames)) {
  test(`accepts a key name of ${what}`, async ({ keyList, generatePage, reveal }) => {
    await generatePage.open();
    await generatePage.fill({ name: typed, group: "Read Only" });
    await generatePage.submit.click();
    await expect(reveal.root).toContainText(shown);
    await reveal.take();
    await expect(keyList.names).toHaveText([shown]);
  });
}

test("a description has at most 1000 characters", async ({ keyList, generatePage, reveal }) => {
  await generatePage.open();
  await generatePage.fill({ name: "Described", group: "Read Only", description: "x".repeat(1001) });
  await generatePage.submit.click();
  await expect(generatePage.error).toContainText("at most 1000 characters; this one has 1001.");
  await generatePage.description.fill("x".repeat(100_000));
  await expect(generatePage.error).toContainText("this one has 100000.");
  await generatePage.description.fill("x".repeat(1000));
  await generatePage.submit.click();
  await reveal.take();
  await expect(keyList.cell("Described", "Key Name")).toContainText("x".repeat(1000));
});

test("an authorization group has to be chosen, of the tenant's own", async ({ generatePage }) => {
  await generatePage.open();
  await generatePage.name.fill("Groupless");
  await generatePage.submit.click();
  await expect(generatePage.error).toHaveText("Choose an authorization group.");
  // Other specs make groups for everywhere meanwhile.
  const own = generatePage.group.getByRole("option").filter({ hasNotText: "Everywhere" });
  await expect(own).toHaveText(["Choose a group…", "Full Access", "Read Only"]);
});

test("an expiration date lies in the future: not in the past, and not today", async ({ generatePage }) => {
  const today = todayIn(ZONE, new Date());
  await generatePage.open();
  await generatePage.fill({ name: "Brief", group: "Read Only" });
  await expect(generatePage.root).toContainText(`Works to the end of that day, ${ZONE} time.`);
  for (const day of ["1999-12-31", dayAfter(today, -1), today]) {
    await generatePage.expiresOn.fill(day);
    await expect(generatePage.expiresOn).not.toHaveAttribute("aria-invalid");
    await generatePage.submit.click();
    await expect(generatePage.error).toHaveText("Choose a date after today.");
    await expect(generatePage.expiresOn).toHaveValue(day);
  }
});

test("a key may expire tomorrow", async ({ keyList, generatePage, reveal }) => {
  const tomorrow = dayAfter(todayIn(ZONE, new Date()), 1);
  await generatePage.open();
  await expect(generatePage.root).toContainText(`Works to the end of that day, ${ZONE} time.`);
  await generatePage.fill({ name: "Brief", group: "Read Only", expiresOn: tomorrow });
  await generatePage.submit.click();
  await reveal.take();
  await expect(keyList.cell("Brief", "Expiration Date")).toContainText(written(tomorrow));
  await expect(keyList.cell("Brief", "Expiration Date")).toContainText("Expiring Soon");
});
