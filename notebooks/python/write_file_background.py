"""The same file, written in the background: started first, awaited later. Python 3.9 or later."""

import asyncio
import os
import tempfile
import time

DATA = b"Content to be written to the file.\n" * 2_000_000
began = time.perf_counter()


def say(text):
    print(f"{(time.perf_counter() - began) * 1000:7.1f} ms  {text}")


def write_file(file_name, data):
    with open(file_name, "wb") as file:
        file.write(data)
    say("File written.")


async def main(folder):
    file_name = os.path.join(folder, "example.txt")

    say("Asking for the file.")
    writing = asyncio.create_task(asyncio.to_thread(write_file, file_name, DATA))
    await asyncio.sleep(0)  # gives way once: the task begins
    say("Going on with the program while the file is written in the background...")
    await writing
    say("Both are done.")


with tempfile.TemporaryDirectory() as folder:
    asyncio.run(main(folder))
