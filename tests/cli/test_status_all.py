"""`planctl status --all`: everybody's papers in one go; one bad file stops no other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planctl.cli import status_all
from tests.cli.desk import ACTIVE, FILE, ID, OTHER, Desk


def test_everybody_gets_a_file_named_by_the_pseudonym(desk: Desk, tmp_path: Path) -> None:
    desk.given(ACTIVE)
    out = tmp_path / "new" / "statuses"
    result = desk.run("status", "--all", "--out", out, lang="en", check=0)
    people = sorted(file.stem for file in (desk.place / "plans").glob("*.yaml"))
    assert sorted(os.listdir(out)) == [f"{person}-municipality.html" for person in people]
    assert result.out.startswith(f"{len(people)} statuses written to {out}\n")
    alone = desk.run("status", ID, "--format", "html", "--no-edit", check=0).out
    assert (out / f"{ID}-municipality.html").read_text(encoding="utf-8").strip() == alone.strip()


def test_one_bad_file_stops_no_other_and_is_named(desk: Desk, tmp_path: Path) -> None:
    (desk.place / FILE).write_text("contacts: [\n", encoding="utf-8")
    result = desk.run("status", "--all", "--for", "person", "--format", "md", "--out", tmp_path, lang="en", check=1)
    assert not (tmp_path / f"{ID}-person.md").exists()
    assert (tmp_path / f"{OTHER}-person.md").exists()
    assert FILE in result.err


def test_in_several_processes_it_is_the_same(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.given(ACTIVE)
    (desk.place / "plans" / "K-BAD01.yaml").write_text("contacts: [\n", encoding="utf-8")
    desk.run("status", "--all", "--out", tmp_path / "one", check=1)
    monkeypatch.setattr(status_all, "_ALONE", 0)
    monkeypatch.setattr(status_all, "_AT_A_TIME", 1)
    monkeypatch.setattr(status_all, "_processors", lambda: 2)
    result = desk.run("status", "--all", "--out", tmp_path / "two", check=1)
    assert "K-BAD01" in result.err
    one, two = ({f.name: f.read_bytes() for f in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one
    assert one == two


def test_what_does_not_go_together(desk: Desk, tmp_path: Path) -> None:
    desk.refuses(2, "status", "--all", says="--out")
    desk.refuses(2, "status", "--all", "--out", tmp_path, "--send", says="--send")
    (tmp_path / "file").write_text("", encoding="utf-8")
    desk.refuses(2, "status", "--all", "--out", tmp_path / "file", says="folder")
    desk.refuses(3, "status", "--all", "--out", desk.place / "plans" / "x", says="plans")
