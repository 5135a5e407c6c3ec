"""The tie between the worker and its children: a pipe that nobody writes to and that ends with the worker."""

import _thread
import os
from multiprocessing.connection import Pipe

from asynclab_worker import endings

ORPHANED = 1


class Lifeline:
    """The children's end of the pipe."""

    def __init__(self, reader):
        self._reader = reader

    def wait(self, seconds=None):
        """Waits for a time, or for ever; does not return when the worker ends before that."""
        try:
            over = self._reader.poll(seconds)
        except (EOFError, OSError):
            over = True
        if over:
            os._exit(ORPHANED)

    def watch(self):
        """Ends this process with the worker, whatever it does meanwhile."""
        _thread.start_new_thread(self.wait, ())


def tie():
    """The lifeline for the children of this process."""
    reader, writer = Pipe(duplex=False)
    if hasattr(os, "register_at_fork"):
        # A child that held the other end would keep itself alive.
        os.register_at_fork(after_in_child=writer.close)
    endings.at_once(writer.close)
    return Lifeline(reader)
