import { chown, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findOrInstallProgram } from "@/lib/testing/programs";
import { makeCertificate } from "./certificate";
import { replace, writeFiles } from "./gateway";
import { freePort } from "./listen";
import { type Running, runProgram } from "./program";

/** Whom mailboxes belong to: nobody. */
const UID = 65_534;

/** What Debian's own files are for, without the delays for those who are refused. */
const MAIN = `
protocols = imap pop3
listen = 127.0.0.1
log_path = /dev/stderr
auth_failure_delay = 0
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;

export interface Dovecot extends Running {
  imap: number;
  pop3: number;
  /** For doveadm. */
  configuration: string;
  /** Where each client id has a directory. */
  mail: string;
}

interface Surroundings {
  /** The verifier's port. */
  verifier: number;
  /** Where Postfix finds its socket. */
  socket?: string;
  /** Whether the ports are for nginx. */
  behindNginx?: boolean;
}

const read = (file: string) => readFile(join("deploy/dovecot", file), "utf8");

export async function runDovecot({ verifier, socket, behindNginx = false }: Surroundings): Promise<Dovecot> {
  const path = await findOrInstallProgram("dovecot");
  const [imap, pop3] = [await freePort(), await freePort()];
  let directory = "";
  const running = await runProgram(path, imap, async (own) => {
    directory = own;
    await mkdir(join(own, "mail"));
    await chown(join(own, "mail"), UID, UID);
    const { certificate, key } = await makeCertificate(own);
    const local = `base_dir = ${own}/run\nstate_dir = ${own}/state\nssl_cert = <${certificate}\nssl_key = <${key}\n`;
    await writeFiles(own, {
      "dovecot.conf": `${MAIN}${local}!include portcullis.conf\n!include listeners.conf\n`,
      "portcullis.conf": settings(await read("portcullis.conf"), own, socket ?? join(own, "auth-for-postfix")),
      "portcullis.lua": replace(await read("portcullis.lua"), "127.0.0.1:3001", `127.0.0.1:${verifier}`),
      "listeners.conf": behindNginx
        ? replace(replace(await read("behind-nginx.conf"), "10143", String(imap)), "10110", String(pop3))
        : listener("imap", imap) + listener("pop3", pop3),
    });
    return ["-F", "-c", join(own, "dovecot.conf")];
  });
  return { ...running, imap, pop3, configuration: join(directory, "dovecot.conf"), mail: join(directory, "mail") };
}

function settings(text: string, directory: string, socket: string): string {
  const scripted = replace(text, "/etc/dovecot/", `${directory}/`);
  const stored = replace(replace(scripted, "/srv/mail", `${directory}/mail`), "=vmail", `=${UID}`);
  return replace(stored, "/var/spool/postfix/private/auth", socket);
}

const listener = (protocol: "imap" | "pop3", port: number) => `
service ${protocol}-login {
  inet_listener ${protocol} {
    port = 0
  }
  inet_listener ${protocol}s {
    port = ${port}
    ssl = yes
  }
}
`;
