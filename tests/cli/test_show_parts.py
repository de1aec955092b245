"""`show` and `plan show` of models other than the first: sections, own lists, goals, and what is still empty."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from planctl.plans.entities import entities
from planctl.plans.layout import layout_of
from planctl.resources import resource_dir
from planctl.workspace.workspace import PlanFile, Workspace
from planctl.yamltext.loader import load
from tests.cli.desk import within
from tests.cli.golden import assert_golden
from tests.conftest import Result
from tests.outputs.house import ID, PLAN, build

PAGES = {
    "show-house": ("show", ID),
    "show-house-markdown": ("show", ID, "--format", "md"),
    "show-house-plan": ("plan", "show", ID),
    "show-house-goal": ("plan", "show", ID, "g-7QX2"),
}
EXAMPLES = [folder for folder in sorted(resource_dir("examples").iterdir()) if (folder / "planctl.yaml").exists()]
PEOPLE = [(folder, file.stem) for folder in EXAMPLES for file in sorted((folder / "plans").glob("*.yaml"))]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return the house with a model of its own; no git is needed to read."""
    return build(tmp_path / "house")


@pytest.fixture
def shows(tmp_path: Path) -> Callable[..., Result]:
    """Return a function that runs a command in a house whose plan has something replaced."""

    def run(old: str, new: str, *args: object) -> Result:
        assert PLAN.count(old) == 1, old
        return within("-C", build(tmp_path / "house", PLAN.replace(old, new)), *args)

    return run


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_pages_look_as_they_should(house: Path, name: str, lang: str) -> None:
    result = within("-C", house, "--lang", lang, *PAGES[name])
    assert result.code == 0, result.err
    assert_golden(f"{name}-{lang}", result.out)


def test_the_page_as_data_leaves_nothing_out(house: Path) -> None:
    view = json.loads(within("-C", house, "show", ID, "--format", "json").out)
    data = load(PLAN.encode()).data
    assert data is not None
    assert {section["section"]: section["fields"] for section in view["sections"]} == {
        name: data[name] for name in ("purpose", "money")
    }
    assert {area["area"]: area["content"] for area in view["areas"]} == data["areas"]
    lists = {found["list"]: found["entries"] for found in view["lists"]}
    kept = ("goals", "actors", "permissions", "incidents", "contacts", "approvals", "flags", "plan_periods")
    assert {name: lists[name] for name in kept} == {name: data[name] for name in kept}
    assert "En hemmelig aften." not in json.dumps(view, ensure_ascii=False)
    asked = json.loads(within("-C", house, "show", ID, "--format", "json", "--journal", "9").out)
    assert asked["journal"] == data["journal"]
    assert (view["came_from"], view["earlier_years"]) == (data["came_from"], data["closed"])


def test_the_page_as_data_says_where_things_stand(house: Path) -> None:
    view = json.loads(within("-C", house, "show", ID, "--format", "json").out)
    lists = {found["list"]: found for found in view["lists"]}
    coming = {"field": "reassess", "date": "2026-12-03"}
    assert lists["permissions"]["open"] == [{"id": "p-1ABC", "state": "active", "next": coming}]
    assert lists["permissions"]["states"] == {"active": 1, "ended": 1}
    assert lists["incidents"]["latest"] == "2026-08-09"
    assert [flag["id"] for flag in view["flags"]] == ["f-1ABC"]
    assert [goal["id"] for goal in view["goals"]] == ["g-7QX2", "g-9QX2", "g-8QX2"]
    assert view["approval"]["state"] == "rejected"
    assert view["missing"] == ["money.payer", "areas.school.need"]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("  asked_on: 2026-01-07\n", "", ["purpose.town", "money.payer", "areas.school.need"]),
        ("  asked_on: 2026-01-07\n", "  town: Et trygt hjem.\n", ["money.payer", "areas.school.need"]),
        ("  towns: [east, west]", "  payer: east", ["areas.school.need"]),
        ("resources: Er glad for sin lærer.", "need: Ro.", ["money.payer", "areas.school.resources"]),
        ("started_by: mette}", "started_by: mette, to: 2026-11-01}", ["money.payer"]),
        ("purpose:\n", "ended: {date: 2026-11-20, reason: moved}\npurpose:\n", []),
    ],
)
def test_what_is_still_empty_is_told_and_without_an_active_plan_what_is_required(
    shows: Callable[..., Result], old: str, new: str, wanted: list[str]
) -> None:
    assert json.loads(shows(old, new, "show", ID, "--format", "json").out)["missing"] == wanted
    page = flat(shows(old, new, "show", ID).out)
    sections = [place for place in wanted if not place.startswith("areas.")]
    assert ("Ikke udfyldt" in page) is bool(sections)
    assert not sections or f"planctl edit {ID} {sections[0].partition('.')[0]}" in page


def test_a_section_without_anything_in_it_is_named_last(shows: Callable[..., Result]) -> None:
    start, end = PLAN.index("purpose:"), PLAN.index("money:")
    page = flat(shows(PLAN[start:end], "", "show", ID).out)
    assert "Ikke udfyldt Formål: kommunens formål · Aftaler om penge: betalingskommune" in page


def test_what_somebody_must_not_overlook_stands_first(shows: Callable[..., Result]) -> None:
    lines = shows("until: 2026-12-02, ", "", "show", ID).out.splitlines()
    assert lines.index("Husk: Spørg kommunen om betalingen igen (f-1ABC)") < lines.index("Mål")
    assert "Overstået" not in "\n".join(lines)


def test_both_ends_of_a_move_name_the_other(shows: Callable[..., Result]) -> None:
    moved = ("contact_person: mette\n", "contact_person: mette\nmoved: {date: 2026-11-20, to: K-NEW1}\n")
    page = flat(shows(*moved, "show", ID).out)
    assert "flyttet til K-NEW1 20. november 2026" in page
    assert "planctl show K-NEW1" in page
    assert "planctl show K-G0NE" in page
    later = ("contact_person: mette\n", "contact_person: mette\nmoved: {date: 2026-11-23, to: K-NEW1}\n")
    assert "plan siden 5. januar 2026" in flat(shows(*later, "show", ID).out)


def test_many_open_things_are_summed_up(shows: Callable[..., Result]) -> None:
    more = "".join(f"  - {{id: p-3AB{n}, state: active, what: Nummer {n}}}\n" for n in range(1, 6))
    page = flat(shows("permissions:\n", f"permissions:\n{more}", "show", ID, "--format", "md").out)
    assert r"Nummer 3 \(gælder\) · og 3 mere · 1 ophørt" in page
    goals = "".join(f"  - {{id: g-3AB{n}, state: active, text: Mål {n}, opened: 2026-05-01}}\n" for n in range(1, 8))
    page = flat(shows("\ngoals:\n", f"\ngoals:\n{goals}", "show", ID).out)
    assert f"og 3 mere: planctl goal list {ID}" in page
    assert "Mål 4" in page
    assert "Mål 5" not in page
    assert "Idéer: 1 · Lukkede: 1" in page


@pytest.mark.parametrize(
    ("state", "n", "told"), [("missed", 3, "1 ud af 4 (25 %)"), ("missed", 2, ""), ("dropped", 3, "")]
)
def test_a_low_share_of_goals_reached_is_told_on_the_page(
    shows: Callable[..., Result], state: str, n: int, told: str
) -> None:
    closed = "".join(
        f"  - {{id: g-3AB{place}, state: {state}, text: Mål {place}, opened: 2026-05-01, closed: 2026-06-01}}\n"
        for place in range(n)
    )
    page = flat(shows("\ngoals:\n", f"\ngoals:\n{closed}", "show", ID).out)
    assert (told in page) if told else ("%" not in page)


def test_what_was_put_off_says_until_when(tmp_path: Path) -> None:
    stopped = PLAN.replace("started_by: mette}", "started_by: mette, to: 2026-10-15}")
    entry = "  - {date: 2026-11-05, month: 2026-11, question: begin, until: 2026-12-01, by: mette}"
    place = build(tmp_path / "house", f"{stopped}postponements:\n{entry}\n")
    assert "Mangler Skal planen begynde? (november), udsat til 1. dec." in flat(within("-C", place, "show", ID).out)
    [due] = json.loads(within("-C", place, "show", ID, "--format", "json").out)["due"]
    assert (due["question"], due["postponed_until"]) == ("begin", "2026-12-01")


def test_a_question_says_what_it_is_about() -> None:
    folder = next(folder for folder in EXAMPLES if folder.name == "boernehus")
    page = flat(within("-C", folder, "show", "B-H3WZN").out)
    assert "Er tilladelsen stadig nødvendig? (november): en tilladelse skal revurderes (p-6RVC, 24. nov.)" in page


@pytest.mark.parametrize(
    ("part", "there", "not_there"),
    [
        ("purpose", "Jeg vil gerne hjem", "Lommepenge"),
        ("Formål", "Jeg vil gerne hjem", "Lommepenge"),
        ("money.amount", "350,5 kr. om måneden", "Jonas Beck"),
        ("family", "Hver anden lørdag", "glad for sin lærer"),
        ("Skole", "Mangler: behov for støtte", "Hver anden lørdag"),
        ("leisure", "Der er ikke skrevet noget her endnu.", "Mål"),
        ("goals", "Lukket 1. april 2026", "Indberetninger"),
        ("g-7qx2", "Stillede uret. Barnets oplevelse │ Det var let.", "Vil til Island"),
        ("s-1AAA", "1. november 2026 · Mette Holm", "Det går fremad"),
        ("goals.g-7QX2.evaluations", "Målopfyldelse: −1", "vækkeuret"),
        ("permissions", "Låst yderdør om natten ophørt · p-2ABC Fra 9. januar 2026", "Indberetninger"),
        ("contacts", "20. november 2026 · Mette Holm", "Indberetninger"),
        ("journal", "En hemmelig aften.", "Indberetninger"),
        ("approvals", "6. januar 2026 · sendt tilbage · Jonas Beck Bemærkning Hvem betaler?", "Indberetninger"),
        ("came_from", "Fra K-G0NE", "Indberetninger"),
        ("moved", "Der er ikke skrevet noget her endnu.", "Indberetninger"),
    ],
)
def test_one_part_is_shown_whole(house: Path, part: str, there: str, not_there: str) -> None:
    result = within("-C", house, "plan", "show", ID, part)
    assert result.code == 0, result.err
    _, _, page = result.out.partition("\n\n")
    assert there in flat(page)
    assert not_there not in flat(page)


def test_a_diary_is_as_long_as_asked(house: Path) -> None:
    def days(*options: str) -> int:
        return within("-C", house, "plan", "show", ID, *options).out.count("november 2026 · ")

    assert (days(), days("--diary", "1"), days("--diary", "9"), days("s-1AAA", "--diary", "2")) == (3, 1, 4, 2)
    assert "og 3 tidligere" in within("-C", house, "plan", "show", ID, "--diary", "1").out


def test_a_part_that_is_not_there_is_refused(house: Path) -> None:
    for part, code in (("nope", 2), ("g-0000", 3)):
        result = within("-C", house, "plan", "show", ID, part)
        assert (result.code, result.out) == (code, "")
        assert part in result.err.lower()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  amount: 350.5", "  amount: meget"),
        ("reassess: 2026-12-03", "reassess: snart"),
        ("id: p-1ABC", "id: 7"),
        ("date: 2026-08-09, what", "date: sommer, what"),
        ("    evaluation:\n      - {date: 2026-05-02", "    evaluation:\n      - {date: maj"),
        ("until: 2026-12-02", "until: [1]"),
        ("came_from: {date: 2026-01-05, from: K-G0NE}", "came_from: ja"),
        ("        due: 2026-11-20", "        due: {x: 1}"),
        ("{date: 2026-06-01, by", "{date: [], by"),
        ("incidents:\n", "incidents: {}\nx_old:\n"),
        ("action: reject", "action: smil"),
    ],
)
def test_no_error_in_a_file_keeps_the_rest_from_being_read(shows: Callable[..., Result], old: str, new: str) -> None:
    for command in (
        ("show", ID),
        ("show", ID, "--format", "json"),
        ("show", ID, "--format", "md"),
        ("plan", "show", ID),
    ):
        result = shows(old, new, *command)
        assert result.code == 1, result.err
        assert "barnet" in result.out.lower() or ID in result.out
        assert "planctl check" in result.err


def parts_of(folder: Path, person: str) -> Iterator[str]:
    """Yield every part a plan can be asked for: sections, areas, lists, and what has an id."""
    plan = Workspace.open(folder).read(PlanFile(f"plans/{person}.yaml")).plan
    assert plan is not None
    layout = layout_of(plan.model)
    yield from (*layout.sections, *plan.model.areas, *layout.lists)
    yield from (content["id"] for _, _, content in entities(plan))


@pytest.mark.parametrize(("folder", "person"), PEOPLE, ids=[f"{folder.name}-{person}" for folder, person in PEOPLE])
def test_everybody_in_the_examples_fits_on_the_screen(folder: Path, person: str) -> None:
    for lang in ("da", "en"):
        for command in (("show", person), ("plan", "show", person), ("plan", "show", person, "--diary", "99")):
            result = within("-C", folder, "--lang", lang, *command)
            assert result.code == 0, result.err
            assert max(map(len, result.out.splitlines())) <= 110, command
        assert len(within("-C", folder, "--lang", lang, "show", person).out.splitlines()) <= 50


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_every_part_of_a_plan_can_be_read(folder: Path) -> None:
    person = sorted((folder / "plans").glob("*.yaml"))[1].stem
    parts = list(parts_of(folder, person))
    assert len(parts) > 15
    for part in parts:
        result: Any = within("-C", folder, "plan", "show", person, part)
        assert result.code == 0, (part, result.err)
