"""What coroutines and plain code take for the same chore, in turns within one process."""

import asyncio
from time import perf_counter

from asynclab_worker import counters
from asynclab_worker.measurements.ping_pong import pin
from asynclab_worker.workloads.computing import Cpu
from asynclab_worker.workloads.waiting import Wait

WAIT = Wait(0.040)

# A millisecond or so: long against what it costs to start a coroutine.
WORK = Cpu(10_000)

# One complete call is shorter than the clock can tell.
CALLS = 50_000


def measure(request):
    """The ratio by chore."""
    pin()
    with request.open_model() as model:
        def coroutines(workload, units):
            with model.rounds(workload, units, 1) as rounds:
                return seconds(lambda: model.repeat(rounds))

        def awaited():
            return seconds(lambda: loop.run_until_complete(await_calls()))

        loop = asyncio.new_event_loop()
        ratios = {
            "ManyWaits": compare(lambda: coroutines(WAIT, 10), lambda: plain(WAIT, 10), 1),
            "OneWait": compare(lambda: coroutines(WAIT, 1), lambda: plain(WAIT, 1), 3),
            "Computing": compare(lambda: coroutines(WORK, 8), lambda: plain(WORK, 8), 15),
            "CompleteCall": compare(awaited, lambda: seconds(call), 15),
        }
        loop.close()
    return counters.named(ratios)


def compare(coroutines, plain, turns):
    """The shortest of each are those that nobody else on this machine was in the way of."""
    times = [(coroutines(), plain()) for _ in range(turns)]
    return [min(ours for ours, _ in times) / min(theirs for _, theirs in times)]


def plain(workload, units):
    """One unit after the other, without a coroutine."""
    def run():
        for _ in range(units):
            workload.run()

    return seconds(run)


def seconds(run):
    """How long it takes."""
    started = perf_counter()
    run()
    return perf_counter() - started


def call():
    """Plain calls."""
    for _ in range(CALLS):
        nothing()


async def await_calls():
    """Awaited calls that are complete when they return."""
    for _ in range(CALLS):
        await nothing_async()


def nothing():
    pass


async def nothing_async():
    pass
