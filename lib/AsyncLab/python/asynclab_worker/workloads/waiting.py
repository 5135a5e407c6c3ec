"""Workloads that do nothing or wait."""

import threading
import time

from asynclab_worker.workloads.workload import Workload

# asyncio is imported where it is used: a spawned process would load it for nothing.


class Nothing(Workload):
    """What remains is the cost of starting and finishing."""

    def run(self):
        pass

    async def run_async(self):
        pass

    def run_in_child(self, lifeline):
        pass


class Park(Workload):
    """Waits until somebody says "go on", which nobody does."""

    waits = True

    def run(self):
        lock = threading.Lock()
        lock.acquire()
        lock.acquire()

    async def run_async(self):
        import asyncio

        await asyncio.get_running_loop().create_future()

    def run_in_child(self, lifeline):
        lifeline.wait()


class Wait(Workload):
    """Waits for a time."""

    waits = True

    def __init__(self, seconds, wrapping="AsyncMethod"):
        self._seconds = self.least = seconds
        if wrapping not in ("None", "AsyncMethod", "TaskRun"):
            raise ValueError(f"no wrapping is called '{wrapping}'")
        # In .NET: the timer alone, a coroutine around it, a task around both.
        self.run_async = {"None": self._sleep, "AsyncMethod": self._sleep_in_method, "TaskRun": self._sleep_in_task}[wrapping]

    @classmethod
    def parse(cls, time, wrapping="AsyncMethod"):
        """Reads a time of .NET: [-][d.]hh:mm:ss[.fffffff]."""
        sign = -1 if time.startswith("-") else 1
        hours, minutes, seconds = time.lstrip("-").split(":")
        days, hours = hours.split(".") if "." in hours else (0, hours)
        return cls(sign * (int(days) * 86400 + int(hours) * 3600 + int(minutes) * 60 + float(seconds)), wrapping)

    def run(self):
        time.sleep(self._seconds)

    def run_in_child(self, lifeline):
        lifeline.wait(self._seconds)

    def _sleep(self):
        import asyncio

        return asyncio.sleep(self._seconds)

    async def _sleep_in_method(self):
        await self._sleep()

    async def _sleep_in_task(self):
        import asyncio

        await asyncio.create_task(self._sleep_in_method())
