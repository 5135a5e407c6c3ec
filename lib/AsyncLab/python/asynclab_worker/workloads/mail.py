"""Workloads that use mail: the blocking modules of the standard library, and an awaited dialogue of ours."""

from contextlib import contextmanager

from asynclab_worker.workloads.workload import Round, Workload

HOST = "127.0.0.1"
DOMAIN = "asynclab.example"
USER = "reader"
PASSWORD = "asynclab"
SENDER = f"sender@{DOMAIN}"
MESSAGE = f"From: Sender <{SENDER}>\r\nSubject: A message\r\n\r\nHello, and goodbye.\r\n"


class Mail(Workload):
    """One thing done with mail, over a connection of its own."""

    def __init__(self, operation, port, count, first=0):
        if operation not in BLOCKING:
            raise ValueError(f"the operations are {', '.join(BLOCKING)}")
        self._operation = operation
        self.port = int(port)
        self.count = int(count)
        self.first = int(first)

    @property
    def recipients(self):
        return [f"friend-{number + 1}@{DOMAIN}" for number in range(self.count)]

    @property
    def messages(self):
        """The numbers of the messages that are fetched, from 1."""
        return range(self.first + 1, self.first + self.count + 1)

    @contextmanager
    def rounds(self, pipe, units, times):
        # Beside others that fetch, each fetches messages of its own.
        step = self.count if self._operation == "Fetch" else 0
        parts = [Mail(self._operation, self.port, self.count, self.first + i * step) for i in range(units)]
        yield [Round(parts)] * times

    def run(self):
        BLOCKING[self._operation](self)

    async def run_async(self):
        # There is no mail client in the standard library that could be awaited.
        from asynclab_worker.workloads import mail_dialogue

        await mail_dialogue.AWAITED[self._operation](self)


def send(mail):
    """An answer is waited for after every command: the module knows no other way."""
    import smtplib

    # With a name of its own, or it asks the network what this machine is called.
    with smtplib.SMTP(HOST, mail.port, local_hostname="localhost") as client:
        client.sendmail(SENDER, mail.recipients, MESSAGE)


def receive(mail):
    import poplib

    client = poplib.POP3(HOST, mail.port)
    client.user(USER)
    client.pass_(PASSWORD)
    for number in mail.messages:
        client.retr(number)
    client.quit()


def query(mail):
    with inbox(mail.port) as client:
        _, (found,) = client.search(None, "UNSEEN")
        numbers = found.decode().split()
        if numbers:
            client.fetch(",".join(numbers), "(FLAGS ENVELOPE)")


def fetch(mail):
    with inbox(mail.port) as client:
        for number in mail.messages:
            client.fetch(str(number), "(BODY.PEEK[])")


def fetch_together(mail):
    with inbox(mail.port) as client:
        client.fetch(f"{mail.messages[0]}:{mail.messages[-1]}", "(BODY.PEEK[])")


@contextmanager
def inbox(port):
    """A client that has logged in and selected the inbox."""
    import imaplib

    client = imaplib.IMAP4(HOST, port)
    client.login(USER, PASSWORD)
    client.select("INBOX", readonly=True)
    yield client
    client.logout()


BLOCKING = {
    "Send": send,
    "SendStepwise": send,
    "Receive": receive,
    "Query": query,
    "Fetch": fetch,
    "FetchTogether": fetch_together,
}
