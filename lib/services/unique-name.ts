import { isUniqueViolation } from "@/lib/data/errors";
import { failField } from "@/lib/domain/result";

const NOUNS = {
  tenant: "a tenant",
  "sub-account": "a sub-account",
  group: "a group",
  upstream: "an upstream",
  model: "a model",
};

/**
 * @param noun what has the name
 * @throws DomainError INVALID_INPUT when the work met another one of the same name
 */
export async function uniqueName<T>(noun: keyof typeof NOUNS, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) failField("name", `There is ${NOUNS[noun]} of this name already.`);
    throw error;
  }
}
