"""What a passage is drafted from: notes, evaluations and changes of the period, each with its day (pure)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from planctl.models.earlier import as_of
from planctl.outputs.goal_lines import finding_words
from planctl.outputs.goal_view import goal_view
from planctl.outputs.papers import blocks
from planctl.outputs.papers.passages import Source
from planctl.outputs.papers.teller import Teller, areas_of
from planctl.outputs.values import few_words, field_label, field_words, filled_fields
from planctl.plans.goals import EVALUATIONS, IDEA, kind_of
from planctl.plans.layout import layout_of
from planctl.plans.plan import Entry
from planctl.texts import tr
from planctl.texts.dates import long_day

_TOLD_APART = ("date", "time", "by", "finding", "attainment")
_FEW = 90  # characters of a goal that is named


def sources_about(area: str, tell: Teller) -> list[Source]:
    """Return what there is about an area."""
    found = [source_of(entry, tell) for entry in noted(tell, area)]
    told = [name for name, _, _ in areas_of(tell)]
    found += [source for areas, source in _evaluated(tell) if _told_under(areas, told) == area]
    return found + [change.source for change in tell.changes if _told_under(change.areas, told) == area]


def _told_under(areas: Iterable[str], told: Collection[str]) -> str | None:
    """Return the area under which something is told that may be about several."""
    return next((area for area in areas if area in told), None)


def other_sources(told: Collection[str], tell: Teller) -> list[Source]:
    """Return what there is about no area, or about none of those that are told."""
    journal = tell.period.of(tell.plan.entries("journal"))
    found = [_with_area(source_of(entry, tell), entry, tell) for entry in journal if entry.get("area") not in told]
    found += [source for areas, source in _evaluated(tell) if _told_under(areas, told) is None]
    return found + [change.source for change in tell.changes if _told_under(change.areas, told) is None]


def _with_area(found: Source, entry: Entry, tell: Teller) -> Source:
    """Return a source with the area it is about, where that is not told by itself."""
    area = entry.get("area")
    if area not in tell.model.areas:
        return found
    return {**found, "source": ", ".join([str(found["source"]), tell.model.full_label("areas", area)])}


def noted(tell: Teller, area: str | None = None, *, anywhere: bool = False) -> list[Entry]:
    """Return the journal entries of the period about an area (None: about none), or all of them."""
    entries = tell.period.of(tell.plan.entries("journal"))
    return [entry for entry in entries if anywhere or entry.get("area") == area]


def source_of(entry: Entry, tell: Teller) -> Source:
    """Return a journal entry as a source of a draft: its day, what it is, who wrote it, and its words."""
    kind = layout_of(tell.model).lists["journal"]
    label = as_of(tell.model, entry["date"]).label("journal_types", entry["type"])
    return source(entry, label, field_words(entry, "text", kind, tell.plan, tell.settings), tell)


def source(entry: Entry, label: str, words: str, tell: Teller) -> Source:
    """Return something dated as a source."""
    return {
        "date": entry["date"],
        "day": long_day(entry["date"]),
        "source": label,
        "by": tell.name(entry.get("by")),
        "paragraphs": blocks.paragraphs(words),
    }


def _evaluated(tell: Teller) -> Iterator[tuple[list[str], Source]]:
    """Yield the evaluations of the period that say something in words, with the areas of their goal."""
    kind = kind_of(tell.model)
    nested = kind.lists.get(EVALUATIONS) if kind else None
    view = goal_view(tell.plan, tell.today)
    if kind is None or nested is None or view is None:
        return
    for goal in view["goals"]:
        title = few_words(tell.words(goal, "text", kind), _FEW)
        for entry in tell.period.of(goal[EVALUATIONS]) if goal["counts"] != IDEA else ():
            names = [n for n in filled_fields(nested, entry) if n not in _TOLD_APART and nested.fields[n] == "text"]
            finding = finding_words(entry, nested, tell.plan, tell.settings)
            said = [": ".join(filter(None, [title, finding]))]
            said += [_labelled(tell.words(entry, name, nested), field_label(nested, name), name) for name in names]
            words = "\n\n".join(filter(None, said))
            yield _areas(goal), source(entry, tr("status.source-evaluation"), words, tell)


def _labelled(words: str, label: str, name: str) -> str:
    """Return what a field says with its name: whose words they are must not be lost."""
    return words if name == "text" else f"{label}: {words}"


def _areas(goal: dict[str, Any]) -> list[str]:
    found = goal.get("areas")
    return [str(name) for name in found] if isinstance(found, list) else [str(found)] if found else []
