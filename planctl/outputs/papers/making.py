"""What a template makes of plain data, and what is wrong where it does not. It runs here: who may, `rendering` says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import TracebackType
from typing import Any

from planctl.errors import Fault, TemplateBroken, TemplateForbidden, TemplateStopped, TemplateUnknownName
from planctl.outputs.papers.showing import trusted
from planctl.outputs.papers.templates import SUFFIX, Template, Templates

View = dict[str, Any]

MOST = 20_000_000  # characters: more is no paper
_NAMED = (re.compile(r"'([^']+)' is undefined"), re.compile(r"has no attribute '([^']+)'"))
# What ends a template that would not have ended by itself.
_ENDINGS: dict[type[BaseException], str] = {OverflowError: "length", RecursionError: "depth", MemoryError: "memory"}


class OwnTemplate(Exception):
    """A template of the house's own is needed, where only shipped ones may run."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class TooLate(BaseException):
    """A template has had its time; nothing in it can catch this."""


def made(name: str, data: View, templates: Templates, *, own: bool = True) -> str:
    """Return what a template makes of plain data; raise OwnTemplate when one is needed and `own` is not set."""
    environment, used = _ready(templates, own=own, is_markdown=name.endswith(f".md{SUFFIX}"))
    try:
        template = environment.get_template(name)
        return _text_of(template.generate(trusted(data)))
    except (Fault, OwnTemplate):
        raise
    except (Exception, TooLate) as error:  # noqa: BLE001 - a template can stop for any reason; which, its author is told
        raise _fault(error, name, used) from None


def _ready(templates: Templates, *, own: bool, is_markdown: bool) -> tuple[Any, dict[str, Template]]:
    """Return where templates run, with those that were used there: each is read once, however many papers are made."""
    from planctl.outputs.papers.sandbox import sandbox

    ready = templates.ready
    if (own, is_markdown) not in ready:
        used: dict[str, Template] = {}

        def load(wanted: str) -> tuple[str, str, Any]:
            template = used[wanted] = templates.find(wanted)
            if template.own and not own:
                raise OwnTemplate(template.path)
            return template.source, template.path, lambda: True

        ready[own, is_markdown] = sandbox(load, is_markdown=is_markdown), used
    found: tuple[Any, dict[str, Template]] = ready[own, is_markdown]
    return found


def parsed(name: str, templates: Templates) -> None:
    """See that a template can be read; raise TemplateBroken, TemplateStopped."""
    from jinja2 import TemplateSyntaxError

    from planctl.outputs.papers.sandbox import sandbox

    found = templates.find(name)
    try:
        sandbox(lambda _: None, is_markdown=False).parse(found.source)
    except TemplateSyntaxError as error:
        raise TemplateBroken(file=found.path, line=error.lineno, reason=str(error.message)) from None
    except (RecursionError, MemoryError, TooLate) as error:
        raise TemplateStopped(file=found.path, line=1, ending=_ending(error)) from None


def _text_of(pieces: Iterator[str]) -> str:
    """Return what a template writes; one that never ends is stopped."""
    found: list[str] = []
    length = 0
    for piece in pieces:
        found.append(piece)
        length += len(piece)
        if length > MOST:
            raise OverflowError
    return "".join(found)


def _ending(error: BaseException) -> str:
    """Return what ended a template that would not have ended by itself, "" when it was something else."""
    return "time" if isinstance(error, TooLate) else _ENDINGS.get(type(error), "")


def _fault(error: BaseException, name: str, used: dict[str, Template]) -> Fault:
    """Return what went wrong in a template, with the file and the line of it."""
    from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

    file, line = _place(error.__traceback__, name, used)
    if isinstance(error, TemplateSyntaxError):
        path = used[error.name].path if error.name in used else file
        return TemplateBroken(file=path, line=error.lineno, reason=str(error.message))
    if isinstance(error, UndefinedError):
        words = str(error.message)
        named = next((match[1] for pattern in _NAMED if (match := pattern.search(words))), words)
        return TemplateUnknownName(file=file, line=line, name=named)
    if isinstance(error, SecurityError):
        return TemplateForbidden(file=file, line=line)
    if ending := _ending(error):
        return TemplateStopped(file=file, line=line, ending=ending)
    return TemplateBroken(file=file, line=line, reason=type(error).__name__)


def _place(trace: TracebackType | None, name: str, used: dict[str, Template]) -> tuple[str, int]:
    """Return the file and line of a template that an error was met in, as Jinja traces it."""
    known = {template.path for template in used.values()}
    place = (used[name].path if name in used else name, 1)
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in known:
            compiled = trace.tb_frame.f_globals.get("__jinja_template__")  # Jinja has not put the template's line there
            place = (file, compiled.get_corresponding_lineno(trace.tb_lineno) if compiled else trace.tb_lineno)
        trace = trace.tb_next
    return place
