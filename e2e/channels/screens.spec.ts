import { expectAccessible } from "@/e2e/accessibility";
import { expect, test } from "@/e2e/fixtures";
import type { ChannelsPage } from "@/e2e/pages/channels-page";
import { expectNoSidewaysScroll, PHONE } from "@/e2e/phone";

/** What is on the screen, and the way there from the list. */
const screens: Record<string, (channels: ChannelsPage) => Promise<unknown>> = {
  "the list": (channels) => expect(channels.names).toHaveCount(1),
  "the menu": async (channels) => {
    await channels.menu("Partner").click();
  },
  "Create, with errors": async ({ create, createForm }) => {
    await create.click();
    await createForm.choose.check();
    await createForm.secret.fill("password1234");
    await expect(createForm.strength).toBeVisible();
    await createForm.submit.click();
    await expect(createForm.errors.first()).toBeVisible();
  },
  "the reveal": async ({ create, createForm, reveal }) => {
    await create.click();
    await createForm.channel.selectOption("Email");
    await createForm.name.fill("Revealed");
    await createForm.submit.click();
    await expect(reveal.secret).toBeVisible();
  },
  "Change Credentials": async (channels) => {
    await channels.choose("Change Credentials", "Partner");
    await expect(channels.changeForm.submit).toBeVisible();
  },
  "a credential's page": async ({ names }) => {
    await names.first().click();
  },
};

for (const [screen, reach] of Object.entries(screens)) {
  test(`${screen}: accessible in light and dark, and fits a phone`, async ({ page, channels, tenant }) => {
    await tenant.createCredential({ name: "Partner", description: "Orders, every night" });
    await channels.open();
    await reach(channels);
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
  });
}
