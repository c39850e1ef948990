import { testGateway } from "./contract";
import { altered, replace } from "./gateway";
import { NGINX } from "./gateways";

const zone = altered(
  NGINX,
  "nginx/example.conf",
  (text) => `proxy_cache_path decisions keys_zone=decisions:1m;\n${text}`,
);
const caching = altered(zone, "nginx/portcullis-ask.conf", (text) =>
  replace(text, "proxy_cache off;", "proxy_cache decisions;\nproxy_cache_key $uri;\nproxy_cache_valid any 1h;"),
);

await testGateway(NGINX, { unavailable: [503], caching });
