"""What docs/templates.md says of forms: every variable, and every kind of block; a test holds it against the views."""

from __future__ import annotations

from planctl.outputs.papers.form_view import VERSION

VARIABLES = {
    "view": "Which view it is: form.",
    "version": f"The version of its shape, now {VERSION}. It counts up when a variable goes or means something else.",
    "form": "Which form: scores, plan, area, goal, or the sheet of a questionnaire, as who5-sheet.",
    "template": "The template it is put into: scores, plan, area, goal or sheet.",
    "language": "The language it is in: da or en.",
    "title": "The title.",
    "organisation": "The name of the organisation.",
    "logo": "The house's own logo as the address of a picture (data:), in HTML, PDF and Word; empty without one.",
    "blank": "Whether it is empty, and for nobody in particular.",
    "person.id": "The pseudonym; empty on an empty form, as all of the person is.",
    "person.ref": "The number in your own journal; empty where there is none.",
    "person.identity": "Where a name is filled in. Plans hold no names, so it is empty for now.",
    "person.contact_person": "The contact person's name.",
    "person.standing": "Where the person stands: “plan since 1 September 2026”.",
    "person.group": "The present group; empty where there is none.",
    "head": "What is filled in on every form, as blocks: the date, and by whom.",
    "about": "How to fill it in, as sentences.",
    "parts": "The parts of the form, in order.",
    "parts[].part": "Its id: a rater, an area, a section or a list.",
    "parts[].title": "Its heading.",
    "parts[].help": "What the model says to whoever fills it in; may be empty.",
    "parts[].prompts": "The model's questions to think about.",
    "parts[].fresh": "Whether it begins on a new page.",
    "parts[].blocks": "What there is to fill in; see below.",
    "reference.text": "The line a program can read on a form that comes back: form, id, model, version; no name.",
    "reference.form": "The form again.",
    "reference.id": "The pseudonym; empty on an empty form.",
    "reference.areas": "The areas that were asked for.",
    "reference.goal": "The goal that was asked for; empty without one.",
    "reference.model": "The id of the model.",
    "reference.model_version": "Its version.",
    "reference.version": "The version of the form.",
    "reference.command": "The command that types the form in afterwards.",
    "made.date": "The day it was made, as 2026-11-22.",
    "made.day": "The same in words.",
    "made.by": "Who made it; empty when it is not known.",
    "made.commit": "The save it was made from; empty on an empty form.",
    "made.unsaved": "Whether the plan had changes that were not saved.",
    "made.model.id": "The id of the model.",
    "made.model.label": "Its name.",
    "made.model.version": "Its version.",
    "made.program": "The version of planctl.",
    "made.words": "All of this as sentences, for the foot.",
    "words.id": "Before the pseudonym.",
    "words.ref": "Before the number in your own journal.",
    "words.identity": "Before the place for a name.",
    "words.contact_person": "Before the contact person.",
    "words.standing": "Before where the person stands.",
    "words.last": "At the last answer.",
    "words.target": "At the step that was agreed on as good enough.",
    "words.step": "Over the numbers of a ladder's steps.",
    "words.meaning": "Over the words of the steps.",
    "words.question": "Over the questions of a questionnaire.",
    "words.page": "Before the number of a page.",
    "words.typed": "Before the command that types it in.",
    "words.screen": "What whoever fills it in on the screen has to know.",
}

_NAME = "where in a plan the answer belongs, with / between the steps"
_LABEL = "what it is called"
_HELP = "what the model says of it, or empty"

BLOCKS = {
    "write": (
        "Room for a text.",
        {
            "name": _NAME,
            "label": _LABEL,
            "help": _HELP,
            "prompts": "questions to think about",
            "own": "whether it is the person's own words",
            "there": "what stands in the plan, as paragraphs",
            "lines": "how many lines of room",
        },
    ),
    "short": (
        "Room for a few words.",
        {
            "name": _NAME,
            "label": _LABEL,
            "type": "text, name, date, month, time, number or period",
            "help": _HELP,
            "hint": "how it is written, or empty",
            "there": "what stands in the plan, or empty",
            "options": "the answers there may be, or none",
        },
    ),
    "tick": (
        "Answers to tick.",
        {
            "name": _NAME,
            "label": _LABEL,
            "help": _HELP,
            "many": "whether several may be ticked",
            "options": "each with its `value`, `label`, `help`, and whether it is `ticked` in the plan",
        },
    ),
    "ladder": (
        "The steps of a scale to tick, the highest first.",
        {
            "label": "what it is called, or empty",
            "help": _HELP,
            "note": "what has to be said of the scale, or empty: print it with it",
            "columns": "what a step is asked for: each with `name`, `label`, and its `last` and `target` step, or none",
            "steps": "each with `step` and `texts`: `title`, `description`, and whether they are the person's `own`",
            "lasts": "whether any column has a last step",
            "targets": "whether any column has a target step",
        },
    ),
    "grid": (
        "Questions with the same answers to tick.",
        {
            "label": "what it is called, or empty",
            "help": _HELP,
            "answers": "the figures to choose from",
            "rows": "the questions: each with `name`, `label`, and its `last` answer, or none",
            "lasts": "whether any question has a last answer",
        },
    ),
    "rows": (
        "A table to write in.",
        {
            "name": _NAME,
            "label": _LABEL,
            "help": _HELP,
            "columns": "each with `name`, `label`, `type` and `options`",
            "there": "the rows there are, as lists of cells",
            "empty": "how many empty rows",
        },
    ),
    "facts": ("Short facts, printed.", {"rows": "each with `label` and `words`"}),
    "note": ("A remark.", {"words": "the remark"}),
    "group": (
        "Blocks under a heading of their own.",
        {"title": "the heading", "aside": "what stands beside it, or empty", "help": _HELP, "blocks": "the blocks"},
    ),
}

INTRO = """\
## Forms

`planctl form` makes a view as well, and `planctl form ID scores --format json` prints it. `form.html.j2` is what stands
around every form, `form-blocks.html.j2` how each kind of block looks, `form.css` its type and margins, on top of
`paper.css`. `form/scores.html.j2` and the others begin one form each. A fillable PDF is made from the HTML, and Word
files are built from the view: their fields have the names of the blocks, such as `areas/housing/situation`.
"""


def form_parts() -> list[str]:
    """Return the parts of the page that are about forms."""
    rows = "".join(f"\n| `{name}` | {about} |" for name, about in VARIABLES.items())
    parts = [INTRO, "## Variables of `form`\n", "| variable | what it is |\n|---|---|" + rows + "\n"]
    parts.append("## Blocks of forms\n\nEach block has a `kind` and all the keys of its kind, always.\n")
    blocks = "| kind | what it is | keys |\n|---|---|---|"
    for kind, (about, keys) in BLOCKS.items():
        told = "; ".join(f"`{name}`: {words}" for name, words in keys.items())
        blocks += f"\n| `{kind}` | {about} | {told} |"
    return [*parts, blocks]
