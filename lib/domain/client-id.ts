import { z } from "zod";

export const CLIENT_ID_MIN = 4;
export const CLIENT_ID_MAX = 64;

/** Names that servers, or people who read their logs, take for somebody else (RFC 2142, and Debian's base-passwd). */
const RESERVED: ReadonlySet<string> = new Set([
  "abuse",
  "admin",
  "administrator",
  "anonymous",
  "backup",
  "daemon",
  "dovecot",
  "email",
  "games",
  "gnats",
  "guest",
  "hostmaster",
  "http",
  "info",
  "list",
  "localhost",
  "mail",
  "mailer-daemon",
  "marketing",
  "news",
  "no-reply",
  "nobody",
  "noc",
  "nogroup",
  "noreply",
  "operator",
  "portcullis",
  "postfix",
  "postmaster",
  "proxy",
  "public",
  "pure-ftpd",
  "rest",
  "root",
  "sales",
  "security",
  "sftp",
  "sshd",
  "super",
  "superuser",
  "support",
  "sync",
  "system",
  "usenet",
  "user",
  "uucp",
  "vmail",
  "webmaster",
  "webservice",
  "www-data",
]);

const FORM = /^[a-z0-9][a-z0-9._-]*[a-z0-9]$/;

/** What an FTP, mail or HTTP client gives as its user name. Lower case, whatever was typed. */
export const clientIdSchema = z
  .string()
  .trim()
  .toLowerCase()
  .superRefine((clientId, check) => {
    const message =
      clientId === ""
        ? "Enter a client ID."
        : clientId.length < CLIENT_ID_MIN || clientId.length > CLIENT_ID_MAX
          ? `A client ID has ${CLIENT_ID_MIN} to ${CLIENT_ID_MAX} characters.`
          : !FORM.test(clientId)
            ? "A client ID consists of letters from a to z, digits, dots, hyphens and underscores, and begins and ends with a letter or digit."
            : RESERVED.has(clientId)
              ? "This client ID is reserved. Choose another one."
              : null;
    if (message) check.addIssue({ code: "custom", message });
  });
