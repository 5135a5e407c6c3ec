"""Workloads on files; Python has no other calls for them than those that block."""

import os
from contextlib import contextmanager

from asynclab_worker import endings
from asynclab_worker.workloads.workload import Round, Workload


class File(Workload):
    """One operation on a file that nothing else uses, in a folder that is gone afterwards."""

    def __init__(self, operation, bytes):
        if operation not in OPERATIONS:
            raise ValueError(f"the operations are {', '.join(OPERATIONS)}")
        self._operation = operation
        self._data = b"\1" * int(bytes)
        # In place of another it would wait for the disk: ext4 takes what was replaced there at once, lest a crash leaves neither.
        self._is_made = operation in ("write", "flush")

    @contextmanager
    def rounds(self, pipe, units, times):
        with temporary_folder() as folder:
            # A file that was deleted is not there for the next time, and one that was written is.
            fresh = times if self._operation == "delete" or self._is_made else 1
            rounds = [Round([self._unit(folder, f"{time}-{i}") for i in range(units)]) for time in range(fresh)]
            yield rounds * (times // fresh)

    def _unit(self, folder, name):
        path = os.path.join(folder, name)
        if not self._is_made:
            write(path, b"" if self._operation == "append" else self._data)
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


def flush(path, data):
    """To the disk, and not only to the cache of the system."""
    with open(path, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def read(path, data):
    with open(path, "rb") as file:
        file.read()


def append(path, data):
    with open(path, "ab") as file:
        file.write(data)


def rename(path, data):
    """To another name and back: two renames, and the file is there for the next time."""
    os.rename(path, path + ".renamed")
    os.rename(path + ".renamed", path)


def delete(path, data):
    os.remove(path)


OPERATIONS = {"write": write, "flush": flush, "read": read, "append": append, "rename": rename, "delete": delete}


def temporary_folder():
    """A fresh folder within `with`, also gone when the worker has to end at once."""
    import shutil
    import tempfile

    def remove(folder):
        # Units may still be writing while the worker ends.
        for _ in range(100):
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.exists(folder):
                break

    return endings.temporary(lambda: tempfile.mkdtemp(prefix="asynclab-"), remove)
