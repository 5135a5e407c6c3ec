"""Steps that ask nobody outside for data."""

import subprocess
import sys
import threading
from contextlib import contextmanager


@contextmanager
def call():
    """The call of a function that adds two numbers."""
    def repeat(times):
        total = 0
        for i in range(times):
            total = add(total, i)

    yield repeat


def add(a, b):
    return a + b


@contextmanager
def free_lock():
    """A lock that is free, taken and given back."""
    lock = threading.Lock()

    def repeat(times):
        for _ in range(times):
            with lock:
                pass

    yield repeat


@contextmanager
def thread():
    """A thread that does nothing, started and joined."""
    def repeat(times):
        for _ in range(times):
            started = threading.Thread(target=nothing)
            started.start()
            started.join()

    yield repeat


def nothing():
    pass


@contextmanager
def process():
    """The smallest program that ends when its input ends, started and waited for."""
    command = ["sort.exe"] if sys.platform == "win32" else ["cat"]

    def repeat(times):
        for _ in range(times):
            with subprocess.Popen(command, stdin=subprocess.PIPE) as started:
                started.stdin.close()
                started.wait()

    yield repeat
