"""What staff write in a status, in the editor: the mark that is deleted confirms, and nothing written is lost."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import git

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from tests.cli.pseudo_terminal import RUNNING, Editor, Terminal

ID = "K-7F3QM"
NOTE = "Hun ringede selv til kommunen."


@pytest.fixture(autouse=True)
def no_program_is_left() -> Iterator[None]:
    yield
    for terminal in list(RUNNING):
        terminal.close()


@pytest.fixture
def noted(workspace: Path) -> Path:
    plan = workspace / "plans" / f"{ID}.yaml"
    text = plan.read_text(encoding="utf-8")
    entry = f"  - {{date: 2026-11-03, type: observation, by: mette, text: {NOTE}}}\n"
    assert "journal:" not in text
    plan.write_text(f"{text.rstrip()}\njournal:\n{entry}", encoding="utf-8")
    git(workspace, "commit", "--quiet", "-m", "A note", "--", str(plan))
    return workspace


def status(place: Path, editor: Editor, *args: object) -> str:
    terminal = Terminal("status", ID, *args, cwd=place, env=editor.env, lang="en")
    assert terminal.end() == 0
    return terminal.screen


def test_a_text_whose_mark_is_deleted_is_confirmed_and_survives_the_next_run(noted: Path, tmp_path: Path) -> None:
    out = tmp_path / "status.md"
    editor = Editor(
        tmp_path,
        {"replace": [("[draft]\n\n3 November 2026, observation, Mette Holm: " + NOTE, "Hun klarer mere selv.")]},
        {"replace": [("\n[draft]\n", "\n"), ("Hun klarer mere selv.", "Hun klarer meget selv.")]},
    )
    status(noted, editor, "--out", out)
    seen = editor.seen()["text"]
    assert "## Assessment and suggestions" in seen
    assert "delete its line [draft]" in " ".join(seen.replace("# ", "").split())
    text = out.read_text(encoding="utf-8")
    assert "Hun klarer mere selv." in text
    assert NOTE not in text
    assert "**Draft. 1 passage" in text, "the other one keeps its mark"
    kept = list((noted / ".git/planctl/drafts").iterdir())
    assert [file.stat().st_mode & 0o777 for file in kept] == [0o600]
    assert NOTE not in kept[0].name
    later = Terminal("status", ID, "--no-edit", "--out", out, cwd=noted, lang="en")
    assert later.end() == 0
    assert "Hun klarer mere selv." in out.read_text(encoding="utf-8")
    status(noted, editor, "--edit", "--out", out)
    text = out.read_text(encoding="utf-8")
    assert "Hun klarer meget selv." in text, "what is confirmed can be gone through again"
    assert "Draft" not in text
    sent = Terminal("status", ID, "--send", "--to", "Kommunen", "--format", "md", cwd=noted, lang="en")
    assert sent.end() == 0
    assert "kept as sent/" in " ".join(sent.screen.split())
    assert editor.times == 2, "all was confirmed: nobody is asked again"
    assert list((noted / ".git/planctl/drafts").iterdir()) == [], "what was sent holds it"


def test_a_text_that_keeps_its_mark_stays_a_draft_with_what_was_written(noted: Path, tmp_path: Path) -> None:
    out = tmp_path / "status.json"
    editor = Editor(tmp_path, {"replace": [(f"3 November 2026, observation, Mette Holm: {NOTE}", "Halvfærdigt.")]})
    status(noted, editor, "--out", out)
    view = json.loads(out.read_text(encoding="utf-8"))
    assert view["drafts"] == 2
    assert "Halvfærdigt." in json.dumps(view["parts"], ensure_ascii=False)


def test_without_a_terminal_or_with_no_edit_nobody_is_asked(noted: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path)
    out = tmp_path / "status.md"
    status(noted, editor, "--no-edit", "--out", out)
    assert editor.times == 0
    assert NOTE in out.read_text(encoding="utf-8")
