"""A TCP server that sends back whatever comes, until the standard input ends; whoever has started it measures."""

import asyncio
import socket
import threading

from asynclab_worker.refused import Refused

try:
    import resource
except ImportError:  # Windows
    resource = None

# The system keeps so many connections waiting, or fewer, until the server has time for them.
BACKLOG = 4096

# A thread that only echoes needs little; with the usual 8 MiB, ten thousand ask for more addresses than some systems grant.
STACK = 256 << 10

BUFFER = 1 << 10


def measure(request):
    """Says on which port of the loopback it listens, and serves; does not return."""
    if request.model not in DESIGNS:
        raise Refused(f"The model '{request.model}' serves no connections. There are: {', '.join(DESIGNS)}.")
    allow_descriptors()
    with socket.create_server(("127.0.0.1", 0), backlog=BACKLOG) as listener:
        port = listener.getsockname()[1]
        request.report({"counters": {}, "rungs": {"port": {"unit": "Count", "values": [port]}}})
        DESIGNS[request.model](listener)


def serve_in_threads(listener):
    """A thread for each connection."""
    threading.stack_size(STACK)
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=echo, args=(connection,), daemon=True).start()


def echo(connection):
    """Where the client goes in the middle of a message, the other connections stay."""
    with connection:
        try:
            while data := connection.recv(BUFFER):
                connection.sendall(data)
        except ConnectionError:
            pass


def serve_in_coroutines(listener):
    """A coroutine for each connection."""
    asyncio.run(serve_streams(listener))


async def serve_streams(listener):
    """Streams as `asyncio` has them."""
    server = await asyncio.start_server(echo_stream, sock=listener, backlog=BACKLOG)
    await server.serve_forever()


async def echo_stream(reader, writer):
    """The same as `echo`, with an `await` where that waits."""
    try:
        while data := await reader.read(BUFFER):
            writer.write(data)
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        writer.close()


def allow_descriptors():
    """Each connection takes a descriptor, and a process may open few of them until it asks for as many as it may have."""
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        except (OSError, ValueError):
            # macOS promises no limit, and grants less.
            pass


DESIGNS = {"python-thread": serve_in_threads, "python-asyncio": serve_in_coroutines}
