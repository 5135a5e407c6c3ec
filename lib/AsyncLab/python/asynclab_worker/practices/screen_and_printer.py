"""Writing to devices that take it slowly: a game draws on a screen, and a page is printed."""

import asyncio
import os
from functools import partial

from asynclab_worker import devices

STEPS, STEP, PICTURE, SCREEN = 15, 0.010, 4 << 10, 150 << 10
PAGE, PRINTER = 32 << 10, 160 << 10


class Blocking:
    """Writes by calls that come back when the system has taken all."""

    @classmethod
    async def open(cls, path):
        return cls(devices.open_end(path))

    def __init__(self, end):
        self._end = end

    def write(self, data):
        devices.write_all(self._end, data)
        done = asyncio.get_running_loop().create_future()
        done.set_result(None)
        return done

    def close(self):
        os.close(self._end)


class Awaited:
    """Writes by calls that come back at once."""

    @classmethod
    async def open(cls, path):
        return cls(await devices.open_writer(devices.open_end(path)))

    def __init__(self, writer):
        self._writer = writer

    def write(self, data):
        self._writer.write(data)
        return asyncio.ensure_future(self._writer.drain())

    def close(self):
        self._writer.close()


async def draw(stage, way):
    """A game goes on every 10 ms, and draws when the screen has taken the last picture."""
    await play(stage, way, 2)
    await play(stage, way, STEPS)


async def play(stage, way, steps):
    screen = await way.open(devices.order("accept", SCREEN)[0])
    drawing, drawn = None, 0
    stage.begin()
    for _ in range(steps):
        await asyncio.sleep(STEP)
        if drawing and not drawing.done():
            continue
        drawing = screen.write(bytes(PICTURE))
        drawn += 1
    stage.note_time("game")
    stage.note("drawn", drawn, "Count")
    await drawing
    screen.close()


async def print_page(stage, way):
    """Notes how long the call holds the program, and when the page is on its way."""
    for page in (1, PAGE):
        printer = await way.open(devices.order("accept", PRINTER)[0])
        stage.begin()
        printing = printer.write(bytes(page))
        stage.note_time("held")
        await printing
        stage.note_time("printed")
        printer.close()


WAYS = {
    "drawing-python-block": partial(draw, way=Blocking),
    "drawing-python-await": partial(draw, way=Awaited),
    "printing-python-block": partial(print_page, way=Blocking),
    "printing-python-await": partial(print_page, way=Awaited),
}
