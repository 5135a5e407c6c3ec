"""Steps on one page of a file that is gone when it is closed, also when the process is killed."""

import os
import sys
import tempfile
from contextlib import contextmanager

PAGE = 4096


def folder():
    """What is mounted on /tmp may live in RAM, and never reach a disk: file-hierarchy(7)."""
    return "/var/tmp" if sys.platform == "linux" and os.path.isdir("/var/tmp") else None


@contextmanager
def read_cached():
    """Reads a page that the system has in its cache."""
    with tempfile.TemporaryFile(dir=folder(), buffering=0) as file:
        file.write(bytes(PAGE))
        number = file.fileno()

        def repeat(times):
            for _ in range(times):
                os.lseek(number, 0, os.SEEK_SET)
                os.read(number, PAGE)

        def repeat_at_once(times):
            for _ in range(times):
                os.pread(number, PAGE, 0)

        yield repeat_at_once if hasattr(os, "pread") else repeat


@contextmanager
def write_through():
    """Writes a page and waits until the device has it."""
    page = bytes(PAGE)
    with tempfile.TemporaryFile(dir=folder(), buffering=0) as file:
        number = file.fileno()

        def repeat(times):
            for _ in range(times):
                os.lseek(number, 0, os.SEEK_SET)
                os.write(number, page)
                os.fsync(number)

        yield repeat
