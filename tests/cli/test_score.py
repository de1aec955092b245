"""`planctl score`: where somebody stands in an area, as staff or the person sees it."""

from __future__ import annotations

import pytest

from tests.cli.desk import ID, JONAS, PLAN, Desk

SUBJECT = f"score: {ID}"


def test_scores_are_saved_together(desk: Desk) -> None:
    saved = desk.saves("score", ID, "housing=3", "Substance use=10", "--date", "2026-11-20", subject=SUBJECT)
    lines = [
        "  - {date: 2026-11-20, area: housing, step: 3, rater: staff, by: mette}",
        "  - {date: 2026-11-20, area: substance_use, step: 10, rater: staff, by: mette}",
    ]
    assert (saved.removed, saved.added) == ([], ["scores:", *lines])
    assert desk.text() == PLAN.replace("# dem vi", "\n".join(["scores:", *lines, "# dem vi"]))
    told = "staff's score 20 November: Housing step 3, Substance use step 10"
    assert saved.out == f"Saved for {ID} (contact person Mette; last contact 9 Oct): {told}.\n"
    desk.already("score", ID, "substance_use=10", "--rater", "staff", "--date", "2026-11-20")
    saved = desk.saves("score", ID, "housing=3", "network=2", "--date", "2026-11-20", subject=SUBJECT)
    assert saved.added == ["  - {date: 2026-11-20, area: network, step: 2, rater: staff, by: mette}"]


def test_the_persons_own_score_has_its_rater_and_a_note(desk: Desk) -> None:
    options = ("--rater", "person", "--note", "sagt med: et smil", "--by", "jonas")
    saved = desk.saves("score", ID, "housing=5", *options, subject=SUBJECT, author=JONAS)
    line = '  - {date: 2026-11-22, area: housing, step: 5, rater: person, by: jonas, note: "sagt med: et smil"}'
    assert saved.added == ["scores:", line]
    desk.already("score", ID, "housing=5", *options)
    desk.undoes(PLAN)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("housing=11",), "Housing: 11 is not a step. The scale goes from 1 to 10."),
        (("housing=0",), "Housing: 0 is not a step."),
        (("housing=3.5",), "Housing: 3.5 is not a step."),
        (("housing",), "“housing” is not an area and a step."),
        (("hosing=3",), "Did you mean “housing”?"),
        (("housing=3", "housing=4"), "Housing is given two different steps."),
        (("housing=3", "--rater", "person1"), "Did you mean “person”?"),
        ((), "there is nobody here to answer"),
    ],
)
def test_what_is_wrong_by_itself_is_refused(desk: Desk, arguments: tuple[str, ...], says: str) -> None:
    desk.refuses(2, "score", ID, *arguments, says=says)


def test_where_to_see_the_steps_is_said(desk: Desk) -> None:
    told = desk.refuses(2, "score", "K-00000", "housing=11", says="11 is not a step")
    assert "planctl model show reden readiness" in told.err
    assert "Trin" in desk.run("model", "show", "reden", "readiness", lang="da", check=0).out
