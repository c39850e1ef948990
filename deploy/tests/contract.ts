import { afterAll } from "vitest";
import { testAdmission } from "./cases-admission";
import { testCaching } from "./cases-caching";
import { testFailingScript } from "./cases-failing-script";
import { testOutage } from "./cases-outage";
import { testRevocation } from "./cases-revocation";
import { testSpoofing } from "./cases-spoofing";
import type { Gateway } from "./gateway";
import { openStage } from "./stage";

interface Differences {
  /** Statuses of a refusal because the verifier gives no answer. */
  unavailable: readonly number[];
  /** The proxy with its own cache switched on where that could do harm. */
  caching?: Gateway;
  /** The proxy with a script in it that fails. */
  broken?: Gateway;
}

/** What every proxy does with the configuration that deploy/ has for it. */
export async function testGateway(gateway: Gateway, { unavailable, caching, broken }: Differences): Promise<void> {
  const stage = await openStage(gateway);
  afterAll(stage.close);
  testAdmission(stage);
  testSpoofing(stage);
  testRevocation(stage);
  testOutage(stage, unavailable);
  testCaching(stage, caching ?? gateway);
  if (broken) testFailingScript(stage, broken);
}
