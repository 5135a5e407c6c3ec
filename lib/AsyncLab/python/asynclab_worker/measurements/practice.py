"""A program that does one thing in one way, or in several one after the other; what it notes of that is the reading."""

import asyncio
import importlib

from asynclab_worker.practices.stage import Stage
from asynclab_worker.refused import Refused

# By the beginning of their names.
MODULES = {
    "waiting": "waiting",
    "combining": "combining",
    "timing-out": "combining",
    "cancelling": "cancelling",
    "abandoning": "cancelling",
    "reporting": "flowing",
    "flooding": "flowing",
    "sync-over-async": "failing",
    "unobserved": "failing",
    "fire-and-forget": "failing",
    "typing": "keyboard",
    "pointing": "mouse",
    "drawing": "screen_and_printer",
    "printing": "screen_and_printer",
    "filming": "camera",
    "stopping-reads": "stopping_reads",
    "streaming": "web",
    "giving-up": "web",
}


def measure(request):
    """What the program noted until its event loop had ended; of several ways each measure has the name of its way before it."""
    names = str(request.fields.get("way", "")).split(" ")
    noted = {}
    for name in names:
        of_way = try_way(name, request.fields.get("address"))
        noted.update(of_way if len(names) == 1 else {f"{name} {measure}": values for measure, values in of_way.items()})
    return {"counters": {}, "rungs": noted}


def try_way(name, address):
    """What one way noted."""
    module = MODULES.get(name.partition("-python")[0])
    ways = importlib.import_module(f"asynclab_worker.practices.{module}").WAYS if module else {}
    if name not in ways:
        raise Refused(f"No way is called '{name}'.")
    stage = Stage(address)
    asyncio.run(ways[name](stage))
    return stage.noted
