import { expect } from "vitest";
import { API_PROBLEMS, type ApiProblemCode } from "@/lib/domain/api/problem";
import { env } from "@/lib/env";
import type { ApiCall, ApiReply, CallApi } from "./api-client";

/** Asks, and expects the problem document of that code in all its parts. */
export const problemExpected =
  (call: CallApi) =>
  async (code: ApiProblemCode, method: string, path: string, options: ApiCall = {}): Promise<ApiReply> => {
    const { status, headers, body } = await call(method, path, options);
    expect(body).toMatchObject({ code, status: API_PROBLEMS[code].status, title: API_PROBLEMS[code].title });
    expect(body.type).toBe(`${env().PORTCULLIS_URL}/developers/errors#${code}`);
    expect(status).toBe(API_PROBLEMS[code].status);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(headers.get("x-request-id")).toBe(body.request_id);
    return { status, headers, body };
  };
