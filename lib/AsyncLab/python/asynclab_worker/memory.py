"""What the system counts of a process's memory, in bytes. Linux tells three numbers, Windows two, others one."""

import os
import subprocess
import sys


def read(pid):
    """The memory of a process by counter."""
    if os.path.exists(f"/proc/{pid}/smaps_rollup"):
        return read_rollup(pid)
    if sys.platform == "win32":
        from asynclab_worker import windows_memory

        return windows_memory.read(pid)
    resident = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], stdout=subprocess.PIPE, check=True).stdout
    return {"ResidentMemory": int(resident) * 1024}


def read_rollup(pid):
    """The sums of the kernel, not of our arithmetic: proc_pid_smaps_rollup(5)."""
    fields = {}
    with open(f"/proc/{pid}/smaps_rollup") as lines:
        next(lines)
        for line in lines:
            name, kibibytes = line.split(":")
            fields[name] = int(kibibytes.split()[0]) * 1024
    return {
        "ResidentMemory": fields["Rss"],
        "ProportionalMemory": fields["Pss"],
        "PrivateMemory": fields["Private_Clean"] + fields["Private_Dirty"],
    }
