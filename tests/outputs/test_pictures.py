"""Pictures: drawn from plain data alone, the same every time, readable without colour; nothing in them acts."""

from __future__ import annotations

import json
import re
import sys
from xml.etree import ElementTree

import pytest

from planctl.outputs.papers.other_pictures import round_ticks
from planctl.outputs.papers.score_pictures import course_picture
from planctl.outputs.papers.scores import courses_of, score_blocks
from planctl.outputs.pictures import spec
from planctl.outputs.pictures.draw import png, svg
from planctl.outputs.pictures.letters import apart, broken, width
from planctl.outputs.pictures.spec import Picture
from planctl.outputs.pictures.terminal import bar, picture_lines, spark
from planctl.outputs.pictures.timeline import named
from planctl.outputs.styled import plain
from tests.outputs.gallery import course, gallery, of_reden, profile

SPACE = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "rect", "path", "circle", "text"}


@pytest.fixture(scope="module")
def pictures() -> dict[str, Picture]:
    from planctl.texts import set_language

    set_language("da")
    found = gallery()
    set_language("en")
    return found


def texts(picture: Picture) -> list[str]:
    """Return the words of a picture, line by line."""
    return [str(node.text) for node in ElementTree.fromstring(svg(picture, alone=True)).iter(f"{SPACE}text")]  # noqa: S314


def test_a_picture_holds_shapes_words_and_no_more(pictures: dict[str, Picture]) -> None:
    for name, picture in pictures.items():
        text = svg(picture, 3)
        assert not re.search(r"(?i)https?:|url\(|href|<script|<style|style=|class=|on\w+=|@import", text), name
        root = ElementTree.fromstring(svg(picture, 3, alone=True))  # noqa: S314
        assert {str(node.tag).removeprefix(SPACE) for node in root.iter()} <= ALLOWED, name
        assert root.get("role") == "img"
        ids = {node.get("id"): node.text for node in root.iter() if node.get("id")}
        assert [ids[each] for each in str(root.get("aria-labelledby")).split()] == [
            picture["title"],
            picture["description"],
        ]
        assert set(ids) == {"picture-3-title", "picture-3-desc"}, "its own on a page with others"


def test_it_is_the_same_every_time_and_from_json(pictures: dict[str, Picture]) -> None:
    for picture in pictures.values():
        again = json.loads(json.dumps(picture))
        assert svg(again) == svg(picture) == svg(picture)


def test_drawing_leaves_pythons_import_as_it_was(pictures: dict[str, Picture]) -> None:
    svg(pictures["goals"])
    assert not [each for each in sys.meta_path if type(each).__module__ == "pygal"]


def test_every_word_lies_in_it(pictures: dict[str, Picture]) -> None:
    for name, picture in pictures.items():
        root = ElementTree.fromstring(svg(picture, alone=True))  # noqa: S314
        wide, tall = float(str(root.get("width"))), float(str(root.get("height")))
        for node in root.iter(f"{SPACE}text"):
            x, y, long = float(str(node.get("x"))), float(str(node.get("y"))), width(str(node.text), 11) / 1.1
            left = x - long * {"end": 1.0, "middle": 0.5}.get(str(node.get("text-anchor")), 0.0)
            assert left >= -1, (name, node.text)
            assert left + long <= wide + 1, (name, node.text)
            assert 8 <= y <= tall, (name, node.text)


def test_who_scored_is_told_without_colour(pictures: dict[str, Picture]) -> None:
    text = svg(pictures["all the same"])
    assert 'stroke-dasharray="6 4"' in text
    assert text.count("<circle") == 5 + 1, "five points, and one in the sample at the line's end"
    bars = svg(pictures["both, all areas"])
    assert bars.count("<rect") == 20 + 1, "solid ones, and the sample of the key"
    assert len(re.findall(r'<path d="[^"]*z" fill="#ffffff"', bars)) == 2 * (20 + 1), "outlines, half of them striped"
    assert texts(pictures["both, all areas"])[:3] == ["Før perioden", "Første i perioden", "Seneste i perioden"]


def test_the_steps_have_their_names_at_the_axis(pictures: dict[str, Picture]) -> None:
    words = " ".join(texts(pictures["two"]))
    assert "1 Ser ikke selv et problem" in words.replace("  ", " ")
    assert "medarbejder: 4" in words


def test_days_and_numbers_are_written_in_the_language(pictures: dict[str, Picture]) -> None:
    assert "1. maj 2026" in texts(pictures["two"])
    assert "1,5" in texts(pictures["halves"])
    assert "−10 fra den" in texts(pictures["who5"])


def test_gaps_of_years_stay_gaps(pictures: dict[str, Picture]) -> None:
    circles = [float(x) for x in re.findall(r'<circle cx="([\d.]+)" cy="[\d.]+" r="3.5"', svg(pictures["gap"]))][:2]
    plot = pictures["gap"]["series"][0]["days"]
    assert plot == ["2011-02-03", "2026-05-01"]
    assert circles[1] - circles[0] > 100
    assert [word for word in texts(pictures["gap"]) if re.fullmatch(r"20\d\d", word)], "years on the axis"


def test_a_course_of_one_score_is_left_to_the_profile() -> None:
    assert course([("2026-05-01", "housing", 3, "staff")]) is None
    assert score_blocks(of_reden([])) == []


def test_the_figures_stand_in_a_table_too(pictures: dict[str, Picture]) -> None:
    for name, picture in pictures.items():
        drawn = [value for one in picture["series"] for value in one["values"] if value]
        table = " ".join(cell for row in picture["table"]["rows"] for cell in row)
        if name not in ("long names", "a dozen", "halves", "radar"):
            assert all(re.search(rf"(?<!\d){value}(?!\d)", table) for value in drawn), name
            assert all(len(row) == len(picture["table"]["columns"]) for row in picture["table"]["rows"])


def test_a_change_of_ten_points_is_marked_and_told(pictures: dict[str, Picture]) -> None:
    picture = pictures["who5"]
    assert [band["from"] for band in picture["bands"]] == [0, 36, 51]
    assert [mark["at"] for mark in picture["marks"]] == [30, 10]
    assert picture["description"].endswith("+80, nok til at regne for en ændring.")
    assert pictures["who5 once"]["marks"] == []


def test_a_radar_is_drawn_where_there_are_areas_enough(pictures: dict[str, Picture]) -> None:
    assert pictures["radar"]["shape"] == spec.RADAR
    assert pictures["radar of two"]["shape"] == spec.BARS
    assert len(pictures["radar"]["rows"]) == 10


def test_what_a_profile_shows_is_said_in_words() -> None:
    days = ("2026-01-05", "2026-10-01")
    steps = {"housing": (3, 5), "violence": (5, 4), "network": (2, 2)}
    found = profile([(day, area, each[n], "staff") for n, day in enumerate(days) for area, each in steps.items()])
    assert found["description"].endswith(
        "Higher step (staff): Housing. Same step (staff): Network. Lower step (staff): Violence."
    )


def test_a_target_step_is_marked() -> None:
    tell = of_reden([("2026-05-01", "employment", 3, "staff"), ("2026-06-01", "employment", 4, "staff")])
    found = course_picture("employment", courses_of("employment", tell), tell)
    assert found
    assert found["marks"] == [{"at": 8, "label": "target step 8"}]


def test_contacts_of_many_years_are_counted_by_month(pictures: dict[str, Picture]) -> None:
    weeks, months = pictures["weeks"], pictures["months"]
    assert weeks["title"] == "Kontakter pr. uge"
    assert months["title"] == "Kontakter pr. måned"
    assert sum(weeks["series"][0]["values"]) == 17
    assert sum(months["series"][0]["values"]) >= 17
    assert len(months["rows"]) == 71


def test_words_of_a_plan_act_nowhere(pictures: dict[str, Picture]) -> None:
    bad = '</text><script>alert(1)</script>"&'
    picture = {**pictures["goals"], "title": bad, "description": bad, "rows": [spec.row(bad)] * 5}
    text = svg(picture, alone=True)
    assert "<script" not in text
    root = ElementTree.fromstring(text)  # noqa: S314
    assert root.find(f"{SPACE}title").text == bad  # type: ignore[union-attr]


def test_for_word_it_is_a_png(pictures: dict[str, Picture]) -> None:
    pytest.importorskip("resvg_py")
    content, wide = png(pictures["both, all areas"])
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == 3 * wide
    assert len(content) > 20_000, "with its words"


@pytest.mark.parametrize(("highest", "ticks"), [(1, [0, 1]), (4, [0, 1, 2, 3, 4]), (7, [0, 2, 4, 6]), (90, [0, 50])])
def test_axes_have_round_figures(highest: int, ticks: list[int]) -> None:
    assert round_ticks(highest) == ticks


def test_labels_are_kept_apart_and_inside() -> None:
    found = apart([(50, 20), (52, 20), (99, 20)], 0, 100)
    assert found == [50, 70, 90]
    assert apart([(99, 30), (99, 30), (99, 30)], 0, 100) == [25, 55, 85]


def test_long_words_are_broken_and_too_many_end_in_dots() -> None:
    rows = broken("Speciallægekonsultationsforberedelse", 12, 80)
    assert rows[0].endswith("-")
    assert all(width(row, 12) <= 80 for row in rows)
    assert broken("en to tre fire fem seks syv otte ni ti", 12, 40, 2)[-1].endswith("…")
    assert broken("", 12, 40) == [""]


def test_the_names_of_days_do_not_meet() -> None:
    days = [738000 + 3 * n for n in range(12)]
    assert len(named(days, 200, 11)) == 2, "the first and the last"
    assert len(named([738000], 200, 11)) == 1
    assert 2 <= len(named([730000, 738000], 200, 11)) <= 6


# In the terminal.


def test_bars_are_as_long_as_their_figures_and_told_apart_by_their_signs() -> None:
    assert (bar(5, 10, longest=10), bar(10, 10, spec.STRIPED, 10)) == ("█" * 5, "▒" * 10)
    assert (bar(0, 10), bar(1, 1000, spec.OUTLINE)) == ("", "░"), "what is more than nothing is seen"


def test_a_sparkline_goes_from_the_lowest_to_the_highest_there_can_be() -> None:
    assert spark([1, None, 10], 1, 10) == "▁ █"
    assert spark([3], 3, 3) == "▁", "no division by nothing"


def test_every_picture_is_drawn_in_signs(pictures: dict[str, Picture]) -> None:
    for name, picture in pictures.items():
        lines = plain(picture_lines(picture)).splitlines()
        assert lines[0] == picture["title"], name
        assert max(map(len, lines)) <= 140, name
        signs = "▁▂▃▄▅▆▇█" if picture["shape"] in (spec.LINES, spec.COLUMNS) else "░▒█"
        for one in picture["series"]:
            found = [line for line in lines[1:] if any(sign in line for sign in signs)]
            assert found or not any(one["values"]), name
    profile = plain(picture_lines(pictures["both, all areas"])).splitlines()
    assert [line.split()[-1] for line in profile if "█" in line or "▒" in line][1:3] == ["3", "5"]
    assert any(line.startswith("  Bolig") and "medarbejder" in line and line.endswith("1") for line in profile)
