"""How many CPUs there are for us."""

import os

VARIABLE = "ASYNCLAB_CPUS"


def granted():
    """How many the affinity of this process leaves us, and the container, which whoever started us has asked."""
    ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(ours, int(os.environ.get(VARIABLE, ours))))
