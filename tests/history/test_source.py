"""Every listing can carry the save it was made from, and which files are not saved."""

from __future__ import annotations

import csv
import io
import json

import pytest

from planctl.outputs.sourced import with_source
from planctl.outputs.tables import to_csv
from tests.conftest import git
from tests.history.story import FILE, ID, Story

SOURCE = {"commit": "3f2a91bc", "unsaved": ["plans/K-1.yaml"]}
LISTINGS = [
    "person list", "staff list", "model list", "model show", "review", "review --missed", "review --compare", "week",
    "history {id}", "diff 2026-10", "blame {id}", "show {id}", "plan show {id}", "flag {id}",
]  # fmt: skip
DATA = [each for each in LISTINGS if each not in ("plan show {id}", "review --missed")]


@pytest.fixture(scope="module")
def edited(told: Story, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Return the story with a file that was edited by hand."""
    place = tmp_path_factory.mktemp("edited") / "workspace"
    git(told.place, "clone", "--quiet", str(told.place), str(place))
    story = Story(told.program, place)
    (place / FILE).write_text(story.text() + "# i hånden\n", encoding="utf-8")
    return story


@pytest.mark.parametrize("listing", LISTINGS)
def test_a_listing_says_what_it_was_made_from(edited: Story, listing: str) -> None:
    arguments = listing.format(id=ID).split()
    head = git(edited.place, "rev-parse", "--short=8", "HEAD").strip()
    shown = edited.run(*arguments, "--source").out
    assert shown.endswith(f"Made from save {head} and 1 file that is not saved: {FILE}\n")
    assert "Made from" not in edited.run(*arguments).out


@pytest.mark.parametrize("listing", DATA)
def test_data_has_it_as_fields(edited: Story, listing: str) -> None:
    found = json.loads(edited.run(*listing.format(id=ID).split(), "--source", "--format", "json").out)
    source = found.get("now", found)
    assert source["commit"] == git(edited.place, "rev-parse", "HEAD").strip()
    assert source["unsaved"] == [FILE]


def test_of_a_comparison_both_saves_are_told_apart(edited: Story) -> None:
    found = json.loads(edited.run("review", "--compare", "--source", "--format", "json").out)
    assert found["commit"] != found["now"]["commit"]


def test_what_is_of_an_earlier_day_says_so_once(edited: Story) -> None:
    shown = edited.run("review", "--as-known", "2026-10-05", "--source").out
    assert shown.count("save ") == 1
    rows = list(
        csv.DictReader(
            io.StringIO(edited.run("review", "--as-known", "2026-10-05", "--source", "--format", "csv").out),
            delimiter=";",
        )
    )
    assert {row["as_known"] for row in rows} == {"2026-10-05"}


def test_files_without_a_history_say_so(edited: Story) -> None:
    import shutil

    place = edited.place.parent / "taken-out"
    shutil.copytree(edited.place, place, ignore=shutil.ignore_patterns(".git"))
    alone = Story(edited.program, place)
    assert alone.run("person", "list", "--source").out.endswith("Made from files that have no history here.\n")
    found = json.loads(alone.run("person", "list", "--source", "--format", "json").out)
    assert (found["commit"], found["unsaved"]) == (None, [])


def test_a_table_keeps_its_cells_as_they_are() -> None:
    text = to_csv(["id", "text"], [["K-1", "=1+1"], ["K-2", -2], ["K-3", 'a;"b"']])
    found = with_source(text, "csv", SOURCE, "")
    assert found.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(found.removeprefix("\ufeff")), delimiter=";"))
    assert rows == [
        ["id", "text", "commit", "unsaved"],
        ["K-1", "'=1+1", "3f2a91bc", "plans/K-1.yaml"],
        ["K-2", "-2", "3f2a91bc", "plans/K-1.yaml"],
        ["K-3", 'a;"b"', "3f2a91bc", "plans/K-1.yaml"],
    ]


def test_each_form_has_it_in_its_own_way() -> None:
    assert with_source("# A", "md", SOURCE, "made_from *x*") == "# A\n\nmade\\_from \\*x\\*"
    page = with_source("<body>\n</body>\n</html>", "html", SOURCE, "a <b>")
    assert page == "<body>\n<p>a &lt;b&gt;</p>\n</body>\n</html>"
    assert with_source("a: 1", "yaml", SOURCE, "words") == "a: 1\n# words"
    assert json.loads(with_source("[1]", "json", SOURCE, "")) == {"rows": [1], **SOURCE}
    assert json.loads(with_source('{"commit": "older"}', "json", SOURCE, "")) == {"commit": "older", "now": SOURCE}
