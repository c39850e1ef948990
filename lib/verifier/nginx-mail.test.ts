import { afterAll, describe, expect, test } from "vitest";
import { generateSecret } from "@/lib/domain/secret";
import { mailLogin, openChannelDoors } from "@/lib/testing/channel-doors";

const { credential, askForMail, close } = await openChannelDoors();
afterAll(close);

describe("nginx's mail proxy asks", () => {
  test("and is told the server behind it, and the name as it is stored", async () => {
    const { clientId, secret } = await credential({ channel: "email" });
    const login = mailLogin(clientId.toUpperCase(), secret);
    expect(await askForMail(login)).toMatchObject({
      status: 200,
      headers: {
        "auth-status": "OK",
        "auth-server": "127.0.0.1",
        "auth-port": "1143",
        "auth-user": clientId,
        "cache-control": "no-store",
      },
    });
    const six = await askForMail(login, "?server=[2001:db8::1]:143");
    expect(six.headers).toMatchObject({ "auth-server": "2001:db8::1", "auth-port": "143" });
  });

  test("and is told why not, how in SMTP, and to wait for the first attempts only", async () => {
    const { clientId, secret } = await credential({ channel: "http" });
    const login = mailLogin(clientId, secret);
    const other = await askForMail(login);
    expect(other.headers).toMatchObject({
      "auth-status": "[AUTHENTICATIONFAILED] This API key is not accepted here.",
      "auth-error-code": "535 5.7.8",
      "auth-wait": "2",
    });
    expect(other.headers).not.toHaveProperty("auth-server");
    for (const headers of [{ ...login, "Auth-Pass": "%ff" }, { "Auth-User": clientId }]) {
      expect((await askForMail(headers)).headers["auth-status"]).toBe(
        "[AUTHENTICATIONFAILED] This API key is not valid.",
      );
    }
    expect((await askForMail({ ...login, "Auth-Login-Attempt": "10" })).headers).not.toHaveProperty("auth-wait");
    const nowhere = await askForMail({ ...login, "Client-IP": "unknown" });
    expect(nowhere.headers["auth-status"]).toBe(
      "[AUTHENTICATIONFAILED] This API key may not be used from this address.",
    );
  });

  test.each([
    ["imap", "[AUTHENTICATIONFAILED] ", "[UNAVAILABLE] "],
    ["pop3", "[AUTH] ", "[SYS/TEMP] "],
    ["smtp", "", ""],
  ])("for %s, and is told in its words whether it makes sense to try again", async (protocol, invalid, passing) => {
    const { clientId, secret } = await credential({ channel: "email", requestsPerDay: 1 });
    const ask = (text: string) => askForMail({ ...mailLogin(clientId, text), "Auth-Protocol": protocol });
    const wrong = await ask("a wrong secret");
    expect(wrong.headers).toMatchObject({
      "auth-status": `${invalid}This API key is not valid.`,
      "auth-error-code": "535 5.7.8",
    });
    await expect.poll(async () => (await ask(secret)).headers["auth-error-code"]).toBe("454 4.7.0");
    expect((await ask(secret)).headers["auth-status"]).toBe(
      `${passing}This API key has made too many requests. Try again later.`,
    );
  });

  test("and has to show a service credential, and to name a server", async () => {
    const { clientId, secret } = await credential({ channel: "email" });
    const login = mailLogin(clientId, secret);
    for (const [headers, query, status] of [
      [{ ...login, "X-API-Key": "" }, undefined, 401],
      [{ ...login, "X-API-Key": generateSecret("ptc") }, undefined, 401],
      [login, "", 400],
      [login, "?server=localhost:143", 400],
      [login, "?server=127.0.0.1", 400],
    ] as const) {
      const answer = await askForMail(headers, query);
      expect(answer.status).toBe(status);
      expect(answer.headers).not.toHaveProperty("auth-status");
    }
  });
});
