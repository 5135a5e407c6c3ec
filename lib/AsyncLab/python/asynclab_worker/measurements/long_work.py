"""How long a batch of units takes that is long against all that a warm-up changes, per unit."""

from time import perf_counter, perf_counter_ns

from asynclab_worker import counters, repetitions
from asynclab_worker.workloads.waiting import Nothing

ENOUGH = 0.1


def measure(request):
    """Wall time a unit, as often as a batch fits into a tenth of a second, at least once."""
    walls = []
    with request.open_model() as model:
        with model.rounds(Nothing(), 1, 1) as rounds:
            model.repeat(rounds)
        began = perf_counter()
        while not walls or (len(walls) < repetitions.MOST_REPETITIONS and perf_counter() - began < ENOUGH):
            with model.rounds(request.workload, request.units, 1) as rounds:
                started = perf_counter_ns()
                model.repeat(rounds)
                walls.append((perf_counter_ns() - started) / request.units)
    return counters.reading(WallTime=walls)
