"""How many threads are held for calls of asyncio that cannot be completed yet. What one such call starts for all is not counted."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

from asynclab_worker.probes.unanswered import CALLS
from asynclab_worker.refused import Refused

SPARE = 8
PAUSE, CALM_LOOKS, MOST_LOOKS = 0.01, 5, 200


def measure(request):
    """The threads by who they are; a loop has one caller, which is held by none of these calls."""
    name = request.fields.get("call", "")
    if name not in CALLS:
        raise Refused(f"No call is called '{name}'. There are: {', '.join(CALLS)}.")
    # The loop is never closed: it would wait for threads that wait for ever. The process ends without.
    loop = asyncio.new_event_loop()
    # As many threads as are asked for: how few the default executor has is another question.
    loop.set_default_executor(ThreadPoolExecutor(request.units + SPARE))
    try:
        held = loop.run_until_complete(probe(CALLS[name], request.units))
    except NotImplementedError as error:
        return {"counters": {}, "wall": f"{type(error).__name__} {error}".strip()}
    return {"counters": {}, "rungs": {"callers": {"unit": "Count", "values": [0]}, "others": {"unit": "Count", "values": [held]}}}


async def probe(set_up, units):
    """How many threads more there are with all calls than with the first one."""
    calls = [await set_up() for _ in range(units + 1)]
    pending = [asyncio.ensure_future(calls[0]())]
    first = await settled()
    pending += [asyncio.ensure_future(call()) for call in calls[1:]]
    held = await settled() - first
    done = [call for call in pending if call.done()]
    if done:
        raise RuntimeError(f"A call that has no answer was completed: {done[0]}")
    return held


async def settled():
    """The number of threads, when it does not change any more."""
    last, calm = threading.active_count(), 0
    for _ in range(MOST_LOOKS):
        await asyncio.sleep(PAUSE)
        now = threading.active_count()
        last, calm = now, calm + 1 if now == last else 0
        if calm == CALM_LOOKS:
            break
    return last
