"""Asks for something now, does other things, and collects the result later: in five small scenes."""

import asyncio
import time


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def ask_now_collect_later():
    asked = asyncio.create_task(fetch("the answer", 0.1))  # returns at once
    own_work = 0
    while not asked.done():  # we may look; `await asked` alone would do
        own_work += 1
        await asyncio.sleep(0)  # gives way, or nothing else would get on
    print(f"meanwhile {own_work} units of own work, then {await asked}")


async def wait_for_one_and_for_all():
    tasks = [asyncio.create_task(fetch(f"{i}", 0.05 * i)) for i in (3, 1, 2)]
    first, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(f"first: {first.pop().result()}, all: {await asyncio.gather(*tasks)}")


async def wait_no_longer_than():
    try:
        await asyncio.wait_for(fetch("too late", 1), timeout=0.05)
    except asyncio.TimeoutError:
        print("wait_for: it took too long, and was cancelled")
    if hasattr(asyncio, "timeout"):  # Python 3.11 and later
        try:
            async with asyncio.timeout(0.05):
                await fetch("too late", 1)
        except TimeoutError:
            print("asyncio.timeout: the same, for a whole block")


async def cancel():
    asked = asyncio.create_task(fetch("nobody wants it", 1))
    await asyncio.sleep(0)
    asked.cancel()
    await asyncio.wait([asked])
    print(f"cancelled: {asked.cancelled()}")


async def block_elsewhere():
    loop = asyncio.get_running_loop()
    asked = loop.run_in_executor(None, time.sleep, 0.1)  # blocks a thread of the pool, not us
    print(f"done when the call returned: {asked.done()}")
    await asked
    print(f"done when awaited: {asked.done()}")


async def main():
    for scene in (ask_now_collect_later, wait_for_one_and_for_all, wait_no_longer_than, cancel, block_elsewhere):
        await scene()


if __name__ == "__main__":
    asyncio.run(main())
