import { testGateway } from "./contract";
import { altered, replace } from "./gateway";
import { APACHE, loadModules } from "./gateways";

/** Apache's cache answers before anybody is asked, which is what CacheQuickHandler means. */
const caching = altered(
  APACHE,
  "apache/example.conf",
  (text) =>
    loadModules(["socache_shmcb", "cache", "cache_socache"]) +
    replace(text, "    ProxyPass ", '    CacheEnable socache "/"\n    CacheSocache shmcb\n    ProxyPass '),
);
const broken = altered(APACHE, "apache/portcullis.lua", (text) => replace(text, "http.request {", "http.no_such {"));

await testGateway(APACHE, { unavailable: [503], caching, broken });
