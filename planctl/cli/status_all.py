"""`planctl status --all`: everybody's statuses, side by side in several processes; one that fails stops no other."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planctl.cli.drawing import Drawing, Order, made_as
from planctl.cli.session import Session, fault_text, say, usage, warn
from planctl.cli.status import refuse_kept, write_pictures
from planctl.cli.terminal import Exit
from planctl.errors import Fault
from planctl.texts import language, set_language, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from planctl.outputs.papers.status_view import Made
    from planctl.workspace.workspace import PlanFile

_AT_A_TIME = 12  # people that one process takes
_ALONE = 24  # so few that other processes would take longer to begin


@dataclass(frozen=True)
class Outcome:
    """What came of one person's status: the file of the plan, why it failed ("" if it did not), and its drafts."""

    plan: str
    failed: str = ""
    drafts: int = 0
    faulty: bool = False


def write_all(session: Session, order: Order) -> None:
    """Write the status of everybody to a folder; name at the end what could not be made, and exit 1 then."""
    if order.out is None:
        raise usage("status-all-out")
    refuse_kept(session.workspace.root, order.out)
    _folder(order.out)
    files = list(session.workspace.files(closed=False))
    jobs = [files[start : start + _AT_A_TIME] for start in range(0, len(files), _AT_A_TIME)]
    found: list[Outcome] = []
    with _progress(len(files)) as advance:
        for outcomes in _made(session, order, jobs, alone=len(files) <= _ALONE):
            found += outcomes
            advance(len(outcomes))
    _tell(order.out, found)


def _folder(out: Path) -> None:
    from planctl.workspace.disk import disk_trouble

    if out.exists() and not out.is_dir():
        raise usage("status-all-folder", value=str(out))
    with disk_trouble():
        out.mkdir(parents=True, exist_ok=True)


def _tell(out: Path, found: list[Outcome]) -> None:
    """Say how many were written, and name the rest; exit 1 when there are any."""
    failed = sorted((each for each in found if each.failed), key=lambda each: each.plan)
    say(tr("status.all-done", n=len(found) - len(failed), folder=str(out)))
    if drafts := sum(1 for each in found if each.drafts):
        say(tr("status.all-drafts", n=drafts))
    if failed:
        warn(tr("status.all-failed", n=len(failed)))
    for each in failed:
        warn(tr("status.all-fault", file=each.plan, reason=each.failed))
    faulty = sorted(each.plan for each in found if each.faulty and not each.failed)
    for plan in faulty:
        warn(tr("show.faulty", file=plan))
    raise Exit(1 if failed or faulty else 0)


def _made(session: Session, order: Order, jobs: list[list[PlanFile]], *, alone: bool) -> Iterator[list[Outcome]]:
    """Yield what comes of each job: in this process, or in as many as there are processors."""
    processes = min(_processors(), len(jobs))
    if alone or processes < 2:
        several = Several(session, order)
        yield from (several.make(job) for job in jobs)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor, as_completed

    start = "fork" if "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin" else "spawn"
    context = multiprocessing.get_context(start)
    given = (str(session.folder), order, language(), session.today.isoformat())
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_begin, initargs=given) as pool:
        waiting = [pool.submit(_make, job) for job in jobs]
        for done in as_completed(waiting):
            yield done.result()


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Several:
    """Statuses made one after the other in one process: what they share is read once."""

    def __init__(self, session: Session, order: Order) -> None:
        from planctl.cli.drawing import git_made
        from planctl.history.since import Since
        from planctl.outputs.papers.templates import Templates

        self.session = session
        self.order = order
        self.since = Since(session.workspace)
        self.templates = Templates(session.workspace.root)
        self.made: Callable[..., Made] = git_made(session, order.by)

    def make(self, files: list[PlanFile]) -> list[Outcome]:
        """Make the statuses of some people."""
        return [self._one(file) for file in files]

    def _one(self, file: PlanFile) -> Outcome:
        try:
            return self._written(file)
        except Fault as fault:
            return Outcome(file.path, fault_text(fault).split("\n")[0])
        except Exception as error:  # noqa: BLE001 - one bad file stops no other; which, is told
            return Outcome(file.path, type(error).__name__)

    def _written(self, file: PlanFile) -> Outcome:
        from planctl.cli.passages import kept_texts
        from planctl.cli.show import read_anybody
        from planctl.workspace.files import replace_file

        reading, plan = read_anybody(self.session.workspace, file.stem)
        period = self.order.period_of(plan, self.session.today)
        made = self.made(file.path)
        drawing = Drawing(self.session, reading, plan, self.order, period, made, self.since)
        view = drawing.view(kept_texts(self.session, plan.id, self.order.reader, period))
        out = (self.order.out or Path()) / f"{file.stem}-{self.order.reader}.{self.order.form}"
        view = write_pictures(view, self.order.form, out)
        replace_file(out, made_as(self.session, view, self.order.form, self.templates), durable=False)
        return Outcome(file.path, "", view["drafts"], bool(reading.errors))


_STATE: dict[str, Several] = {}  # of a process that makes them


def _begin(folder: str, order: Order, lang: str, today: str) -> None:
    """Prepare a process."""
    import datetime
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process is told, and ends the others
    set_language(lang)
    session = Session(Path(folder))
    session.__dict__["today"] = datetime.date.fromisoformat(today)
    _STATE["several"] = Several(session, order)


def _make(job: list[PlanFile]) -> list[Outcome]:
    return _STATE["several"].make(job)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], Any]]:
    """Show how far it is, on a terminal."""
    if not sys.stderr.isatty() or total <= _AT_A_TIME:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    parts = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*parts, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(tr("status.all-progress"), total=total)
        yield lambda n: bar.advance(task, n)
