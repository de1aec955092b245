"""`planctl plan submit|approve|reject`: somebody else reads a plan before it counts, and what was read is pinned."""

from __future__ import annotations

import re
from typing import Any

import pytest

from planctl.plans.approval import approval_state
from planctl.workspace.workspace import Workspace
from tests.cli.desk import CPR, FILE, ID, JONAS, LENE, METTE, Desk
from tests.cli.duties import AGREED, MODEL, MODEL_FILE, SHARED_PLAN, SHARED_SETTINGS, use_shared, with_period, written

WRITTEN = written(SHARED_PLAN, AGREED)
SUBMIT, APPROVE, REJECT = (("plan", action, ID) for action in ("submit", "approve", "reject"))
NAME = "contact person Mette; last contact 9 Oct"


@pytest.fixture
def house(desk: Desk) -> Desk:
    """Return a workspace whose first person has something written under a model that wants approval."""
    use_shared(desk, WRITTEN)
    return desk


def state(desk: Desk) -> dict[str, Any]:
    return approval_state(Workspace.open(desk.place).read_plan(ID))


def subject(action: str) -> str:
    return f"plan {action}: {ID}"


def test_a_plan_is_submitted_approved_and_activated(house: Desk) -> None:
    assert state(house)["state"] == "none"
    early = ("--date", "2026-11-20")
    saved = house.saves(*SUBMIT, *early, "--comment", "The first one", subject=subject("submit"))
    assert saved.out.splitlines() == [
        f"Saved for {ID} ({NAME}): submitted for approval 20 November.",
        f"Somebody else reads it and approves it: planctl plan approve {ID}",
    ]
    (entry,) = house.data()["approvals"]
    assert {key: entry[key] for key in ("date", "action", "by", "comment")} == {
        "date": "2026-11-20", "action": "submit", "by": "mette", "comment": "The first one",
    }  # fmt: skip
    assert re.fullmatch("sha256:[a-z2-7]{32}", entry["content"])
    house.already(*SUBMIT, *early)
    told = house.refuses(3, "plan", "start", ID, says="it has waited for approval since 20 November 2026")
    assert f"planctl plan approve {ID}" in told.err
    saved = house.saves(*APPROVE, "--by", "jonas", subject=subject("approve"), author=JONAS)
    assert saved.added == [f"  - {{date: 2026-11-22, action: approve, by: jonas, content: {entry['content']}}}"]
    assert saved.out.splitlines()[1] == f"The plan can be activated: planctl plan start {ID}"
    house.already(*APPROVE, "--by", "lene")
    house.already(*SUBMIT)
    found = state(house)
    day = "2026-11-22"
    assert found == {"state": "approved", "date": day, "by": "jonas", "comment": None, "approved": day}
    house.run("plan", "start", ID, check=0)
    assert house.data()["plan_periods"][-1] == {"from": "2026-11-22", "started_by": "mette"}


def test_a_plan_is_sent_back_and_submitted_again_the_same_day(house: Desk) -> None:
    house.saves(*SUBMIT, subject=subject("submit"))
    back = (*REJECT, "--by", "lene", "--comment", "Who rings?")
    house.saves(*back, subject=subject("reject"), author=LENE)
    house.already(*back)
    told = house.refuses(3, "plan", "start", ID, says="it was sent back on 22 November 2026")
    assert f"planctl plan submit {ID}" in told.err
    assert (state(house)["state"], state(house)["comment"]) == ("rejected", "Who rings?")
    house.given(house.text().replace("Vi ringer", "Mette ringer"))
    house.saves(*SUBMIT, subject=subject("submit"))
    house.saves(*APPROVE, "--by", "lene", subject=subject("approve"), author=LENE)
    entries = house.data()["approvals"]
    assert [entry["action"] for entry in entries] == ["submit", "reject", "submit", "approve"]
    times = [entry.get("time", "") for entry in entries]
    assert times[0] == ""
    assert times[1:] == sorted(set(times[1:])), "on one day the time says what came first"
    house.run("fmt", ID, check=0)
    assert [entry["action"] for entry in house.data()["approvals"]] == ["submit", "reject", "submit", "approve"]
    assert state(house)["state"] == "approved"


def test_what_happens_leaves_an_approval_as_it_is_and_a_change_shows(house: Desk) -> None:
    goal = "goals:\n  - id: g-7QX2\n    text: Bo selv\n    opened: 2026-10-01\n    state: active\n"
    house.given(WRITTEN + goal)
    house.run(*SUBMIT, check=0)
    house.run(*APPROVE, "--by", "lene", check=0)
    approved = house.text()
    evaluated = "    state: reached\n    closed: 2026-11-22\n    evaluations:\n      - {date: 2026-11-20, text: Godt}\n"
    house.given(approved.replace("    state: active\n", evaluated))
    house.run("contact", ID, check=0)
    assert state(house)["state"] == "approved"
    for change in (("Bo selv", "Bo hos sin bror"), ("hver fredag", "hver mandag"), ("2026-10-01", "2026-10-02")):
        house.given(approved.replace(*change))
        assert state(house)["state"] == "changed", change
        house.refuses(3, "plan", "start", ID, says="it has been changed since it was approved on 22 November 2026")
    house.run(*SUBMIT, check=0)
    assert state(house)["approved"] == "2026-11-22"


def test_who_wrote_a_plan_does_not_approve_it(house: Desk) -> None:
    """Mette wrote it by hand, Jonas an area, Lene only noted a contact; Jonas submitted it."""
    texts = ("--situation", "Bor hos en veninde", "--purpose", "Bolig")
    house.run("area", ID, "housing", *texts, "--by", "jonas", check=0)
    house.run("contact", ID, "--by", "lene", check=0)
    house.run(*SUBMIT, "--by", "jonas", check=0)
    for handle, name in (("mette", "Mette Holm"), ("jonas", "Jonas Beck")):
        told = house.refuses(3, *APPROVE, "--by", handle, says=f"{name} has written or submitted this plan of {ID}")
        assert "approval: {by_author: true}" in told.err
    house.saves(*APPROVE, "--by", "lene", subject=subject("approve"), author=LENE)
    # After that only what is new counts: Mette wrote nothing since.
    house.run("area", ID, "housing", "--purpose", "Egen bolig", "--by", "lene", check=0)
    house.run(*SUBMIT, "--by", "jonas", check=0)
    house.refuses(3, *APPROVE, "--by", "lene", says="Lene Friis has written or submitted")
    house.saves(*APPROVE, subject=subject("approve"), author=METTE)


def test_who_submits_again_has_not_approved_it(house: Desk) -> None:
    house.run("plan", "submit", ID, "--by", "lene", check=0)
    house.refuses(3, *APPROVE, "--by", "lene", says="Lene Friis")


def test_a_house_of_one_may_approve_its_own(house: Desk) -> None:
    alone = "approval: {by_author: true}\n"
    house.given(SHARED_SETTINGS + alone, "planctl.yaml")
    assert house.problems() == []
    house.run(*SUBMIT, check=0)
    house.saves(*APPROVE, subject=subject("approve"))
    house.given(SHARED_SETTINGS + alone.replace("true", "yes"), "planctl.yaml")
    assert "by_author" in house.run("check", check=1).out


def test_the_model_says_which_roles_approve(house: Desk) -> None:
    house.given(MODEL.replace("  covers:", "  roles: [leader]\n  covers:"), MODEL_FILE)
    said = house.run(*SUBMIT, check=0).out
    assert f"Somebody else with the role leader reads it and approves it: planctl plan approve {ID}" in said
    for action in (APPROVE, (*REJECT, "--comment", "x")):
        told = house.refuses(3, *action, "--by", "jonas", says="Jonas Beck cannot approve plans of the model shared")
        assert "Those who can: Lene Friis (lene)" in told.err
    house.saves(*APPROVE, "--by", "lene", subject=subject("approve"), author=LENE)


def test_submitting_says_where_the_model_wants_more(house: Desk) -> None:
    house.given(MODEL.replace("meeting: {type: date", "meeting: {type: date, required: true"), MODEL_FILE)
    hint = f"The model requires more than is written yet in Agreements. See what: planctl show {ID}"
    assert hint in house.run(*SUBMIT, check=0).out.splitlines()
    assert "Agreements: next meeting" in " ".join(house.run("show", ID, check=0).out.split())


def test_what_is_there_already_is_told_with_its_own_day(house: Desk) -> None:
    house.run(*SUBMIT, "--date", "2026-11-20", check=0)
    assert "submitted for approval 20 November. Nothing was changed." in house.run(*SUBMIT, check=0).out
    house.run(*APPROVE, "--by", "jonas", "--date", "2026-11-21", check=0)
    assert "plan approved 21 November. Nothing was changed." in house.run(*SUBMIT, check=0).out


def test_what_is_approved_is_what_was_submitted(house: Desk) -> None:
    house.run(*SUBMIT, check=0)
    house.given(house.text().replace("hver fredag", "hver mandag"))
    told = house.refuses(3, *APPROVE, "--by", "lene", says="changed since it was submitted on 22 November 2026")
    assert f"planctl plan submit {ID}" in told.err
    house.saves(*REJECT, "--by", "lene", "--comment", "Igen", subject=subject("reject"), author=LENE)


def test_what_the_state_forbids_is_refused(house: Desk) -> None:
    told = house.refuses(3, "plan", "start", ID, says="it has not been submitted")
    assert f"planctl plan submit {ID}" in told.err
    house.refuses(3, "decide", ID, "needs_plan", "start_plan", says="it has not been submitted")
    told = house.refuses(3, *APPROVE, "--by", "lene", says=f"The plan of {ID} is not waiting for approval.")
    assert f"planctl plan submit {ID}" in told.err
    house.refuses(3, *REJECT, "--comment", "x", says="is not waiting for approval")
    house.run(*SUBMIT, check=0)
    early = ("--by", "lene", "--date", "2026-11-21")
    house.refuses(3, *APPROVE, *early, says="is from 22 November 2026; 21 November 2026")
    house.given(SHARED_PLAN)
    told = house.refuses(3, *SUBMIT, says="has nothing written yet in what is approved: ")
    assert "Agreements" in told.err


def test_what_is_wrong_by_itself_is_refused(house: Desk) -> None:
    house.refuses(2, *REJECT, says='--comment "..."')
    house.refuses(2, *SUBMIT, "--comment", f"Se {CPR}", says="CPR", secret=CPR)
    house.refuses(2, *SUBMIT, "--date", "2026-11-23", says="has not come yet")


def test_a_model_without_approval_says_so(desk: Desk) -> None:
    for action in (SUBMIT, APPROVE, (*REJECT, "--comment", "x")):
        told = desk.refuses(2, *action, says="The model reden has no approval of plans.")
        assert "planctl model show reden" in told.err
    desk.run("plan", "start", ID, check=0)


def test_a_plan_that_is_active_stays_so(house: Desk) -> None:
    house.given(with_period(WRITTEN))
    house.run("decide", ID, "keep_plan", "keep", check=0)
    house.run("plan", "stop", ID, "--reason", "Flyttet", check=0)
    house.refuses(3, "plan", "start", ID, says="it has not been submitted")


def test_in_danish_and_undone(house: Desk) -> None:
    said = house.run(*SUBMIT, lang="da", check=0).out
    assert "sendt til godkendelse 22. november." in said
    house.undoes(WRITTEN, FILE)
