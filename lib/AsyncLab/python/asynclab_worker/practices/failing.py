"""What goes wrong in asynchronous programs, and the way that goes right."""

import asyncio
import gc
import threading
import time

from asynclab_worker import cpus
from asynclab_worker.practices.stage import COUNT

ANSWER, MOMENT, QUIET = 0.05, 0.02, 0.2
ORDERS, SAVE, OTHER_WORK = 20, 0.01, 0.055


async def block(stage):
    """Each request keeps the loop until the answer is there."""
    async def request():
        time.sleep(ANSWER)

    await serve(stage, request)


async def give_way(stage):
    """Each request gives the loop back."""
    async def request():
        await asyncio.sleep(ANSWER)

    await serve(stage, request)


async def serve(stage, request):
    requests = 10 * max(2, cpus.granted())
    stage.begin()
    await asyncio.gather(*[request() for _ in range(requests)])
    stage.note_time("done")
    stage.note("threads", threading.active_count(), COUNT)


async def save(stage):
    await asyncio.sleep(MOMENT)
    stage.begin()
    raise RuntimeError("The disk is full.")


async def keep(stage):
    """Somebody keeps the task and does not ask it: only when it is garbage its exception is seen."""
    noticed = asyncio.Event()

    def handle(loop, context):
        stage.note_time("noticed")
        noticed.set()

    asyncio.get_running_loop().set_exception_handler(handle)
    kept = [asyncio.create_task(save(stage))]
    await asyncio.sleep(MOMENT + QUIET)
    kept.clear()
    gc.collect()
    await noticed.wait()


async def observe(stage):
    """Whoever awaits it learns of it at once."""
    try:
        await asyncio.create_task(save(stage))
    except RuntimeError:
        stage.note_time("noticed")


async def forget(stage):
    """The program ends when its own work is done."""
    start_orders(stage)
    await asyncio.sleep(OTHER_WORK)


async def remember(stage):
    """The program ends when the orders are saved, too."""
    orders = start_orders(stage)
    await asyncio.sleep(OTHER_WORK)
    await asyncio.gather(*orders)


def start_orders(stage):
    saved = []
    stage.note("asked", ORDERS, COUNT)
    stage.note("saved", 0, COUNT)

    async def save_order(order):
        await asyncio.sleep(SAVE * order)
        saved.append(order)
        stage.note("saved", len(saved), COUNT)

    return [asyncio.create_task(save_order(order)) for order in range(1, ORDERS + 1)]


WAYS = {
    "sync-over-async-python-block": block,
    "sync-over-async-python-await": give_way,
    "unobserved-python-kept": keep,
    "unobserved-python-awaited": observe,
    "fire-and-forget-python-forget": forget,
    "fire-and-forget-python-await": remember,
}
