import { testGateway } from "./contract";
import { CADDY } from "./gateways";

await testGateway(CADDY, { unavailable: [502, 504] });
