"""A whole report with its small numbers hidden: what holds of every sum in it, for houses drawn at random."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from planctl.figures.tables import Count, Printed
from tests.figures.house import House, contact, score

BELOW = 5
AREAS = ("housing", "finances", "network")
KINDS = ("visit", "phone", "home_visit", "outreach")


def drawn(folder: Path, seed: int) -> House:
    rng = Random(seed)
    house = House(folder)
    for _ in range(rng.choice((4, 9, 25))):
        day = lambda: f"2026-{rng.randint(1, 9):02d}-{rng.randint(10, 28)}"  # noqa: E731
        house.add(
            registered=rng.choice(("2025-05-01", "2026-01-05")),
            contacts=[contact(day(), rng.choice(KINDS), time=f"{n:02d}:00") for n in range(rng.randint(0, 9))],
            scores=[score(day(), rng.choice(AREAS), rng.randint(1, 10)) for _ in range(rng.randint(0, 5))],
            groups=[{"date": "2026-01-05", "group": rng.choice(("survive", "stabilise"))}],
            plan_periods=[{"from": "2026-02-01"}] if rng.random() < 0.5 else [],
        )
    return house


def hidden_in_sums(printed: Printed) -> list[int]:
    """Return, of each sum with anything hidden, how many of its counts are hidden."""
    sums = [each for figure in printed.figures for split in figure.splits for each in split.sums.values()]
    sums += [across.sum for figure in printed.figures for across in figure.across if across.sum]
    found = [sum(key in printed.hidden.cells for key in each.keys) for each in sums if len(each.keys) > 1]
    return [hidden for hidden in found if hidden]


@pytest.mark.parametrize("seed", range(8))
def test_no_sum_has_one_hidden_figure_and_no_small_one_is_printed(tmp_path: Path, seed: int) -> None:
    printed = drawn(tmp_path / "house", seed).printed(below=BELOW)
    assert all(hidden > 1 for hidden in hidden_in_sums(printed))
    for figure in printed.figures:
        for row in figure.rows():
            for name, value in row.cells.items():
                if isinstance(value, Count) and 0 < value.people < BELOW:
                    assert not printed.shows(row, name)
                if printed.shows(row, name):
                    assert all(need.people == 0 or need.people >= BELOW for need in value.needs)


def test_many_entries_of_few_people_are_hidden(house: House) -> None:
    house.add(contacts=[contact("2026-03-01", time=f"{hour:02d}:00") for hour in range(20)])
    printed = house.printed(below=BELOW)
    figure = next(figure for figure in printed.figures if figure.id == "contacts")
    assert figure.total
    assert figure.total.cells["n"].value == 20
    assert not printed.shows(figure.total, "n")


def test_a_figure_that_stands_in_two_places_is_hidden_in_both(house: House) -> None:
    """Women in contact are women here, if all of them are: the same figure under two names."""
    for place in range(12):
        house.add(contacts=[contact("2026-03-01")] if place < 9 else [])
    printed = house.printed(below=BELOW)
    by_id = {figure.id: figure for figure in printed.figures}
    total = by_id["in_contact"].total
    assert total
    assert total.cells["n"].value == 9
    assert not printed.shows(total, "n"), "with it the three without contact would be known"
