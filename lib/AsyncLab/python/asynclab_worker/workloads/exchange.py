"""A request to a server of this machine that takes its time to answer."""

from asynclab_worker.workloads.workload import Workload

# asyncio and socket are imported where they are used: a spawned process would load them for nothing.

HERE = "127.0.0.1"
MESSAGE = b"\1"


class Ask(Workload):
    """Sends a byte and waits until it comes back."""

    def __init__(self, port):
        self._port = int(port)

    def run(self):
        import socket

        with socket.create_connection((HERE, self._port)) as connection:
            connection.sendall(MESSAGE)
            connection.recv(1)

    async def run_async(self):
        import asyncio

        reader, writer = await asyncio.open_connection(HERE, self._port)
        writer.write(MESSAGE)
        await reader.readexactly(1)
        writer.close()
        await writer.wait_closed()
