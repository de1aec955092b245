"""`planctl` without a command: a short menu of what is done from day to day, for those who do not know the commands."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from planctl.cli.asking import ask_letter, ask_number, ask_numbers, ask_text, numbered, told, wrapped
from planctl.cli.finding import choose_person
from planctl.cli.options import read_day
from planctl.cli.saving import day_words, free_text, require_part
from planctl.cli.session import Session, say, show, warn
from planctl.cli.terminal import NO, YES, Context, Exit, ask, confirm, is_terminal
from planctl.errors import Fault, NobodyWrites, NoWorkspace
from planctl.models.model import CONTACT, Model
from planctl.outputs.styled import columns, line
from planctl.plans.dates import month_of
from planctl.texts import tr
from planctl.texts.dates import joined, long_day, month_name
from planctl.workspace.clock import replaced_today
from planctl.workspace.settings import Staff

_DAY = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})\.?(?:[./-]?([0-9]{4}))?")


def begin(context: Context) -> None:
    """Open the menu; without a terminal show help, outside a workspace the first steps."""
    session: Session = context.obj
    if not is_terminal():
        say(context.get_help())
        return
    if not _in_workspace(session):
        say(tr("menu.first-steps"))
        return
    me = _me(session)
    try:
        while _once(context, me):
            _forget(session)
    except EOFError:
        pass
    say(tr("menu.bye"))


def _in_workspace(session: Session) -> bool:
    try:
        return bool(session.workspace.settings.models)
    except NoWorkspace:
        return False


def _me(session: Session) -> Staff | None:
    """Return who is at the keyboard, by git's e-mail; say at once when nothing can be saved in their name."""
    from planctl.workspace.git import Repository

    settings = session.workspace.settings
    try:
        email = Repository.open(session.workspace.root).user()[1]
        found = [staff for staff in settings.staff.values() if staff.email.lower() == email.lower()]
        if not found:
            raise NobodyWrites(email=email, known=", ".join(settings.staff))
    except Fault as fault:  # looking things up is still possible
        warn(told(fault))
        return None
    return found[0]


def _forget(session: Session) -> None:
    """Let the next choice see the workspace, and the day, as they then are."""
    session.__dict__.pop("workspace", None)
    if not replaced_today():
        session.__dict__.pop("today", None)


def _once(context: Context, me: Staff | None) -> bool:
    """Show the menu, do what is chosen; False when the person leaves."""
    session: Session = context.obj
    actions: dict[str, Callable[[], None]] = {
        "contact": lambda: _contact(session),
        "note": lambda: _note(session),
        "score": lambda: _score(session),
        "show": lambda: _show(context),
        "review": lambda: _review(context),
        "decide": lambda: _decide(session, me),
    }
    offered = [name for name in actions if _has(session, name)]
    letters = {tr(f"menu.{name}-key"): name for name in (*offered, "quit")}
    say()
    show([*_heading(session), []])
    show(columns([[(letter, "id"), (tr(f"menu.{name}"), "")] for letter, name in letters.items()], gap=3, indent=2))
    name = letters.get(ask_letter(tr("menu.choose"), {**letters, "q": "quit"}), "quit")
    if name == "quit":
        return False
    say()
    try:
        actions[name]()
    except Fault as fault:
        warn(told(fault))
    except EOFError:
        say(tr("menu.back"))
    return True


def _has(session: Session, action: str) -> bool:
    """Tell whether any of the workspace's models has what an action is about."""
    models = [session.workspace.models.get(name) for name in session.workspace.settings.models]
    has = {
        "note": lambda model: bool(model.journal_types),
        "score": lambda model: bool(model.areas and model.steps),
        "decide": lambda model: bool(model.rules),
    }
    return action not in has or any(has[action](model) for model in models)


def _heading(session: Session) -> list[Any]:
    """Return the organisation, the day, and how many decisions are waiting."""
    from planctl.cli.review import reviewed

    settings, month = session.workspace.settings, month_of(session.today)
    lines = [line((settings.organisation, "head"), f" · {long_day(session.today)}")]
    result, listing = reviewed(session, month)
    if result.due:
        lines.append(line(tr("menu.due", n=len(result.due), month=month_name(month))))
    if listing.incomplete:
        lines.append(line((tr("menu.faulty", n=len(listing.unreadable) + len(listing.faulty)), "bad")))
    return lines


def _contact(session: Session) -> None:
    """Log a contact with as few questions as can be."""
    from planctl.cli.contact import log_contact

    person = choose_person(session)
    if person is None:
        return
    model = session.workspace.read_plan(person).model
    kind = _of_part(model, "contact_kinds", tr("menu.kind"))
    attempt = model.contact_kinds[kind]["counts"] == CONTACT and not confirm(tr("menu.reached"), default=True)
    services: list[str] = []
    if model.services and not attempt:
        keys = list(model.services)
        say(tr("menu.services"))
        say(numbered([model.full_label("services", key) for key in keys]))
        services = [keys[number - 1] for number in ask_numbers(tr("menu.numbers"), len(keys))]
    given = {"time": None, "kind": kind, "services": services, "area": None, "attempt": attempt, "acute": False}
    given["note"] = ask_text(tr("menu.remark"))
    day = _agreed_day(session, lambda day: _contact_words(session, model, given, day))
    if day is None:
        say(tr("menu.back"))
        return
    log_contact(session, person, day.isoformat(), given, None)


def _contact_words(session: Session, model: Model, given: dict[str, Any], day: datetime.date) -> str:
    kind = model.full_label("contact_kinds", given["kind"])
    services = joined([model.full_label("services", service) for service in given["services"]])
    key = "saved.attempt" if given["attempt"] else "saved.contact-services" if services else "saved.contact"
    text = tr(key, kind=kind, day=day_words(day.isoformat(), session.today), services=services)
    return text[:1].upper() + text[1:]


def _agreed_day(session: Session, words: Callable[[datetime.date], str]) -> datetime.date | None:
    """Show what will be saved, for today or another day; return the day once the person agrees, None for no."""
    day = session.today
    other = tr("menu.another-day")
    while True:
        say(wrapped(words(day)))
        answer = ask_letter(tr("menu.contact-save"), (*YES, *NO, other, ""))
        if answer != other:
            return None if answer in NO else day
        day = _ask_day(session)


def _ask_day(session: Session) -> datetime.date:
    """Ask for a day that has been: as files write it, as people do (21.11.), or yesterday."""
    yesterday = session.today - datetime.timedelta(days=1)
    while True:
        answer = ask(tr("menu.day", example=yesterday.isoformat()))
        if answer.lower() == tr("menu.yesterday"):
            return yesterday
        match = _DAY.fullmatch(answer)
        if match:
            answer = f"{int(match[3] or session.today.year):04}-{int(match[2]):02}-{int(match[1]):02}"
        try:
            return read_day(answer, session.today)
        except Fault as fault:
            say(told(fault))


def _note(session: Session) -> None:
    """Write a note: typed here, or in the editor."""
    from planctl.cli.drafts import rescued
    from planctl.cli.forms import note_draft, note_form
    from planctl.cli.note import log_note

    person = choose_person(session)
    if person is None:
        return
    model = session.workspace.read_plan(person).model
    require_part(model, "journal_types")
    say(tr("menu.type"))
    kinds = list(model.journal_types)
    say(numbered([model.full_label("journal_types", kind) for kind in kinds]))
    number = ask_number(tr("menu.number-back"), len(kinds))
    if number is None:
        return
    kind = kinds[number - 1]
    typed = _typed()
    text = note_form(session, person, kind, None) if typed is None else typed
    if typed is not None and not (typed and confirm(tr("menu.note-save", id=person), default=True)):
        say(tr("menu.back"))
    elif text:
        with rescued(session, "note", person, note_draft(text)):
            log_note(session, person, None, {"type": kind, "text": free_text(text)}, None)


def _typed() -> str | None:
    """Return lines typed up to an empty one; None when the person wants the editor."""
    say(wrapped(tr("menu.note-how")))
    lines: list[str] = []
    try:
        while answer := ask(tr("menu.note-line")):
            if not lines and answer.lower() == tr("menu.note-editor"):
                return None
            lines.append(answer)
    except EOFError:  # as good an end as an empty line
        pass
    return "\n".join(lines)


def _score(session: Session) -> None:
    """Score a person's areas in a guided round."""
    from planctl.cli.rounds import score_round
    from planctl.cli.score import require_scale, save_scores

    person = choose_person(session)
    if person is None:
        return
    plan = session.workspace.read_plan(person)
    require_scale(plan.model)
    rater = _of_part(plan.model, "raters", tr("menu.rater")) if len(plan.model.raters) > 1 else None
    scores = score_round(session, plan, rater)
    if scores:
        save_scores(session, person, session.today.isoformat(), scores, rater, None, None)


def _of_part(model: Model, part: str, question: str) -> str:
    """Ask for one of a part of the model by number; Enter takes the usual one."""
    keys: list[str] = list(getattr(model, part))
    usual = keys.index(model.default(part))
    say(question)
    say(numbered([model.full_label(part, key) for key in keys]))
    number = ask_number(tr("menu.number-usual", usual=usual + 1), len(keys))
    return keys[number - 1 if number else usual]


def _show(context: Context) -> None:
    from planctl.cli.show import show as show_person

    person = choose_person(context.obj)
    if person is not None:
        _read(lambda: show_person(context, person))


def _review(context: Context) -> None:
    from planctl.cli.review import review

    _read(lambda: review(context))


def _read(command: Callable[[], None]) -> None:
    """Let what a command shows be read before the menu comes again."""
    with suppress(Exit):  # its exit code means nothing here
        command()
    ask(tr("menu.go-on"))


def _decide(session: Session, me: Staff | None) -> None:
    """Go through what is due: for the person at the keyboard if anything is, else for everybody."""
    from planctl.cli.decide_round import decide_all
    from planctl.cli.review import reviewed

    mine = reviewed(session, month_of(session.today), me.handle)[0].due if me else []
    decide_all(session, me.handle if me and mine else None)
