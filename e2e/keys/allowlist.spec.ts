import { expect, test } from "@/e2e/fixtures";

const refused: Record<string, string> = {
  "10.0.0.1/33": "needs a prefix length from 0 to 32 after the slash",
  "010.0.0.1": "Write 10.0.0.1 if decimal is meant.",
  "10.1.2.3/8": "Write 10.0.0.0/8 for the network or 10.1.2.3 for the one address.",
  "1.2.3": "Write four numbers from 0 to 255 with dots between them",
  "fe80::1%eth0": "Write fe80::1.",
  "10.0.0.1, 10.0.0.2": "Write one per line, without commas.",
  "10.0.0.*": "Write a CIDR range instead: 10.0.0.0/24.",
  "gateway.example": "Names are not looked up",
};

test("names every wrong line and says what to write instead", async ({ generatePage }) => {
  const lines = ["203.0.113.7", ...Object.keys(refused)];
  await generatePage.open();
  await generatePage.fill({ name: "Fenced", group: "Read Only", allowlist: lines.join("\n") });
  await generatePage.name.focus();
  const messages = generatePage.error.getByRole("listitem");
  await expect(messages).toHaveCount(Object.keys(refused).length);
  for (const [index, [line, advice]] of Object.entries(refused).entries()) {
    await expect(messages.nth(index)).toContainText(`Line ${index + 2}: ${line}`);
    await expect(messages.nth(index)).toContainText(advice);
  }
  await generatePage.submit.click();
  await expect(generatePage.allowlist).toBeFocused();
  await expect(generatePage.allowlist).toHaveValue(lines.join("\n"));
});

const canonical: Record<string, { typed: string; saved: string[] }> = {
  "a mapped IPv4 address": { typed: "::ffff:1.2.3.4", saved: ["1.2.3.4"] },
  "capitals and zeros": { typed: "2001:0DB8:0:0::1", saved: ["2001:db8::1"] },
  "duplicates and blank lines": { typed: "10.0.0.1\n\n 10.0.0.1 \n10.0.0.2", saved: ["10.0.0.1", "10.0.0.2"] },
};

for (const [what, { typed, saved }] of Object.entries(canonical)) {
  test(`shows the form in which ${what} will be saved, and saves that`, async ({
    page,
    generatePage,
    reveal,
    keyList,
    keyPage,
  }) => {
    await generatePage.open();
    await generatePage.fill({ name: "Fenced", group: "Read Only", allowlist: typed });
    await generatePage.name.focus();
    const preview = page.getByRole("status").filter({ hasText: "Will be saved as" });
    await expect(preview.locator("pre")).toHaveText(saved.join("\n"));
    await generatePage.submit.click();
    await reveal.take();
    await keyList.keyLink("Fenced").click();
    await expect(keyPage.fact("IP Allowlist").getByRole("listitem")).toHaveText(saved);
  });
}

test("takes Windows line ends from the clipboard", async ({
  page,
  context,
  generatePage,
  reveal,
  keyList,
  keyPage,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await generatePage.open();
  await generatePage.fill({ name: "Fenced", group: "Read Only" });
  await page.evaluate(() => navigator.clipboard.writeText("192.0.2.1\r\n192.0.2.2\r\n"));
  await generatePage.allowlist.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await generatePage.submit.click();
  await reveal.take();
  await keyList.keyLink("Fenced").click();
  await expect(keyPage.fact("IP Allowlist").getByRole("listitem")).toHaveText(["192.0.2.1", "192.0.2.2"]);
});

test("holds 1,000 lines and no more", async ({ generatePage, reveal, keyList, keyPage }) => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `10.${i >> 8}.${i & 255}.1`).join("\n");
  await generatePage.open();
  await generatePage.fill({ name: "Fenced", group: "Read Only", allowlist: lines(1001) });
  await generatePage.submit.click();
  await expect(generatePage.error).toContainText("The allowlist has 1,001 entries of at most 1,000.");
  await generatePage.allowlist.fill("1".repeat(100_000));
  await expect(generatePage.error).toContainText("100,000 characters of at most 60,000");
  await generatePage.allowlist.fill(lines(1000));
  await expect(generatePage.error).toBeHidden();
  await generatePage.submit.click();
  await reveal.take();
  await keyList.keyLink("Fenced").click();
  await expect(keyPage.fact("IP Allowlist").getByRole("listitem")).toHaveCount(1000);
});
