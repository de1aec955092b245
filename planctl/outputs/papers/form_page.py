"""A form as one page of HTML that needs nothing else: to print, or to fill in on the screen."""

from __future__ import annotations

from typing import Any

from planctl.outputs.papers.escaping import made_inert
from planctl.outputs.papers.rendering import render_template
from planctl.outputs.papers.templates import SUFFIX, Templates


def template_name(view: dict[str, Any]) -> str:
    """Return the template of a form: form/scores.html.j2."""
    return f"{view['view']}/{view['template']}.html{SUFFIX}"


def form_page(view: dict[str, Any], templates: Templates) -> str:
    """Return a form as HTML; raise UnknownTemplate, or the fault that says what is wrong in a template."""
    return render_template(template_name(view), made_inert(view), templates)
