import { describe, expect, test } from "vitest";
import { CLIENT_ADDRESS, type Headers } from "./client";
import { expectDenial } from "./denial";
import type { Stage } from "./stage";

const IDENTITY = ["X-Portcullis-Tenant", "X-Portcullis-Key", "X-Portcullis-Permissions", "X-Portcullis-Client"];

export function testSpoofing(stage: Stage): void {
  describe("nothing that a client says of itself is believed", () => {
    test("identity headers, however they are spelt", async () => {
      const { id, secret } = await stage.key();
      const spellings = [
        ...IDENTITY,
        ...IDENTITY.map((name) => name.toLowerCase().replaceAll("-", "_")),
        "X_Portcullis-Key",
      ];
      const headers = spellings.map((name): Headers[number] => [name, "invented"]);
      const { status, body } = await stage.ask(secret, { headers });
      expect(status).toBe(200);
      expect(body).not.toContain("invented");
      expect(JSON.parse(body).headers).toMatchObject({ "x-portcullis-key": id });
    });

    test("a header that it says is for the next hop only reaches the upstream, and the verifier, just the same", async () => {
      const headers: Headers = [["Connection", `close, ${[...IDENTITY, "X-Forwarded-For"].join(", ")}`]];
      const { id, secret } = await stage.key({ allowlist: [CLIENT_ADDRESS] });
      const { status, body } = await stage.ask(secret, { headers });
      expect(status).toBe(200);
      expect(JSON.parse(body).headers).toMatchObject({
        "x-portcullis-tenant": stage.tenantId,
        "x-portcullis-key": id,
        "x-portcullis-permissions": "orders:read orders:list",
        "x-portcullis-client": "-",
      });
    });

    test.each<[string, Headers]>([
      ["one hop", [["X-Forwarded-For", "192.0.2.7"]]],
      ["hops that end with the proxy", [["X-Forwarded-For", "192.0.2.7, 127.0.0.1"]]],
      [
        "two headers",
        [
          ["X-Forwarded-For", "192.0.2.7"],
          ["X-Forwarded-For", "127.0.0.1"],
        ],
      ],
      ["no address", [["X-Forwarded-For", "unknown"]]],
      [
        "other headers",
        [
          ["X-Real-IP", "192.0.2.7"],
          ["Forwarded", "for=192.0.2.7"],
          ["True-Client-IP", "192.0.2.7"],
        ],
      ],
    ])("X-Forwarded-For: %s", async (_, headers) => {
      const [here, elsewhere] = [
        await stage.key({ allowlist: [CLIENT_ADDRESS] }),
        await stage.key({ allowlist: ["192.0.2.7"] }),
      ];
      expect(await stage.ask(here.secret, { headers })).toMatchObject({ status: 200 });
      const answer = await stage.keptOut(() => stage.ask(elsewhere.secret, { headers }));
      expectDenial(answer, 403, "address_not_allowed", null);
    });
  });
}
