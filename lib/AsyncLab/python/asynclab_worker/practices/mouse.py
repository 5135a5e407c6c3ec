"""How a loop learns that the mouse has moved."""

import asyncio
import os
import threading
from functools import partial
from time import perf_counter_ns

from asynclab_worker import counters, devices

PACKETS, PERIOD, FRAME, LENGTH = 20, 10, 0.016, 3


def parse(packet):
    """How far to the right and how far up; the ninth bits of both stand in the first byte."""
    if packet[0] & 0xC8 != 0x08:
        raise ValueError("These bytes are no packet of a mouse.")
    return packet[1] - ((packet[0] & 0x10) << 4), packet[2] - ((packet[0] & 0x20) << 3)


async def in_thread(end, packets, handle):
    """A thread blocks for it, and tells the loop."""
    loop, last = asyncio.get_running_loop(), asyncio.Event()

    def read():
        for _ in range(packets):
            loop.call_soon_threadsafe(handle, devices.read_exactly(end, LENGTH))
        loop.call_soon_threadsafe(last.set)

    threading.Thread(target=read, daemon=True).start()
    await last.wait()


async def awaited(end, packets, handle):
    """It awaits it."""
    for _ in range(packets):
        handle(await devices.read_exactly_async(end, LENGTH))


async def polled(end, packets, handle):
    """It looks now and then."""
    os.set_blocking(end, False)
    some = b""
    while packets:
        await asyncio.sleep(FRAME)
        try:
            some += os.read(end, 1024)
        except BlockingIOError:
            continue
        while len(some) >= LENGTH:
            handle(some[:LENGTH])
            some, packets = some[LENGTH:], packets - 1


async def measure(stage, read):
    """What is loaded for the first packets is no part of the picture."""
    await move(stage, read, 3)
    await move(stage, read, PACKETS)


async def move(stage, read, packets):
    """Notes how late each packet was handled, and where the pointer ended."""
    end = devices.open_end(devices.order("mouse", packets, PERIOD)[0])
    arrived, moves = [], []

    def handle(packet):
        moves.append(parse(packet))
        arrived.append(perf_counter_ns())

    before = counters.used(False)["CpuTime"]
    devices.write_all(end, devices.GO)
    await read(end, packets, handle)
    stage.note("cpu", counters.used(False)["CpuTime"] - before)
    stage.note("late", [at - sent for at, sent in zip(arrived, devices.times())])
    stage.note("x", sum(x for x, _ in moves), "Count")
    stage.note("y", sum(y for _, y in moves), "Count")
    os.close(end)


WAYS = {
    "pointing-python-thread": partial(measure, read=in_thread),
    "pointing-python-await": partial(measure, read=awaited),
    "pointing-python-poll": partial(measure, read=polled),
}
