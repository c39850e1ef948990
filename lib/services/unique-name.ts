import { isUniqueViolation } from "@/lib/data/errors";
import { failField } from "@/lib/domain/result";

/**
 * @param noun what has the name
 * @throws DomainError INVALID_INPUT when the work met another one of the same name
 */
export async function uniqueName<T>(noun: "tenant" | "sub-account" | "group", work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) failField("name", `There is a ${noun} of this name already.`);
    throw error;
  }
}
