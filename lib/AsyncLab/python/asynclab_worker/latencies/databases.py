"""Steps in SQL, that SQLite does in this process."""

import os
import sqlite3
import sys
import tempfile
from contextlib import closing, contextmanager

from asynclab_worker import endings
from asynclab_worker.latencies.files import folder

ROW = "CREATE TABLE letter (id INTEGER PRIMARY KEY, text TEXT, seen INTEGER); INSERT INTO letter VALUES (1, 'hello', 0);"

# With an exclusive lock the journal stays open as the database does: both files may lose their names.
KEEP_OPEN = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = PERSIST; PRAGMA synchronous = FULL;"


@contextmanager
def select_from_memory():
    """Reads a row of a database that is in the memory of this process."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(ROW)

        def repeat(times):
            for _ in range(times):
                connection.execute("SELECT text FROM letter WHERE id = 1").fetchone()

        yield repeat


@contextmanager
def update_on_disk():
    """Changes a row of a database on a disk and waits until the disk has it."""
    with endings.temporary(lambda: os.path.join(tempfile.mkdtemp(prefix="asynclab-rows-", dir=folder()), "rows"), delete) as path:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.executescript(KEEP_OPEN + ROW)
            # Elsewhere than on Windows a file may go while it is open: then it is gone also when the process is killed.
            if sys.platform != "win32":
                delete(path)

            def repeat(times):
                for _ in range(times):
                    connection.execute("UPDATE letter SET seen = 1 - seen WHERE id = 1")

            yield repeat


def delete(path):
    """Deletes the folder with all that is in it, if it is there."""
    import shutil

    shutil.rmtree(os.path.dirname(path), ignore_errors=True)
