import type { ReferenceOperation } from "@/lib/domain/api/reference";

/** `status` is null where nobody answered. */
export interface TrialAnswer {
  status: number | null;
  requestId: string | null;
  text: string;
}

/** @param form as ParameterInput names its fields, and `body` */
export async function sendTrial(
  { method, path }: ReferenceOperation,
  key: string,
  form: FormData,
): Promise<TrialAnswer> {
  const given = [...form.entries()].flatMap(([field, value]) => {
    const [where = "", name = ""] = field.split(":");
    return typeof value === "string" && value.trim() !== "" ? [{ where, name, value: value.trim() }] : [];
  });
  const pairsOf = (place: string) =>
    given.filter(({ where }) => where === place).map(({ name, value }): [string, string] => [name, value]);
  const address = pairsOf("path").reduce(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );
  const query = new URLSearchParams(pairsOf("query")).toString();
  const body = given.find(({ where }) => where === "body")?.value;
  try {
    const response = await fetch(query ? `${address}?${query}` : address, {
      method,
      headers: [
        ["X-API-Key", key],
        ...(body === undefined ? [] : [["Content-Type", "application/json"] satisfies [string, string]]),
        ...pairsOf("header"),
      ],
      // The request is the key's, and not of whoever is signed in.
      credentials: "omit",
      cache: "no-store",
      ...(body !== undefined && { body }),
    });
    return {
      status: response.status,
      requestId: response.headers.get("X-Request-Id"),
      text: pretty(await response.text()),
    };
  } catch (error) {
    return { status: null, requestId: null, text: error instanceof Error ? error.message : String(error) };
  }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
