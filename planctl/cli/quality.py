"""`planctl quality`: how alive the plans are."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import Format, read_format
from planctl.cli.session import Session, put, report_left_out, show
from planctl.cli.terminal import Context, Exit, option
from planctl.figures.quality import Look, quality_of
from planctl.outputs.quality_view import quality_data, quality_text
from planctl.plans.plan import Plan
from planctl.review.month import NO_LIMIT
from planctl.workspace.tallies import whole_plans


def quality(
    context: Context,
    months: Annotated[int, option("--months", help="help.quality.months", metavar="NUMBER", min=1, max=120)] = 3,
    output: Format = "table",
) -> None:
    """Show how alive the plans are."""
    session: Session = context.obj
    read_format(output)
    workspace, settings = session.workspace, session.workspace.settings
    listing = workspace.listing()
    report_left_out(listing)
    look = Look(session.today, months, settings.review_since or NO_LIMIT)
    plans: dict[str, list[Plan]] = {}
    for plan, year in whole_plans(workspace):
        if year is None or plan.model.lists:  # of the closed only what was reached counts
            plans.setdefault(plan.model.id, []).append(plan)
    order = [*settings.models, *sorted(set(plans) - set(settings.models))]
    found = [
        quality_of(plans[name], [p for p in listing.people if p.model.id == name], workspace.models.get(name), look)
        for name in order
        if plans.get(name)
    ]
    data = quality_data(found, settings, look)
    data["unreadable"] = sorted([*listing.unreadable, *listing.gone])
    text = quality_text(data, output)
    put(text) if isinstance(text, str) else show(text)
    raise Exit(1 if listing.incomplete else 0)


COMMANDS = {"quality": quality}
