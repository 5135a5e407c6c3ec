"""Downloading a file that does not come at once, and waiting for a web server no longer than a time."""

import asyncio
import http.client
from functools import partial
from urllib.parse import urlsplit

from asynclab_worker.practices.stage import COUNT
from asynclab_worker.workloads.http_streams import Streams

BYTES, KIB, SPREAD = 2 << 20, 1024, 300
WHOLE, PATIENCE = 300, 0.1


async def download(stage, in_pieces):
    """The caller counts what it has in hand."""
    streams = Streams(*place_of(stage))
    # The first time connects.
    for spread in (0, SPREAD):
        at, level = [0], [0]

        def take(piece):
            at.append(stage.now())
            level.append(level[-1] + len(piece) / KIB)

        stage.begin()
        whole = await streams.request("GET", f"/file?bytes={BYTES}&time={spread}", take=take if in_pieces else None)
        if whole:
            take(whole)
    stage.note("at", at)
    stage.note("level", level, COUNT)
    stage.note("first-bytes", at[1])
    stage.note("last-bytes", at[-1])


async def shield(stage, streams, target):
    """The caller stops waiting; the request does not hear of it."""
    try:
        await asyncio.wait_for(asyncio.shield(streams.request("GET", target(f"/page?delay={WHOLE}"))), PATIENCE)
    except asyncio.TimeoutError:
        stage.note_time("caller")


async def wait_for(stage, streams, target):
    """The request is cancelled: its connection is closed, and so the server hears of it."""
    try:
        await asyncio.wait_for(streams.request("GET", target(f"/page?delay={WHOLE}")), PATIENCE)
    except asyncio.TimeoutError:
        stage.note_time("caller")


async def socket(stage, streams, target):
    """A blocking client; its timeout is that of each wait, and there are many."""
    connection = http.client.HTTPConnection(*place_of(stage), timeout=PATIENCE)
    try:
        connection.request("GET", target(f"/file?bytes={1 << 20}&time={WHOLE}"))
        connection.getresponse().read()
    finally:
        connection.close()
        stage.note_time("caller")


async def give_up(stage, way):
    """Gives up, and asks the server how long it was at work."""
    streams, name = Streams(*place_of(stage)), way.__name__
    await streams.request("GET", "/page?delay=1")
    stage.begin()
    await way(stage, streams, lambda target: f"{target}&id={name}")
    worked = await streams.request("GET", f"/worked?of={name}")
    stage.note("server", float(worked) * 1e6)


def place_of(stage):
    parts = urlsplit(stage.address)
    return parts.hostname, parts.port


WAYS = {
    "streaming-python-whole": partial(download, in_pieces=False),
    "streaming-python-pieces": partial(download, in_pieces=True),
    "giving-up-python-shield": partial(give_up, way=shield),
    "giving-up-python-wait-for": partial(give_up, way=wait_for),
    "giving-up-python-socket": partial(give_up, way=socket),
}
