"""The standard streams belong to the worker alone: no child may hold them open or read from them."""

import _thread
import os

from asynclab_worker import endings

INPUT, OUTPUT = 0, 1


def take():
    """Moves input and output to descriptors that no child gets, and leaves nothing in their places."""
    streams = StandardStreams(os.dup(INPUT), os.dup(OUTPUT))
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, INPUT)
    os.dup2(nothing, OUTPUT)
    os.close(nothing)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=streams.close)
    return streams


class StandardStreams:
    """Standard input and output of the worker."""

    def __init__(self, reader, writer):
        self._reader = reader
        self._writer = writer

    def read_line(self):
        """The bytes of the first line."""
        line = bytearray()
        while not line.endswith(b"\n"):
            some = os.read(self._reader, 65536)
            if not some:
                break
            line += some
        return bytes(line)

    def write(self, text):
        """Writes all of a text."""
        with open(self._writer, "w", encoding="utf-8", closefd=False) as writer:
            writer.write(text)

    def end_with_input(self):
        """From now on, ends the process when the input ends: nobody waits for the answer any more."""
        # A thread below the module `threading`, so that it is not counted among those that are measured.
        _thread.start_new_thread(self._end_with_input, ())

    def close(self):
        """Closes both."""
        os.close(self._reader)
        os.close(self._writer)

    def _end_with_input(self):
        while os.read(self._reader, 65536):
            pass
        endings.end_now()
