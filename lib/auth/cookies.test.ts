import { expect, test, vi } from "vitest";

vi.stubEnv("DATABASE_URL", "postgresql://localhost/nothing");

/** The configuration is read once, so each installation reads the module anew. */
async function cookiesAt(url: string) {
  vi.stubEnv("PORTCULLIS_URL", url);
  vi.resetModules();
  return import("./cookies");
}

test("behind TLS, cookies are bound to this very host", async () => {
  const { authCookies, deviceCookieName, deviceCookieOptions } = await cookiesAt("https://console.example");
  const cookies = Object.values(authCookies());
  expect(cookies).toHaveLength(3);
  for (const { name, options } of cookies) {
    expect(name).toMatch(/^__Host-portcullis-/);
    // What browsers demand of the prefix: Secure, Path=/ and no Domain.
    expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
  expect(deviceCookieName("0a1b2c3d")).toBe("__Host-portcullis-device-0a1b2c3d");
  expect(deviceCookieOptions()).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
});

test("over plain http, browsers would refuse the prefix", async () => {
  const { authCookies } = await cookiesAt("http://localhost:3000");
  for (const { name, options } of Object.values(authCookies())) {
    expect(name).toMatch(/^portcullis-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false });
  }
});
