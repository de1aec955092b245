"""`planctl measure`: the answers to a questionnaire, or that the person would not be asked."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import AllowCpr, By, Date, PersonId, part_ids, read_day, read_id
from planctl.cli.saving import choice, confirm_saved, day_words, free_text
from planctl.cli.session import Session, usage
from planctl.cli.terminal import Context, argument, option
from planctl.plans.measures import points
from planctl.texts import pick, tr
from planctl.workspace.writing import writing


def measure(
    context: Context,
    person: PersonId,
    instrument: Annotated[
        str, argument(help="help.measure.instrument", metavar="INSTRUMENT", autocompletion=part_ids("instruments"))
    ],
    items: Annotated[list[str] | None, argument(help="help.measure.items", metavar="[ANSWER]...")] = None,
    declined: Annotated[bool, option("--declined", help="help.measure.declined")] = False,
    date: Date = None,
    note: Annotated[str | None, option("--note", help="help.measure.note", metavar="TEXT")] = None,
    by: By = None,
    allow_cpr: AllowCpr = False,
) -> None:
    """Log the answers to a questionnaire."""
    session: Session = context.obj
    person = read_id(person)
    day = read_day(date, session.today)
    text = free_text(note, allow_cpr=allow_cpr)
    model = session.model_of(person)
    name = str(choice(model, "instruments", instrument))
    definition = model.instruments[name]
    answers = _answers(items or [], definition, declined=declined)
    with writing(session.workspace, session.today) as writer:
        draft = writer.draft(person)
        before = draft.plan
        author = writer.author(by, day)
        entry = {"date": day.isoformat(), "instrument": name, "items": answers, "declined": declined}
        draft.add("measures", {**entry, "by": author.handle, "note": text})
        written = writer.save_draft(draft, "measure", author, allow_cpr=allow_cpr)
    words = {"instrument": pick(definition["label"]), "day": day_words(day.isoformat(), session.today)}
    if declined:
        what = tr("saved.measure-declined", **words)
    else:
        most = points([definition["item_max"]] * len(definition["items"]), definition)
        what = tr("saved.measure", points=points(answers, definition), most=most, **words)
    confirm_saved(session, before, draft, written, what)


def _answers(items: list[str], definition: dict[str, object], *, declined: bool) -> list[int]:
    """Return the answers as numbers; refuse too few, too many and what lies outside the range."""
    if declined:
        if items:
            raise usage("measure-both")
        return []
    wanted = definition["items"]
    low, high = int(str(definition["item_min"])), int(str(definition["item_max"]))
    count = len(wanted) if isinstance(wanted, list) else 0
    if len(items) != count:
        raise usage("measure-count", wanted=count, found=len(items))
    for item in items:
        if not item.isdecimal() or not low <= int(item) <= high:
            raise usage("measure-item", value=item, low=low, high=high)
    return [int(item) for item in items]


COMMANDS = {"measure": measure}
