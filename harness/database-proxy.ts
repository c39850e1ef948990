import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

type Direction = "requests" | "answers";

/** What a statement's connection is to do once the statement comes by. */
interface Trap {
  text: string;
  hold: Direction;
  sprung: () => void;
}

/** PostgreSQL's NotificationResponse begins with it. */
const NOTIFICATION = "A".charCodeAt(0);

/** Stands between a verifier and PostgreSQL, and does to their connections what networks do. */
export class DatabaseProxy {
  readonly #server: Server;
  readonly #connections = new Set<Connection>();
  readonly #held = new Set<Direction>();
  #traps: Trap[] = [];
  /** Every packet takes so much longer, in milliseconds. */
  delay = 0;
  losesNotifications = false;

  /** @param target port of PostgreSQL on this machine */
  constructor(target: number) {
    this.#server = createServer({ allowHalfOpen: false }, (client) => {
      const connection = new Connection(client, connect(target, "127.0.0.1"), this);
      this.#connections.add(connection);
      client.once("close", () => this.#connections.delete(connection));
    });
  }

  async listen(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Lets nothing through in these directions, and loses nothing. */
  hold(...directions: Direction[]): void {
    for (const direction of directions) this.#held.add(direction);
  }

  /**
   * Waits for a statement, and stops the connection that it is on: before the statement, or before its answer.
   *
   * @param text part of it, or its name
   * @returns when it is held; where its answer is, PostgreSQL has executed it
   */
  async holdAt(text: string, hold: Direction): Promise<void> {
    await new Promise<void>((sprung) => this.#traps.push({ text, hold, sprung }));
  }

  /** Lets everything through that was held. Statements that are waited for are held still. */
  release(): void {
    this.#held.clear();
    for (const connection of this.#connections) connection.held.clear();
  }

  cut(): void {
    for (const connection of this.#connections) connection.destroy();
  }

  close(): void {
    this.#server.close();
    this.cut();
  }

  isHeld(direction: Direction): boolean {
    return this.#held.has(direction);
  }

  /** @returns the trap that this request springs */
  trapFor(request: Buffer): Trap | undefined {
    const trap = this.#traps.find(({ text }) => request.includes(text));
    this.#traps = this.#traps.filter((other) => other !== trap);
    return trap;
  }
}

class Connection {
  readonly held = new Set<Direction>();
  #awaitsAnswer: Trap | undefined;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly proxy: DatabaseProxy,
  ) {
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.once("close", () => this.destroy());
    }
    void this.#pass("requests", client, server);
    void this.#pass("answers", server, client);
  }

  destroy(): void {
    this.client.destroy();
    this.server.destroy();
  }

  async #pass(direction: Direction, from: Socket, to: Socket): Promise<void> {
    try {
      for await (const packet of from as AsyncIterable<Buffer>) {
        if (direction === "requests") this.#spring(packet);
        else if (this.proxy.losesNotifications && packet[0] === NOTIFICATION) continue;
        if (direction === "answers") this.#arrived();
        if (this.proxy.delay > 0) await sleep(this.proxy.delay);
        while (this.held.has(direction) || this.proxy.isHeld(direction)) await sleep(2);
        to.write(packet);
      }
    } catch {
      // The connection is gone, and so is this one's other half.
    }
    this.destroy();
  }

  #spring(request: Buffer): void {
    const trap = this.proxy.trapFor(request);
    if (!trap) return;
    this.held.add(trap.hold);
    if (trap.hold === "requests") trap.sprung();
    else this.#awaitsAnswer = trap;
  }

  #arrived(): void {
    this.#awaitsAnswer?.sprung();
    this.#awaitsAnswer = undefined;
  }
}
