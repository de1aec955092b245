"""What staff must write in a status: asked for in the editor, and kept beside the drafts until the status is sent.

A text whose line of a mark was deleted is confirmed. The texts lie in the git directory, where only their owner can
read them, and are in no commit: the paper that is sent holds them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planctl.cli.form_text import Form, Section
from planctl.cli.saving import free_text
from planctl.cli.session import Session, warn
from planctl.errors import Fault
from planctl.outputs.papers.passages import Written, fingerprint
from planctl.texts import LANGUAGES, tr

if TYPE_CHECKING:
    from planctl.outputs.papers.period import Period
    from planctl.plans.plan import Plan

View = dict[str, Any]
Texts = dict[str, Written]  # by passage

_SUFFIX = ".json"


def kept_texts(session: Session, person: str, reader: str, period: Period) -> Texts:
    """Return what was written for a status of the same person and reader that begins the same day."""
    with suppress(Fault, OSError, ValueError, KeyError, TypeError, AttributeError):
        found = json.loads(_file(session, person, reader, period.first).read_bytes())
        return {
            str(name): Written(str(each["text"]), bool(each["confirmed"]), frozenset(map(str, each["seen"])))
            for name, each in found.items()
        }
    return {}


def keep_texts(session: Session, person: str, reader: str, period: Period, written: Mapping[str, Written]) -> None:
    """Keep what was written until the status is sent; say so where nothing can be kept."""
    from planctl.workspace.files import make_folder, replace_file

    data = {
        name: {"text": each.text, "confirmed": each.confirmed, "seen": sorted(each.seen)}
        for name, each in written.items()
    }
    try:
        file = _file(session, person, reader, period.first)
        make_folder(file.parent)
        file.parent.chmod(0o700)
        replace_file(file, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8"), mode=0o600)
    except (Fault, OSError):
        warn(tr("status.texts-not-kept"))


def forget_texts(session: Session, person: str, reader: str, period: Period) -> None:
    """Remove what was kept for statuses that begin in a period: what is sent holds it."""
    with suppress(Fault, OSError):
        folder = _file(session, person, reader, period.first).parent
        for file in folder.glob(f"status-{person}-{reader}-*{_SUFFIX}"):
            if file.stem[-len(period.first) :] <= period.last:
                file.unlink()


def _file(session: Session, person: str, reader: str, first: str) -> Path:
    from planctl.workspace.gitfiles import find_git_dir

    folder = find_git_dir(session.workspace.root) / "planctl" / "drafts"
    return folder / f"status-{person}-{reader}-{first}{_SUFFIX}"


# The form.


def gone_through(session: Session, plan: Plan, view: View, written: Texts, *, allow_cpr: bool = False) -> Texts:
    """Let somebody go through every passage in the editor; return what is written then, by passage."""
    from planctl.cli.forms import fill_in

    passages = list(_passages(view))
    form = _form(session, plan, view, passages, written, allow_cpr=allow_cpr)
    filled = fill_in(session, form, same=True)
    if filled is None:
        return written
    found = dict(written)
    seen = {block["passage"]: frozenset(map(fingerprint, block.get("entries", ()))) for _, _, block in passages}
    for passage, text in filled.values.items():
        before = written[passage].seen if passage in written else frozenset()
        found[passage] = _written(text or "", before | seen[passage])
    return found


def _written(text: str, seen: frozenset[str]) -> Written:
    """Return a text without its mark; it is confirmed when it has none."""
    rows = text.split("\n")
    kept = [row for row in rows if not _is_mark(row)]
    return Written("\n".join(kept).strip(), len(kept) == len(rows), seen)


def _is_mark(row: str) -> bool:
    return row.strip().casefold() in {tr("status.mark", lang=language).casefold() for language in LANGUAGES}


def _passages(view: View) -> Iterator[tuple[str, str, View]]:
    """Yield every passage with its heading and the help of its part."""
    for part in view["parts"]:
        yield from _inside(part["blocks"], part["title"], part["help"])


def _inside(blocks: list[View], title: str, help_words: str) -> Iterator[tuple[str, str, View]]:
    for block in blocks:
        if "passage" in block:
            yield title, help_words, block
        elif "blocks" in block:
            heading = tr("status.form-heading", part=title, area=block["title"])
            yield from _inside(block["blocks"], heading, "")


def _form(
    session: Session,
    plan: Plan,
    view: View,
    passages: list[tuple[str, str, View]],
    written: Texts,
    *,
    allow_cpr: bool,
) -> Form:
    from planctl.cli.forms import title

    target = tr("status.form-target", id=plan.id, title=view["title"])
    intro = [title(session, plan, target), view["period"]["words"], ""]
    intro += [tr("status.form-how", mark=tr("status.mark")), tr("status.form-kept"), tr("forms.comments")]
    read = partial(free_text, allow_cpr=allow_cpr)
    taken: dict[str, int] = {}
    sections = []
    for named, help_words, block in passages:
        plain = " ".join(named.replace("#", "").split())
        taken[plain.casefold()] = taken.get(plain.casefold(), 0) + 1
        times = taken[plain.casefold()]
        told = [*([help_words] if help_words else []), *(f"- {prompt}" for prompt in block.get("prompts", ()))]
        text = _text(block, written.get(block["passage"]))
        heading = plain if times == 1 else f"{plain} ({times})"
        sections.append(Section(block["passage"], heading, told, text, read, may_go=True))
    return Form("status", target, intro, sections)


def _text(block: View, known: Written | None) -> str:
    """Return what stands in the form: what was written so far, then what it is drafted from; a draft has its mark."""
    written = known.text if known else ""
    if block["kind"] == "written":
        return written
    entries = [_entry(entry) for entry in block["entries"]]
    return "\n\n".join(filter(None, [tr("status.mark"), written, *entries]))


def _entry(entry: View) -> str:
    said = ", ".join(filter(None, [entry["day"], entry["source"], entry["by"]]))
    first, *rest = entry["paragraphs"] or [""]
    return "\n\n".join([re.sub(r"\s+$", "", f"{said}: {first}"), *rest])
