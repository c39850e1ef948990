import pg from "pg";
import { env } from "@/lib/env";
import { makeManyKeys } from "@/lib/testing/many-keys";

const BATCH = 2_000;
/** Keys that are taken together belong to one tenant: tenants have a multiple of it. */
const BLOCK = 5;

export interface SuppliedKey {
  /** See lib/testing/many-keys.ts. */
  n: number;
  secret: string;
}

/** Keys that nobody has touched, made as they are needed. */
export class KeySupply {
  #keys: SuppliedKey[] = [];
  #made = 0;
  #making: Promise<void> | null = null;

  /** @param count at most 5, which all belong to one tenant */
  async take(count: number): Promise<SuppliedKey[]> {
    while (this.#keys.length < BLOCK) await this.#makeOnce();
    // The rest of a block is left out where more are wanted than are left of it.
    const left = this.#keys.length % BLOCK;
    if (count > left && left > 0) this.#keys.splice(0, left);
    return this.#keys.length < count ? this.take(count) : this.#keys.splice(0, count);
  }

  #makeOnce(): Promise<void> {
    this.#making ??= this.#make().finally(() => {
      this.#making = null;
    });
    return this.#making;
  }

  async #make(): Promise<void> {
    const client = new pg.Client(env().DATABASE_URL);
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query("BEGIN");
      const secrets = await makeManyKeys(client, this.#made, BATCH);
      await client.query("COMMIT");
      this.#keys.push(...secrets.map((secret, index) => ({ n: this.#made + index, secret })));
    } catch {
      // The database was away. Nobody knows whether it was committed: these numbers are left out.
    } finally {
      this.#made += BATCH;
      await client.end();
    }
  }
}
