import { readFileSync } from "node:fs";

/** What the production build says it answers: nothing can be added to the console without appearing here. */
const manifest = <T>(name: string) => JSON.parse(readFileSync(`.next/server/${name}`, "utf8")) as T;

export interface BuiltAction {
  /** What the browser names it by. */
  id: string;
  /** `app/(console)/profile/actions.ts#editProfile` */
  name: string;
  /** A page that carries it. */
  path: string;
}

interface ServerReference {
  filename: string;
  exportedName: string;
  workers: Record<string, unknown>;
}

export function builtActions(): BuiltAction[] {
  const { node } = manifest<{ node: Record<string, ServerReference> }>("server-reference-manifest.json");
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename}#${exportedName}`,
    path: pathOf(Object.keys(workers).find((worker) => !/[[@]/.test(worker)) ?? ""),
  }));
}

/** Pages and route handlers, such as `/(console)/tenant-api-keys/[keyId]/page`. */
export const builtRoutes = (): string[] => Object.keys(manifest<Record<string, string>>("app-paths-manifest.json"));

/** `app/(console)/profile/page` → `/profile` */
const pathOf = (worker: string) =>
  worker
    .replace(/^app/, "")
    .replace(/\/\([^)]*\)/g, "")
    .replace(/\/page$/, "") || "/";
