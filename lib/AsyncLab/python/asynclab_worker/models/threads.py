"""Units are threads of the operating system."""

import queue
import threading

from asynclab_worker.models import queues
from asynclab_worker.models.model import Model


class Threads(Model):
    """A thread for each unit, of the default stack size."""

    def __enter__(self):
        self._failures = []
        self._report = threading.excepthook
        threading.excepthook = self._fail
        return self

    def __exit__(self, *error):
        threading.excepthook = self._report

    def run(self, round):
        threads = [threading.Thread(target=unit.run) for unit in round.units]
        for thread in threads:
            thread.start()
        round.hand_over()
        for thread in threads:
            thread.join()
        self._check()
        round.take_back()

    def park(self, workload, parked):
        arrived = threading.Semaphore(0)
        for i in range(len(parked)):
            thread = threading.Thread(target=arrive, args=(arrived, workload), daemon=True)
            thread.start()
            parked[i] = thread
        for _ in parked:
            arrived.acquire()
        self._check()

    def pipe(self):
        return queues.pipe(queue.Queue, queues.End)

    def _fail(self, failure):
        self._failures.append(failure.exc_value)
        self._report(failure)

    def _check(self):
        if self._failures:
            raise RuntimeError("A unit failed.") from self._failures[0]


def arrive(arrived, workload):
    """Says that it has started, and waits."""
    arrived.release()
    workload.run()
