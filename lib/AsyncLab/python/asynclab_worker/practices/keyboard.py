"""How a program with a loop, on which a clock ticks as well, learns of the keys that somebody presses."""

import asyncio
import os
from functools import partial
from time import perf_counter_ns

from asynclab_worker import devices

KEYS, PERIOD, TICK = 6, 40, 0.010


async def block(end):
    """Reads a key, and until there is one nothing else happens; others get their turn between two keys."""
    await asyncio.sleep(0)
    return os.read(end, 1)


async def await_key(end):
    """Awaits a key."""
    await devices.readable(end)
    return os.read(end, 1)


async def measure(stage, read):
    """What is loaded for the first keys is no part of the picture."""
    await type_keys(stage, read, 2, 10)
    await type_keys(stage, read, KEYS, PERIOD)


async def type_keys(stage, read, keys, period):
    """Notes when keys were pressed and handled, and when the clock ticked."""
    end = devices.open_end(devices.order("keyboard", keys, period, 0)[0])
    handled, ticked = [], []

    async def handle():
        while len(handled) < keys and await read(end):
            handled.append(perf_counter_ns() - zero)

    zero = perf_counter_ns()
    devices.write_all(end, devices.GO)
    handling = asyncio.create_task(handle())
    while not handling.done():
        await asyncio.sleep(TICK)
        ticked.append(perf_counter_ns() - zero)
    await handling
    pressed = [time - zero for time in devices.times()]
    stage.note("pressed", pressed)
    stage.note("handled", handled)
    stage.note("ticked", ticked)
    stage.note("ticks", len(ticked), "Count")
    stage.note("late", [h - p for h, p in zip(handled, pressed)])
    os.close(end)


WAYS = {"typing-python-block": partial(measure, read=block), "typing-python-await": partial(measure, read=await_key)}
