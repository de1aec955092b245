"""A workspace of plain files, without git, and a plan that has something of everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from planctl.workspace.workspace import Workspace

SETTINGS = """\
planctl: 1
organisation: {name: Reden Eksempelby, language: en, timezone: Europe/Copenhagen}
models: [reden]
staff:
  mette: {name: Mette Holm, email: mette@eksempel.dk, role: contact_person}
  jonas: {name: Jonas Beck, email: jonas@eksempel.dk, role: worker, until: 2026-06-30, formerly: [jonas_beck]}
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("reading")
    (place / "planctl.yaml").write_text(SETTINGS, encoding="utf-8")
    (place / "plans").mkdir()
    return place


@pytest.fixture(scope="session")
def reader(folder: Path) -> Workspace:
    return Workspace(folder)
