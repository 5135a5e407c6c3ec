"""A read that would have to wait is refused; the event loop reads in time."""

import asyncio
import socket


def ask_the_system(here):
    here.setblocking(False)
    try:
        here.recv(1)
    except BlockingIOError as error:
        print(f"the system says: {error.strerror}")


async def ask_the_loop(here, there):
    loop = asyncio.get_running_loop()
    asked = asyncio.create_task(loop.sock_recv(here, 1))  # a request
    await asyncio.sleep(0)
    print(f"answered when asked: {asked.done()}")
    there.send(b"!")  # the other side answers
    response = await asked
    print(f"bytes read once there were some: {len(response)}")


def main():
    here, there = socket.socketpair()  # two connected ends
    with here, there:
        ask_the_system(here)
        asyncio.run(ask_the_loop(here, there))


if __name__ == "__main__":
    main()
