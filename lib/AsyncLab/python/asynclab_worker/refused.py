"""The one kind of failure that is the fault of who asked."""


class Refused(Exception):
    """The request cannot be answered; the message is one line that says why."""
