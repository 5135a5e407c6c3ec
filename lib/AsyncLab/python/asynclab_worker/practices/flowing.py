"""What flows from who works to who waits: news, and items through a queue."""

import asyncio
import gc
import os
from functools import partial

from asynclab_worker import memory
from asynclab_worker.practices.stage import BYTES, COUNT

STEPS, STEP = 10, 0.03
ITEM, ROOM, PRODUCED, CONSUMED = 64 * 1024, 40, 20, 5
WHOLE, TICK = 0.4e9, 0.01


async def report(stage, reports):
    """A caller that is told how far the work is, or not."""
    at, level = [0], [0]

    def tell(part):
        at.append(stage.now())
        level.append(part)

    async def copy():
        for step in range(1, STEPS + 1):
            await asyncio.sleep(STEP)
            if reports:
                tell(100 * step / STEPS)

    stage.begin()
    await copy()
    tell(100)
    note_curve(stage, at, level)
    stage.note("first-news", at[1])


async def flood(stage, room):
    """A producer that is faster than its consumer."""
    at, level, items = [], [], asyncio.Queue(room)

    async def produce():
        while True:
            for _ in range(PRODUCED):
                await items.put(bytearray(b"x") * ITEM)
            await asyncio.sleep(TICK)

    before = resident()
    stage.begin()
    producing = asyncio.create_task(produce())
    while stage.now() < WHOLE:
        for _ in range(min(CONSUMED, items.qsize())):
            items.get_nowait()
        at.append(stage.now())
        level.append(items.qsize())
        await asyncio.sleep(TICK)
    producing.cancel()
    note_curve(stage, at, level)
    stage.note("peak", max(level), COUNT)
    stage.note("memory", max(0, resident() - before), BYTES)


def note_curve(stage, at, level):
    stage.note("at", at)
    stage.note("level", level, COUNT)


def resident():
    gc.collect()
    return memory.read(os.getpid())["ResidentMemory"]


WAYS = {
    "reporting-python-none": partial(report, reports=False),
    "reporting-python-progress": partial(report, reports=True),
    "flooding-python-unbounded": partial(flood, room=0),
    "flooding-python-bounded": partial(flood, room=ROOM),
}
