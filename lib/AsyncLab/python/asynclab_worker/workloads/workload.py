"""What every workload has."""

from contextlib import contextmanager


class Workload:
    """What one unit does. The same object may run in many units at a time."""

    # Whether it comes to rest before it ends, so that its units can be weighed.
    waits = False

    # How many seconds one unit takes whatever runs it.
    least = 0

    def run(self):
        """Does it on the thread that calls."""
        raise NotImplementedError

    async def run_async(self):
        """Does it in a coroutine; what cannot be awaited blocks the event loop, as in any program."""
        self.run()

    def run_in_child(self, lifeline):
        """Does it in a process that ends when its parent does."""
        lifeline.watch()
        self.run()

    @contextmanager
    def rounds(self, pipe, units, times):
        """Prepares, outside of every timing, as many rounds of units as are about to run.

        `pipe` makes two connected ends, one for who starts a unit and one for the unit.
        """
        yield [Round([self] * units)] * times


class Round:
    """Units that run beside each other, and what who starts them has to do with them."""

    def __init__(self, units, hand_over=None, take_back=None):
        self.units = units
        self.hand_over = hand_over or nothing
        self.take_back = take_back or nothing

    @classmethod
    def joined(cls, rounds):
        """The same units as one round."""
        units = [unit for round in rounds for unit in round.units]
        return cls(units, one_after_the_other(round.hand_over for round in rounds), one_after_the_other(round.take_back for round in rounds))


def nothing():
    """Does nothing."""


def one_after_the_other(functions):
    """A function that calls all those that do something."""
    functions = [function for function in functions if function is not nothing]

    def call():
        for function in functions:
            function()

    return call
