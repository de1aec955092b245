"""`planctl status` and `planctl templates`, run as a user would."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from planctl.yamltext.loader import load
from tests.cli.desk import ACTIVE, CLOSED, CPR, FILE, ID, OTHER, Desk
from tests.conftest import head, snapshot

WRITTEN = f"""{ACTIVE}areas:
  housing:
    situation: Bor hos en veninde.
    agreed_purpose: Et sted, der er hendes eget.
    interventions:
      - {{from: 2026-09-14, until: 2026-12-14, kind: own_service, text: Går med til boligrådgivningen}}
scores:
  - {{date: 2026-09-14, area: housing, step: 3, by: mette}}
  - {{date: 2026-10-09, area: housing, step: 5, by: mette}}
  - {{date: 2026-10-09, area: housing, step: 4, rater: person, by: mette}}
journal:
  - {{date: 2026-10-09, type: observation, area: housing, by: mette, text: Har fået tilbudt et værelse.}}
"""


def arranged(desk: Desk) -> Desk:
    text = WRITTEN.replace("areas:", "AREAS:")
    before, after = text.split("AREAS:")
    first, contacts = before.split("# dem vi har mødt\n")
    areas, rest = f"areas:{after}".split("scores:")
    scores, journal = rest.split("journal:")
    desk.given(f"{first}{areas}scores:{scores}{contacts}journal:{journal}")
    return desk


def test_a_status_for_the_municipality(desk: Desk) -> None:
    arranged(desk)
    before = snapshot(desk.place)
    text = desk.run("status", ID, lang="en", check=0).out
    assert snapshot(desk.place) == before, "nothing is written"
    assert text.startswith("# Status to the municipality\n\nReden Eksempelby\n")
    for line in (
        "**Period:** 20 January 2026 – 22 November 2026",
        "2 contacts, on 2 different days.",
        "| Housing | staff's score | – | 3 (14 Sep 2026) | 5 (9 Oct 2026) | – |",
        "| Housing | the woman's own score | – | 4 (9 Oct 2026) | – | – |",
        "readiness",
        "Går med til boligrådgivningen",
        "**[Draft, made from notes: not gone through]**",
        "Har fået tilbudt et værelse.",
        f"From save {head(desk.place)[:10]}.",
        "Made on 22 November 2026 by Mette Holm.",
        "Model: Reden: plan for one person (reden, version 1).",
    ):
        assert line in text, line
    danish = desk.run("status", ID, lang="da", check=0).out
    assert "**Periode:** 20. januar 2026 – 22. november 2026" in danish
    assert "Lavet 22. november 2026 af Mette Holm." in danish


def test_what_is_not_saved_is_said_and_by_whom(desk: Desk) -> None:
    (desk.place / FILE).write_text(ACTIVE, encoding="utf-8")
    data = json.loads(desk.run("status", ID, "--format", "json", "--by", "lene", check=0).out)
    assert (data["made"]["unsaved"], data["made"]["by"]) == (True, "Lene Friis")
    assert data["made"]["commit"] == head(desk.place)
    assert json.loads(desk.run("status", OTHER, "--format", "json", check=0).out)["made"]["unsaved"] is True
    assert json.loads(desk.run("status", CLOSED, "--format", "json", check=0).out)["made"]["unsaved"] is False


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2026-09..2026-10", "2026-09-01", "2026-10-31"),
        ("2026-09-12..2026-10-09", "2026-09-12", "2026-10-09"),
        ("2026-09..", "2026-09-01", "2026-11-22"),
        ("2026-10", "2026-10-01", "2026-10-31"),
        ("2026-11", "2026-11-01", "2026-11-22"),
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2026", "2026-01-01", "2026-11-22"),
        ("2026-09 .. 2026-Q3", "2026-09-01", "2026-09-30"),
    ],
)
def test_the_period_can_be_chosen(desk: Desk, words: str, first: str, last: str) -> None:
    data = json.loads(desk.run("status", ID, "--period", words, "--format", "json", check=0).out)
    assert (data["period"]["from"], data["period"]["to"]) == (first, last)


def test_each_form_is_written_to_a_file(desk: Desk, tmp_path: Path) -> None:
    import docx

    arranged(desk)
    for form in ("md", "html", "json", "docx"):
        out = tmp_path / f"status.{form}"
        result = desk.run("status", ID, "--out", out, lang="en", check=0)
        assert result.out.startswith(f"Written to {out}\nDraft. 3 passages are still to be written")
    assert (tmp_path / "status.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads((tmp_path / "status.json").read_text(encoding="utf-8"))["view"] == "status"
    words = [p.text for p in docx.Document(io.BytesIO((tmp_path / "status.docx").read_bytes())).paragraphs]
    assert "Status to the municipality" in words
    assert [name for name in os.listdir(tmp_path) if name.startswith(".planctl")] == [], "nothing is left behind"


def test_a_pdf_is_written_or_the_way_to_get_one_is_told(desk: Desk, tmp_path: Path) -> None:
    import pypdf

    arranged(desk)
    out = tmp_path / "status.pdf"
    result = desk.run("status", ID, "--out", out, lang="en")
    if result.code == 0:
        assert "Status to the municipality" in pypdf.PdfReader(out).pages[0].extract_text()
    else:  # this machine has neither Pango nor a browser
        assert result.code == 3
        assert "pdf" in result.err
        assert not out.exists()


def test_what_is_wrong_by_itself(desk: Desk, tmp_path: Path) -> None:
    desk.refuses(2, "status", ID, "--for", "press", says="municipality, person, internal, meeting")
    desk.refuses(2, "status", ID, "--format", "pdf", says="--out status.pdf")
    desk.refuses(2, "status", ID, "--format", "odt", says="md, html, json, docx, pdf")
    desk.refuses(2, "status", ID, "--format", "pdf", "--out", tmp_path / "a.html", says=".pdf")
    desk.refuses(2, "status", ID, "--out", desk.place / FILE, says="--format")
    for words in ("2026-Q5", "i går", "2026-13..2026-14", "..2026-10", "2026-9"):
        desk.refuses(2, "status", ID, "--period", words, says=words)
    desk.refuses(2, "status", ID, "--period", "2026-10..2026-09", says="2026-10..2026-09")
    desk.refuses(2, "status", ID, "--period", "2027-01..2027-02", says="today at the latest")


@pytest.mark.parametrize(
    "name", ["plans/a.html", "closed/2025/a.html", "models/a.md", ".git/a.html", "templates/a.html"]
)
def test_nothing_is_written_among_the_files_of_the_workspace(desk: Desk, name: str) -> None:
    desk.refuses(3, "status", ID, "--out", desk.place / name, says=name)
    link = desk.place.parent / "link"
    link.symlink_to(desk.place / name.split("/", maxsplit=1)[0])
    desk.refuses(3, "status", ID, "--out", link / Path(name).name, says="link")


def test_a_file_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "in.html").mkdir()
    result = desk.run("status", ID, "--out", tmp_path / "in.html", check=3)
    assert "Traceback" not in result.err


def test_a_cpr_number_in_a_plan_is_on_no_paper(desk: Desk) -> None:
    arranged(desk)
    desk.given(desk.text().replace("Bor hos en veninde.", f"Bor hos {CPR}"))
    for reader in ("municipality", "person", "internal", "meeting"):
        result = desk.run("status", ID, "--for", reader, check=1)
        assert CPR not in result.out + result.err
        assert FILE in result.err


def test_templates_of_the_house(desk: Desk) -> None:
    assert "status/person.html.j2\n" in desk.run("templates", "list", check=0).out
    assert desk.run("templates", "check", check=0).out.startswith("You have no templates of your own.")
    assert "templates/paper.css is yours now" in desk.run("templates", "copy", "paper.css", check=0).out
    desk.refuses(3, "templates", "copy", "paper.css", says="templates/paper.css")
    desk.refuses(2, "templates", "copy", "../planctl.yaml", says="paper.css")
    desk.refuses(2, "templates", "copy", "paper.xls", says="paper.css")
    (desk.place / "templates/paper.css").write_text("body { color: teal }", encoding="utf-8")
    assert "color: teal" in desk.run("status", ID, "--format", "html", check=0).out
    assert "paper.css   your own\n" in desk.run("templates", "list", check=0).out
    assert desk.run("templates", "check", check=0).out == "1 template of your own, and every paper can be made.\n"
    (desk.place / "templates/status").mkdir()
    (desk.place / "templates/status/meeting.md.j2").write_text("{{ title }}\n{{ person.name }}\n", encoding="utf-8")
    told = desk.run("templates", "check", check=1).out
    assert (
        told
        == "The template templates/status/meeting.md.j2 asks for name in line 2, and there is nothing of that name.\n"
    )
    desk.refuses(3, "status", ID, "--for", "meeting", says="templates/status/meeting.md.j2 asks for name in line 2")


def test_the_readme_of_the_shipped_templates_is_no_template(desk: Desk) -> None:
    names = desk.run("templates", "list", check=0).out.split()
    assert "README.md" not in names
    assert "status/person.html.j2" in names
    assert load((desk.place / FILE).read_bytes()).data
