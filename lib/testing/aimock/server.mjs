import { env } from "node:process";
import { LLMock } from "@copilotkit/aimock";

/** What it says, and refuses, is told here; how it says so, and all else, is its own. It lets in who has AIMOCK_API_KEYS. */
const server = new LLMock({ port: Number(env.PORT), logLevel: "silent" });
server.onMessage("Hi", { content: "Hello from the other side, in several pieces." });
server.onMessage("Too much", {
  error: { message: "It is too long.", type: "invalid_request_error", code: "context_length_exceeded" },
  status: 400,
});
server.onEmbedding("Hi", { embedding: [0.25, -1.5, 3] });
server.onTranscription({ transcription: { text: "Hello" } });
await server.start();
