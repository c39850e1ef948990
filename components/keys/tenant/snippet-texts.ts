import type { Snippet } from "@/components/ui/code-tabs";

/**
 * Ready to paste, but for the secret, which is not known here.
 *
 * @param url where programs reach this installation, without a trailing slash
 */
export function snippets(url: string): Snippet[] {
  return [
    { id: "curl", label: "curl", text: `curl -H "X-API-Key: YOUR_API_KEY" \\\n  ${url}/api/whoami` },
    { id: "javascript", label: "JavaScript", text: javascript(url) },
    { id: "python", label: "Python", text: python(url) },
    { id: "nginx", label: "nginx", text: nginx(url) },
  ];
}

const javascript = (url: string) => `const response = await fetch("${url}/api/whoami", {
  headers: { "X-API-Key": "YOUR_API_KEY" },
});
if (!response.ok) throw new Error(\`Refused: \${response.status}\`);
console.log(await response.json());`;

const python = (url: string) => `import json
import urllib.request

request = urllib.request.Request(
    "${url}/api/whoami",
    headers={"X-API-Key": "YOUR_API_KEY"},
)
with urllib.request.urlopen(request) as response:
    print(json.load(response))`;

// nginx hands the caller's headers on to the subrequest, and with them the key. More than a snippet: deploy/nginx.
const nginx = (url: string) => `# Lets a request through to your service only if Portcullis accepts its key.
# Name this nginx in PORTCULLIS_TRUSTED_PROXIES, so that allowlists see your callers' addresses.
location / {
    auth_request /_portcullis;
    auth_request_set $portcullis_tenant $upstream_http_x_portcullis_tenant;
    auth_request_set $portcullis_key $upstream_http_x_portcullis_key;
    auth_request_set $portcullis_permissions $upstream_http_x_portcullis_permissions;

    # Who it is, in place of what the client says. The secret ends here.
    proxy_set_header X-Portcullis-Tenant $portcullis_tenant;
    proxy_set_header X-Portcullis-Key $portcullis_key;
    proxy_set_header X-Portcullis-Permissions $portcullis_permissions;
    proxy_set_header X-API-Key "";
    proxy_set_header Authorization "";
    proxy_pass http://127.0.0.1:8080;
}

location = /_portcullis {
    internal;
    # With ?permission=orders:read, only keys that have it.
    proxy_pass ${url}/verify/nginx;
    proxy_pass_request_body off;
    proxy_set_header Content-Length "";
    proxy_set_header X-Forwarded-For $remote_addr;${url.startsWith("https:") ? "\n    proxy_ssl_server_name on;" : ""}
}`;
