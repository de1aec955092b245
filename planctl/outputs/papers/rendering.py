"""A view put into words by its template: Markdown, or one page of HTML that needs nothing else.

Shipped templates run here. One of the house's own may have come from elsewhere: whatever it begins with, includes or
extends, the whole paper is made in a process apart, which has only so much time and memory.
"""

from __future__ import annotations

import re
from typing import Any

from planctl.outputs.papers.apart import Apart
from planctl.outputs.papers.escaping import made_inert, with_plain_dates
from planctl.outputs.papers.making import OwnTemplate, made, parsed
from planctl.outputs.papers.showing import drawn
from planctl.outputs.papers.templates import SUFFIX, Templates

View = dict[str, Any]

_AIR = re.compile(r"\n{3,}")
_APART = Apart()

HTML = "html"


def template_name(view: View, form: str) -> str:
    """Return the template of a view in a form: status/municipality.html.j2."""
    return f"{view['view']}/{view['reader']}.{form}{SUFFIX}"


def render(view: View, form: str, templates: Templates) -> str:
    """Return a view as "md" or "html"; raise UnknownTemplate, or the fault that says what is wrong in a template."""
    text = render_template(template_name(view, form), made_inert(view), templates)
    return _AIR.sub("\n\n", with_plain_dates(text)).strip() + "\n" if form == "md" else text


def render_template(name: str, data: View, templates: Templates) -> str:
    """Return what a template makes of plain data; on a page its pictures are drawn."""
    data = drawn(data) if f".{HTML}." in name else data
    try:
        return made(name, data, templates, own=False)
    except OwnTemplate as found:
        return _APART.made(name, data, templates, found.path)


def check_syntax(name: str, templates: Templates) -> None:
    """See that a template can be read, also one that no paper begins with; raise TemplateBroken."""
    found = templates.find(name)
    if found.own:
        _APART.parsed(name, templates, found.path)
    else:
        parsed(name, templates)
