"""What operations of a device take that a coroutine asks for all at once, and whether the event loop goes on meanwhile."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from time import perf_counter_ns

from asynclab_worker import counters
from asynclab_worker.measurements.heartbeat import beat_beside, no_pipe, started
from asynclab_worker.refused import Refused

# In nanoseconds.
WARM_ENOUGH = 100_000_000


def measure(request):
    """Wall and CPU time of all of them, the threads that they took, and the longest gap between two beats of the loop."""
    if request.model not in WAYS:
        raise Refused(f"The model '{request.model}' has no way to use a device. There are: {', '.join(WAYS)}.")
    threads = threading.active_count()
    with WAYS[request.model](request.units) as ask, request.workload.rounds(no_pipe, request.units, 2) as rounds:
        return counters.reading(**asyncio.run(observe(ask, rounds, threads, request.model == "python-sequential")))


async def observe(ask, rounds, threads, one_after_the_other):
    """The first round connects, and starts the threads that a pool keeps."""
    first, round = rounds
    await warm_up(ask, first.units, one_after_the_other)
    wall = []

    async def all_of_them(units):
        started = perf_counter_ns()
        await asyncio.gather(*[ask(unit) for unit in units])
        wall.append(perf_counter_ns() - started)

    before = counters.used(False)
    with counters.PeakThreads() as peak:
        gaps = await beat_beside(all_of_them, [round.units])
    after = counters.used(False)
    return {
        **{name: [after[name] - before[name]] for name in after},
        "WallTime": wall,
        "HeldThreads": [max(peak.count - threads, 0) + 1],
        "LongestGap": [max(gaps)],
    }


async def warm_up(ask, units, one_after_the_other):
    """One after the other, waits add up: when some have been waited for, the rest would warm up nothing more."""
    if not one_after_the_other:
        await asyncio.gather(*[ask(unit) for unit in units])
        return
    began = perf_counter_ns()
    for unit in units:
        await ask(unit)
        if perf_counter_ns() - began > WARM_ENOUGH:
            break


@contextmanager
def blocking(units):
    """By a call on the thread of the loop: where it waits, the loop waits."""
    async def ask(unit):
        unit.run()

    yield ask


@contextmanager
def awaited(units):
    """By a call that can be awaited; where there is none, it blocks."""
    yield lambda unit: unit.run_async()


@contextmanager
def in_threads(units):
    """By a blocking call in a thread for each."""
    with ThreadPoolExecutor(units) as executor:
        yield started(executor, units)


WAYS = {"python-sequential": blocking, "python-thread": in_threads, "python-asyncio": awaited}
