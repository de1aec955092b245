"""`planctl correct`: put an entry right that was written wrong, or take it out; the history keeps what it said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from planctl.cli.add import read_pairs
from planctl.cli.asking import ask_number
from planctl.cli.ground import ground_of
from planctl.cli.options import AllowCpr, By, PersonId, read_id
from planctl.cli.part_forms import place_label
from planctl.cli.saving import confirm_saved, day_words, require_terminal
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import Context, argument, confirm, is_terminal, option
from planctl.errors import FieldsMissing, NoSuchNumber, Path, WrittenElsewhere, WrittenMeanwhile
from planctl.outputs.values import few_words, field_label, field_words, filled_fields
from planctl.plans.across import is_day
from planctl.plans.changes import Draft
from planctl.plans.dates import year_of
from planctl.plans.filling import NOT_CORRECTED, dated, lacking_in
from planctl.plans.filling import correct as put_right
from planctl.plans.layout import ENTITIES, Entry, layout_of
from planctl.plans.places import ELSEWHERE, Place, words_of
from planctl.plans.plan import Plan
from planctl.plans.typed import Content, Field, meant, unknown
from planctl.texts import tr
from planctl.texts.dates import short_day
from planctl.workspace.writing import writing

CORRECTS = "Planctl-Corrects"  # the trailer that tells a correction from what happened later
_LAST = 15
_UNSAID = ("date", "time", "by", "from")


@dataclass(frozen=True)
class Row:
    """An entry that can be corrected: where it stands, what it says, and its line on the list."""

    place: Place
    content: Content
    label: str
    day: str
    words: str


def correct(
    context: Context,
    person: PersonId,
    words: Annotated[
        list[str] | None, argument(help="help.correct.words", metavar="[NUMBER] [LIST] [FIELD=VALUE]...")
    ] = None,
    remove: Annotated[bool, option("--remove", help="help.correct.remove")] = False,
    yes: Annotated[bool, option("--yes", help="help.correct.yes")] = False,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Correct one of the last entries, or take it out; without a number they are listed."""
    session: Session = context.obj
    person = read_id(person)
    numbers, lists, pairs = _sorted_out(words or [])
    plan = session.workspace.read_plan(person)
    rows = _rows(session, plan, lists)
    if not numbers:
        if pairs or remove:
            raise usage("correct-number")
        row = _asked(plan, rows, lists)
    else:
        row = _numbered(plan, rows, numbers[0])
    if row is None:
        return
    if remove:
        _take_out(session, plan, row, by, yes=yes)
    elif pairs:
        ground = ground_of(session, plan, former=True, allow_cpr=allow_cpr)
        changes = read_pairs(pairs, Field("", row.place.entry, row.content), ground)
        _save(session, plan, row, changes, by, allow_cpr=allow_cpr)
    else:
        _in_editor(session, plan, row, by, allow_cpr=allow_cpr)


def _sorted_out(words: list[str]) -> tuple[list[int], list[str], list[str]]:
    """Return the number, the list and the FIELD=VALUE among the words; refuse more than one of the first two."""
    pairs = [word for word in words if "=" in word]
    numbers = [int(word) for word in words if word.isascii() and word.isdigit() and len(word) < 6]
    lists = [word for word in words if "=" not in word and not (word.isascii() and word.isdigit() and len(word) < 6)]
    if len(numbers) > 1 or len(lists) > 1:
        raise usage("correct-words")
    return numbers, lists, pairs


def _rows(session: Session, plan: Plan, lists: list[str]) -> list[Row]:
    """Return the entries that can be corrected, the newest first; of one list if it is named."""
    found = [_row(session, plan, *each) for each in dated(plan)]
    if not lists:
        return found
    names = {_list_of(row): row.place.entry for row in found}
    labels = {name: {**plan.model.records.get(name, {}), **entry.spec} for name, entry in names.items()}
    name = meant(lists[0], labels)
    if name is None and lists[0] in NOT_CORRECTED:
        raise WrittenElsewhere(part=lists[0], command=ELSEWHERE[lists[0]].format(id=plan.id))
    if name is None and meant(lists[0], {key: entry.spec for key, entry in layout_of(plan.model).lists.items()}):
        return []
    if name is None:
        raise unknown(lists[0], labels)
    return [row for row in found if _list_of(row) == name]


def _lives_on(plan: Plan, name: str) -> bool:
    """Tell whether a word names a list of what lives on: it is changed, not corrected."""
    alive = {key: entry.spec for key, entry in layout_of(plan.model).lists.items() if entry.kind == ENTITIES}
    return meant(name, alive) is not None


def _list_of(row: Row) -> str:
    return str(row.place.path[-2])


def _row(session: Session, plan: Plan, path: Path, kind: Entry, content: Content) -> Row:
    place = Place(path, kind, words_of(plan, path[:-1]))
    settings = session.workspace.settings
    said = []
    for name in filled_fields(kind, content):
        if name not in _UNSAID and content[name] is not False:
            is_flag = kind.fields[name] == "flag"
            said.append(field_label(kind, name) if is_flag else field_words(content, name, kind, plan, settings))
    day = str(content.get("date") or content.get("from") or "")
    shown = short_day(day, year_of(str(session.today))) if is_day(day) else day or "–"
    return Row(place, content, place_label(plan, place), shown, few_words(", ".join(said)))


def _numbered(plan: Plan, rows: list[Row], number: int) -> Row:
    if not 1 <= number <= len(rows):
        raise NoSuchNumber(value=number, id=plan.id)
    return rows[number - 1]


def _asked(plan: Plan, rows: list[Row], lists: list[str]) -> Row | None:
    """Show the list, and ask for one of it where somebody can answer."""
    if not rows:
        say(tr("edit.lives-on" if lists and _lives_on(plan, lists[0]) else "edit.nothing-to-correct", id=plan.id))
        return None
    shown = rows if lists else rows[:_LAST]
    width = max(len(row.day) for row in shown)
    for number, row in enumerate(shown, 1):
        say(f"{number:3} {row.day:{width}}  {tr('edit.row', list=row.label, words=row.words)}")
    if len(shown) < len(rows):
        say(tr("edit.older", id=plan.id, example=_list_of(rows[0])))
    if not is_terminal():
        numbered = " ".join((tr("edit.number"), *(_list_of(row) for row in rows[:1] if lists)))
        say(tr("edit.correct-how", id=plan.id, number=numbered))
        return None
    chosen = ask_number(tr("edit.correct-choose"), len(shown))
    return shown[chosen - 1] if chosen else None


def _in_editor(session: Session, plan: Plan, row: Row, by: str | None, *, allow_cpr: bool) -> None:
    """Open the entry as a form; what cannot be saved is kept as a draft."""
    require_terminal()
    from dataclasses import replace

    from planctl.cli.drafts import rescued
    from planctl.cli.forms import fill_in
    from planctl.cli.part_forms import part_form

    form = part_form(session, plan, row.place, "correct", allow_cpr=allow_cpr)
    form = replace(form, target=f"{form.target}, {row.day}")
    filled = fill_in(session, form, same=True)
    if filled is None:
        return
    with rescued(session, form.command, form.target, filled.body):
        _save(session, plan, row, filled.values, by, allow_cpr=allow_cpr)


def _save(session: Session, plan: Plan, row: Row, changes: Content, by: str | None, *, allow_cpr: bool = False) -> None:
    """Save an entry as it is put right."""
    lacking = lacking_in(row.place.entry, {**row.content, **changes})
    if lacking:
        example = f"planctl correct {plan.id} NUMBER {lacking[0]}=..."
        raise FieldsMissing(fields=", ".join(lacking), example=example, n=len(lacking))

    def change(draft: Draft) -> None:
        put_right(draft, row.place, changes)

    _write(session, plan, row, change, "edit.corrected", by, allow_cpr=allow_cpr)


def _take_out(session: Session, plan: Plan, row: Row, by: str | None, *, yes: bool) -> None:
    """Take an entry out once the person has said yes."""
    if not yes:
        require_terminal()
        entry = f"{row.day} {row.label}: {row.words}"
        if not confirm(tr("edit.remove", entry=entry)):
            say(tr("rounds.not-saved"))
            return
    _write(session, plan, row, lambda draft: draft.remove(row.place.path), "edit.removed", by)


def _write(
    session: Session,
    plan: Plan,
    row: Row,
    change: Callable[[Draft], object],
    key: str,
    by: str | None,
    *,
    allow_cpr: bool = False,
) -> None:
    """Change the entry, if it still says what was seen; save that as a correction, and confirm it."""
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(plan.id)
        before = draft.plan
        if draft.plan.at(row.place.path) != row.content:
            raise WrittenMeanwhile(field=row.label)
        author = writer.author(by)
        change(draft)
        trailers = [(CORRECTS, row.place.words)]
        written = writer.save_draft(draft, "correct", author, row.place.words, allow_cpr=allow_cpr, trailers=trailers)
    when = str(row.content.get("date") or row.content.get("from") or "")
    day = day_words(when, session.today) if is_day(when) else when
    confirm_saved(session, before, draft, written, tr(key, list=row.label, day=day))


COMMANDS = {"correct": correct}
