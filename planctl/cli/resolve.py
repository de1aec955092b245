"""`planctl resolve`: settle where two people wrote different things at one place of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any

from planctl.cli.editor import private_file, read_form, run_editor, write_form
from planctl.cli.options import By, PersonId, read_id
from planctl.cli.saving import free_text, show_warnings, who
from planctl.cli.session import Session, say, show, usage
from planctl.cli.terminal import Context, Exit, ask, is_terminal, option
from planctl.errors import NoSuchConflict, NoSuchVersion, NothingToSettle
from planctl.outputs.conflict_words import place_words, value_lines, version_words
from planctl.outputs.styled import Line, line
from planctl.plans.changes import Draft
from planctl.plans.conflicts import Conflict, conflicts_of
from planctl.plans.plan import Plan
from planctl.plans.settling import settle, takes_file
from planctl.plans.shapes import MISSING, Keys, identity
from planctl.texts import tr
from planctl.workspace.save import Change
from planctl.workspace.settings import Staff
from planctl.workspace.workspace import PLANS, SUFFIX
from planctl.workspace.writing import Writer, writing

_BASE, _TOGETHER, _SKIP, _STOP = "b", "e", "s", "q"
Choices = dict[Keys, Any]  # what is to stand, by place


def resolve(
    context: Context,
    person: PersonId,
    take: Annotated[str | None, option("--take", help="help.resolve.take", metavar="NUMBER|base")] = None,
    number: Annotated[int | None, option("--conflict", help="help.resolve.conflict", metavar="NUMBER", min=1)] = None,
    by: By = None,
) -> None:
    """Settle what people have to agree on."""
    session: Session = context.obj
    id_ = read_id(person)
    if take is not None and not re.fullmatch("[1-9][0-9]*|base", take):
        raise usage("take", value=take)
    plan, open_ = _open(session, id_)
    wanted = _numbered(id_, open_, number)
    if take is None and not is_terminal():
        for place, conflict in wanted:
            show(_shown(session, plan, conflict, place, len(open_)))
        say(tr("sync.how" if len(open_) == 1 else "sync.how-many", id=id_))
        raise Exit(1)
    if take is not None:
        if len(wanted) > 1:
            raise usage("take-which", id=id_, n=len(wanted))
        choices = {conflict.keys: _version(id_, conflict, take) for _, conflict in wanted}
    else:
        choices = dict(_asked(session, plan, wanted, len(open_)))
    if not choices:
        say(tr("sync.nothing-settled"))
        return
    _save(session, id_, choices, by)


def _open(session: Session, person: str) -> tuple[Plan, list[Conflict]]:
    """Return the plan of a person with its conflicts, in order; raise NothingToSettle."""
    plan = session.workspace.read_plan(person)
    found = list(conflicts_of(plan.data).values())
    if not found:
        raise NothingToSettle(id=person)
    return plan, found


def _numbered(person: str, open_: list[Conflict], number: int | None) -> list[tuple[int, Conflict]]:
    rows = list(enumerate(open_, 1))
    if number is None:
        return rows
    if number > len(rows):
        raise NoSuchConflict(id=person, value=number, n=len(rows))
    return [rows[number - 1]]


def _version(person: str, conflict: Conflict, take: str) -> Any:
    if take == "base":
        return conflict.base
    if int(take) > len(conflict.versions):
        known = ", ".join([*(str(place) for place in range(1, len(conflict.versions) + 1)), "base"])
        raise NoSuchVersion(value=take, known=known, id=person)
    return conflict.versions[int(take) - 1].value


def _shown(session: Session, plan: Plan, conflict: Conflict, number: int, count: int) -> list[Line]:
    """Return a conflict as lines: where it is, what stood there before, and every version with who wrote it."""
    settings = session.workspace.settings
    place = place_words(plan, conflict.keys, settings)
    lines = [line((tr("sync.title", id=plan.id, number=number, count=count, place=place), "bold"))]
    if conflict.base is not MISSING:
        lines.append(line((f"   {tr('sync.before')}", "dim")))
        lines += [line((f"      {text}", "dim")) for text in value_lines(plan, conflict, conflict.base, settings)]
    for place_in, version in enumerate(conflict.versions, 1):
        stands = identity(version.value) == identity(conflict.standing)
        key = "sync.version-standing" if stands else "sync.version"
        lines.append(line(tr(key, number=place_in, who=version_words(version, settings))))
        lines += [line(f"      {text}") for text in value_lines(plan, conflict, version.value, settings)]
    return [*lines, []]


def _asked(session: Session, plan: Plan, wanted: list[tuple[int, Conflict]], count: int) -> Iterator[tuple[Keys, Any]]:
    """Ask about each conflict; Ctrl-D stops, and what was settled before it is kept."""
    for number, conflict in wanted:
        show(_shown(session, plan, conflict, number, count))
        try:
            answer = _ask(conflict)
        except EOFError:
            return
        if answer == _STOP:
            return
        if answer != _SKIP:
            yield conflict.keys, _chosen(plan.id, conflict, answer)


def _ask(conflict: Conflict) -> str:
    numbers = [str(place) for place in range(1, len(conflict.versions) + 1)]
    text = _is_text(conflict)
    question = tr("sync.ask" if text else "sync.ask-plain", known=", ".join(numbers))
    while True:
        answer = ask(question).lower()
        if answer in (*numbers, _BASE, _SKIP, _STOP) or (answer == _TOGETHER and text):
            return answer
        say(tr("sync.not-a-choice", value=answer))


def _is_text(conflict: Conflict) -> bool:
    values = [version.value for version in conflict.versions if version.value is not MISSING]
    return all(isinstance(value, str) for value in values) and any(" " in str(value) for value in values)


def _chosen(person: str, conflict: Conflict, answer: str) -> Any:
    if answer != _TOGETHER:
        return _version(person, conflict, "base" if answer == _BASE else answer)
    texts = [str(version.value).rstrip("\n") for version in conflict.versions if version.value is not MISSING]
    with private_file(person) as file:
        write_form(file, "\n\n".join(texts) + "\n")
        run_editor(file)
        return free_text(read_form(file))


def _save(session: Session, person: str, choices: Choices, by: str | None) -> None:
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by)
        for keys, value in choices.items():
            if keys not in conflicts_of(draft.plan.data):
                raise NothingToSettle(id=person)  # somebody was quicker
            if takes_file(keys, value):
                _remove(writer, person, author)
                say(tr("sync.file-removed", id=person))
                return
            settle(draft, keys, value)
        written = writer.save_draft(draft, "resolve", author)
    _confirm(session, before, draft, len(choices))
    show_warnings(replace(written, old_errors=max(0, written.old_errors - len(choices))))


def _remove(writer: Writer, person: str, author: Staff) -> None:
    path = f"{PLANS}/{person}{SUFFIX}"
    change = Change(path, writer.session.read(path), None)
    writer.save([change], f"resolve: {person}", "resolve", [person], author)


def _confirm(session: Session, before: Plan, draft: Draft, settled: int) -> None:
    name = who(before, session.workspace.settings, session.today)
    say(tr("sync.settled", id=draft.plan.id, who=name, n=settled))
    if left := len(conflicts_of(draft.plan.data)):
        say(tr("sync.left", n=left))


COMMANDS = {"resolve": resolve}
