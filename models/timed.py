"""
The slow path and the clocks: a revocation also returns when the time W has passed since its commit, and a verifier trusts
its memory for the lease L. Two revocations one after the other, one verifier among others, and whoever removes the rows of
dead verifiers. Every step may be delayed for as long as you like, and a renewal may be given up at any point.

Time is counted in ticks, and each moment by its distance from now, no further than it matters: there are finitely many
states however long it all runs.

The promise: from the return of a revocation on, no verification from memory is decided by what was before it.
"""

from typing import NamedTuple

MUTANTS = {
    "from-reply": "the lease counts from the reply of the read",
    "flag": "the lease is a flag, which a timer clears when the process runs",
    "monotonic-only": "the wall clock is not asked, and the monotonic one stood still",
    "wall-only": "the monotonic clock is not asked, and the wall clock was set back",
    "short-wait": "a revocation waits for less than a lease",
    "wait-before-commit": "the wait counts from before the commit",
    "reap-by-time": "a row is removed W after it was seen, whether or not its gen has grown",
    "reap-by-gen": "a row is removed when its gen has not grown since it was seen, however short that was",
    "reap-since-commit": "a row is removed when its gen has not grown since a revocation's commit, W after that commit",
    "keep-trimmed": "a verifier that finds changes trimmed which it has not applied keeps its memory",
}

L = 2
W = 3
REVOCATIONS = 2

# What the clocks of the verifier's machine do. If both could be wrong at once, nothing could be known.
CLOCKS = ("are right", "monotonic stands still", "wall is set back")


class Age(NamedTuple):
    """How long ago by each of the verifier's clocks, L at the most."""

    monotonic: int = L
    wall: int = L


class State(NamedTuple):
    clock: str
    # In the database.
    head: int = 0
    trimmed: int = 0
    row: int | None = None
    # The verifier's renewal: idle, announce, read, apply, acknowledge.
    at: str = "idle"
    began: Age = Age()
    read: int = 0
    read_fresh: int = 0
    # Its memory: up to which change it claims to be right, and up to which it is.
    applied: int = 0
    fresh: int = 0
    lease: Age = Age()
    flag: bool = False
    # The revocation under way: idle, committing, waiting.
    revoking: str = "idle"
    waited: int = 0
    returned: int = 0
    # How long ago the row was seen by whoever removes dead ones, W at the most, and whether its gen has grown since.
    seen: int | None = None
    gen_grown: bool = False


INITIAL = tuple(State(clock) for clock in CLOCKS)


def broken(s, mutant=None):
    return s.fresh < s.returned and trusts_memory(s, mutant)


def trusts_memory(s, mutant):
    if mutant == "flag":
        return s.flag
    monotonic = s.lease.monotonic < L or mutant == "wall-only"
    wall = s.lease.wall < L or mutant == "monotonic-only"
    return monotonic and wall


def steps(s, mutant=None):
    yield from tick(s)
    yield from renewal(s, mutant)
    yield from revocation(s, mutant)
    yield from removal(s, mutant)


def tick(s):
    yield "tick", older(s, 1, 1)
    if s.clock == "monotonic stands still":
        yield "tick, but not for the monotonic clock", older(s, 0, 1)
    if s.clock == "wall is set back":
        yield "tick, but not for the wall clock", older(s, 1, 0)


def older(s, monotonic, wall):
    def age(a):
        return Age(min(L, a.monotonic + monotonic), min(L, a.wall + wall))

    return s._replace(
        began=age(s.began),
        lease=age(s.lease),
        waited=s.waited if s.revoking == "idle" else min(W, s.waited + 1),
        seen=None if s.seen is None else min(W, s.seen + 1),
    )


def renewal(s, mutant):
    if s.at == "idle":
        # A process that runs clears the flag first, if it is time to.
        yield "a renewal begins", s._replace(
            at="announce", began=Age(0, 0), flag=s.flag and s.lease.monotonic < L
        )
        return
    yield "the renewal is given up", s._replace(at="idle", began=Age(), read=0, read_fresh=0)
    if s.at == "announce":
        yield "announce", s._replace(at="read", row=s.applied if s.row is None else s.row, gen_grown=s.seen is not None)
    elif s.at == "read":
        yield "read", s._replace(at="apply", read=s.head, read_fresh=fresh_after_reading(s, mutant))
    elif s.at == "apply":
        yield "apply", s._replace(
            at="acknowledge",
            began=Age(),
            applied=s.read,
            fresh=s.read_fresh,
            lease=Age(0, 0) if mutant == "from-reply" else s.began,
            flag=True,
        )
    elif s.at == "acknowledge":
        row = None if s.row is None else s.applied
        yield "acknowledge", s._replace(at="idle", row=row, read=0, read_fresh=0)


def fresh_after_reading(s, mutant):
    if s.applied < s.trimmed:
        # Changes are gone that it has never read. It forgets all that it remembers.
        return s.fresh if mutant == "keep-trimmed" else s.head
    return s.head if s.fresh == s.applied else s.fresh


def revocation(s, mutant):
    if s.revoking == "idle" and s.head < REVOCATIONS:
        yield "a revocation begins", s._replace(revoking="committing", waited=0)
    elif s.revoking == "committing":
        waited = s.waited if mutant == "wait-before-commit" else 0
        yield "it commits", s._replace(revoking="waiting", waited=waited, head=s.head + 1)
    elif s.revoking == "waiting":
        over = s.waited >= (L - 1 if mutant == "short-wait" else W)
        if over or s.row is None or s.row >= s.head:
            yield "it returns", s._replace(revoking="idle", waited=0, returned=s.head)


def removal(s, mutant):
    # The other verifiers are never behind.
    applied_by_all = s.head if s.row is None else min(s.head, s.row)
    if applied_by_all > s.trimmed:
        yield "applied changes are trimmed", s._replace(trimmed=applied_by_all)
    if s.row is None:
        return
    if s.seen is None or s.gen_grown:
        yield "the row is seen", s._replace(seen=0, gen_grown=False)
    if s.seen is None:
        return
    long_enough = s.seen >= W or mutant == "reap-by-gen"
    if mutant == "reap-since-commit":
        long_enough = s.revoking == "waiting" and s.waited >= W
    if long_enough and (not s.gen_grown or mutant == "reap-by-time"):
        yield "the row is removed", s._replace(row=None, seen=None, gen_grown=False)
