import type { Snippet } from "@/components/ui/code-tabs";

/**
 * Programs that list keys and make one, ready to run but for the key, which is not known here.
 *
 * @param url where programs reach this installation, without a trailing slash
 */
export const quickStarts = (url: string): Snippet[] => [
  { id: "curl", label: "curl", text: curl(url) },
  { id: "javascript", label: "JavaScript", text: javascript(url) },
  { id: "python", label: "Python", text: python(url) },
  { id: "go", label: "Go", text: go(url) },
];

const curl = (url: string) => `export PORTCULLIS_API_KEY="YOUR_API_KEY"

curl --fail-with-body "${url}/api/account/api-keys?limit=10" \\
  -H "X-API-Key: $PORTCULLIS_API_KEY"

curl --fail-with-body "${url}/api/account/api-keys" \\
  -H "X-API-Key: $PORTCULLIS_API_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: $(od -An -N16 -tx1 /dev/urandom | tr -d ' ')" \\
  -d '{"memo": "Made with curl", "allowedIps": ["192.0.2.0/24"]}'`;

const javascript = (url: string) => `// Node 20 or newer: PORTCULLIS_API_KEY=YOUR_API_KEY node keys.mjs
const url = "${url}/api/account/api-keys";
const headers = { "X-API-Key": process.env.PORTCULLIS_API_KEY };

async function call(address, request) {
  const response = await fetch(address, request);
  const answer = await response.json();
  if (!response.ok) throw new Error(\`\${answer.code}: \${answer.detail}\`);
  return answer;
}

const { data, pagination } = await call(\`\${url}?limit=10\`, { headers });
console.log(pagination.total, data.map((key) => key.name));

const created = await call(url, {
  method: "POST",
  headers: { ...headers, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
  body: JSON.stringify({ memo: "Made with JavaScript", allowedIps: ["192.0.2.0/24"] }),
});
console.log(created.data.identifier, created.meta.secret_token);`;

const python = (url: string) => `# Python 3.9 or newer: PORTCULLIS_API_KEY=YOUR_API_KEY python3 keys.py
import json
import os
import urllib.error
import urllib.request
import uuid

URL = "${url}/api/account/api-keys"


def call(url, body=None, headers={}):
    headers = {"X-API-Key": os.environ["PORTCULLIS_API_KEY"], **headers}
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers)) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        raise SystemExit(f"{problem['code']}: {problem['detail']}")


page = call(f"{URL}?limit=10")
print(page["pagination"]["total"], [key["name"] for key in page["data"]])

created = call(
    URL,
    {"memo": "Made with Python", "allowedIps": ["192.0.2.0/24"]},
    {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())},
)
print(created["data"]["identifier"], created["meta"]["secret_token"])`;

const go = (url: string) => `// PORTCULLIS_API_KEY=YOUR_API_KEY go run keys.go
package main

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
)

const url = "${url}/api/account/api-keys"

type key struct {
	Identifier string \`json:"identifier"\`
	Name       string \`json:"name"\`
}

func call(method, url string, body, answer any) {
	sent, err := json.Marshal(body)
	if err != nil {
		log.Fatal(err)
	}
	request, err := http.NewRequest(method, url, bytes.NewReader(sent))
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("X-API-Key", os.Getenv("PORTCULLIS_API_KEY"))
	request.Header.Set("Content-Type", "application/json")
	if method == http.MethodPost {
		once := make([]byte, 16)
		if _, err := rand.Read(once); err != nil {
			log.Fatal(err)
		}
		request.Header.Set("Idempotency-Key", fmt.Sprintf("%x", once))
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 300 {
		var problem struct{ Code, Detail string }
		json.NewDecoder(response.Body).Decode(&problem)
		log.Fatalf("%s: %s", problem.Code, problem.Detail)
	}
	if err := json.NewDecoder(response.Body).Decode(answer); err != nil {
		log.Fatal(err)
	}
}

func main() {
	var page struct{ Data []key }
	call(http.MethodGet, url+"?limit=10", nil, &page)
	for _, each := range page.Data {
		fmt.Println(each.Identifier, each.Name)
	}

	var created struct {
		Data key
		Meta struct {
			SecretToken string \`json:"secret_token"\`
		}
	}
	body := map[string]any{"memo": "Made with Go", "allowedIps": []string{"192.0.2.0/24"}}
	call(http.MethodPost, url, body, &created)
	fmt.Println(created.Data.Identifier, created.Meta.SecretToken)
}`;
