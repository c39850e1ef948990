import type { IncomingMessage } from "node:http";
import { readCredential } from "@/lib/domain/credential";
import { CHANNELS, type Channel } from "@/lib/domain/grant";
import { PERMISSION_PATTERN } from "@/lib/domain/group";
import { PROBLEMS, type Problem } from "./answer";
import type { Route } from "./http";

/** What a request at a door asks. */
interface DoorQuestion {
  /** Null for a secret alone. */
  clientId: string | null;
  /** Empty for what can't be one. */
  secret: string;
  door: "tenant" | Channel;
  permission: string | null;
}

interface Condition {
  door: "tenant" | Channel;
  permission: string | null;
}

const NO_CONDITION: Condition = { door: "tenant", permission: null };

/** Protocols in which everybody has a name and a password. */
const isForPairsOnly = (door: Condition["door"]) => door === "ftp" || door === "email";

/** The problem with the challenge that browsers and programs expect at this door. */
export function challenging<P extends Problem>(door: Condition["door"], problem: P): P {
  return door === "tenant" ? problem : { ...problem, scheme: "Basic" };
}

export function readQuestion(
  req: IncomingMessage,
  { methods, channels }: Route,
  search: string,
): DoorQuestion | Problem {
  if (methods && !methods.includes(req.method ?? "")) return PROBLEMS.getOnly;
  const condition = search ? readCondition(search, channels) : NO_CONDITION;
  if ("status" in condition) return condition;
  const { door, permission } = condition;
  const credential = readCredential(req.rawHeaders, door !== "tenant");
  switch (credential.kind) {
    case "ambiguous":
      return challenging(door, PROBLEMS.credentialAmbiguous);
    case "none":
      return challenging(door, isForPairsOnly(door) ? PROBLEMS.pairMissing : PROBLEMS.credentialMissing);
    case "malformed":
      return { clientId: null, secret: "", door, permission };
    case "pair":
      return { clientId: credential.clientId, secret: credential.secret, door, permission };
    case "presented":
      if (isForPairsOnly(door)) return challenging(door, PROBLEMS.pairMissing);
      return { clientId: null, secret: credential.secret, door, permission };
  }
}

function readCondition(search: string, channels: boolean): Condition | Problem {
  const query = new URLSearchParams(search);
  // A misspelt parameter must not open what the right one would have kept shut.
  for (const name of query.keys()) {
    if (name !== "permission" && !(name === "channel" && channels)) return PROBLEMS.parameterUnknown;
  }
  if (query.has("channel")) {
    if (query.has("permission")) return PROBLEMS.parametersConflict;
    const [first = "", ...more] = query.getAll("channel");
    const channel = CHANNELS.find((known) => known === first);
    return channel && more.length === 0 ? { door: channel, permission: null } : PROBLEMS.channelUnknown;
  }
  const [first = "", ...more] = query.getAll("permission");
  if (more.length > 0 || !PERMISSION_PATTERN.test(first)) return PROBLEMS.permissionMalformed;
  return { door: "tenant", permission: first };
}
