import { Prisma } from "./generated/client";

/** A row with the same unique value exists already. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
