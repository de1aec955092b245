"""From which save an output about many people is made, and who makes it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planctl.cli.session import Session, put, say, usage
from planctl.errors import NoGitUser
from planctl.texts import tr

if TYPE_CHECKING:
    from planctl.outputs.made import Source

TABLE = "table"
BINARY = ("xlsx", "docx", "pdf")  # forms that nobody reads on a screen


def source_of_house(session: Session) -> Source:
    """Return the save the workspace is at, whether any of its files differs from it, and who git says is at work."""
    from planctl.outputs.made import Source
    from planctl.workspace.git import Repository
    from planctl.workspace.hand_edits import hand_edits
    from planctl.workspace.save import Session as Held
    from planctl.workspace.workspace import git_dir_of

    workspace = session.workspace
    if git_dir_of(workspace.root) is None:
        return Source(is_kept=False)
    repo = Repository.open(workspace.root)
    by = ""
    with suppress(NoGitUser):
        name, email = repo.user()
        staff = workspace.settings.staff.values()
        by = next((each.name for each in staff if each.email.lower() == email.lower()), str(name))
    commit = repo.head() or ""
    return Source(commit, bool(commit) and bool(hand_edits(Held(repo))), by)


def read_form(output: str | None, out: Path | None, forms: tuple[str, ...], name: str) -> str:
    """Return the form that is asked for, by --format or by the name of the file; refuse what does not fit."""
    from planctl.cli.options import read_format

    ending = out.suffix.lower().removeprefix(".") if out else ""
    form = read_format(output or (ending if ending in forms else forms[0]), forms)
    if out is None and form in BINARY:
        raise usage("out-needed-for", value=form, name=name)
    if out is not None and form == TABLE:
        raise usage("out-table", known=", ".join(each for each in forms if each != TABLE))
    if out is not None and ending != form:
        raise usage("out-name", value=str(out), ending=form)  # a slip must not write over something else
    return form


def hand_over(session: Session, content: str | bytes, out: Path | None) -> None:
    """Print what was made, or write it to a file in one step; never among the files that planctl keeps."""
    from planctl.cli.status import refuse_kept
    from planctl.workspace.disk import disk_trouble
    from planctl.workspace.files import replace_file

    if out is None:
        put(content if isinstance(content, str) else content.decode().removesuffix("\n"))
        return
    refuse_kept(session.workspace.root, out)
    with disk_trouble():
        replace_file(out, content.encode() if isinstance(content, str) else content, durable=False)
    say(tr("status.written", file=str(out)))


def paper_as(session: Session, paper: dict[str, Any], form: str) -> str | bytes:
    """Return a paper in a form that its templates, or Word, make of it."""
    from planctl.outputs.papers.rendering import render
    from planctl.outputs.papers.templates import Templates

    if form != "md":
        from planctl.outputs.papers.logo import logo_of

        paper = {**paper, "logo": logo_of(session.workspace.root)}
    if form == "docx":
        from planctl.outputs.papers.word import word

        return word(paper)
    templates = Templates(session.workspace.root)
    if form == "pdf":
        from planctl.outputs.papers.pdf import pdf

        return pdf(render(paper, "html", templates))
    return render(paper, form, templates).removesuffix("\n") if form == "md" else render(paper, form, templates)
