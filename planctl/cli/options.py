"""Options and arguments that several commands share, each declared once, with its completion."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from planctl.cli.session import usage
from planctl.cli.terminal import Context, argument, option
from planctl.errors import Fault
from planctl.plans.layout import ENTITY_PATTERN, ID_PATTERN
from planctl.texts import pick

if TYPE_CHECKING:
    from planctl.workspace.workspace import Workspace

_FORGIVEN = str.maketrans({"O": "0", "I": "1", "L": "1"})
_EARLIEST = "1900-01"  # before it no month was ever meant
FORMATS = ("table", "json", "csv", "md")


def _forgiven(text: str) -> str:
    prefix, dash, rest = text.strip().upper().partition("-")
    return prefix + dash + rest.translate(_FORGIVEN)


def read_id(text: str) -> str:
    """Return an id as files have it: lower case is accepted, O is read as 0, I and L as 1 after the dash."""
    person = _forgiven(text)
    if not re.match(ID_PATTERN, person):
        raise usage("bad-id", value=text)
    return person


def read_names(names: list[str] | None) -> list[str]:
    """Return ids as files have them, forgiven as in `read_id`; what is no id is the name of a file."""
    return [_forgiven(name) if re.match(ID_PATTERN, _forgiven(name)) else name for name in names or ()]


def read_day(text: str | None, today: datetime.date) -> datetime.date:
    """Return the day an option names (today without one); refuse what is no date or has not come yet."""
    if text is None:
        return today
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise usage("bad-date", value=text) from None
    if day.isoformat() != text:
        raise usage("bad-date", value=text)
    if day > today:
        raise usage("future-date", value=text, today=today.isoformat())
    return day


def read_coming(text: str, after: datetime.date, key: str) -> datetime.date:
    """Return a day that may lie ahead; refuse, in the sentence named, what comes before a day."""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise usage("bad-date", value=text) from None
    if day.isoformat() != text:
        raise usage("bad-date", value=text)
    if day < after:
        raise usage(key, value=text, after=after.isoformat())
    return day


def read_entity(text: str) -> str:
    """Return an id of something in a plan as files have it (g-7QX2), forgiven as in `read_id`."""
    prefix, dash, rest = text.strip().partition("-")
    entity = prefix.lower() + dash + rest.upper().translate(_FORGIVEN)
    if not re.match(ENTITY_PATTERN, entity):
        raise usage("bad-entity", value=text)
    return entity


def read_month(text: str | None, today: datetime.date) -> str:
    """Return the month an option names, the current one without it."""
    if text is None:
        return today.isoformat()[:7]
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", text) or text < _EARLIEST:
        raise usage("bad-month", value=text)
    return text


def read_format(value: str, allowed: tuple[str, ...] = FORMATS) -> str:
    """Return the format asked for; refuse others."""
    if value not in allowed:
        raise usage("bad-format", value=value, known=", ".join(allowed))
    return value


def _ids(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete ids of living people."""
    return _completions(context, incomplete, lambda work: [(file.stem, "") for file in work.files(closed=False)])


def people_and(words: tuple[str, ...]) -> Callable[[Context, str], list[tuple[str, str]]]:
    """Return a completion of ids of living people, and of other words that can stand in the same place."""

    def found(work: Workspace) -> list[tuple[str, str]]:
        return [*((word, "") for word in words), *((file.stem, "") for file in work.files(closed=False))]

    def ids(context: Context, incomplete: str) -> list[tuple[str, str]]:
        return _completions(context, incomplete, found)

    return ids


def _closed_ids(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete ids of people whose latest file is closed, with its year."""

    def found(work: Workspace) -> list[tuple[str, str]]:
        years = {file.stem: str(file.year) if file.year else "" for file in reversed(list(work.files()))}
        return [(person, year) for person, year in sorted(years.items()) if year]

    return _completions(context, incomplete, found)


def staff_handles(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete staff handles with their names."""
    found = lambda work: [(handle, person.name) for handle, person in work.settings.staff.items()]  # noqa: E731
    return _completions(context, incomplete, found)


def part_ids(part: str, after: str = "") -> Callable[[Context, str], list[tuple[str, str]]]:
    """Return a completion of the ids in a part of the workspace's models, with their labels."""

    def labelled(work: Workspace) -> list[tuple[str, str]]:
        models = [work.models.get(name) for name in work.settings.models]
        parts = [getattr(model, part) for model in models]
        return [(key + after, pick(entry.get("label", key))) for labels in parts for key, entry in labels.items()]

    def ids(context: Context, incomplete: str) -> list[tuple[str, str]]:
        return _completions(context, incomplete, labelled)

    return ids


def _completions(
    context: Context, incomplete: str, found: Callable[[Workspace], list[tuple[str, str]]]
) -> list[tuple[str, str]]:
    """Return the words of the workspace that begin as typed; nothing where there is none to look in."""
    from planctl.workspace.workspace import Workspace

    try:
        words = found(Workspace.open(Path(context.find_root().params.get("folder") or ".")))
    except (Fault, OSError):
        return []
    return [(word, text) for word, text in words if word.lower().startswith(incomplete.lower())]


def plan_parts(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete the sections, lists and areas of the workspace's models."""
    parts = [part_ids(name)(context, incomplete) for name in ("sections", "lists", "areas")]
    return [each for found in parts for each in found]


def entity_ids(*lists: str) -> Callable[[Context, str], list[tuple[str, str]]]:
    """Return a completion of ids in lists of the person named before, with a few words of what each is about."""

    def ids(context: Context, incomplete: str) -> list[tuple[str, str]]:
        def found(work: Workspace) -> list[tuple[str, str]]:
            from planctl.outputs.values import entity_words
            from planctl.plans.entities import entities

            plan = work.read_plan(read_id(str(context.params.get("person"))))
            living = [(entry, content) for path, entry, content in entities(plan) if path[-2] in lists]
            return [
                (str(content["id"]), entity_words(content, entry, plan, work.settings)) for entry, content in living
            ]

        return _completions(context, incomplete, found)

    return ids


def states_of(*steps: str) -> Callable[[Context, str], list[tuple[str, str]]]:
    """Return a completion of the states of a list in the workspace's models, with their labels."""

    def states(context: Context, incomplete: str) -> list[tuple[str, str]]:
        def found(work: Workspace) -> list[tuple[str, str]]:
            from planctl.plans.goals import ENDED, kind_of, state_label, states_that

            kinds = [kind for name in work.settings.models if (kind := kind_of(work.models.get(name), *steps))]
            return list(
                {state: state_label(kind, state) for kind in kinds for state in states_that(kind, *ENDED)}.items()
            )

        return _completions(context, incomplete, found)

    return states


def outcomes(context: Context, incomplete: str) -> list[tuple[str, str]]:
    """Complete the outcomes that answer the question given before."""

    def labelled(work: Workspace) -> list[tuple[str, str]]:
        rules = [work.models.get(name).rules.get(str(context.params.get("question"))) for name in work.settings.models]
        return [(key, pick(o["label"])) for rule in rules if rule for key, o in rule["outcomes"].items()]

    return _completions(context, incomplete, labelled)


PersonId = Annotated[str, argument(help="help.argument-id", metavar="ID", autocompletion=_ids)]
ClosedId = Annotated[str, argument(help="help.argument-id", metavar="ID", autocompletion=_closed_ids)]
OptionalId = Annotated[str | None, argument(help="help.argument-id", metavar="[ID]", autocompletion=_ids)]
Ids = Annotated[list[str] | None, argument(help="help.argument-ids", metavar="[ID|FILE]...", autocompletion=_ids)]
Area = Annotated[str, argument(help="help.argument-area", metavar="AREA", autocompletion=part_ids("areas"))]
AreaOption = Annotated[
    str | None, option("--area", help="help.option-area", metavar="AREA", autocompletion=part_ids("areas"))
]
ClosedYear = Annotated[int | None, option("--year", help="help.option-year", metavar="YEAR", min=1, max=9999)]
By = Annotated[str | None, option("--by", help="help.option-by", metavar="STAFF", autocompletion=staff_handles)]
Date = Annotated[str | None, option("--date", help="help.option-date", metavar="DATE")]
Time = Annotated[str | None, option("--time", help="help.option-time", metavar="TIME")]
Month = Annotated[str | None, option("--month", help="help.option-month", metavar="MONTH")]
ContactPerson = Annotated[
    str | None,
    option("--contact-person", help="help.option-contact-person", metavar="STAFF", autocompletion=staff_handles),
]
Format = Annotated[str, option("--format", help="help.option-format", metavar="table|json|csv|md")]
AllowCpr = Annotated[bool, option("--allow-cpr", help="help.option-allow-cpr")]
Acute = Annotated[bool, option("--acute", help="help.option-acute")]
Kind = Annotated[
    str | None, option("--kind", help="help.option-kind", metavar="KIND", autocompletion=part_ids("contact_kinds"))
]
Services = Annotated[
    list[str] | None,
    option("--service", help="help.option-service", metavar="SERVICE", autocompletion=part_ids("services")),
]
Trigger = Annotated[
    str | None, option("--trigger", help="help.option-trigger", metavar="TRIGGER", autocompletion=part_ids("triggers"))
]
Group = Annotated[
    str | None, option("--group", help="help.option-group", metavar="GROUP", autocompletion=part_ids("groups"))
]
