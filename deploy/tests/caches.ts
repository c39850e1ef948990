import { findOrInstallProgram } from "@/lib/testing/programs";
import { writeFiles } from "./gateway";
import { type Running, runProgram } from "./program";

interface Cache {
  port: number;
  /** The port that is asked when nothing has been kept. */
  origin: number;
}

/**
 * Caches that keep whatever they are not forbidden to keep, and give it to everybody: their key is the address alone.
 * They pass on X-Forwarded-For as it is.
 */
export async function runCaches(caches: readonly [Cache, ...Cache[]]): Promise<Running> {
  const servers = caches.map(
    ({ port, origin }) => `
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_cache kept;
      proxy_cache_key $server_port$request_uri;
      proxy_cache_valid any 1h;
      proxy_pass http://127.0.0.1:${origin};
    }
  }`,
  );
  const configuration = `
daemon off;
pid nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  proxy_cache_path kept keys_zone=kept:1m;
  ${servers.join("")}
}
`;
  return runProgram(await findOrInstallProgram("nginx"), caches[0].port, async (directory) => {
    await writeFiles(directory, { "nginx.conf": configuration });
    return ["-p", directory, "-c", "nginx.conf", "-e", "stderr"];
  });
}
