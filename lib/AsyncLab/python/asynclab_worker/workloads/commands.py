"""Workloads that run commands of the operating system."""

from asynclab_worker.workloads.workload import Workload

# What starts a command is imported where it is used: other requests would load it for nothing.


class Command(Workload):
    """Starts a command that prints lines slowly, reads its lines as they come, and waits for its end."""

    def __init__(self, words, lines):
        self._words = words.split("\n")
        self._lines = int(lines)

    def run(self):
        from subprocess import PIPE, Popen

        with Popen(self._words, stdin=PIPE, stdout=PIPE) as process:
            lines = sum(1 for _ in process.stdout)
        self._check(lines, process.returncode)

    async def run_async(self):
        from asyncio.subprocess import PIPE, create_subprocess_exec

        process = await create_subprocess_exec(*self._words, stdin=PIPE, stdout=PIPE)
        lines = 0
        while await process.stdout.readline():
            lines += 1
        self._check(lines, await process.wait())

    def _check(self, lines, code):
        if lines != self._lines or code != 0:
            raise RuntimeError(f"A command printed {lines} of {self._lines} lines and ended with exit code {code}.")
