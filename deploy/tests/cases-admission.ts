import { describe, expect, test } from "vitest";
import { MAX_PERMISSIONS_LENGTH } from "@/lib/domain/group-permissions";
import { generateSecret } from "@/lib/domain/secret";
import { type Headers, send } from "./client";
import { expectDenial } from "./denial";
import type { Stage } from "./stage";

export function testAdmission(stage: Stage): void {
  describe("a key that works", () => {
    test.each(["X-API-Key", "Authorization"])(
      "is let in by %s, and its secret stays out of the upstream",
      async (name) => {
        const { id, secret } = await stage.key();
        const credential = name === "Authorization" ? `Bearer ${secret}` : secret;
        const { status, headers, body } = await send(stage.port, "/some/path?a=b&c=%2F", [[name, credential]]);
        expect([status, headers["cache-control"]]).toEqual([200, "no-store"]);
        const arrived = JSON.parse(body);
        expect(arrived).toMatchObject({
          method: "GET",
          path: "/some/path?a=b&c=%2F",
          headers: {
            "x-portcullis-tenant": stage.tenantId,
            "x-portcullis-key": id,
            "x-portcullis-permissions": "orders:read orders:list",
            "x-portcullis-client": "-",
          },
        });
        expect(body).not.toContain(secret);
        expect(arrived.headers).not.toHaveProperty("x-api-key");
        expect(arrived.headers).not.toHaveProperty("authorization");
      },
    );

    test("without permissions: every identity header is there, and none is empty", async () => {
      const { secret } = await stage.key({ groupId: stage.nobodies });
      const { body } = await stage.ask(secret, { headers: [["X-Portcullis-Permissions", "everything"]] });
      expect(JSON.parse(body).headers).toMatchObject({ "x-portcullis-permissions": "-" });
    });

    test("with permissions as long as a group may have", async () => {
      const permissions = Array.from({ length: 100 }, (_, index) => `${index}:`.padEnd(39, "x"));
      const text = permissions.join(" ");
      expect(text).toHaveLength(MAX_PERMISSIONS_LENGTH - 1);
      const { secret } = await stage.key({ groupId: await stage.group(permissions) });
      const { status, body } = await stage.ask(secret);
      expect(status).toBe(200);
      expect(JSON.parse(body).headers).toMatchObject({ "x-portcullis-permissions": text });
    });

    test("a body and a method reach the upstream", async () => {
      const { secret } = await stage.key();
      const options = { method: "POST", body: "x".repeat(100_000) };
      const { status, body } = await send(stage.port, "/", [["X-API-Key", secret]], options);
      expect(status).toBe(200);
      expect(JSON.parse(body)).toMatchObject(options);
    });

    test("a permission of its own for /orders/", async () => {
      const [reader, writer] = [await stage.key(), await stage.key({ groupId: stage.writers })];
      expect(await stage.ask(reader.secret, { path: "/orders/1" })).toMatchObject({ status: 200 });
      expect(await stage.ask(writer.secret, { path: "/" })).toMatchObject({ status: 200 });
    });
  });

  describe("kept out", () => {
    test("no key", async () => {
      const answer = await stage.keptOut(() => send(stage.port, "/"));
      expectDenial(answer, 401, "credential_missing", 'Bearer realm="Portcullis"');
    });

    test("no key, whatever host the client names", async () => {
      const answer = await stage.keptOut(() => send(stage.port, "/", [], { host: "elsewhere.example" }));
      expectDenial(answer, 401, "credential_missing", 'Bearer realm="Portcullis"');
    });

    test("an unknown key", async () => {
      const answer = await stage.keptOut(() => stage.ask(generateSecret("ptc")));
      expectDenial(answer, 401, "unknown_key", 'error="invalid_token"');
    });

    test("an expired key", async () => {
      const { secret } = await stage.key({ expiresAt: new Date("2020-01-01") });
      expectDenial(await stage.keptOut(() => stage.ask(secret)), 401, "key_expired", 'error="invalid_token"');
    });

    test("another address", async () => {
      const { secret } = await stage.key({ allowlist: ["192.0.2.0/24", "127.0.0.1"] });
      expectDenial(await stage.keptOut(() => stage.ask(secret)), 403, "address_not_allowed", null);
    });

    test("without the permission for /orders/, however that is spelt", async () => {
      const { secret } = await stage.key({ groupId: stage.writers });
      const answer = await stage.keptOut(() => stage.ask(secret, { path: "/orders/1" }));
      expectDenial(answer, 403, "permission_missing", 'error="insufficient_scope"');
      for (const path of ["//orders/1", "/./orders/1", "/x/../orders/1", "/%6frders/1", "/x/%2e%2e/orders/1"]) {
        expect([path, (await stage.keptOut(() => stage.ask(secret, { path }))).status]).toEqual([
          path,
          expect.any(Number),
        ]);
      }
    });

    test("the client's own query is not the verifier's", async () => {
      const { secret } = await stage.key({ groupId: stage.writers });
      expect(await stage.ask(secret, { path: "/?permission=orders:delete" })).toMatchObject({ status: 200 });
      const path = "/orders/1?permission=orders:write";
      expectDenial(
        await stage.keptOut(() => stage.ask(secret, { path })),
        403,
        "permission_missing",
        "insufficient_scope",
      );
    });

    test("more often than a rate limit allows", async () => {
      const { secret } = await stage.key({ requestsPerDay: 1 });
      await expect.poll(async () => (await stage.ask(secret)).status).toBe(429);
      const answer = await stage.keptOut(() => stage.ask(secret));
      expectDenial(answer, 429, "rate_limited", null);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    });

    test("two credentials, even when both are right", async () => {
      const { secret } = await stage.key();
      const other = await stage.key();
      const pairs: Headers[] = [
        [["Authorization", `Bearer ${secret}`]],
        [["X-API-Key", secret]],
        [["X-API-Key", other.secret]],
      ];
      for (const headers of pairs) {
        const answer = await stage.keptOut(() => stage.ask(secret, { headers }));
        expectDenial(answer, 400, "credential_ambiguous", 'error="invalid_request"');
      }
      const twice: Headers = [
        ["Authorization", `Bearer ${secret}`],
        ["Authorization", `Bearer ${secret}`],
      ];
      expect(await stage.keptOut(() => send(stage.port, "/", twice))).toMatchObject({ status: 400 });
    });
  });
}
