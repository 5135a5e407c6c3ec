"""How many additions to a shared number are lost."""

from asynclab_worker import counters


def measure(request):
    """All additions, and those that the number shows no trace of."""
    with request.open_model() as model, model.rounds(request.workload, request.units, 1) as rounds:
        model.repeat(rounds)
    added = request.workload.times * request.units
    return counters.reading(Additions=[added], LostUpdates=[added - request.workload.number])
