"""Where a program notes what it measures of itself."""

from time import perf_counter_ns

NANOSECONDS, COUNT, BYTES = "Nanoseconds", "Count", "Bytes"


class Stage:
    """The notes of one program, and its clock."""

    def __init__(self, address=None):
        # Of a server, where the program needs one.
        self.address = address
        self.noted = {}
        self.begin()

    def begin(self):
        """From here on the time counts."""
        self._zero = perf_counter_ns()

    def now(self):
        """Nanoseconds since then."""
        return perf_counter_ns() - self._zero

    def note(self, measure, values, unit=NANOSECONDS):
        """Notes one value or several of a measure, in place of the last ones."""
        values = values if isinstance(values, list) else [values]
        self.noted[measure] = {"unit": unit, "values": values}

    def note_time(self, measure):
        """Notes the time until now."""
        self.note(measure, self.now())
