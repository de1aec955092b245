"""`planctl edit`, and the forms of `add` and `correct`, through a real pseudo-terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.desk import FILE, ID, Desk
from tests.cli.house import HOUSE, moved_in
from tests.conftest import commits, git, snapshot

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from tests.cli.pseudo_terminal import RUNNING, Editor, Terminal, run


@pytest.fixture(autouse=True)
def no_program_is_left() -> Iterator[None]:
    yield
    for terminal in list(RUNNING):
        terminal.close()


@pytest.fixture
def house(desk: Desk) -> Desk:
    return moved_in(desk)


def drafts(house: Desk) -> list[Path]:
    return sorted((house.place / ".git" / "planctl" / "drafts").glob("*"))


def under(heading: str, text: str) -> dict[str, list[tuple[str, str]]]:
    """Return what an editor does: write a text under a heading."""
    return {"replace": [(f"## {heading}\n", f"## {heading}\n{text}\n")]}


def written(*pairs: tuple[str, str]) -> dict[str, list[tuple[str, str]]]:
    return {"replace": [each for heading, text in pairs for each in under(heading, text)["replace"]]}


def edited(house: Desk, *args: str, editor: Editor, lang: str | None = None) -> Terminal:
    terminal = Terminal(*args, cwd=house.place, env=editor.env, lang=lang)
    assert terminal.end() == 0, terminal.screen
    return terminal


def test_a_section_is_a_form_with_a_heading_for_each_field(house: Desk, tmp_path: Path) -> None:
    edits = written(
        ("The municipality's purpose", "A home.\nAnd a school."), ("Asked on", "3.11.2026"), ("Duration", "12"),
        ("Sources", "own words\nseen, not said"), ("Consent", "no"), ("In charge", "Jonas"), ("Caseworker", "A-7QX2"),
        ("Length of the stay", "2026-11-03 – 2027-01-04"), ("Agreed", "agreed with her"),
    )  # fmt: skip
    editor = Editor(tmp_path, edits)
    terminal = edited(house, "edit", ID, "purpose", editor=editor)
    assert "Saved for K-7F3QM" in terminal.screen
    assert house.data()["purpose"] == {
        "municipality": "A home.\nAnd a school.\n", "asked_on": "2026-11-03", "weeks": 12, "agreed": "with_person",
        "sources": ["own", "seen"], "consent": False, "responsible": "jonas", "caseworker": "a-7QX2",
        "stay": {"from": "2026-11-03", "to": "2027-01-04"},
    }  # fmt: skip
    assert commits(house.place)[0] == f"edit: {ID} purpose"
    form = editor.seen()["text"]
    for line in (
        "# K-7F3QM, Purpose (contact person Mette; last contact 9 Oct)", "# What the stay is to lead to.",
        "# - What should be different?", "# A day: 2026-11-03", "# A number from 0 to 52 (weeks)", "# yes or no",
        "# - with_person – agreed with her", "# - a-7QX2 – Kommunens sagsbehandler",
        "# Write what the woman has said, word for word if you can.",
    ):  # fmt: skip
        assert f"\n{line}\n" in f"\n{form}"


def test_only_what_was_changed_is_written(house: Desk, tmp_path: Path) -> None:
    purpose = "purpose:   # set out by hand\n    weeks:   12\n    consent: true\n"
    before = house.text().replace("\n\ngroups:", f"\n{purpose}\ngroups:")
    house.given(before)
    edits = {"replace": [("\n12\n", "\n14\n"), ("\nyes\n", "\nja\n")]}
    edited(house, "edit", ID, "Purpose", editor=Editor(tmp_path, edits))
    assert house.text() == before.replace("weeks:   12", "weeks:   14")


def test_what_cannot_be_kept_is_shown_again_and_kept_as_a_draft(house: Desk, tmp_path: Path) -> None:
    edits = written(("Asked on", "soon"), ("Duration", "99"), ("Agreed", "perhaps"), ("Dream", "A dog."))
    editor = Editor(
        tmp_path,
        edits,
        {},
        {"replace": [("\nsoon\n", "\n2026-11-03\n"), ("\n99\n", "\n9\n"), ("\nperhaps\n", "\nintention\n")]},
    )
    before = snapshot(house.place)
    edited(house, "edit", ID, "purpose", editor=editor)
    assert snapshot(house.place) == before
    again = " ".join(editor.seen(1)["text"].replace("# !! ", "").split())
    assert "Asked on: “soon” is not a date." in again
    assert "Duration: 99 cannot be right here. Write a number from 0 to 52." in again
    assert "Agreed: “perhaps” is not one of the choices here." in again
    (draft,) = drafts(house)
    assert draft.name.endswith("-edit.txt")
    assert draft.read_text(encoding="utf-8").startswith("K-7F3QM, Purpose\n## Asked on\nsoon\n")
    terminal = Terminal("edit", ID, "purpose", cwd=house.place, env=editor.env)
    assert run(terminal, ("[d] delete it  >", "")) == 0
    purpose = {"asked_on": "2026-11-03", "weeks": 9, "agreed": "intention", "dream": "A dog."}
    assert house.data()["purpose"] == purpose
    assert drafts(house) == []


def test_a_draft_of_another_part_is_not_offered(house: Desk, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {**written(("Dream", "A dog.")), "exit": 1}, {})
    edited(house, "edit", ID, "purpose", editor=editor)
    assert "There is a draft" not in edited(house, "edit", ID, "p-1A2B", editor=editor).screen
    assert len(drafts(house)) == 1


def test_an_area_has_fields_of_its_own_and_new_entries(house: Desk, tmp_path: Path) -> None:
    edits = written(
        ("Keys", "Two."), ("Target step", "7"), ("Visit (new): What happened", "Tea."),
        ("Concrete intervention (new)", "Read letters."),
    )  # fmt: skip
    terminal = edited(house, "edit", ID, "Housing", editor=Editor(tmp_path, edits))
    area = house.data()["areas"]["housing"]
    assert (area["keys"], area["target"]) == ("Two.", 7)
    assert area["visits"] == [{"date": "2026-11-22", "what": "Tea.", "by": "mette"}]
    assert area["interventions"][0]["until"] == "2027-02-22"
    assert commits(house.place)[0] == f"edit: {ID} areas.housing"
    assert "Concrete intervention, Visit, Keys and Target step." in " ".join(terminal.screen.split())


def test_what_lives_on_is_edited_by_its_id(house: Desk, tmp_path: Path) -> None:
    edits = {"replace": [("\nin force\n", "\nended\n"), ("Alarm på døren", "Alarm")]}
    editor = Editor(tmp_path, edits)
    edited(house, "edit", ID, "p-1a2b", editor=editor)
    line = "  - {id: p-1A2B, state: ended, what: Alarm, from: 2026-09-01, closed: 2026-11-22}   # se brevet"
    assert line in house.text()
    form = editor.seen()["text"]
    assert "# - ended – ended" in form
    assert "struck" not in form, "not a move from here"
    assert f"planctl edit {ID} permissions.p-1A2B.reviews" in " ".join(form.replace("#", "").split())
    assert commits(house.place)[0] == f"edit: {ID} permissions.p-1A2B"


def test_a_required_field_cannot_be_emptied(house: Desk, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"replace": [("\nAlarm på døren\n", "\n")]}, written(("What", "Alarm")))
    edited(house, "edit", ID, "p-1A2B", editor=editor)
    assert "# !! What: This cannot be left empty." in editor.seen(1)["text"]
    assert house.data()["permissions"][0]["what"] == "Alarm"


def test_a_new_entry_in_an_area_that_lacks_something_is_shown_again(house: Desk, tmp_path: Path) -> None:
    editor = Editor(
        tmp_path, written(("Visit (new): Effect", "Calm.")), written(("Visit (new): What happened", "Tea."))
    )
    edited(house, "edit", ID, "housing", editor=editor)
    assert "# !! Visit (new): What happened: This cannot be left empty." in editor.seen(1)["text"]
    visit = {"date": "2026-11-22", "by": "mette", "what": "Tea.", "effect": "Calm."}
    assert house.data()["areas"]["housing"]["visits"] == [visit]


def test_a_state_cannot_be_left_empty(house: Desk, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"replace": [("\nin force\n", "\n")]}, {})
    edited(house, "edit", ID, "p-1A2B", editor=editor)
    assert "# !! State: This cannot be left empty." in editor.seen(1)["text"]
    assert house.text() == HOUSE


def test_a_list_opens_a_new_entry(house: Desk, tmp_path: Path) -> None:
    editor = Editor(tmp_path, written(("Sources", "own")), {})
    edited(house, "edit", ID, "incidents", editor=editor)
    assert "# !! What happened: This cannot be left empty." in editor.seen(1)["text"]
    assert "\n## Date\n# A day: 2026-11-03\n2026-11-22\n" in editor.seen()["text"]
    assert house.text() == HOUSE
    assert len(drafts(house)) == 1


def test_a_new_entry_is_saved_with_what_goes_without_saying(house: Desk, tmp_path: Path) -> None:
    texts = (("What happened", "She came."), ("Sources", "own\ntold"))
    edited(house, "edit", ID, "Hændelser", editor=Editor(tmp_path, written(*texts)))
    entry = {"date": "2026-11-22", "by": "mette", "text": "She came.", "sources": ["own", "told"]}
    assert house.data()["incidents"][2] == entry
    assert commits(house.place)[0] == f"edit: {ID} incidents"


def test_add_without_fields_is_the_same_form(house: Desk, tmp_path: Path) -> None:
    editor = Editor(tmp_path, written(("What", "A dog.")))
    terminal = edited(house, "add", ID, "ideas", editor=editor)
    assert "## State\n# - idea – idea\n# - taken – taken up\nidea\n" in editor.seen()["text"]
    (idea,) = house.data()["ideas"]
    assert (idea["state"], idea["what"]) == ("idea", "A dog.")
    assert f"Ideas {idea['id']}." in terminal.screen
    assert commits(house.place)[0] == f"add: {ID} {idea['id']}"


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(house: Desk, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {**written(("Duration", "12"), ("Dream", "A dog.")), "sleep": 2})
    terminal = Terminal("edit", ID, "purpose", cwd=house.place, env=editor.env)
    terminal.expect("PLANCTL_TODAY")
    while not editor.times:
        time.sleep(0.02)
    house.run("set", ID, "purpose.weeks", "3", check=0)
    assert terminal.end() == 3
    assert "while the form was open" in " ".join(terminal.screen.split())
    assert house.data()["purpose"] == {"weeks": 3}
    assert "A dog." in drafts(house)[0].read_text(encoding="utf-8")


def test_without_a_part_one_is_chosen_until_there_is_no_more(house: Desk, tmp_path: Path) -> None:
    house.run("set", ID, "purpose.dream", "A dog.", check=0)
    editor = Editor(tmp_path, written(("The municipality's purpose", "A home.")))
    terminal = Terminal("edit", ID, cwd=house.place, env=editor.env)
    listed = " ".join(terminal.expect("Number (Enter: no more):").split())
    assert "2 Purpose – missing: The municipality's purpose" in listed
    assert "3 Housing (nothing written)" in listed
    assert "p-1A2B Alarm på døren" in listed
    assert "a-7QX2 Kommunens sagsbehandler" in listed
    terminal.type("2\r")
    terminal.expect("Saved for K-7F3QM")
    listed = " ".join(terminal.expect("Number (Enter: no more):").split())
    assert "missing" not in listed.partition("Sections")[2]
    terminal.type("\r")
    assert terminal.end() == 0
    assert house.data()["purpose"] == {"municipality": "A home.", "dream": "A dog."}


def test_an_entry_is_corrected_in_its_form(house: Desk, tmp_path: Path) -> None:
    edits = {"replace": [("\n2026-10-20\n", "\n2026-10-01\n"), ("Hun ringede.", "Hun skrev.")]}
    editor = Editor(tmp_path, edits)
    terminal = Terminal("correct", ID, "hændelser", cwd=house.place, env=editor.env)
    terminal.expect("  1 20 Oct  Incidents: Hun ringede.")
    terminal.answer("Number to correct (Enter: none):", "1")
    terminal.expect("corrected:", "Incidents 20 October")
    assert terminal.end() == 0
    assert house.text(FILE) == HOUSE.replace("  - {date: 2026-10-20, by: jonas, text: Hun ringede.}\n", "").replace(
        "  - {date: 2026-10-02", "  - {date: 2026-10-01, by: jonas, text: Hun skrev.}\n  - {date: 2026-10-02"
    )
    assert git(house.place, "log", "-1", "--format=%(trailers:key=Planctl-Corrects,valueonly)").strip() == "incidents"


def test_taking_out_asks_first(house: Desk) -> None:
    question = "Is that right? [y/N]"
    assert run(Terminal("correct", ID, "1", "--remove", cwd=house.place), (question, "")) == 0
    assert house.text() == HOUSE
    terminal = Terminal("correct", ID, "1", "--remove", cwd=house.place)
    assert "Hun ringede." in terminal.answer(question, "y")
    assert terminal.end() == 0
    assert len(house.data()["incidents"]) == 1


def test_it_speaks_danish(house: Desk, tmp_path: Path) -> None:
    editor = Editor(tmp_path, written(("Aftalt", "aftalt med hende")))
    terminal = edited(house, "edit", ID, "formål", editor=editor, lang="da")
    assert "Formål, Aftalt: aftalt med hende." in " ".join(terminal.screen.split())
    form = editor.seen()["text"]
    assert "# Skriv det, kvinden selv har sagt, så ordret som muligt." in form
    assert "# - intention – husets hensigt" in form


def test_without_a_terminal_it_is_refused(house: Desk) -> None:
    house.refuses(2, "edit", ID, "purpose", says="there is nobody here to answer")
    house.refuses(2, "edit", ID, "plan_periods", says="planctl plan --help")
    house.refuses(2, "edit", ID, "purpse", says="Did you mean “purpose”?")
