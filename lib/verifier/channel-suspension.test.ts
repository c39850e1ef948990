import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/data/client";
import { suspendTenant } from "@/lib/services/tenants/suspend";
import { basic, CHOSEN, mailLogin, newAddress, openChannelDoors } from "@/lib/testing/channel-doors";
import { adminOf } from "@/lib/testing/context";
import { createTenant } from "@/prisma/factories";

const { tenantId, credential, verify, askForMail, ask, close } = await openChannelDoors();
afterAll(close);

const boss = adminOf({ id: tenantId, name: "Master" }, { now: new Date() });
const suspend = (id: string, suspended: boolean) => suspendTenant(boss, { id, suspended });
const refusal = { status: 403, code: "tenant_suspended" };

describe.each([
  ["a chosen secret", CHOSEN],
  ["a generated secret", undefined],
])("%s of a sub-account, when suspending has returned", (_, chosen) => {
  const make = async () => {
    const sub = await createTenant(db(), { parentId: tenantId });
    const { clientId, secret } = await credential({ tenantId: sub.id, channel: "email", secret: chosen });
    const address = newAddress();
    const doors = {
      verify: () => verify("?channel=email", { Authorization: basic(clientId, secret), "X-Forwarded-For": address }),
      mail: () => askForMail({ ...mailLogin(clientId, secret), "Client-IP": address }),
      ask: () => ask({ client_id: clientId, secret, channel: "email", address }),
    };
    const expectOpen = async () => {
      expect(await doors.verify()).toMatchObject({ status: 200 });
      expect((await doors.mail()).headers).toMatchObject({ "auth-status": "OK" });
      expect((await doors.ask()).body).toMatchObject({ allowed: true });
    };
    return { ...doors, sub: sub.id, expectOpen };
  };

  test("the sub-account: it is refused at every door until that is resumed", async () => {
    const doors = await make();
    await doors.expectOpen();
    await suspend(doors.sub, true);
    expect(await doors.verify()).toMatchObject(refusal);
    expect((await doors.mail()).headers).toMatchObject({
      "auth-status": "[AUTHENTICATIONFAILED] The account of this API key is suspended.",
      "auth-error-code": "535 5.7.8",
    });
    expect((await doors.ask()).body).toMatchObject({ allowed: false, reason: "tenant_suspended" });
    await suspend(doors.sub, false);
    await doors.expectOpen();
  });

  test("the master account: the same, and the master account's programs may not even ask", async () => {
    const doors = await make();
    await doors.expectOpen();
    await suspend(tenantId, true);
    expect(await doors.verify()).toMatchObject(refusal);
    const mail = await doors.mail();
    expect(mail).toMatchObject(refusal);
    expect(mail.headers).not.toHaveProperty("auth-status");
    expect(await doors.ask()).toMatchObject({ status: 403, body: { code: "tenant_suspended" } });
    await suspend(tenantId, false);
    await doors.expectOpen();
  });
});
