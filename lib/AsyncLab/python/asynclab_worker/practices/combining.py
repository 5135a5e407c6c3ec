"""Waiting for the first of several operations, and for all of them; and no longer than a time."""

import asyncio

SHORTEST = 0.1
WHOLE, PATIENCE = 0.4, 0.1


async def combine(stage):
    stage.begin()

    async def operation(name, seconds):
        await asyncio.sleep(seconds)
        stage.note_time(name)

    operations = [
        asyncio.create_task(operation(name, SHORTEST * 2**i)) for i, name in enumerate(("first", "second", "third"))
    ]
    await asyncio.wait(operations, return_when=asyncio.FIRST_COMPLETED)
    stage.note_time("any")
    await asyncio.gather(*operations)
    stage.note_time("all")


async def shield(stage):
    """The caller stops waiting; the operation does not hear of it."""
    running = asyncio.create_task(operation(stage))
    try:
        await asyncio.wait_for(asyncio.shield(running), PATIENCE)
    except asyncio.TimeoutError:
        stage.note_time("caller")
    await running


async def wait_for(stage):
    """The operation is cancelled, and the caller goes on when it has stopped."""
    try:
        await asyncio.wait_for(operation(stage), PATIENCE)
    except asyncio.TimeoutError:
        stage.note_time("caller")


async def operation(stage):
    stage.begin()
    try:
        await asyncio.sleep(WHOLE)
    finally:
        stage.note_time("operation")


WAYS = {"combining-python": combine, "timing-out-python-shield": shield, "timing-out-python-wait-for": wait_for}
