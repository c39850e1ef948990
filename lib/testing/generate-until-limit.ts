import { randomUUID } from "node:crypto";
import { disconnect } from "@/lib/data/client";
import { NO_RATE_LIMITS } from "@/lib/domain/rate-limit";
import { DomainError } from "@/lib/domain/result";
import { generate } from "@/lib/services/keys/generate";
import { adminOf } from "./context";

/**
 * A process of its own: so many clients at once, each generating keys until the limit stops it. Prints how many keys were
 * generated; fails on any other refusal.
 */
const [tenantId = "", groupId = "", clients = ""] = process.argv.slice(2);
const ctx = adminOf({ id: tenantId, name: "Tenant" });

async function client(): Promise<number> {
  for (let generated = 0; ; generated++) {
    try {
      await generate(ctx, "tenant", {
        tenantId,
        submissionId: randomUUID(),
        name: "Key",
        description: "",
        grant: { groupId },
        expiresOn: "",
        timeZone: "UTC",
        allowlist: [],
        ...NO_RATE_LIMITS,
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === "LIMIT_REACHED") return generated;
      throw error;
    }
  }
}

const generated = await Promise.all(Array.from({ length: Number(clients) }, client));
process.stdout.write(String(generated.reduce((sum, count) => sum + count, 0)));
await disconnect();
