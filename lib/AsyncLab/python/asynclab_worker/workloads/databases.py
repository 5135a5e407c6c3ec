"""The workload on a database; Python has no other calls for SQLite than those that block."""

import itertools
import os
import threading
from contextlib import contextmanager

from asynclab_worker.workloads.files import temporary_folder
from asynclab_worker.workloads.workload import Round, Workload

ACCOUNTS = 1_000
TRANSFERS = 10_000
NUMBERS = "with recursive number(i) as (select 1 union all select i + 1 from number where i < {})"

# As in .NET.
TABLES = f"""
create table account (id integer primary key, owner varchar(40) not null, balance integer not null);
create table transfer (id integer primary key, account integer not null, amount integer not null);
insert into account (id, owner, balance) {NUMBERS.format(ACCOUNTS)} select i, 'owner ' || i, i * 7919 % 10007 from number;
insert into transfer (id, account, amount) {NUMBERS.format(TRANSFERS)} select i, 1 + i % {ACCOUNTS}, 10 from number;
"""


class Sqlite(Workload):
    """A statement of SQL, and all the rows of its answer."""

    def __init__(self, text):
        if not isinstance(text, str):
            raise ValueError("a statement is a text")
        self.text = text
        self._numbers = itertools.count(1)
        self._of_thread = threading.local()
        self._all = []

    @contextmanager
    def rounds(self, pipe, units, times):
        with temporary_folder() as folder:
            self._path = os.path.join(folder, "accounts.sqlite")
            self._open().executescript(f"begin; {TABLES} commit;")
            yield [Round([self] * units)] * times
            for connection in self._all:
                connection.close()
            # The next rounds have another file.
            self._of_thread, self._all = threading.local(), []

    def run(self):
        self._connection().execute(self.text, {"n": next(self._numbers)}).fetchall()

    def _connection(self):
        """That of the thread: two threads must not share one."""
        if not hasattr(self._of_thread, "connection"):
            self._of_thread.connection = self._open()
        return self._of_thread.connection

    def _open(self):
        import sqlite3

        # Each statement is a transaction of its own; who closes it is another thread.
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        self._all.append(connection)
        connection.execute("pragma journal_mode = wal").fetchall()
        connection.execute("pragma synchronous = off")
        return connection
