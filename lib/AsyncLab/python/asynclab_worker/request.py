"""From the names in a request to the modules of this package; each is loaded only when it is asked for."""

import importlib
import json

from asynclab_worker.refused import Refused
from asynclab_worker.workloads import adding, commands, computing, databases, exchange, files, mail, transfer, variables, waiting, web

MEASUREMENTS = {
    "background-call": "background_call",
    "burst": "burst",
    "busy-units": "busy_units",
    "call-probe": "call_probe",
    "counting": "counting",
    "echo-server": "echo_server",
    "four-words": "four_words",
    "heartbeat": "heartbeat",
    "input-output": "input_output",
    "latency-ladder": "latency_ladder",
    "limit": "limit",
    "load": "load",
    "long-work": "long_work",
    "parked-memory": "parked_memory",
    "payoffs": "payoffs",
    "ping-pong": "ping_pong",
    "practice": "practice",
    "requested-work": "requested_work",
    "shared-variable": "shared_variable",
    "start-and-finish": "start_and_finish",
    "statement-calls": "statement_calls",
    "timeline": "timeline",
}

MODELS = {
    "python-sequential": ("coroutines", "Sequential"),
    "python-asyncio": ("coroutines", "Asyncio"),
    "python-thread": ("threads", "Threads"),
    "python-thread-pool": ("thread_pool", "ThreadPool"),
    "python-fork": ("processes", "Fork"),
    "python-spawn": ("processes", "Spawn"),
}


def ask_device(**fields):
    """Loaded only when it is asked for: it needs asyncio."""
    from asynclab_worker.workloads.devices import AskDevice

    return AskDevice(**fields)


WORKLOADS = {
    "add": adding.Add,
    "add-one": variables.AddOne,
    "ask": exchange.Ask,
    "ask-device": ask_device,
    "none": waiting.Nothing,
    "park": waiting.Park,
    "wait": waiting.Wait.parse,
    "command": commands.Command,
    "cpu": computing.Cpu,
    "touch": computing.Touch,
    "file": files.File,
    "mail": mail.Mail,
    "sqlite": databases.Sqlite,
    "transfer": transfer.Transfer,
    "web": web.Web,
}


class Request:
    """What is to be measured: how many units of which model, doing what."""

    def __init__(self, measurement, model, workload, units, fields):
        self._measurement = measurement
        self.model = model
        self.workload = workload
        self.units = units
        # As they came, for what one measurement alone asks.
        self.fields = fields
        # Tells a reading before the measurement is over; whoever answers the request sets it.
        self.report = None
        # Whether this process has measured it before.
        self.is_warm = False

    def measure(self):
        """The reading, ready for JSON."""
        return self._measurement(self)

    def open_model(self):
        """The model, ready to run this many units; to be closed by `with`."""
        module, name = MODELS[self.model]
        return getattr(importlib.import_module(f"asynclab_worker.models.{module}"), name)(self.units)


def parse(line):
    """Reads a request; one that nobody knows is refused."""
    try:
        asked = json.loads(line)
        kind, model, units = asked["$type"], asked["model"], asked["units"]
    except (KeyError, TypeError, ValueError) as error:
        raise Refused(f"This is not a request: {type(error).__name__}: {error}") from error
    module = known("request", MEASUREMENTS, kind)
    known("model", MODELS, model)
    if not isinstance(units, int) or units < 1:
        raise Refused(f"units must be a whole number from 1 on, not {units!r}.")
    measurement = importlib.import_module(f"asynclab_worker.measurements.{module}").measure
    return Request(measurement, model, parse_workload(asked.get("workload", {"$type": "none"})), units, asked)


def parse_workload(asked):
    """Makes a workload of its fields."""
    fields = dict(asked)
    kind = fields.pop("$type", None)
    make = known("workload", WORKLOADS, kind)
    try:
        return make(**fields)
    except (TypeError, ValueError) as error:
        raise Refused(f"The workload '{kind}' cannot be {fields}: {error}") from error


def known(what, table, name):
    """Looks a name up."""
    if name in table:
        return table[name]
    raise Refused(f"No {what} is called '{name}'. There are: {', '.join(table)}.")
