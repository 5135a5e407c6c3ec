"""Finding out that something is done."""

import asyncio
import threading
import time

from asynclab_worker import counters
from asynclab_worker.practices.stage import COUNT

WAIT, PAUSE = 0.2, 0.05
UNCOUNTED = 1_000


async def spin(stage):
    async def until(asked):
        looks = 1
        while not asked.done():
            await asyncio.sleep(0)  # or the loop never hears that it is done
            looks += 1
        return looks

    await measure(stage, until)


async def poll(stage):
    async def until(asked):
        looks = 1
        while not asked.done():
            await asyncio.sleep(PAUSE)
            looks += 1
        return looks

    await measure(stage, until)


async def wait(stage):
    async def until(asked):
        await asked
        return 0

    await measure(stage, until)


async def measure(stage, until):
    """What it costs, and how late it comes."""
    await until(ask(stage, 0.005))
    before = counters.used(in_children=False)["CpuTime"]
    stage.begin()
    asked = ask(stage, WAIT)
    looks = await until(asked)
    noticed = stage.now()
    stage.note("cpu", max(UNCOUNTED, counters.used(in_children=False)["CpuTime"] - before))
    stage.note("late", noticed - asked.result())
    stage.note("looks", looks, COUNT)


def ask(stage, seconds):
    """A future that a thread completes, with the time at which it did."""
    loop = asyncio.get_running_loop()
    asked = loop.create_future()

    def answer():
        time.sleep(seconds)
        loop.call_soon_threadsafe(asked.set_result, stage.now())

    threading.Thread(target=answer, daemon=True).start()
    return asked


WAYS = {"waiting-python-spin": spin, "waiting-python-poll": poll, "waiting-python-await": wait}
