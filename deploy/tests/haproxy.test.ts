import { testGateway } from "./contract";
import { altered, replace } from "./gateway";
import { HAPROXY } from "./gateways";

const CACHE = "cache answers\n    total-max-size 4\n    max-age 3600\n";
const USE = "    http-request cache-use answers\n    http-response cache-store answers\n";
const caching = altered(HAPROXY, "haproxy/haproxy.cfg", (text) => `${text}${USE}\n${CACHE}`);
const broken = altered(HAPROXY, "haproxy/portcullis.lua", (text) =>
  replace(text, "core.httpclient()", "core.no_such_client()"),
);

await testGateway(HAPROXY, { unavailable: [503], caching, broken });
