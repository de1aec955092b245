"""How alive the plans are, as data and as people read it: the four signs, and the five things that are looked for."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from planctl.figures.quality import AGREED, SIGNS, SUPERVISION, Look, Quality
from planctl.outputs.goal_view import share_data
from planctl.outputs.styled import Line, line
from planctl.outputs.tables import escaped, to_csv, to_json, to_markdown
from planctl.texts import pick, tr
from planctl.texts.dates import long_day
from planctl.workspace.settings import Settings

View = dict[str, Any]

VERSION = 1  # of the shape of the data
CSV_HEADER = ["model", "group", "question", "figure", "label", "part", "of", "percent"]
_WIDTH = 100
_GROUPS = (("signs", SIGNS), ("supervision", SUPERVISION))


def quality_data(found: Iterable[Quality], settings: Settings, look: Look) -> View:
    """Return what was found, model by model."""
    return {
        "quality": VERSION,
        "organisation": settings.organisation,
        "made": look.today.isoformat(),
        "since": look.since,
        "models": [_model(each, look) for each in found],
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
        "plans": found.plans,
        "groups": groups,
        "reached": share_data(found.share) if found.share else None,
        "oldest": oldest,
    }


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
    percent = part.part * 100 // part.whole if part.whole else None
    return {
        "id": name,
        "label": tr(f"quality.figure-{name}"),
        "how": tr(f"quality.how-{name}", **words),
        "part": part.part,
        "of": part.whole,
        "percent": percent,
    }


def quality_text(data: View, output: str) -> str | list[Line]:
    """Return it in a format: text for json, csv and md, lines for the table."""
    if output == "json":
        return to_json(data)
    if output == "csv":
        return to_csv(CSV_HEADER, list(_rows(data)))
    return _markdown(data) if output == "md" else _lines(data)


def _rows(data: View) -> Iterator[list[Any]]:
    for model in data["models"]:
        for group in model["groups"]:
            for question in group["questions"]:
                for each in question["figures"]:
                    place = [model["model"], group["id"], question["id"], each["id"], each["label"]]
                    yield [*place, each["part"], each["of"], each["percent"]]


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
        return tr("quality.reached-none", day=long_day(reached["since"]))
    words = {"part": reached["reached"], "whole": reached["n"], "percent": reached["percent"]}
    key = f"quality.reached-{reached['verdict']}" if reached["verdict"] in ("below", "all") else "quality.reached"
    return tr(key, day=long_day(reached["since"]), **words)


def _head(data: View) -> str:
    return tr("quality.about", day=long_day(data["since"]))


def _lines(data: View) -> list[Line]:
    lines = [line((tr("quality.title"), "head"), "   ", (data["organisation"], "dim")), line((_head(data), "dim"))]
    for model in data["models"]:
        lines += [[], line((model["label"], "head"))] if len(data["models"]) > 1 else []
        lines += [line(row) for row in ["", *_beside(model)]]
        for group in model["groups"]:
            lines += [[], line((group["label"], "head"))]
            for question in group["questions"]:
                lines += [[], line((question["label"], "bold")), *_figure_lines(question["figures"])]
    if not data["models"]:
        lines += [[], line(tr("quality.none"))]
    return [*lines, [], line((tr("quality.own-use"), "dim"))]


def _figure_lines(figures: list[View]) -> Iterator[Line]:
    if not figures:
        yield line("  ", (tr("quality.untold"), "dim"))
    for each in figures:
        yield line("  ", each["label"], ": ", (share_words(each), "bold"))
        yield from (line("    ", (row, "dim")) for row in textwrap.wrap(each["how"], _WIDTH))


def _markdown(data: View) -> str:
    parts = [f"# {tr('quality.title')}", escaped(data["organisation"]), escaped(_head(data))]
    header = [tr(f"quality.column-{name}") for name in ("figure", "share", "how")]
    for model in data["models"]:
        parts += [f"## {escaped(model['label'])}", *(escaped(row) for row in _beside(model))]
        for group in model["groups"]:
            parts.append(f"### {escaped(group['label'])}")
            for question in group["questions"]:
                rows = [[each["label"], share_words(each), each["how"]] for each in question["figures"]]
                shown = to_markdown(header, rows) if rows else tr("quality.untold")
                parts += [f"#### {escaped(question['label'])}", shown]
    parts += [] if data["models"] else [tr("quality.none")]
    return "\n\n".join([*parts, escaped(tr("quality.own-use"))])
