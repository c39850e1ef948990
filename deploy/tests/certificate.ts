import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/** A certificate that signs itself, in `mail.pem` and `mail.key` of the directory. By openssl, which mail servers need. */
export async function makeCertificate(directory: string): Promise<{ certificate: string; key: string }> {
  const [certificate, key] = [join(directory, "mail.pem"), join(directory, "mail.key")];
  const subject = ["-subj", "/CN=mail.example.com", "-days", "1"];
  const files = ["-keyout", key, "-out", certificate];
  await promisify(execFile)("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...subject, ...files]);
  return { certificate, key };
}
