"""What must not be left behind, however the worker ends, short of being killed."""

import os

ABANDONED = 1

_undo = []


def add(undo):
    """Has a function called when the process must end at once."""
    _undo.append(undo)


def remove(undo):
    """Takes it back: it has been done."""
    _undo.remove(undo)


def end_now():
    """Ends the process; its children watch its lifeline and end as well."""
    for undo in _undo[::-1]:
        undo()
    os._exit(ABANDONED)
