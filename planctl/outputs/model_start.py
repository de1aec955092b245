"""A plan model of one's own to begin with: a file that says little and is right as it is, with examples to take in.

In the file, lines that begin with `# ` are told to people; lines that begin with `#` and no blank, or with
`#` and two, are examples: without the sign they are part of the model.
"""

from __future__ import annotations

import re
import textwrap
from typing import Any

from planctl.models.model import Model
from planctl.texts import general_words, language, pick, tr
from planctl.yamltext.render import entry, inline

_WIDTH = 96
SCHEMA = "# yaml-language-server: $schema=../schema/model.schema.json"
_HOURS = ("days", "ahead", "months")  # what a house changes most in a fact
_DROPPED = re.compile(r"^(order:.*|# yaml-language-server:.*)\n", re.MULTILINE)
_DANISH = "#:"
_HOW_TO_COPY = re.compile(r"\n#\n# To make it yours:.*?(?=\n\n)", re.DOTALL)  # it has been done
_ID = re.compile(r"^id: .*$", re.MULTILINE)


def starting_text(name: str, base: Model) -> str:
    """Return a new model that extends another."""
    label = {lang: f"{text} ({name})" for lang, text in base.data["label"].items()}
    parts = [
        SCHEMA,
        *_told("head", model=name, base=base.id),
        "",
        "planctl_model: 1",
        f"id: {name}",
        f"extends: {base.id}",
        "version: 1",
        *_told("label"),
        *entry("label", label, 0),
        "",
        *_told("words"),
        "words:",
        *(f"  {word}: {inline(text)}" for word, text in {**general_words(), **base.words}.items()),
        "",
        *_told("examples"),
    ]
    for key, content in _examples(base).items():
        parts += ["", *_told(key), *_example(content)]
    return "\n".join([*parts, ""])


def copied_text(name: str, source: bytes) -> str:
    """Return a new model that is a copy of a whole one, comments and all, under its own id."""
    text = _DROPPED.sub("", source.decode("utf-8"))
    text = _in_one_language(_HOW_TO_COPY.sub("", text)).replace(
        f"planctl model test {_old_id(text)}", f"planctl model test {name}"
    )
    head = [SCHEMA, *_told("copy", model=name), "#"]
    return "\n".join([*head, _ID.sub(f"id: {name}", text, count=1)])


def _in_one_language(text: str) -> str:
    """Return a text with the comments of the language in use: Danish ones begin with `#:`, with the English before."""
    rows = text.splitlines(keepends=True)
    if language() != "da":
        return "".join(row for row in rows if not row.startswith(_DANISH)).replace("\n#\n\n", "\n\n")
    kept = [row for row in rows if row.startswith(_DANISH) or not row.startswith("#")]
    return "".join(f"#{row.removeprefix(_DANISH)}" if row.startswith(_DANISH) else row for row in kept)


def _old_id(text: str) -> str:
    """Return the id of the model that is copied."""
    found = _ID.search(text)
    return found[0].removeprefix("id: ") if found else ""


def _told(key: str, **params: str) -> list[str]:
    """Return what is told to people, as comment lines."""
    told = tr(f"model_new.{key}", **params) if params else tr(f"model_new.{key}")
    return [f"# {row}" for part in told.split("\n") for row in textwrap.wrap(part, _WIDTH, break_on_hyphens=False)]


def _examples(base: Model) -> dict[str, Any]:
    """Return what most houses change, each as a part of a model that can be taken in as it is."""
    ours = {"label": {"da": tr("model_new.ours", "da"), "en": tr("model_new.ours", "en")}}
    found: dict[str, Any] = {}
    if base.areas:
        dimension = {"dimension": next(iter(base.dimensions))} if base.dimensions else {}
        found["areas"] = {"areas": {"our_area": {**ours, **dimension}}}
    found["contact_kinds"] = {"contact_kinds": {"our_kind": {**ours, "counts": "contact"}}}
    if base.services:
        found["services"] = {"services": {"our_service": ours}}
    timed = [(name, key) for name, fact in base.facts.items() for key in _HOURS if key in fact]
    if timed:
        name, key = timed[0]
        found["facts"] = {"facts": {name: {key: base.facts[name][key]}}}
    if base.sections:
        section = next(iter(base.sections))
        found["sections"] = {"sections": {section: {"fields": {"our_field": {"type": "text", **ours}}}}}
    if base.rules:
        rule = next(iter(base.rules))
        question = {lang: pick_in(base.rules[rule]["question"], lang) for lang in ("da", "en")}
        found["rules"] = {"rules": {rule: {"question": question}}}
    return found


def pick_in(text: dict[str, str], lang: str) -> str:
    """Return a text in one of the languages."""
    return text.get(lang) or pick(text)


def _example(content: dict[str, Any], depth: int = 0) -> list[str]:
    """Return a part of a model as lines to take the sign away from."""
    lines = []
    for key, value in content.items():
        indent = " " * (2 * depth)
        if depth < 2 and isinstance(value, dict):
            lines += [f"#{indent}{key}:", *_example(value, depth + 1)]
        else:
            lines.append(f"#{indent}{key}: {inline(value)}")
    return lines
