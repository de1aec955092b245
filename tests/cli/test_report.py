"""`planctl report`, `quality` and `collect`, run as a user runs them."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from planctl.workspace.tallies import tallies
from planctl.workspace.workspace import Workspace
from tests.cli.desk import Desk
from tests.conftest import Result
from tests.figures.house import House, contact, score

SECRET = "Fortroligt om hende"  # noqa: S105 - a text that must not be shown


@pytest.fixture
def full(tmp_path: Path) -> House:
    """Return a house with enough people for figures, and one who stands out."""
    house = House(tmp_path / "house")
    for place in range(12):
        contacts = [contact("2026-08-10", note=SECRET, services=["shared_meal"]), contact("2026-09-10", "phone")]
        scores = [score("2026-07-10", "housing", 3), score("2026-09-10", "housing", 4 + place % 2)]
        house.add(contacts=contacts, scores=scores, contact_person="mette")
    house.add(contacts=[contact("2026-08-11", "home_visit", note=SECRET)], contact_person="jonas")
    return house


@pytest.fixture
def ask(planctl: Any, full: House) -> Any:
    def run(*args: object, check: int = 0, **options: Any) -> Result:
        result: Result = planctl("-C", full.folder, *args, check=check, **options)
        return result

    return run


def data_of(result: Result) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(result.out)
    return found


def figure(data: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for model in data["models"] for each in model["figures"] if each["id"] == name)


def test_the_latest_quarter_with_small_numbers_hidden(ask: Any) -> None:
    data = data_of(ask("report", "--format", "json"))
    assert (data["period"]["from"], data["period"]["to"], data["hide_below"]) == ("2026-07-01", "2026-09-30", 5)
    contacts = figure(data, "contacts")
    assert contacts["total"] == {"n": {"value": 25, "hidden": False}}
    cells = {row["id"]: row["cells"]["n"] for row in contacts["splits"][0]["rows"]}
    assert cells["home_visit"] == {"value": None, "hidden": True}
    assert sum(cell["hidden"] for cell in cells.values()) == 2, "one more, or the total would give it away"
    assert contacts["definition"]
    assert contacts["how"]


def test_the_scale_is_explained_beside_its_figures(ask: Any) -> None:
    shown = ask("report", "--format", "md").out
    assert "readiness and mastery, not how bad things are" in shown
    change = figure(data_of(ask("report", "--format", "json")), "change")
    (row,) = change["splits"][0]["rows"]
    assert row["cells"]["compared"]["value"] == row["cells"]["improved"]["value"] == 12
    assert row["cells"]["median"]["value"] == 1.5


def test_nothing_tells_of_staff_people_or_texts(ask: Any) -> None:
    for output in ("table", "md", "csv", "json"):
        for by in ("area", "dimension", "group", "service", "month"):
            shown = ask("report", "--format", output, "--by", by).out
            assert not re.search(r"mette|jonas|Mette|Jonas|K-00|" + SECRET, shown)
    refused = ask("report", "--by", "staff", check=2)
    assert "on purpose" in refused.err


def test_beside_another_period(ask: Any) -> None:
    data = data_of(ask("report", "--compare", "previous", "--format", "json"))
    assert (data["compared"]["from"], data["compared"]["to"]) == ("2026-04-01", "2026-06-30")
    assert figure(data, "contacts")["total"]["n"] == {
        "value": 25, "hidden": False, "before": {"value": 0, "hidden": False}
    }  # fmt: skip
    assert "25 (0)" in ask("report", "--compare", "2026-Q2").out
    table = ask("report", "--compare", "2026-Q2", "--format", "csv").out.removeprefix("\ufeff")
    rows = [row for row in csv.DictReader(io.StringIO(table), delimiter=";") if row["figure"] == "contacts"]
    assert [(row["from"], row["value"]) for row in rows if not row["split"]] == [
        ("2026-07-01", "25"),
        ("2026-04-01", "0"),
    ]


def test_what_is_hidden_now_is_not_told_by_a_row_of_before(ask: Any, full: House) -> None:
    """A row that is there in one period only would be a 0 in the other, though nothing is told of its split."""
    full.add(contacts=[contact("2026-02-10", "message")])
    data = data_of(ask("report", "--period", "2026-Q1", "--compare", "2025-Q4", "--format", "json"))
    split = figure(data, "contacts")["splits"][0]
    assert split["too_few"]
    again = data_of(ask("report", "--period", "2026-Q3", "--compare", "2026-Q1", "--format", "json"))
    rows = {row["id"]: row["cells"]["n"] for row in figure(again, "contacts")["splits"][0]["rows"]}
    assert rows["visit"]["before"] == {"value": None, "hidden": True}


def test_the_limit_is_a_setting_never_under_three(ask: Any, full: House) -> None:
    settings = (full.folder / "planctl.yaml").read_text(encoding="utf-8")
    (full.folder / "planctl.yaml").write_text(settings + "report: {hide_below: 30}\n", encoding="utf-8")
    assert figure(data_of(ask("report", "--format", "json")), "contacts")["total"]["n"]["hidden"]
    (full.folder / "planctl.yaml").write_text(settings + "report: {hide_below: 2}\n", encoding="utf-8")
    ask("report", check=3)
    found = data_of(ask("check", "--format", "json", check=1))
    assert any(problem["file"] == "planctl.yaml" for problem in found)  # type: ignore[index]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--period", "sidste kvartal"), "is not a period"),
        (("--period", "2027"), "has not begun"),
        (("--compare", "2026-09"), "lies partly in the period itself"),
        (("--compare", "før"), "is not a period"),
        (("--format", "xlsx"), "--out report.xlsx"),
        (("--format", "docx"), "table, md, html, csv, xlsx, json"),
        (("--out", "plans.html", "--format", "md"), "is not the name of a md file"),
    ],
)
def test_what_is_refused(ask: Any, options: tuple[str, ...], says: str) -> None:
    assert says in ask("report", *options, check=2).err


def test_a_period_that_is_not_over_says_so_in_both_languages(ask: Any) -> None:
    assert (
        "The period is not over: counted up to and including 22 November 2026." in ask("report", "--period", "2026").out
    )
    shown = ask("report", "--period", "2026-Q4", lang="da").out
    assert shown.startswith("Rapport, 4. kvartal 2026   Reden Eksempelby\n")
    assert "Perioden er ikke slut" in shown
    assert "med vilje" in shown


def test_a_file_that_cannot_be_read_is_named(ask: Any, full: House) -> None:
    (full.folder / "plans/K-0BAD1.yaml").write_text(
        "planctl: 1\nmodel: reden\nid: K-0BAD1\ncontacts: x\n", encoding="utf-8"
    )
    for command in (("report",), ("quality",), ("collect", "goals")):
        result = ask(*command, "--format", "json", check=1)
        assert "plans/K-0BAD1.yaml" in result.err
        assert data_of(result)["unreadable"] == ["plans/K-0BAD1.yaml"]


def test_nobody_yet(ask: Any, full: House) -> None:
    for file in (full.folder / "plans").iterdir():
        file.unlink()
    assert "There is nobody to count yet." in ask("report").out
    assert "There are no plans yet." in ask("quality").out
    assert "There is nothing to collect yet." in ask("collect", "goals").out


def test_a_model_without_figures_says_how_to_get_them(ask: Any, full: House) -> None:
    (full.folder / "models").mkdir()
    levels = "levels: {basic: {label: {da: uden, en: without}}, plan: {label: {da: plan, en: plan}}}\n"
    kinds = "contact_kinds: {visit: {label: {da: besøg, en: visit}, counts: presence}}\n"
    ends = "end_reasons: {moved: {label: {da: flyttet, en: moved}}}\n"
    text = f"planctl_model: 1\nid: small\nlabel: {{da: Lille, en: Small}}\n{levels}{kinds}{ends}"
    (full.folder / "models/small.yaml").write_text(text, encoding="utf-8")
    full.add("S-0001", model="small")
    shown = ask("report").out
    assert "The plan model “Small” has no figures." in shown
    assert "Women" in shown


def test_quality_tells_the_signs_with_their_definitions(ask: Any, full: House) -> None:
    full.add(plan_periods=[{"from": "2026-02-01"}], areas={"housing": {"agreed_purpose": "Et sted"}})
    data = data_of(ask("quality", "--format", "json"))
    groups = {group["id"]: group for group in data["models"][0]["groups"]}
    assert {name: len(group["questions"]) for name, group in groups.items()} == {"signs": 4, "supervision": 5}
    (agreed,) = groups["signs"]["questions"][0]["figures"]
    assert (agreed["part"], agreed["of"], agreed["percent"]) == (1, 1, 100)
    assert "“Agreed purpose”" in agreed["how"]
    shown = ask("quality", lang="da").out
    assert "Fire tegn på en levende plan" in shown
    assert "Retninger aftalt med personen: 1 af 1 (100 %)" in shown
    assert "det siger intet i denne planmodel noget om" in shown
    assert "1 active plan." in ask("quality", "--format", "md").out
    rows = list(
        csv.DictReader(io.StringIO(ask("quality", "--format", "csv").out.removeprefix("\ufeff")), delimiter=";")
    )
    assert len(rows) > 5
    assert all(row["definition"] for row in rows)
    assert [row["part"] for row in rows if row["figure"] == "oldest"] == [data["models"][0]["oldest"]["id"]]


def test_collect_takes_an_area_by_its_label_and_refuses_other_words(ask: Any, full: House) -> None:
    items = [{"from": "2026-05-01", "kind": "own_service", "text": "Mette og K-0001 drikker kaffe | lørdag"}]
    full.add(areas={"network": {"interventions": items}})
    shown = ask("collect", "interventions", "--area", "Netværk", "--format", "md", lang="da").out
    assert "## Netværk" in shown
    assert r"- • og • drikker kaffe \| lørdag" in shown
    assert "læs det igennem" in shown
    assert "kaffe" not in ask("collect", "interventions", "--area", "housing").out
    assert "goals, interventions, statuses, evaluations" in ask("collect", "plans", check=2).err
    assert "network" in ask("collect", "goals", "--area", "netvork", check=2).err


def test_what_did_not_change_is_not_read_again(full: House, desk: Desk) -> None:
    for file in (full.folder / "plans").iterdir():
        desk.given(file.read_text(encoding="utf-8"), f"plans/{file.name}")
    first = desk.run("report", "--format", "json", check=0).out
    assert SECRET not in (desk.place / ".git/planctl/cache/figures-0.json").read_text(encoding="utf-8")
    again = Workspace(desk.place)
    tallies(again)
    assert again.parsed == 0
    assert desk.run("report", "--format", "json", check=0).out == first
    desk.given(desk.text().replace("kind: visit", "kind: phone"))
    changed = Workspace(desk.place)
    tallies(changed)
    assert changed.parsed == 1, "the one that changed, once"


def test_a_figure_of_nothing_is_a_problem_of_the_model(planctl: Any, tmp_path: Path) -> None:
    figures = "figures: {gifts: {what: entries, of: gift, by: [kind], label: {da: Gaver, en: Gifts}}}\n"
    asked = "lists: {wishes: {kind: values, label: {da: Ønsker, en: Wishes}, fields: {}}}\n"
    split = figures.replace("gift,", "wishes,").replace("gifts:", "wishes:")
    head = "planctl_model: 1\nid: ours\nextends: reden\nlabel: {da: Vores, en: Ours}\n"
    staff = "figures: {each: {what: entries, of: contacts, by: [by], where: {note: [x]}, label: {da: A, en: A}}}\n"
    for text, says in ((figures, "gift"), (asked + split, "kind"), (staff, "”by”"), (staff, "”note”")):
        (tmp_path / "ours.yaml").write_text(head + text, encoding="utf-8")
        found = json.loads(planctl("model", "check", tmp_path / "ours.yaml", "--format", "json", check=1).out)
        assert says.strip("”") in " ".join(problem["message"] for problem in found)
        assert {problem["code"] for problem in found} == {"model-reference" if says == "gift" else "model-figure"}


def test_a_fall_is_a_number_in_a_spreadsheet(ask: Any, full: House) -> None:
    for place in range(6):
        full.add(scores=[score("2026-07-10", "network", 6 + place % 2), score("2026-09-10", "network", 4)])
    table = ask("report", "--format", "csv").out.removeprefix("\ufeff")
    rows = csv.DictReader(io.StringIO(table), delimiter=";")
    found = [row["value"] for row in rows if (row["row"], row["column"]) == ("network", "median")]
    assert found[0] == "-2.5"
