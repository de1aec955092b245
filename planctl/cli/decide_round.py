"""Deciding at the keyboard: the questions that wait for one person, or for everybody, one after the other."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from planctl.cli.asking import ask_letter, ask_number, ask_text, numbered, told, width, wrapped
from planctl.cli.decide import save_decision, save_postponement
from planctl.cli.options import read_coming
from planctl.cli.review import reviewed
from planctl.cli.session import Session, report_left_out, say, show, warn
from planctl.errors import Fault, PlanBroken
from planctl.outputs.review_view import about_words, question_of
from planctl.outputs.styled import line
from planctl.plans.dates import add_months, month_of, year_of
from planctl.plans.decisions import OPEN
from planctl.review.facts import Person, facts_of
from planctl.review.month import NO_LIMIT, Row
from planctl.review.month import review as judge
from planctl.texts import pick, tr
from planctl.texts.dates import long_day, month_name, plain_day

_EVER = "9999-13"  # later than every month
SKIP = "s"  # no outcome has this letter
_WHAT = "?"
_POSTPONE = ("+", "-")  # where an outcome has the letter of the language
_QUIT = ("q", "0")  # the second where an outcome has the first


@dataclass(frozen=True)
class Choice:
    """What a person decided: an outcome with what it asks for, or the day it is put off to."""

    outcome: str
    reason: str | None
    trigger: str | None
    until: str = ""


class Stopped(Exception):
    """The person will not go on with the round."""


def decide_one(session: Session, person: str) -> int:
    """Go through what is due and missed for a person; return the exit code."""
    rows = rows_of(session, person)
    if not rows:
        say(tr("rounds.nothing-due", id=person))
    passed: set[tuple[str, str]] = set()
    try:
        while row := next((row for row in rows if (row.question, row.month) not in passed), None):
            passed.add((row.question, row.month))
            title = tr("rounds.decide-title", id=person, month=_month(row), question=question_of(row))
            _decide(session, row, title)
            rows = rows_of(session, person)  # what is decided may answer or ask something else
    except (Stopped, EOFError):
        pass
    return 0


def decide_all(session: Session, contact_person: str | None) -> int:
    """Go through what is due this month, for one contact person's people or everybody's; return the exit code."""
    result, listing = reviewed(session, month_of(session.today), contact_person)
    report_left_out(listing)
    if not result.due:
        name = session.workspace.settings.first_name(contact_person)
        say(tr("rounds.nobody-due-of", name=name) if contact_person else tr("rounds.nobody-due"))
    decided, code = 0, 1 if listing.incomplete else 0
    try:
        for number, row in enumerate(result.due, 1):
            if number > 1:
                say()
            try:
                decided += _in_turn(session, row, number, len(result.due))
            except Fault as fault:  # the others can still be decided
                warn(told(fault))
                code = fault.exit_code
    except (Stopped, EOFError):
        pass
    if result.due:
        say()
        say(tr("rounds.done", decided=decided, left=len(result.due) - decided))
    return code


def _in_turn(session: Session, row: Row, number: int, count: int) -> bool:
    """Ask about a row of the round, unless it has been answered since the round began."""
    now = {(other.question, other.month): other for other in rows_of(session, row.person.id)}
    current = now.get((row.question, row.month))
    if current is None:
        say(tr("rounds.already", id=row.person.id))
        return False
    title = tr("rounds.decide-title", id=row.person.id, month=_month(row), question=question_of(row))
    return _decide(session, current, tr("rounds.decide-place", number=number, count=count, title=title))


def rows_of(session: Session, person: str) -> list[Row]:
    """Return what is due and what was missed for a person this month; raise PlanBroken if that cannot be judged."""
    workspace = session.workspace
    reading = workspace.read(workspace.find(person))
    if reading.plan is None or not reading.judgeable:
        raise PlanBroken(file=reading.file.path, line=reading.errors[0].line)
    settings = workspace.settings
    judged = Person(facts_of(reading.plan), reading.plan.model)
    result = judge([judged], month_of(session.today), settings.review_since or NO_LIMIT, settings.models)
    return [*result.due, *result.missed]


def _decide(session: Session, row: Row, title: str) -> bool:
    """Put a question and save the answer; False if it was skipped."""
    show([line((title, "bold"))])
    say(wrapped(" ".join(facts_in_words(row))))
    choice = _ask(session, row)
    if choice is None:
        return False
    if choice.until:
        save_postponement(session, row.person.id, row.month, row.question, choice.until, str(choice.reason))
        return False
    save_decision(
        session, row.person.id, row.month, row.question, choice.outcome, reason=choice.reason, trigger=choice.trigger
    )
    say(tr("rounds.undo"))
    return True


def facts_in_words(row: Row) -> list[str]:
    """Return what is known about the person on the day the question is about, a sentence each."""
    person, model, year = row.person, row.person.model, year_of(row.reference)
    sentences = [*(f"{words}." for words in about_words(row, year)), *_seen(row, year)]
    period = person.period(month_of(row.reference))
    basic = model.levels.get("basic", {"label": ""})
    sentences.append(tr("rounds.plan-since", day=_day(period[0], year)) if period else f"{pick(basic['label'])}.")
    group = person.group(row.reference)
    sentences += [f"{pick(model.groups[group]['label'])}."] if group in model.groups else []
    if row.every > 1:
        sentences.append(tr("rounds.considered", month=month_name(row.considered, year)))
    if row.since < row.month:
        sentences.append(tr("rounds.since", month=month_name(row.since, year)))
    return [sentence[:1].upper() + sentence[1:] for sentence in sentences]


def _seen(row: Row, year: int) -> list[str]:
    """Return when the person was last here, and last in touch otherwise."""
    model, place = row.person.model, row.person.model.word("at_place")
    times, last = row.presence_in_window
    contact, presence = row.last_contact, row.last_presence
    if times:
        month = month_name(add_months(row.month, -1))
        sentences = [tr("rounds.present", n=times, place=place, month=month, last=_day(last, year))]
    elif presence:
        sentences = [tr("rounds.not-present", place=place, day=_day(presence, year))]
    else:
        sentences = [tr("rounds.never-present", place=place)]
    if contact is None:
        sentences.append(tr("rounds.no-contact"))
    elif contact[0] != presence:
        kind = model.label("contact_kinds", contact[1])
        sentences.append(tr("rounds.contact", kind=kind, day=_day(contact[0], year)))
    return [*sentences, *_since_then(row, year)]


def _since_then(row: Row, year: int) -> list[str]:
    """Return the latest contact after the day the question is about: it does not count, but is worth knowing."""
    contact = row.person.last_contact(_EVER)
    if contact is None or contact[0] < row.reference:
        return []
    kind = row.person.model.label("contact_kinds", contact[1])
    return [tr("rounds.since-then", day=_day(contact[0], year), start=_day(row.reference, year), kind=kind)]


def _ask(session: Session, row: Row) -> Choice | None:
    """Ask until there is an outcome with what it needs; None to skip. Raise Stopped."""
    outcomes: dict[str, dict[str, Any]] = row.rule["outcomes"]
    letters = _letters(outcomes)
    leave = next(letter for letter in _QUIT if letter not in letters)
    choices = {letter: _action(outcomes[key]) for letter, key in letters.items()}
    later = next(letter for letter in (tr("rounds.postpone-key"), *_POSTPONE) if letter not in letters)
    choices |= {later: tr("rounds.postpone")} if _can_wait(row) else {}
    choices |= {SKIP: tr("rounds.skip"), _WHAT: tr("rounds.what"), leave: tr("rounds.quit")}
    while True:
        answer = ask_letter(_laid_out([f"[{letter}] {text}" for letter, text in choices.items()]), choices)
        if answer == leave:
            raise Stopped
        if answer == SKIP:
            return None
        if answer == _WHAT:
            say("\n".join(_explained(row, letters)))
        elif answer == later:
            if (put_off := _ask_day(session)) is not None:
                return put_off
        elif (choice := _completed(row, letters[answer], outcomes[letters[answer]])) is not None:
            return choice


def _can_wait(row: Row) -> bool:
    """Tell whether a question is still on the list: one that was missed can only be answered."""
    return row.month == month_of(row.reference)


def _ask_day(session: Session) -> Choice | None:
    """Ask to when a question is put off, and why; None for Enter."""
    tomorrow = session.today + datetime.timedelta(days=1)
    while answer := ask_text(tr("rounds.postpone-ask")):
        try:
            day = read_coming(answer, tomorrow, "postpone-past")
        except Fault as fault:
            say(told(fault))
            continue
        reason = ask_text(tr("rounds.reason-required"))
        if reason is None:
            say(tr("rounds.reason-missing"))
            reason = ask_text(tr("rounds.reason-required"))
        return Choice("", reason, None, day.isoformat()) if reason else None
    return None


def _letters(outcomes: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Return the letter of each outcome; one without a letter of its own gets a number."""
    letters: dict[str, str] = {}
    for number, (key, outcome) in enumerate(outcomes.items(), 1):
        letter = pick(outcome.get("key", ""))
        letters[letter if letter and letter not in letters else str(number)] = key
    return letters


def _laid_out(choices: list[str]) -> str:
    """Return choices beside each other, on as few lines as they need, and where to answer."""
    lines = [""]
    for choice in choices:
        longer = f"{lines[-1]}   {choice}" if lines[-1] else choice
        if len(longer) < width() - 5:
            lines[-1] = longer
        else:
            lines.append(choice)
    return "\n".join(lines) + "  >"


def _explained(row: Row, letters: dict[str, str]) -> list[str]:
    """Return what the question is about and what each outcome means."""
    lines = [wrapped(pick(row.rule["help"]), "  ")] if "help" in row.rule else []
    for letter, key in letters.items():
        outcome = row.rule["outcomes"][key]
        text = f"{_action(outcome)}. {pick(outcome.get('help', ''))}".strip()
        lines.append(wrapped(text[:1].upper() + text[1:], "      ", f"  [{letter}] "))
    return lines


def _completed(row: Row, key: str, outcome: dict[str, Any]) -> Choice | None:
    """Ask for what an outcome needs; None when a required reason is not given."""
    trigger = _ask_trigger(row) if outcome.get("effect") == OPEN else None
    if outcome.get("reason") != "required":
        return Choice(key, ask_text(tr("rounds.reason")), trigger)
    reason = ask_text(tr("rounds.reason-required"))
    if reason is None:
        say(tr("rounds.reason-missing"))
        reason = ask_text(tr("rounds.reason-required"))
    return Choice(key, reason, trigger) if reason else None


def _ask_trigger(row: Row) -> str | None:
    triggers = list(row.person.model.triggers)
    if not triggers:
        return None
    say(tr("rounds.trigger"))
    say(numbered([row.person.model.full_label("triggers", trigger) for trigger in triggers]))
    number = ask_number(tr("rounds.trigger-ask"), len(triggers))
    return triggers[number - 1] if number else None


def _action(outcome: dict[str, Any]) -> str:
    return pick(outcome.get("action") or outcome["label"])


def _month(row: Row) -> str:
    return month_name(row.month, year_of(row.reference))


def _day(day: str, year: int) -> str:
    return plain_day(day) if year_of(day) == year else long_day(day)
