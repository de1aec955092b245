"""The inside of the process apart: it limits itself, then makes what it is asked for, a line of JSON each."""

from __future__ import annotations

import json
import signal
import sys
from typing import Any

from planctl.errors import Fault
from planctl.outputs.papers import sandbox  # noqa: F401 - everything is loaded before there are limits
from planctl.outputs.papers.making import TooLate, made, parsed
from planctl.outputs.papers.templates import Templates

_MARGIN = 2  # seconds after which the system ends what does not listen


def serve() -> None:
    """Answer every line with one, until there are no more."""
    sys.dont_write_bytecode = True
    _answer({})  # it has begun
    _limit(int(sys.stdin.readline()))
    _answer({})
    for line in sys.stdin:
        _answer(_work(json.loads(line)))


def _answer(found: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()


def _work(job: dict[str, Any]) -> dict[str, Any]:
    from pathlib import Path

    templates = Templates(Path(job["root"]))
    try:
        _begin(job["seconds"])
        try:
            if "data" in job:
                return {"made": made(job["name"], job["data"], templates)}
            parsed(job["name"], templates)
            return {"made": ""}
        finally:
            _begin(0)
    except Fault as fault:
        return {"fault": type(fault).__name__, "params": fault.params}


if sys.platform == "win32":

    def _limit(megabytes: int) -> None:
        """Windows has no such limits: whoever started us ends us after a while."""

    def _begin(seconds: int) -> None:
        """Let time run; here it is kept outside."""

else:
    import resource

    def _limit(megabytes: int) -> None:
        """Take as little of the machine as papers need: no files are written, and no dump when something falls over."""
        signal.signal(signal.SIGPROF, _ring)
        for what, most in (
            (resource.RLIMIT_AS, megabytes << 20),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            _lower(what, most)

    def _lower(what: int, most: int) -> None:
        _, hard = resource.getrlimit(what)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (most, hard))
        except (ValueError, OSError):  # not every system limits everything
            return

    def _begin(seconds: int) -> None:
        """Let the time of a paper run, counted by the work that is done; 0: it has ended."""
        signal.setitimer(signal.ITIMER_PROF, seconds)
        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + (seconds or 3600) + _MARGIN)

    def _ring(*_: object) -> None:
        raise TooLate
