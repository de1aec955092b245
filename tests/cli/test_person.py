"""`planctl person add`, `assign` and `group`: registering people, one by one or from a list."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.desk import CLOSED, CPR, FILE, ID, JONAS, OTHER, PLAN, Desk
from tests.conftest import commits, git, head

NEW = "plans/K-9D2WE.yaml"
NAME = "Anna Anonymsen"


def test_somebody_new_is_registered(desk: Desk) -> None:
    options = ("--contact-person", "mh", "--registered", "2026-11-03", "--group", "Survive", "--ref", "2026-118")
    saved = desk.saves(
        "person", "add", "--id", "k-9d2we", *options, "--by", "jonas",
        subject="person add: K-9D2WE", ids=["K-9D2WE"], paths=[NEW], author=JONAS,
    )  # fmt: skip
    assert desk.text(NEW).splitlines() == saved.added
    assert saved.added == [
        "# yaml-language-server: $schema=../schema/reden.schema.json",
        "planctl: 1",
        "model: reden",
        "id: K-9D2WE",
        'ref: "2026-118"',
        "registered: 2026-11-03",
        "contact_person: mette",
        "groups:",
        "  - {date: 2026-11-03, group: survive, by: jonas}",
    ]
    assert saved.out.startswith("K-9D2WE is registered from 3 November 2026, contact person Mette Holm.\n")
    assert desk.run("fmt", "K-9D2WE", check=0).out == "Everything has its standard form.\n"
    told = desk.refuses(3, "person", "add", "--id", "K-9D2WE", says="There is already a person with the id K-9D2WE.")
    assert "--id" in told.err
    desk.refuses(3, "person", "add", "--id", CLOSED, says=f"There is already a person with the id {CLOSED}.")


def test_ids_are_drawn_at_random(desk: Desk) -> None:
    ids = [desk.run("person", "add", check=0).out.split()[0] for _ in range(3)]
    assert all(re.fullmatch(r"K-[0-9A-HJKMNP-TV-Z]{5}", id_) for id_ in ids)
    assert len({*ids, ID, OTHER, CLOSED}) == 6
    assert commits(desk.place)[:3] == [f"person add: {id_}" for id_ in reversed(ids)]
    assert "contact_person" not in desk.text(f"plans/{ids[0]}.yaml")


@pytest.mark.parametrize(
    ("code", "options", "says"),
    [
        (2, ("--id", "K-7F3U"), "“K-7F3U” is not an id."),
        (2, ("--registered", "2026-02-30"), "“2026-02-30” is not a date."),
        (2, ("--group", "surive"), "Did you mean “survive”?"),
        (2, ("--model", "redn"), "Did you mean “reden”?"),
        (2, ("--ref", "to\nlinjer"), "has to stand on one line"),
        (2, ("--ref", CPR), "CPR number"),
        (2, ("--from", "x.csv", "--group", "survive"), "--from"),
        (3, ("--contact-person", "anna"), "“anna” is not among the staff."),
        (3, ("--contact-person", "ole"), "until 30 June 2026"),
    ],
)
def test_what_cannot_be_is_refused(desk: Desk, code: int, options: tuple[str, ...], says: str) -> None:
    desk.refuses(code, "person", "add", *options, says=says, secret=CPR)


# A list of people

LIST = """\
\ufeffID;Ref;registered;contact_person;group;model

k-9d2we;"2026;118";2026-11-03;jonas;survive;
;;;;;
;119;;;Stabilise;reden
"""


def test_a_list_is_taken_in_with_one_save(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "liste.csv").write_text(LIST, encoding="utf-8")
    before = head(desk.place)
    result = desk.run("person", "add", "--from", tmp_path / "liste.csv", check=0)
    ids = re.findall(r"K-[0-9A-Z]{5}", result.out)
    assert ids[0] == "K-9D2WE"
    assert git(desk.place, "rev-list", "--count", f"{before}..HEAD").strip() == "1"
    message = ["person add: 2", "", "Planctl-Command: person add", *(f"Planctl-Id: {id_}" for id_ in ids)]
    assert git(desk.place, "log", "-1", "--format=%B").rstrip("\n").split("\n") == message
    first, second = (desk.data(f"plans/{id_}.yaml") for id_ in ids)
    assert (first["ref"], first["registered"], first["contact_person"]) == ("2026;118", "2026-11-03", "jonas")
    assert (second["ref"], second["registered"], second.get("contact_person")) == ("119", "2026-11-22", None)
    assert second["groups"] == [{"date": "2026-11-22", "group": "stabilise", "by": "mette"}]
    assert desk.problems() == []


def test_a_list_with_one_wrong_row_is_not_taken_in_at_all(desk: Desk, tmp_path: Path) -> None:
    rows = [
        "id,ref,registered,group",
        "K-9D2WE,,2026-11-03,survive",
        "K-9D2WF,,03-11-2026,survive",
        f"{ID},,,",
        f"{CLOSED},,,",
        "K-9D2WE,,,",
        f"K-9D2WG,{CPR},,",
        "K-9D2WH,,,surive",
        "K-9D2WK,,,survive,one more",
        "Anna,,,",
    ]
    (tmp_path / "liste.csv").write_text("\r\n".join(rows), encoding="utf-8")
    told = desk.refuses(3, "person", "add", "--from", tmp_path / "liste.csv", says="8 rows of liste.csv", secret=CPR)
    lines = [line for line in told.err.splitlines() if line.startswith("liste.csv, line ")]
    assert [int(line.split()[2].rstrip(":")) for line in lines] == [3, 4, 5, 6, 7, 8, 9, 10]
    expected = ["03-11-2026", ID, CLOSED, "K-9D2WE", "CPR number", "surive", "1 cell", "Anna"]
    assert all(word in line for word, line in zip(expected, lines, strict=True))
    assert "Nobody has been registered." in told.err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (f"id;navn\nK-9D2WE;{NAME}\n".encode(), "not known, or stand there twice: navn"),
        (b"id;group;id\n;;\n", "not known, or stand there twice: id"),
        (b"id;group\n\n", "There is nobody in"),
        (b"", "There is nobody in"),
        ("id;ref\n;bl\u00e5\n".encode("latin-1"), "UTF-8"),
    ],
)
def test_a_file_that_is_no_list_is_refused(desk: Desk, tmp_path: Path, content: bytes, says: str) -> None:
    (tmp_path / "liste.csv").write_bytes(content)
    desk.refuses(2, "person", "add", "--from", tmp_path / "liste.csv", says=says, secret=NAME)


# Contact person and group


def test_a_contact_person_is_given_and_taken(desk: Desk) -> None:
    saved = desk.saves("assign", ID, "jonas", subject=f"assign: {ID}")
    assert (saved.removed, saved.added) == (["contact_person:   mette"], ["contact_person:   jonas"])
    told = "contact person is now Jonas Beck"
    assert saved.out == f"Saved for {ID} (contact person Mette; last contact 9 Oct): {told}.\n"
    saved = desk.saves("person", "assign", ID, "--none", subject=f"assign: {ID}")
    assert (saved.removed, saved.added) == (["contact_person:   jonas"], [])
    assert "without contact person; last contact 9 Oct" in desk.already("assign", ID, "--none").out
    saved = desk.saves("assign", ID, "mh", "--by", "jonas", subject=f"assign: {ID}", author=JONAS)
    assert saved.added == ["contact_person: mette"]
    desk.undoes(PLAN.replace("contact_person:   mette\n", ""))
    desk.refuses(3, "assign", ID, "anna", says="“anna” is not among the staff.")
    desk.refuses(3, "assign", ID, "ole", says="until 30 June 2026")
    for wrong in ((), ("jonas", "--none")):
        desk.refuses(2, "assign", ID, *wrong, says="--none")


def test_a_group_is_added_and_the_old_one_stays(desk: Desk) -> None:
    saved = desk.saves("group", ID, "reintegrate", "--date", "2026-11-01", subject=f"group: {ID}")
    line = "    - {date: 2026-11-01, group: reintegrate, by: mette}"
    assert (saved.removed, saved.added) == ([], [line])
    assert desk.text() == PLAN.replace("by: mette}\nplan_periods", f"by: mette}}\n{line}\nplan_periods")
    desk.already("person", "group", ID, "reintegrate", "--date", "2026-11-01")
    earlier = ("group", ID, "survive", "--date", "2026-02-01", "--by", "jonas")
    saved = desk.saves(*earlier, subject=f"group: {ID}", author=JONAS)
    assert desk.text().index(saved.added[0]) < desk.text().index(line)
    desk.undoes(desk.text().replace(f"{saved.added[0]}\n", ""))
    desk.refuses(2, "group", ID, "surive", says="Did you mean “survive”?")
    (desk.place / FILE).unlink()
    desk.refuses(3, "group", ID, "survive", says=ID)
