"""Devices at the other ends of pseudo-terminals. A program of the library plays them, the same one for both runtimes."""

import asyncio
import os
import subprocess

COMMAND = "ASYNCLAB_DEVICES"
GO = b"!"

_program = None


def order(*words):
    """Has devices made, and gives the paths of their terminals."""
    global _program
    if _program is None:
        _program = subprocess.Popen(
            os.environ[COMMAND].split("\n"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            # Nothing for debuggers: it may be ended at any time.
            env={**os.environ, "DOTNET_EnableDiagnostics": "0"})
    _program.stdin.write(" ".join(map(str, words)).encode() + b"\n")
    _program.stdin.flush()
    return _read_line()


def times():
    """When the last device that acts by itself did what it did, as of `perf_counter_ns`; None for what it dropped."""
    return [None if time == "-" else int(time) for time in _read_line()]


def open_end(path):
    """The end of a program; it does not become the terminal of our session."""
    return os.open(path, os.O_RDWR | os.O_NOCTTY)


def read_exactly(end, count):
    """Blocks until so many bytes have come."""
    some = os.read(end, count)
    while len(some) < count:
        some += os.read(end, count - len(some))
    return some


def write_all(end, data):
    """Blocks until the system has taken all."""
    while data:
        data = data[os.write(end, data):]


async def read_exactly_async(end, count):
    """Awaits so many bytes; what does not block is what the loop has seen to be there."""
    some = b""
    while len(some) < count:
        await readable(end)
        some += os.read(end, count - len(some))
    return some


async def readable(end):
    """Awaits that there is something to read."""
    loop = asyncio.get_running_loop()
    ready = loop.create_future()

    def done():
        loop.remove_reader(end)
        if not ready.done():
            ready.set_result(None)

    loop.add_reader(end, done)
    try:
        await ready
    finally:
        loop.remove_reader(end)


async def open_writer(end):
    """A stream of asyncio whose `drain` waits until the system has taken all."""
    loop = asyncio.get_running_loop()
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, os.fdopen(end, "wb", buffering=0))
    transport.set_write_buffer_limits(0)
    return asyncio.StreamWriter(transport, protocol, None, loop)


async def open_reader(end):
    """A stream of asyncio, and the transport to close it by."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(end, "rb", buffering=0))
    return reader, transport


def _read_line():
    line = _program.stdout.readline()
    if not line:
        raise EOFError("The process of the devices has ended.")
    return line.decode().split()
