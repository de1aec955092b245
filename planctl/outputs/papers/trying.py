"""Trying templates: every paper of an invented person who has one of everything, and of one who has nothing (pure)."""

from __future__ import annotations

from typing import Any

from planctl import __version__
from planctl.errors import Fault
from planctl.outputs.papers import blocks
from planctl.outputs.papers.blocks import Block
from planctl.outputs.papers.form_page import form_page
from planctl.outputs.papers.form_trying import forms
from planctl.outputs.papers.house_trying import house_examples
from planctl.outputs.papers.parts import part
from planctl.outputs.papers.rendering import check_syntax, render
from planctl.outputs.papers.status_view import READERS, STATUS, VERSION, WORDS
from planctl.outputs.papers.templates import SUFFIX, Templates, papers
from planctl.outputs.pictures import spec
from planctl.texts import language, tr

View = dict[str, Any]

FORMS = ("md", "html")
_DAY, _WORDS = "2026-11-03", "3. november 2026"


def tried(templates: Templates) -> list[Fault]:
    """Return what is wrong with the house's own templates, each thing once."""
    found: dict[str, Fault] = {}
    jobs = [(view, form) for reader in READERS for view in (example(reader), bare(reader)) for form in FORMS]
    jobs += [(view, form) for view in house_examples(one_of_each()) for form in FORMS]
    for view, form in jobs:
        try:
            render(view, form, templates)
        except Fault as fault:
            found.setdefault(str(fault.params), fault)
    for view in forms():
        try:
            form_page(view, templates)
        except Fault as fault:
            found.setdefault(str(fault.params), fault)
    others = set(templates.own_names()) - set(papers(templates.names()))
    for name in sorted(name for name in others if name.endswith(SUFFIX)):
        try:
            check_syntax(name, templates)
        except Fault as fault:
            found.setdefault(str(fault.params), fault)
    return list(found.values())


def one_of_each() -> list[Block]:
    """Return a block of each kind, with everything a block can hold."""
    source = {"date": _DAY, "day": _WORDS, "source": "observation", "by": "Mette Holm", "paragraphs": ["Åse & <Bo>"]}
    inner = [
        blocks.text("Første afsnit.\n\nAndet afsnit.", "Situation"),
        blocks.text("Uden navn."),
        blocks.said("Jeg vil gerne bo for mig selv.", "Egne ord"),
        blocks.said("Uden navn."),
        blocks.facts([("Kommune", "Eksempelby")]),
        blocks.table(["Område", "Trin"], [["Bolig", "3"], ["Netværk", "–"]], "Målinger", "Parathed, ikke sværhed."),
        blocks.table(["Område"], [["Bolig"]], ""),
        *pictures(),
        blocks.items(["Første", "Anden"], "Indsats"),
        blocks.items(["Tredje"]),
        blocks.note("En bemærkning."),
        blocks.room("Aftalt", 2),
        blocks.room("", 1),
        blocks.draft("a", [source, {**source, "by": ""}], ["Hvad er stadig svært?"], "Skrevet, ikke bekræftet."),
        blocks.draft("b", [], ["Hvad nu?"]),
        blocks.draft("c", [source], []),
        blocks.written("d", "Gennemgået."),
    ]
    nested = blocks.group("Yderst", [blocks.group("Inderst", inner)], "med noget ved siden af")
    return [*inner, nested, blocks.group("Tom", [])]


def pictures() -> list[Block]:
    """Return a picture of each shape."""
    table = spec.figures(["Dag", "Trin"], [["1. maj", "3"], ["1. juni", "5"], ["2. juni", "4"]], "Parathed.")
    names, days = [spec.row("Bolig"), spec.row("Netværk"), spec.row("Vold")], ["2026-05-01", "2026-06-01", "2026-06-02"]
    scale = spec.axis(0, 5, [(1, "1"), (5, "5")], "Trin 1 til 5.")
    return [
        spec.picture(
            shape,
            f"Åse & <Bo> {shape}",
            "Hvad billedet viser.",
            table,
            scale=scale,
            drawn=[spec.series("Trin", [3, 5, 4], days=days if shape == spec.LINES else ())],
            rows=() if shape == spec.LINES else names,
        )
        for shape in spec.SHAPES
    ]


def example(reader: str) -> View:
    """Return a view of an invented person with everything a view can hold."""
    view = bare(reader)
    person = {**view["person"], "ref": "2026-001", "identity": "Anna Eksempel", "contact_person": "Mette Holm"}
    made = {**view["made"], "by": "Mette Holm", "commit": "1a2b3c4d5e6f", "unsaved": True}
    parts = [part("areas", "Indsatsområder", one_of_each(), "Hvad der er gjort."), part("goals", "Mål", [])]
    notice = tr("status.drafts", n=3)
    return {**view, "person": person, "made": made, "parts": parts, "drafts": 3, "notice": notice}


def bare(reader: str) -> View:
    """Return a view of an invented person of whom nothing is known."""
    model = {"id": "basic", "label": "En enkel plan", "version": "1"}
    return {
        "view": STATUS,
        "version": VERSION,
        "reader": reader,
        "language": language(),
        "title": tr(f"status.title-{reader}"),
        "organisation": "Huset Eksempel",
        "logo": "",
        "period": {"from": "2026-06-01", "to": _DAY, "words": "1. juni 2026 – 3. november 2026"},
        "person": {
            "id": "K-7F3QM",
            "ref": "",
            "identity": None,
            "contact_person": "",
            "contact_person_words": "uden kontaktperson",
            "standing": "plan",
            "group": "",
        },
        "parts": [],
        "drafts": 0,
        "notice": "",
        "made": {
            "date": _DAY,
            "day": _WORDS,
            "by": "",
            "commit": "",
            "unsaved": False,
            "model": model,
            "program": __version__,
            "words": [_WORDS],
        },
        "words": {name: tr(f"status.word-{name}") for name in WORDS},
    }
