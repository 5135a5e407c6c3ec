"""How often something is repeated until its time can be trusted."""

import os
from time import perf_counter

# A quick look is asked for in the same way as of the .NET worker.
QUICK = os.environ.get("ASYNCLAB_QUICK") == "1"

MOST_REPETITIONS = 3 if QUICK else 5
FEW_REPETITIONS = 1 if QUICK else 2
MOST_WARM_UNITS = 1_000

# CPython compiles nothing in the background; what warms up are its inline caches, the allocator and the CPU.
# That takes longest: for the first 0.3 seconds of work a thread was seen to cost a tenth more.
WARM_UP = 0.05 if QUICK else 0.4

# Long against the clock's resolution and the scheduler's ticks.
SHORTEST = 0.005 if QUICK else 0.010

# A batch that takes this long has averaged over what repetitions are for; of units that only wait, sooner.
LONG_ENOUGH = 0.03 if QUICK else 1.0
LONG_WAIT = 0.4


def warm_up(run, most_units):
    """Runs 1, 2, 4, … units until the time is over, so that few units of a heavy kind will do."""
    started, units = perf_counter(), 1
    while perf_counter() - started < WARM_UP:
        run(units)
        units = min(2 * units, most_units, MOST_WARM_UNITS)


def calibrate(run, long_enough=LONG_ENOUGH):
    """How many times in a row are long enough to be timed, and the results so far: one, if once is too long to be run again."""
    times = 1
    while True:
        started = perf_counter()
        result = run(times)
        seconds = perf_counter() - started
        if seconds > long_enough:
            return times, [result]
        # A program that had the CPU for a moment has made one batch long, but not the next.
        if seconds >= SHORTEST and duration(run, times) >= SHORTEST:
            return times, []
        times *= 2


def duration(run, times):
    """How long so many in a row take, in seconds."""
    started = perf_counter()
    run(times)
    return perf_counter() - started


def repeat(run, most=MOST_REPETITIONS):
    """The results of up to so many repetitions, fewer if they take long."""
    started, results = perf_counter(), []
    while not results or (len(results) < most and perf_counter() - started < LONG_ENOUGH):
        results.append(run())
    return results
