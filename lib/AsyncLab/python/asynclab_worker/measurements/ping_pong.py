"""How long a message takes to a unit that waits for it, and the answer back."""

import os
from time import perf_counter_ns

from asynclab_worker import counters, repetitions
from asynclab_worker.refused import Refused


def measure(request):
    """Wall time a round trip."""
    if request.model not in PARTNERS:
        raise Refused(f"The model '{request.model}' plays no ping-pong. There are: {', '.join(PARTNERS)}.")
    if request.units != 2:
        raise Refused(f"Two units play ping-pong, not {request.units}.")
    pin()
    trips = PARTNERS[request.model](request)

    def timed(times):
        started = perf_counter_ns()
        trips(times)
        return (perf_counter_ns() - started) / times

    repetitions.warm_up(timed, repetitions.MOST_WARM_UNITS)
    times, _ = repetitions.calibrate(timed)
    return counters.reading(WallTime=repetitions.repeat(lambda: timed(times)))


def pin():
    """Keeps us on one CPU where the system has a way: on two, a hand-over is a spin or a wake-up, not a switch."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def coroutines(request):
    """Two coroutines and two queues of asyncio."""
    import asyncio

    loop = asyncio.new_event_loop()

    async def play(times):
        there, back = asyncio.Queue(), asyncio.Queue()
        partner = asyncio.create_task(answer(there, back))
        for _ in range(times):
            await there.put(None)
            await back.get()
        partner.cancel()

    async def answer(there, back):
        while True:
            await back.put(await there.get())

    return lambda times: loop.run_until_complete(play(times))


def threads(request):
    """Two threads and two semaphores."""
    import threading

    there, back = threading.Semaphore(0), threading.Semaphore(0)

    def answer():
        while True:
            there.acquire()
            back.release()

    def play(times):
        for _ in range(times):
            there.release()
            back.acquire()

    threading.Thread(target=answer, daemon=True).start()
    return play


def processes(request):
    """Two processes and a pipe."""
    from multiprocessing import Pipe

    ours, theirs = Pipe()
    with request.open_model() as model:
        model.start(Answer(theirs))

    def play(times):
        for _ in range(times):
            ours.send_bytes(b"\1")
            ours.recv_bytes()

    return play


class Answer:
    """The unit in the other process."""

    def __init__(self, end):
        self._end = end

    def run_in_child(self, lifeline):
        lifeline.watch()
        while True:
            self._end.send_bytes(self._end.recv_bytes())


PARTNERS = {"python-asyncio": coroutines, "python-thread": threads, "python-fork": processes}
