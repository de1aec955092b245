"""Every paper of the shipped examples, in both languages, to the letter: golden/status-*.txt."""

from __future__ import annotations

import pytest

from planctl.outputs.papers.rendering import render
from planctl.outputs.papers.status_view import READERS
from planctl.outputs.papers.templates import Templates
from tests.cli.golden import assert_golden
from tests.outputs.papers.test_files import PEOPLE, paper_of


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("house", "person"), PEOPLE)
def test_papers_read_as_they_are_meant_to(shipped: Templates, lang: str, house: str, person: str, reader: str) -> None:
    view, _ = paper_of(house, person, reader)
    assert_golden(f"status-{house}-{reader}-{lang}", render(view, "md", shipped))
    page = render(view, "html", shipped)
    assert f'<html lang="{lang}">' in page
    assert "{{" not in page
    assert "None" not in page


@pytest.mark.usefixtures("danish")
def test_a_model_that_names_its_parts_is_followed_in_its_order() -> None:
    view, _ = paper_of("boernehus", "B-4TQ7M", "municipality")
    titles = [part["title"] for part in view["parts"]]  # type: ignore[attr-defined, index]
    assert titles[:4] == [
        "Baggrundsoplysninger",
        "Formålet med opholdet",
        "Præsentation af barnet",
        "Tidligere indsatser",
    ]
    assert titles.index("Det, der er gjort") < titles.index("Udvikling i de ti kontekster")
    assert titles[-1] in ("Samlet vurdering", "Noteret i perioden")


@pytest.mark.usefixtures("danish")
def test_scores_come_with_both_raters_and_what_the_scale_means() -> None:
    view, _ = paper_of("reden", "K-F3XV4", "municipality")
    (part,) = [part for part in view["parts"] if part["part"] == "scores"]  # type: ignore[attr-defined, index]
    picture = part["blocks"][0]
    table = picture["table"]
    assert {row[1] for row in table["rows"]} == {"medarbejdermåling", "kvindens egen måling"}
    assert table["note"].startswith("Trinnene viser parathed og mestring, ikke hvor slemt det står til.")
    assert table["columns"][2:5] == ["Før perioden", "Første i perioden", "Seneste i perioden"]
