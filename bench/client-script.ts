import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/domain/demo";
import { makeInstallation } from "./installation";
import { note, printTable, ratio } from "./report";
import { signIn } from "./sign-in";

/** The script that a browser loads for the list of keys before anybody touches it. */

const GOAL_KB = 150;
/** The page of sadmann7/shadcn-table, measured in the same way. */
const SHADCN_TABLE_KB = 349;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Scripts for browsers without modules are not loaded by any that Portcullis supports. */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const loaded = tags.filter((tag) =>
    tag.startsWith("<script") ? !/\bnomodule\b/i.test(tag) : /rel="(?:modulepreload|preload)"/.test(tag),
  );
  const urls = loaded.flatMap((tag) => /(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []);
  return [...new Set(urls.map((url) => url.replaceAll("&amp;", "&")))];
}

const gzipOf = (scripts: { gzip: number }[]) => scripts.reduce((sum, { gzip }) => sum + gzip, 0);

interface Manifest {
  rootMainFiles: string[];
}

const installation = await makeInstallation();
try {
  await installation.start();
  const { url } = installation;
  const cookie = await signIn(url, { email: DEMO_ACCOUNTS[0].email, password: DEMO_PASSWORD });
  const page = await fetch(`${url}/tenant-api-keys`, { headers: { Cookie: cookie }, redirect: "error" });
  const scripts = await Promise.all(
    scriptsOf(await page.text()).map(async (path) => {
      const text = Buffer.from(await (await fetch(new URL(path, url))).arrayBuffer());
      return { path, plain: text.length, gzip: gzipSync(text, { level: 9 }).length };
    }),
  );
  const { rootMainFiles } = JSON.parse(await readFile(".next/build-manifest.json", "utf8")) as Manifest;
  const everywhere = scripts.filter(({ path }) => rootMainFiles.some((file) => path.endsWith(file)));
  const total = gzipOf(scripts);
  printTable(
    "Script of the list page",
    ["file", "plain", "gzip"],
    [
      ...scripts
        .toSorted((a, b) => b.gzip - a.gzip)
        .map(({ path, plain, gzip }) => [path, kilobytes(plain), kilobytes(gzip)]),
      ["of these React and Next.js, the same on every page", "", kilobytes(gzipOf(everywhere))],
      ["**all**", "", `**${kilobytes(total)}**`],
    ],
  );
  note(
    `${ratio(total, GOAL_KB * 1000)} of the goal (${GOAL_KB} kB), ${ratio(total, SHADCN_TABLE_KB * 1000)} of sadmann7/shadcn-table (${SHADCN_TABLE_KB} kB).`,
  );
} finally {
  await installation.remove();
}
