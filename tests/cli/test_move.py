"""`planctl move`: a plan goes on under another model, in a new file linked to the old one, in one commit."""

from __future__ import annotations

import json
import re

import pytest

from tests.cli.desk import CLOSED, CPR, FILE, ID, JONAS, OTHER, PLAN, Desk
from tests.cli.duties import SHARED_PLAN, SHARED_SETTINGS, use_shared, with_period, written
from tests.conftest import git

NEW = "K-NEW01"
NEW_FILE = f"plans/{NEW}.yaml"
SCHEMA = "schema/shared.schema.json"
MOVE = ("move", ID, "--model", "shared", "--id", NEW)
SAVED = {"subject": f"move: {ID} {NEW}", "ids": (ID, NEW), "paths": (FILE, NEW_FILE, SCHEMA)}

# What goes along: what both models have, as far as it is open; what happened stays.
MORE = """\
background: {substance_use: current}
"""
AREAS = """\
areas:
  housing:
    situation: Bor hos en veninde
    agreed_purpose: Egen bolig
    interventions:
      - {from: 2026-05-01, until: 2026-08-01, kind: agreement, text: Forbi}
      - {from: 2026-10-01, until: 2027-01-01, kind: agreement, text: Hun ringer hver uge}
    target: 6
flags:
  - {id: f-1AAA, date: 2026-11-20, until: 2026-11-25, by: mette, text: Spørg til tandlægen}
  - {id: f-2AAA, date: 2026-11-01, text: Nøglen, down: 2026-11-05, down_by: mette, reason: Fundet}
"""
FULL = with_period(written(PLAN.replace("contact_person:", 'ref: "2026-118"\ncontact_person:'), MORE)) + AREAS


@pytest.fixture
def house(desk: Desk) -> Desk:
    """Return a workspace with two models, and a person under the first with something written."""
    use_shared(desk, FULL)
    return desk


def test_a_plan_moves_with_what_both_models_have(house: Desk) -> None:
    saved = house.saves(*MOVE, "--reason", "Er flyttet ind", "--by", "jonas", author=JONAS, **SAVED)  # type: ignore[arg-type]
    text = house.text(NEW_FILE)
    assert text.splitlines()[0] == "# yaml-language-server: $schema=../schema/shared.schema.json"
    assert house.data(NEW_FILE) == {
        "planctl": 1, "model": "shared", "id": NEW, "ref": "2026-118", "registered": "2026-11-22",
        "contact_person": "mette", "came_from": {"date": "2026-11-22", "from": ID},
        "background": {"substance_use": "current"},
        "groups": [{"date": "2026-11-22", "group": "stabilise", "by": "jonas"}],
        "areas": {
            "housing": {
                "situation": "Bor hos en veninde", "agreed_purpose": "Egen bolig",
                "interventions": [
                    {"from": "2026-10-01", "until": "2027-01-01", "kind": "agreement", "text": "Hun ringer hver uge"}
                ],
                "target": 6,
            }
        },
        "flags": [
            {"id": "f-1AAA", "date": "2026-11-20", "until": "2026-11-25", "by": "mette", "text": "Spørg til tandlægen"}
        ],
    }  # fmt: skip
    old = house.data()
    assert old["moved"] == {"date": "2026-11-22", "to": NEW, "by": "jonas"}
    assert old["plan_periods"][-1] == {
        "from": "2026-09-01", "to": "2026-11-22", "started_by": "mette", "stopped_by": "jonas",
        "reason": "Er flyttet ind",
    }  # fmt: skip
    assert old["contacts"], "what happened stays"
    lines = saved.out.splitlines()
    assert lines[0] == (
        f"Saved for {ID} (contact person Mette; last contact 9 Oct): "
        f"the plan moved to {NEW} (The shared house) 22 November."
    )
    assert lines[1].startswith(f"Went along to {NEW}: ")
    assert "Housing" in lines[1]
    assert lines[2].startswith(f"Stays in {ID}, which can still be read: ")
    assert "(2)" in lines[2], "contacts are counted"
    assert lines[3] == f"The plan was active. Look it through, and activate it there: planctl plan start {NEW}"


def test_a_flag_goes_along_also_within_the_month_of_the_move(house: Desk) -> None:
    house.run(*MOVE, "--date", "2026-11-01", check=0)
    flags = json.loads(house.run("review", "--format", "json", check=0).out)["flags"]
    assert [row["id"] for row in flags if row["flag"] == "f-1AAA"] == [NEW]


def test_who_moved_counts_as_ended_and_goes_on_there(house: Desk) -> None:
    house.run(*MOVE, "--date", "2026-10-31", check=0)
    due = json.loads(house.run("review", "--format", "json", check=0).out)["due"]
    assert ID not in [row["id"] for row in due]
    listed = json.loads(house.run("person", "list", "--format", "json", check=0).out)
    assert sorted(row["id"] for row in listed) == [OTHER, NEW]
    for month in ("2026-11", "2026-12"):
        assert house.run("review", "--month", month, check=0).out.count("Spørg til tandlægen") == 1
    assert "Spørg til tandlægen" not in house.run("show", ID, check=0).out
    for command in (("plan", "start", ID), ("flag", ID, "--until", "2026-12-01", "x")):
        told = house.refuses(3, *command, says=f"The plan of {ID} moved to {NEW} on 31 October 2026.")
        assert f"planctl show {NEW}" in told.err
    said = house.run("contact", ID, check=0).out
    assert f"MOVED to {NEW}" in said, "a wrong id is noticed at once"


def test_what_is_open_goes_along_between_models_that_share_lists(house: Desk) -> None:
    house.given(
        "planctl_model: 1\nid: sister\nextends: shared\nversion: 1\nlabel: {da: Søsterhuset, en: The sister house}\n",
        "models/sister.yaml",
    )
    house.given(SHARED_SETTINGS.replace("shared]", "shared, sister]"), "planctl.yaml")
    lists = """\
goals:
  - id: g-1AAA
    text: Bo selv
    opened: 2026-09-01
    state: active
    subgoals:
      - {id: s-1AAA, text: Skrive sig op, diary: [{date: 2026-10-01, text: Vi ringede}]}
      - {id: s-2AAA, text: Se på have, state: done}
    evaluations:
      - {date: 2026-10-01, text: Godt}
  - {id: g-2AAA, text: Nået, opened: 2026-09-01, closed: 2026-11-01, state: reached}
"""
    house.given(with_period(SHARED_PLAN) + lists)
    house.run("move", ID, "--model", "sister", "--id", NEW, check=0)
    assert house.data(NEW_FILE)["goals"] == [
        {"id": "g-1AAA", "state": "active", "text": "Bo selv", "opened": "2026-09-01"}
        | {"subgoals": [{"id": "s-1AAA", "text": "Skrive sig op"}]}
    ]
    assert [goal["id"] for goal in house.data()["goals"]] == ["g-1AAA", "g-2AAA"]


def test_what_the_new_model_cannot_hold_stays(house: Desk) -> None:
    house.given(
        "planctl_model: 1\nid: own\nextends: reden\nversion: 1\nlabel: {da: Vores, en: Ours}\n"
        "areas: {garden: {label: {da: Have, en: Garden}}}\n"
        "groups: {rest: {label: {da: skal hvile, en: needs rest}}}\n",
        "models/own.yaml",
    )
    house.given(SHARED_SETTINGS.replace("shared]", "shared, own]"), "planctl.yaml")
    plan = FULL.replace("model: reden", "model: own").replace("areas:\n", "areas:\n  garden:\n    situation: Ukrudt\n")
    house.given(plan.replace("group: stabilise", "group: rest").replace("schema/reden", "schema/own"))
    house.run(*MOVE, check=0)
    new = house.data(NEW_FILE)
    assert list(new["areas"]) == ["housing"]
    assert "groups" not in new
    assert [problem.code for problem in house.problems()] == ["area-one-of"]  # the garden, where it was


def test_a_period_that_began_the_same_day_stays_as_it_is(house: Desk) -> None:
    house.given(with_period(PLAN, "2026-11-22"))
    house.run(*MOVE, check=0)
    assert house.data()["plan_periods"][-1] == {"from": "2026-11-22", "started_by": "mette"}
    assert house.data()["moved"]["to"] == NEW


def test_a_drawn_id_and_nothing_in_common(house: Desk) -> None:
    house.given(PLAN.replace("  - {date: 2026-01-14, group: stabilise, by: mette}", "  []"))
    result = house.run("move", ID, "--model", "shared", check=0)
    found = re.search(r"moved to (K-[0-9A-HJKMNP-TV-Z]{5})", result.out)
    assert found
    assert f"Nothing went along to {found[1]}" in result.out
    assert f"Go on there: planctl show {found[1]}" in result.out


def test_it_is_one_save_that_can_be_undone(house: Desk) -> None:
    house.run(*MOVE, check=0)
    house.run("undo", check=0)
    assert house.text() == FULL
    assert not (house.place / NEW_FILE).exists()
    assert not (house.place / SCHEMA).exists()


def test_in_danish(house: Desk) -> None:
    lines = house.run(*MOVE, lang="da", check=0).out.splitlines()
    assert f"planen er flyttet til {NEW} (Bofællesskabet) 22. november." in lines[0]
    assert lines[1].startswith(f"Kom med over i {NEW}: ")
    assert "Flag (1)" in lines[1]
    assert lines[2].startswith(f"Bliver i {ID}, som stadig kan læses: ")
    assert house.data()["plan_periods"][-1]["reason"] == "Planen er flyttet til modellen ”Bofællesskabet”."


def test_what_leads_nowhere_is_refused(house: Desk) -> None:
    house.refuses(2, "move", ID, "--model", "shard", says="Did you mean “shared”?")
    house.refuses(3, "move", ID, "--model", "reden", says=f"The plan of {ID} already follows the model reden.")
    house.refuses(3, "move", ID, "--model", "shared", "--id", OTHER, says=OTHER)
    house.refuses(3, "move", CLOSED, "--model", "shared", says=CLOSED)
    house.refuses(2, *MOVE, "--date", "2026-11-23", says="has not come yet")
    house.refuses(2, *MOVE, "--reason", f"Se {CPR}", says="CPR", secret=CPR)
    house.refuses(3, "move", OTHER, "--model", "shared", says=OTHER)  # hand edits that are not saved
    house.given(FULL + "ended: {date: 2026-11-20, reason: moved, by: mette}\n")
    house.refuses(3, *MOVE, says=f"{ID} left the lists on 20 November 2026")
    house.given(FULL + f"moved: {{date: 2026-11-20, to: {OTHER}, by: mette}}\n")
    house.refuses(3, *MOVE, says=f"The plan of {ID} moved to {OTHER} on 20 November 2026.")


def test_a_model_that_is_not_in_use_says_how_to_use_it(house: Desk) -> None:
    house.given(SHARED_SETTINGS.replace(", shared]", "]"), "planctl.yaml")
    told = house.refuses(3, *MOVE, says="The model shared is not in use here; planctl.yaml names: reden.")
    assert "planctl save planctl.yaml" in told.err
    # and that is what helps
    (house.place / "planctl.yaml").write_text(SHARED_SETTINGS, encoding="utf-8")
    house.run("save", "planctl.yaml", check=0)
    house.run(*MOVE, check=0)
    assert git(house.place, "log", "-1", "--format=%s").strip() == f"move: {ID} {NEW}"
