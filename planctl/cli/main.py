"""The program: its language, its commands, and the one place where faults become sentences and exit codes."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import NoReturn

from planctl.cli.language import choose, folder_in, take_language
from planctl.errors import Fault, ReaderGone
from planctl.texts import LANGUAGES, set_language, tr

_INTERRUPTED = 130
_INTERNAL = 70
_FINDINGS = 1
_USAGE = 2


def run() -> None:
    """Run the program with the process's arguments and end the process."""
    _leave(main(sys.argv[1:]))


def _leave(code: int) -> NoReturn:
    """End the process at once: to take everything to pieces first would be an eighth of a short run."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.exit(code)  # Python has a word to say about it
    os._exit(code)


def main(arguments: list[str]) -> int:
    """Run the program; return its exit code. No traceback leaves here."""
    _prepare_output()
    gc.disable()  # a run is short and its data goes with the process: collecting would cost a third of a first review
    asked, arguments = take_language(arguments)
    set_language(choose(asked, folder_in(arguments)))
    if asked is not None and asked not in LANGUAGES:
        return _complain(tr("usage.language", value=asked), _USAGE)
    try:
        return _invoke(arguments)
    except Fault as fault:
        from planctl.cli.session import fault_text

        return _complain(fault_text(fault), fault.exit_code)
    except (BrokenPipeError, ReaderGone):
        _write_nowhere()  # whoever read us has gone; nothing to say
        return 0
    except KeyboardInterrupt:
        return _complain(tr("common.interrupted"), _INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last stop before the person
        if isinstance(error, OSError) and _output_is_stuck():
            from planctl.workspace.disk import reason_of

            return _complain(tr("common.output", reason=reason_of(error)), _FINDINGS)
        from planctl.cli.crash import report

        return _complain(tr("common.internal", file=report(error)), _INTERNAL)


def _write_nowhere() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _output_is_stuck() -> bool:
    """Tell whether what is printed cannot be written, as on a full disk; if so, write it nowhere."""
    try:
        sys.stdout.flush()
    except OSError:
        _write_nowhere()
        return True
    return False


def _prepare_output() -> None:
    """Write UTF-8 wherever the output goes; where it is closed, write nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open as long as we run
        else:
            if not _has_bars(stream.encoding):
                from planctl.outputs.styled import draw_simple_bars

                draw_simple_bars()
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _has_bars(encoding: str | None) -> bool:
    """Tell whether little bars can be written where the output goes."""
    try:
        "▁▒█".encode(encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _invoke(arguments: list[str]) -> int:
    from planctl.cli import translations

    translations.install()  # before click is imported
    from planctl.cli.program import program
    from planctl.cli.terminal import Abort, ClickException, Exit

    stdout = sys.stdout
    try:
        result = program().main(args=arguments, prog_name="planctl", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit:
        if sys.stdout is stdout:
            raise
        sys.stdout = stdout  # typer puts another in its place when nobody reads, and leaves with 1
        raise ReaderGone from None
    except ClickException as error:
        from planctl.cli.usage import usage_text

        return _complain(usage_text(error), _USAGE)
    except Exit as stop:
        return int(stop.exit_code)
    except Abort:
        return _complain(tr("common.interrupted"), _INTERRUPTED)
    if result == _INTERRUPTED:  # what typer makes of Ctrl-C
        return _complain(tr("common.interrupted"), _INTERRUPTED)
    return result if isinstance(result, int) else 0


def _complain(text: str, code: int) -> int:
    from planctl.yamltext.inert import inert

    sys.stderr.write("\n".join(inert(line) for line in text.split("\n")) + "\n")
    return code
