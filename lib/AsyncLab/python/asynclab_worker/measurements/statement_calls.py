"""How long the calls of a database's driver take, all of which block."""

from time import perf_counter_ns

from asynclab_worker import counters
from asynclab_worker.measurements.heartbeat import no_pipe

FEWEST = 10
ENOUGH = 250_000_000


def measure(request):
    """The times by statement, named as in .NET."""
    with request.workload.rounds(no_pipe, 1, 1) as (round,):
        times = {}
        for i, statement in enumerate(request.fields["statements"].split("\n")):
            round.units[0].text = statement
            observe(round.units[0], request.units)
            times[f"{i}-blocking"] = observe(round.units[0], request.units)
    return counters.named(times, "Nanoseconds")


def observe(unit, calls):
    """The time of each call; fewer of them where they take long."""
    times, began = [], perf_counter_ns()
    while len(times) < FEWEST or (len(times) < calls and perf_counter_ns() - began < ENOUGH):
        started = perf_counter_ns()
        unit.run()
        times.append(perf_counter_ns() - started)
    return times
