"""`planctl goal list|show`, `subgoal list|show`: the goals of a person and of the house, and how many were reached."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.desk import FILE, ID, OTHER, Desk
from tests.cli.golden import assert_golden
from tests.cli.test_goal import HEAD, lived_in
from tests.goals import NAME

RICH = """\
goals:
  - id: g-1AAA
    state: active
    text: Hun spiser morgenmad med de andre tre gange om ugen.
    reason: Hun vil gerne kende de andre i huset.
    areas: [network, physical_health]
    type: development
    agreed: with_her
    opened: 2026-09-01
    due: 2026-11-15
    subgoals:
      - id: s-1AAA
        state: open
        text: Hun kommer ned kl. 8
        method: Vi banker på kl. halv otte, og hun vælger musikken.
        due: 2026-12-20
        responsible: jonas
        diary:
          - {date: 2026-10-01, by: mette, text: Vi bankede på., effect: Hun kom ned ti over otte.}
          - {date: 2026-10-02, by: jonas, text: "Hun stod op selv, da vi bankede."}
          - {date: 2026-10-03, by: mette, text: Tredje dag}
          - {date: 2026-10-05, by: mette, text: Fjerde dag}
          - {date: 2026-10-06, by: mette, text: Femte dag}
          - {date: 2026-11-20, by: jonas, text: Sjette dag}
      - {id: s-2BBB, state: done, text: Hun hilser på de andre, closed: 2026-10-10}
    evaluations:
      - {date: 2026-10-01, by: mette, text: For tidligt at sige.}
      - {date: 2026-11-02, by: mette, text: To gange om ugen nu., effect: Hun ler., finding: on_track, attainment: -1}
  - {id: g-2BBB, state: active, text: Trives, opened: 2026-11-20}
  - {id: g-3CCC, state: idea, text: Sin egen lejlighed, opened: 2026-09-01}
"""
CLOSED = "".join(
    f"  - {{id: g-{number}XXX, state: {state}, text: Nummer {number}, opened: 2025-01-01, closed: {day}}}\n"
    for number, (state, day) in enumerate([
        ("reached", "2026-01-05"), ("reached", "2026-03-05"), ("partly", "2026-05-05"), ("partly", "2026-07-05"),
        ("reached", "2026-10-31"), ("reached", "2025-11-22"), ("dropped", "2026-06-01"),
    ])
)  # fmt: skip
OTHERS = f"""\
planctl: 1
model: {NAME}
id: {OTHER}
registered: 2026-03-02
contact_person: jonas
goals:
  - {{id: g-9ZZZ, state: active, text: Hun ringer til sin søster hver søndag, reason: Savn, areas: [network],
     opened: 2026-11-01, due: 2026-12-01}}
  - {{id: g-8YYY, state: reached, text: Har fået en læge, opened: 2026-01-01, closed: 2026-02-01}}
"""


@pytest.fixture
def house(desk: Desk) -> Desk:
    lived_in(desk, RICH + CLOSED)
    desk.given(OTHERS, f"plans/{OTHER}.yaml")
    return desk


@pytest.mark.parametrize("lang", ["en", "da"])
@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("goal-list", ("goal", "list", ID)),
        ("goal-list-all", ("goal", "list", ID, "--all")),
        ("goal-house", ("goal", "list")),
        ("goal-show", ("goal", "show", ID, "g-1AAA")),
        ("goal-show-lacking", ("goal", "show", ID, "g-2BBB")),
        ("subgoal-list", ("subgoal", "list", ID)),
        ("subgoal-show", ("subgoal", "show", ID, "s-1AAA")),
    ],
)
def test_goals_are_shown_in_words(house: Desk, lang: str, name: str, command: tuple[str, ...]) -> None:
    shown = house.run(*command, lang=lang, check=0).out
    assert max(map(len, shown.splitlines())) <= 110
    assert_golden(f"{name}-{lang}", shown)


def test_the_house_is_shown_as_data(house: Desk) -> None:
    found = json.loads(house.run("goal", "list", "--format", "json", check=0).out)
    assert [(person["id"], [goal["id"] for goal in person["goals"]]) for person in found["people"]] == [
        (OTHER, ["g-9ZZZ"]),
        (ID, ["g-1AAA", "g-2BBB", "g-3CCC"]),
    ]
    expected = {"model": NAME, "since": "2025-11-23", "until": "2026-11-22", "reached": 4, "n": 6, "percent": 66}
    assert found["reached"] == [{**expected, "verdict": "below"}]
    rows = list(csv.DictReader(io.StringIO(house.run("goal", "list", "--format", "csv").out[1:]), delimiter=";"))
    assert [row["goal"] for row in rows] == ["g-9ZZZ", "g-1AAA", "g-2BBB", "g-3CCC"]
    assert {key: rows[1][key] for key in ("id", "open_subgoals", "latest_diary", "latest_evaluation", "overdue")} == {
        "id": ID, "open_subgoals": "1", "latest_diary": "2026-11-20", "latest_evaluation": "2026-11-02",
        "overdue": "True",
    }  # fmt: skip
    table = house.run("goal", "list", "--format", "md", check=0).out
    assert f"| {OTHER} | g-9ZZZ | Hun ringer til sin søster hver søndag | in progress | 1 December 2026 |" in table
    assert table.strip().endswith("see whether the goals can be brought within reach.")


def test_all_the_goals_of_the_house_are_listed_when_they_are_asked_for(house: Desk) -> None:
    shown = house.run("goal", "list", "--all", check=0).out
    assert all(goal in shown for goal in ("g-9ZZZ", "g-8YYY", "g-1AAA", "g-3CCC", "g-6XXX"))
    found = json.loads(house.run("goal", "list", "--all", "--format", "json", check=0).out)
    assert [len(person["goals"]) for person in found["people"]] == [2, 10]


def test_a_person_is_shown_as_data(house: Desk) -> None:
    found = json.loads(house.run("goal", "list", ID, "--format", "json", check=0).out)
    goals = {goal["id"]: goal for goal in found["goals"]}
    assert list(goals)[:4] == ["g-1AAA", "g-2BBB", "g-3CCC", "g-4XXX"], "open ones, ideas, then the latest closed"
    assert goals["g-1AAA"]["overdue"]
    assert goals["g-1AAA"]["smart"] == []
    assert [check for _, check in goals["g-2BBB"]["smart"]] == ["observable", "reason", "area", "due"]
    assert len(goals["g-1AAA"]["subgoals"][0]["diary"]) == 6
    assert found["reached"] == {
        "since": "2025-11-23", "until": "2026-11-22", "reached": 3, "n": 5, "percent": 60, "verdict": "below",
    }  # fmt: skip
    one = json.loads(house.run("goal", "show", ID, "g-1AAA", "--format", "json", check=0).out)
    assert one == goals["g-1AAA"]
    subgoals = json.loads(house.run("subgoal", "list", ID, "--format", "json", check=0).out)
    assert [(each["id"], each["goal"]) for each in subgoals] == [("s-1AAA", "g-1AAA"), ("s-2BBB", "g-1AAA")]
    page = house.run("goal", "show", ID, "g-1AAA", "--format", "md", check=0).out
    assert page.startswith("# g-1AAA\n")
    assert "## Evaluations" in page


def test_the_period_can_be_chosen(house: Desk) -> None:
    def share(*args: str) -> tuple[int, int, str, str]:
        found = json.loads(house.run("goal", "list", ID, *args, "--format", "json", check=0).out)["reached"]
        return found["reached"], found["n"], found["since"], found["verdict"]

    assert share("--since", "2026-05") == (1, 3, "2026-05-01", "")
    assert share("--months", "13") == (4, 6, "2025-10-23", "below")
    assert share("--months", "1") == (1, 1, "2026-10-23", "")
    house.refuses(2, "goal", "list", ID, "--since", "2026-05", "--months", "3", says="two things at once")
    house.refuses(2, "goal", "list", ID, "--contact-person", "mette", says="--contact-person goes without an id")
    house.refuses(2, "goal", "list", "--since", "maj", says="is not a month")


def test_what_the_share_tells(desk: Desk) -> None:
    def told(reached: int, missed: int, lang: str = "en") -> str:
        states = ["reached"] * reached + ["partly"] * missed
        rows = [
            f"  - {{id: g-{n:04}, state: {s}, text: x, opened: 2026-01-01, closed: 2026-10-0{1 + n % 9}}}\n"
            for n, s in enumerate(states)
        ]
        house.given(HEAD + "goals:\n" + "".join(rows))
        shown = house.run("goal", "list", ID, lang=lang, check=0).out
        return " ".join(shown.partition("\n\n")[2].split("\n")).strip()

    house = lived_in(desk)
    since = "Goals reached since 23 November 2025: "
    assert told(3, 1) == f"{since}3 of 4 (75 %). With fewer than 5 it tells nothing yet."
    assert told(4, 1) == f"{since}4 of 5 (80 %)."
    assert told(79, 21) == (
        f"{since}79 of 100 (79 %). Below about 80 % courage drops: see whether the goals can be brought within reach."
    )
    assert told(5, 0) == f"{since}5 of 5 (100 %). Every one was reached: perhaps they ask for a little too little."
    assert told(1, 4, lang="da") == (
        "Nåede mål siden 23. november 2025: 1 ud af 5 (20 %)."
        " Under omkring 80 % taber man modet: Se, om målene kan laves om, så de er til at nå."
    )


def test_a_closed_goal_without_its_day_is_not_lost_in_silence(desk: Desk) -> None:
    house = lived_in(desk, "goals:\n  - {id: g-1AAA, state: reached, text: x, opened: 2026-01-01}\n")
    told = house.run("goal", "list", ID, check=0).out
    assert "none was closed that counts.\n1 closed goal has no closing date and is not counted." in told


def test_no_share_is_made_of_one_contact_persons_people(house: Desk) -> None:
    shown = house.run("goal", "list", "--contact-person", "Jonas", check=0).out
    assert "g-9ZZZ" in shown
    assert "g-1AAA" not in shown
    assert "reached" not in shown
    found = json.loads(house.run("goal", "list", "--contact-person", "jonas", "--format", "json").out)
    assert found["reached"] == []
    assert "reached" not in house.run("review", "--contact-person", "jonas", check=0).out


def test_the_review_ends_with_the_share_of_the_house(house: Desk) -> None:
    last = house.run("review", check=0).out.splitlines()[-3:]
    assert last[:2] == ["", "Goals reached since 1 November 2025: 5 of 7 (71 %)."]
    assert last[2].startswith("Below about 80 %")
    earlier = house.run("review", "--month", "2026-10", check=0).out
    assert "since 1 October 2025: 4 of 6 (66 %).\n" in earlier, "what was closed in October is not counted yet"
    agenda = house.run("review", "--format", "md", lang="da", check=0).out
    assert "Nåede mål siden 1. november 2025: 5 ud af 7" in agenda
    assert "reached since" not in house.run("review", "--missed", check=0).out
    assert "reached since" not in house.run("review", "--month", "2025-06", check=0).out, "too few by then"


def test_who_is_gone_has_no_open_goals_but_counts(house: Desk) -> None:
    house.given(OTHERS + "ended: {date: 2026-11-10, reason: moved}\n", f"plans/{OTHER}.yaml")
    found = json.loads(house.run("goal", "list", "--format", "json", check=0).out)
    assert [person["id"] for person in found["people"]] == [ID]
    assert (found["reached"][0]["reached"], found["reached"][0]["n"]) == (4, 6)


def test_a_file_that_cannot_be_read_is_named(house: Desk) -> None:
    house.given("planctl: 1\nmodel: [\n", f"plans/{OTHER}.yaml")
    told = house.run("goal", "list", check=1)
    assert OTHER in told.err
    assert "g-1AAA" in told.out


def test_goals_that_are_wrong_are_said_to_be(house: Desk) -> None:
    house.given(house.text().replace("text: Trives", "txt: Trives"))
    told = house.run("goal", "list", ID, check=1)
    assert FILE in told.err
    assert "g-1AAA" in told.out
    assert "g-2BBB" in told.out, "what has no text is there all the same"
    assert FILE in house.run("goal", "show", ID, "g-2BBB", check=1).err
    house.given(house.text().replace("opened: 2026-11-20", "opened: i går"))
    assert "g-2BBB" not in house.run("goal", "list", ID, check=1).out
    told = house.run("goal", "show", ID, "g-2BBB", check=3)
    assert FILE in told.err


def test_what_is_not_there_is_refused(house: Desk) -> None:
    house.refuses(3, "goal", "show", ID, "g-1AAB", says="Did you mean g-1AAA?")
    house.refuses(3, "subgoal", "show", ID, "s-1AAB", says="Did you mean s-1AAA?")
    house.refuses(2, "goal", "show", ID, "g-1AAA", "--format", "csv", says="There is no format “csv” here.")
    empty = house.text().split("goals:")[0]
    house.given(empty)
    assert f"{ID} has no goals yet." in house.run("goal", "list", ID, check=0).out
    assert f"{ID} har ingen åbne delmål." in house.run("subgoal", "list", ID, lang="da", check=0).out


# Advice from check


def test_check_gives_advice_on_goals_when_it_is_asked(house: Desk) -> None:
    quiet = json.loads(house.run("check", "--format", "json", check=0).out)
    assert [problem["code"] for problem in quiet if problem["code"].startswith("smart")] == []
    found = json.loads(house.run("check", ID, "--goals", "--format", "json", check=0).out)
    advice = [problem for problem in found if problem["code"].startswith("smart")]
    assert [problem["code"] for problem in advice] == ["smart-observable", "smart-reason", "smart-area", "smart-due"]
    assert {problem["path"] for problem in advice} == {"goals.1.text"}
    assert {problem["severity"] for problem in advice} == {"warning"}
    shown = house.run("check", ID, "--goals", lang="da", check=0).out
    assert "T: der er ingen slutdato, så ingen ved, hvornår I skal gøre status  [smart-due]" in shown
    assert "For eksempel: om tre måneder." in shown


# Completion and the editor


def test_ids_and_states_are_completed(house: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.cli.test_completion import completed

    assert completed(f"planctl goal show {ID} g-1", house.place)[0] == "g-1AAA"
    assert completed(f"planctl diary {ID} s-", house.place) == ["s-1AAA", "s-2BBB"]
    assert completed(f"planctl goal close {ID} g-1AAA rea", house.place) == ["reached"]
    assert completed(f"planctl subgoal close {ID} s-1AAA d", house.place) == ["done", "dropped"]
    assert completed("planctl goal show K-N0B0D g-", house.place) == []
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", f"planctl goal show {ID} g-2")
    described = completed(f"planctl goal show {ID} g-2", house.place, "zsh")
    assert "Trives" in " ".join(described)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_goals_and_diaries_are_written_in_the_editor(house: Desk, tmp_path: Path) -> None:
    from tests.cli.pseudo_terminal import Editor, Terminal

    def written(folder: str, command: list[str], *fields: tuple[str, str]) -> str:
        place = tmp_path / folder
        place.mkdir()
        replace = [(f"## {heading}\n", f"## {heading}\n{text}\n") for heading, text in fields]
        terminal = Terminal(*command, cwd=house.place, env=Editor(place, {"replace": replace}).env)
        assert terminal.end() == 0, terminal.screen
        return str(terminal.screen)

    screen = written("one", ["goal", "add", ID], ("The goal is", "Undgå stress"), ("Type of goal", "development goal"))
    assert "get away" in " ".join(screen.split())
    assert house.data()["goals"][-1]["text"] == "Undgå stress"
    assert house.data()["goals"][-1]["opened"] == "2026-11-22"
    assert house.data()["goals"][-1]["state"] == "active"
    assert house.data()["goals"][-1]["type"] == "development"
    written("two", ["diary", ID, "s-1AAA"], ("What we did", "Vi bankede på."))
    entry = {"date": "2026-11-22", "by": "mette", "text": "Vi bankede på."}
    assert house.data()["goals"][0]["subgoals"][0]["diary"][-1] == entry
    written("three", ["goal", "evaluate", ID, "g-2BBB"], ("How it goes", "Det går."), ("Attainment", "-1"))
    assert house.data()["goals"][1]["evaluations"][0]["attainment"] == -1
    written("four", ["subgoal", "add", ID, "g-2BBB"], ("The subgoal is", "Hun ler"), ("Responsible", "Jonas"))
    subgoal = house.data()["goals"][1]["subgoals"][0]
    assert (subgoal["text"], subgoal["responsible"]) == ("Hun ler", "jonas")
    screen = written("five", ["goal", "add", ID, "--idea"], ("The goal is", "Trives"))
    assert house.data()["goals"][-1]["state"] == "idea"
    assert "SMART" not in screen
    assert house.run("check", check=0).code == 0
