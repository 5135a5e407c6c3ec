"""How many times the work of one unit several units do in its time."""

from time import perf_counter_ns

from asynclab_worker import counters

REPETITIONS = 5


def measure(request):
    """A ratio a repetition."""
    with request.open_model() as model:
        def timed(units):
            with model.rounds(request.workload, units, 1) as rounds:
                started = perf_counter_ns()
                model.repeat(rounds)
                return perf_counter_ns() - started

        # The first thread of a process takes longer to start.
        timed(request.units)
        return counters.reading(Capacity=[request.units * timed(1) / timed(request.units) for _ in range(REPETITIONS)])
