/** Where root keeps what an unprivileged user has to reach: clusters and a copy of the server's programs. */
export const SHARED_DIRECTORY = "/var/lib/portcullis";

/**
 * For PostgreSQL's programs: messages in English, and nothing of what variables such as PGOPTIONS or LANG would change.
 * NODE_ENV means nothing to them; Next's types want it in every environment.
 */
export const PROGRAM_ENVIRONMENT: NodeJS.ProcessEnv = { LC_ALL: "C", NODE_ENV: "production" };
