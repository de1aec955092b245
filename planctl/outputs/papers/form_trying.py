"""Invented forms with one of everything, and with nothing, on which templates are tried (pure)."""

from __future__ import annotations

from typing import Any

from planctl import __version__
from planctl.outputs.papers import form_blocks as blocks
from planctl.outputs.papers.form_blocks import Block
from planctl.outputs.papers.form_names import FORMS, SHEET
from planctl.outputs.papers.form_parts import part
from planctl.outputs.papers.form_view import FORM, VERSION, WORDS
from planctl.texts import language, tr

View = dict[str, Any]

TEMPLATES = (*FORMS, SHEET)
_DAY, _WORDS = "2026-11-03", "3. november 2026"


def forms() -> list[View]:
    """Return each form of an invented person who has one of everything, and empty."""
    return [made(template) for template in TEMPLATES for made in (example, bare)]


def one_of_each() -> list[Block]:
    """Return a block of each kind, with everything a block can hold."""
    worded = {"title": "Vil gerne tale om det", "description": "Har brug for at få luft.", "own": False}
    own = {"title": "Jeg vil gerne tale", "description": "", "own": True}
    steps = [{"step": 2, "texts": [worded, own]}, {"step": 1, "texts": [own]}]
    asked = [blocks.asked("scores/bolig/staff", "Bolig", 2, 1), blocks.asked("scores/netværk/staff", "Netværk")]
    columns = [
        {"name": "text", "label": "Tekst", "type": "text", "options": []},
        {"name": "kind", "label": "Slags", "type": "choice", "options": ["vi gør det"]},
        {"name": "from", "label": "Fra", "type": "date", "options": []},
    ]
    ticked = [blocks.option("a", "Åse & <Bo>", "Forklaret.", ticked=True), blocks.option("b", "Anden")]
    inner: list[Block] = [
        blocks.write("a/b", "Situation", 3, help_words="Hjælp.", prompts=["Hvad nu?"], there=["Står her."], own=True),
        blocks.write("a/c", "Formål", 13),
        blocks.short("a/d", "Dato", "date", help_words="Hjælp.", there=_WORDS, hint="dag, måned, år"),
        blocks.short("a/e", "Ansvarlig", "name", options=["Mette Holm"]),
        blocks.tick("a/f", "Slags", ticked, help_words="Hjælp."),
        blocks.tick("a/g", "Områder", ticked, many=True),
        blocks.ladder("Skala", asked, steps, help_words="Hjælp.", remark="Parathed, ikke sværhed."),
        blocks.ladder("", [*asked, *asked], steps),
        blocks.ladder("", asked[1:], []),
        blocks.grid("Svar", [0, 1], asked, help_words="Hjælp."),
        blocks.grid("", [0, 1], asked[1:]),
        blocks.rows("a/h", "Indsats", columns, [["Står her", "", _WORDS]], empty=2, help_words="Hjælp."),
        blocks.rows("a/i", "Indsats", columns, empty=1),
        blocks.facts([("Kommune", "Eksempelby")]),
        blocks.note("En bemærkning."),
    ]
    return [*inner, blocks.group("Yderst", [blocks.group("Inderst", inner)], aside="i gang", help_words="Hjælp.")]


def example(template: str) -> View:
    """Return a form of an invented person with everything a form can hold."""
    view = bare(template)
    person = {**view["person"], "id": "K-7F3QM", "ref": "2026-001", "identity": "Anna Eksempel", "group": "gruppe"}
    person |= {"contact_person": "Mette Holm", "standing": "plan siden 1. september 2026"}
    made = {**view["made"], "by": "Mette Holm", "commit": "1a2b3c4d5e6f", "unsaved": True}
    parts = [
        part("one", "Første", one_of_each(), help_words="Hjælp.", prompts=["Hvad nu?"]),
        part("two", "Anden", [], fresh=True),
    ]
    return {**view, "blank": False, "person": person, "made": made, "about": ["Første.", "Anden."], "parts": parts}


def bare(template: str) -> View:
    """Return an empty form."""
    reference = {
        "text": f"planctl:form={template};id=;model=basic@1;v={VERSION}",
        "form": template,
        "id": "",
        "areas": [],
        "goal": "",
        "model": "basic",
        "model_version": "1",
        "version": VERSION,
        "command": "planctl show ID",
    }
    person = {"id": "", "ref": "", "identity": None, "contact_person": "", "standing": "", "group": ""}
    return {
        "view": FORM,
        "version": VERSION,
        "form": template,
        "template": template,
        "language": language(),
        "title": "Skema",
        "organisation": "Huset Eksempel",
        "logo": "",
        "blank": True,
        "person": person,
        "head": [blocks.short("x/date", tr("form_paper.date"), "date")],
        "about": ["Skriv."],
        "parts": [],
        "reference": reference,
        "made": {
            "date": _DAY,
            "day": _WORDS,
            "by": "",
            "commit": "",
            "unsaved": False,
            "model": {"id": "basic", "label": "En enkel plan", "version": "1"},
            "program": __version__,
            "words": [_WORDS],
        },
        "words": {name: tr(f"form_paper.word-{name}") for name in WORDS},
    }
