"""An attack: everything that all reports of a period print, put into equations, and solved for what is hidden.

The attacker has every report of a period (each --by, and none) as JSON, knows that totals are sums and that the same
figure is the same in every report, and that a hidden figure is not below none. A hidden figure that comes out as one
number only is a figure that was printed. (That there are none is no small number, and may come out.)
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest

from planctl.figures.ground import BY
from planctl.figures.period import period_of
from planctl.figures.told import Asked
from planctl.outputs.made import Source, made_data
from planctl.outputs.report_view import Counted, report_data
from planctl.workspace.tallies import counted
from planctl.workspace.workspace import Workspace
from tests.figures.house import House, contact, decision, score

TODAY = datetime.date(2026, 11, 22)
BELOW = 5
AREAS = ("housing", "finances", "network", "violence")
KINDS = ("visit", "phone", "home_visit", "outreach")
SERVICES = ("shared_meal", "conversation", "clothing")
GROUPS = ("survive", "stabilise", "reintegrate")
NOT_COUNTS = ("median", "percent", "attained")
# Columns of a row that make up another.
ACROSS = {
    "followed_up": [("due", ("in_time", "late", "missed", "open"))],
    "score_change": [("people", ("compared", "one_score", "other_rater")), ("compared", ("improved", "same", "worse"))],
    "instrument_change": [
        ("people", ("compared", "one_score", "declined")),
        ("compared", ("improved", "same", "worse")),
    ],
    "goals_reached": [("closed", ("reached", "missed"))],
}
Place = tuple[Any, ...]


@dataclass
class Knowledge:
    """What an attacker has: figures that are printed, places that are hidden, and sums of places that are none."""

    printed: dict[Place, int] = field(default_factory=dict)
    hidden: set[Place] = field(default_factory=set)
    sums: list[dict[Place, int]] = field(default_factory=list)

    def read(self, place: Place, cell: dict[str, Any]) -> None:
        """Take down a cell, which must say the same wherever it stands."""
        if cell["hidden"]:
            self.hidden.add(place)
        elif cell["value"] is not None:
            assert self.printed.setdefault(place, cell["value"]) == cell["value"], place

    def solved(self) -> dict[Place, Fraction]:
        """Return every hidden place whose value follows from the sums, by elimination."""
        unknown = sorted(self.hidden - set(self.printed), key=repr)
        rows = []
        for each in self.sums:
            if all(place in self.printed or place in self.hidden for place in each):
                row = [Fraction(each.get(place, 0)) for place in unknown]
                known = sum(sign * self.printed[place] for place, sign in each.items() if place in self.printed)
                rows.append([*row, Fraction(-known)])
        _eliminate(rows, len(unknown))
        found = {}
        for row in rows:
            at = [place for place, value in enumerate(row[:-1]) if value]
            if len(at) == 1 and row[-1]:
                found[unknown[at[0]]] = row[-1] / row[at[0]]
        return found


def _eliminate(rows: list[list[Fraction]], width: int) -> None:
    """Bring rows to their reduced echelon form."""
    done = 0
    for column in range(width):
        pivot = next((n for n in range(done, len(rows)) if rows[n][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        first = rows[done][column]
        rows[done] = [value / first for value in rows[done]]
        for number, row in enumerate(rows):
            if number != done and row[column]:
                factor = row[column]
                rows[number] = [a - factor * b for a, b in zip(row, rows[done], strict=True)]
        done += 1


def reports(house: House, period: str, compare: bool) -> Iterator[dict[str, Any]]:
    """Yield every report of a period there is."""
    workspace = Workspace(house.folder)
    asked_for = period_of(period)
    assert asked_for
    for by in ("", *BY):
        asked = Asked(asked_for, TODAY, asked_for.previous() if compare else None, by)
        found, listing = counted(workspace, asked)
        assert not listing.incomplete
        models = [Counted(workspace.models.get(name), told) for name, told in found.items()]
        yield report_data(models, workspace.settings, asked, made_data(TODAY, Source(), []))


def knowledge_of(found: Iterator[dict[str, Any]], *, before: bool = False) -> Knowledge:
    """Read reports as an attacker would."""
    known = Knowledge()
    for report in found:
        for figure in report["models"][0]["figures"]:
            _read(known, figure, before)
    # People in contact are the same people, whether a figure of their own says it or a row of another.
    known.sums.append({("women", "contact", None, "in_contact", "n"): 1, ("in_contact", "", None, "", "n"): -1})
    return known


def _read(known: Knowledge, figure: dict[str, Any], before: bool) -> None:
    name = figure["id"]
    tables = [("", None, "", figure["total"])] if figure["total"] else []
    for split in figure["splits"]:
        tables += [(split["by"], split["rater"], row["id"], row["cells"]) for row in split["rows"]]
        # Rows that may overlap come to nothing that is known.
        if figure["total"] and split["by"] not in _overlapping(figure):
            for column in figure["columns"]:
                if column["id"] not in NOT_COUNTS:
                    parts = {(name, split["by"], split["rater"], row["id"], column["id"]): 1 for row in split["rows"]}
                    if parts:
                        known.sums.append({**parts, (name, "", None, "", column["id"]): -1})
    for by, rater, row, cells in tables:
        for column, cell in cells.items():
            if column not in NOT_COUNTS:
                known.read((name, by, rater, row, column), cell["before"] if before else cell)
        for total, parts in ACROSS.get(figure["what"], ()):
            place = (name, by, rater, row)
            known.sums.append({**{(*place, part): 1 for part in parts}, (*place, total): -1})


def _overlapping(figure: dict[str, Any]) -> tuple[str, ...]:
    if figure["what"] == "people":
        return ("month", "area", "dimension", "service") if figure["id"] == "in_contact" else ("month",)
    return ("area", "dimension") if figure["what"] == "areas" else ("service",) if figure["id"] == "contacts" else ()


def drawn(folder: Path, seed: int) -> House:
    """Make a house of people drawn at random."""
    rng = Random(seed)
    house = House(folder)
    start = 1

    def day() -> str:
        return f"2026-{rng.randint(max(start, 4), 9):02d}-{rng.randint(10, 28)}"

    for _ in range(rng.choice((6, 12, 20, 35))):
        start = rng.choice((2, 2, 4, 7))  # the month somebody comes; nothing is noted before it
        months = rng.sample(range(5, 10), rng.randint(0, 3))
        house.add(
            registered=f"2026-{start:02d}-02",
            contacts=[
                contact(day(), rng.choice(KINDS), time=f"{n:02d}:00", services=rng.sample(SERVICES, rng.randint(0, 2)))
                for n in range(rng.randint(0, 6))
            ],
            scores=[score(day(), rng.choice(AREAS), rng.randint(1, 10)) for _ in range(rng.randint(0, 5))],
            groups=[
                {"date": f"2026-{start:02d}-02", "group": rng.choice(GROUPS)},
                {"date": day(), "group": rng.choice(GROUPS)},
            ],
            plan_periods=[{"from": rng.choice((f"2026-{start:02d}-03", "2026-08-03"))}] if rng.random() < 0.6 else [],
            decisions=[decision(f"2026-{m:02d}-03", f"2026-{m:02d}", "keep_plan", "keep") for m in months],
            **({"ended": {"date": "2026-09-29", "reason": "moved", "by": "mette"}} if rng.random() < 0.15 else {}),
        )
    return house


def test_the_attack_finds_what_is_there_to_be_found() -> None:
    known = Knowledge({("t",): 20, ("a",): 17}, {("b",)}, [{("a",): 1, ("b",): 1, ("t",): -1}])
    assert known.solved() == {("b",): 3}


@pytest.mark.parametrize("seed", range(12))
def test_no_hidden_figure_follows_from_all_the_reports_of_a_period(tmp_path: Path, seed: int) -> None:
    house = drawn(tmp_path / "house", seed)
    known = knowledge_of(reports(house, "2026-Q3", compare=False))
    assert known.hidden
    assert not known.hidden & set(known.printed), "hidden in one report, printed in another"
    assert known.solved() == {}
    assert all(value == 0 or value >= BELOW for place, value in known.printed.items() if place[0] in ("women", "areas"))


@pytest.mark.parametrize("seed", range(8))
def test_no_hidden_figure_follows_from_two_periods_side_by_side(tmp_path: Path, seed: int) -> None:
    house = drawn(tmp_path / "house", 100 + seed)
    found = list(reports(house, "2026-Q3", compare=True))
    now, before = knowledge_of(iter(found)), knowledge_of(iter(found), before=True)
    both = Knowledge(
        {("now", *p): v for p, v in now.printed.items()} | {("before", *p): v for p, v in before.printed.items()},
        {("now", *p) for p in now.hidden} | {("before", *p) for p in before.hidden},
        [{("now", *p): n for p, n in each.items()} for each in now.sums]
        + [{("before", *p): n for p, n in each.items()} for each in before.sums],
    )
    # Who was here at the end of a period was here before the next one.
    end = {("before", "women", "end", None, name, "n"): -1 for name in ("with_plan", "without_plan")}
    both.sums.append({("now", "women", "came", None, "before", "n"): 1, **end})
    assert both.solved() == {}
