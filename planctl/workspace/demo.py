"""The demo: an invented organisation whose year of history ends today, in a git repository of its own."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from planctl.errors import NoExample, TargetNotEmpty
from planctl.plans.dates import month_of, number
from planctl.workspace.cache import Cache
from planctl.workspace.drivers import register_driver
from planctl.workspace.git import Repository
from planctl.workspace.models import Models
from planctl.workspace.objects import clean_name
from planctl.workspace.replay import Life, Moment, life_of_plan, life_of_settings, moment, shifted
from planctl.workspace.save import compose_message
from planctl.workspace.settings import FILE, Settings, Staff
from planctl.workspace.workspace import PLANS, SUFFIX
from planctl.yamltext.loader import load

REFERENCE_MONTH = "2026-11"  # the month the example stands in as it lies in examples/
BRANCH = "main"


@dataclass(frozen=True)
class DemoResult:
    """What was built: how many people there are by today, and how many commits it took."""

    people: int
    commits: int


@dataclass(frozen=True)
class Story:
    """Everything that is going to happen: each file's life by its path, and who writes when."""

    settings: Settings
    first: Staff
    lives: dict[str, Life]

    def moments(self, today: datetime.date) -> list[tuple[Moment, str]]:
        """Return every (moment, path) up to and including today, in order."""
        found = [(when, path) for path, life in self.lives.items() for when in life.moments()]
        return sorted(pair for pair in found if pair[0].at.date() <= today)


def example_of(examples: Path, model: str) -> Path:
    """Return the folder of the example whose default model is this one; raise NoExample."""
    known = {}
    for file in sorted(examples.glob(f"*/{FILE}")):
        known[Settings(load(file.read_bytes())).models[0]] = file.parent
    if model not in known:
        raise NoExample(model=model, known=", ".join(known))
    return known[model]


def build_demo(
    source: Path,
    target: Path,
    today: datetime.date,
    extra_files: Mapping[str, bytes] | None = None,
    now: datetime.datetime | None = None,
) -> DemoResult:
    """Build the demo workspace from an example folder; raise TargetNotEmpty when the target is not free.

    Dates are moved by whole months so that the example's month becomes today's; what would lie after
    today has not happened yet. `extra_files` (path -> content) come with the first commit. `now`, if
    given, is the time no commit is later than.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise TargetNotEmpty(folder=str(target))
    story = tell(source, today)
    moments = story.moments(today)
    repository = Repository.create(target)
    repository.run("config", "user.name", story.first.name)
    repository.run("config", "user.email", story.first.email)
    repository.run("fast-import", "--quiet", stdin=_stream(story, moments, extra_files or {}, now))
    repository.run("read-tree", "-m", "-u", f"refs/heads/{BRANCH}")
    register_driver(repository)
    people = {path for when, path in moments if when.command == "person add"}
    return DemoResult(len(people), len({when for when, _ in moments}))


def tell(source: Path, today: datetime.date) -> Story:
    """Read an example's files and move them to today's month."""
    months = number(month_of(today.isoformat())) - number(REFERENCE_MONTH)
    content = shifted((source / FILE).read_bytes(), months)
    settings = Settings(load(content))
    first = next(person for person in settings.staff.values() if person.works_on(today))
    models = Models(source, Cache(None))
    lives = {}
    for path in sorted((source / PLANS).glob(f"*{SUFFIX}")):
        plan = shifted(path.read_bytes(), months)
        model = models.get(str((load(plan).data or {}).get("model")))
        lives[f"{PLANS}/{path.name}"] = life_of_plan(plan, model, first.handle)
    day = min(when.at for life in lives.values() for when in life.moments()).date()
    lives[FILE] = life_of_settings(content, moment(day.isoformat(), "init", "", first.handle))
    return Story(settings, first, lives)


def _stream(
    story: Story, moments: Iterable[tuple[Moment, str]], extra_files: Mapping[str, bytes], now: datetime.datetime | None
) -> bytes:
    """Return the whole history for `git fast-import`: one commit a moment, each with its file's state."""
    pieces: list[bytes] = []
    for when, path in moments:
        stamp = _stamp(when.at, story.settings.timezone, now)
        pieces.append(_commit(when, story.settings.handles.get(when.by, story.first), stamp))
        pieces.append(_file(path, story.lives[path].text(when).encode()))
        if when.command == "init":
            pieces += [_file(name, content) for name, content in sorted(extra_files.items())]
    return b"".join(pieces)


def _stamp(at: datetime.datetime, timezone: str, now: datetime.datetime | None) -> str:
    local = at.replace(tzinfo=ZoneInfo(timezone))
    if now is not None:
        local = min(local, now.astimezone(ZoneInfo(timezone)))
    return f"{int(local.timestamp())} {local:%z}"


def _commit(when: Moment, author: Staff, stamp: str) -> bytes:
    about = " ".join(word for word in (when.id, when.words) if word)
    subject = f"{when.command}: {about}" if about else when.command
    message = compose_message(subject, when.command, [when.id] if when.id else [])
    who = f"{clean_name(author.name)} <{clean_name(author.email)}> {stamp}"
    return f"commit refs/heads/{BRANCH}\nauthor {who}\ncommitter {who}\n".encode() + _data(message.encode())


def _file(path: str, content: bytes) -> bytes:
    return f"M 100644 inline {path}\n".encode() + _data(content)


def _data(content: bytes) -> bytes:
    return f"data {len(content)}\n".encode() + content + b"\n"
