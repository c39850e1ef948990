import { afterAll, beforeAll } from "vitest";
import { findOrInstallProgram } from "@/lib/testing/programs";
import { testLogIn } from "./log-in";
import { logInBySwaks } from "./log-in-clients";
import { openOffice } from "./office";
import { type Postfix, runPostfix } from "./postfix";

const office = await openOffice();
afterAll(office.close);

/** They may have to be installed. */
const INSTALL_MS = 300_000;

let postfix: Postfix;

beforeAll(async () => {
  await findOrInstallProgram("swaks");
  postfix = await runPostfix({ verifier: office.door.port });
}, INSTALL_MS);

afterAll(() => postfix?.stop());

// Postfix 3.7 makes no difference between Dovecot's refusals and its failures.
testLogIn(office, "email", (pair) => logInBySwaks(postfix.submissions, pair), "refused");
