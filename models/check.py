"""
Explores the protocol as it is, and with each mutant planted, and prints what came of it: a line of JSON for each.

python3 models/check.py
"""

import json
from functools import partial

import timed
import untimed
from explore import explore

for model in (untimed, timed):
    for mutant in (None, *model.MUTANTS):
        states, path = explore(model.INITIAL, partial(model.steps, mutant=mutant), partial(model.broken, mutant=mutant))
        print(json.dumps({"model": model.__name__, "mutant": mutant, "states": states, "path": path}), flush=True)
