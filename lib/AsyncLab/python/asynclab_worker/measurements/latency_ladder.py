"""How long single steps of a program take, from the call of a function to the start of a process."""

import importlib
from time import perf_counter, perf_counter_ns

from asynclab_worker import repetitions
from asynclab_worker.measurements.ping_pong import pin

# A step is a function that is a context and yields a function that does it a number of times.
READING_AND_WRITING = {
    "page-cache": ("files", "read_cached"),
    "fsync": ("files", "write_through"),
    "loopback": ("sockets", "round_trip"),
    "http": ("sockets", "http_request"),
    "sql-memory": ("databases", "select_from_memory"),
    "sql-disk": ("databases", "update_on_disk"),
    "mail": ("sockets", "mail_delivery"),
}
COMPUTING = {
    "lock": ("computing", "free_lock"),
    "thread": ("computing", "thread"),
    "process": ("computing", "process"),
}

# Half of the pains that one step alone would get.
WARM_UP = repetitions.WARM_UP / 4
VALUES = 3 if repetitions.QUICK else 7


def measure(request):
    """The time of each step by its name; what this Python was built without is left out."""
    pin()
    steps = {"call": ("computing", "call"), **READING_AND_WRITING}
    if request.fields.get("part", "Whole") == "Whole" and not request.is_warm:
        steps.update(COMPUTING)
    rungs = {}
    for name, (module, step) in steps.items():
        try:
            make = getattr(importlib.import_module(f"asynclab_worker.latencies.{module}"), step)
        except ImportError:
            continue
        with make() as repeat:
            rungs[name] = {"unit": "Nanoseconds", "values": values(repeat, request.is_warm)}
    return {"counters": {}, "rungs": rungs}


def values(repeat, is_warm):
    """What one time takes, as often as is worth it."""
    started, times = perf_counter(), 1
    while not is_warm and perf_counter() - started < WARM_UP:
        repeat(times)
        times = min(2 * times, repetitions.MOST_WARM_UNITS)
    times, _ = repetitions.calibrate(repeat)

    def timed():
        begun = perf_counter_ns()
        repeat(times)
        return (perf_counter_ns() - begun) / times

    return repetitions.repeat(timed, VALUES)
