"""async def, await, async with and async for in one program, and the turns that another coroutine gets meanwhile."""

import asyncio


class Line:
    """Something that is opened and closed, and takes its time for both: a connection, for instance."""

    async def __aenter__(self):
        await asyncio.sleep(0.02)
        return self

    async def __aexit__(self, *error):
        await asyncio.sleep(0.02)


async def numbers(last):
    """A coroutine that hands out one item after the other."""
    for number in range(1, last + 1):
        await asyncio.sleep(0.02)
        yield number


async def neighbour(turns):
    """Takes a turn whenever the loop has one for it."""
    while True:
        turns.append("turn")
        await asyncio.sleep(0)


async def greet(diary):
    diary.append("begun")
    await asyncio.sleep(0.02)
    diary.append("ended")


async def main():
    turns = []
    other = asyncio.create_task(neighbour(turns))

    def report(word):
        print(f"{word:11} the neighbour had turns: {'yes' if turns else 'no'}")
        turns.clear()

    diary = []
    call = greet(diary)  # async def: the call makes a coroutine, and runs nothing of it
    diary.append("called")
    report("async def")
    await call  # await: here main stops until greet has ended
    report("await")

    async with Line():  # async with: waits where the line is opened ...
        report("async with")
    report("... closed")  # ... and where it is closed

    total = 0
    async for number in numbers(3):  # async for: waits for each item
        total += number
    report("async for")

    other.cancel()
    print(f"sum: {total}")
    print(f"In Python: {', '.join(diary)}.")


asyncio.run(main())
