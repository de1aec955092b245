"""docs/templates.md, made from what is said here of every variable; a test holds it against the views there are."""

from __future__ import annotations

from pathlib import Path

from planctl.outputs.papers.status_view import VERSION
from planctl.outputs.papers.templates import Templates
from tests.outputs.papers.form_words import form_parts
from tests.outputs.papers.house_words import house_parts

PAGE = Path(__file__).resolve().parents[3] / "docs/templates.md"

VARIABLES = {
    "view": "Which view it is: status.",
    "version": f"The version of its shape, now {VERSION}. It counts up when a variable goes or means something else.",
    "reader": "Whom it is for: municipality, person, internal or meeting.",
    "language": "The language it is in: da or en.",
    "title": "The title.",
    "organisation": "The name of the organisation.",
    "logo": "The house's own logo as the address of a picture (data:), in HTML, PDF and Word; empty without one.",
    "period.from": "The first day it looks back on, as 2026-06-01.",
    "period.to": "The last day.",
    "period.words": "Both in words.",
    "person.id": "The pseudonym.",
    "person.ref": "The number in your own journal; empty where there is none.",
    "person.identity": "Where a name is filled in. Plans hold no names, so it is empty for now.",
    "person.contact_person": "The contact person's name; empty without one.",
    "person.contact_person_words": "The same as a sentence, also without one.",
    "person.standing": "Where the person stands: “plan since 1 September 2026”.",
    "person.group": "The present group; empty where there is none.",
    "parts": "The parts of the paper, in order.",
    "parts[].part": "Its id: of the model's `status_parts`, of a section or a list; `areas`, `goals`, `scores` ...",
    "parts[].title": "Its heading.",
    "parts[].help": "What the model says to whoever writes it; may be empty.",
    "parts[].blocks": "What stands in it; see below.",
    "drafts": "How many passages are drafts that nobody has gone through.",
    "notice": "The sentence about them; empty without drafts.",
    "made.date": "The day it was made, as 2026-11-22.",
    "made.day": "The same in words.",
    "made.by": "Who made it; empty when it is not known.",
    "made.commit": "The save it was made from; empty when nothing was ever saved.",
    "made.unsaved": "Whether the plan had changes that were not saved.",
    "made.model.id": "The id of the plan's model.",
    "made.model.label": "Its name.",
    "made.model.version": "Its version.",
    "made.program": "The version of planctl.",
    "made.words": "All of this as sentences, for the foot.",
    "words.draft": "Over a draft.",
    "words.write": "Over what staff must write.",
    "words.own": "Over what the person said, where the field has no name.",
    "words.id": "Before the pseudonym.",
    "words.ref": "Before the number in your own journal.",
    "words.contact_person": "Before the contact person.",
    "words.identity": "Before the place for a name and a number.",
    "words.name": "Before the place for a name.",
    "words.period": "Before the period.",
    "words.standing": "Before where the person stands.",
}

BLOCKS = {
    "text": ("Prose.", {"label": "the name of the field, or empty", "paragraphs": "its paragraphs"}),
    "said": ("What the person said.", {"label": "the name of the field, or empty", "paragraphs": "its paragraphs"}),
    "facts": ("Short facts.", {"rows": "each with `label` and `words`"}),
    "table": (
        "A table.",
        {
            "caption": "its name, or empty",
            "columns": "the names of the columns",
            "rows": "each a list of cells; the first names the row",
            "note": "what has to be said of its figures, or empty: print it with them",
        },
    ),
    "picture": (
        "A picture of figures, and the same figures as a table below it.",
        {
            "shape": "lines, bars, columns or radar",
            "language": "the language of its days and numbers",
            "title": "what it is called",
            "description": "what it shows, in words, for those who do not see it",
            "axis": "the axis of the figures: `low`, `high`, `ticks` (each with `at` and `label`) and `note`",
            "rows": "the names of what is shown: each with `label` and `aside`; empty for lines",
            "series": "each with `label`, `look` (solid, striped or outline), `values`, and for lines their `days`",
            "bands": "each with the figure it begins `from` and its `label`",
            "marks": "lines across: each with the figure it is `at` and its `label`",
            "small": "whether it is to be drawn small",
            "table": "the same figures: `columns`, `rows` and `note`",
            "svg": "the picture itself in HTML, else empty; print it as it is",
            "file": "in Markdown written to a file, the name of the picture beside it; else empty",
        },
    ),
    "items": ("A list.", {"label": "its name, or empty", "sentences": "the sentences"}),
    "group": (
        "Blocks under a heading of their own.",
        {
            "title": "the heading",
            "aside": "what stands beside it, or empty",
            "unbroken": "whether it stays on one page when it is printed",
            "blocks": "the blocks",
        },
    ),
    "draft": (
        "A passage that nobody has gone through. A template must not hide that it is a draft.",
        {
            "passage": "its id",
            "paragraphs": "what was written so far",
            "entries": "what it is made from, each with `date`, `day`, `source`, `by` and `paragraphs`",
            "prompts": "the model's questions to whoever writes it",
        },
    ),
    "written": (
        "A passage that staff wrote and confirmed.",
        {"passage": "its id", "paragraphs": "its paragraphs; none where it was left out on purpose"},
    ),
    "note": ("A remark about the paper.", {"words": "the remark"}),
    "room": ("A place to write in by hand.", {"label": "what is to be written, or empty", "lines": "how many lines"}),
}

_INTRO = """\
# Templates

What planctl hands over is made from a view, which is plain data, and a template, which puts it into words. `planctl
status ID --format json` prints the view. This page is made by the program: it lists every variable that a template
can ask for.

    planctl templates list
    planctl templates copy paper.css
    planctl templates check

A file of the same name in `templates/` of your own workspace takes the place of the shipped one. `paper.css` holds
colours, type and margins, `paper.html.j2` what stands around every paper, `blocks.html.j2` how each kind of block
looks, and `status/person.html.j2` the paper for one reader. PDF is made from the HTML. Word files have no template:
they are built from the same view.

Templates are written in [Jinja](https://jinja.palletsprojects.com/). They see the view and nothing else: no files, no
program, no network. Whatever comes from a plan is escaped by itself, in Markdown and in HTML, and there is no way to
switch that off. A name that does not exist is an error with the template's file and line, so that nothing is left out
of a paper in silence. Your own templates run in a process apart, which may take ten seconds and half a gigabyte of
memory for a paper: one that would never end is stopped, with its file and line. Templates may be shared like the rest
of the workspace: look at what comes from others before you use it, for a template decides what a paper shows.
"""


def page() -> str:
    """Return the page."""
    parts = [_INTRO, "## The shipped templates\n", "\n".join(f"- `{name}`" for name in Templates(None).names()) + "\n"]
    parts += ["## Variables of `status`\n", "| variable | what it is |\n|---|---|"]
    parts[-1] += "".join(f"\n| `{name}` | {about} |" for name, about in VARIABLES.items()) + "\n"
    parts.append("## Blocks\n\nEach block has a `kind` and all the keys of its kind, always.\n")
    parts.append("| kind | what it is | keys |\n|---|---|---|")
    for kind, (about, keys) in BLOCKS.items():
        told = "; ".join(f"`{name}`: {words}" for name, words in keys.items())
        parts[-1] += f"\n| `{kind}` | {about} | {told} |"
    return "\n".join([*parts, "", *form_parts(), "", *house_parts()]).rstrip("\n") + "\n"
