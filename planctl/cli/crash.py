"""When planctl itself is wrong: a report file that says where, without any data of a person."""

from __future__ import annotations

import os
import platform
import tempfile
import traceback
from pathlib import Path

from planctl import __version__


def report(error: BaseException) -> str:
    """Write where the error happened to a private file and return its name.

    The error's own text and the values of variables are left out: they may hold what a plan says.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"planctl {__version__}, Python {platform.python_version()}, {platform.system()}", type(error).__name__]
    lines += [f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    handle, name = tempfile.mkstemp(prefix="planctl-report-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return name
