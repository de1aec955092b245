"""What the writing commands share: testing what was given, and the line that confirms a save."""

from __future__ import annotations

import datetime
import re
import sys
from typing import Any

from planctl.cli.session import Session, problem_sentence, say, usage, warn
from planctl.cli.terminal import is_terminal
from planctl.errors import ControlRefused, CprRefused, EmptyText, NeedsTerminal, NotInModel, UnknownChoice
from planctl.models.model import Model
from planctl.plans.changes import Draft
from planctl.plans.cpr import has_cpr
from planctl.plans.dates import year_of
from planctl.plans.plan import Plan
from planctl.review.facts import contacts_of
from planctl.texts import has, pick, tr
from planctl.texts.dates import short_day
from planctl.workspace.models import Models
from planctl.workspace.settings import Settings
from planctl.workspace.writing import Written
from planctl.yamltext.inert import HOSTILE
from planctl.yamltext.structure import close

_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_UNDECODED = re.compile("[\udc80-\udcff]")  # bytes that are not UTF-8, as Python takes them in


def free_text(text: str | None, *, allow_cpr: bool = False) -> str | None:
    """Return a text as it will stand in the file; refuse control characters, CPR numbers and nothing at all."""
    if text is None:
        return None
    text = text.replace("\r\n", "\n").strip("\n").rstrip()
    if not text.strip():
        raise EmptyText
    if _UNDECODED.search(text):
        raise usage("not-utf8")
    hostile = HOSTILE.search(text) or re.search("\r", text)
    if hostile:
        raise ControlRefused(char=f"U+{ord(hostile[0]):04X}")
    if not allow_cpr and has_cpr(text):
        raise CprRefused
    return text + "\n" if "\n" in text else text


def one_line(text: str | None, *, allow_cpr: bool = False) -> str | None:
    """Return a text that has to stand on one line, such as a name; refuse what `free_text` refuses."""
    if text is not None and ("\n" in text.strip() or "\t" in text.strip()):
        raise usage("one-line")
    text = free_text(text, allow_cpr=allow_cpr)
    return text.strip() if text else None


def a_name(text: str | None) -> str | None:
    """Return the name of somebody or something on one line; it never holds a CPR number."""
    if text is not None and has_cpr(text):
        raise usage("name-cpr")
    return one_line(text)


def choice(model: Model, part: str, value: str | None) -> str | None:
    """Return an id of a part of the model, given as its id or its label; refuse others, naming what is near."""
    labels: dict[str, Any] = model.part(part)
    if value is None or value in labels:
        return value
    require_part(model, part)
    words = {pick(entry.get("label") or entry.get("question", "")).lower(): key for key, entry in labels.items()}
    words |= {key.lower(): key for key in labels}
    if value.lower() in words:
        return words[value.lower()]
    raise unknown_choice(value, labels)


def require_part(model: Model, part: str) -> None:
    """Refuse what a model has none of: groups, a scale, a journal ..."""
    if not model.part(part):
        raise not_in_model(model, part)


def not_in_model(model: Model, part: str) -> NotInModel:
    """Return the refusal of a part that a model does not have."""
    return NotInModel(model=model.id, part=tr(f"none.{part}" if has(f"none.{part}") else "none.other"))


def unknown_choice(value: str, labels: dict[str, Any]) -> UnknownChoice:
    """Return the refusal of a word that is none of the ids: what is near, and all of them with their labels."""
    words = {pick(entry["label"]).lower(): key for key, entry in labels.items() if "label" in entry}
    near = words.get(found := close(value, [*labels, *words]), found)
    known = [f"{key} ({pick(entry['label'])})" if "label" in entry else key for key, entry in labels.items()]
    return UnknownChoice(value=value, close=near, known=", ".join(known), n=len(known))


def time_of_day(value: str | None) -> str | None:
    """Return a time as files have it, 14:05; refuse what is none."""
    if value is not None and not _TIME.fullmatch(value):
        raise usage("bad-time", value=value)
    return value


def model_named(models: Models, name: str | None) -> Model:
    """Return a model by its name, the first there is without one; refuse what is none."""
    known = list(models.sources)
    if name is not None and name not in known:
        raise UnknownChoice(value=name, close=close(name, known), known=", ".join(known), n=len(known))
    return models.get(name or known[0])


def stdin_text() -> str:
    """Return the text that is piped in, as UTF-8 whatever the system's own encoding is; "" where nothing can be."""
    return sys.stdin.buffer.read().decode("utf-8-sig", "surrogateescape") if sys.stdin else ""


def require_terminal() -> None:
    """Refuse an editor or a guided round where nobody can answer."""
    if not is_terminal():
        raise NeedsTerminal


def who(plan: Plan, settings: Settings, today: datetime.date) -> str:
    """Return whose plan it is, so that a wrong id is noticed at once: contact person and last contact."""
    handle = plan.data.get("contact_person")
    person = tr("saved.contact-person", name=settings.first_name(handle)) if handle else tr("saved.no-contact-person")
    contacts = [contact for contact in contacts_of(plan) if contact[0] <= today.isoformat()]
    ended, moved = plan.data.get("ended"), plan.data.get("moved")
    if moved:
        return tr("saved.is-moved", person=person, to=moved["to"])
    if ended:
        return tr("saved.is-ended", person=person, day=short_day(ended["date"], year_of(str(today))))
    seen = (
        tr("saved.last-contact", day=short_day(contacts[-1][0], year_of(str(today)))) if contacts else tr("saved.never")
    )
    return f"{person}; {seen}"


def confirm_saved(session: Session, before: Plan, draft: Draft, written: Written, what: str) -> None:
    """Print the line that confirms a write, or that there was nothing to write, and the warnings that came of it."""
    person = who(before, session.workspace.settings, session.today)
    key = "saved.saved" if written.saved else "saved.already"
    say(tr(key, id=draft.plan.id, who=person, what=what))
    show_warnings(written)


def show_warnings(written: Written) -> None:
    """Print on stderr what is worth a look after a save."""
    for sentence in dict.fromkeys(problem_sentence(problem)[0] for problem in written.warnings):
        warn(tr("saved.note", sentence=sentence))
    if written.old_conflicts:
        warn(tr("saved.old-conflicts", n=written.old_conflicts))
    if written.old_errors:
        warn(tr("saved.old-errors", n=written.old_errors))
    for key in written.saved.warnings if written.saved else ():
        warn(tr(key, files=", ".join(written.saved.late if written.saved else ())))
    if written.saved and written.saved.aside:
        branch, home = written.saved.aside
        warn(tr("save.aside", branch=branch, home=home))


def day_words(day: str, today: datetime.date) -> str:
    """Return a day as it is confirmed: "22 November", with its year if not this one."""
    from planctl.texts.dates import long_day, plain_day

    return plain_day(day) if year_of(day) == today.year else long_day(day)
