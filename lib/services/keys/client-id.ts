import { isUniqueViolation } from "@/lib/data/errors";
import { failField } from "@/lib/domain/result";

const ATTEMPTS = 5;

/**
 * Begins again where a generated client id met another one.
 *
 * @param grant what is asked for: with a client id, it was chosen
 * @param work a transaction of its own
 * @throws DomainError INVALID_INPUT when a chosen one is taken, by whomever
 */
export async function uniqueClientId<T>(grant: object | undefined, work: () => Promise<T>): Promise<T> {
  const chosen = grant !== undefined && "clientId" in grant && grant.clientId !== null;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      if (chosen) failField("clientId", "This client ID is taken.");
      if (attempt === ATTEMPTS) throw error;
    }
  }
}
