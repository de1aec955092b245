"""`planctl templates`: see the templates of papers, copy one to make it your own, and try your own ones."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.session import Session, say
from planctl.cli.terminal import Context, Exit, argument
from planctl.errors import Fault, TemplateThere
from planctl.texts import tr


def list_templates(context: Context) -> None:
    """List the templates; those of the house's own are marked."""
    from planctl.outputs.papers.logo import logos_in
    from planctl.outputs.papers.templates import Templates

    session: Session = context.obj
    templates = Templates(session.workspace.root)
    own = templates.own_names()
    for name in sorted({*templates.names(), *own}):
        key = "own" if name in own else "shipped"
        unused = name in own and name not in templates.names()
        say(tr("templates.row-extra" if unused else f"templates.row-{key}", name=name))
    for name in logos_in(session.workspace.root):
        say(tr("templates.row-logo", name=name))


def copy_template(
    context: Context,
    name: Annotated[str, argument(help="help.templates-copy.name", metavar="NAME")],
) -> None:
    """Copy a shipped template into the workspace, to be changed there."""
    from planctl.outputs.papers.templates import FOLDER, Templates
    from planctl.workspace.disk import disk_trouble
    from planctl.workspace.files import refuse_links_above, replace_file

    session: Session = context.obj
    root = session.workspace.root
    templates = Templates(root)
    found = templates.shipped(name)
    path = f"{FOLDER}/{name}"
    refuse_links_above(root, path)
    if (root / path).exists() or (root / path).is_symlink():
        raise TemplateThere(file=path)
    with disk_trouble():
        replace_file(root / path, found.source.encode())
    say(tr("templates.copied", file=path))


def check_templates(context: Context) -> None:
    """Try the house's own templates on made-up people; exit 1 when one of them fails."""
    from planctl.outputs.papers.logo import logo_of, logos_in
    from planctl.outputs.papers.templates import Templates
    from planctl.outputs.papers.trying import tried

    session: Session = context.obj
    templates = Templates(session.workspace.root)
    own = [*templates.own_names(), *logos_in(session.workspace.root)]
    faults = tried(templates)
    try:
        logo_of(session.workspace.root)
    except Fault as unfit:
        faults.append(unfit)
    for fault in faults:
        _tell(fault)
    if not faults:
        say(tr("templates.sound", n=len(own)) if own else tr("templates.none"))
    raise Exit(1 if faults else 0)


def _tell(fault: Fault) -> None:
    from planctl.cli.session import fault_text

    say(fault_text(fault).split("\n")[0])


COMMANDS = {"templates": {"list": list_templates, "copy": copy_template, "check": check_templates}}
