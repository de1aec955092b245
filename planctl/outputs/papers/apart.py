"""A process apart, in which templates run that others may have written: it has only so much time and memory.

It is started when it is first needed, makes one paper after the other, and ends with the program. Whatever a template
does in there (count without end, fill the memory, make Python itself fall over), here it is a sentence.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Any

from planctl import errors
from planctl.errors import TemplateStopped
from planctl.outputs.papers.templates import Templates
from planctl.texts import tr

SECONDS = 10  # of the processor's time, for one paper
MEGABYTES = 512
_PATIENCE = 3  # times as long it may take by the clock: other programs want to run as well
# Isolated: nothing of the current folder or of the environment is run; the program itself is found where it is here.
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.stdin.readline()); "
    "from planctl.outputs.papers.apart_inside import serve; serve()"
)
_BEGUN = 60  # seconds that a process has to begin


class Apart:
    """The process apart, and what it is asked to make."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def made(self, name: str, data: dict[str, Any], templates: Templates, first: str) -> str:
        """Return what a template makes of plain data; raise its Fault. `first`: the first file that is not shipped."""
        return str(self._ask({"name": name, "data": data}, templates, first))

    def parsed(self, name: str, templates: Templates, first: str) -> None:
        """See that a template can be read; raise its Fault."""
        self._ask({"name": name}, templates, first)

    def _ask(self, job: dict[str, Any], templates: Templates, first: str) -> Any:
        job |= {"root": str(templates.root), "seconds": SECONDS}
        self._begin(first)
        answer = self._said(json.dumps(job), SECONDS * _PATIENCE)
        if answer is None:
            raise _stopped(first, 1, "time" if self._late else "crash")
        params = answer.get("params", {})
        if "ending" in params:
            raise _stopped(**params)
        if fault := answer.get("fault"):
            raise getattr(errors, fault)(**params)
        return answer["made"]

    def _begin(self, first: str) -> None:
        """Start the process, unless it is there; raise TemplateStopped when that does not work."""
        if self._process is not None and self._process.poll() is None:
            return
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-X", "utf8", "-c", _START],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=Path(os.sep).absolute(),
                text=True,
                encoding="ascii",  # JSON with everything else escaped
            )
        except OSError as error:
            raise _stopped(first, 1, "crash") from error
        weakref.finalize(self, _end, self._process)
        self._said(json.dumps(sys.path), _BEGUN)
        self._said(json.dumps(MEGABYTES), _BEGUN)

    def _said(self, line: str, seconds: float) -> dict[str, Any] | None:
        """Say a line to the process and return its answer; None when it has ended, or was too slow and is ended."""
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return None
        self._late = False
        timer = threading.Timer(seconds, self._stop)
        timer.start()
        answer = ""
        with suppress(OSError):
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        timer.cancel()
        if not answer.endswith("\n"):
            _end(process)
            self._process = None
            return None
        found: dict[str, Any] = json.loads(answer)
        return found

    def _stop(self) -> None:
        self._late = True
        if self._process is not None:
            self._process.kill()


def _stopped(file: str, line: int, ending: str) -> TemplateStopped:
    """Return the fault of a template that did not end by itself, with the reason in words."""
    return TemplateStopped(
        file=file, line=line, reason=tr(f"templates.ending-{ending}", seconds=SECONDS, most=MEGABYTES)
    )


def _end(process: subprocess.Popen[str]) -> None:
    """End the process and forget it."""
    process.kill()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe is not None:
                pipe.close()
    process.wait()
