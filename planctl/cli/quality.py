"""`planctl quality`: how alive the plans are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from planctl.cli.made import TABLE, hand_over, paper_as, read_form, source_of_house
from planctl.cli.session import Session, report_left_out, show
from planctl.cli.terminal import Context, Exit, option

if TYPE_CHECKING:
    from planctl.workspace.workspace import Listing

FORMATS = (TABLE, "md", "html", "csv", "json")
MONTHS = 3


def quality(
    context: Context,
    months: Annotated[int, option("--months", help="help.quality.months", metavar="NUMBER", min=1, max=120)] = MONTHS,
    output: Annotated[str | None, option("--format", help="help.quality.format", metavar="|".join(FORMATS))] = None,
    out: Annotated[Path | None, option("--out", help="help.report.out", metavar="FILE")] = None,
) -> None:
    """Show how alive the plans are."""
    session: Session = context.obj
    form = read_form(output, out, FORMATS, "quality")
    data, listing = looked_at(session, months)
    report_left_out(listing)
    if form == TABLE:
        from planctl.outputs.quality_view import quality_lines

        show(quality_lines(data))
    else:
        hand_over(session, _made_as(session, data, form), out)
    raise Exit(1 if listing.incomplete else 0)


def looked_at(session: Session, months: int) -> tuple[dict[str, Any], Listing]:
    """Look at every plan; return what was found as plain data, with the files that were left out."""
    from planctl.figures.quality import Look, quality_of
    from planctl.outputs.made import made_data
    from planctl.outputs.quality_view import quality_data
    from planctl.plans.plan import Plan
    from planctl.review.month import NO_LIMIT
    from planctl.workspace.tallies import whole_plans

    workspace, settings = session.workspace, session.workspace.settings
    listing = workspace.listing()
    look = Look(session.today, months, settings.review_since or NO_LIMIT)
    plans: dict[str, list[Plan]] = {}
    for plan, year in whole_plans(workspace):
        if year is None or plan.model.lists:  # of the closed only what was reached counts
            plans.setdefault(plan.model.id, []).append(plan)
    order = [*settings.models, *sorted(set(plans) - set(settings.models))]
    models = [workspace.models.get(name) for name in order if plans.get(name)]
    found = [
        quality_of(plans[model.id], [p for p in listing.people if p.model.id == model.id], model, look)
        for model in models
    ]
    data = quality_data(found, settings, look, made_data(session.today, source_of_house(session), models))
    data["unreadable"] = sorted([*listing.unreadable, *listing.gone])
    return data, listing


def _made_as(session: Session, data: dict[str, Any], form: str) -> str | bytes:
    if form == "json":
        from planctl.outputs.tables import to_json

        return to_json(data)
    if form == "csv":
        from planctl.outputs.quality_view import quality_csv

        return quality_csv(data)
    from planctl.outputs.quality_view import quality_paper

    return paper_as(session, quality_paper(data), form)


COMMANDS = {"quality": quality}
