import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { findOrInstallProgram } from "@/lib/testing/programs";
import { makeCertificate } from "./certificate";
import { type Dovecot, runDovecot } from "./dovecot";
import { replace, writeFiles } from "./gateway";
import { freePort } from "./listen";
import { type Running, runProgram } from "./program";

const execute = promisify(execFile);

/** What Debian's own file is for. Messages are thrown away. */
const MAIN = `
compatibility_level = 3.6
myhostname = mail.example.com
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
default_transport = discard
`;

export interface Postfix extends Running {
  dovecot: Dovecot;
  /** For clients, by TLS. */
  submissions: number;
  /** For nginx. */
  behindNginx: number;
}

/** Postfix with the Dovecot that it asks. */
export async function runPostfix(surroundings: { verifier: number; behindNginx?: boolean }): Promise<Postfix> {
  const path = await findOrInstallProgram("postfix");
  const [submissions, behindNginx] = [await freePort(), await freePort()];
  let dovecot: Dovecot | undefined;
  let log = "";
  const running = await runProgram("/usr/lib/postfix/sbin/master", submissions, async (directory) => {
    const [etc, queue, data] = ["etc", "queue", "data"].map((name) => join(directory, name)) as [
      string,
      string,
      string,
    ];
    log = join(directory, "mail.log");
    await Promise.all([mkdir(etc), mkdir(queue)]);
    await execute("install", ["-d", "-o", "postfix", "-m", "0700", data, join(queue, "private")]);
    const { certificate, key } = await makeCertificate(directory);
    const local = `
queue_directory = ${queue}
data_directory = ${data}
maillog_file_prefixes = ${directory}
maillog_file = ${log}
smtpd_tls_cert_file = ${certificate}
smtpd_tls_key_file = ${key}
`;
    const ours = replace(await readFile("deploy/postfix/master.cf", "utf8"), "10465", String(behindNginx));
    const debian = replace(
      await readFile("/usr/share/postfix/master.cf.dist", "utf8"),
      "\nsmtp      inet",
      "\n#smtp inet",
    );
    await writeFiles(etc, {
      "main.cf": MAIN + local,
      "master.cf": debian + replace(ours, "\nsubmissions inet", `\n127.0.0.1:${submissions} inet`),
    });
    await execute(path, ["-c", etc, "check"]);
    dovecot = await runDovecot({ ...surroundings, socket: join(queue, "private/auth") });
    // Not to the background.
    return ["-d", "-c", etc];
  });
  if (!dovecot) throw new Error("Dovecot has not started");
  const stopDovecot = dovecot.stop;
  const stop = async () => {
    await stopDovecot();
    await running.stop();
  };
  const output = () => readFileSync(log, "utf8") + dovecot?.output();
  return { dovecot, submissions, behindNginx, output, stop };
}
