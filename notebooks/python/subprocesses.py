"""Runs twenty commands at a time, reads their lines as they come, and counts the threads that this takes."""

import asyncio
import sys
import threading
from asyncio.subprocess import DEVNULL, PIPE

COMMAND = [sys.executable, "-S", "-c", "import time\nfor i in range(3): time.sleep(0.05); print(i, flush=True)"]


async def count_lines():
    process = await asyncio.create_subprocess_exec(*COMMAND, stdin=DEVNULL, stdout=PIPE)
    lines = 0
    while await process.stdout.readline():
        lines += 1
    await process.wait()
    return lines


async def run_twenty():
    running = asyncio.gather(*[count_lines() for _ in range(20)])
    most = 1
    while not running.done():
        most = max(most, threading.active_count())
        await asyncio.sleep(0.005)
    print(f"{sum(await running)} lines of 20 commands, read by a program of {most} thread(s)")


if __name__ == "__main__":
    asyncio.run(run_twenty())
    # Up to Python 3.11 a thread waits for the end of each child, unless one asks for what later versions do on Linux.
    if sys.platform == "linux" and sys.version_info < (3, 12):
        asyncio.get_event_loop_policy().set_child_watcher(asyncio.PidfdChildWatcher())
        asyncio.run(run_twenty())
