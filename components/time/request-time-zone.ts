import { cookies } from "next/headers";
import { isTimeZone } from "@/lib/domain/expiry";
import { TIME_ZONE_COOKIE } from "./time-zone-name";

/** The zone that this browser shows times in; UTC until it has told its own. */
export async function requestTimeZone(): Promise<string> {
  const zone = (await cookies()).get(TIME_ZONE_COOKIE)?.value;
  return zone && isTimeZone(zone) ? zone : "UTC";
}
