"""`planctl textconv`: a plan file in words, a line for each thing, for `git log -p` where a clone has registered it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from planctl.cli.session import Session, put
from planctl.cli.terminal import Context, argument
from planctl.errors import Fault
from planctl.history.sentences import sentences
from planctl.history.telling import Telling, label_of, without_content
from planctl.history.words import Told, told_of
from planctl.plans.plan import Plan
from planctl.plans.sound import sound
from planctl.texts import tr
from planctl.workspace.files import read_file
from planctl.workspace.workspace import PlanFile
from planctl.yamltext.inert import inert


def textconv(context: Context, file: Annotated[Path, argument(help="help.textconv.file", metavar="FILE")]) -> None:
    """Print a version of a plan file in words; as it stands, where it cannot be read as a plan."""
    session: Session = context.obj
    source = read_file(file)
    plan = _plan(session, source)
    if plan is None:
        put("\n".join(inert(line) for line in source.decode("utf-8", "replace").splitlines()))
        return
    telling = Telling(without_content(plan), plan, session.workspace.settings)
    put("\n".join(inert(line) for told in told_of(telling) for line in _lines(plan, told)))


def _lines(plan: Plan, told: Told) -> Iterator[str]:
    """Yield what a thing is, and below it the sentences of its texts."""
    found = told.difference
    if found is not None and not found.in_list and told.texts:
        yield tr("history.text-of", what=label_of(plan, found.where), field=told.texts[0].label)
    else:
        yield told.what
    yield from (f"  {sentence}" for text in told.texts for sentence in sentences(text.new))


def _plan(session: Session, source: bytes) -> Plan | None:
    try:
        plan = session.workspace.read(PlanFile("plans/textconv.yaml"), source).plan
    except Fault:
        return None
    return sound(plan) if plan else None


COMMANDS = {"textconv": textconv}
