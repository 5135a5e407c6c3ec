"""When units that never wait run, and when another one does."""

import threading
from time import perf_counter_ns

from asynclab_worker import counters
from asynclab_worker.refused import Refused
from asynclab_worker.workloads.workload import Round, Workload

# Many times what a scheduler, or the interpreter, gives to a thread at once.
ENOUGH = 30_000_000

# Longer than an interrupt takes, shorter than what a scheduler gives to another thread.
JUMP = 300_000


def measure(request):
    """The spans of all units, in nanoseconds since they were asked for."""
    with request.open_model() as model:
        if model.in_children:
            raise Refused(f"The model '{request.model}' has its units in other processes, which have lists of their own.")
        asked = perf_counter_ns()
        units = [ClockWatch() for _ in range(request.units)]
        model.run(Round(units))
    return {
        **counters.reading(),
        "spans": [
            {"unit": i, "thread": unit.thread, "start": start - asked, "end": end - asked}
            for i, unit in enumerate(units)
            for start, end in unit.spans
        ],
    }


class ClockWatch(Workload):
    """Looks at the clock without a pause: where the clock has jumped, it was not running."""

    def run(self):
        self.thread = threading.get_native_id()
        self.spans = []
        ran, start = 0, perf_counter_ns()
        last = start
        while ran + last - start < ENOUGH:
            now = perf_counter_ns()
            if now - last > JUMP:
                self.spans.append((start, last))
                ran += last - start
                start = now
            last = now
        self.spans.append((start, last))
