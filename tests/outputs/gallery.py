"""Pictures of what is seldom and hard to draw: one rating, forty, long names, gaps of years, a dozen areas."""

from __future__ import annotations

from pathlib import Path

from planctl.outputs.papers.other_pictures import contact_picture, goal_picture, measure_picture
from planctl.outputs.papers.period import Period
from planctl.outputs.papers.score_pictures import course_picture
from planctl.outputs.papers.scores import courses_of, score_blocks
from planctl.outputs.papers.teller import Teller, teller
from planctl.outputs.pictures import spec
from planctl.outputs.pictures.spec import Picture
from planctl.plans.goals import kind_of
from planctl.plans.plan import Plan
from planctl.workspace.workspace import PlanFile, Workspace
from tests.outputs.papers.conftest import TODAY

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
YEAR = Period("2026-03-01", "2026-11-22")
LONG = (
    "Beskæftigelses- og uddannelsesrettede aktivitetstilbud",
    "Hverdagsmestring, husførelse og økonomisk selvforsørgelse",
    "Ægtefælle, børn, søskende og øvrige netværkspersoner",
    "Speciallægekonsultationsforberedelsesaftaler",
)

Score = tuple[str, str, int, str]  # day, area, step, rater


def of_reden(scores: list[Score], period: Period = YEAR, *, radar: bool = False) -> Teller:
    """Return somebody with these scores."""
    from dataclasses import replace

    workspace = Workspace.open(EXAMPLES / "reden")
    plan = workspace.read(PlanFile("plans/K-F3XV4.yaml")).plan
    assert plan
    entries = [
        {"date": day, "area": area, "step": step, "rater": rater, "by": "jonas"} for day, area, step, rater in scores
    ]
    changed = Plan(plan.document, plan.data | {"scores": entries}, plan.model, plan.problems)
    return replace(teller(changed, workspace.settings, TODAY, period, whole=True), radar=radar)


def course(scores: list[Score], period: Period = YEAR) -> Picture | None:
    """Return the course of the first area that is scored."""
    tell = of_reden(scores, period)
    return course_picture(scores[0][1], courses_of(scores[0][1], tell), tell)


def profile(scores: list[Score], *, radar: bool = False) -> Picture:
    """Return the profile of all areas that are scored."""
    found: Picture = score_blocks(of_reden(scores, radar=radar))[0]
    return found


def _of_all(days: list[str], raters: list[str]) -> list[Score]:
    areas = of_reden([]).model.areas
    return [
        (day, area, (place * 3 + turn * 2 + number) % 10 + 1, rater)
        for turn, day in enumerate(days)
        for place, area in enumerate(areas)
        for number, rater in enumerate(raters)
    ]


def _plain(rows: list[str], series: list[spec.Series], high: int = 3, note: str = "") -> Picture:
    table = spec.figures(["Navn", "Tal"], [["a", "1"]])
    scale = spec.axis(0, high, [(step, str(step)) for step in range(1, high + 1)], note)
    return spec.picture(
        spec.BARS, "Profil", "Søjler.", table, scale=scale, drawn=series, rows=[spec.row(row) for row in rows]
    )


def gallery() -> dict[str, Picture]:
    """Return every picture by its name."""
    both = ["staff", "person"]
    forty = [(f"{2016 + n // 4}-{n % 4 * 3 + 1:02}-15", "housing", n * 7 % 10 + 1, "staff") for n in range(40)]
    gap = [
        ("2011-02-03", "housing", 2, "staff"),
        ("2026-05-01", "housing", 7, "staff"),
        ("2026-06-01", "housing", 6, "person"),
    ]
    same_day = [("2026-05-01", "housing", step, rater) for step, rater in ((4, "staff"), (4, "person"), (6, "staff"))]
    ever = Period("2000-01-01", "2026-11-22")
    found = {
        "two": course([("2026-05-01", "housing", 3, "staff"), ("2026-05-09", "housing", 4, "staff")]),
        "forty": course(forty, ever),
        "gap": course(gap, ever),
        "same day": course(same_day),
        "all the same": course([(f"2026-0{n}-01", "housing", 5, rater) for n in range(4, 9) for rater in both]),
        "one rating": profile([("2026-05-01", "housing", 3, "staff")]),
        "only before": profile([("2026-01-05", "housing", 3, "staff")]),
        "both, all areas": profile(_of_all(["2026-01-05", "2026-04-01", "2026-10-01"], both)),
        "one rater": profile(_of_all(["2026-04-01", "2026-10-01"], ["person"])),
        "radar": profile(_of_all(["2026-04-01", "2026-10-01"], ["staff"]), radar=True),
        "radar of two": profile([("2026-05-01", area, 3, "staff") for area in ("housing", "violence")], radar=True),
        "long names": _plain(list(LONG), [spec.series("Første i perioden", [1, 2, 3, None], spec.STRIPED)]),
        "a dozen": _plain(
            [f"{LONG[n % 4]} {n}" for n in range(12)],
            [spec.series("Første", [1, 2, 3] * 4, spec.STRIPED), spec.series("Seneste", [3, 1, 2] * 4)],
        ),
        "halves": _plain(["Bolig", "Vold"], [spec.series("Median", [1.5, 2.5])], note="Tallene er medianer."),
        **_others(),
    }
    assert all(found.values()), [name for name, picture in found.items() if not picture]
    return {name: picture for name, picture in found.items() if picture}


def _others() -> dict[str, Picture | None]:
    tell = of_reden([])
    instrument = tell.model.instruments["who5"]
    asked = [("2024-02-03", 1), ("2025-05-01", 3), ("2026-05-01", 2), ("2026-10-01", 5)]
    answers = [{"date": day, "items": [answer] * 5} for day, answer in asked]
    long = of_reden([], Period("2021-01-01", "2026-11-22"))
    child = Workspace.open(EXAMPLES / "boernehus")
    plan = child.read(PlanFile("plans/B-4TQ7M.yaml")).plan
    assert plan
    kind = kind_of(plan.model)
    assert kind
    goals = [{"state": state} for state in kind.states for _ in range(3)]
    return {
        "who5": measure_picture(answers, instrument),
        "who5 once": measure_picture(answers[:1], instrument),
        "weeks": contact_picture(tell),
        "months": contact_picture(long),
        "goals": goal_picture(goals, kind),
    }
