"""Ids that a model has renamed, through the program."""

from __future__ import annotations

from tests.cli.desk import Desk
from tests.conftest import git


def test_old_ids_are_read_kept_and_brought_up_to_date(desk: Desk) -> None:
    """A warning from check, old keys kept by the commands, and a save of its own by fmt."""
    renamed = "renamed:\n  - {in: areas, old: home, new: housing}\n  - {in: contact_kinds, old: here, new: visit}\n"
    own = f"planctl_model: 1\nid: own\nextends: reden\nversion: 2\nlabel: {{da: Egen, en: Own}}\n{renamed}"
    (desk.place / "models").mkdir()
    desk.given(own, "models/own.yaml")
    desk.given(desk.text("planctl.yaml").replace("[reden]", "[own]"), "planctl.yaml")
    plan = "planctl: 1\nmodel: own\nid: K-7F3QM\nregistered: 2026-01-14\n"
    plan += "areas:\n  home: {situation: Hos en veninde, intention: Ro}\n"
    plan += "contacts:\n  - {date: 2026-10-03, kind: here, by: mette}\n"
    desk.given(plan)
    told = desk.run("check", "K-7F3QM", check=0).out
    assert "“home” is called “housing” now  [renamed-id]" in told
    assert "planctl fmt" in told
    assert '"last_presence": "2026-10-03"' in desk.run("person", "list", "--format", "json", check=0).out
    assert "Housing" in desk.run("show", "K-7F3QM", check=0).out
    desk.run("area", "K-7F3QM", "housing", "--situation", "I egen bolig", check=0)
    assert "  home: {situation: I egen bolig, intention: Ro}\n" in desk.text()
    saved = desk.run("fmt", "K-7F3QM", check=0).out
    assert "Brought up to date, 2 ids: home → housing, here → visit." in saved
    assert git(desk.place, "log", "-1", "--format=%s").strip() == "fmt: K-7F3QM"
    assert "  housing: {situation: I egen bolig, intention: Ro}\n" in desk.text()
    assert desk.run("check", "K-7F3QM", check=0).out == "1 file, nothing wrong.\n"
    assert desk.run("fmt", "K-7F3QM", check=0).out == "Everything has its standard form.\n"
