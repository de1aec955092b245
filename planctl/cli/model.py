"""`planctl model list|show|check|schema`: what plan models hold, and whether they are right."""

from __future__ import annotations

from copy import copy
from pathlib import Path
from typing import Annotated

from planctl.cli.check import show_checked
from planctl.cli.model_new import new_model
from planctl.cli.model_sources import models_of, own_models, used_models
from planctl.cli.model_test import try_models
from planctl.cli.options import read_format
from planctl.cli.past import Shown, hand_out
from planctl.cli.past import Source as WithSource
from planctl.cli.session import Session, put, usage
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.errors import Fault, UnknownChoice, UnknownModel
from planctl.models.earlier import as_of
from planctl.models.model import Model
from planctl.models.resolve import Source, unfilled
from planctl.outputs.model_list import list_lines, list_rows
from planctl.outputs.model_text import NOT_LISTED, PARTS, Part, model_page, part_data, part_yaml, parts_by_name
from planctl.outputs.page import page_lines, page_markdown
from planctl.outputs.tables import to_json
from planctl.workspace.checking import Checked
from planctl.workspace.files import read_file
from planctl.workspace.models import Models
from planctl.yamltext.structure import close, is_date


def list_models(
    context: Context,
    output: Annotated[str, option("--format", help="model.help-list-format", metavar="table|json")] = "table",
    source: WithSource = False,
) -> None:
    """List the models that can be used here."""
    session: Session = context.obj
    read_format(output, ("table", "json"))
    models, used = models_of(session), used_models(session)
    rows = list_rows(models.sources, {name: models.resolve(name) for name in models.sources}, used)
    if output == "json":
        shown: Shown = to_json(rows)
    else:
        shown = list_lines(rows)
    hand_out(session, shown, output, source=source)
    raise Exit(1 if any(row["errors"] for row in rows) else 0)


def _model_ids(context: Context, incomplete: str) -> list[str]:
    """Complete the ids of models."""
    try:
        sources = models_of(Session(Path(context.find_root().params.get("folder") or "."))).sources
    except (Fault, OSError):
        return []
    return [name for name in sources if name.startswith(incomplete)]


def _part_names(incomplete: str) -> list[str]:
    """Complete the names of the parts that every model has."""
    return [name for name in PARTS if name.startswith(incomplete)]


ModelId = Annotated[str | None, argument(help="help.argument-model", metavar="[MODEL]", autocompletion=_model_ids)]


def show_model(
    context: Context,
    model: ModelId = None,
    part: Annotated[str | None, argument(help="model.help-part", metavar="[PART]", autocompletion=_part_names)] = None,
    as_of_day: Annotated[str | None, option("--as-of", help="model.help-as-of", metavar="DATE")] = None,
    output: Annotated[str, option("--format", help="model.help-format", metavar="table|json|md|yaml")] = "table",
    source: WithSource = False,
) -> None:
    """Explain a model, or a part of it."""
    session: Session = context.obj
    read_format(output, ("table", "json", "md", "yaml"))
    if as_of_day is not None and not is_date(as_of_day):
        raise usage("bad-date", value=as_of_day)
    found = as_of(_model(session, model), as_of_day)
    wanted = _part(found, part) if part is not None else None
    if output == "json":
        shown: Shown = to_json(part_data(found, wanted) if wanted else found.data)
    elif output == "yaml":
        shown = part_yaml(unfilled(found.id, models_of(session).sources), wanted)
    elif output == "md":
        shown = page_markdown(model_page(found, wanted))
    else:
        shown = page_lines(model_page(found, wanted))
    hand_out(session, shown, output, source=source)


def _model(session: Session, name: str | None) -> Model:
    """Return the model named, or the workspace's default; raise UnknownModel or ModelBroken."""
    models = models_of(session)
    return models.get(name or next(iter(used_models(session) or models.sources)))


def _part(model: Model, text: str) -> Part:
    """Return the part that a name means; refuse what the model does not have, naming what is near."""
    names = parts_by_name(model)
    if text.lower() in names:
        return names[text.lower()]
    known = [part for part in PARTS if part in names and part not in NOT_LISTED] + list(model.areas)
    raise UnknownChoice(value=text, close=close(text, list(names)), known=", ".join(known), n=len(known))


def check_models(
    context: Context,
    names: Annotated[list[str] | None, argument(help="model.help-names", metavar="[FILE|MODEL]...")] = None,
    output: Annotated[str, option("--format", help="help.check.format", metavar="table|json|github")] = "table",
) -> None:
    """Check models by id or by file."""
    session: Session = context.obj
    read_format(output, ("table", "json", "github"))
    models = models_of(session)
    checked = Checked()
    for name in names or own_models(models) or models.sources:
        _check(models, name, checked)
    show_checked(checked, output)
    raise Exit(1 if checked.errors else 0)


def _check(models: Models, name: str, checked: Checked) -> None:
    """Check a model with the files it builds on; each file is looked at once."""
    tried = copy(models)
    model = name
    if name not in models.sources:
        model = Path(name).stem
        tried.sources = {**models.sources, model: _source(models, name)}
    resolved = tried.resolve(model)
    contents = {source.file: source.content for source in tried.sources.values()}
    for file in resolved.files:
        if file not in checked.sources:
            checked.add(file, contents[file], [problem for problem in resolved.problems if problem.file == file])


def _source(models: Models, name: str) -> Source:
    """Return a model file by its path; raise UnknownModel when there is none."""
    try:
        return Source(name, read_file(Path(name)))
    except OSError:
        raise UnknownModel(model=name, known=", ".join(models.sources)) from None


def print_schema(context: Context, model: ModelId = None) -> None:
    """Print the JSON Schema of a model's plan files."""
    from planctl.plans.renamed import with_old_ids
    from planctl.plans.schema import plan_schema

    put(to_json(plan_schema(with_old_ids(_model(context.obj, model)))))


COMMANDS = {
    "model": {
        "list": list_models,
        "show": show_model,
        "check": check_models,
        "test": try_models,
        "new": new_model,
        "schema": print_schema,
    }
}
