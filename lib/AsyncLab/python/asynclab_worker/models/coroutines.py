"""Units are coroutines of an event loop."""

import asyncio
from contextlib import contextmanager

from asynclab_worker.models import queues
from asynclab_worker.models.model import Model
from asynclab_worker.workloads.workload import Round


class Coroutines(Model):
    """What both models have: an event loop that is kept from round to round."""

    def __enter__(self):
        self._loop = asyncio.new_event_loop()
        return self

    def run(self, round):
        self.repeat([round])

    def repeat(self, rounds):
        self._loop.run_until_complete(self._repeat(rounds))

    def park(self, workload, parked):
        self._loop.run_until_complete(self._park(workload, parked))

    def pipe(self):
        # Before Python 3.10 a queue belongs to the loop that is current where it is made.
        asyncio.set_event_loop(self._loop)
        return queues.pipe(asyncio.Queue, queues.AsyncEnd)

    async def _repeat(self, rounds):
        raise NotImplementedError

    async def _park(self, workload, parked):
        raise NotImplementedError


class Sequential(Coroutines):
    """One unit after the other, awaited: no concurrency, the base line."""

    @contextmanager
    def rounds(self, workload, units, times):
        # One flat loop: what is measured is as short as a call.
        with workload.rounds(self.pipe, units, times) as rounds:
            yield rounds if times == 1 else [Round.joined(rounds)]

    async def _repeat(self, rounds):
        for round in rounds:
            round.hand_over()
            for unit in round.units:
                await unit.run_async()
            round.take_back()

    async def _park(self, workload, parked):
        for i in range(len(parked)):
            parked[i] = workload.run_async()
            # No task drives it: up to where it waits, we do.
            parked[i].send(None)


class Asyncio(Coroutines):
    """A task for each unit."""

    async def _repeat(self, rounds):
        for round in rounds:
            round.hand_over()
            await asyncio.gather(*[scheduled(unit) for unit in round.units])
            round.take_back()

    async def _park(self, workload, parked):
        for i in range(len(parked)):
            parked[i] = asyncio.create_task(workload.run_async())
        # They run up to where they wait; what they start there runs next.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        for task in parked:
            if task.done():
                task.result()


async def scheduled(unit):
    """Giving way once makes the unit a scheduled one, not a call."""
    await asyncio.sleep(0)
    await unit.run_async()
