"""How many units can wait at a time, and what stops the next one."""

from asynclab_worker import counters
from asynclab_worker.workloads.waiting import Park


def measure(request):
    """The number that fitted, at most as many as asked for, and the error that stopped the next one, or null."""
    wall = None
    parked = [None] * request.units
    with request.open_model() as model:
        try:
            model.park(Park(), parked)
        except (MemoryError, OSError, RuntimeError) as error:
            wall = f"{type(error).__name__}: {error}"
    return {**counters.reading(Units=[sum(unit is not None for unit in parked)]), "wall": wall}
