"""The five operations of the notes on a file, from a coroutine, while a heart beats in the same event loop."""

import asyncio
import os
import tempfile
import time

DATA = b"Content to be written to the file.\n" * 1_000_000  # long enough to see


def write(name):
    with open(name, "wb") as file:
        file.write(DATA)
        os.fsync(file.fileno())  # wait until the disk has it


def append(name):
    with open(name, "ab") as file:
        file.write(DATA)


def read(name):
    with open(name, "rb") as file:
        file.read()


def rename(name):
    os.rename(name, name + ".renamed")


def delete(name):
    os.remove(name + ".renamed")


async def beat(gaps):
    while True:
        last = time.perf_counter()
        await asyncio.sleep(0.01)
        gaps.append(time.perf_counter() - last)


async def observe(how, do):
    gaps = []
    heart = asyncio.create_task(beat(gaps))
    await asyncio.sleep(0.05)
    with tempfile.TemporaryDirectory() as folder:
        for operation in (write, append, read, rename, delete):
            await do(operation, os.path.join(folder, "example.txt"))
    await asyncio.sleep(0.05)
    heart.cancel()
    print(f"{how}: the loop was away for up to {max(gaps) * 1000:.1f} ms")


async def directly(operation, name):
    operation(name)  # there is nothing to await: the whole loop stands still


async def main():
    await observe("called in the coroutine", directly)
    await observe("through asyncio.to_thread", asyncio.to_thread)


asyncio.run(main())
