"""When each unit ran without a break, and on which thread."""

import struct
import threading
from contextlib import contextmanager
from time import perf_counter_ns

from asynclab_worker import counters
from asynclab_worker.workloads.waiting import Nothing
from asynclab_worker.workloads.workload import Round, Workload

# Thread, start and end.
SPAN = struct.Struct("qqq")


def measure(request):
    """The spans of all units, in nanoseconds since they were asked for, and the wall time of all together."""
    with request.open_model() as model:
        with model.rounds(Nothing(), 1, 1) as rounds:
            model.repeat(rounds)
        with model.rounds(Recorded(request.workload), request.units, 1) as rounds:
            asked = perf_counter_ns()
            model.repeat(rounds)
            wall = perf_counter_ns() - asked
    return {
        **counters.reading(WallTime=[wall]),
        "spans": [
            {"unit": unit, "thread": thread, "start": start - asked, "end": end - asked}
            for unit, report in enumerate(rounds[0].reports)
            for thread, start, end in SPAN.iter_unpack(report)
        ],
    }


class Recorded(Workload):
    """A workload whose units report when they ran."""

    def __init__(self, workload):
        self._workload = workload

    @contextmanager
    def rounds(self, pipe, units, times):
        with self._workload.rounds(pipe, units, times) as rounds:
            yield [RecordedRound(round, pipe) for round in rounds]


class RecordedRound(Round):
    """A round around another one; each unit has a pipe of its own for its report."""

    def __init__(self, round, pipe):
        pipes = [pipe() for _ in round.units]
        super().__init__([RecordedUnit(unit, theirs) for unit, (_, theirs) in zip(round.units, pipes)], round.hand_over)
        self.reports = []
        self._round = round
        self._pipes = [ours for ours, _ in pipes]
        self.take_back = self._take_back

    def _take_back(self):
        self._round.take_back()
        self.reports += [pipe.recv_bytes() for pipe in self._pipes]


class RecordedUnit(Workload):
    """A unit around another one. The clock counts alike in all processes of a system."""

    def __init__(self, unit, report):
        self._unit = unit
        self._report = report

    def run(self):
        start = perf_counter_ns()
        self._unit.run()
        self._report.send_bytes(span_since(start))

    async def run_async(self):
        stretches = Stretches(self._unit.run_async())
        await stretches
        self._report.send_bytes(b"".join(stretches.spans))

    def run_in_child(self, lifeline):
        start = perf_counter_ns()
        self._unit.run_in_child(lifeline)
        self._report.send_bytes(span_since(start))


class Stretches:
    """Awaits a coroutine and notes each stretch between two waits, in which it has the thread for itself."""

    def __init__(self, coroutine):
        self._steps = coroutine.__await__()
        self.spans = []

    def __await__(self):
        while True:
            start = perf_counter_ns()
            try:
                waits_for = next(self._steps)
            except StopIteration:
                return
            finally:
                self.spans.append(span_since(start))
            yield waits_for


def span_since(start):
    """The span from there until now, on this thread."""
    return SPAN.pack(threading.get_native_id(), start, perf_counter_ns())
