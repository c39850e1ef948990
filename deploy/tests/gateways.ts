import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { findOrInstallProgram } from "@/lib/testing/programs";
import { type Gateway, replace, writeFiles } from "./gateway";

/** What a program's own main file is for: everything else comes from deploy/. */
const NGINX_MAIN = `
daemon off;
pid nginx.pid;
error_log stderr;
worker_processes 1;
events {}
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include example.conf;
}
`;
const SNIPPETS = ["portcullis.conf", "portcullis-ask.conf", "portcullis-protect.conf", "portcullis-soap.conf"];

/** @param site the file of deploy/nginx/ that goes to conf.d */
const nginx = (site: string): Gateway => ({
  find: () => findOrInstallProgram("nginx"),
  async configure(directory, read) {
    await mkdir(join(directory, "snippets"));
    const snippets = SNIPPETS.map(async (name) => [`snippets/${name}`, await read(`nginx/${name}`)]);
    await writeFiles(directory, {
      "nginx.conf": NGINX_MAIN,
      "example.conf": await read(`nginx/${site}`),
      ...Object.fromEntries(await Promise.all(snippets)),
    });
    return ["-p", directory, "-c", "nginx.conf", "-e", "stderr"];
  },
});

export const NGINX = nginx("example.conf");
export const NGINX_CHANNELS = nginx("channels.conf");

export const CADDY: Gateway = {
  find: () => findOrInstallProgram("caddy"),
  async configure(directory, read) {
    const options = `{\n admin off\n storage file_system ${directory}\n}\n`;
    await writeFiles(directory, { Caddyfile: options + (await read("caddy/Caddyfile")) });
    return ["run", "--config", "Caddyfile"];
  },
};

export const HAPROXY: Gateway = {
  find: () => findOrInstallProgram("haproxy"),
  async configure(directory, read) {
    const configuration = await read("haproxy/haproxy.cfg");
    await writeFiles(directory, {
      "haproxy.cfg": replace(configuration, "/etc/haproxy/", `${directory}/`),
      "portcullis.lua": await read("haproxy/portcullis.lua"),
    });
    return ["-db", "-f", "haproxy.cfg"];
  },
};

/** What Debian's a2enmod would load, without the rest of /etc/apache2. */
const APACHE_MODULES = ["mpm_event", "authz_core", "lua", "proxy", "proxy_http", "headers", "setenvif"];
const APACHE_MAIN = `
PidFile apache.pid
ErrorLog apache.log
ServerName gateway.example
User nobody
Group nogroup
`;

export const loadModules = (names: readonly string[]) =>
  names.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`).join("");

export const APACHE: Gateway = {
  find: () => findOrInstallProgram("apache"),
  async configure(directory, read) {
    const example = await read("apache/example.conf");
    await writeFiles(directory, {
      "httpd.conf": loadModules(APACHE_MODULES) + APACHE_MAIN + replace(example, "/etc/apache2/", `${directory}/`),
      "portcullis.lua": await read("apache/portcullis.lua"),
    });
    return ["-d", directory, "-f", "httpd.conf", "-D", "FOREGROUND"];
  },
};
