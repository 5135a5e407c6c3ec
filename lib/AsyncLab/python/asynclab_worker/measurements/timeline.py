"""When each unit began and ended, and on which thread."""

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
    """The spans of all units, in nanoseconds since the first began, and the wall time of them together."""
    with request.open_model() as model:
        with model.rounds(Nothing(), 1, 1) as rounds:
            model.repeat(rounds)
        with model.rounds(Recorded(request.workload), request.units, 1) as rounds:
            started = perf_counter_ns()
            model.repeat(rounds)
            wall = perf_counter_ns() - started
    spans = rounds[0].spans
    first = min(start for _, start, _ in spans)
    return {
        **counters.reading(WallTime=[wall]),
        "spans": [
            {"unit": unit, "thread": thread, "start": start - first, "end": end - first}
            for unit, (thread, start, end) in enumerate(spans)
        ],
    }


class Recorded(Workload):
    """A workload whose units report when they began and ended."""

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
        self.spans = []
        self._round = round
        self._reports = [ours for ours, _ in pipes]
        self.take_back = self._take_back

    def _take_back(self):
        self._round.take_back()
        self.spans += [SPAN.unpack(report.recv_bytes()) for report in self._reports]


class RecordedUnit(Workload):
    """A unit around another one. The clock counts alike in all processes of a system."""

    def __init__(self, unit, report):
        self._unit = unit
        self._report = report

    def run(self):
        start = perf_counter_ns()
        self._unit.run()
        self._tell(start)

    async def run_async(self):
        start = perf_counter_ns()
        await self._unit.run_async()
        self._tell(start)

    def run_in_child(self, lifeline):
        start = perf_counter_ns()
        self._unit.run_in_child(lifeline)
        self._tell(start)

    def _tell(self, start):
        self._report.send_bytes(SPAN.pack(threading.get_native_id(), start, perf_counter_ns()))
