import { answerDescription } from "@/lib/api/openapi/answer";

/** The API's description, for everybody: it holds nothing of anybody's. */
export const GET = async ({ headers }: Request): Promise<Response> => answerDescription(headers);
