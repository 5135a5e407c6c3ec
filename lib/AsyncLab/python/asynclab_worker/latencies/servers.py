"""What answers the steps over TCP: a thread of this process."""

import socket
import threading
from contextlib import contextmanager

HERE = "127.0.0.1"


@contextmanager
def server(answer):
    """A thread that answers one client, at a port that the system chooses."""
    def run():
        client, _ = listener.accept()
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with client:
            answer(client)

    with socket.create_server((HERE, 0)) as listener:
        threading.Thread(target=run, daemon=True).start()
        yield listener.getsockname()[1]


@contextmanager
def connected(port):
    """A connection to the server."""
    with socket.create_connection((HERE, port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield connection


def echo(client):
    """What comes goes back."""
    while client.send(client.recv(1)):
        pass


def by_line(answer, greeting=b""):
    """Says something to each line, or nothing."""
    def run(client):
        client.sendall(greeting)
        with client.makefile("rb") as lines:
            for line in lines:
                said = answer(line)
                if said:
                    client.sendall(said)

    return run
