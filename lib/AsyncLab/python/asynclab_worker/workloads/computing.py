"""Workloads that use the CPU and memory; in a coroutine they block its event loop: that is the point."""

from asynclab_worker.workloads.workload import Workload

PAGE = 4096


class Cpu(Workload):
    """Steps of the linear congruential generator of D. E. Knuth's MMIX."""

    def __init__(self, iterations):
        self._iterations = int(iterations)

    def run(self):
        x = 1
        for _ in range(self._iterations):
            x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return x


class Touch(Workload):
    """Allocates memory and writes a byte to each page, so that the system must deliver it."""

    def __init__(self, bytes):
        self._bytes = int(bytes)

    def run(self):
        memory = bytearray(self._bytes)
        for place in range(0, self._bytes, PAGE):
            memory[place] = 1
