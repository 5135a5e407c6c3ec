"""How long it takes to start units beside each other and wait until all have finished, per unit."""

from time import perf_counter_ns

from asynclab_worker import counters, repetitions


def measure(request):
    """Wall time, CPU time and context switches a unit, and the most threads at a time.

    The garbage collector is on, with CPython's own thresholds.
    """
    is_long = request.workload.least > repetitions.SHORTEST
    most, long_enough = (
        (repetitions.FEW_REPETITIONS, repetitions.LONG_WAIT) if is_long else (repetitions.MOST_REPETITIONS, repetitions.LONG_ENOUGH)
    )
    with request.open_model() as model:
        def run(units, times):
            with model.rounds(request.workload, units, times) as rounds:
                return timed(model, rounds)

        with counters.PeakThreads() as peak:
            # A wait of that length is as long in cold code as in warm code.
            if not is_long and not request.is_warm:
                repetitions.warm_up(lambda units: run(units, 1), request.units)
            times, samples = repetitions.calibrate(lambda times: run(request.units, times), long_enough)
        samples = samples or repetitions.repeat(lambda: run(request.units, times), most)
    done = times * request.units
    per_unit = {name: [sample[name] / done for sample in samples] for name in samples[0]}
    return counters.reading(**per_unit, PeakThreads=[peak.count])


def timed(model, rounds):
    """What it takes to run them."""
    before = counters.used(model.in_children)
    started = perf_counter_ns()
    model.repeat(rounds)
    wall = perf_counter_ns() - started
    after = counters.used(model.in_children)
    return {"WallTime": wall, **{name: after[name] - before[name] for name in after}}
