"""`planctl goal`, `subgoal` and `diary`: what they write, what they refuse, and what they say."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.cli.desk import CPR, FILE, ID, JONAS, PLAN, SETTINGS, Desk
from tests.conftest import git
from tests.goals import MODEL, NAME

HEAD = PLAN.replace("model: reden", f"model: {NAME}")
GOALS = """\
goals:
  - id: g-1AAA          # det første
    state: active
    text: Hun spiser morgenmad med de andre.
    opened: 2026-09-01
    due: 2026-12-01
    subgoals:
      - {id: s-1AAA, state: open, text: Hun kommer ned kl. 8}
  - {id: g-2BBB, state: idea, text: Sin egen lejlighed, opened: 2026-09-01}
"""


def lived_in(desk: Desk, goals: str = GOALS) -> Desk:
    """Give a desk the model with goals, and a plan that follows it."""
    (desk.place / "models").mkdir()
    desk.given(MODEL, f"models/{NAME}.yaml")
    desk.given(SETTINGS.replace("models: [reden]", f"models: [reden, {NAME}]"), "planctl.yaml")
    desk.given(HEAD + goals)
    return desk


@pytest.fixture
def house(desk: Desk) -> Desk:
    return lived_in(desk)


def goal_of(house: Desk, index: int) -> dict[str, Any]:
    found: dict[str, Any] = house.data()["goals"][index]
    return found


def drawn(house: Desk, command: str) -> str:
    """Return the id that the last save drew, which its message names and nothing else of it."""
    message = git(house.place, "log", "-1", "--format=%B").strip().split("\n")
    named = re.fullmatch(rf"{command}: {ID} ([gs]-[0-9A-Z]{{4}})", message[0])
    assert named, message
    assert message[1:] == ["", f"Planctl-Command: {command}", f"Planctl-Id: {ID}"]
    assert git(house.place, "diff-tree", "-r", "--name-only", "HEAD~1", "HEAD").split() == [FILE]
    return named[1]


# Adding


def test_a_goal_is_added_with_what_is_known_of_it(house: Desk) -> None:
    options = ("--reason", "Hun vil gerne.", "--area", "housing", "--area", "Network", "--type", "udviklingsmål")
    options += ("--agreed", "with_her", "--due", "2027-03-01", "--opened", "2026-11-02")
    result = house.run("goal", "add", ID.lower(), "Hun sover hjemme hver nat.", *options, check=0)
    goal = drawn(house, "goal add")
    assert goal_of(house, 2) == {
        "id": goal, "state": "active", "text": "Hun sover hjemme hver nat.", "reason": "Hun vil gerne.",
        "areas": ["housing", "network"], "type": "development", "agreed": "with_her", "opened": "2026-11-02",
        "due": "2027-03-01",
    }  # fmt: skip
    who = f"Saved for {ID} (contact person Mette; last contact 9 Oct)"
    assert f"{who}: goal {goal}, to be reached by 1 March 2027.\n" in result.out
    assert f"planctl subgoal add {ID} {goal}" in result.out
    assert "SMOR" not in result.err, "nothing is missing"
    assert house.text().startswith(HEAD + GOALS), "what stood there is as it was"
    told = house.already("goal", "add", ID, "Hun sover hjemme hver nat.", *options)
    assert goal in told.out
    house.undoes(HEAD + GOALS)


def test_what_a_goal_lacks_is_said_in_the_language_in_use_and_refuses_nothing(house: Desk) -> None:
    told = house.run("goal", "add", ID, "Undgå konflikter og trives", check=0)
    assert [line[2] for line in told.err.splitlines() if re.match(r"  [A-Z]  ", line)] == list("MARRT")
    assert "it says what to get away from" in told.err
    assert "says in words that he is angry" in told.err
    assert "get away from" not in told.out, "it is advice, apart from what was done"
    told = house.run("goal", "add", ID, "Hun ryger ikke", lang="da", check=0)
    assert "det siger, hvad der skal væk, og det er lettere at arbejde hen imod noget." in told.err
    assert "(SMORT)" in told.err
    assert f"Gemt for {ID} (kontaktperson Mette; sidst i kontakt 9. okt.): mål {drawn(house, 'goal add')}." in told.out


def test_an_idea_is_held_against_nothing_until_it_is_taken_up(house: Desk) -> None:
    told = house.run("goal", "add", ID, "Trives", "--idea", check=0)
    idea = drawn(house, "goal add")
    assert goal_of(house, 2) == {"id": idea, "state": "idea", "text": "Trives", "opened": "2026-11-22"}
    assert f"planctl goal start {ID} {idea}" in told.out
    assert "SMOR" not in told.err
    start = ("goal", "start", ID, "G-2bbb", "--date", "2026-11-02", "--due", "2027-01-04")
    saved = house.saves(*start, subject=f"goal start: {ID} g-2BBB")
    line = "  - {id: g-2BBB, state: active, text: Sin egen lejlighed, opened: 2026-11-02, due: 2027-01-04}"
    assert line in saved.added
    assert "goal g-2BBB: in progress" in saved.out
    assert "R  there is no reason" in saved.err
    house.already(*start)


def test_a_text_comes_from_stdin(house: Desk) -> None:
    house.run("goal", "add", ID, "-", "--due", "2027-03-01", input="Første linje\r\nanden\r\n", check=0)
    assert goal_of(house, 2)["text"] == "Første linje\nanden\n"
    house.refuses(2, "goal", "add", ID, "-", input=" \n", says="There is no text.")


def test_what_is_wrong_with_a_new_goal_is_refused(house: Desk) -> None:
    add = ("goal", "add", ID, "Hun spiser.")
    house.refuses(2, *add, "--due", "2026-11-21", says="comes before the first day, 2026-11-22")
    house.refuses(2, *add, "--due", "2026-02-30", says="is not a date")
    house.refuses(2, *add, "--opened", "2026-11-23", says="has not come yet")
    house.refuses(2, *add, "--area", "housng", says="Did you mean “housing”?")
    house.refuses(2, *add, "--type", "developmnt", says="Did you mean “development”?")
    house.refuses(2, *add, "--own-words", "Jeg vil", says="no field for --own-words under “Goals”")
    house.refuses(2, *add, "--reason", " ", says="There is no text.")
    house.refuses(2, "goal", "add", ID, "--due", "2027-01-01", says="Write it in quotes.")
    house.refuses(2, "goal", "add", ID, says="there is nobody here to answer")
    house.refuses(2, "goal", "add", ID, f"Ring til {CPR}", says="CPR", secret=CPR)
    house.refuses(2, "goal", "add", ID, "Hun spiser\x1b[2J", says="(U+001B)")
    house.refuses(3, "goal", "add", "K-N0B0D", "Hun spiser.", says="K-N0B0D")
    house.refuses(3, *add, "--by", "ole", says="until 30 June 2026")


# Evaluating


def test_an_evaluation_is_saved_once(house: Desk) -> None:
    evaluate = ("goal", "evaluate", ID, "g-1AAA", "To gange om ugen nu.", "--effect", "Hun er gladere.")
    evaluate += ("--finding", "on the way", "--attainment", "+1", "--date", "2026-11-02", "--by", "jonas")
    saved = house.saves(*evaluate, subject=f"goal evaluate: {ID} g-1AAA", author=JONAS)
    assert goal_of(house, 0)["evaluations"] == [
        {"date": "2026-11-02", "by": "jonas", "text": "To gange om ugen nu.", "effect": "Hun er gladere.",
         "finding": "on_track", "attainment": 1}
    ]  # fmt: skip
    assert saved.removed == []
    assert saved.out.endswith("evaluation of goal g-1AAA 2 November.\n")
    house.already(*evaluate)
    second = ("goal", "evaluate", ID, "g-1AAA", "Ikke endnu.", "--attainment", "-2", "--date", "2026-10-01")
    house.saves(*second, subject=f"goal evaluate: {ID} g-1AAA")
    dates = [entry["date"] for entry in goal_of(house, 0)["evaluations"]]
    assert dates == ["2026-10-01", "2026-11-02"]


def test_an_evaluation_that_calls_for_a_decision_says_so(house: Desk) -> None:
    found = ("--finding", "midlerne virker ikke")
    told = house.run("goal", "evaluate", ID, "g-1AAA", "Hun kommer ikke ned.", *found, check=0, lang="da")
    assert "Det sætter et spørgsmål på månedens liste: Hvad skal laves om?" in told.out
    told = house.run("goal", "evaluate", ID, "g-1AAA", "Stadig ikke.", *found, check=0)
    assert "question" not in told.out, "it stands there already"


def test_what_is_wrong_with_an_evaluation_is_refused(house: Desk) -> None:
    evaluate = ("goal", "evaluate", ID, "g-1AAA", "Det går.")
    house.refuses(2, *evaluate, "--attainment", "3", says="3 cannot be right here")
    house.refuses(2, *evaluate, "--attainment", "meget", says="is not a number")
    house.refuses(2, *evaluate, "--finding", "fine", says="on_track (on the way)")
    house.refuses(2, *evaluate, "--date", "2026-11-23", says="has not come yet")
    house.refuses(2, *evaluate, "--changes", "Alt", says="no field for --changes under “Evaluations”")
    house.refuses(2, *evaluate[:-1], "--attainment", "1", says="Write it in quotes.")
    house.refuses(2, "goal", "evaluate", ID, "morgenmad", "Det går.", says="is not an id of something in a plan")
    house.refuses(3, "goal", "evaluate", ID, "g-1AAB", "Det går.", says="Did you mean g-1AAA?")
    house.refuses(3, "goal", "evaluate", ID, "s-1AAA", "Det går.", says="Did you mean g-1AAA?")


# Closing and opening


def test_a_goal_is_closed_and_opened_along_the_moves_of_the_model(house: Desk) -> None:
    saved = house.saves("goal", "close", ID, "g-1aaa", "nået", subject=f"goal close: {ID} g-1AAA")
    assert saved.removed == ["    state: active"]
    assert saved.added == ["    state: reached", "    closed: 2026-11-22"]
    assert "goal g-1AAA: reached 22 November." in saved.out
    assert "1 subgoal of it is still open: s-1AAA." in saved.err
    house.already("goal", "close", ID, "g-1AAA", "reached")
    house.refuses(
        3, "goal", "close", ID, "g-1AAA", "reached", "--date", "2026-11-20", says="closed before, on 22 November"
    )
    told = house.refuses(3, "goal", "close", ID, "g-1AAA", "partly", says="cannot go to “partly reached”")
    assert "It can go to: in progress." in told.err
    saved = house.saves("goal", "reopen", ID, "g-1AAA", subject=f"goal reopen: {ID} g-1AAA")
    assert house.text() == HEAD + GOALS
    house.already("goal", "reopen", ID, "g-1AAA")


def test_a_reason_stands_as_an_evaluation(house: Desk) -> None:
    close = ("goal", "close", ID, "g-2BBB", "dropped", "--reason", "Hun vil ikke flytte.", "--date", "2026-11-20")
    house.saves(*close, subject=f"goal close: {ID} g-2BBB")
    goal = goal_of(house, 1)
    assert goal["closed"] == "2026-11-20"
    assert goal["evaluations"] == [{"date": "2026-11-20", "by": "mette", "text": "Hun vil ikke flytte."}]
    house.already(*close)


def test_what_a_goal_cannot_be_closed_as_is_refused(house: Desk) -> None:
    close = ("goal", "close", ID, "g-1AAA")
    known = "reached (reached), partly (partly reached), dropped (dropped)"
    house.refuses(2, *close, "reachd", says="Did you mean “reached”?")
    house.refuses(2, *close, "active", says=known)
    house.refuses(3, *close, "reached", "--date", "2026-08-31", says="began on 1 September 2026")
    house.refuses(2, *close, "reached", "--date", "2026-11-23", says="has not come yet")
    house.refuses(3, "goal", "close", ID, "g-2BBB", "reached", says="From “idea” it cannot go to “reached”.")
    house.refuses(3, "goal", "reopen", ID, "g-0000", says="has no goal g-0000")
    house.refuses(2, "goal", "start", ID, "g-2BBB", "--due", "2026-11-01", says="comes before the first day")


# Subgoals and their diary


def test_a_subgoal_is_added_closed_and_opened(house: Desk) -> None:
    options = ("--method", "Vi banker på.", "--due", "2026-12-20", "--responsible", "Jonas", "--reason", "Først det.")
    told = house.run("subgoal", "add", ID, "g-1AAA", "Hun dækker bord.", *options, check=0)
    subgoal = drawn(house, "subgoal add")
    assert goal_of(house, 0)["subgoals"][1] == {
        "id": subgoal, "state": "open", "text": "Hun dækker bord.", "reason": "Først det.", "method": "Vi banker på.",
        "due": "2026-12-20", "responsible": "jonas",
    }  # fmt: skip
    assert f"subgoal {subgoal} of goal g-1AAA." in told.out
    assert f"planctl diary {ID} {subgoal}" in told.out
    house.already("subgoal", "add", ID, "g-1AAA", "Hun dækker bord.", *options)
    saved = house.saves("subgoal", "close", ID, "s-1AAA", "done", subject=f"subgoal close: {ID} s-1AAA")
    line = "      - {id: s-1AAA, state: done, text: Hun kommer ned kl. 8, closed: 2026-11-22}"
    assert saved.added == [line]
    assert "subgoal s-1AAA: reached 22 November." in saved.out
    house.already("subgoal", "close", ID, "s-1AAA", "done")
    house.saves("subgoal", "reopen", ID, "s-1AAA", subject=f"subgoal reopen: {ID} s-1AAA")
    assert "      - {id: s-1AAA, state: open, text: Hun kommer ned kl. 8}\n" in house.text()
    house.refuses(3, "subgoal", "add", ID, "g-0000", "Hun dækker bord.", says="has no goal g-0000")
    house.refuses(3, "subgoal", "close", ID, "g-1AAA", "done", says="has no subgoal g-1AAA")
    house.refuses(3, "subgoal", "add", ID, "g-1AAA", "x", "--responsible", "ole", says="until 30 June 2026")
    house.refuses(2, "subgoal", "add", ID, "g-1AAA", "--method", "Vi banker på.", says="Write it in quotes.")


def test_the_diary_is_written_by_day_and_once(house: Desk) -> None:
    diary = ("diary", ID, "S-1AAA", "Vi bankede på.", "--observations", "Hun smilede.", "--effect", "Hun kom ned.")
    saved = house.saves(*diary, subject=f"diary: {ID} s-1AAA")
    assert saved.out.endswith("diary of subgoal s-1AAA 22 November.\n")
    house.already(*diary)
    earlier = ("diary", ID, "s-1AAA", "-", "--date", "2026-11-20", "--by", "jonas")
    house.saves(*earlier, input="Vi ringede.\nHun sov.\n", subject=f"diary: {ID} s-1AAA", author=JONAS)
    assert goal_of(house, 0)["subgoals"][0]["diary"] == [
        {"date": "2026-11-20", "by": "jonas", "text": "Vi ringede.\nHun sov.\n"},
        {"date": "2026-11-22", "by": "mette", "text": "Vi bankede på.", "observations": "Hun smilede.",
         "effect": "Hun kom ned."},
    ]  # fmt: skip
    house.refuses(2, *diary, "--date", "2026-11-23", says="has not come yet")
    house.refuses(2, *diary, "--experience", "Fint", says="no field for --experience under “Diary”")
    house.refuses(2, *diary, "--time", "14:05", says="no field for --time")
    house.refuses(2, "diary", ID, "s-1AAA", "--effect", "Hun kom ned.", says="Write it in quotes.")
    house.refuses(2, "diary", ID, "s-1AAA", says="there is nobody here to answer")
    house.refuses(3, "diary", ID, "s-1AAB", "Vi bankede på.", says="Did you mean s-1AAA?")
    house.refuses(2, "diary", ID, "s-1AAA", f"Hendes nummer er {CPR}", says="CPR", secret=CPR)


# Models that lack what is asked for


def test_a_model_without_goals_says_so_whatever_is_asked(desk: Desk) -> None:
    asked = [
        ("goal", "add", ID, "Hun spiser."), ("goal", "list", ID), ("goal", "list"), ("goal", "show", ID, "g-1AAA"),
        ("goal", "evaluate", ID, "g-1AAA", "Det går."), ("goal", "start", ID, "g-1AAA"),
        ("goal", "close", ID, "g-1AAA", "reached"), ("goal", "reopen", ID, "g-1AAA"),
        ("subgoal", "add", ID, "g-1AAA", "x"), ("subgoal", "list", ID), ("subgoal", "show", ID, "s-1AAA"),
        ("subgoal", "close", ID, "s-1AAA", "done"), ("subgoal", "reopen", ID, "s-1AAA"), ("diary", ID, "s-1AAA", "x"),
    ]  # fmt: skip
    for command in asked:
        told = desk.refuses(2, *command, says="The model reden has no ")
        assert re.search("no (goals|subgoals|diary of subgoals|evaluations of goals)", told.err), command
    told = desk.refuses(2, "--lang", "da", "goal", "list", says="Modellen reden har ingen mål.")
    assert "planctl model show reden" in told.err


def test_a_model_may_have_goals_and_little_else(desk: Desk) -> None:
    place = MODEL.partition("lists:\n")
    fields = [f"      {name}: {{type: {kind}, label: {{da: x, en: y}}}}\n" for name, kind in
              (("text", "text"), ("opened", "date"), ("due", "date"), ("closed", "date"))]  # fmt: skip
    bare = "lists:\n  goals:\n    label: {da: Mål, en: Aims}\n    kind: entities\n    prefix: g\n"
    bare += "    states: {going: {label: {da: x, en: y}, counts: open, moves: []}}\n    fields:\n"
    house = lived_in(desk, "")
    house.given(place[0] + bare + "".join(fields), f"models/{NAME}.yaml")
    told = house.run("goal", "add", ID, "Undgå stress", check=0)
    goal = drawn(house, "goal add")
    assert "SMART" not in told.err
    assert "subgoal" not in told.out
    assert goal_of(house, 0) == {"id": goal, "state": "going", "text": "Undgå stress", "opened": "2026-11-22"}
    house.refuses(2, "goal", "close", ID, goal, "reached", says="no states that goals can be closed in")
    house.refuses(2, "goal", "add", ID, "x", "--idea", says="no goals that are only an idea yet")
    house.refuses(2, "goal", "evaluate", ID, goal, "x", says="no evaluations of goals")
    house.refuses(2, "subgoal", "add", ID, goal, "x", says="no subgoals")
    house.already("goal", "reopen", ID, goal)
    shown = house.run("goal", "list", ID, check=0).out
    assert f"{goal}  Undgå stress" in shown
    assert "Goals reached since" in shown
    assert "Undgå stress" in house.run("goal", "show", ID, goal, check=0).out
