"""Calls of asyncio, each on something from which no answer comes. Each is set up first; what that returns makes the call."""

import asyncio
import os
import socket
import sys
from concurrent.futures import ThreadPoolExecutor

# Whoever would answer has to live as long as the process: its end would be an answer.
_kept = []


def keep(alive):
    _kept.append(alive)
    return alive


async def sleep():
    return lambda: asyncio.sleep(3600)


async def stream():
    """A connection over which nobody sends."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        reader, writer = await asyncio.open_connection(*listener.getsockname())
        keep((listener.accept(), writer))
    return lambda: reader.read(1)


async def pipe():
    """A pipe into which nobody writes."""
    reading, writing = os.pipe()
    keep(writing)
    reader = asyncio.StreamReader()
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), keep(os.fdopen(reading, "rb", buffering=0)))
    keep(transport)
    return lambda: reader.read(1)


async def process_output():
    """A program that says nothing; it has been started before."""
    process = await start()
    return lambda: process.stdout.readline()


async def process_exit():
    """To wait for the end of a program begins with its start."""
    async def start_and_wait():
        await (await start()).wait()

    return start_and_wait


async def to_thread():
    reading, writing = os.pipe()
    keep(writing)
    return lambda: asyncio.to_thread(os.read, reading, 1)


async def executor():
    reading, writing = os.pipe()
    keep(writing)
    return lambda: asyncio.get_running_loop().run_in_executor(keep(ThreadPoolExecutor(1)), os.read, reading, 1)


async def start():
    """It ends when its standard input does, and so with this process, however that ends."""
    return keep(await asyncio.create_subprocess_exec(
        "sort.exe" if sys.platform == "win32" else "cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE))


CALLS = {
    "python-sleep": sleep,
    "python-stream": stream,
    "python-pipe": pipe,
    "python-process-output": process_output,
    "python-process-exit": process_exit,
    "python-to-thread": to_thread,
    "python-executor": executor,
}
