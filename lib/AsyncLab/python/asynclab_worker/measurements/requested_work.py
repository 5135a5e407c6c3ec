"""How long units hold whoever asks for them, when they are done, and what the caller gets done meanwhile."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from time import perf_counter_ns

from asynclab_worker import counters
from asynclab_worker.refused import Refused
from asynclab_worker.workloads.computing import Cpu
from asynclab_worker.workloads.waiting import Wait

# Some ten microseconds.
OWN_UNIT = Cpu(100)
WARM_UP = 0.02


def measure(request):
    """The times until the calls have returned and until all is done, and the units of own work until then."""
    if request.model not in WAYS:
        raise Refused(f"Nothing is asked for in the model '{request.model}'. There are: {', '.join(WAYS)}.")
    with WAYS[request.model](request) as ask:
        return counters.reading(**asyncio.run(ask_and_work(ask, request)))


async def ask_and_work(ask, request):
    await asked(ask, Wait(WARM_UP), request.units)
    return await asked(ask, request.workload, request.units)


async def asked(ask, workload, units):
    """Asks, and works until all is done."""
    started = perf_counter_ns()
    answers = [ask(workload) for _ in range(units)]
    returned = perf_counter_ns() - started
    all_done, own_work = asyncio.gather(*answers), 0
    while True:
        OWN_UNIT.run()
        own_work += 1
        # The loop gets to what else there is only when this coroutine gives way.
        await asyncio.sleep(0)
        if all_done.done():
            break
    done = perf_counter_ns() - started
    await all_done
    return {"WallTime": [done], "Returned": [returned], "OwnWork": [own_work]}


@contextmanager
def synchronously(request):
    """The call does it."""
    def ask(workload):
        workload.run()
        answer = asyncio.get_running_loop().create_future()
        answer.set_result(None)
        return answer

    yield ask


@contextmanager
def in_coroutines(request):
    """A task does it when the loop gets to it."""
    yield lambda workload: asyncio.get_running_loop().create_task(workload.run_async())


@contextmanager
def in_threads(request):
    """A thread of a pool does it."""
    with ThreadPoolExecutor(request.units) as executor:
        yield lambda workload: asyncio.get_running_loop().run_in_executor(executor, workload.run)


@contextmanager
def in_processes(request):
    """A process of a pool does it."""
    with request.open_model() as model:
        executor, _ = model.executor(request.units, most=request.units)
        with executor:
            yield lambda workload: asyncio.get_running_loop().run_in_executor(executor, workload.run)


WAYS = {
    "python-sequential": synchronously,
    "python-asyncio": in_coroutines,
    "python-thread-pool": in_threads,
    "python-fork": in_processes,
}
