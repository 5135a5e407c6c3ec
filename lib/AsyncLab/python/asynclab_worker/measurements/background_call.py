"""When a call that hands work over comes back, when the work is done, and what the caller does in between."""

import threading
import time
from time import perf_counter_ns

from asynclab_worker import counters, repetitions
from asynclab_worker.refused import Refused
from asynclab_worker.workloads.waiting import Nothing

WARM_UP = 20
PAUSE = 0.001
BIT = 100_000
LONG_ENOUGH = 150_000_000
MOST = 3 * repetitions.MOST_REPETITIONS

# The rows of a timeline, as the library numbers them.
ASKS, GOES_ON, WORKS = range(3)


def measure(request):
    """Both times of several calls, and the spans of the last."""
    if request.model != "python-thread":
        raise Refused(f"The model '{request.model}' is handed no work in the background. There are: python-thread.")
    for _ in range(WARM_UP):
        call(Nothing())
    with request.workload.rounds(no_pipe, 1, MOST + 1) as (first, *others):
        call(first.units[0])
        started, calls = perf_counter_ns(), []
        for round in others:
            calls.append(call(round.units[0]))
            if perf_counter_ns() - started > LONG_ENOUGH:
                break
    return {
        **counters.reading(Returned=[last(spans, ASKS) for spans in calls], WallTime=[last(spans, WORKS) for spans in calls]),
        "spans": calls[-1],
    }


def call(unit):
    """Has a unit work in a thread, and does a bit of something else every millisecond until it has ended."""
    spans = []

    def note(row, start, end):
        spans.append({"unit": row, "thread": threading.get_native_id(), "start": start - asked, "end": end - asked})

    def work():
        start = perf_counter_ns()
        unit.run()
        note(WORKS, start, perf_counter_ns())

    asked = perf_counter_ns()
    thread = threading.Thread(target=work)
    thread.start()
    note(ASKS, asked, perf_counter_ns())
    while thread.is_alive():
        time.sleep(PAUSE)
        start = now = perf_counter_ns()
        while now - start < BIT:
            now = perf_counter_ns()
        note(GOES_ON, start, now)
    thread.join()
    return spans


def last(spans, row):
    return max(span["end"] for span in spans if span["unit"] == row)


def no_pipe():
    raise Refused("Nothing is handed over to work in the background.")
