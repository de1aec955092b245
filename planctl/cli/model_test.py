"""`planctl model test`: the examples of plan models, tried."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.model_sources import models_of, own_models
from planctl.cli.options import read_format
from planctl.cli.session import Session, put, show
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.outputs.model_tests import trial_data, trial_lines
from planctl.outputs.tables import to_json
from planctl.plans.schema import plan_schema
from planctl.review.trials import trials
from planctl.yamltext.structure import Structure


def try_models(
    context: Context,
    names: Annotated[list[str] | None, argument(help="model.help-test-names", metavar="[MODEL]...")] = None,
    output: Annotated[str, option("--format", help="model.help-list-format", metavar="table|json")] = "table",
) -> None:
    """Try the examples of models."""
    session: Session = context.obj
    read_format(output, ("table", "json"))
    models = models_of(session)
    chosen = [models.get(name) for name in names or own_models(models) or models.sources]
    tried = [(model, list(trials(model, Structure(plan_schema(model))))) for model in chosen]
    if output == "json":
        put(to_json([trial_data(model, trial) for model, found in tried for trial in found]))
    else:
        lines = [trial_lines(model, found) for model, found in tried]
        show([row for number, rows in enumerate(lines) for row in ([[], *rows] if number else rows)])
    raise Exit(0 if all(trial.passed for _, found in tried for trial in found) else 1)
