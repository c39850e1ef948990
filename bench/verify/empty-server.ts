import { createServer } from "node:http";
import { env } from "node:process";

/** The yardstick: what node:http itself costs. */
createServer((_req, res) => res.end()).listen(Number(env.PORT), env.HOST);
