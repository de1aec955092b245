"""`planctl resolve`: settle where two people wrote different things at one place of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, Any

from planctl.cli.editor import private_file, read_form, run_editor, write_form
from planctl.cli.options import By, OptionalId, read_format, read_id
from planctl.cli.saving import free_text, show_warnings, stdin_text, who
from planctl.cli.session import Session, fault_text, put, say, show, usage, warn
from planctl.cli.terminal import Context, Exit, ask, is_terminal, option
from planctl.errors import Fault, NoSuchConflict, NoSuchVersion, NotAText, NotBoth, NothingToSettle, PlanBroken
from planctl.outputs.conflict_list import Dispute, as_json, full_lines, short_lines
from planctl.outputs.tables import to_json
from planctl.plans.changes import Draft
from planctl.plans.conflicts import Conflict, conflicts_of
from planctl.plans.plan import Plan
from planctl.plans.settling import is_text, settle, takes_file, together
from planctl.plans.shapes import MISSING
from planctl.texts import tr
from planctl.workspace.closed import sums_path, with_sums
from planctl.workspace.disputes import open_conflicts
from planctl.workspace.save import Change
from planctl.workspace.settings import Staff
from planctl.workspace.workspace import PlanFile
from planctl.workspace.writing import Writer, Written, writing

_BASE, _BOTH, _TOGETHER, _SKIP, _STOP = "b", "a", "e", "s", "q"
Values = tuple[Any, ...]  # what is to stand: several are entries side by side
Choice = tuple[Dispute, Values]


def resolve(
    context: Context,
    person: OptionalId = None,
    take: Annotated[str | None, option("--take", help="help.resolve.take", metavar="NUMBER|base|both")] = None,
    text: Annotated[str | None, option("--text", help="help.resolve.text", metavar="TEXT|-")] = None,
    number: Annotated[int | None, option("--conflict", help="help.resolve.conflict", metavar="NUMBER", min=1)] = None,
    by: By = None,
    output: Annotated[str, option("--format", help="help.option-format", metavar="table|json")] = "table",
) -> None:
    """Settle what people have to agree on."""
    session: Session = context.obj
    id_ = None if person is None else read_id(person)
    _refuse_mixed(take, text, number, read_format(output, ("table", "json")), id_)
    disputes = _disputes(session, id_)
    if id_ is None or output == "json":
        _list(session, disputes, output)
        return
    if not disputes:
        raise NothingToSettle(id=id_)
    wanted = _numbered(id_, disputes, number)
    if take is None and text is None and not is_terminal():
        for dispute in wanted:
            show(full_lines(dispute, session.workspace.settings))
        _say_how(id_, wanted, len(disputes))
        raise Exit(1)
    if take is None and text is None:
        choices = list(_asked(session, wanted))
    elif len(wanted) > 1:
        raise usage("take-which", id=id_, n=len(wanted))
    else:
        choices = [(wanted[0], _given(id_, wanted[0], take, text))]
    if not choices:
        say(tr("sync.nothing-settled"))
        return
    _save(session, id_, choices, by)


def _say_how(person: str, wanted: Sequence[Dispute], count: int) -> None:
    """Say how to settle what was shown, without a keyboard."""
    say(tr("sync.how" if count == 1 else "sync.how-many", id=person))
    if any(together(dispute.plan, dispute.conflict) for dispute in wanted):
        say(tr("sync.how-both"))
    if any(is_text(dispute.plan, dispute.conflict) for dispute in wanted):
        say(tr("sync.how-text"))


def _refuse_mixed(take: str | None, text: str | None, number: int | None, output: str, person: str | None) -> None:
    """Refuse options that do not go together."""
    if take is not None and not re.fullmatch("[1-9][0-9]*|base|both", take):
        raise usage("take", value=take)
    if take is not None and text is not None:
        raise usage("take-or-text")
    if (person is None or output == "json") and (take, text, number) != (None, None, None):
        raise usage("resolve-list")


def _disputes(session: Session, person: str | None) -> list[Dispute]:
    """Return what is to be agreed on, of one person or of all, in order; raise UnknownPerson, PlanBroken."""
    workspace = session.workspace
    if person is None:
        found = list(open_conflicts(workspace))
    else:
        living = workspace.find_anybody(person)
        files = dict.fromkeys([living.path, *(file.path for file in workspace.closed_files(person))])
        found = [(path, []) for path in files]
    plans: dict[str, list[tuple[PlanFile, Plan, Conflict]]] = {}
    for path, _ in found:
        file = _file(path)
        reading = workspace.read(file)
        if reading.plan is None:
            raise PlanBroken(file=path, line=reading.problems[0].line)
        rows = [(file, reading.plan, conflict) for conflict in conflicts_of(reading.plan.data).values()]
        plans.setdefault(file.stem, []).extend(rows)
    return [Dispute(*row, number, len(rows)) for _, rows in sorted(plans.items()) for number, row in enumerate(rows, 1)]


def _file(path: str) -> PlanFile:
    """Return a plan file by its path, with its year where it is closed."""
    match = re.match(r"closed/([0-9]{4})/", path)
    return PlanFile(path, int(match[1])) if match else PlanFile(path)


def _list(session: Session, disputes: Sequence[Dispute], output: str) -> None:
    """List what is to be agreed on; exit code 1 while there is anything."""
    if output == "json":
        put(to_json(as_json(disputes, session.workspace.settings)))
    elif disputes:
        show(short_lines(disputes, session.workspace.settings))
        say(tr("sync.how-list"))
    else:
        say(tr("sync.all-agreed"))
    if disputes:
        raise Exit(1)


def _numbered(person: str, disputes: list[Dispute], number: int | None) -> list[Dispute]:
    if number is None:
        return disputes
    if number > len(disputes):
        raise NoSuchConflict(id=person, value=number, n=len(disputes))
    return [disputes[number - 1]]


def _given(person: str, dispute: Dispute, take: str | None, text: str | None) -> Values:
    """Return what an option says is to stand; raise NoSuchVersion, NotBoth, NotAText."""
    if text is not None:
        if not is_text(dispute.plan, dispute.conflict):
            raise NotAText(id=person)
        return (free_text(stdin_text() if text == "-" else text),)
    return _chosen(person, dispute, {"base": _BASE, "both": _BOTH}.get(take or "", take or ""))


def _chosen(person: str, dispute: Dispute, answer: str) -> Values:
    conflict = dispute.conflict
    if answer == _BASE:
        return (conflict.base,)
    if answer == _BOTH:
        values = together(dispute.plan, conflict)
        if not values:
            raise NotBoth(id=person)
        return values
    if answer == _TOGETHER:
        return (_written(person, dispute),)
    if int(answer) > len(conflict.versions):
        known = ", ".join([*(str(place) for place in range(1, len(conflict.versions) + 1)), "base"])
        raise NoSuchVersion(value=answer, known=known, id=person)
    return (conflict.versions[int(answer) - 1].value,)


def _written(person: str, dispute: Dispute) -> str | None:
    """Let the user write the text anew, from all versions of it."""
    values = [version.value for version in dispute.conflict.versions if version.value is not MISSING]
    with private_file(person) as file:
        write_form(file, "\n\n".join(str(value).rstrip("\n") for value in values) + "\n")
        run_editor(file)
        return free_text(read_form(file))


def _asked(session: Session, wanted: Sequence[Dispute]) -> Iterator[Choice]:
    """Ask about each dispute; Ctrl-D stops, and what was settled before it is kept."""
    for dispute in wanted:
        show(full_lines(dispute, session.workspace.settings))
        values = None
        while values is None:
            try:
                answer = _ask(dispute)
            except EOFError:
                return
            if answer == _STOP:
                return
            if answer == _SKIP:
                break
            try:
                values = _chosen(dispute.plan.id, dispute, answer)
            except Fault as fault:  # an empty text, say: what was settled before is not lost over it
                warn(fault_text(fault))
        if values is not None:
            yield dispute, values


def _ask(dispute: Dispute) -> str:
    numbers = [str(place) for place in range(1, len(dispute.conflict.versions) + 1)]
    offered = [*numbers, _BASE, _SKIP, _STOP]
    more = []
    if together(dispute.plan, dispute.conflict):
        offered.append(_BOTH)
        more.append(tr("sync.ask-both"))
    if is_text(dispute.plan, dispute.conflict):
        offered.append(_TOGETHER)
        more.append(tr("sync.ask-text"))
    question = tr("sync.ask", known=", ".join(numbers), more="".join(more))
    while True:
        answer = ask(question).lower()
        if answer in offered:
            return answer
        say(tr("sync.not-a-choice", value=answer))


def _save(session: Session, person: str, choices: list[Choice], by: str | None) -> None:
    written = Written(None, [])
    with writing(session.workspace, session.today) as writer:
        author = writer.author(by)
        before = choices[0][0].plan
        for path in dict.fromkeys(dispute.file.path for dispute, _ in choices):
            mine = [(dispute.conflict, values) for dispute, values in choices if dispute.file.path == path]
            if any(takes_file(conflict.keys, values[0]) for conflict, values in mine):
                _remove(writer, _file(path), person, author)
                say(tr("sync.file-removed", id=person))
                return
            written = _settle(writer, _file(path), person, mine, author)
    name = who(before, session.workspace.settings, session.today)
    say(tr("sync.settled", id=person, who=name, n=len(choices)))
    if left := _disputes(session, person):
        say(tr("sync.left", n=len(left)))
    show_warnings(replace(written, old_conflicts=0))


def _settle(
    writer: Writer, file: PlanFile, person: str, settled: Sequence[tuple[Conflict, Values]], author: Staff
) -> Written:
    """Settle what is open in one file; a closed one gets its hash anew."""
    draft = writer.draft_of(file, person)
    for conflict, values in settled:
        if conflicts_of(draft.plan.data).get(conflict.keys) != conflict:
            raise NothingToSettle(id=person)  # somebody was quicker
        settle(draft, conflict.keys, *values)
    return writer.save_draft(draft, "resolve", author, also=_sums(writer, file, draft))


def _sums(writer: Writer, file: PlanFile, draft: Draft) -> list[Change]:
    if file.year is None:
        return []
    path = sums_path(file.year)
    content = writer.session.read(path)
    return [Change(path, content, with_sums(content, {f"{file.stem}.yaml": draft.text.encode()}))] if content else []


def _remove(writer: Writer, file: PlanFile, person: str, author: Staff) -> None:
    change = Change(file.path, writer.session.read(file.path), None)
    writer.save([change], f"resolve: {person}", "resolve", [person], author)


COMMANDS = {"resolve": resolve}
