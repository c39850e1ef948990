"""What Python's ipaddress says about allowlist entries: a second opinion for allowlist-oracle.test.ts.

Reads one JSON array of texts a line. Answers, on one line, an array with null for each text that is no address or
network, and for the others [canonical form, a probe near its borders, is the probe a member].

Two of our rules are applied on top of ipaddress: what is IPv4-mapped counts as IPv4, and a network of one address is
written as that address. Zone ids are left out of the canonical form.
"""

import ipaddress
import json
import random
import sys

MAPPED = 0xFFFF << 32
MAPPED_PREFIX = 96
chance = random.Random(1)


def folded(network):
    """Without zone id, and as IPv4 where the network lies within ::ffff:0:0/96."""
    first, prefix = network.network_address, network.prefixlen
    if network.version == 4:
        return network
    if first.ipv4_mapped is not None and prefix >= MAPPED_PREFIX:
        return ipaddress.IPv4Network((first.ipv4_mapped, prefix - MAPPED_PREFIX))
    return ipaddress.IPv6Network((int(first), prefix)) if first.scope_id else network


def canonical(network):
    alone = network.prefixlen == network.max_prefixlen
    return str(network.network_address if alone else network)


def probe(network):
    """Its first or last address, one beside them, one that differs in one bit, or one of the other family."""
    first, last = int(network.network_address), int(network.broadcast_address)
    width = network.max_prefixlen
    number = chance.choice([first, last, max(first - 1, 0), last + 1, first ^ (1 << chance.randrange(width)), None])
    if number is None:
        return ipaddress.IPv6Address(first) if width == 32 else ipaddress.IPv4Address(first & 0xFFFFFFFF)
    return type(network.network_address)(min(number, (1 << width) - 1))


def spelled(address):
    spelling = chance.randrange(3)
    if spelling == 0:
        return str(address)
    if address.version == 4:
        return f"::ffff:{address}" if spelling == 1 else str(ipaddress.IPv6Address(MAPPED | int(address)))
    return address.exploded if spelling == 1 else address.exploded.upper()


def is_member(text, network):
    address = ipaddress.ip_address(text)
    return (getattr(address, "ipv4_mapped", None) or address) in network


def answer(text):
    try:
        network = folded(ipaddress.ip_network(text))
    except ValueError:
        return None
    near = spelled(probe(network))
    return [canonical(network), near, is_member(near, network)]


for line in sys.stdin:
    print(json.dumps([answer(text) for text in json.loads(line)]), flush=True)
