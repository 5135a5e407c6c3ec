"""What runs in a child process; a spawned one imports this module and those that its workload needs, no other."""


def work(unit, lifeline):
    """Does the work of a unit."""
    unit.run_in_child(lifeline)


def arrive(arrived, workload, lifeline):
    """Says that it has started, and waits."""
    arrived.send_bytes(b"\1")
    arrived.close()
    workload.run_in_child(lifeline)
