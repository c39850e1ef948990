import { randomUUID } from "node:crypto";
import { test as base } from "@/e2e/fixtures";
import { ENVIRONMENT } from "@/lib/testing/installation";
import { createModel, createUpstream } from "@/prisma/factories";

interface TestModel {
  id: string;
  name: string;
}

/** Models that no other spec changes. Every tenant sees them, as they see others'. */
export interface TestModels {
  /** How their names begin. */
  word: string;
  large: TestModel;
  small: TestModel;
  disabled: TestModel;
}

/** In an invited tenant. */
export const test = base.extend<{ models: TestModels }>({
  tenant: async ({ tenant }, use) => {
    await tenant.inviteToAi();
    await use(tenant);
  },
  models: async ({ database }, use) => {
    const word = `m${randomUUID().slice(0, 8)}`;
    const { id: upstreamId } = await createUpstream(database, ENVIRONMENT.PORTCULLIS_SECRET);
    const make = (name: string, enabled = true) =>
      createModel(database, { upstreamId, name: `${word}-${name}`, enabled });
    await use({ word, large: await make("large"), small: await make("small"), disabled: await make("old", false) });
  },
});

export { expect } from "@/e2e/fixtures";
