"""`planctl undo NUMBER|ID`: any earlier save is taken back; what that means is shown first, and asked about."""

from __future__ import annotations

from collections.abc import Iterator

from planctl.cli.options import read_id
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import confirm, is_terminal
from planctl.cli.undo import taking_back
from planctl.errors import BuiltUpon, UnsavedEdits
from planctl.history.between import State
from planctl.history.passage import Passage, closed_path, living_path, tell
from planctl.outputs.change_words import settings_words
from planctl.outputs.conflict_words import place_words
from planctl.plans.dates import year_of
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.texts.dates import long_day
from planctl.workspace.closed import SUMS
from planctl.workspace.log import UNDOES, Commit, is_commit
from planctl.workspace.pending import about
from planctl.workspace.save import Change, saving
from planctl.workspace.settings import FILE, Settings
from planctl.workspace.undo_any import changes_back, latest_save, named_save
from planctl.workspace.workspace import CLOSED, PLANS, SUFFIX, PlanFile
from planctl.workspace.writing import Writer
from planctl.yamltext.loader import load


def undo_any(session: Session, what: str, by: str | None, *, yes: bool) -> None:
    """Take back a save, given by its number or as the latest about a person; show what that is, and ask."""
    number = what.lower()
    person = None if is_commit(number) else read_id(what)
    if not (yes or is_terminal()):
        raise usage("undo-yes", value=what)
    workspace = session.workspace
    with saving(workspace.root) as held:
        writer = Writer(workspace, held, session.today)
        commit = latest_save(writer, person) if person else named_save(writer, number)
        author = taking_back(writer, by, commit.command)
        changes = _changes(writer, commit)
        _refuse_unsaved(writer, changes)
    say(tr("history.undo", commit=commit.short, who=_who(session, commit)))
    for words in _words(session, changes):
        say(tr("history.undo-item", what=words))
    if not yes and not confirm(tr("history.undo-ask")):
        say(tr("history.undo-not"))
        return
    with saving(workspace.root) as held:  # refused if a file is not as it was when we looked
        held.save(
            changes,
            subject=f"undo: {', '.join(commit.ids[:3]) or commit.command or commit.short}",
            command="undo",
            ids=commit.ids,
            author=(author.name, author.email),
            extra_trailers=[(UNDOES, commit.id)],
        )
    say(tr("history.undo-done"))


def _changes(writer: Writer, commit: Commit) -> list[Change]:
    """Return the changes that take a save back; raise BuiltUpon in the words of the plan, and the faults of it."""
    try:
        return changes_back(writer, commit)
    except BuiltUpon as fault:
        plan, places = fault.params.get("plan"), fault.params.get("places") or ()
        if not isinstance(plan, Plan):
            raise
        what = "; ".join(place_words(plan, keys, writer.workspace.settings) for keys in places)
        raise BuiltUpon(what=what) from fault


def _refuse_unsaved(writer: Writer, changes: list[Change]) -> None:
    """Refuse before asking what the save would refuse after it: files with edits that are not saved."""
    repo = writer.session.repo
    saved = repo.entries(change.path for change in changes)
    unsaved = [
        change.path
        for change in changes
        if saved.get(change.path) != (None if change.old is None else repo.blob_id(change.old))
    ]
    if unsaved:
        raise UnsavedEdits(**about(unsaved))


def _who(session: Session, commit: Commit) -> str:
    when = commit.at(session.workspace.settings.timezone)
    return tr("history.by", day=long_day(when.date()), name=commit.name)


def _words(session: Session, changes: list[Change]) -> Iterator[str]:
    """Yield what will be different, person by person, then in what all share."""
    plans = [change for change in changes if change.path.startswith((PLANS, CLOSED)) and change.path.endswith(SUFFIX)]
    for person in dict.fromkeys(PlanFile(change.path).stem for change in plans):
        own = [change for change in plans if PlanFile(change.path).stem == person]
        for told in tell(_passage(session, person, own)):
            yield tr("history.undo-entry", id=person, what=told.what)
    for change in changes:
        if change.path == FILE and change.old and change.new:
            yield from settings_words(Settings(load(change.old)), Settings(load(change.new)))
        elif change not in plans and not (plans and change.path.endswith(SUMS)):  # the sums go with the files
            yield tr("change.file", file=change.path)


def _passage(session: Session, person: str, changes: list[Change]) -> Passage:
    workspace = session.workspace
    years = [int(change.path.split("/")[1]) for change in changes if change.path.startswith(f"{CLOSED}/")]
    paths = [living_path(person), *(closed_path(person, year) for year in years)]
    now = {path: workspace.content(path) if workspace.has(path) else None for path in paths}
    then = {**now, **{change.path: change.new for change in changes}}
    states = State(workspace, now), State(workspace, then)
    return Passage(person, (states[0],), states[1], workspace.settings, year=year_of(str(session.today)))
