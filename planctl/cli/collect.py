"""`planctl collect`: texts across people, without whose they are."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

from planctl.cli.made import source_of_house
from planctl.cli.options import part_ids, read_format
from planctl.cli.past import Source, hand_out
from planctl.cli.session import Session, report_left_out, usage
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.errors import UnknownChoice
from planctl.figures.collect import WHAT, collected
from planctl.models.model import Model
from planctl.outputs.collect_view import collect_data, collect_text
from planctl.outputs.made import made_data
from planctl.plans.layout import STATUSES
from planctl.plans.plan import Plan
from planctl.plans.typed import meant, unknown
from planctl.workspace.tallies import whole_plans

if TYPE_CHECKING:
    from planctl.figures.kept import Passage

FORMATS = ("table", "md", "json")


def collect(
    context: Context,
    what: Annotated[str, argument(help="help.collect.what", metavar="|".join(WHAT))],
    area: Annotated[
        str | None, option("--area", help="help.collect.area", metavar="AREA", autocompletion=part_ids("areas"))
    ] = None,
    output: Annotated[str, option("--format", help="show.help-format", metavar="table|json|md")] = "table",
    source: Source = False,
) -> None:
    """Collect texts across people."""
    session: Session = context.obj
    read_format(output, FORMATS)
    if what not in WHAT:
        raise usage("collect-what", value=what, known=", ".join(WHAT))
    workspace, settings = session.workspace, session.workspace.settings
    listing = workspace.listing()
    models = [workspace.models.get(name) for name in settings.models]
    wanted = read_area(area, models) if area is not None else ""
    report_left_out(listing)
    plans: dict[str, list[Plan]] = {}
    for plan, _ in whole_plans(workspace):
        plans.setdefault(plan.model.id, []).append(plan)
    names = [*settings.names.values(), *settings.names]
    kept, not_read = _kept(session) if what == STATUSES else ({}, 0)
    order = [name for name in dict.fromkeys([*settings.models, *sorted(plans)]) if name in plans]
    used = [workspace.models.get(name) for name in order]
    found = [(model, collected(plans[model.id], what, model, wanted, names, kept)) for model in used]
    data = collect_data(found, what, wanted, settings, made_data(session.today, source_of_house(session), used))
    data["not_read"] = not_read
    data["unreadable"] = sorted([*listing.unreadable, *listing.gone])
    text = collect_text(data, output)
    hand_out(session, text, output, source=source)
    raise Exit(1 if listing.incomplete else 0)


def _kept(session: Session) -> tuple[dict[str, list[Passage]], int]:
    """Return what stands in the statuses that were sent, by id, and how many are kept in a form that is no text."""
    from planctl.errors import Fault
    from planctl.figures.kept import passages
    from planctl.workspace.sent import statuses_of

    found: dict[str, list[Passage]] = {}
    not_read = 0
    for sent in statuses_of(session.workspace)[0]:
        form = sent.file.rpartition(".")[2].lower()
        if form in ("md", "html"):
            with suppress(Fault, OSError):
                content = session.workspace.content(sent.file).decode("utf-8", "replace")
                found.setdefault(sent.person, []).extend(passages(content, form))
        elif sent.file:
            not_read += 1
    return found, not_read


def read_area(word: str, models: list[Model]) -> str:
    """Return the area that a word means in any of the models; raise UnknownChoice."""
    refused: UnknownChoice | None = None
    for model in models:
        if found := meant(word, model.areas):
            return found
        refused = refused or unknown(word, model.areas)
    raise refused or UnknownChoice(value=word, close="", known="", n=0)


COMMANDS = {"collect": collect}
