"""Requests at a planned pace, and how long each took, while something disturbs whoever answers."""

import asyncio
from time import perf_counter_ns

from asynclab_worker.measurements.heartbeat import no_pipe
from asynclab_worker.refused import Refused
from asynclab_worker.workloads.waiting import Wait

DISTURBED_AFTER = 0.4
WARM_UP_REQUESTS = 60
TICK = 0.001


def measure(request):
    """When each request was due, and how long its answer took from then on, both in nanoseconds."""
    from asynclab_worker.request import known, parse_workload

    loop = known("loop", LOOPS, request.fields.get("loop"))
    interval = Wait.parse(request.fields["interval"]).least
    disturbance = parse_workload(request.fields["disturbance"])
    if request.model != "python-asyncio":
        raise Refused(f"The model '{request.model}' makes no load.")
    with request.workload.rounds(no_pipe, 1, 1) as (asking,), disturbance.rounds(no_pipe, 1, 1) as (disturbing,):
        answers = asyncio.run(put_under_load(loop, asking.units[0], disturbing.units[0], request.units, interval))
    due, latency = zip(*answers)
    return {"counters": {}, "rungs": {name: {"unit": "Nanoseconds", "values": list(values)} for name, values in (("due", due), ("latency", latency))}}


async def put_under_load(loop, unit, disturbance, requests, interval):
    for _ in range(WARM_UP_REQUESTS):
        await unit.run_async()
    clock = Clock()
    disturbing = asyncio.create_task(disturb(disturbance, requests * interval * DISTURBED_AFTER))
    answers = await loop(unit, requests, interval * 1e9, clock)
    await disturbing
    return answers


async def open_loop(unit, requests, interval, clock):
    """Whoever comes comes as planned."""
    asked = []
    for i in range(requests):
        await clock.wait_until(interval * i)
        asked.append(asyncio.create_task(ask(unit, interval * i, clock)))
    return await asyncio.gather(*asked)


async def closed_loop(unit, requests, interval, clock):
    """Whoever waits for an answer asks nothing meanwhile."""
    answers, next = [], 0
    while next < interval * requests:
        await clock.wait_until(next)
        now = clock.now()
        answers.append(await ask(unit, now, clock))
        next = now + interval
    return answers


async def ask(unit, due, clock):
    await unit.run_async()
    return due, clock.now() - due


async def disturb(unit, seconds):
    await asyncio.sleep(seconds)
    await unit.run_async()


class Clock:
    """Nanoseconds since it was made."""

    def __init__(self):
        self._zero = perf_counter_ns()

    def now(self):
        return perf_counter_ns() - self._zero

    async def wait_until(self, due):
        """The loop wakes a sleeper up to a tick too late; the last tick is waited for awake."""
        while (left := (due - self.now()) / 1e9) > 0:
            await asyncio.sleep(max(left - TICK, 0))


LOOPS = {"Open": open_loop, "Closed": closed_loop}
