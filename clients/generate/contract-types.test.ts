import { expect, test, vi } from "vitest";
import { contractTypes } from "./contract-types";

/** `npm run generate:clients` writes them anew. */
test("the client's types are those of the API", async () => {
  // The description needs a configuration, and asks no database.
  vi.stubEnv("DATABASE_URL", "postgresql://unused/unused");
  await expect(await contractTypes()).toMatchFileSnapshot("../typescript/contract.ts");
});
