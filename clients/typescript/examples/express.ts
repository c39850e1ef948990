import type { AddressInfo } from "node:net";
import express from "express";
import { Portcullis } from "../client.js";
import { holderOf, requireKey } from "../express.js";

const { PORTCULLIS_URL = "http://localhost:3000", PORTCULLIS_CREDENTIAL = "", PORT = "8080" } = process.env;

const portcullis = new Portcullis({ url: PORTCULLIS_URL, credential: PORTCULLIS_CREDENTIAL });
const app = express();

app.get("/orders", requireKey(portcullis, { permission: "orders:read" }), (req, res) => {
  const { tenant, key } = holderOf(req);
  res.json({ tenant: tenant.name, key: key.name, orders: [] });
});

const server = app.listen(Number(PORT), "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
