"""How evenly an event loop beats while work goes on that does not give way."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from asynclab_worker import counters
from asynclab_worker.refused import Refused

BEAT = 0.010


def measure(request):
    """Every gap between two beats; the model says where the work runs."""
    if request.model not in PLACES:
        raise Refused(f"The model '{request.model}' does no work beside an event loop. There are: {', '.join(PLACES)}.")
    with PLACES[request.model](request) as run, request.workload.rounds(no_pipe, request.units, 1) as (round,):
        return counters.reading(Gap=asyncio.run(beat_beside(run, round.units)))


async def beat_beside(run, units):
    """Beats from before the work begins until after it has ended, so that the last gap counts too."""
    gaps, over = [], asyncio.Event()
    beating = asyncio.create_task(beat(gaps, over))
    await asyncio.sleep(2 * BEAT)
    await asyncio.gather(*[run(unit) for unit in units])
    over.set()
    await beating
    return gaps


async def beat(gaps, over):
    """Notes how long each wait of one beat really took."""
    last = time.perf_counter_ns()
    while not over.is_set():
        await asyncio.sleep(BEAT)
        now = time.perf_counter_ns()
        gaps.append(now - last)
        last = now


@contextmanager
def inline(request):
    """In a coroutine, on the thread of the loop: where it waits, the loop waits."""
    async def run(unit):
        unit.run()

    yield run


@contextmanager
def threads(request):
    """In threads."""
    from asynclab_worker.models.thread_pool import MOST_THREADS

    workers = min(MOST_THREADS, request.units)
    with ThreadPoolExecutor(workers) as executor:
        yield started(executor, workers)


@contextmanager
def processes(request):
    """In processes."""
    with request.open_model() as model:
        executor, workers = model.executor(request.units)
        with executor:
            yield started(executor, workers)


def started(executor, workers):
    """How work is handed to an executor, all of whose workers have been kept busy once: none starts later."""
    list(executor.map(time.sleep, [2 * BEAT] * workers))
    return lambda unit: asyncio.get_running_loop().run_in_executor(executor, unit.run)


def no_pipe():
    raise Refused("No beat is measured while data is handed over.")


PLACES = {"python-asyncio": inline, "python-thread-pool": threads, "python-fork": processes}
