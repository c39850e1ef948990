import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { CLIENT_ADDRESS } from "./client";

/** A conversation in lines with a server, from CLIENT_ADDRESS. */
export function converse(port: number, { tls }: { tls: boolean }) {
  const where = { host: "127.0.0.1", port, localAddress: CLIENT_ADDRESS };
  const socket: Socket = tls ? connectTls({ ...where, rejectUnauthorized: false }) : connectTcp(where);
  let received = "";
  let closed = false;
  let changed = () => {};
  // One character for each byte: the dot of an expression knows line ends beyond ASCII.
  socket.setEncoding("latin1").on("data", (text: string) => {
    received += text;
    changed();
  });
  // Being hung up on is an answer, too.
  socket.on("error", () => {});
  socket.on("close", () => {
    closed = true;
    changed();
  });
  return {
    /** @returns the match; null when the server hangs up */
    async expect(pattern: RegExp): Promise<RegExpExecArray | null> {
      for (;;) {
        const match = pattern.exec(received);
        if (match) received = received.slice(match.index + match[0].length);
        if (match || closed) return match;
        await new Promise<void>((resolve) => (changed = resolve));
      }
    },
    say: (line: Buffer | string) => socket.write(Buffer.concat([Buffer.from(line), Buffer.from("\r\n")])),
    end: () => socket.destroy(),
  };
}

const plain = (user: Buffer, secret: Buffer, authorize = "") =>
  Buffer.concat([Buffer.from(`${authorize}\0`), user, Buffer.from("\0"), secret]).toString("base64");

/** By SASL PLAIN (RFC 4616), whatever the bytes. @param authorize whom to act as */
export async function imapLetsIn(port: number, user: Buffer, secret: Buffer, authorize = ""): Promise<boolean> {
  const session = converse(port, { tls: true });
  await session.expect(/^\* OK.*\r\n/m);
  session.say(`a AUTHENTICATE PLAIN ${plain(user, secret, authorize)}`);
  const answer = await session.expect(/^(?:a|\*) (OK|NO|BAD|BYE).*\r\n/m);
  session.end();
  return answer?.[1] === "OK";
}

export async function smtpLetsIn(port: number, user: Buffer, secret: Buffer): Promise<boolean> {
  const session = converse(port, { tls: true });
  await session.expect(/^220 .*\r\n/m);
  session.say("EHLO client.example");
  await session.expect(/^250 .*\r\n/m);
  session.say(`AUTH PLAIN ${plain(user, secret)}`);
  const answer = await session.expect(/^([2-5]\d\d) .*\r\n/m);
  session.end();
  return answer?.[1] === "235";
}

export async function ftpLetsIn(port: number, user: Buffer, secret: Buffer): Promise<boolean> {
  const session = converse(port, { tls: false });
  await session.expect(/^220 .*\r\n/m);
  session.say(Buffer.concat([Buffer.from("USER "), user]));
  await session.expect(/^[2-5]\d\d .*\r\n/m);
  session.say(Buffer.concat([Buffer.from("PASS "), secret]));
  const answer = await session.expect(/^(?!331)([2-5]\d\d) .*\r\n/m);
  session.end();
  return answer?.[1] === "230";
}
