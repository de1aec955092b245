"""The pieces that a person's page is made of, in words: state, scores, what is written, contacts, what is due."""

from __future__ import annotations

from typing import Any

from planctl.models.earlier import as_of
from planctl.models.model import PRESENCE, Model
from planctl.outputs.model_entry import inside
from planctl.outputs.person_view import BASIC, ENDED, PLAN
from planctl.outputs.styled import BARS
from planctl.outputs.values import field_label, outcome_words
from planctl.plans.dates import month_of, year_of
from planctl.plans.filled import SCORE
from planctl.plans.layout import Entry, layout_of
from planctl.plans.measures import points
from planctl.texts import pick, tr
from planctl.texts.dates import joined, long_day, month_name, short_day, short_month
from planctl.workspace.settings import Settings

View = dict[str, Any]
Piece = tuple[str, str]  # text and style

_MOST_SCORES = 5
_ENDS = ("item_min", "item_max")
TALK_ABOUT = 2  # so many steps between two scores of one area are something to talk about
_MOST_FIELDS = 5  # that are named one by one
_MOST_ABOUT = 2  # parts of a plan that one question names


def state_words(view: View, model: Model) -> str:
    """Return a person's state and since when: "plan since 1 September 2026"."""
    if view["state"] == ENDED and view["moved"] and not view["ended"]:
        return tr("show.moved-state", day=long_day(view["moved"]["date"]), id=view["moved"]["to"])
    if view["state"] == ENDED and view["ended"]:
        reason = model.label("end_reasons", view["ended"].get("reason"))
        return tr("show.ended", day=long_day(view["ended"]["date"]), reason=reason)
    if view["state"] == ENDED:
        return tr("show.ended-year", year=year_of(view["since"]))
    level = pick(model.levels[view["state"]]["label"])
    return tr("show.level-since", level=level, day=long_day(view["since"])) if view["since"] else level


def periods_words(view: View, model: Model) -> str:
    """Return the other periods in which the plan was active, "" when there were none."""
    periods = [period_words(period) for period in view["earlier_periods"]]
    if not periods:
        return ""
    key = "show.also-plan" if view["state"] == PLAN else "show.earlier-plan"
    return tr(key, level=pick(model.levels[PLAN]["label"]), periods=joined(periods))


def period_words(period: View) -> str:
    """Return a period as "20 Jan – 4 May 2026"."""
    end = period.get("to")
    if not end:
        return tr("show.period", start=short_day(period["from"], 0), end="")
    return tr("show.period", start=short_day(period["from"], year_of(end)), end=short_day(end, 0))


def contact_person_words(view: View, settings: Settings) -> str:
    """Return who is contact person."""
    handle = view["contact_person"]
    return tr("show.contact-person", name=settings.name_of(handle)) if handle else tr("show.no-contact-person")


def registered_words(view: View) -> str:
    """Return when the person was registered, "" when the file does not say."""
    return tr("show.registered", day=short_day(view["registered"], 0)) if view["registered"] else ""


def group_words(view: View, model: Model) -> tuple[str, str]:
    """Return the present group and the one before it, "" where there is none."""
    groups = [(entry["group"], as_of(model, entry["date"]).label("groups", entry["group"])) for entry in view["groups"]]
    now = groups[-1][1] if groups else ""
    before = next((label for group, label in reversed(groups) if group != groups[-1][0]), None)
    return now, tr("show.group-before", group=before) if before else ""


def course_words(scores: list[View]) -> str:
    """Return scores in order, "3 → 3 → 5"."""
    steps = [str(score["step"]) for score in scores]
    shown = steps[-_MOST_SCORES:]
    return ("… " if len(shown) < len(steps) else "") + " → ".join(shown)


def bars(scores: list[View], steps: int) -> str:
    """Return scores as little bars, the lowest step the lowest bar."""
    return _drawn([score["step"] for score in scores], 1, steps)


def _drawn(figures: list[int], low: int, high: int) -> str:
    """Return the latest figures as little bars between the lowest and the highest there can be."""
    last = len(BARS) - 1
    share = [min(1.0, max(0.0, (figure - low) / max(1, high - low))) for figure in figures[-_MOST_SCORES:]]
    return "".join(BARS[round(each * last)] for each in share)


def month_words(day: str, year: int) -> str:
    """Return a day's month in short, with its year if it is not the given one."""
    month = short_month(month_of(day))
    return month if year_of(day) == year else f"{month} {year_of(day)}"


def own_words(area: View, rater: str, usual: str, year: int) -> str:
    """Return another's latest score, with its month unless the usual rater's is of the same, and * when they differ."""
    scores = area["scores"].get(rater)
    if not scores:
        return "–"
    mark = "*" if abs(area["differences"].get(rater, 0)) >= TALK_ABOUT else ""
    beside = area["scores"].get(usual)
    same_month = beside and month_of(beside[-1]["date"]) == month_of(scores[-1]["date"])
    return f"{scores[-1]['step']}{mark}" + ("" if same_month else f" ({month_words(scores[-1]['date'], year)})")


def plan_pieces(area: View, model: Model, state: str, year: int) -> list[Piece]:
    """Return what is written of an area; while the plan is active also what has run out, and what is missing."""
    if not area["in_plan"]:
        return [("–", "")]
    entry = layout_of(model).area(area["area"])
    common = [name for name in area["fields"] if name in model.area_fields]
    if len(model.area_fields) > _MOST_FIELDS:
        written = [tr("show.fields", n=len(common), of=len(model.area_fields))]
        common = [name for name in common if entry.fields[name] in ("interventions", "entries")]
    else:
        written = []
    written += [word for name in common for word in _written(area, name, entry, model, state, year)]
    own = [name for name in entry.spec["fields"] if name not in model.area_fields]
    n = sum(name in area["fields"] for name in own)
    written += [tr("show.own-fields", n=n, of=len(own))] if n else []
    pieces = [(", ".join(written), "")] if written else []
    if state != PLAN:
        return pieces
    pieces += [(text, "warn") for text in _ran_out(area, entry, model, year)]
    if area["missing"]:
        pieces.append((tr("show.missing", fields=missing_words(area["missing"], entry, model)), "warn"))
    return pieces


def _written(area: View, name: str, entry: Entry, model: Model, state: str, year: int) -> list[str]:
    """Return a field that something is written in; dated ones with their day."""
    label = inside(field_label(entry, name), model)
    if entry.fields[name] == "interventions" and state == PLAN:
        return _running(area, label, year)
    if entry.fields[name] == "entries":
        days = [found["date"] for found in area["content"][name] if found]  # what is wrong in a file is left out: None
        return [tr("show.dated", what=label, day=short_day(max(days), year))] if days else []
    return [label]


def _running(area: View, label: str, year: int) -> list[str]:
    """Return the interventions whose time has not run out, as one piece: "intervention until 1 Dec"."""
    running = [entry for entry in area["interventions"] if not entry["ran_out"]]
    days = sorted({entry["until"] for entry in running if entry.get("until")})
    if days:
        return [tr("show.until", field=label, days=joined([short_day(day, year) for day in days]))]
    return [label] if running else []


def _ran_out(area: View, entry: Entry, model: Model, year: int) -> list[str]:
    """Return that the interventions have run out, if all of them have."""
    if not area["interventions"] or not all(found["ran_out"] for found in area["interventions"]):
        return []
    day = short_day(max(found["until"] for found in area["interventions"]), year)
    name = next(name for name, kind in entry.fields.items() if kind == "interventions")
    return [tr("show.ran-out", field=inside(field_label(entry, name), model), day=day)]


def missing_words(groups: list[list[str]], entry: Entry, model: Model) -> str:
    """Return what is missing in an area, with alternatives: "agreed purpose or intention, score"."""
    labels = {name: inside(field_label(entry, name), model) for name in entry.fields} | {SCORE: tr("show.score")}
    return ", ".join(f" {tr('show.or')} ".join(labels.get(name, name) for name in group) for group in groups)


def instrument_words(found: View, model: Model, year: int) -> list[Piece]:
    """Return the course of a self-report: figures, change, month, what the figure tells, and when she declined."""
    pieces: list[Piece] = []
    course = found["course"]
    if course:
        text = " → ".join(str(entry["points"]) for entry in course[-_MOST_SCORES:])
        text = f"… {text}" if len(course) > _MOST_SCORES else text
        definition = model.instruments[found["instrument"]]
        low, high = (points([definition[name]] * len(definition["items"]), definition) for name in _ENDS)
        text += f"  {_drawn([entry['points'] for entry in course], low, high)}"
        text += f" {_change(found)}" if found["change"] is not None else ""
        pieces.append((f"{text}  {month_words(course[-1]['date'], year)}", ""))
        pieces += [(tr("show.real-change"), "bold")] if found["real_change"] else []
        band = _band(definition, course[-1]["points"])
        pieces += [(band, "dim")] if band else []
    if found["declined"]:
        days = joined([short_day(day, year) for day in found["declined"]])
        pieces.append((tr("show.declined", days=days), "dim"))
    return pieces


def _change(found: View) -> str:
    if found["change"] == found["change_in_all"]:
        return tr("show.change", change=signed(found["change"]))
    return tr("show.change-in-all", change=signed(found["change"]), in_all=signed(found["change_in_all"]))


def signed(number: int) -> str:
    """Return a change with its sign: +12, −4, 0."""
    return f"+{number}" if number > 0 else str(number).replace("-", "−")


def _band(definition: View, figure: int) -> str:
    """Return what a figure tells, by the instrument's bands."""
    bands = [band for band in definition.get("bands", []) if band["from"] <= figure]
    return pick(max(bands, key=lambda band: int(band["from"]))["label"]) if bands else ""


def last_words(view: View, model: Model, year: int) -> list[str]:
    """Return the latest presence and contact, and an attempt made since."""
    presence, contact, attempt = (view["last"][name] for name in ("presence", "contact", "attempt"))
    words = [_seen(entry, model, year) for entry in (presence, contact) if entry]
    words = list(dict.fromkeys(words)) or ([tr("show.no-contact")] if model.contact_kinds else [])
    if contact and not presence and model.kinds_that_count(PRESENCE):
        words.append(tr("show.not-present", place=model.word("at_place")))
    if attempt and (contact is None or attempt["date"] > contact["date"]):
        words.append(tr("show.tried", day=short_day(attempt["date"], year)))
    return words


def _seen(entry: View, model: Model, year: int) -> str:
    kind = as_of(model, entry["date"]).label("contact_kinds", entry["kind"])
    return tr("show.seen", day=short_day(entry["date"], year), kind=kind)


def acute_words(view: View, year: int) -> list[str]:
    """Return how often it was acute in the last year, and the days of the month it comes back on."""
    days, again = view["acute"], view["acute_again"]
    words = [tr("show.acute-days", n=len(days), day=short_day(days[-1], year))] if days else []
    for found in again:
        key = "show.acute-again" if found["first"] < found["last"] else "show.acute-again-day"
        words.append(tr(key, **found))
    return words


def due_words(row: View, model: Model, year: int) -> str:
    """Return a question that waits for a decision, with its month."""
    question = pick(model.rules[row["question"]]["question"])
    month = month_name(row["month"], year)
    if row["list"] == "due" and row["since"] < row["month"]:
        words = tr("show.due-since", question=question, month=month, since=month_name(row["since"], year))
    else:
        words = tr("show.due-month", question=question, month=month)
    words = ": ".join([words, *_about(row, model, year)])
    if row.get("postponed_until"):
        return tr("show.due-postponed", question=words, day=short_day(row["postponed_until"], year))
    return words


def _about(row: View, model: Model, year: int) -> list[str]:
    """Return what a question is about, where the model's own facts say so: "past its date g-7QX2 31 Oct"."""
    words = []
    for found in row.get("about", [])[:_MOST_ABOUT]:
        label, day = model.label("facts", found["fact"]), short_day(found["date"], year) if found["date"] else ""
        aside = ", ".join(part for part in (found["id"], day) if part)
        words.append(tr("show.entity", what=label, aside=aside) if aside else label)
    return [", ".join(words)] if words else []


def decision_words(entry: View, model: Model, settings: Settings, year: int) -> str:
    """Return a decision of a month in a few words."""
    outcome = outcome_words(as_of(model, entry["date"]), entry["question"], entry["outcome"])
    month = month_name(entry["month"], year)
    if not entry.get("by"):
        return tr("show.decision", month=month, outcome=outcome)
    return tr("show.decision-by", month=month, outcome=outcome, by=settings.first_name(entry["by"]))


def journal_words(entry: View, model: Model, settings: Settings, day: str) -> str:
    """Return when, what and by whom a journal entry is, in the words of its day."""
    model = as_of(model, entry["date"])
    words = [f"{day} {model.label('journal_types', entry['type'])}"]
    words += [inside(model.full_label("areas", entry["area"]), model)] if entry.get("area") else []
    by = f" ({settings.first_name(entry['by'])})" if entry.get("by") else ""
    return ", ".join(words) + by


def writer_words(view: View, settings: Settings) -> str:
    """Return who sees to it that the plan gets written."""
    name = settings.name_of(view["writes_on"])
    started = view["period"] and view["period"].get("started_by") == view["writes_on"]
    return tr("show.to-write-starter" if started else "show.to-write-by", name=name)


def next_commands(view: View, model: Model) -> list[str]:
    """Return the commands that a look at this person is likely to lead to."""
    person = view["id"]
    planned = [area for area in view["areas"] if area["in_plan"]]
    read = [f"planctl plan show {person}"] if planned else []
    if view["state"] == ENDED:
        return [] if view.get("closed_year") else read
    decide = [f"planctl decide {person}"] if any(row["list"] == "due" for row in view["due"] or ()) else []
    if view["state"] == BASIC:
        return [*(decide or [f"planctl plan start {person}"]), f"planctl contact {person}", *read]
    names = [area["area"] for area in planned]
    area = next((area["area"] for area in planned if area["missing"]), next(iter([*names, *model.areas]), None))
    writes = [f"planctl area {person} {area}"] if area else []
    return [*(decide or read), *writes, *([f"planctl score {person}"] if area and model.steps else [])]
