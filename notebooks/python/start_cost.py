"""Starts and finishes coroutines and threads, and says what one of them costs."""

import asyncio
import sys
import threading
import time


async def unit():
    await asyncio.sleep(0)  # gives way once: other coroutines may run


async def start_coroutines(count):
    await asyncio.gather(*(unit() for _ in range(count)))


def start_threads(count):
    threads = [threading.Thread(target=lambda: None) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def cost(start, count):
    began = time.perf_counter()
    start(count)
    return (time.perf_counter() - began) / count * 1e6


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    print(f"one of {count} coroutines: {cost(lambda n: asyncio.run(start_coroutines(n)), count):8.1f} µs")
    print(f"one of {count} threads:    {cost(start_threads, count):8.1f} µs")
