import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientAddress } from "./client-address";
import { compileNetworks } from "./network";

const isTrusted = compileNetworks(["10.0.0.0/8", "fd00::/8"]);
const nobody = compileNetworks([]);

describe("without a trusted proxy", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:DB8::7", "2001:db8::7"],
    ["fe80::1%eth0", "fe80::1"],
    [undefined, null],
    ["", null],
    ["/run/portcullis.sock", null],
  ])("the peer %s is the client %s, whatever it claims", (peer, client) => {
    expect(clientAddress(peer, undefined, isTrusted)).toBe(client);
    expect(clientAddress(peer, "198.51.100.1", isTrusted)).toBe(client);
    expect(clientAddress(peer, "not an address", isTrusted)).toBe(client);
    expect(clientAddress(peer, "1.1.1.1,".repeat(100_000), isTrusted)).toBe(client);
  });

  test("an empty list of proxies trusts nobody", () => {
    expect(clientAddress("10.0.0.1", "198.51.100.1", nobody)).toBe("10.0.0.1");
  });
});

describe("behind the trusted proxy 10.0.0.1", () => {
  test.each<[string | string[] | undefined, string | null]>([
    [undefined, "10.0.0.1"],
    ["203.0.113.7", "203.0.113.7"],
    ["198.51.100.1, 203.0.113.7", "203.0.113.7"],
    ["garbage, 203.0.113.7", "203.0.113.7"],
    ["203.0.113.7, 10.9.9.9", "203.0.113.7"],
    ["198.51.100.1,203.0.113.7 ,\t10.9.9.9 , fd00::1", "203.0.113.7"],
    ["10.3.3.3, 10.2.2.2", "10.3.3.3"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["203.0.113.7, ::ffff:10.9.9.9", "203.0.113.7"],
    ["2001:DB8:0::7", "2001:db8::7"],
    // Several headers count as one, in their order.
    [["198.51.100.1", "203.0.113.7"], "203.0.113.7"],
    [["203.0.113.7", "10.9.9.9, 10.8.8.8"], "203.0.113.7"],
    // Ports, in exactly two forms.
    ["203.0.113.7:50123", "203.0.113.7"],
    ["[2001:db8::7]:50123", "2001:db8::7"],
    ["203.0.113.7, 10.9.9.9:443", "203.0.113.7"],
    ["203.0.113.7:", null],
    ["203.0.113.7:123456", null],
    ["[2001:db8::7]", null],
    ["[203.0.113.7]:80", null],
    ["2001:db8::7:50123", null],
    // A hop that can't be read hides what is left of it.
    ["", null],
    ["unknown", null],
    ["203.0.113.7, unknown", null],
    ["203.0.113.7,", null],
    ["203.0.113.7,, 10.9.9.9", null],
    ["203.0.113.7 10.9.9.9", null],
    ["203.0.113.007", null],
    ["fe80::1%eth0", null],
    ["for=203.0.113.7", null],
    ['"203.0.113.7"', null],
  ])("X-Forwarded-For %j means %s", (header, client) => {
    expect(clientAddress("10.0.0.1", header, isTrusted)).toBe(client);
    expect(clientAddress("::ffff:10.0.0.1", header, isTrusted)).toBe(client);
  });

  test("more than thirty hops are no real chain", () => {
    const chain = (length: number) => Array(length).fill("10.9.9.9").join();
    expect(clientAddress("10.0.0.1", chain(30), isTrusted)).toBe("10.9.9.9");
    expect(clientAddress("10.0.0.1", chain(31), isTrusted)).toBeNull();
  });

  test("hostile lengths cost nothing", () => {
    for (const unit of [",", ":", "[", "[:", "1.", " ", "10.0.0.1,"]) {
      expect(clientAddress("10.0.0.1", unit.repeat(100_000), isTrusted)).toBeNull();
    }
  });

  test("nothing that a client puts in front changes the answer", () => {
    const invented = fc.array(
      fc.oneof(
        fc.string().map((text) => text.replaceAll(",", "")),
        fc.ipV4(),
        fc.ipV6(),
      ),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(invented, (hops) => {
        const header = [...hops, "203.0.113.7", "10.9.9.9"].join(", ");
        return clientAddress("10.0.0.1", header, isTrusted) === "203.0.113.7";
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });
});
