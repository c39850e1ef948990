import type { Snippet } from "@/components/ui/code-tabs";
import type { Channel, ChannelGrant } from "@/lib/domain/grant";

interface Access extends ChannelGrant {
  secret: string;
  /** Where programs reach this installation: the servers of the channels are taken to be there, too. */
  installationUrl: string;
}

/** For a POSIX shell. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

type Write = (access: { clientId: string; secret: string; url: string; host: string }) => string;

const curl: Write = ({ clientId, secret, url }) => `curl -u ${quoted(`${clientId}:${secret}`)} \\\n  ${url}/`;

const lftp: Write = ({ clientId, secret, host }) =>
  `lftp -u ${quoted(`${clientId},${secret}`)} -e 'set ftp:ssl-force true; ls' ${host}`;

const swaks: Write = ({ clientId, secret, host }) => `# IMAP and SMTP: server ${host}, user name ${clientId}, with TLS
swaks --server ${host} --port 587 --tls --auth PLAIN \\
  --auth-user ${clientId} --auth-password ${quoted(secret)} \\
  --from you@example.com --to somebody@example.com`;

const COMMANDS: Record<Channel, { label: string; write: Write }> = {
  ftp: { label: "lftp", write: lftp },
  rest: { label: "curl", write: curl },
  http: { label: "curl", write: curl },
  webService: { label: "curl", write: curl },
  email: { label: "swaks", write: swaks },
};

/** A command that uses the credential. */
export function channelSnippet({ channel, clientId, secret, installationUrl }: Access): Snippet {
  const { label, write } = COMMANDS[channel];
  const { hostname: host } = new URL(installationUrl);
  return { id: channel, label, text: write({ clientId, secret, url: installationUrl, host }) };
}
