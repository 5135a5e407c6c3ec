"""The workload that asks a device and reads its answer, as from a serial line."""

from contextlib import contextmanager

from asynclab_worker import devices
from asynclab_worker.workloads.waiting import Wait
from asynclab_worker.workloads.workload import Round, Workload


class AskDevice(Workload):
    """Each unit has a device of its own."""

    def __init__(self, bytes, takes):
        self._bytes = int(bytes)
        self.least = Wait.parse(takes).least

    @contextmanager
    def rounds(self, pipe, units, times):
        paths = devices.order("answer", units, self._bytes, round(self.least * 1000))
        yield [Round([Instrument(devices.open_end(path), self._bytes) for path in paths])] * times


class Instrument(Workload):
    """One device; the end of the worker closes what is open."""

    def __init__(self, end, bytes):
        self._end = end
        self._bytes = bytes

    def run(self):
        devices.write_all(self._end, devices.GO)
        devices.read_exactly(self._end, self._bytes)

    async def run_async(self):
        # A byte fits at once.
        devices.write_all(self._end, devices.GO)
        await devices.read_exactly_async(self._end, self._bytes)
