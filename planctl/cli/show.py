"""`planctl show`: where one person stands, on one page."""

from __future__ import annotations

from typing import Annotated, Any

from planctl.cli.options import ClosedYear, PersonId, read_format, read_id
from planctl.cli.past import AsOf, Shown, Source, hand_out, known_when, say_known_when, session_of, source_of
from planctl.cli.session import Session, warn
from planctl.cli.terminal import Context, Exit, option
from planctl.outputs.person_lines import person_lines, person_markdown
from planctl.outputs.person_view import due_now, person_view
from planctl.outputs.styled import Line, plain
from planctl.outputs.tables import to_json
from planctl.plans.plan import Plan
from planctl.texts import tr
from planctl.workspace.workspace import Reading, Workspace


def show(
    context: Context,
    person: PersonId,
    journal: Annotated[int | None, option("--journal", help="show.help-journal", metavar="NUMBER", min=1)] = None,
    pictures: Annotated[bool, option("--pictures", help="show.help-pictures")] = False,
    year: ClosedYear = None,
    as_of: AsOf = None,
    source: Source = False,
    output: Annotated[str, option("--format", help="show.help-format", metavar="table|json|md")] = "table",
) -> None:
    """Show where one person stands."""
    read_format(output, ("table", "json", "md"))
    session = session_of(context.obj, as_of)
    reading, plan = read_anybody(session.workspace, read_id(person), year)
    view = _view(session, reading, plan, journal)
    settings, this_year = session.workspace.settings, session.today.year
    drawn = _Drawn(session, reading, plan) if pictures else None
    if output == "json":
        shown: Shown = to_json({**view, **(drawn.data() if drawn else {}), **source_of(session, wanted=False)})
    elif output == "md":
        parts = [known_when(session), person_markdown(view, plan, settings, this_year), drawn.fenced() if drawn else ""]
        shown = "\n\n".join(filter(None, parts))
    else:
        say_known_when(session)
        shown = [*person_lines(view, plan, settings, this_year), *([[], *drawn.lines()] if drawn else [])]
    hand_out(session, shown, output, source=source)
    raise Exit(1 if report_errors(reading) else 0)


class _Drawn:
    """The pictures of one person, in each form."""

    def __init__(self, session: Session, reading: Reading, plan: Plan) -> None:
        from planctl.outputs.person_pictures import person_pictures

        self.day, self.year = session.today, reading.file.year
        self.pictures = person_pictures(plan, session.workspace.settings, self.day, self.year)

    def data(self) -> dict[str, Any]:
        return {"pictures": self.pictures}

    def lines(self) -> list[Line]:
        from planctl.outputs.person_pictures import pictures_lines

        return pictures_lines(self.pictures, self.day, self.year)

    def fenced(self) -> str:
        """Return the lines as Markdown that keeps their signs in place."""
        return f"```text\n{plain(self.lines())}\n```"


def read_anybody(workspace: Workspace, person: str, year: int | None = None) -> tuple[Reading, Plan]:
    """Read the plan of a living or closed person, or the one closed with a year.

    Raise UnknownPerson, NotClosedThen or PlanBroken.
    """
    file = workspace.find_anybody(person, year)
    reading = workspace.read(file)
    if reading.plan is None:
        raise workspace.broken(file.path, reading.problems[0].line)
    return reading, reading.plan


def report_errors(reading: Reading) -> bool:
    """Say on stderr that a file which is shown has errors; tell whether it has."""
    if reading.is_disputed:
        warn(tr("show.disputed", file=reading.file.path, id=reading.file.stem))
    elif reading.errors:
        warn(tr("show.faulty" if reading.judgeable else "show.unsure", file=reading.file.path))
    return bool(reading.errors)


def _view(session: Session, reading: Reading, plan: Plan, journal: int | None) -> dict[str, Any]:
    settings = session.workspace.settings
    due = due_now(plan, settings, session.today, reading.file.year) if reading.judgeable else None
    view = person_view(plan, settings, session.today, due, journal, reading.file.year)
    return {**view, "file": reading.file.path}


COMMANDS = {"show": show}
