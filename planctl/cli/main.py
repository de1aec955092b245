"""The program: its language, its commands, and the one place where faults become sentences and exit codes."""

from __future__ import annotations

import gc
import os
import sys

from planctl.cli.language import choose, folder_in, take_language
from planctl.errors import Fault
from planctl.texts import LANGUAGES, set_language, tr

_INTERRUPTED = 130
_INTERNAL = 70
_FINDINGS = 1
_USAGE = 2


def run() -> None:
    """Run the program with the process's arguments and end the process."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run the program; return its exit code. No traceback leaves here."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    gc.disable()  # a run is short and its data goes with the process: collecting would cost a third of a first review
    asked, arguments = take_language(arguments)
    set_language(choose(asked, folder_in(arguments)))
    if asked is not None and asked not in LANGUAGES:
        return _complain(tr("usage.language", value=asked), _USAGE)
    try:
        return _invoke(arguments)
    except Fault as fault:
        from planctl.cli.session import fault_text  # noqa: PLC0415 - only when something is wrong

        return _complain(fault_text(fault), fault.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read us has gone; nothing to say
        return 0
    except KeyboardInterrupt:
        return _complain(tr("common.interrupted"), _INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last stop before the person
        from planctl.cli.crash import report  # noqa: PLC0415 - only when planctl itself is wrong

        return _complain(tr("common.internal", file=report(error)), _INTERNAL)


def _invoke(arguments: list[str]) -> int:
    from planctl.cli import translations  # noqa: PLC0415 - after the language is known

    translations.install()  # before click is imported
    from planctl.cli.program import program  # noqa: PLC0415 - its help texts are made on import
    from planctl.cli.terminal import Abort, ClickException, Exit  # noqa: PLC0415 - likewise

    try:
        result = program().main(args=arguments, prog_name="planctl", standalone_mode=False)
        sys.stdout.flush()
    except ClickException as error:
        from planctl.cli.usage import usage_text  # noqa: PLC0415 - only when something is wrong

        return _complain(usage_text(error), _USAGE)
    except Exit as stop:
        return int(stop.exit_code)
    except Abort:
        return _complain(tr("common.interrupted"), _INTERRUPTED)
    return result if isinstance(result, int) else 0


def _complain(text: str, code: int) -> int:
    from planctl.yamltext.inert import inert  # noqa: PLC0415 - small

    sys.stderr.write("\n".join(inert(line) for line in text.split("\n")) + "\n")
    return code
