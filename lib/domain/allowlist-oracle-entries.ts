/**
 * Entries for allowlist-oracle.test.ts: about half are networks and addresses in all their spellings, the others come
 * close. The same seed gives the same entries.
 */
export function allowlistEntries(seed: number): () => string {
  let state = seed;

  /** 0 ≤ result < limit. Mulberry32: small, fast, and good enough for test data. */
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
  const pick = (from: readonly string[] | string): string => from[below(from.length)] ?? "";
  const oneIn = (times: number): boolean => below(times) === 0;

  /** Bits beyond the prefix are zero, except sometimes. */
  function bytes(count: number, prefix: number): number[] {
    const kept = oneIn(8) ? 8 * count : prefix;
    const sparse = oneIn(2);
    return Array.from({ length: count }, (_, index) => {
      const byte = sparse && !oneIn(3) ? 0 : below(256);
      const bits = Math.min(8, Math.max(0, kept - 8 * index));
      return byte & (0xff00 >> bits) & 0xff;
    });
  }

  function octet(value: number): string {
    if (!oneIn(60)) return String(value);
    return pick([
      "",
      "00",
      `0${value}`,
      `00${value}`,
      `0x${value.toString(16)}`,
      "256",
      "999",
      "4294967296",
      `+${value}`,
      "١",
      "٢٥",
      "１",
      "²",
    ]);
  }

  function ipv4(octets: readonly number[]): string {
    const parts = octets.map(octet);
    if (oneIn(60)) parts.splice(below(4), 1, ...pick(["", "1.2"]).split("."));
    return parts.join(".");
  }

  function group(value: number): string {
    const digits = value.toString(16);
    if (oneIn(90)) return pick(["", "g", "00000", "10000", "0x1", `+${digits}`, `0${digits}`, "１", "é"]);
    return pick([digits, digits, digits.padStart(4, "0"), digits.toUpperCase()]);
  }

  function ipv6(all: readonly number[]): string {
    const pairs = Array.from({ length: 8 }, (_, index) => ((all[2 * index] ?? 0) << 8) | (all[2 * index + 1] ?? 0));
    const groups = pairs.map(group);
    if (oneIn(3)) groups.splice(6, 2, ipv4(all.slice(12)));
    if (oneIn(60)) groups.splice(below(9), below(2), "1");
    const from = below(groups.length);
    let to = from;
    while (to < groups.length && (pairs[to] === 0 || oneIn(50))) to += 1;
    if (to === from || oneIn(4)) return groups.join(":");
    return `${groups.slice(0, from).join(":")}::${groups.slice(to).join(":")}`;
  }

  function suffix(width: number, prefix: number): string {
    if (oneIn(12)) {
      const mask = (0xffffffff << (32 - (prefix % 32))) >>> 0;
      const dotted = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 255).join(".");
      return `/${pick([`0${prefix}`, `00${prefix}`, String(width + 1), "", `+${prefix}`, "-1", "8/8", "١", "1e1", dotted(mask), dotted(~mask), "255.0.255.0"])}`;
    }
    return prefix === width && oneIn(2) ? "" : `/${prefix}`;
  }

  function entry(): string {
    const zone = oneIn(40) ? `%${pick(["eth0", "1", "", "a%b"])}` : "";
    if (oneIn(2)) {
      const prefix = oneIn(3) ? 32 : below(33);
      return ipv4(bytes(4, prefix)) + zone + suffix(32, prefix);
    }
    const prefix = oneIn(3) ? 128 : below(129);
    if (oneIn(4)) {
      const low = bytes(4, prefix - 96);
      return `${pick(["::ffff:", "::FFFF:", "0:0:0:0:0:ffff:", "::", "::fffe:", "64:ff9b::"])}${ipv4(low)}${zone}${suffix(128, prefix)}`;
    }
    return ipv6(bytes(16, prefix)) + zone + suffix(128, prefix);
  }

  function mutated(text: string): string {
    const at = below(text.length + 1);
    const before = text.slice(0, at);
    const after = text.slice(at);
    const inserted = pick("0123456789abfFgx.:/%-+_* \t,[]#\0\v\u00a0\u200b\ufeff\u0661\ud800é");
    switch (below(5)) {
      case 0:
        return before + after.slice(1);
      case 1:
        return before + after.slice(0, 1) + after;
      case 2:
        return before + inserted + after.slice(1);
      case 3:
        return after + before;
      default:
        return before + inserted + after;
    }
  }

  return () => {
    let text = entry();
    while (oneIn(3)) text = mutated(text);
    return oneIn(10) ? `${pick([" ", "\t", "\u00a0"])}${text} ` : text;
  };
}
