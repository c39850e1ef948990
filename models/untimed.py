"""
The fast path, without any clock: a revocation returns when every verifier has acknowledged it. One verifier, two keys and
their revocations, one of them repeated, and a look-up in the database that fills the cache. Every step may be delayed for
as long as you like.

The promise: a key whose revocation has returned is accepted neither from memory nor by joining a look-up under way.
"""

from typing import NamedTuple

MUTANTS = {
    "sequence": "numbers come from nextval(), which is not in the order of commits",
    "read-first": "the verifier reads before it announces itself",
    "two-statements": "the verifier reads the changes and the head in two statements",
    "acknowledge-first": "the verifier acknowledges before it applies",
    "blind-fill": "a look-up fills the cache however old it is",
    "blind-join": "a verification takes the answer of any look-up under way",
    "early-retry": "a repeated revocation that finds nothing left to do returns at once",
    "unlogged": "the table of verifiers is unlogged: a crash of the database empties it",
}

RENEWAL = ("announce", "read", "apply", "acknowledge")
RENEWALS = {
    "read-first": ("read", "announce", "apply", "acknowledge"),
    "two-statements": ("announce", "read the changes", "read the head", "apply", "acknowledge"),
    "acknowledge-first": ("announce", "read", "acknowledge", "apply"),
}

# Which key each revocation is about. The last one repeats the first.
REVOCATIONS = (0, 1, 0)


class Revocation(NamedTuple):
    at: str = "idle"  # then numbered, committed, returned
    seq: int = 0


class LookUp(NamedTuple):
    """Of key 0: what it has read, and what a verification that joined it needs. That one began after a return."""

    head: int
    active: bool
    needed: int | None = None


class State(NamedTuple):
    # In the database.
    head: int = 0
    changes: frozenset = frozenset()  # of (seq, key)
    revoked: frozenset = frozenset()
    row: int | None = None  # what the verifier has acknowledged; None where it is not known
    crashed: bool = False
    # Revocations under way. One of them at a time holds the lock on the head.
    revocations: tuple = (Revocation(),) * len(REVOCATIONS)
    locked: bool = False
    last_number: int = 0
    # In the verifier.
    step: int = 0  # of its renewal
    applied: int = -1
    trusts_memory: bool = False
    cache: frozenset = frozenset()
    read_head: int = -1
    read_keys: frozenset = frozenset()
    look_up: LookUp | None = None
    joined_too_old: bool = False


INITIAL = (State(),)


def has_returned(s, key):
    return any(r.at == "returned" for r, of in zip(s.revocations, REVOCATIONS) if of == key)


def broken(s, mutant=None):
    return s.joined_too_old or (s.trusts_memory and any(has_returned(s, key) for key in s.cache))


def steps(s, mutant=None):
    yield renewal(s, mutant)
    yield from looking_up(s, mutant)
    for index in range(len(REVOCATIONS)):
        yield from revocation(s, index, mutant)
    if mutant == "unlogged" and not s.crashed:
        yield "the database crashes", s._replace(crashed=True, row=None)


def renewal(s, mutant):
    order = RENEWALS.get(mutant, RENEWAL)
    name = order[s.step]
    after = s._replace(step=(s.step + 1) % len(order))
    keys = frozenset(key for seq, key in s.changes if seq > s.applied)
    if name == "announce":
        after = after._replace(row=s.applied if s.row is None else s.row)
    elif name == "read":
        after = after._replace(read_head=s.head, read_keys=keys)
    elif name == "read the changes":
        after = after._replace(read_keys=keys)
    elif name == "read the head":
        after = after._replace(read_head=s.head)
    elif name == "apply":
        after = after._replace(cache=s.cache - s.read_keys, applied=s.read_head, trusts_memory=True)
    elif name == "acknowledge" and s.row is not None:
        after = after._replace(row=s.read_head)
    return name, after


def looking_up(s, mutant):
    if s.look_up is None:
        yield "look up", s._replace(look_up=LookUp(s.head, 0 not in s.revoked))
        return
    if has_returned(s, 0) and s.trusts_memory and s.look_up.needed is None:
        yield "join the look-up", s._replace(look_up=s.look_up._replace(needed=s.applied))
    head, active, needed = s.look_up
    may_fill = head >= s.applied or mutant == "blind-fill"
    may_join = needed is not None and (head >= needed or mutant == "blind-join")
    yield "answer the look-up", s._replace(
        look_up=None,
        cache=s.cache | {0} if active and may_fill else s.cache,
        joined_too_old=active and may_join,
    )


def revocation(s, index, mutant):
    key, (at, seq) = REVOCATIONS[index], s.revocations[index]

    def now(*values, **changes):
        return s._replace(revocations=s.revocations[:index] + (Revocation(*values),) + s.revocations[index + 1 :], **changes)

    if at == "idle" and mutant == "early-retry" and key in s.revoked:
        yield f"revocation {index} finds nothing to do", now("returned")
    elif at == "idle" and mutant == "sequence":
        yield f"revocation {index} takes a number", now("numbered", s.last_number + 1, last_number=s.last_number + 1)
    elif at == "idle" and not s.locked:
        yield f"revocation {index} locks the head", now("numbered", s.head + 1, locked=True)
    elif at == "numbered":
        yield f"revocation {index} commits", now(
            "committed",
            seq,
            head=max(s.head, seq),
            changes=s.changes | {(seq, key)},
            revoked=s.revoked | {key},
            locked=False,
        )
    elif at == "committed" and (s.row is None or s.row >= seq):
        yield f"revocation {index} returns", now("returned", seq)
