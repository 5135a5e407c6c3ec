"""What it takes to start units beside each other once, in a process that has done so before, per unit."""

from asynclab_worker import counters
from asynclab_worker.measurements.start_and_finish import timed


def measure(request):
    """Wall time, CPU time and context switches a unit."""
    with request.open_model() as model:
        with model.rounds(request.workload, request.units, 1) as rounds:
            model.repeat(rounds)
        with model.rounds(request.workload, request.units, 1) as rounds:
            sample = timed(model, rounds)
    return counters.reading(**{name: [value / request.units] for name, value in sample.items()})
