"""The example of the notes: a coroutine writes a file with the help of a thread. Each line says when it was printed."""

import asyncio
import concurrent.futures
import os
import tempfile
import time

DATA = "Content to be written to the file.\n" * 1_000_000  # long enough to see
began = time.perf_counter()


def say(text):
    print(f"{(time.perf_counter() - began) * 1000:7.1f} ms  {text}")


async def write_file(file_name, data):
    loop = asyncio.get_event_loop()  # today: asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        await loop.run_in_executor(pool, _write_file, file_name, data)
    say("File written.")


def _write_file(file_name, data):
    with open(file_name, "w") as file:
        file.write(data)


async def main(folder):
    file_name = os.path.join(folder, "example.txt")

    say("Asking for the file.")
    await write_file(file_name, DATA)
    say("Going on with the program while the file is written in the background...")


with tempfile.TemporaryDirectory() as folder:
    asyncio.run(main(folder))
