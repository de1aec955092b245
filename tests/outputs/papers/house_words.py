"""What the page about templates says of papers about many people: reports, how alive the plans are, agendas."""

from __future__ import annotations

COMMON = {
    "view": "Which view it is: report, quality or agenda.",
    "version": "The version of its shape. It counts up when a variable goes or means something else.",
    "reader": "The same word; it names the template and the class of the page.",
    "language": "The language it is in: da or en.",
    "organisation": "The name of the organisation.",
    "logo": "The house's logo as a data URI, empty without one; not in Markdown.",
    "title": "The title.",
    "head": "The sentences above everything: which days, what is in brackets, what to do.",
    "parts": "The parts of the paper, in order.",
    "parts[].part": "Its id: of a figure, of a group of questions, or a word of the agenda's own.",
    "parts[].title": "Its heading.",
    "parts[].help": "Empty.",
    "parts[].blocks": "What stands in it; the blocks are those of a status.",
    "foot": "The sentences below everything: what is hidden, and whom it is for.",
    "period.from": "The first day it tells of, as 2026-07-01.",
    "period.to": "The last day.",
    "unreadable": "The files that could not be read and are left out.",
    "made.date": "The day it was made, as 2026-11-22.",
    "made.day": "The same in words.",
    "made.by": "Who made it; empty when it is not known.",
    "made.commit": "The save it was made from; empty when nothing was ever saved.",
    "made.unsaved": "Whether any file had changes that were not saved.",
    "made.models": "The models it tells of, each with `id`, `label` and `version`.",
    "made.program": "The version of planctl.",
    "made.words": "All of this as sentences, for the foot.",
    "words": "Fixed words that some blocks need: `draft`, `write`, `own`.",
}
OWN = {
    "report": {
        "period.name": "The period in words: “Q3 2026”.",
        "period.is_over": "Whether it is over.",
        "compared": "The period it is compared with, with the same keys; null without one.",
        "by": "What the reader asked figures to be split by; null for what the models say.",
        "hide_below": "How many people must stand behind a figure that is printed.",
        "models": "The figures as numbers, model by model; docs/figures.md tells their keys.",
        "without_figures": "The names of the models that have no figures.",
    },
    "quality": {"models": "What was found, model by model, each with its `groups`, `reached` and `oldest`."},
    "agenda": {
        "month": "The month, as 2026-11.",
        "review": "The list of the month, as `planctl review --format json` prints it.",
        "quality": "The view of `planctl quality`.",
        "report": "The view of `planctl report` for the month before; null when that has not begun.",
    },
}
INTRO = """\
## Reports, quality and agendas

`planctl report`, `quality` and `agenda` make views about many people. `house.html.j2` and `house.md.j2` are what stands
around every one of them, `house.css` their looks, on top of `paper.css`. `report/report.html.j2` and the others begin
one each. `--format json` prints the view without what is only for templates: `reader`, `title`, `head`, `parts`,
`foot` and `words`.
"""


def house_parts() -> list[str]:
    """Return the parts of the page that are about papers of many people."""
    parts = [INTRO, "## Variables of `report`, `quality` and `agenda`\n", _table(COMMON)]
    for name, own in OWN.items():
        parts += [f"Only `{name}`:\n", _table(own)]
    return parts


def _table(found: dict[str, str]) -> str:
    rows = "".join(f"\n| `{name}` | {about} |" for name, about in found.items())
    return "| variable | what it is |\n|---|---|" + rows + "\n"
