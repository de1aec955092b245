"""A plan at the turn of the year: who goes on, what belongs to which file, and that nothing is lost by dividing it."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from planctl.plans.closing import deeper, divide, goes_on, later_than
from planctl.plans.plan import Plan
from planctl.workspace.workspace import Workspace
from planctl.yamltext.loader import load
from tests.yamltext import messy

DAYS = ["2026-11-03", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-04", "2027-02-28"]
DATED = ("groups", "scores", "measures", "contacts", "journal", "decisions")
HEAD = {"id": "K-7F3QM", "ref": "2026-118", "registered": "2027-01-01", "contact_person": "mette", "closed": [2026]}


@pytest.mark.parametrize(
    ("periods", "ended", "on"),
    [
        ([], "", False),
        ([["2026-05-01", ""]], "", True),
        ([["2026-05-01", "2026-12-31"]], "", False),  # deactivated on 31 December
        ([["2026-05-01", "2027-01-01"]], "", True),
        ([["2026-12-31", ""]], "", True),
        ([["2027-01-01", ""]], "", False),
        ([["2026-02-01", "2026-03-01"], ["2026-04-01", ""]], "", True),
        ([["2026-12-31", ""]], "2026-12-31", False),  # ended on the day the plan began: the period stays open
        ([["2026-05-01", ""]], "2027-01-01", True),
    ],
)
def test_only_a_plan_active_on_the_last_day_goes_on(periods: list[list[str]], ended: str, on: bool) -> None:
    assert goes_on(periods, ended, 2026) is on


def test_the_line_for_editors_leads_one_folder_more_upwards() -> None:
    old = b"# yaml-language-server: $schema=../schema/reden.schema.json\r\nplanctl: 1\nref: $schema=../schema/x\n"
    new = b"# yaml-language-server: $schema=../../schema/reden.schema.json\r\nplanctl: 1\nref: $schema=../schema/x\n"
    assert deeper(old) == new
    assert deeper(b"planctl: 1\n") == b"planctl: 1\n"


def read(reader: Workspace, text: str) -> Plan:
    document = load(text.encode())
    assert not document.problems
    return Plan(document, document.data or {}, reader.models.get("reden"))


TEXT = """\
# yaml-language-server: $schema=../schema/reden.schema.json
planctl: 1
model: reden
id: K-7F3QM
registered: 2026-01-14      # fra gaden
plan_periods:
  - {from: 2026-01-20, to: 2026-05-04}
  - {from: 2027-01-05}   # ny plan
areas:
  housing: {situation: Bor hos en veninde}
# dem vi har mødt
contacts:   # alle
  - {date: 2026-12-12, by: mette}     # håndskrevet

  # det nye år
  - date: 2027-01-04
    by: mette
      # dybere
  - {date: 2026-12-30, by: mette}
journal:    # kun nyt
  # årets første
  - date: 2027-01-04
    type: observation
    text: |
      To linjer.

      # Ingen kommentar.
decisions:
  - {date: 2027-01-03, month: 2026-12, question: needs_plan, outcome: stay_basic}
  - {date: 2027-02-03, month: 2027-02, question: needs_plan, outcome: stay_basic}
ended: {date: 2027-02-10, reason: moved}  # til byen
x_own: 1
"""
OLD = """\
# yaml-language-server: $schema=../schema/reden.schema.json
planctl: 1
model: reden
id: K-7F3QM
registered: 2026-01-14      # fra gaden
plan_periods:
  - {from: 2026-01-20, to: 2026-05-04}
areas:
  housing: {situation: Bor hos en veninde}
# dem vi har mødt
contacts:   # alle
  - {date: 2026-12-12, by: mette}     # håndskrevet
  - {date: 2026-12-30, by: mette}
decisions:
  - {date: 2027-01-03, month: 2026-12, question: needs_plan, outcome: stay_basic}
x_own: 1
"""
NEW = """\
# yaml-language-server: $schema=../schema/reden.schema.json
planctl: 1
model: reden
id: K-7F3QM
ref: 2026-118
registered: 2027-01-01
contact_person: mette
closed: [2026]
plan_periods:
  - {from: 2027-01-05}   # ny plan
contacts:

  # det nye år
  - date: 2027-01-04
    by: mette
      # dybere
journal:    # kun nyt
  # årets første
  - date: 2027-01-04
    type: observation
    text: |
      To linjer.

      # Ingen kommentar.
decisions:
  - {date: 2027-02-03, month: 2027-02, question: needs_plan, outcome: stay_basic}
ended: {date: 2027-02-10, reason: moved}  # til byen
"""


def test_lines_move_as_they_stand(reader: Workspace) -> None:
    plan = read(reader, TEXT)
    later = later_than(plan, 2026)
    assert (later.first, later.endings) == ("2027-01-04", ["ended"])
    old, new = divide(plan, later, HEAD)
    assert old == OLD
    assert new.replace('"2026-118"', "2026-118") == NEW


def test_what_stands_in_brackets_is_written_anew(reader: Workspace) -> None:
    text = TEXT.partition("plan_periods")[0] + "contacts: [{date: 2026-12-12}, {date: 2027-01-04, note: '0101'}]\n"
    plan = read(reader, text)
    old, new = divide(plan, later_than(plan, 2026), HEAD)
    assert old.endswith("contacts: [{date: 2026-12-12}]\n")
    assert new.endswith('contacts:\n  - {date: 2027-01-04, note: "0101"}\n')


def test_nothing_later_is_nothing_to_divide(reader: Workspace) -> None:
    assert not later_than(read(reader, OLD), 2026)


def test_a_move_goes_where_its_day_is_and_what_lives_on_stays(reader: Workspace) -> None:
    moved = "moved: {date: 2027-01-04, to: K-N3W00, by: mette}\n"
    flags = "flags:\n  - {id: f-7QX2, date: 2027-01-03, text: Ring til boligforeningen}\n"
    late = "postponements:\n  - {date: 2027-01-02, month: 2026-12, question: keep_plan, until: 2027-01-09}\n"
    plan = read(reader, TEXT.partition("plan_periods")[0] + moved + flags + late)
    later = later_than(plan, 2026)
    assert (later.entries, later.endings, later.first) == ({}, ["moved"], "2027-01-04")
    old, new = divide(plan, later, HEAD)
    assert old.endswith(flags + late)
    assert new.endswith(moved)


def invented(rng: Random) -> dict[str, Any]:
    """Return the data of a plan whose entries crowd around the turn of the year, in no order."""
    data = messy.plan(rng) | {"id": "K-7F3QM", "model": "reden", "registered": "2026-01-14"}
    for name in DATED:
        entries = [{**messy.mapping(rng, 2), "date": rng.choice(DAYS)} for _ in range(rng.randrange(5))]
        for entry in entries:
            entry.pop("from", None)
            if name == "decisions":
                entry["month"] = rng.choice(("2026-12", "2027-01"))
        data[name] = entries
    data["plan_periods"] = [{"from": rng.choice(DAYS), "started_by": "mette"} for _ in range(rng.randrange(3))]
    return {key: value for key, value in data.items() if value != []}


def is_later(name: str, entry: dict[str, Any]) -> bool:
    """Tell by the rule which file an entry belongs to."""
    if name == "plan_periods":
        return str(entry["from"]) > "2026-12-31"
    return entry["date"] > "2026-12-31" and not ("2000" < str(entry.get("month", "")) < "2027-01")


def test_every_entry_is_in_exactly_one_of_the_two(reader: Workspace) -> None:
    divided = 0
    for seed in range(400):
        rng = Random(seed)
        data = invented(rng)
        data.pop("closed", None)
        for entry in (entry for name in DATED if name != "decisions" for entry in data.get(name, [])):
            entry.pop("month", None)
        written = messy.write(rng, data)
        plan = read(reader, written.text)
        later = later_than(plan, 2026)
        if not later:
            continue
        old, new = divide(plan, later, HEAD)
        divided += 1
        assert [comment for comment in written.comments if comment not in old + new] == [], seed
        first, second = load(old.encode()).data or {}, load(new.encode()).data or {}
        for name in (*DATED, "plan_periods"):
            parts: dict[bool, list[Any]] = {True: [], False: []}
            for entry in data.get(name, []):
                parts[is_later(name, entry)].append(entry)
            assert repr(first.get(name, [])) == repr(parts[False]), (seed, name)
            assert repr(second.get(name, [])) == repr(parts[True]), (seed, name)
        others = {key: value for key, value in data.items() if key not in (*DATED, "plan_periods", "ended")}
        assert repr({key: first[key] for key in others}) == repr(others), seed
        assert ("ended" in first) + ("ended" in second) == ("ended" in data)
    assert divided > 350
