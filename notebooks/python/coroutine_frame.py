"""Steps through a coroutine by hand and shows what it keeps each time it stops."""

import dis
import inspect

STOPS = ("GET_AWAITABLE", "SEND", "YIELD_VALUE", "YIELD_FROM")  # by another name in other versions


class Value:
    """Something to wait for: it stops the coroutine until somebody sends a value."""

    def __await__(self):
        return (yield self)


async def total(first, second):
    a = await first
    b = await second
    return a + b


def look(coroutine):
    frame = coroutine.cr_frame  # the stopped function: its line and its variables
    if frame is None:
        print("  ", inspect.getcoroutinestate(coroutine))
    else:
        kept = {name: value for name, value in frame.f_locals.items() if isinstance(value, int)}
        print("  ", inspect.getcoroutinestate(coroutine), "in line", frame.f_lineno, "and keeps", kept)


print("A coroutine is a function with a flag:", inspect.iscoroutinefunction(total))
print("The instructions of its awaits:", *(i.opname for i in dis.get_instructions(total) if i.opname in STOPS))

coroutine = total(Value(), Value())
print("Called. Nothing has run yet:")
look(coroutine)
coroutine.send(None)
print("Started. It has stopped at its first await, and we have the turn:")
look(coroutine)
coroutine.send(20)
print("The first value is there. It went on to its second await:")
look(coroutine)
try:
    coroutine.send(22)
except StopIteration as end:
    print("The second value is there. It returned", end.value)
look(coroutine)
