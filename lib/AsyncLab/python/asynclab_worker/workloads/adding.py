"""The workload that adds to a number which all units share."""

import threading
import time

from asynclab_worker.workloads.workload import Workload

BURST = 100


class Add(Workload):
    """Reads a number, adds one, and writes the sum, again and again."""

    def __init__(self, way, times):
        if way not in ("BetweenAwaits", "AcrossAwait", "Locked"):
            raise ValueError(f"no way to add is called '{way}'")
        self.times = int(times)
        self.number = 0
        self._across = way == "AcrossAwait"
        self._gate = threading.Lock() if way == "Locked" else None

    def run(self):
        for _ in range(self.times):
            if self._across:
                read = self.number
                time.sleep(0)
                self.number = read + 1
            else:
                self._add_one()

    async def run_async(self):
        import asyncio

        for done in range(1, self.times + 1):
            if self._across:
                read = self.number
                await asyncio.sleep(0)
                self.number = read + 1
                continue
            self._add_one()
            if done % BURST == 0:
                await asyncio.sleep(0)

    def _add_one(self):
        if self._gate is None:
            self.number += 1
            return
        with self._gate:
            self.number += 1
