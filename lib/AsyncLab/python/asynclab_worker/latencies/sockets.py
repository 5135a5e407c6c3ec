"""Steps over TCP, to a thread of this process."""

import http.client
from contextlib import closing, contextmanager

from asynclab_worker.latencies.servers import HERE, by_line, connected, echo, server

PAGE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
READY, GO_AHEAD, ACCEPTED = b"220 ready\r\n", b"354 go ahead\r\n", b"250 ok\r\n"
DIALOGUE = [b"MAIL FROM:<reader@localhost>\r\n", b"RCPT TO:<book@localhost>\r\n", b"DATA\r\n", b"Subject: Hello\r\n\r\nOne line.\r\n.\r\n"]


@contextmanager
def round_trip():
    """A byte there and back."""
    with server(echo) as port, connected(port) as connection:
        def repeat(times):
            for _ in range(times):
                connection.send(b"\1")
                connection.recv(1)

        yield repeat


@contextmanager
def http_request():
    """A request of HTTP/1.1 and its answer, over a connection that stays open."""
    with server(by_line(lambda line: PAGE if not line.strip() else None)) as port:
        with closing(http.client.HTTPConnection(HERE, port)) as connection:
            def repeat(times):
                for _ in range(times):
                    connection.request("GET", "/")
                    connection.getresponse().read()

            yield repeat


@contextmanager
def mail_delivery():
    """A letter by SMTP (RFC 5321), over a connection that stays open: four answers are waited for."""
    with server(by_line(Postman().answer, READY)) as port, connected(port) as connection, connection.makefile("rb") as answers:
        def say(words):
            connection.sendall(words)
            answer = answers.readline()
            if answer[:1] not in (b"2", b"3"):
                raise RuntimeError(f"{words}: {answer}")

        def repeat(times):
            for _ in range(times):
                for words in DIALOGUE:
                    say(words)

        answers.readline()
        say(b"HELO localhost\r\n")
        yield repeat


class Postman:
    """The server's side of the dialogue: a letter ends with a dot on a line of its own."""

    _letter = False

    def answer(self, line):
        if self._letter and line != b".\r\n":
            return None
        self._letter = line == b"DATA\r\n"
        return GO_AHEAD if self._letter else ACCEPTED
