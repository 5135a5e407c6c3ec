"""What becomes of a variable that is 1 at first, when units one after the other add 1 to it."""

from asynclab_worker import counters
from asynclab_worker.workloads.variables import AddOne


def measure(request):
    """What the last unit saw, and what is seen here in the end."""
    with request.open_model() as model:
        for _ in range(request.units):
            with model.rounds(request.workload, 1, 1) as rounds:
                model.repeat(rounds)
    return counters.reading(SeenByUnit=[request.workload.last_seen], SeenByParent=[AddOne.variable])
