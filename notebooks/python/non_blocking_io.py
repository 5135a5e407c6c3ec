"""A read that would have to wait says so at once; the event loop reads when there is something to read."""

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
    print(f"bytes read once there were some: {len(await asked)}")  # the response


def main():
    here, there = socket.socketpair()  # two connected ends
    with here, there:
        ask_the_system(here)
        asyncio.run(ask_the_loop(here, there))


if __name__ == "__main__":
    main()
