"""`planctl form`, run as a user would."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.desk import ACTIVE, CLOSED, CPR, FILE, ID, Desk
from tests.cli.test_status import arranged
from tests.conftest import head, snapshot


def shown(desk: Desk, *words: object, lang: str = "en") -> dict[str, object]:
    """Return a form as data."""
    return dict(json.loads(desk.run("form", *words, "--format", "json", lang=lang, check=0).out))


def test_a_form_holds_what_stands_in_the_plan(desk: Desk) -> None:
    arranged(desk)
    before = snapshot(desk.place)
    text = desk.run("form", ID, "area", "--area", "housing", lang="en", check=0).out
    assert snapshot(desk.place) == before, "nothing is written"
    assert text.startswith("<!doctype html>")
    for words in (
        "Bor hos en veninde.",
        "Et sted, der er hendes eget.",
        "Går med til boligrådgivningen",
        f"planctl:form=area;id={ID};area=housing;model=reden@1;v=1",
        f"From save {head(desk.place)[:10]}.",
        "Made on 22 November 2026 by Mette Holm.",
    ):
        assert words in text, words


def test_an_empty_form_is_for_nobody(desk: Desk) -> None:
    view = shown(desk, "--blank", "scores")
    assert (view["blank"], view["form"], view["title"]) == (True, "scores", "Scores")
    assert view["person"] == {
        "id": "", "ref": "", "identity": None, "contact_person": "", "standing": "", "group": "",
    }  # fmt: skip
    assert shown(desk, "--blank", "plan", "--model", "child", lang="da")["title"] == "Børn og unge: individuel plan"
    assert dict(shown(desk, "--blank", "goal", "--model", "action-plan", "--by", "lene")["made"])["by"] == "Lene Friis"  # type: ignore[call-overload]


def test_the_two_words_may_be_given_either_way_round(desk: Desk) -> None:
    assert shown(desk, "scores", ID.lower()) == shown(desk, ID, "scores")


def test_each_format_is_written_to_a_file(desk: Desk, tmp_path: Path) -> None:
    import docx
    import pypdf

    pytest.importorskip("weasyprint", exc_type=OSError)
    for form in ("html", "json", "docx", "pdf"):
        out = tmp_path / f"scores.{form}"
        assert desk.run("form", ID, "scores", "--out", out, lang="en", check=0).out == f"Written to {out}\n"
    file = docx.Document(io.BytesIO((tmp_path / "scores.docx").read_bytes()))
    assert file.core_properties.identifier == f"planctl:form=scores;id={ID};model=reden@1;v=1"
    fields = pypdf.PdfReader(tmp_path / "scores.pdf").get_fields() or {}
    assert "scores/housing/staff" in fields
    assert json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))["view"] == "form"


def test_what_has_errors_is_left_out_and_said(desk: Desk) -> None:
    desk.given(ACTIVE + "scores:\n  - {date: 2026-10-09, area: housing, step: 99, by: mette}\n")
    result = desk.run("form", ID, "scores", lang="en", check=1)
    assert FILE in result.err
    assert "99" not in result.out
    assert "Staff&#39;s score" in result.out


def test_a_cpr_number_is_hidden(desk: Desk) -> None:
    desk.given(f"{ACTIVE}areas:\n  housing: {{situation: Nummeret er {CPR}.}}\n")
    for form in ("html", "json"):
        assert CPR[:6] not in desk.run("form", ID, "area", "--format", form).out


def test_the_logo_stands_on_it(desk: Desk) -> None:
    logo = desk.place / "templates" / "logo.svg"
    logo.parent.mkdir(parents=True)
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    assert 'class="logo" src="data:image/svg+xml;base64,' in desk.run("form", ID, "scores", check=0).out
    assert 'class="logo"' in desk.run("form", "--blank", "plan", check=0).out


def test_a_template_of_the_houses_own_is_used(desk: Desk) -> None:
    own = desk.place / "templates" / "form" / "scores.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text("{{ organisation }}: {{ reference.text }}", encoding="utf-8")
    assert desk.run("form", ID, "scores", check=0).out.startswith("Reden Eksempelby: planctl:form=scores;")
    own.write_text("\n{{ person.nickname }}", encoding="utf-8")
    desk.refuses(3, "form", ID, "scores", says="templates/form/scores.html.j2 asks for nickname in line 2")
    assert "form/area.html.j2" in desk.run("templates", "list", lang="en", check=0).out


REFUSED = [
    (2, ("form",), "Say whom the form is for"),
    (2, ("form", ID), "Say whom the form is for"),
    (2, ("form", ID, "scores", "area"), "Say whom the form is for"),
    (2, ("form", ID, "sheet"), "There is no form “sheet”"),
    (2, ("form", "scores"), "It is not said whom the form is for."),
    (2, ("form", "--blank", ID, "scores"), f"An empty form is for nobody, and you have named {ID}."),
    (2, ("form", "K 1", "scores"), "K 1"),
    (3, ("form", "K-00000", "scores"), "K-00000"),
    (3, ("form", CLOSED, "scores"), f"{CLOSED} was discharged on 31 December 2025"),
    (2, ("form", ID, "goal"), "The model reden has no goals."),
    (2, ("form", "--blank", "scores", "--model", "child"), "The model child has no scale to score areas on."),
    (2, ("form", "--blank", "who5-sheet", "--model", "child"), "The model child has no questionnaires."),
    (2, ("form", ID, "gad7-sheet"), "The model reden has no form “gad7-sheet”."),
    (2, ("form", "--blank", "plan", "--model", "nobodys"), "nobodys"),
    (2, ("form", ID, "plan", "--model", "child"), f"{ID} has a plan, and the plan has its model."),
    (2, ("form", ID, "area", "--area", "hosing"), "Did you mean “housing”?"),
    (2, ("form", ID, "who5-sheet", "--area", "housing"), "--area has no meaning for the form who5-sheet."),
    (2, ("form", ID, "area", "--rater", "staff"), "--rater has no meaning for the form area."),
    (2, ("form", ID, "scores", "--rater", "nobody"), "nobody"),
    (2, ("form", ID, "scores", "--goal", "g-1A2B"), "--goal names a goal in somebody's plan"),
    (2, ("form", "--blank", "goal", "--goal", "g-1A2B", "--model", "child"), "--goal names a goal in somebody's plan"),
    (2, ("form", ID, "scores", "--format", "md"), "md"),
    (2, ("form", ID, "scores", "--format", "docx"), "--out"),
    (2, ("form", ID, "scores", "--out", "scores.txt"), "scores.txt"),
    (3, ("form", ID, "scores", "--out", "plans/scores.html"), "plans/scores.html"),
]


@pytest.mark.parametrize(("code", "words", "says"), REFUSED)
def test_what_cannot_be_made_is_said(
    desk: Desk, code: int, words: tuple[str, ...], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.place)
    desk.refuses(code, *words, says=says)


def test_a_goal_that_is_not_there(tmp_path: Path, desk: Desk) -> None:
    desk.run("init", tmp_path / "house", "--model", "child", "--org", "Huset", check=0)
    place = tmp_path / "house"
    desk.run("-C", place, "person", "add", "--id", "K-7F3QM", check=0)
    result = desk.run("-C", place, "form", "K-7F3QM", "goal", "--goal", "g-1a2b", lang="en", check=3)
    assert "K-7F3QM has no goal g-1A2B." in result.err


def test_a_file_that_cannot_be_read(desk: Desk) -> None:
    (desk.place / FILE).write_text("id: [", encoding="utf-8")
    desk.refuses(3, "form", ID, "scores", says="cannot be read")
