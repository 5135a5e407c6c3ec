"""What units weigh that have started and wait, per unit."""

import gc
import os

from asynclab_worker import counters, memory
from asynclab_worker.refused import Refused


def measure(request):
    """Resident, proportional and private memory a unit, as far as the system tells them."""
    if not request.workload.waits:
        raise Refused("Only a workload that waits can be weighed: park or wait.")
    with request.open_model() as model:
        # Written to before it is counted: the list of units is ours, not theirs.
        parked = [None] * request.units
        before = read_self()
        model.park(request.workload, parked)
        if model.in_children:
            # A unit in a process of its own is weighed there: the pages that it shares with us change what we weigh.
            children = [memory.read(process.pid) for process in parked]
            total = {name: sum(child[name] for child in children) for name in children[0]}
        else:
            after = read_self()
            total = {name: after[name] - before[name] for name in after}
    return counters.reading(**{name: [bytes / request.units] for name, bytes in total.items()})


def read_self():
    """The memory of this process, without garbage."""
    gc.collect()
    return memory.read(os.getpid())
