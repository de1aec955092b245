"""`planctl collect`: texts across people, without whose they are."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import part_ids, read_format
from planctl.cli.session import Session, put, report_left_out, show, usage
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.errors import UnknownChoice
from planctl.figures.collect import WHAT, collected
from planctl.models.model import Model
from planctl.outputs.collect_view import collect_data, collect_text
from planctl.plans.plan import Plan
from planctl.plans.typed import meant, unknown
from planctl.workspace.tallies import whole_plans

FORMATS = ("table", "md", "json")


def collect(
    context: Context,
    what: Annotated[str, argument(help="help.collect.what", metavar="|".join(WHAT))],
    area: Annotated[
        str | None, option("--area", help="help.collect.area", metavar="AREA", autocompletion=part_ids("areas"))
    ] = None,
    output: Annotated[str, option("--format", help="show.help-format", metavar="table|json|md")] = "table",
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
    names = list(settings.names.values())
    order = [name for name in dict.fromkeys([*settings.models, *sorted(plans)]) if name in plans]
    used = [workspace.models.get(name) for name in order]
    found = [(model, collected(plans[model.id], what, model, wanted, names)) for model in used]
    data = collect_data(found, what, wanted, settings)
    data["unreadable"] = sorted([*listing.unreadable, *listing.gone])
    text = collect_text(data, output)
    put(text) if isinstance(text, str) else show(text)
    raise Exit(1 if listing.incomplete else 0)


def read_area(word: str, models: list[Model]) -> str:
    """Return the area that a word means in any of the models; raise UnknownChoice."""
    refused: UnknownChoice | None = None
    for model in models:
        if found := meant(word, model.areas):
            return found
        refused = refused or unknown(word, model.areas)
    raise refused or UnknownChoice(value=word, close="", known="", n=0)


COMMANDS = {"collect": collect}
