"""How alive the plans are, as data and as people read it: the four signs, and the five things that are looked for."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from planctl.figures.quality import AGREED, COMPLETE, SIGNS, SUPERVISION, Look, Quality
from planctl.outputs.goal_view import share_data
from planctl.outputs.made import CSV_HEADER as MADE_HEADER
from planctl.outputs.made import csv_cells
from planctl.outputs.papers import blocks
from planctl.outputs.papers.house import paper
from planctl.outputs.styled import Line, line
from planctl.outputs.tables import to_csv
from planctl.texts import language, pick, tr
from planctl.texts.dates import long_day
from planctl.workspace.settings import Settings

View = dict[str, Any]

QUALITY = "quality"
VERSION = 2  # of the shape of the data
CSV_HEADER = [
    "model", "group", "question", "figure", "label", "part", "of", "percent", "from", "to", "definition", *MADE_HEADER,
]  # fmt: skip
_WIDTH = 100
_GROUPS = (("signs", SIGNS), ("supervision", SUPERVISION))


def quality_data(found: Iterable[Quality], settings: Settings, look: Look, made: View) -> View:
    """Return what was found, model by model."""
    return {
        "view": QUALITY,
        "version": VERSION,
        "language": language(),
        "organisation": settings.organisation,
        "period": {"from": look.since, "to": look.today.isoformat()},
        "models": [_model(each, look) for each in found],
        "made": made,
    }


def _model(found: Quality, look: Look) -> View:
    groups = [
        {
            "id": name,
            "label": tr(f"quality.{name}"),
            "questions": [_question(*each, found, look) for each in parts.items()],
        }
        for name, parts in _GROUPS
    ]
    oldest = {"id": found.oldest[0], "since": found.oldest[1]} if found.oldest else None
    return {
        "model": found.model.id,
        "label": pick(found.model.data["label"]),
        "version": str(found.model.data.get("version", "")),
        "plans": found.plans,
        "groups": groups,
        "reached": _reached(found),
        "oldest": oldest,
    }


def _reached(found: Quality) -> View | None:
    if found.share is None:
        return None
    rule = found.model.data.get("reached") or {}
    words = {"day": long_day(found.share.since), "below": rule.get("below")}
    how = tr("quality.how-reached-rule" if rule.get("below") else "quality.how-reached", **words)
    return share_data(found.share) | {"below": rule.get("below"), "how": how}


def _question(name: str, figures: tuple[str, ...], found: Quality, look: Look) -> View:
    return {
        "id": name,
        "label": tr(f"quality.{name}"),
        "figures": [_figure(figure, found, look) for figure in figures if figure in found.parts],
    }


def _figure(name: str, found: Quality, look: Look) -> View:
    part = found.parts[name]
    words: dict[str, Any] = {"since": long_day(look.since), "days": found.diary_days}
    if name == AGREED:
        fields = next(iter(found.model.data.get("area_one_of") or [["", ""]]))
        labels = [found.model.full_label("area_fields", field) for field in (fields[0], fields[-1])]
        words |= {"one": labels[0], "other": labels[1]}
    if name == COMPLETE:
        words["letters"] = "".join(pick(each["letter"]) for each in found.model.smart.values())
    percent = part.part * 100 // part.whole if part.whole else None
    return {
        "id": name,
        "label": tr(f"quality.figure-{name}", **words),
        "how": tr(f"quality.how-{name}", **words),
        "part": part.part,
        "of": part.whole,
        "percent": percent,
    }


def quality_csv(data: View) -> str:
    """Return it as CSV."""
    return to_csv(CSV_HEADER, list(_rows(data)))


def _rows(data: View) -> Iterator[list[Any]]:
    for model in data["models"]:
        yield from _rows_beside(data, model)
        for group in model["groups"]:
            for question in group["questions"]:
                for each in question["figures"]:
                    place = [model["model"], group["id"], question["id"], each["id"], each["label"]]
                    days = [data["period"]["from"], data["period"]["to"]]
                    share = [each["part"], each["of"], each["percent"]]
                    yield [*place, *share, *days, each["how"], *csv_cells(data, model["version"])]


def _rows_beside(data: View, model: View) -> Iterator[list[Any]]:
    """Yield the rows of what has no question of its own; of the plan that was left alone longest the id and the day."""
    until, made = data["period"]["to"], csv_cells(data, model["version"])
    if reached := model["reached"]:
        share = [reached["reached"], reached["n"], reached["percent"]]
        label = tr("quality.figure-reached")
        yield [model["model"], "", "", "reached", label, *share, reached["since"], until, reached["how"], *made]
    if oldest := model["oldest"]:
        label, how = tr("quality.figure-oldest"), tr("quality.how-oldest")
        yield [model["model"], "", "", "oldest", label, oldest["id"], "", "", oldest["since"], until, how, *made]


def share_words(figure: View) -> str:
    """Return "7 of 9 (77 %)", or that there is nothing to count."""
    if figure["percent"] is None:
        return tr("quality.nothing")
    return tr("quality.share", part=figure["part"], whole=figure["of"], percent=figure["percent"])


def _beside(model: View) -> list[str]:
    """Return what has no question of its own: the share of goals reached, and the plan that was left alone longest."""
    told = [tr("quality.plans", n=model["plans"])]
    if model["reached"]:
        told.append(_reached_words(model["reached"]))
    if model["oldest"]:
        told.append(tr("quality.oldest", id=model["oldest"]["id"], day=long_day(model["oldest"]["since"])))
    return told


def _reached_words(reached: View) -> str:
    if not reached["n"]:
        return f"{tr('quality.reached-none', day=long_day(reached['since']))} {reached['how']}"
    words = {"part": reached["reached"], "whole": reached["n"], "percent": reached["percent"]}
    key = f"quality.reached-{reached['verdict']}" if reached["verdict"] in ("below", "all") else "quality.reached"
    return f"{tr(key, day=long_day(reached['since']), **words)} {reached['how']}"


def _head(data: View) -> str:
    return tr("quality.about", day=long_day(data["period"]["from"]))


def quality_lines(data: View) -> list[Line]:
    """Return it as lines for the terminal."""
    lines = [line((tr("quality.title"), "head"), "   ", (data["organisation"], "dim")), line((_head(data), "dim"))]
    for model in data["models"]:
        lines += [[], line((model["label"], "head"))] if len(data["models"]) > 1 else []
        lines += [[], *(line(row) for words in _beside(model) for row in _wrapped(words))]
        for group in model["groups"]:
            lines += [[], line((group["label"], "head"))]
            for question in group["questions"]:
                lines += [[], line((question["label"], "bold")), *_figure_lines(question["figures"])]
    if not data["models"]:
        lines += [[], line(tr("quality.none"))]
    foot = [tr("quality.own-use"), " ".join(data["made"]["words"])]
    return [*lines, [], *(line((row, "dim")) for words in foot for row in textwrap.wrap(words, _WIDTH))]


def _wrapped(words: str) -> list[str]:
    """Return a sentence in rows; a command in it stays whole."""
    return [
        row.replace("\xa0", " ") for row in textwrap.wrap(words.replace("planctl show ", "planctl\xa0show\xa0"), _WIDTH)
    ]


def _figure_lines(figures: list[View]) -> Iterator[Line]:
    if not figures:
        yield line("  ", (tr("quality.untold"), "dim"))
    for each in figures:
        yield line("  ", each["label"], ": ", (share_words(each), "bold"))
        yield from (line("    ", (row, "dim")) for row in textwrap.wrap(each["how"], _WIDTH))


def quality_paper(data: View) -> View:
    """Return it with what its templates print."""
    parts = [each for model in data["models"] for each in quality_parts(model, len(data["models"]) > 1)]
    foot = [*([] if data["models"] else [tr("quality.none")]), tr("quality.own-use")]
    return paper(data, tr("quality.title"), [_head(data)], parts, foot)


def quality_parts(model: View, is_one_of_many: bool) -> Iterator[View]:
    """Yield the parts of a model: how many plans, then the signs, and what is looked for."""
    name = model["label"] if is_one_of_many else tr("quality.plans-head")
    yield {"part": "plans", "title": name, "help": "", "blocks": [blocks.items(_beside(model))]}
    for group in model["groups"]:
        found = [blocks.group(each["label"], _figure_blocks(each["figures"])) for each in group["questions"]]
        title = f"{group['label']} ({model['label']})" if is_one_of_many else group["label"]
        yield {"part": group["id"], "title": title, "help": "", "blocks": found}


def _figure_blocks(figures: list[View]) -> Iterator[blocks.Block]:
    if not figures:
        yield blocks.note(tr("quality.untold"))
        return
    header = [tr(f"quality.column-{name}") for name in ("figure", "share", "how")]
    yield blocks.table(header, [[each["label"], share_words(each), each["how"]] for each in figures], "")
