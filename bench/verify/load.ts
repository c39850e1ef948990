import type { Service } from "@/lib/testing/service";
import { type Load, load } from "../wrk";

/**
 * Verifies the secrets of a file over 32 connections, as fast as they are answered.
 *
 * @param file a secret a line; the earlier the more often
 * @throws Error unless every one was answered 200
 */
export const loadKeys = (service: Service, file: string, seconds: number): Promise<Load> =>
  load(service, "bench/verify/load.lua", [file], seconds);
