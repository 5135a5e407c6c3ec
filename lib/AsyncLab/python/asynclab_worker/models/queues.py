"""Pipes between the units of one process, made of two queues, with the calls of `multiprocessing`'s connections."""


class End:
    """One end of a pipe; what crosses it is a reference."""

    def __init__(self, inbox, outbox):
        self._inbox = inbox
        self._outbox = outbox

    def send_bytes(self, data):
        """Hands over without waiting: the queues have no bounds."""
        self._outbox.put_nowait(data)

    def recv_bytes(self):
        """Waits on the thread that calls."""
        return self._inbox.get()

    def close(self):
        """There is nothing to close."""


class AsyncEnd(End):
    """An end that coroutines wait at."""

    def recv_bytes(self):
        """Takes what is there, without waiting."""
        return self._inbox.get_nowait()

    async def recv_bytes_async(self):
        """Waits in a coroutine."""
        return await self._inbox.get()


def pipe(queue, end):
    """Two connected ends."""
    there, back = queue(), queue()
    return end(back, there), end(there, back)
