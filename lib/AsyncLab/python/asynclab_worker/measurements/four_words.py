"""How many turns another coroutine of the same event loop gets while one is at a word of the language, and at its plain twin."""

import asyncio

from asynclab_worker import counters

TIMES = 1_000


def measure(request):
    """Turns for each time at the word; for `async def`, how many calls stand still in the middle at a time, as a part of all."""
    return counters.named(asyncio.run(count()))


async def count():
    turns, over = [0], asyncio.Event()

    async def take_turns():
        while not over.is_set():
            turns[0] += 1
            await asyncio.sleep(0)

    async def turns_at(word):
        before = turns[0]
        for _ in range(TIMES):
            await word()
        return [(turns[0] - before) / TIMES]

    other = asyncio.create_task(take_turns())
    await asyncio.sleep(0)
    counted = {
        "Await": await turns_at(at_await),
        "AsyncWith": await turns_at(at_async_with),
        "AsyncFor": await turns_at(at_async_for),
        "AsyncDef": await stopped(True),
        "Await.plain": await turns_at(at_call),
        "AsyncWith.plain": await turns_at(at_with),
        "AsyncFor.plain": await turns_at(at_for),
        "AsyncDef.plain": await stopped(False),
    }
    over.set()
    await other
    return counted


async def stopped(waits):
    """Of so many calls, how many have begun and not ended when all have been made."""
    door, inside = asyncio.Event(), [0]

    async def enter():
        inside[0] += 1
        if waits:
            await door.wait()
        inside[0] -= 1

    calls = [asyncio.create_task(enter()) for _ in range(TIMES)]
    await asyncio.sleep(0)
    there = inside[0]
    door.set()
    await asyncio.gather(*calls)
    return [there / TIMES]


async def give_way():
    await asyncio.sleep(0)


async def one_item():
    await asyncio.sleep(0)
    yield 1


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0)

    async def __aexit__(self, *error):
        await asyncio.sleep(0)

    def __enter__(self):
        pass

    def __exit__(self, *error):
        pass


async def at_await():
    await give_way()


async def at_async_with():
    async with Resource():
        pass


async def at_async_for():
    async for _ in one_item():
        pass


async def at_call():
    counters.UNITS.get("")


async def at_with():
    with Resource():
        pass


async def at_for():
    for _ in (1,):
        pass
