"""How an operation hears that it is wanted no more."""

import asyncio
import threading
import time
from functools import partial

WHOLE, PIECE, PATIENCE = 0.4, 0.05, 0.12
STEPS, STEP, CLIENT = 30, 0.010, 0.1


async def cancel_task(stage):
    """The task waits; its cancellation ends the wait."""
    running = asyncio.create_task(asyncio.sleep(WHOLE))
    await asyncio.sleep(PATIENCE)
    stage.begin()
    running.cancel()
    try:
        await running
    except asyncio.CancelledError:
        stage.note_time("stopped")


async def cancel_thread(stage, listens):
    """No thread can be cancelled: it looks at an event, or it does not."""
    stop = threading.Event()

    def work():
        for _ in range(round(WHOLE / PIECE)):
            if listens and stop.is_set():
                return
            time.sleep(PIECE)

    running = asyncio.get_running_loop().run_in_executor(None, work)
    await asyncio.sleep(PATIENCE)
    stage.begin()
    stop.set()
    await running
    stage.note_time("stopped")


async def abandon(stage, listens):
    """A client waits for a moment and goes; the work was thirty steps long."""
    gone, stop = threading.Event(), threading.Event()

    def work():
        in_vain = 0
        for _ in range(STEPS):
            if stop.is_set():
                break
            end = time.perf_counter() + STEP
            while time.perf_counter() < end:
                pass
            in_vain += gone.is_set()
        return in_vain

    running = asyncio.get_running_loop().run_in_executor(None, work)
    try:
        await asyncio.wait_for(asyncio.shield(running), CLIENT)
    except asyncio.TimeoutError:
        gone.set()
        if listens:
            stop.set()
    steps = await running
    stage.note("steps", steps, "Count")
    stage.note("wasted", steps * STEP * 1e9)


WAYS = {
    "cancelling-python-await": cancel_task,
    "cancelling-python-poll": partial(cancel_thread, listens=True),
    "cancelling-python-ignore": partial(cancel_thread, listens=False),
    "abandoning-python-deaf": partial(abandon, listens=False),
    "abandoning-python-event": partial(abandon, listens=True),
}
