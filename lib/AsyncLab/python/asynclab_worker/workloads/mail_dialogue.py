"""The dialogues of SMTP, POP3 and IMAP, as far as the workloads need them, over the streams of asyncio."""

import asyncio

from asynclab_worker.workloads.mail import HOST, MESSAGE, PASSWORD, SENDER, USER

# An inbox is told in one line if it holds much: more than the streams take by default.
LONGEST = 1 << 20


class Dialogue:
    """A connection on which lines are sent and read; a context, within which it is open."""

    def __init__(self, port):
        self._port = port

    async def __aenter__(self):
        self._reader, self._writer = await asyncio.open_connection(HOST, self._port, limit=LONGEST)
        return self

    async def __aexit__(self, *error):
        self._writer.close()
        await self._writer.wait_closed()

    async def say(self, *lines):
        """Sends lines together; an answer to each is still to be read."""
        self._writer.write("".join(line + "\r\n" for line in lines).encode("latin-1"))
        await self._writer.drain()

    async def line(self):
        """The next line that comes."""
        line = await self._reader.readline()
        if not line.endswith(b"\r\n"):
            raise ConnectionError("the server has gone")
        return line[:-2].decode("latin-1")

    async def skip(self, count):
        """Reads so many bytes."""
        await self._reader.readexactly(count)


async def smtp_answer(dialogue, *expected):
    """Reads an answer of SMTP, which may have several lines."""
    while True:
        line = await dialogue.line()
        if not line.startswith(expected):
            raise ConnectionError(line)
        if line[3:4] != "-":
            return


async def send_stepwise(mail):
    await send(mail, together=False)


async def send(mail, together=True):
    """Sends a message; together means that all commands up to the text go out before their answers are awaited."""
    async with Dialogue(mail.port) as dialogue:
        await smtp_answer(dialogue, "220")
        await dialogue.say("EHLO localhost")
        await smtp_answer(dialogue, "250")
        commands = [f"MAIL FROM:<{SENDER}>", *[f"RCPT TO:<{to}>" for to in mail.recipients], "DATA"]
        for group in [commands] if together else [[command] for command in commands]:
            await dialogue.say(*group)
            for command in group:
                await smtp_answer(dialogue, "354" if command == "DATA" else "250")
        await dialogue.say(MESSAGE + ".")
        await smtp_answer(dialogue, "250")
        await dialogue.say("QUIT")
        await smtp_answer(dialogue, "221")


async def pop3_answer(dialogue):
    line = await dialogue.line()
    if not line.startswith("+OK"):
        raise ConnectionError(line)


async def receive(mail):
    async with Dialogue(mail.port) as dialogue:
        await pop3_answer(dialogue)
        for command in (f"USER {USER}", f"PASS {PASSWORD}"):
            await dialogue.say(command)
            await pop3_answer(dialogue)
        for number in mail.messages:
            await dialogue.say(f"RETR {number}")
            await pop3_answer(dialogue)
            while await dialogue.line() != ".":
                pass
        await dialogue.say("QUIT")
        await pop3_answer(dialogue)


async def imap_command(dialogue, command):
    """Says a command, and returns the lines that are told before it is done; what follows a line with its length is left out."""
    await dialogue.say(f"A1 {command}")
    told = []
    while not (line := await dialogue.line()).startswith("A1 "):
        told.append(line)
        if line.endswith("}"):
            await dialogue.skip(int(line[line.rindex("{") + 1:-1]))
    if not line.startswith("A1 OK"):
        raise ConnectionError(line)
    return told


async def in_inbox(mail, use):
    async with Dialogue(mail.port) as dialogue:
        await dialogue.line()
        for command in (f"LOGIN {USER} {PASSWORD}", "EXAMINE INBOX"):
            await imap_command(dialogue, command)
        await use(dialogue)
        await imap_command(dialogue, "LOGOUT")


async def query(mail):
    async def use(dialogue):
        told = await imap_command(dialogue, "SEARCH UNSEEN")
        numbers = [number for line in told if line.startswith("* SEARCH") for number in line.split()[2:]]
        if numbers:
            await imap_command(dialogue, f"FETCH {','.join(numbers)} (FLAGS ENVELOPE)")

    await in_inbox(mail, use)


async def fetch(mail):
    async def use(dialogue):
        for number in mail.messages:
            await imap_command(dialogue, f"FETCH {number} (BODY.PEEK[])")

    await in_inbox(mail, use)


async def fetch_together(mail):
    async def use(dialogue):
        await imap_command(dialogue, f"FETCH {mail.messages[0]}:{mail.messages[-1]} (BODY.PEEK[])")

    await in_inbox(mail, use)


AWAITED = {
    "Send": send,
    "SendStepwise": send_stepwise,
    "Receive": receive,
    "Query": query,
    "Fetch": fetch,
    "FetchTogether": fetch_together,
}
