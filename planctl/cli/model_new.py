"""`planctl model new`: a plan model of one's own, as a file to begin with."""

from __future__ import annotations

import json
import re
from typing import Annotated

from planctl.cli.options import By
from planctl.cli.session import Session, say, usage
from planctl.cli.terminal import Context, argument, option
from planctl.errors import ModelExists
from planctl.outputs.model_start import copied_text, starting_text
from planctl.resources import resource_dir
from planctl.texts import tr
from planctl.workspace.models import OWN_FOLDER, STARTER
from planctl.workspace.save import Change
from planctl.workspace.settings_edit import use_model
from planctl.workspace.writing import Writer, writing

_NAME = re.compile(r"(?!x_)[a-z][a-z0-9_-]*")
_LANGUAGE = "schema/model.schema.json"  # for editors: every key of a model explained


def new_model(
    context: Context,
    name: Annotated[str, argument(help="model.help-new-name", metavar="NAME")],
    base: Annotated[str | None, option("--extends", help="model.help-new-extends", metavar="MODEL")] = None,
    use: Annotated[bool, option("--use", help="model.help-new-use")] = False,
    by: By = None,
) -> None:
    """Make a model of one's own."""
    session: Session = context.obj
    if not _NAME.fullmatch(name):
        raise usage("model-name", value=name)
    models = session.workspace.models
    if name in models.sources:
        raise ModelExists(model=name, file=models.sources[name].file)
    text = starting_text(name, models.get(base)) if base else copied_text(name, models.sources[STARTER].content)
    file = f"{OWN_FOLDER}/{name}.yaml"
    with writing(session.workspace, session.today) as writer:
        changes = [Change(file, None, text.encode()), *_language(writer), *([use_model(writer, name)] if use else [])]
        writer.save(changes, f"model new: {name}", "model new", [], writer.author(by))
    say(tr("model_new.done-used" if use else "model_new.done", model=name, file=file))
    say(tr("model_new.next-used" if use else "model_new.next", model=name))


def _language(writer: Writer) -> list[Change]:
    """Return the change that lays the language of models beside the schemas of plans, unless it is there."""
    old = writer.session.read(_LANGUAGE)
    schema = json.loads((resource_dir("schema") / "model.schema.json").read_text(encoding="utf-8"))
    new = (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
    return [Change(_LANGUAGE, old, new)] if old != new else []
