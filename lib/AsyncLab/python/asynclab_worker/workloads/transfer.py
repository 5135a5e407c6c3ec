"""The workload that hands data over: who starts a unit gives it bytes, and gets them back from it."""

from contextlib import contextmanager

from asynclab_worker.workloads.workload import Round, Workload


class Transfer(Workload):
    """Bytes go to every unit and come back: by reference within a process, copied between processes."""

    def __init__(self, bytes):
        self._data = b"\1" * int(bytes)

    @contextmanager
    def rounds(self, pipe, units, times):
        pipes = [pipe() for _ in range(units)]

        def hand_over():
            for ours, _ in pipes:
                ours.send_bytes(self._data)

        def take_back():
            for ours, _ in pipes:
                ours.recv_bytes()

        yield [Round([HandBack(theirs) for _, theirs in pipes], hand_over, take_back)] * times
        for ours, theirs in pipes:
            ours.close()
            theirs.close()


class HandBack(Workload):
    """A unit that gives back what it gets."""

    def __init__(self, end):
        self._end = end

    def run(self):
        self._end.send_bytes(self._end.recv_bytes())

    async def run_async(self):
        self._end.send_bytes(await self._end.recv_bytes_async())
