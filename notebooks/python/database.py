"""Selects, inserts, updates and deletes with SQLite: blocking calls, and the same in a thread that a coroutine awaits."""

import asyncio
import sqlite3


def four_statements():
    with sqlite3.connect(":memory:") as connection:
        connection.execute("create table account (id integer primary key, owner text, balance integer)")
        connection.execute("insert into account (owner, balance) values ('Ada', 100)")
        connection.execute("update account set balance = balance + 50 where owner = 'Ada'")
        balance = connection.execute("select balance from account where owner = 'Ada'").fetchone()[0]
        deleted = connection.execute("delete from account where owner = 'Ada'").rowcount
    return balance, deleted


async def main():
    print("blocking:  balance %d, rows deleted: %d" % four_statements())
    # There is no "await connection.execute": a thread does it, and the coroutine awaits the thread.
    print("in thread: balance %d, rows deleted: %d" % await asyncio.to_thread(four_statements))


if __name__ == "__main__":
    asyncio.run(main())
