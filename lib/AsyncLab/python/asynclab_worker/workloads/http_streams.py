"""As much of HTTP/1.1 as a coroutine needs to talk to our own server: the standard library has no client that can be awaited."""

PIECE = 64 * 1024


class Streams:
    """Connections to one server, which are kept; as many at a time as are needed, or as allowed."""

    def __init__(self, host, port, most=0):
        self._place = (host, port)
        self._most = most
        self._free = []
        self._gate = self._closing = None

    async def request(self, method, target, data=b"", take=None):
        """Sends a request and returns the body of the answer, or hands it over piece by piece."""
        import asyncio

        if self._closing is None:
            # A writer must be closed before its loop is, and only the loop knows when that will be.
            self._closing = asyncio.create_task(self._close_with_loop())
            self._gate = asyncio.Semaphore(self._most or 1_000_000)
        async with self._gate:
            reader, writer = self._free.pop() if self._free else await asyncio.open_connection(*self._place)
            try:
                writer.write(head_of(method, target, "%s:%s" % self._place, len(data)) + data)
                await writer.drain()
                body = await read_answer(reader, take)
            except BaseException:
                # Whatever is still to come would be taken for the next answer.
                writer.close()
                raise
            self._free.append((reader, writer))
            return body

    async def _close_with_loop(self):
        import asyncio

        try:
            await asyncio.get_running_loop().create_future()
        finally:
            for _, writer in self._free:
                writer.close()


def head_of(method, target, host, length):
    """The lines before the data."""
    return f"{method} {target} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {length}\r\n\r\n".encode()


async def read_answer(reader, take=None):
    """The body of an answer that says how long it is, as our server's always do."""
    status, *fields = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    if status.split(" ")[1] != "200":
        raise RuntimeError(f"The web server answered {status}.")
    left = int({name.lower(): value for name, _, value in (f.partition(":") for f in fields)}["content-length"])
    if take is None:
        return await reader.readexactly(left)
    while left > 0:
        piece = await reader.read(min(left, PIECE))
        if not piece:
            raise RuntimeError(f"The answer ended {left} bytes too early.")
        left -= len(piece)
        take(piece)
    return b""
