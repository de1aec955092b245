"""A form as text, and back: lines that begin with "# " are help, "## " begins a field.

A line of text that must begin with # is written with a backslash before it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

_WIDTH = 78
_COMMENT = "# "
_ERROR = "# !! "
_HEADING = re.compile(r"##(?!#)[ \t]*(.*)")
_MUST_ESCAPE = re.compile(r"\\*#")
_ESCAPED = re.compile(r"\\+#")


@dataclass(frozen=True)
class Section:
    """A field of a form: its key, its heading ("" if the form is one text), its help, and what stands there.

    `read` makes a value of what is written, or raises the Fault that says why it cannot be kept; what is
    `required` cannot be left empty; what `may_go` can be emptied without being asked whether that is meant.
    """

    key: str
    heading: str
    help: list[str]
    text: str = ""
    read: Callable[[str], Any] = str
    required: bool = False
    may_go: bool = False


@dataclass(frozen=True)
class Form:
    """A form for a command; `target` says to a person whom it is about.

    A `new` form makes something that is not there yet: what stands in it from the beginning is part of it.
    """

    command: str
    target: str
    intro: list[str]
    sections: list[Section]
    new: bool = False

    @property
    def is_one_text(self) -> bool:
        """Tell whether the form has a single text without a heading."""
        return not self.sections[0].heading


@dataclass
class Answer:
    """What came back: the texts by key, what stands under no known heading, and comments that are not the form's."""

    texts: dict[str, str] = field(default_factory=dict)
    strays: list[tuple[str, str]] = field(default_factory=list)
    comments: int = 0

    def changed(self, form: Form) -> dict[str, str]:
        """Return the texts that differ from what stands there."""
        return {s.key: self.texts[s.key] for s in form.sections if self.texts.get(s.key, s.text) != s.text}

    def meant(self, form: Form) -> dict[str, str]:
        """Return the texts to be saved: those that were changed; of something new all of them, once any was."""
        changed = self.changed(form)
        if not changed or not form.new:
            return changed
        texts = {section.key: self.texts.get(section.key, section.text) for section in form.sections}
        return {key: text for key, text in texts.items() if text}


def render(form: Form, answer: Answer, errors: list[str]) -> str:
    """Return a form with what has been written so far, and what is wrong with it on top."""
    top = [line for error in errors for line in _comments(error, _ERROR)]
    intro = [line for part in form.intro for line in _comments(part)]
    if form.is_one_text:  # the text comes first, where the editor begins
        lines = [*top, _escaped(answer.texts.get(form.sections[0].key, "")), "", *intro]
        return "\n".join(lines) + "\n"
    homeless = [line for heading, text in answer.strays if not heading for line in ("", _escaped(text))]
    lines = [*top, *intro, *homeless]
    for section in form.sections:
        help_lines = [line for part in section.help for line in _comments(part)]
        lines += ["", f"## {section.heading}", *help_lines, _escaped(answer.texts.get(section.key, section.text))]
    for heading, text in answer.strays:
        lines += ["", f"## {heading}", _escaped(text)] if heading else []
    return "\n".join(lines) + "\n"


def parse(form: Form, text: str) -> Answer:
    """Return what a form says; fields whose heading is gone have no text."""
    known = {_plain(section.heading): section.key for section in form.sections}
    ours = set(render(form, Answer(), []).split("\n"))
    parts: list[tuple[str, list[str]]] = [("", [])]
    answer = Answer()
    for line in text.split("\n"):
        heading = None if form.is_one_text else _HEADING.fullmatch(line)
        if heading:
            parts.append((heading[1].strip(), []))
        elif line.startswith(_COMMENT) or line == _COMMENT.rstrip():
            answer.comments += line not in ours and line.rstrip() not in ours and not line.startswith(_ERROR)
        else:
            parts[-1][1].append(line[1:] if _ESCAPED.match(line) else line)
    for title, lines in parts:
        body = trimmed("\n".join(lines))
        key = known.get(_plain(title))
        if key is None:
            answer.strays += [(title, body)] if title or body else []
        elif body or title or form.is_one_text:
            answer.texts[key] = "\n\n".join(part for part in (answer.texts.get(key), body) if part)
    return answer


def draft_text(form: Form, answer: Answer) -> str:
    """Return what somebody wrote, without the form's help and without what stood there already."""
    headings = {section.key: section.heading for section in form.sections}
    parts = [(headings[key], text) for key, text in answer.changed(form).items()]
    texts = [f"## {head}\n{_escaped(text)}" if head else _escaped(text) for head, text in [*parts, *answer.strays]]
    return "\n\n".join(texts)


def trimmed(text: str) -> str:
    """Return a text without empty lines around it."""
    return re.sub(r"\A(?:[ \t]*\n)+", "", text).rstrip()


def _comments(text: str, mark: str = _COMMENT) -> list[str]:
    """Return a paragraph as comment lines; what follows a dash is kept apart from it."""
    indent = mark + "  " if text.startswith("- ") else mark
    lines = textwrap.wrap(text, _WIDTH, initial_indent=mark, subsequent_indent=indent, break_on_hyphens=False)
    return lines or [mark.rstrip()]


def _escaped(text: str) -> str:
    return "\n".join(f"\\{line}" if _MUST_ESCAPE.match(line) else line for line in text.split("\n"))


def _plain(heading: str) -> str:
    return heading.strip().rstrip(":").casefold()
