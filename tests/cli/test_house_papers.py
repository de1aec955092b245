"""Reports, quality, collections and agendas as papers: every format, both languages, nothing that acts."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from planctl.figures.kept import passages
from planctl.figures.told import Asked
from planctl.workspace.workspace import Workspace
from tests.cli.desk import within
from tests.cli.golden import assert_golden
from tests.conftest import Result
from tests.figures.house import House, contact, score
from tests.outputs.papers.house_words import COMMON, OWN
from tests.outputs.papers.test_page import variables

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
HOUSES = ("reden", "boernehus", "socialpsykiatri")
PAPERS = {
    "report": ("report", "--period", "2026-Q3", "--compare", "previous"),
    "quality": ("quality",),
    "agenda": ("agenda", "--month", "2026-11"),
}
HOSTILE = "=1+1 <b>x</b> [a](javascript:x)"


def run(*args: object, lang: str = "en") -> Result:
    return within("--lang", lang, *args)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_of_every_example(house: str, paper: str, lang: str) -> None:
    for form in ("md", "html"):
        shown = run("-C", EXAMPLES / house, *PAPERS[paper], "--format", form, lang=lang)
        assert shown.code == 0
        text = re.sub(r"(Fra gemning|From save) [0-9a-f]+|(Fra en mappe|From a folder)[^.]*\.", "SAVE", shown.out)
        text = re.sub(r"SAVE( and changes that are not saved| og ændringer, der ikke er gemt)?\.?", "SAVE.", text)
        text = re.sub(r" (by|af) [^.<]+\. SAVE", ". SAVE", text)
        style = re.search(r"<style>.*?</style>", text, re.DOTALL)
        assert_golden(f"{paper}-{house}-{form}-{lang}", text.replace(style[0], "<style></style>") if style else text)


@pytest.fixture
def house(tmp_path: Path) -> House:
    found = House(tmp_path / "house")
    for place in range(12):
        scores = [score("2026-07-10", "housing", 3), score("2026-09-10", "housing", 4 + place % 2)]
        found.add(contacts=[contact("2026-08-10", services=["shared_meal"])], scores=scores)
    found.add(contacts=[contact("2026-08-11", "home_visit")])
    return found


def made(house: House, tmp_path: Path, *args: object, form: str, lang: str = "en") -> bytes:
    file = tmp_path / f"out.{form}"
    assert run("-C", house.folder, *args, "--out", file, lang=lang).code == 0
    return file.read_bytes()


def test_a_page_needs_nothing_else(house: House, tmp_path: Path) -> None:
    for args in (("report",), ("quality",), ("agenda",)):
        page = made(house, tmp_path, *args, form="html").decode()
        assert page.startswith("<!doctype html>")
        assert "Content-Security-Policy" in page
        assert "default-src 'none'" in page
        assert not re.search(r"https?:|<script|<link|<img|@import", page)


def test_a_workbook_holds_numbers_definitions_and_marks(house: House, tmp_path: Path) -> None:
    content = made(house, tmp_path, "report", "--compare", "previous", form="xlsx", lang="da")
    assert content == made(house, tmp_path, "report", "--compare", "previous", form="xlsx", lang="da")
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Tal", "Definitioner", "Om tallene"]
    rows = list(book["Tal"].iter_rows(values_only=True))
    total = next(row for row in rows if row[1] == "Kontakter" and not row[2])
    assert total[7] == 13
    assert "•" in [row[7] for row in rows], "home visits are hidden"
    change = next(row for row in rows if row[1] == "Ændring på skalaen")
    assert change[9] is not None
    assert "parathed" in change[9].lower()
    assert all(row[8] and "Sådan tælles" in row[8] for row in rows[1:]), "what a figure means, and how it is counted"
    assert book["Tal"].print_area.endswith(f"$H${len(rows)}")
    assert any("Lavet 22. november 2026" in str(cell.value) for cell in book["Om tallene"]["A"])


def test_without_the_library_it_is_said_how_to_get_it(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    refused = run("-C", house.folder, "report", "--out", tmp_path / "r.xlsx")
    assert refused.code == 3
    assert "pip install 'planctl[xlsx]'" in refused.err
    assert not (tmp_path / "r.xlsx").exists()


def test_every_output_says_what_it_was_made_from(house: House) -> None:
    for args in (("report",), ("quality",), ("agenda",), ("collect", "goals")):
        data = json.loads(run("-C", house.folder, *args, "--format", "json").out)
        assert data["organisation"] == "Reden Eksempelby"
        assert data["made"]["date"] == "2026-11-22"
        assert set(data["made"]) >= {"by", "commit", "unsaved", "program", "models"}
        assert data["made"]["models"][0]["version"]
        shown = run("-C", house.folder, *args, "--format", "md").out
        assert "Made on 22 November 2026" in shown
        assert "version 1" in shown
    head = run("-C", house.folder, "report", "--format", "csv").out.splitlines()[0]
    assert head.endswith("organisation;made;made_by;commit;unsaved;model_version")
    rows = run("-C", house.folder, "report", "--format", "csv").out.splitlines()[1:]
    assert all("Counted: " in row for row in rows)


def test_words_of_a_model_stay_text(house: House, tmp_path: Path) -> None:
    (house.folder / "models").mkdir()
    said = "{da: %s, en: %s}" % ((json.dumps(HOSTILE),) * 2)
    figures = f"figures: {{evil: {{what: entries, of: contacts, by: [kind], label: {said}, help: {said}}}}}\n"
    settings = house.folder / "planctl.yaml"
    settings.write_text(settings.read_text("utf-8").replace("Reden Eksempelby", '"{{ 7*7 }} =2"'), "utf-8")
    head = "planctl_model: 1\nid: ours\nextends: reden\nlabel: {da: Vores, en: Ours}\n"
    (house.folder / "models/ours.yaml").write_text(head + figures, encoding="utf-8")
    for _ in range(8):
        house.add(model="ours", contacts=[contact("2026-08-10")])
    page = made(house, tmp_path, "report", form="html").decode()
    assert "&lt;b&gt;x&lt;/b&gt;" in page
    assert "<b>x" not in page
    assert "{{ 7*7 }}" in page
    assert "\x1b" not in page + run("-C", house.folder, "report", "--format", "md").out
    text = run("-C", house.folder, "report", "--format", "md").out
    assert "\\<b\\>x" in text
    assert "](javascript" not in text
    table = run("-C", house.folder, "report", "--format", "csv").out
    assert ";'=1+1" in table
    book = openpyxl.load_workbook(io.BytesIO(made(house, tmp_path, "report", form="xlsx")))
    cells = [cell for row in book["Figures"].iter_rows() for cell in row if str(cell.value).startswith("=1+1")]
    assert cells
    assert {cell.data_type for cell in cells} == {"s"}, "text, and no formula"
    assert not any(cell.hyperlink for cell in cells)


def test_an_agenda_has_room_and_shows_no_small_number_in_its_figures(house: House) -> None:
    data = json.loads(run("-C", house.folder, "agenda", "--month", "2026-09", "--format", "json").out)
    assert data["report"]["period"]["from"] == "2026-08-01"
    assert data["report"]["compared"]["from"] == "2026-07-01"
    assert data["review"]["month"] == "2026-09"
    shown = run("-C", house.folder, "agenda", "--month", "2026-09", lang="da").out
    assert shown.count("| Nr. | Hvad blev besluttet | Hvem gør det | Inden hvornår |") == 4
    assert "Trinnene viser parathed" in shown
    later = run("-C", house.folder, "agenda", "--month", "2027-03", lang="en").out
    assert "has not begun, so there are no figures yet" in later


def test_an_agenda_is_written_as_word_and_never_among_the_plans(house: House, tmp_path: Path) -> None:
    import docx

    content = made(house, tmp_path, "agenda", form="docx")
    rows = [row for table in docx.Document(io.BytesIO(content)).tables for row in table.rows]
    to_write = [row for row in rows if row.cells[0].text == "1"]
    assert to_write
    assert all(row.height and row.cells[1].width > 1.5 * row.cells[0].width for row in to_write)
    words = [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]
    assert "Agenda, November 2026" in words
    assert run("-C", house.folder, "agenda", "--out", house.folder / "plans/a.docx").code == 3
    assert run("-C", house.folder, "agenda", "--format", "docx").code == 2


def test_the_variables_of_the_page_about_templates_are_those_there_are(house: House) -> None:
    from planctl.outputs.papers.house_trying import house_examples
    from planctl.outputs.report_paper import report_paper

    for name in OWN:
        data = json.loads(run("-C", house.folder, name, "--format", "json").out)
        known = {*COMMON, *OWN[name]} - {"reader", "logo", "title", "head", "foot", "words"}
        assert {each.split(".")[0] for each in known} - {"parts", "parts[]"} == set(data)
    report = report_paper(json.loads(run("-C", house.folder, "report", "--format", "json").out))
    assert {"title", "head", "parts", "foot", "words", "reader"} <= set(variables_at_top(report))
    assert {view["view"] for view in house_examples([])} == set(OWN)


def variables_at_top(view: dict[str, Any]) -> Iterator[str]:
    return (name.split(".")[0] for name in variables(view))


def test_statuses_are_collected_from_the_kept_pages(house: House) -> None:
    page = (
        "<header><p>K-0001 Mette</p></header><main><section><h2>Bolig</h2><p>Bor i egen lejlighed &amp; trives.</p>"
        '<p class="source">3. maj, Mette</p><table><tr><td>9</td></tr></table><ul><li>x</li></ul></section></main>'
    )
    assert passages(page, "html") == [("Bolig", "Bor i egen lejlighed & trives.")]
    text = "# Status\n\nK-0001\n\n## Bolig\n\n**Situation**\n\nBor \\(nu\\) selv.\n\n| a |\n\n*note*\n\n"
    text += "> *Egne ord*\n>\n> Glad\n\n---\n\nLavet af"
    assert passages(text, "md") == [("Bolig", "Bor (nu) selv."), ("Bolig", "Glad")]
    assert passages("%PDF", "pdf") == []
    (house.folder / "sent/K-0001").mkdir(parents=True)
    (house.folder / "sent/K-0001/s.html").write_text(page.replace("trives", "trives, siger mette til K-0001"), "utf-8")
    entry = {"date": "2026-09-01", "for": "municipality", "by": "mette", "file": "sent/K-0001/s.html"}
    house.add("K-0001", statuses=[entry, {**entry, "date": "2026-09-02", "file": "sent/K-0001/t.pdf"}])
    shown = run("-C", house.folder, "collect", "statuses", "--area", "housing", lang="da").out
    assert "Bor i egen lejlighed & trives, siger • til •." in shown
    assert "under 5 personer" in shown
    assert "1 status er gemt i et format" in shown


def test_a_report_asked_for_again_reads_nothing_but_the_hashes(tmp_path: Path) -> None:
    import datetime

    from planctl.figures.period import period_of
    from planctl.workspace import tallies

    house = House(tmp_path / "house")
    (house.folder / ".git").mkdir()
    for _ in range(6):
        house.add(contacts=[contact("2026-08-10")])
    period = period_of("2026-Q3")
    assert period
    asked = Asked(period, datetime.date(2026, 11, 22))
    first, _ = tallies.counted(Workspace(house.folder), asked)
    kept = (house.folder / ".git/planctl/cache/counted.json").read_text("utf-8")
    assert "K-0001" not in kept
    again = Workspace(house.folder)
    (house.folder / ".git/planctl/cache/figures-0.json").unlink()
    assert tallies.counted(again, asked)[0] == first
    assert again.parsed == 0
    house.add(contacts=[contact("2026-08-11")])
    changed, _ = tallies.counted(Workspace(house.folder), asked)
    assert changed != first
