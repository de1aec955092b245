"""`planctl show`, `plan show` and `person list`: where somebody stands, read from the example organisation."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.outputs.page import wrapped
from planctl.outputs.person_view import standing
from planctl.resources import resource_dir
from tests.cli.golden import assert_golden
from tests.conftest import Result

Run = Callable[..., Result]
PEOPLE = sorted(file.stem for file in (resource_dir("examples") / "reden" / "plans").glob("*.yaml"))
KEPT = "K-7F3QM"  # last here in September, an area without purpose, a decision due
SPLIT = "K-5TJ0R"  # scores far apart, an acute pattern, the one who began the plan has left
STOPPED = "K-XE40T"  # back on basic service
GONE = "K-9JJCE"  # ended in August
PAGES = {
    "show-person": ("show", KEPT),
    "show-apart": ("show", SPLIT),
    "show-basic": ("show", STOPPED),
    "show-ended": ("show", GONE),
    "show-journal": ("show", KEPT, "--journal", 2),
    "show-pictures": ("show", KEPT, "--pictures"),
    "show-markdown": ("show", KEPT, "--format", "md"),
    "show-plan": ("plan", "show", KEPT),
    "show-plan-stopped": ("plan", "show", STOPPED),
    "show-people": ("person", "list", "--all"),
}


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """Return a copy of the example organisation; no git is needed to read."""
    place = tmp_path / "reden"
    shutil.copytree(resource_dir("examples") / "reden", place)
    return place


@pytest.fixture
def edit(example: Path) -> Callable[..., None]:
    """Return a function that replaces something in somebody's file."""

    def replace(old: str, new: str, person: str = KEPT) -> None:
        file = example / "plans" / f"{person}.yaml"
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    return replace


@pytest.fixture
def view(planctl: Run, example: Path) -> Callable[..., dict[str, Any]]:
    """Return a function that gives somebody's page as data."""

    def read(person: str = KEPT, *options: str, **settings: Any) -> dict[str, Any]:
        result: dict[str, Any] = json.loads(
            planctl("-C", example, "show", person, "--format", "json", *options, **settings).out
        )
        return result

    return read


def area_of(view: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(area for area in view["areas"] if area["area"] == name)
    return found


def line_with(text: str, word: str) -> str:
    return next(line for line in text.splitlines() if word in line)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_pages_look_as_they_should(planctl: Run, example: Path, name: str, lang: str) -> None:
    assert_golden(f"{name}-{lang}", planctl("-C", example, *PAGES[name], lang=lang, check=0).out)


@pytest.mark.parametrize("person", PEOPLE)
def test_a_page_fits_and_leads_on_to_commands_that_exist(planctl: Run, example: Path, person: str) -> None:
    lines = planctl("-C", example, "show", person, check=0).out.splitlines()
    assert max(map(len, lines)) <= 101
    *_, more = lines
    assert more.startswith("Mere: ")
    for command in more.removeprefix("Mere: ").split(" · "):
        program, *words = shlex.split(command)
        assert program == "planctl"
        assert person in words
        planctl(*words[: words.index(person)], "--help", check=0)


def test_reading_changes_nothing(planctl: Run, example: Path) -> None:
    before = {path: path.read_bytes() for path in example.rglob("*") if path.is_file()}
    for page in PAGES.values():
        planctl("-C", example, *page, check=0)
    assert {path: path.read_bytes() for path in example.rglob("*") if path.is_file()} == before


def test_the_page_as_data(view: Callable[..., dict[str, Any]]) -> None:
    found = view()
    assert (found["id"], found["state"], found["since"], found["file"]) == (
        KEPT,
        "plan",
        "2026-09-01",
        f"plans/{KEPT}.yaml",
    )
    assert [period["from"] for period in found["earlier_periods"]] == ["2026-01-20"]
    housing = area_of(found, "housing")
    assert [score["step"] for score in housing["scores"]["staff"]] == [3, 3, 5]
    assert (housing["differences"], housing["target"], housing["missing"]) == ({"person": 0}, 7, [])
    assert area_of(found, "substance_use")["missing"] == [["agreed_purpose", "intention"], ["interventions"]]
    assert not area_of(found, "network")["in_plan"]
    assert found["last"]["presence"] == {"date": "2026-09-12", "kind": "visit"}
    assert found["last"]["contact"] == {"date": "2026-10-09", "kind": "phone"}
    assert found["last"]["attempt"] == {"date": "2026-11-09", "kind": "phone"}
    assert found["due"] == [{"list": "due", "question": "keep_plan", "month": "2026-11", "since": "2026-11"}]
    assert found["writes_on"] == "jonas"


def test_due_says_since_when_and_what_is_left_from_before(planctl: Run, example: Path) -> None:
    assert "(november, siden oktober)" in planctl("-C", example, "show", "K-Q81ZD", check=0).out
    missed = line_with(planctl("-C", example, "show", "K-PW3HA", check=0).out, "Fra tidligere")
    assert missed.endswith("Fortsat plan eller basisydelse? (september)")


@pytest.mark.parametrize(("step", "marked"), [(3, True), (4, False), (6, False), (7, True)])
def test_scores_two_steps_apart_are_marked(
    planctl: Run, example: Path, edit: Callable[..., None], step: int, marked: bool
) -> None:
    edit("2026-09-14, area: housing, step: 5, rater: person", f"2026-09-14, area: housing, step: {step}, rater: person")
    page = planctl("-C", example, "show", KEPT, check=0).out
    assert (f"{step}*" in line_with(page, "Bolig")) is marked
    assert ("To trin eller mere imellem" in page) is marked


@pytest.mark.parametrize(
    ("today", "words"), [("2026-12-01", "til 1. dec. og 14. dec."), ("2026-12-02", "til 14. dec.")]
)
def test_an_intervention_runs_through_its_last_day(planctl: Run, example: Path, today: str, words: str) -> None:
    page = planctl("-C", example, "show", KEPT, today=today, check=0).out
    assert words in " ".join(page.split())
    assert "udløb" not in page


def test_interventions_that_have_all_run_out_are_named(planctl: Run, example: Path) -> None:
    assert "konkret indsats udløb 14. dec." in planctl("-C", example, "show", KEPT, today="2026-12-15", check=0).out
    assert "udløb" not in planctl("-C", example, "show", STOPPED, check=0).out  # the plan is not active


def test_the_one_who_began_writes_on_unless_they_have_left(planctl: Run, example: Path) -> None:
    kept = planctl("-C", example, "show", KEPT, check=0).out
    assert line_with(kept, "Skrives færdig").endswith("af Jonas Beck, der begyndte planen")
    split = planctl("-C", example, "show", SPLIT, check=0).out  # begun by Ole, who left in June
    assert line_with(split, "Skrives færdig").endswith("af Mette Holm")
    assert "Skrives færdig" not in planctl("-C", example, "show", "K-Q81ZD", check=0).out


@pytest.mark.parametrize(("items", "change", "real"), [("3, 3, 3, 3, 2", 8, False), ("1, 1, 1, 2, 4", -12, True)])
def test_a_change_of_self_report_is_real_from_the_models_limit_on(
    view: Callable[..., dict[str, Any]], edit: Callable[..., None], items: str, change: int, real: bool
) -> None:
    edit("items: [3, 3, 3, 3, 3]", f"items: [{items}]")
    report = view()["instruments"][0]
    assert (report["change"], report["real_change"]) == (change, real)


def test_declining_is_shown_also_on_a_day_with_answers(
    planctl: Run, example: Path, edit: Callable[..., None], view: Callable[..., dict[str, Any]]
) -> None:
    edit("contacts:\n", "  - {date: 2026-09-12, instrument: who5, declined: true, by: mette}\ncontacts:\n")
    assert [entry["points"] for entry in view()["instruments"][0]["course"]] == [48, 60]
    assert "ønskede ikke at svare 12. sep." in " ".join(planctl("-C", example, "show", KEPT).out.split())


def test_an_attempt_is_told_only_when_nothing_came_after(
    planctl: Run, example: Path, edit: Callable[..., None]
) -> None:
    assert "forsøgt" in planctl("-C", example, "show", KEPT).out
    edit("attempt: true}\n", "attempt: true}\n  - {date: 2026-11-12, kind: message, by: mette}\n")
    latest = line_with(planctl("-C", example, "show", KEPT).out, "Senest")
    assert latest.endswith("12. sep. på Reden · 12. nov. besked")


def test_what_is_dated_after_today_is_counted_and_left_out(
    planctl: Run, example: Path, edit: Callable[..., None]
) -> None:
    edit("2026-10-09\n    kind: phone", "2027-10-09\n    kind: visit")
    page = planctl("-C", example, "show", KEPT, check=0).out
    assert "1 registrering har en dato efter i dag" in page
    assert line_with(page, "Senest").endswith("12. sep. på Reden · 9. nov. forsøgt, ikke fået fat i")


def test_journal_texts_are_shown_when_asked_for(
    planctl: Run, example: Path, view: Callable[..., dict[str, Any]]
) -> None:
    secret, older = "tager imod hjælp til breve", "planen sættes i bero"
    for shape in ("table", "json", "md"):
        plain = planctl("-C", example, "show", KEPT, "--format", shape, check=0).out
        assert secret not in " ".join(plain.split())
        told = " ".join(planctl("-C", example, "show", KEPT, "--format", shape, "--journal", 1, check=0).out.split())
        assert secret in told.replace("\\n", " ")
        assert older not in told
    assert [entry["date"] for entry in view(KEPT, "--journal", "9")["journal"]] == [
        "2026-09-01", "2026-05-04", "2026-02-10", "2026-01-14",
    ]  # fmt: skip


def test_a_closed_person_can_be_read(planctl: Run, example: Path) -> None:
    (example / "closed" / "2026").mkdir(parents=True)
    for person in (GONE, "K-Z7B2A"):
        (example / "plans" / f"{person}.yaml").rename(example / "closed" / "2026" / f"{person}.yaml")
    gone = planctl("-C", example, "show", GONE, today="2027-02-01", check=0).out
    assert "afsluttet 14. august 2026 (flyttet)" in gone
    assert f"Filen ligger i closed/2026/{GONE}.yaml" in gone
    deactivated = planctl("-C", example, "show", "K-Z7B2A", today="2027-02-01", check=0).out
    assert "afsluttet med udgangen af 2026" in deactivated
    assert "Mangler" not in deactivated


def test_a_file_with_errors_is_shown_without_them(planctl: Run, example: Path, edit: Callable[..., None]) -> None:
    edit("area: housing, step: 5, rater: staff", "area: housing, step: 11, rater: staff")
    result = planctl("-C", example, "show", KEPT, check=1)
    assert "3 → 3  " in line_with(result.out, "Bolig")
    assert f"planctl check plans/{KEPT}.yaml" in result.err


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2026-04-13, group: stabilise", "2026-04-13"),
        ("from: 2026-09-01, started_by", "from: sommer, started_by"),
        ("registered: 2026-01-14", "registered: []"),
        ("2026-11-09, kind: phone", "2026-11-09, kind: {phone: 1}"),
        ("month: 2026-08, question: needs_plan", "month: 2026-08, question: [needs_plan]"),
        ("    target: 7", "    target: højt"),
        ("until: 2026-12-01", "until: jul"),
        ("contact_person: mette", "contact_person: [mette]"),
    ],
)
def test_no_error_in_a_file_keeps_the_rest_from_being_read(
    planctl: Run, example: Path, edit: Callable[..., None], old: str, new: str
) -> None:
    edit(old, new)
    for command in (("show", KEPT), ("show", KEPT, "--format", "json"), ("show", KEPT, "--format", "md")):
        result = planctl("-C", example, *command, check=1)
        assert KEPT in result.out
        assert "planctl check" in result.err


def test_an_error_in_what_is_judged_leaves_the_decision_open(
    planctl: Run, example: Path, edit: Callable[..., None], view: Callable[..., dict[str, Any]]
) -> None:
    edit("question: adjust_plan", "question: adjust_plans")
    assert view()["due"] is None
    result = planctl("-C", example, "show", KEPT, check=1)
    assert "kan ikke afgøres, før filen er rettet" in result.out
    assert "kan være forkert" in result.err


def test_a_file_that_is_no_yaml_is_refused(planctl: Run, example: Path) -> None:
    (example / "plans" / f"{KEPT}.yaml").write_text("planctl: [1\n", encoding="utf-8")
    result = planctl("-C", example, "show", KEPT, check=3)
    assert result.out == ""
    assert f"plans/{KEPT}.yaml" in result.err


def test_nothing_acts_on_the_terminal_and_no_cpr_is_printed(
    planctl: Run, example: Path, edit: Callable[..., None]
) -> None:
    edit(
        "    agreed_purpose: |\n      At hun får",
        '    agreed_purpose: "At \\e[31m 010190-1234 \\u202e hun"\n    x_old: |\n      At hun får',
    )
    edit("text: Hun skriver sig op", "text: 010190-1234 skriver sig op")
    edit("Aftalt i telefonen", "Aftalt med 010190-1234 i telefonen")
    for command in (
        ("plan", "show", KEPT),
        ("show", KEPT, "--journal", 9),
        ("show", KEPT, "--journal", 9, "--format", "md"),
    ):
        result = planctl("-C", example, *command)
        assert result.code in (0, 1)
        assert KEPT in result.out
        assert not re.search("[\x1b\u202e]|010190-1234", result.out)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("show", "K-7F3QN"), 3, KEPT),
        (("show", "mette"), 2, "mette"),
        (("show", KEPT, "--format", "csv"), 2, "csv"),
        (("show", KEPT, "--journal", "0"), 2, "--journal"),
    ],
)
def test_what_cannot_be_shown_is_said(
    planctl: Run, example: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    result = planctl("-C", example, *arguments, check=code)
    assert words in result.err
    assert result.out == ""


def test_an_id_is_forgiven_its_letters(planctl: Run, example: Path) -> None:
    assert planctl("-C", example, "show", "k-2xv9a", check=0).out.startswith("K-2XV9A")
    assert planctl("-C", example, "show", "K-CON5T", check=0).out.startswith("K-C0N5T")


def test_the_plan_is_shown_with_its_texts_in_full(planctl: Run, example: Path) -> None:
    page = " ".join(planctl("-C", example, "plan", "show", KEPT, check=0).out.split())
    assert "Aftalen gælder en måned ad gangen, og det gør hende urolig." in page
    assert "til 14. dec. · andre leverer · Jonas Beck" in page
    assert "Mangler: aftalt formål eller Redens hensigt, konkret indsats" in page
    assert page.endswith("Netværk, Tro på egen formåen, Vold.")


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-01-19", ("basic", "2026-01-14")),
        ("2026-01-20", ("plan", "2026-01-20")),
        ("2026-05-03", ("plan", "2026-01-20")),
        ("2026-05-04", ("basic", "2026-05-04")),
        ("2026-09-01", ("plan", "2026-09-01")),
        ("2026-12-02", ("plan", "2026-09-01")),
        ("2026-12-03", ("ended", "2026-12-03")),
    ],
)
def test_somebodys_state_on_a_day(today: str, expected: tuple[str, str]) -> None:
    periods = [("2026-09-01", None), ("2026-01-20", "2026-05-04")]
    assert standing(periods, "2026-01-14", "2026-12-03", today) == expected


def test_in_a_closed_file_everybody_is_ended() -> None:
    assert standing([("2026-02-01", None)], "2026-01-14", "", "2027-02-01", 2026) == ("ended", "2026-12-31")


def test_an_editors_line_breaks_flow_and_the_writers_own_stay() -> None:
    long = "Bor hos en veninde, hvor hun har en sofa og et skab, hun kan låse. Aftalen gælder en"
    assert wrapped(f"{long}\nmåned.\nHun holder orden.", 200) == [f"{long} måned.", "Hun holder orden."]
    assert wrapped("a\n\n- b\n- c", 40) == ["a", "", "- b", "- c"]
    assert max(map(len, wrapped("ord " * 100, 40))) <= 40
    assert wrapped("", 40) == [""]
