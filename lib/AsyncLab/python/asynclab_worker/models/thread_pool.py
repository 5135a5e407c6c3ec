"""Units are items of a pool of threads."""

import queue
import threading
from concurrent.futures import ThreadPoolExecutor, wait

from asynclab_worker.models import queues
from asynclab_worker.models.model import Model
from asynclab_worker.models.threads import arrive

# The most that CPython itself gives the pool of an event loop.
MOST_THREADS = 32


class ThreadPool(Model):
    """The threads of a `ThreadPoolExecutor`, which have all been started before a round is."""

    def __enter__(self):
        self._threads = min(MOST_THREADS, self.most_units)
        self._pool = ThreadPoolExecutor(self._threads)
        return self

    def rounds(self, workload, units, times):
        everyone = threading.Barrier(self._threads)
        wait([self._pool.submit(everyone.wait) for _ in range(self._threads)])
        return super().rounds(workload, units, times)

    def run(self, round):
        futures = [self._pool.submit(unit.run) for unit in round.units]
        round.hand_over()
        for future in futures:
            future.result()
        round.take_back()

    def park(self, workload, parked):
        arrived = threading.Semaphore(0)
        for i in range(len(parked)):
            if i == self._threads:
                raise RuntimeError(f"The pool has {self._threads} threads: another unit waits in its queue, not in a thread.")
            parked[i] = self._pool.submit(arrive, arrived, workload)
            arrived.acquire()

    def pipe(self):
        return queues.pipe(queue.Queue, queues.End)
