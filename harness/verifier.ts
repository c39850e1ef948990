import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Agent, request } from "node:http";
import type { ClientPair } from "@/lib/domain/client-pair";
import { ENVIRONMENT } from "@/lib/testing/own-database";
import { preload, type Service, startService } from "@/lib/testing/service";
import { DatabaseProxy } from "./database-proxy";

const PATIENCE_MS = 20_000;

/** Another process has answered than the one that was asked. Nothing that it says counts. */
export class StrayAnswer extends Error {}

/** A verifier in a process of its own, whose way to the database leads through a proxy of its own. */
export class VerifierUnderTest {
  #identity = "";
  #service: Service | null = null;
  /** It has ended, and nobody has killed it. */
  died = false;
  #agent = new Agent({ keepAlive: true });

  private constructor(
    readonly name: string,
    private readonly script: string,
    private readonly databaseUrl: string,
    readonly proxy: DatabaseProxy,
  ) {}

  /** @param script the bundle; see bundle.ts */
  static async start(name: string, script: string, databaseUrl: string): Promise<VerifierUnderTest> {
    const database = new URL(databaseUrl);
    const proxy = await new DatabaseProxy(Number(database.port)).listen();
    database.port = String(proxy.port);
    const verifier = new VerifierUnderTest(name, script, database.href, proxy);
    await verifier.start();
    return verifier;
  }

  async start(): Promise<void> {
    const identity = randomUUID();
    const service = await startService(this.script, {
      environment: { ...ENVIRONMENT, DATABASE_URL: this.databaseUrl, HARNESS_IDENTITY: identity },
      nodeOptions: ["--import", preload("harness/preload.mjs")],
    });
    this.#identity = identity;
    this.#agent = new Agent({ keepAlive: true });
    this.#service = service;
    service.process.once("exit", () => {
      this.died ||= this.#service === service;
    });
  }

  /** As by a kernel without memory: no chance to sign off. */
  async kill(): Promise<void> {
    const service = this.#service;
    this.#service = null;
    this.#agent.destroy();
    await service?.kill();
  }

  pause(): void {
    this.#service?.process.kill("SIGSTOP");
  }

  resume(): void {
    this.#service?.process.kill("SIGCONT");
  }

  /** @param ms added to its wall clock */
  stepWallClock(ms: number): Promise<void> {
    return this.#tell({ step: ms });
  }

  /** Whether its monotonic clock stands still while it is paused, as those of some virtual machines do. */
  freezeMonotonicClock(freezes: boolean): Promise<void> {
    return this.#tell({ freezes });
  }

  /**
   * Verifies a secret, or a pair at the door of HTTP.
   *
   * @returns the status; null where nobody answered
   * @throws StrayAnswer
   */
  ask(credential: string | ClientPair, permission: string | null = null): Promise<number | null> {
    if (typeof credential === "string") {
      return this.#get(permission ? `/verify?permission=${permission}` : "/verify", { "X-API-Key": credential });
    }
    const basic = Buffer.from(`${credential.clientId}:${credential.secret}`).toString("base64");
    return this.#get("/verify?channel=http", { Authorization: `Basic ${basic}` });
  }

  /** Whether it holds a lease. */
  async isReady(): Promise<boolean> {
    return (await this.#get("/readyz", {})) === 200;
  }

  #get(path: string, headers: Record<string, string>): Promise<number | null> {
    const service = this.#service;
    if (!service) return Promise.resolve(null);
    const identity = this.#identity;
    const options = { agent: this.#agent, host: "127.0.0.1", port: service.port, path, timeout: PATIENCE_MS };
    return new Promise((resolve, reject) => {
      const asking = request({ ...options, headers }, (res) => {
        res.resume();
        if (res.headers["x-harness-identity"] === identity) resolve(res.statusCode ?? null);
        else reject(new StrayAnswer(`${this.name} was asked, and another process has answered.`));
      });
      asking.once("timeout", () => asking.destroy());
      asking.once("error", () => resolve(null));
      asking.end();
    });
  }

  /** As an operator would: no revocation waits for it any more. */
  async stop(): Promise<void> {
    this.resume();
    this.proxy.release();
    const service = this.#service;
    this.#service = null;
    this.#agent.destroy();
    await service?.stop();
    this.proxy.close();
  }

  async #tell(message: object): Promise<void> {
    const child = this.#service?.process;
    if (!child) return;
    child.send(message);
    await Promise.race([once(child, "message"), once(child, "exit")]);
  }
}
