"""What stands beside the figures of a report: the names of rows, columns and periods, and how each is counted."""

from __future__ import annotations

from planctl.figures.duties import QUESTION
from planctl.figures.ground import MONTH, PARTS
from planctl.figures.period import MONTH as ONE_MONTH
from planctl.figures.period import QUARTER, YEAR, Period
from planctl.figures.records import CONTACTS, entry_at
from planctl.figures.tables import Figure, Split
from planctl.models.model import Model
from planctl.outputs.values import field_label, list_label, nested_label
from planctl.texts import has, pick, tr
from planctl.texts.dates import long_day, long_month, plain_day

_FATES = ("came", "contact", "end")  # splits whose rows are the report's own


def period_words(period: Period) -> str:
    """Return what a period is called: "Q3 2026", "November 2026", "1 July – 15 August 2026"."""
    if period.kind == YEAR:
        return period.first[:4]
    if period.kind == QUARTER:
        return tr("report.quarter", quarter=period.quarter, year=period.first[:4])
    if period.kind == ONE_MONTH:
        month = long_month(period.first[:7])
        return month[:1].upper() + month[1:]
    return days_words(period.first, period.last)


def days_words(first: str, last: str) -> str:
    """Return the days from one to another."""
    if first == last:
        return long_day(first)
    start = plain_day(first) if first[:4] == last[:4] else long_day(first)
    return f"{start} – {long_day(last)}"


def how_words(figure: Figure) -> str:
    """Return how a figure is counted, in the same words for every model."""
    of = str(figure.spec.get("of") or "")
    if figure.what == "people" and of:
        return tr("report.how-people-of", list=_list_label(figure.model, of))
    if figure.what == "entries":
        key = "report.how-contacts" if of == CONTACTS else "report.how-entries"
        return tr(key, list=_list_label(figure.model, of))
    return tr(f"report.how-{figure.what}")


def _list_label(model: Model, place: str) -> str:
    first, *rest = place.split(".")
    if not rest:
        return list_label(model, first)
    outer = entry_at(model, ".".join([first, *rest[:-1]]))
    return nested_label(outer, rest[-1]) if outer else place


def note_of(figure: Figure) -> str:
    """Return what has to be said of every figure of a scale: what the steps do and do not tell."""
    scale = figure.model.area_scale if figure.what == "score_change" else None
    return pick(scale["note"]) if scale and scale.get("note") else ""


def column_label(figure: Figure, name: str) -> str:
    """Return what a column is called; of a single one, what is counted."""
    own = f"report.column-{figure.what}-{name}"
    return tr(own if has(own) else f"report.column-{name}")


def split_label(figure: Figure, split: Split) -> str:
    """Return what a figure is split by."""
    if split.rater:
        rater = figure.model.full_label("raters", split.rater)
        return tr("report.by-rater", by=_by_label(figure, split.by), rater=rater)
    return _by_label(figure, split.by)


def _by_label(figure: Figure, by: str) -> str:
    if has(f"report.by-{by}"):
        return tr(f"report.by-{by}")
    kind = entry_at(figure.model, str(figure.spec.get("of") or CONTACTS))
    label = field_label(kind, by) if kind else by
    return tr("report.by-field", field=label[:1].lower() + label[1:])


def row_label(figure: Figure, by: str, key: str) -> str:
    """Return what a row is called."""
    if not key:
        return tr("report.row-none")
    if by in _FATES:
        words = {level: pick(spec["label"]) for level, spec in figure.model.levels.items()}
        return tr(f"report.row-{key}", **words)
    if by == "moves":
        one, other = (figure.model.full_label("groups", group) for group in key.split(">"))
        return tr("report.row-move", one=one, other=other)
    if by == MONTH:
        return long_month(key)
    if by == QUESTION:
        rule = figure.model.rules[key]
        return pick(rule.get("short") or rule["question"])
    return _answer(figure, by, key)


def _answer(figure: Figure, by: str, key: str) -> str:
    """Return the label of an answer of a field, or of an id of a part of the model."""
    model = figure.model
    if by in PARTS:
        return model.full_label(PARTS[by], key)
    if by == "instrument":
        return model.full_label("instruments", key)
    kind = entry_at(model, str(figure.spec.get("of") or CONTACTS))
    type_ = kind.fields.get(by, "") if kind else ""
    if kind and type_ == "state":
        return pick(kind.states[key]["label"]) if key in kind.states else key
    if type_ in ("flag", "yes_no"):
        return tr("values.yes" if key == "true" else "values.no")
    return model.full_label(type_.partition(":")[2], key)
