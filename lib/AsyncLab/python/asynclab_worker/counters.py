"""What is counted, in which units, and the form in which the library reads it."""

import threading
import time

try:
    import resource
except ImportError:  # Windows
    resource = None

UNITS = {
    "WallTime": "Nanoseconds",
    "CpuTime": "Nanoseconds",
    "Gap": "Nanoseconds",
    "LongestGap": "Nanoseconds",
    "Returned": "Nanoseconds",
    "Additions": "Count",
    "LostUpdates": "Count",
    "ResidentMemory": "Bytes",
    "ProportionalMemory": "Bytes",
    "PrivateMemory": "Bytes",
    "ContextSwitches": "Count",
    "PeakThreads": "Count",
    "HeldThreads": "Count",
    "SeenByParent": "Count",
    "SeenByUnit": "Count",
    "Units": "Count",
    "OwnWork": "Count",
}


def reading(**values):
    """A reading of lists of values by counter; what the system does not count is left out."""
    return {"counters": {name: {"unit": UNITS[name], "values": of_name} for name, of_name in values.items() if of_name}}


def named(values, unit="Ratio"):
    """A reading of lists of values by name, where no counter has one."""
    return {"counters": {}, "rungs": {name: {"unit": unit, "values": of_name} for name, of_name in values.items()}}


def used(in_children):
    """What this process and those of its children that have ended have used so far."""
    if resource is None:
        # Windows does not add up the children.
        return {} if in_children else {"CpuTime": time.process_time_ns()}
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "CpuTime": sum(u.ru_utime + u.ru_stime for u in usages) * 1e9,
        "ContextSwitches": sum(u.ru_nvcsw + u.ru_nivcsw for u in usages),
    }


class PeakThreads:
    """The most threads that the worker has had at a time within `with`, looked at every millisecond."""

    def __enter__(self):
        import _thread

        self.count = threading.active_count()
        self._looking = True
        # Below the module `threading`, so that who counts is not counted.
        _thread.start_new_thread(self._look, ())
        return self

    def __exit__(self, *error):
        self._looking = False

    def _look(self):
        while self._looking:
            self.count = max(self.count, threading.active_count())
            time.sleep(0.001)
