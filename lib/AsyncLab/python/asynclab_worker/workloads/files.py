"""Workloads on files; Python has no other calls for them than those that block."""

import os
from contextlib import contextmanager

from asynclab_worker import endings
from asynclab_worker.workloads.workload import Round, Workload


class File(Workload):
    """One operation on a file of its own in a folder that is gone afterwards."""

    def __init__(self, operation, bytes):
        if operation not in OPERATIONS:
            raise ValueError(f"the operations are {', '.join(OPERATIONS)}")
        self._operation = operation
        self._data = b"\1" * int(bytes)

    @contextmanager
    def rounds(self, pipe, units, times):
        with temporary_folder() as folder:
            # What takes its file away needs another one each time.
            fresh = times if self._operation in ("rename", "delete") else 1
            rounds = [Round([self._unit(folder, f"{i}-{time}") for i in range(units)]) for time in range(fresh)]
            yield rounds * (times // fresh)

    def _unit(self, folder, name):
        path = os.path.join(folder, name)
        write(path, self._data)
        return FileUnit(self._operation, path, self._data)


class FileUnit(Workload):
    """What one unit does to its file."""

    def __init__(self, operation, path, data):
        self._operation = operation
        self._path = path
        self._data = data

    def run(self):
        OPERATIONS[self._operation](self._path, self._data)


def write(path, data):
    with open(path, "wb") as file:
        file.write(data)


def read(path, data):
    with open(path, "rb") as file:
        file.read()


def append(path, data):
    with open(path, "ab") as file:
        file.write(data)


def rename(path, data):
    os.rename(path, path + ".renamed")


def delete(path, data):
    os.remove(path)


OPERATIONS = {"write": write, "read": read, "append": append, "rename": rename, "delete": delete}


@contextmanager
def temporary_folder():
    """A fresh folder, also gone when the worker has to end at once."""
    import shutil
    import tempfile

    folder = tempfile.mkdtemp(prefix="asynclab-")

    def remove():
        # Units may still be writing while the worker ends.
        for _ in range(100):
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.exists(folder):
                break

    endings.add(remove)
    try:
        yield folder
    finally:
        remove()
        endings.remove(remove)
