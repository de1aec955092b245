"""One entry of a list in words, by what the list is: a contact by its kind, a score by the step before it ..."""

from __future__ import annotations

from collections.abc import Callable

from planctl.history.telling import Telling, label_of
from planctl.models.earlier import as_of
from planctl.models.model import READERS, Model
from planctl.outputs.values import outcome_words, value_words
from planctl.plans.layout import FRAMES, Entry
from planctl.plans.measures import points
from planctl.plans.plan import Entry as Content
from planctl.texts import tr
from planctl.texts.dates import joined, long_day, long_month

_SAID = ("id", "ids", "number", "yes_no", "month")  # types of fields that say what an entry is, and are no free text


def entry_words(telling: Telling, where: tuple[str, ...], entry: Entry, content: Content) -> str:
    """Return what an entry is, in words; never what a text in it says."""
    say = _SAYS.get(where[-1]) if len(where) == 1 and where[0] in FRAMES else None
    model = as_of(telling.after.model, content.get("date"))
    try:
        return say(telling, model, content) if say else _own(telling, where, entry, content)
    except (KeyError, TypeError, ValueError, AttributeError):  # a file of then may say what nobody would today
        return telling.dated(label_of(telling.after, where), content.get("date"))


def said(telling: Telling, entry: Entry, content: Content, what: str) -> str:
    """Return something with what it says in answers and numbers; its texts are left out."""
    words = []
    for name, kind in entry.fields.items():
        value = content.get(name)
        if kind.partition(":")[0] in _SAID and value is not None:
            words.append(value_words(value, kind, entry.of_field(name), telling.after.model, telling.settings))
    return tr("history.said", what=what, said=", ".join(words)) if words else what


def _own(telling: Telling, where: tuple[str, ...], entry: Entry, content: Content) -> str:
    """Return an entry of a list of the model's own, or of a list inside something."""
    day = content.get("date") or content.get("from")
    return said(telling, entry, content, telling.dated(label_of(telling.after, where), day))


def _contact(telling: Telling, model: Model, content: Content) -> str:
    kind = model.full_label("contact_kinds", content.get("kind") or model.default("contact_kinds"))
    services = joined([model.full_label("services", service) for service in content.get("services") or ()])
    attempt = tr("history.attempt") if content.get("attempt") else ""
    area = model.label("areas", content["area"]) if content.get("area") else ""
    return telling.dated(", ".join(part for part in (kind, services, attempt, area) if part), content["date"])


def _score(telling: Telling, model: Model, content: Content) -> str:
    rater = content.get("rater") or model.default("raters")
    words = {"area": model.label("areas", content["area"]), "step": content["step"]}
    before = [each for each in telling.before.entries("scores") if str(each["date"]) <= content["date"]]
    before += [each for each in telling.after.entries("scores") if str(each["date"]) < content["date"]]
    same = [each for each in before if each != content and _is_same(each, content["area"], rater, model)]
    old = max(same, key=lambda each: str(each["date"]))["step"] if same else None
    key = "history.score" if old is None else "history.score-same" if old == content["step"] else "history.score-from"
    what = tr(key, **words, **({} if old is None else {"old": old}))
    said = tr("history.by-rater", what=what, rater=model.full_label("raters", rater)) if rater else what
    return telling.dated(said, content["date"])


def _is_same(each: Content, area: str, rater: str, model: Model) -> bool:
    return each["area"] == area and (each.get("rater") or model.default("raters")) == rater


def _measure(telling: Telling, model: Model, content: Content) -> str:
    label = model.label("instruments", content["instrument"])
    if content.get("declined"):
        return telling.dated(tr("history.declined", what=label), content["date"])
    now = points(content["items"], model.instruments[content["instrument"]])
    return telling.dated(tr("history.points", points=now, what=label), content["date"])


def _note(telling: Telling, model: Model, content: Content) -> str:
    parts = [model.full_label("journal_types", content["type"])]
    parts += [model.label("areas", content["area"])] if content.get("area") else []
    return telling.dated(", ".join(parts), content["date"])


def _group(telling: Telling, model: Model, content: Content) -> str:
    return telling.dated(model.full_label("groups", content["group"]), content["date"])


def _period(telling: Telling, model: Model, content: Content) -> str:
    if content.get("to"):
        stopped = telling.dated(tr("history.stopped"), content["to"])
        return tr("history.back-on", what=stopped, level=model.label("levels", "basic"))
    again = any(str(each.get("from")) < str(content["from"]) for each in telling.before.entries("plan_periods"))
    what = tr("history.restarted" if again else "history.started")
    trigger = model.full_label("triggers", content["trigger"]) if content.get("trigger") else ""
    said = telling.dated(what, content["from"])
    return tr("history.because", what=said, why=trigger) if trigger else said


def _decision(_: Telling, model: Model, content: Content) -> str:
    outcome = outcome_words(model, content["question"], content["outcome"])
    return tr("change.decision", month=long_month(content["month"]), outcome=outcome)


def _postponement(telling: Telling, model: Model, content: Content) -> str:
    question = value_words(content["question"], "id:rules", {}, model, telling.settings)
    return tr("change.postponed", question=question, day=long_day(content["until"]))


def _approval(telling: Telling, model: Model, content: Content) -> str:
    return telling.dated(value_words(content["action"], "action", {}, model, telling.settings), content["date"])


def _status(telling: Telling, model: Model, content: Content) -> str:
    reader = value_words(content.get("for") or READERS[0], "id:status_readers", {}, model, telling.settings)
    return tr("history.because", what=telling.dated(tr("history.status-sent"), content["date"]), why=reader)


_SAYS: dict[str, Callable[[Telling, Model, Content], str]] = {
    "contacts": _contact,
    "scores": _score,
    "measures": _measure,
    "journal": _note,
    "groups": _group,
    "plan_periods": _period,
    "decisions": _decision,
    "postponements": _postponement,
    "approvals": _approval,
    "statuses": _status,
}
