import { afterAll } from "vitest";
import { type ApiTenant, apiClient, apiTenant, type CallApi } from "./api-client";
import { problemExpected } from "./api-problem";
import { serveApi } from "./api-server";
import { createTestDatabase } from "./database";

export interface StartedApi {
  url: string;
  call: CallApi;
  expectProblem: ReturnType<typeof problemExpected>;
  tenant: ApiTenant;
  /** A key of the tenant that may read and write. */
  writer: { id: string; secret: string };
}

/** The API on a database of its own until the test file ends, and an account in it. */
export async function startApi(): Promise<StartedApi> {
  await createTestDatabase();
  const server = await serveApi();
  afterAll(() => server.close());
  const call = apiClient(server.url);
  const tenant = await apiTenant();
  return { url: server.url, call, expectProblem: problemExpected(call), tenant, writer: await tenant.key("writer") };
}
