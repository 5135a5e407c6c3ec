"""What must not be left behind, however the worker ends, short of being killed."""

import os
import threading
from contextlib import contextmanager
from functools import partial

ABANDONED = 1

_undo = []
_gate = threading.Lock()


def at_once(undo):
    """Has a function called when the process must end before its time."""
    _undo.append(undo)


@contextmanager
def temporary(make, undo):
    """Within `with`, what `make` made; afterwards, or when the process must end before its time, it is undone."""
    with _gate:
        made = make()
        undo_it = partial(undo, made)
        at_once(undo_it)
    try:
        yield made
    finally:
        with _gate:
            undo_it()
            _undo.remove(undo_it)


def end_now():
    """Ends the process; its children watch its lifeline and end as well."""
    # Never opened again: who wants to make something waits here until the process is gone.
    _gate.acquire()
    for undo in reversed(_undo):
        undo()
    os._exit(ABANDONED)
