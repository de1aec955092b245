"""What is counted of parts of a house, kept, and put together again is what is counted of the whole."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest

from planctl.figures.period import period_of
from planctl.figures.told import Asked
from planctl.workspace import tallies
from planctl.workspace.workspace import Workspace
from tests.figures.house import House, contact, decision, score

LATER = {"date": "2026-11-25", "group": "stabilise"}


@pytest.fixture
def kept(house: House) -> House:
    """Return a house that keeps what was counted, with people of several kinds."""
    (house.folder / ".git").mkdir()
    for place in range(24):
        day = f"2026-{place % 9 + 1:02d}-12"
        house.add(
            contacts=[contact(day, area=("housing", "network")[place % 2], services=["food", "clothing"][: place % 3])],
            scores=[score("2026-02-01", "housing", place % 5 + 1), score("2026-08-01", "housing", place % 7 + 1)],
            groups=[{"date": "2026-01-05", "group": "survive"}, *([LATER] if place % 2 else [])],
            measures=[{"date": day, "instrument": "who5", "items": [1, 2, 3, 4, place % 6], "by": "mette"}],
            decisions=[decision("2026-05-02", "2026-05", "needs_plan", "stay_basic")] if place % 4 else [],
            plan_periods=[{"from": day, "started_by": "mette"}] if place % 3 else [],
        )
    for place in range(6):
        goal = {"id": f"g-000{place}", "text": "Sover", "areas": ["health", "school"], "opened": "2026-01-06"}
        ended = {"state": "reached", "closed": "2026-08-03"} if place % 2 else {"state": "active"}
        rated = (
            {"evaluations": [{"date": "2026-08-01", "attainment": place - 3, "text": "Det gik"}]} if place > 3 else {}
        )
        house.add(f"B-{place}000", model="child", goals=[{**goal, **ended, **rated}])
    return house


def counted(house: House, period: str = "2026", today: str = "2026-11-22") -> dict[str, Any]:
    asked = period_of(period)
    assert asked
    when = datetime.date.fromisoformat(today)
    found: dict[str, Any] = tallies.counted(Workspace(house.folder), Asked(asked, when, asked.previous()))[0]
    return found


def test_parts_make_up_the_whole(kept: House, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = counted(kept)
    (kept.folder / ".git/planctl/cache/counted.json").unlink()
    monkeypatch.setattr(tallies, "_MANY", 0)
    assert counted(kept) == whole
    assert len(list((kept.folder / ".git/planctl/cache").glob("figures-*.json"))) > 10
    assert counted(kept) == whole, "from what is kept"


def test_a_change_is_a_matter_of_its_part_alone(kept: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tallies, "_MANY", 0)
    before = counted(kept)
    for file in (kept.folder / ".git/planctl/cache").glob("figures-*.json"):
        file.write_text('{"values": "gone"}', encoding="utf-8")
    kept.add(contacts=[contact("2026-08-11")])
    workspace = Workspace(kept.folder)
    reader = tallies.Reader(workspace)
    read: list[str] = []
    files = tallies.Reader.files
    monkeypatch.setattr(tallies.Reader, "files", lambda self, part: read.append(part.name) or files(self, part))
    assert len(reader.parts) > 10
    assert counted(kept) != before
    assert len(set(read)) == 1


@pytest.mark.parametrize("today", ["2026-11-23", "2026-11-25", "2026-12-01", "2027-01-01"])
def test_what_is_kept_holds_until_a_day_that_changes_it(kept: House, today: str) -> None:
    counted(kept)
    found = counted(kept, today=today)
    (kept.folder / ".git/planctl/cache/counted.json").unlink()
    assert found == counted(kept, today=today)


def test_what_is_kept_names_nobody_and_no_text(kept: House) -> None:
    counted(kept)
    text = (kept.folder / ".git/planctl/cache/counted.json").read_text("utf-8")
    assert "K-00" not in text
    assert "mette" not in text
    assert "Sover" not in text
    assert json.loads(text)


def test_the_next_day_nothing_is_counted_again(kept: House, monkeypatch: pytest.MonkeyPatch) -> None:
    before = counted(kept)
    monkeypatch.setattr(tallies, "figures_of", None)
    assert counted(kept, today="2026-11-23") == before
    with pytest.raises(TypeError):
        counted(kept, today="2026-11-25")


def test_files_of_a_person_who_moved_lie_in_one_part(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tallies, "_MANY", 0)
    for place in range(12):
        old, new = f"B-{place:02d}AB", f"K-{place:02d}CD"
        house.add(old, model="child", moved={"date": "2026-06-01", "to": new})
        house.add(new, registered="2026-06-01", came_from={"date": "2026-06-01", "from": old})
        house.add(new, year=2025, registered="2025-06-01")
    parts = [
        sorted(seen.person.id[2:4] for seen in part.seen) for part in tallies.Reader(Workspace(house.folder)).parts
    ]
    assert len(parts) > 5
    assert all(part.count(number) == 3 for part in parts for number in part)
