"""A house of plain files whose figures are counted: no git, a few people, and everything as data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from planctl.figures.count import figures_of
from planctl.figures.ground import Ground
from planctl.figures.joining import together
from planctl.figures.people import people_of
from planctl.figures.period import period_of
from planctl.figures.tables import Figure, Printed
from planctl.workspace.tallies import tallies
from planctl.workspace.workspace import Workspace

TODAY = "2026-11-22"
SETTINGS = """\
planctl: 1
organisation: {name: Reden Eksempelby, language: en, timezone: Europe/Copenhagen}
models: [reden, child]
review_since: 2026-01
staff:
  mette: {name: Mette Holm, email: mette@eksempel.dk, role: contact_person}
  jonas: {name: Jonas Beck, email: jonas@eksempel.dk, role: worker}
"""
Table = dict[str, dict[str, Any]]


class House:
    """The files of a house, and what is counted of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "plans").mkdir(parents=True)
        (folder / "planctl.yaml").write_text(SETTINGS, encoding="utf-8")
        self.count = 0

    def add(self, id_: str = "", year: int | None = None, **data: Any) -> str:
        """Write somebody's file, in plans/ or in that of a closed year; return the id."""
        self.count += 1
        id_ = id_ or f"K-{self.count:04d}"
        place = self.folder / (f"closed/{year}" if year else "plans")
        place.mkdir(parents=True, exist_ok=True)
        person = {"planctl": 1, "model": "reden", "id": id_, "registered": "2026-01-05", **data}
        (place / f"{id_}.yaml").write_text(json.dumps(person, ensure_ascii=False), encoding="utf-8")
        return id_

    def printed(self, period: str = "2026", below: int = 1, model: str = "reden", today: str = TODAY) -> Printed:
        """Count the figures of a model; with `below` 1 nothing is hidden."""
        workspace = Workspace(self.folder)
        found = tallies(workspace)
        assert not found.listing.unreadable, found.listing.unreadable
        asked = period_of(period)
        assert asked
        people = people_of(found.files).get(model, [])
        ground = Ground(people, workspace.models.get(model), asked.until(today), today, "2026-01")
        return Printed(together([figures_of(ground)]), below)

    def figure(self, name: str, period: str = "2026", **asked: Any) -> Figure:
        """Return one figure."""
        return next(figure for figure in self.printed(period, **asked).figures if figure.id == name)

    def total(self, name: str, period: str = "2026", column: str = "n", **asked: Any) -> Any:
        """Return a column of a figure's total."""
        figure = self.figure(name, period, **asked)
        assert figure.total
        return figure.total.cells[column].value

    def split(self, name: str, into: str, period: str = "2026", column: str = "n", **asked: Any) -> dict[str, Any]:
        """Return a column of a split by row; rows with none are left out."""
        figure = self.figure(name, period, **asked)
        split = next(split for split in figure.splits if split.by == into and split.rater in ("", "staff"))
        return {row.key: row.cells[column].value for row in split.rows if row.cells[column].value}


def contact(day: str, kind: str = "visit", **more: Any) -> dict[str, Any]:
    return {"date": day, "kind": kind, "by": "mette", **more}


def score(day: str, area: str, step: int, rater: str = "staff") -> dict[str, Any]:
    return {"date": day, "area": area, "step": step, "rater": rater, "by": "mette"}


def decision(day: str, month: str, question: str, outcome: str, **more: Any) -> dict[str, Any]:
    return {"date": day, "month": month, "question": question, "outcome": outcome, "by": "mette", **more}
