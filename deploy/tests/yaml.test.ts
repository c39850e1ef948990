import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";

// Traefik and Envoy are not in Debian 12, so nothing starts them here. What keeps people out is compared at least.

const IDENTITY = ["x-portcullis-tenant", "x-portcullis-key", "x-portcullis-permissions", "x-portcullis-client"];

const read = async (file: string) => parse(await readFile(file, "utf8"), { strict: true });

test("Traefik asks for every router, and strips what a client says of itself", async () => {
  const { http } = await read("deploy/traefik/dynamic.yml");
  const { portcullis, "portcullis-orders-read": orders, "after-portcullis": after } = http.middlewares;
  expect([portcullis.forwardAuth.address, orders.forwardAuth.address]).toEqual([
    "http://127.0.0.1:3001/verify",
    "http://127.0.0.1:3001/verify?permission=orders:read",
  ]);
  for (const { forwardAuth } of [portcullis, orders]) {
    expect(forwardAuth.trustForwardHeader).toBe(false);
    const { flags, source } = expression(forwardAuth.authResponseHeadersRegex);
    for (const name of IDENTITY.flatMap((name) => [name, name.toUpperCase().replaceAll("-", "_")])) {
      expect(name).toMatch(new RegExp(source, flags));
    }
    expect("X-Portcullis-Reason").not.toMatch(new RegExp(source, flags));
  }
  expect(after.headers.customRequestHeaders).toEqual({ "X-API-Key": "", Authorization: "" });
  expect(after.headers.customResponseHeaders).toEqual({ "Cache-Control": "no-store" });
  expect(http.routers).toMatchObject({
    example: {
      rule: expect.stringMatching(/^PathPrefix\(`\/`\) && !HeaderRegexp/),
      middlewares: ["portcullis", "after-portcullis"],
    },
    orders: {
      rule: expect.stringMatching(/^PathPrefix\(`\/orders\/`\) && !HeaderRegexp/),
      middlewares: ["portcullis-orders-read", "after-portcullis"],
    },
  });
});

/** Go writes a flag for the whole expression in front of it. */
function expression(text: string) {
  const [, flags = "", source = ""] = /^\(\?([a-z]+)\)(.*)$/.exec(text) ?? [];
  return { flags, source };
}

test("Envoy asks for every route, shuts when there is no answer, and strips what a client says of itself", async () => {
  const envoy = await read("deploy/envoy/envoy.yaml");
  const manager = envoy.static_resources.listeners[0].filter_chains[0].filters[0].typed_config;
  expect(manager).toMatchObject({
    use_remote_address: true,
    common_http_protocol_options: { headers_with_underscores_action: "DROP_HEADER" },
  });
  const [authorization, ...others] = manager.http_filters;
  expect(others.map(({ name }: { name: string }) => name)).toEqual(["envoy.filters.http.router"]);
  expect(authorization.typed_config).toMatchObject({
    failure_mode_allow: false,
    allowed_headers: { patterns: [{ exact: "x-api-key" }, { exact: "x-forwarded-for" }] },
  });
  const [orders, rest] = manager.route_config.virtual_hosts[0].routes;
  const perRoute = orders.typed_per_filter_config["envoy.filters.http.ext_authz"].check_settings.http_service;
  for (const service of [authorization.typed_config.http_service, perRoute]) {
    expect(service.server_uri).toEqual({ uri: "http://127.0.0.1:3001", cluster: "portcullis", timeout: "2s" });
    const { patterns } = service.authorization_response.allowed_upstream_headers;
    expect(patterns).toEqual(IDENTITY.map((exact) => ({ exact })));
  }
  expect([authorization.typed_config.http_service.path_override, perRoute.path_override]).toEqual([
    "/verify",
    "/verify?permission=orders:read",
  ]);
  expect([orders.match, rest.match]).toEqual([{ prefix: "/orders/" }, { prefix: "/" }]);
  expect(rest).not.toHaveProperty("typed_per_filter_config");
  expect(manager.route_config.request_headers_to_remove).toEqual(["x-api-key", "authorization"]);
});
