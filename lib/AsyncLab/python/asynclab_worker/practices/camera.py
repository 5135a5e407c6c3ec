"""How a program takes pictures from a camera that does not wait, and saves each by a call that blocks."""

import asyncio
import os
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from asynclab_worker import devices

PICTURES, PERIOD, SIZE, SAVING = 7, 40, 100_000, 0.060


async def inline(pictures):
    """Reads one, saves it, reads the next."""
    end, seen = start(pictures), 0
    while number(devices.read_exactly(end, SIZE)) >= 0:
        time.sleep(SAVING)
        seen += 1
    os.close(end)
    return seen


async def beside(pictures):
    """Awaits one, has it saved in a thread, awaits the next."""
    reader, transport = await devices.open_reader(start(pictures))
    loop, saving = asyncio.get_running_loop(), []
    with ThreadPoolExecutor(4) as executor:
        while number(await reader.readexactly(SIZE)) >= 0:
            saving.append(loop.run_in_executor(executor, time.sleep, SAVING))
        await asyncio.gather(*saving)
    transport.close()
    return len(saving)


def start(pictures):
    end = devices.open_end(devices.order("camera", pictures, PERIOD, SIZE)[0])
    devices.write_all(end, devices.GO)
    return end


def number(picture):
    """The last one has the number -1."""
    return int.from_bytes(picture[:4], "little", signed=True)


async def measure(stage, film):
    """What is loaded for the first picture is no part of the picture."""
    for pictures in (1, PICTURES):
        seen = await film(pictures)
        stage.note("dropped", devices.times().count(None), "Count")
        stage.note("seen", seen, "Count")


WAYS = {"filming-python-inline": partial(measure, film=inline), "filming-python-beside": partial(measure, film=beside)}
