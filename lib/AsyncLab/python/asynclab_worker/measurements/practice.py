"""A program that does one thing in one way; what it notes of that is the reading."""

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
    "streaming": "web",
    "giving-up": "web",
}


def measure(request):
    """What the program noted until its event loop had ended."""
    name = request.fields.get("way", "")
    module = MODULES.get(str(name).partition("-python")[0])
    ways = importlib.import_module(f"asynclab_worker.practices.{module}").WAYS if module else {}
    if name not in ways:
        raise Refused(f"No way is called '{name}'.")
    stage = Stage(request.fields.get("address"))
    asyncio.run(ways[name](stage))
    return {"counters": {}, "rungs": stage.noted}
