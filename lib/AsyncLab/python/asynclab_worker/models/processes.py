"""Units are processes of the operating system, each with an interpreter."""

import multiprocessing

from asynclab_worker import cpus, lifeline
from asynclab_worker.models.child import arrive, work
from asynclab_worker.models.model import Model
from asynclab_worker.refused import Refused

# How many seconds pass without a word before one looks after the other process.
PATIENCE = 1


class Processes(Model):
    """A `multiprocessing.Process` for each unit."""

    in_children = True
    method = None

    def __enter__(self):
        if self.method not in multiprocessing.get_all_start_methods():
            raise Refused(f"This system does not start processes by {self.method}.")
        self._context = multiprocessing.get_context(self.method)
        self._lifeline = lifeline.tie()
        return self

    def run(self, round):
        self._running = [self._process(work, unit) for unit in round.units]
        for process in self._running:
            process.start()
        round.hand_over()
        # A pipe holds little: a unit may be waiting until what it sends is taken.
        round.take_back()
        for process in self._running:
            process.join()
            check_exit(process)
            process.close()

    def park(self, workload, parked):
        ours, theirs = self._context.Pipe(duplex=False)
        for i in range(len(parked)):
            process = self._process(arrive, theirs, workload)
            process.start()
            parked[i] = process
        theirs.close()
        for _ in parked:
            ours.recv_bytes()

    def pipe(self):
        ours, theirs = self._context.Pipe()
        return WatchfulEnd(ours, self), theirs

    def check(self):
        """Complains of a unit that has failed already."""
        for process in self._running:
            check_exit(process)

    def start(self, unit):
        """Starts a unit that nobody waits for."""
        self._process(work, unit).start()

    def executor(self, units, most=None):
        """An executor whose processes end with this one, and how many it has: as many as CPUs, if nothing else is said."""
        from concurrent.futures import ProcessPoolExecutor

        workers = min(units, most or cpus.granted())
        return ProcessPoolExecutor(workers, self._context, initializer=self._lifeline.watch), workers

    def _process(self, target, *arguments):
        return self._context.Process(target=target, args=(*arguments, self._lifeline))


class WatchfulEnd:
    """The end of a pipe at which nobody waits in vain for a process that has failed."""

    def __init__(self, connection, model):
        self._connection = connection
        self._model = model
        self.send_bytes = connection.send_bytes
        self.close = connection.close

    def recv_bytes(self):
        """Waits for what the process sends."""
        while not self._connection.poll(PATIENCE):
            self._model.check()
        return self._connection.recv_bytes()


def check_exit(process):
    """Complains if a process has failed."""
    if process.exitcode:
        raise RuntimeError(f"A unit failed: its process ended with exit code {process.exitcode}.")


class Fork(Processes):
    """Each a copy of its parent."""

    method = "fork"


class Spawn(Processes):
    """Each an interpreter started anew, which imports what it needs."""

    method = "spawn"
