"""What becomes of a read that waits for a key and is cancelled before somebody presses one."""

import asyncio
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from asynclab_worker import devices

KEYS, PERIOD, UNTIL_THE_FIRST, PATIENCE, LOOK_AFTER = 2, 20, 120, 0.04, 0.02


class ByReader:
    """The loop watches the descriptor."""

    async def open(self, path):
        self._end = devices.open_end(path)

    async def read(self):
        await devices.readable(self._end)
        return os.read(self._end, 1)

    def close(self):
        os.close(self._end)


class ByStream:
    """A transport of the loop reads, and a stream keeps what has come."""

    async def open(self, path):
        self._reader, self._transport = await devices.open_reader(devices.open_end(path))

    def read(self):
        return self._reader.read(1)

    def close(self):
        self._transport.close()


class ByExecutor:
    """A thread reads."""

    async def open(self, path):
        self._end = devices.open_end(path)
        self._executor = ThreadPoolExecutor(2)

    async def read(self):
        return await asyncio.get_running_loop().run_in_executor(self._executor, os.read, self._end, 1)

    def close(self):
        self._executor.shutdown()
        os.close(self._end)


async def measure(stage, way):
    """The first exception of a process takes longer than others."""
    await stop(stage, way(), 30, 0.01)
    await stop(stage, way(), UNTIL_THE_FIRST, PATIENCE)


async def stop(stage, keyboard, pause, patience):
    """Notes when the read has come back, which threads are still in it, and how many keys were lost by it."""
    path = devices.order("keyboard", KEYS, PERIOD, pause)[0]
    end = devices.open_end(path)
    before = threading.active_count()
    await keyboard.open(path)
    devices.write_all(end, devices.GO)
    reading = asyncio.create_task(keyboard.read())
    reading.add_done_callback(lambda _: stage.note_time("stopped"))
    await asyncio.sleep(patience)
    stage.begin()
    reading.cancel()
    await asyncio.sleep(LOOK_AFTER)
    stage.note("blocked", threading.active_count() - before, "Count")
    await asyncio.wait([reading])
    received = 0 if reading.cancelled() else 1
    stage.note("lost", (await keyboard.read())[0] - ord("a") - received, "Count")
    devices.times()
    keyboard.close()
    os.close(end)


WAYS = {
    "stopping-reads-python-reader": partial(measure, way=ByReader),
    "stopping-reads-python-stream": partial(measure, way=ByStream),
    "stopping-reads-python-executor": partial(measure, way=ByExecutor),
}
