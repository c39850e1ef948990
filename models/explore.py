"""Visits every state that a protocol can reach."""

from collections import deque


def explore(initial, steps, broken):
    """
    Breadth first, so that a run that breaks the promise is among the shortest.

    initial: the states to begin with, all hashable
    steps: gives what can happen in a state, as pairs of a label and the next state
    broken: tells whether a state breaks the promise

    Returns the number of states that were visited and, if the promise can be broken, the labels of the steps to there;
    None otherwise.
    """
    came_from = {state: None for state in initial}
    queue = deque(came_from)
    while queue:
        state = queue.popleft()
        if broken(state):
            return len(came_from), labels_to(state, came_from)
        for label, after in steps(state):
            if after not in came_from:
                came_from[after] = (label, state)
                queue.append(after)
    return len(came_from), None


def labels_to(state, came_from):
    labels = []
    while came_from[state]:
        label, state = came_from[state]
        labels.append(label)
    return labels[::-1]
