import type { APIRequestContext, APIResponse } from "@playwright/test";

/** A program with a key, and no session. */
export class Door {
  constructor(private readonly request: APIRequestContext) {}

  verify(secret: string, permission?: string): Promise<APIResponse> {
    return this.request.get("/verify", { headers: { "X-API-Key": secret }, params: permission ? { permission } : {} });
  }

  whoami(secret: string): Promise<APIResponse> {
    return this.request.get("/api/whoami", { headers: { Authorization: `Bearer ${secret}` } });
  }

  /** What `/verify` says to this secret: `allowed`, or the code of its refusal. */
  async decision(secret: string, permission?: string): Promise<string> {
    const answer = await this.verify(secret, permission);
    return answer.ok() ? "allowed" : ((await answer.json()) as { code: string }).code;
  }
}
