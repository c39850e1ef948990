import { isUniqueViolation } from "@/lib/data/errors";
import { failField } from "@/lib/domain/result";

/** @throws DomainError INVALID_INPUT when the work met a tenant of the same name */
export async function uniqueName<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) failField("name", "There is a tenant of this name already.");
    throw error;
  }
}
