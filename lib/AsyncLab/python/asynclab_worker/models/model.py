"""What every concurrency model has."""


class Model:
    """A way to start units of work, run them beside each other and wait for them."""

    # Whether its units are processes.
    in_children = False

    def __init__(self, units):
        self.most_units = units

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def rounds(self, workload, units, times):
        """Prepares rounds of a workload; a context, within which they can be run."""
        return workload.rounds(self.pipe, units, times)

    def run(self, round):
        """Starts the units of a round beside each other and waits until all have finished."""
        raise NotImplementedError

    def repeat(self, rounds):
        """Runs one round after the other."""
        for round in rounds:
            self.run(round)

    def park(self, workload, parked):
        """Starts a unit for each place of a list, keeps it there, and returns when all wait."""
        raise NotImplementedError

    def pipe(self):
        """Two connected ends that carry bytes: one for who starts a unit, one for the unit."""
        raise NotImplementedError
