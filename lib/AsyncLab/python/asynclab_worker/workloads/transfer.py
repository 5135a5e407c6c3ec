"""The workload that hands data over: who starts a unit gives it bytes, and gets them back from it."""

from contextlib import contextmanager

from asynclab_worker.workloads.computing import Cpu
from asynclab_worker.workloads.workload import Round, Workload


class Transfer(Workload):
    """Bytes go to every unit and come back: by reference within a process, copied between processes."""

    def __init__(self, bytes, iterations=0):
        self._data = b"\1" * int(bytes)
        self._work = Cpu(iterations)

    @contextmanager
    def rounds(self, pipe, units, times):
        pipes = [pipe() for _ in range(units)]

        def hand_over():
            for ours, _ in pipes:
                ours.send_bytes(self._data)

        def take_back():
            for ours, _ in pipes:
                ours.recv_bytes()

        yield [Round([HandBack(theirs, self._work) for _, theirs in pipes], hand_over, take_back)] * times
        for ours, theirs in pipes:
            ours.close()
            theirs.close()


class HandBack(Workload):
    """A unit that gives back what it gets, and computes in between."""

    def __init__(self, end, work):
        self._end = end
        self._work = work

    def run(self):
        self._give_back(self._end.recv_bytes())

    async def run_async(self):
        self._give_back(await self._end.recv_bytes_async())

    def _give_back(self, data):
        self._work.run()
        self._end.send_bytes(data)
