"""A view put into words by its template: Markdown, or one page of HTML that needs nothing else."""

from __future__ import annotations

import re
from typing import Any

from planctl.errors import Fault, TemplateBroken, TemplateForbidden, TemplateUnknownName
from planctl.outputs.papers.escaping import made_inert
from planctl.outputs.papers.templates import SUFFIX, Template, Templates

View = dict[str, Any]

MOST = 20_000_000  # characters: more is no paper
_NAMED = (re.compile(r"'([^']+)' is undefined"), re.compile(r"has no attribute '([^']+)'"))
_AIR = re.compile(r"\n{3,}")


def template_name(view: View, form: str) -> str:
    """Return the template of a view in a form: status/municipality.html.j2."""
    return f"{view['view']}/{view['reader']}.{form}{SUFFIX}"


def render(view: View, form: str, templates: Templates) -> str:
    """Return a view as "md" or "html"; raise UnknownTemplate, or the fault that says what is wrong in a template."""
    text = render_template(template_name(view, form), made_inert(view), templates)
    return _AIR.sub("\n\n", text).strip() + "\n" if form == "md" else text


def render_template(name: str, data: View, templates: Templates) -> str:
    """Return what a template makes of plain data."""
    from planctl.outputs.papers.sandbox import sandbox

    used: dict[str, Template] = {}

    def load(wanted: str) -> tuple[str, str, Any]:
        found = used[wanted] = templates.find(wanted)
        return found.source, found.path, lambda: True

    try:
        template = sandbox(load, is_markdown=name.endswith(f".md{SUFFIX}")).get_template(name)
        return _text_of(template.generate(data))
    except Fault:
        raise
    except Exception as error:  # noqa: BLE001 - a template can stop for any reason; which, its author is told
        raise _fault(error, name, used) from None


def check_syntax(name: str, templates: Templates) -> None:
    """See that a template can be read, also one that no paper begins with; raise TemplateBroken."""
    from jinja2 import TemplateSyntaxError

    from planctl.outputs.papers.sandbox import sandbox

    found = templates.find(name)
    try:
        sandbox(lambda _: None, is_markdown=False).parse(found.source)
    except TemplateSyntaxError as error:
        raise TemplateBroken(file=found.path, line=error.lineno, reason=str(error.message)) from None


def _text_of(pieces: Any) -> str:
    """Return what a template writes; one that never ends is stopped."""
    found: list[str] = []
    length = 0
    for piece in pieces:
        found.append(piece)
        length += len(piece)
        if length > MOST:
            raise OverflowError
    return "".join(found)


def _fault(error: Exception, name: str, used: dict[str, Template]) -> Fault:
    """Return what went wrong in a template, with the file and the line of it."""
    from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

    file, line = _place(error, name, used)
    if isinstance(error, TemplateSyntaxError):
        path = used[error.name].path if error.name in used else file
        return TemplateBroken(file=path, line=error.lineno, reason=str(error.message))
    if isinstance(error, UndefinedError):
        words = str(error.message)
        named = next((match[1] for pattern in _NAMED if (match := pattern.search(words))), words)
        return TemplateUnknownName(file=file, line=line, name=named)
    if isinstance(error, SecurityError):
        return TemplateForbidden(file=file, line=line)
    return TemplateBroken(file=file, line=line, reason=type(error).__name__)


def _place(error: Exception, name: str, used: dict[str, Template]) -> tuple[str, int]:
    """Return the file and line of a template that an error was met in, as Jinja traces it."""
    known = {template.path for template in used.values()}
    place = (used[name].path if name in used else name, 1)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in known:
            place = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return place
