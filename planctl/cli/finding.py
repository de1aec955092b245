"""Finding a person at the keyboard: by id or a part of it, the house's own number, contact person, or recent use."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from planctl.cli.asking import numbered, wrapped
from planctl.cli.options import read_id
from planctl.cli.session import Session, report_left_out, say
from planctl.cli.terminal import ask
from planctl.errors import Fault
from planctl.plans.dates import year_of
from planctl.review.facts import Person
from planctl.texts import tr
from planctl.texts.dates import short_day
from planctl.workspace.files import make_folder, read_file, replace_file
from planctl.workspace.workspace import git_dir_of

_RECENT = 9
_FORGIVEN = str.maketrans("OIL", "011")
_EVER = "9999-13"  # later than every month


def choose_person(session: Session) -> str | None:
    """Ask whom it is about until one person is found; None to go back."""
    listing = session.workspace.listing(closed=False)
    people = {person.id: person for person in listing.people}
    shown = [person for person in _recent(session) if person in people]
    say(wrapped(tr("menu.who-how")))
    heading = "menu.who-recent"
    while True:
        if shown:
            say(tr(heading))
            say(numbered([_row(session, people[person]) for person in shown], columns=False))
        answer = ask(tr("menu.who"))
        if not answer:
            return None
        is_place = answer.isascii() and answer.isdigit() and len(answer) < 3 and 1 <= int(answer) <= len(shown)
        found = [shown[int(answer) - 1]] if is_place else find(session, people, answer)
        if len(found) == 1:
            _remember(session, found[0])
            say(_row(session, people[found[0]]) if found[0] in people else found[0])
            return found[0]
        if not found:
            say(tr("menu.who-nobody", value=answer))
            report_left_out(listing)
        shown, heading = found, "menu.who-several"


def find(session: Session, people: dict[str, Person], words: str) -> list[str]:
    """Return the ids that fit: the very id, or all that fit in part, by contact person or by the house's own number."""
    try:
        exact = read_id(words)
    except Fault:
        exact = ""
    if exact and (exact in people or (session.workspace.root / "plans" / f"{exact}.yaml").exists()):
        return [exact]
    part = _forgiving(words)
    found = [person for person in people if part and part in _forgiving(person)]
    found += [person.id for person in people.values() if _is_of(session, person, words.casefold()) and not person.ended]
    found += _numbered_in_house(session, people, words)
    return list(dict.fromkeys(found))


def _forgiving(text: str) -> str:
    return text.upper().replace("-", "").replace(" ", "").translate(_FORGIVEN)


def _is_of(session: Session, person: Person, words: str) -> bool:
    """Tell whether words begin the handle or a name of a person's contact person."""
    handle = person.contact_person
    if handle is None:
        return False
    name = session.workspace.settings.name_of(handle).casefold()
    return any(text.startswith(words) for text in (handle, name, *name.split()))


def _numbered_in_house(session: Session, people: dict[str, Person], words: str) -> list[str]:
    """Return the people whose `ref` holds the words; only files that hold them at all are parsed."""
    workspace = session.workspace
    found = []
    for file in workspace.files(closed=False):
        with suppress(Fault, OSError):
            if file.stem in people and words.encode() in read_file(workspace.root / file.path):
                plan = workspace.read(file).plan
                if plan and words.casefold() in str(plan.data.get("ref") or "").casefold():
                    found.append(file.stem)
    return found


def _row(session: Session, person: Person) -> str:
    """Return a person in a line, as after a save: contact person and last contact."""
    handle, contact = person.contact_person, person.last_contact(_EVER)
    name = session.workspace.settings.first_name(handle)
    parts = [tr("saved.contact-person", name=name) if handle else tr("saved.no-contact-person")]
    day = short_day(contact[0], year_of(str(session.today))) if contact else ""
    parts.append(tr("saved.last-contact", day=day) if contact else tr("saved.never"))
    return tr("menu.who-row", id=person.id, who="; ".join(parts))


def _recent_file(session: Session) -> Path | None:
    git_dir = git_dir_of(session.workspace.root)
    return git_dir / "planctl" / "recent" if git_dir else None


def _recent(session: Session) -> list[str]:
    """Return the ids used last, the latest first."""
    file = _recent_file(session)
    with suppress(Fault, OSError, UnicodeDecodeError):
        return read_file(file).decode().split() if file else []
    return []


def _remember(session: Session, person: str) -> None:
    """Put an id first among those used last; a disk that cannot be written costs only this."""
    file = _recent_file(session)
    with suppress(OSError):
        if file:
            ids = list(dict.fromkeys([person, *_recent(session)]))[:_RECENT]
            make_folder(file.parent)
            replace_file(file, ("\n".join(ids) + "\n").encode(), mode=0o600, durable=False)
