"""The workload that changes a variable, which others may or may not see."""

from contextlib import contextmanager

from asynclab_worker.workloads.workload import Round, Workload


class AddOne(Workload):
    """Units add 1 to a variable of the process that they run in, and say what it has become."""

    variable = 1
    last_seen = None

    @contextmanager
    def rounds(self, pipe, units, times):
        pipes = [pipe() for _ in range(units)]

        def take_back():
            for ours, _ in pipes:
                self.last_seen = int.from_bytes(ours.recv_bytes(), "big")

        yield [Round([Adder(theirs) for _, theirs in pipes], take_back=take_back)] * times
        for ours, theirs in pipes:
            ours.close()
            theirs.close()


class Adder(Workload):
    """One of the units."""

    def __init__(self, end):
        self._end = end

    def run(self):
        AddOne.variable += 1
        self._end.send_bytes(AddOne.variable.to_bytes(4, "big"))
