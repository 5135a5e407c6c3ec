"""Workloads that use a web server: by `http.client`, which blocks, and by streams of `asyncio` that are awaited."""

from contextlib import contextmanager

from asynclab_worker.workloads.http_streams import Streams
from asynclab_worker.workloads.workload import Round, Workload

PIECE = 64 * 1024


class Web(Workload):
    """A request and its answer. All units share connections, which are kept."""

    def __init__(self, operation, address, bytes=0, connections=0):
        from urllib.parse import urlsplit

        if operation not in ("fetch", "download", "upload", "feed"):
            raise ValueError(f"nothing is called '{operation}' that can be asked of a web server")
        parts = urlsplit(address)
        self._operation = operation
        self._place = (parts.hostname, parts.port or 80)
        self._target = f"{parts.path}?{parts.query}"
        self._method = "POST" if operation == "upload" else "GET"
        self._data = b"\1" * int(bytes)
        self._connections = int(connections)

    @contextmanager
    def rounds(self, pipe, units, times):
        import http.client

        self._new = lambda: http.client.HTTPConnection(*self._place)
        self._kept = []
        self._streams = Streams(*self._place, self._connections)
        yield [Round([self] * units)] * times
        for connection in self._kept:
            connection.close()

    def run(self):
        try:
            # In one step, whichever thread asks.
            connection = self._kept.pop()
        except IndexError:
            connection = self._new()
        connection.request(self._method, self._target, self._data or None)
        answer = connection.getresponse()
        if answer.status != 200:
            raise RuntimeError(f"The web server answered {answer.status}.")
        if self._operation == "download":
            while answer.read(PIECE):
                pass
        else:
            self._take(answer.read())
        self._kept.append(connection)

    async def run_async(self):
        if self._operation == "download":
            await self._streams.request(self._method, self._target, self._data, drop)
        else:
            self._take(await self._streams.request(self._method, self._target, self._data))

    def _take(self, body):
        if self._operation == "upload" and int(body) != len(self._data):
            raise RuntimeError(f"{len(self._data)} bytes were sent, and {int(body)} came.")
        if self._operation == "feed":
            from xml.etree import ElementTree

            if ElementTree.fromstring(body).find("channel/item") is None:
                raise RuntimeError("There is no item in the feed.")


def drop(piece):
    """What a download does with a piece."""
