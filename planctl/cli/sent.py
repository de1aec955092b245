"""`planctl sent`: the statuses that were sent, and whether the kept files still are what was sent."""

from __future__ import annotations

from typing import Annotated

from planctl.cli.options import OptionalId, read_format, read_id
from planctl.cli.session import Session, put, say, show, warn
from planctl.cli.terminal import Context, Exit, option
from planctl.outputs.sent_list import (
    finding_lines,
    finding_rows,
    finding_words,
    sent_csv,
    sent_lines,
    sent_markdown,
    sent_rows,
)
from planctl.outputs.tables import escaped, to_csv, to_json
from planctl.texts import tr
from planctl.workspace.sent import Finding, Sent, statuses_of, verified
from planctl.workspace.workspace import git_dir_of


def sent(
    context: Context,
    person: OptionalId = None,
    verify: Annotated[bool, option("--verify", help="help.sent.verify")] = False,
    output: Annotated[str, option("--format", help="help.option-format", metavar="table|json|csv|md")] = "table",
) -> None:
    """List the statuses that were sent, of one person or of everybody."""
    session: Session = context.obj
    read_format(output)
    wanted = read_id(person) if person is not None else None
    found, unreadable = statuses_of(session.workspace, wanted)
    for file in unreadable:
        warn(tr("review.left-out", file=file, path=file))
    if verify:
        wrong = verified(session.workspace, found, wanted)
        _show_verified(session, found, wrong, output)
        raise Exit(1 if wrong or unreadable else 0)
    _show(session, found, wanted, output)
    raise Exit(1 if unreadable else 0)


def _show(session: Session, found: list[Sent], person: str | None, output: str) -> None:
    rows, settings = sent_rows(found), session.workspace.settings
    if output == "json":
        put(to_json(rows))
    elif output == "csv":
        put(sent_csv(rows))
    elif not rows:
        say(tr("sent.none-of", id=person) if person else tr("sent.none"))
    elif output == "md":
        put(sent_markdown(rows, settings))
    else:
        show(sent_lines(rows, settings))


def _show_verified(session: Session, found: list[Sent], wrong: list[Finding], output: str) -> None:
    kept = [each for each in found if each.file and each.hash]
    if output == "json":
        put(to_json({"verified": len(kept), "sent": sent_rows(found), "findings": finding_rows(wrong)}))
        return
    if output == "csv":
        rows = finding_rows(wrong)
        put(to_csv(["list", "code", "id", "file", "commit"], [["findings", *row.values()] for row in rows]))
        return
    said = [tr("sent.verified", n=len(kept)), *([] if wrong or not kept else [tr("sent.all-well", n=len(kept))])]
    others = [tr("sent.not-kept", n=len(found) - len(kept))] if len(found) > len(kept) else []
    others += [tr("sent.no-history")] if git_dir_of(session.workspace.root) is None else []
    if output == "md":
        items = [f"- {escaped(finding_words(each))}" for each in wrong]
        put("\n\n".join(filter(None, [" ".join(said), "\n".join(items), *others])))
        return
    say(" ".join(said))
    show(finding_lines(wrong))
    for words in others:
        say(words)


COMMANDS = {"sent": sent}
