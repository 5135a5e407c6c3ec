"""One request comes in as a line of JSON, one reading goes out as a document of JSON."""

import gc
import json
import os
import sys
import traceback

from asynclab_worker import standard_streams
from asynclab_worker.refused import Refused

FAILED = 1
REFUSED = 2


def main():
    """Measures what is asked for and ends the process, without a farewell to units that still wait."""
    code = 0
    try:
        answer()
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        code = REFUSED
    except BaseException:
        traceback.print_exc()
        code = FAILED
    sys.stderr.flush()
    os._exit(code)


def answer():
    """Answers the request that stands on the first line; an empty input asks for nothing."""
    streams = standard_streams.take()
    line = streams.read_line()
    if not line.strip():
        return
    streams.end_with_input()
    # Imported only now: a request loads what it needs, and a forked process is a copy of no more than that.
    from asynclab_worker import request

    asked = request.parse(line)
    # What the worker consists of is no garbage; a search through it again and again would be charged to the units.
    gc.freeze()
    asked.report = lambda reading: streams.write(json.dumps(reading) + "\n")
    for round in range(int(os.environ.get("ASYNCLAB_ROUNDS", "1"))):
        asked.is_warm = round > 0
        asked.report(asked.measure())
