"""Pictures of scores: the profile of all areas, the course of one, and where each side stands now (pure)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planctl.models.model import Model
from planctl.outputs.model_entry import capital
from planctl.outputs.papers.teller import Teller
from planctl.outputs.pictures import spec
from planctl.outputs.pictures.radar import FEWEST
from planctl.outputs.pictures.spec import Picture
from planctl.plans.plan import Entry
from planctl.texts import pick, tr
from planctl.texts.dates import joined, long_day

_NOTHING = "–"


@dataclass(frozen=True)
class Course:
    """What somebody scored in an area, parted by the period: before it, and in it."""

    area: str
    rater: str
    before: list[Entry]
    inside: list[Entry]

    @property
    def steps(self) -> tuple[int | None, int | None, int | None]:
        """Return the last step before the period, the first in it, and the last in it where there are several."""
        parts = (self.before[-1:], self.inside[:1], self.inside[1:][-1:])
        before, first, last = (int(part[0]["step"]) if part else None for part in parts)
        return before, first, last

    @property
    def ends(self) -> tuple[int | None, int | None]:
        """Return the step that held as the period began (else the first in it), and as it ended."""
        before, first, last = self.steps
        steps = [step for step in (before, first, last) if step is not None]
        return (steps[0], steps[-1]) if steps else (None, None)


def rater_words(model: Model, rater: str) -> str:
    """Return who scored, in short: "staff"."""
    return model.label("raters", rater) if rater else ""


def profile(courses: list[Course], table: dict[str, object], tell: Teller) -> Picture:
    """Return the profile of areas: first and last of the period side by side, for each who scored."""
    if tell.radar and (drawn := _radar(courses, table, tell)):
        return drawn
    several = len({course.rater for course in courses}) > 1
    steps = list(zip(*(course.steps for course in courses), strict=True))
    looks = (("before", spec.OUTLINE), ("first", spec.STRIPED), ("last", spec.SOLID))
    drawn_series = [
        spec.series(tr(f"picture.{name}"), values, look)
        for (name, look), values in zip(looks, steps, strict=True)
        if any(value is not None for value in values)
    ]
    return spec.picture(
        spec.BARS,
        tr("picture.profile", steps=tell.model.steps),
        " ".join([tr("picture.about-profile"), *_movements(courses, tell.model)]),
        table,
        scale=steps_axis(tell.model),
        drawn=drawn_series,
        rows=[_row(course, tell.model, several=several) for course in courses],
    )


def _row(course: Course, model: Model, *, several: bool) -> dict[str, str]:
    return spec.row(model.full_label("areas", course.area), rater_words(model, course.rater) if several else "")


def steps_axis(model: Model, *, plain: bool = False) -> dict[str, object]:
    """Return the steps as an axis by their numbers, with what the first and the last mean unless it is a plain one."""
    titles = {} if plain else step_titles(model)
    low, high = 1, model.steps
    note = ""
    if titles.get(low) and titles.get(high):
        note = tr("picture.ends", low=low, first=titles[low], high=high, last=titles[high])
    return spec.axis(0, high, [(step, str(step)) for step in range(1, high + 1)], note)


def step_titles(model: Model, name: str = "title") -> dict[int, str]:
    """Return what each step is called; those without a name of their own are left out."""
    steps = (model.area_scale or {}).get("steps") or []
    found = {int(step["step"]): step.get(name) or step.get("title") for step in steps}
    return {step: pick(said) for step, said in found.items() if said}


def _movements(courses: Iterable[Course], model: Model) -> list[str]:
    """Return in words which areas stand on a higher, the same or a lower step than as the period began."""
    found: dict[tuple[str, str], list[str]] = {}
    for course in courses:
        start, end = course.ends
        if start is None or end is None or len(course.before[-1:] + course.inside) < 2:
            continue
        way = "higher" if end > start else "lower" if end < start else "same"
        found.setdefault((course.rater, way), []).append(model.full_label("areas", course.area))
    raters = list(dict.fromkeys(rater for rater, _ in found))
    told = [(rater, way) for rater in raters for way in ("higher", "same", "lower") if (rater, way) in found]
    return [
        tr(f"picture.{way}", rater=rater_words(model, rater) or _NOTHING, areas=joined(found[rater, way]))
        for rater, way in told
    ]


def _radar(courses: list[Course], table: dict[str, object], tell: Teller) -> Picture | None:
    """Return the profile as a radar of who scores usually; None where there are too few areas for one."""
    usual = tell.model.default("raters")
    shown = [course for course in courses if course.rater == usual and course.ends[0] is not None]
    if len(shown) < FEWEST:
        return None
    start, end = zip(*(course.ends for course in shown), strict=True)
    scale = steps_axis(tell.model)
    return spec.picture(
        spec.RADAR,
        tr("picture.profile", steps=tell.model.steps),
        " ".join([tr("picture.about-radar"), *_movements(shown, tell.model)]),
        table,
        scale=scale,
        drawn=[
            spec.series(tr("picture.start"), start, spec.STRIPED),
            spec.series(tr("picture.end"), end, spec.SOLID),
        ],
        rows=[spec.row(tell.model.full_label("areas", course.area)) for course in shown],
    )


def course_picture(area: str, courses: Iterable[Course], tell: Teller) -> Picture | None:
    """Return the scores of an area over time, of each who scored; None where there is but one."""
    model = tell.model
    told = [(course.rater, [*course.before, *course.inside]) for course in courses if course.area == area]
    entries = [(entry, rater) for rater, scored in told for entry in scored]
    if len(entries) < 2:
        return None
    titles = step_titles(model)
    usual = model.default("raters")
    drawn = []
    for rater, scored in told:
        look = spec.SOLID if rater == usual or not rater else spec.STRIPED
        steps, name = [int(entry["step"]) for entry in scored], rater_words(model, rater)
        label = tr("picture.end-step", rater=name, step=steps[-1]) if name else str(steps[-1])
        drawn.append(spec.series(label, steps, look, [entry["date"] for entry in scored]))
    ticks = [(step, _named(step, titles)) for step in range(1, model.steps + 1)]
    target = tell.plan.areas.get(area, {}).get("target")
    found = spec.picture(
        spec.LINES,
        tr("picture.course", area=model.full_label("areas", area)),
        " ".join([tr("picture.about-course", steps=model.steps), *(_course_words(*one, model) for one in told)]),
        _course_table(entries, titles, model),
        scale=spec.axis(1, max(2, model.steps), ticks),
        drawn=drawn,
    )
    return spec.marked(found, [(target, tr("picture.target", step=target))] if target else ())


def _named(step: int, titles: dict[int, str]) -> str:
    return tr("picture.step", step=step, title=titles[step]) if step in titles else str(step)


def _course_words(rater: str, scored: list[Entry], model: Model) -> str:
    first, last = scored[0], scored[-1]
    words = {"first": first["step"], "begin": long_day(first["date"])}
    words |= {"last": last["step"], "day": long_day(last["date"])}
    name = capital(rater_words(model, rater)) or tr("show.score")
    return tr("picture.course-of", n=len(scored), rater=name, **words)


def _course_table(entries: list[tuple[Entry, str]], titles: dict[int, str], model: Model) -> dict[str, object]:
    ordered = sorted(entries, key=lambda one: (str(one[0]["date"]), str(one[0].get("time") or "")))
    rows = [[long_day(e["date"]), rater_words(model, rater), _named(int(e["step"]), titles)] for e, rater in ordered]
    columns = [tr("status.column-day"), tr("status.column-rater"), tr("picture.column-step")]
    if not any(rater for _, rater in entries):
        return spec.figures([columns[0], columns[2]], [[row[0], row[2]] for row in rows])
    return spec.figures(columns, rows)


def latest(
    rows: Iterable[tuple[str, list[int]]],
    sides: Iterable[tuple[str, str]],
    title: str,
    table: dict[str, object],
    model: Model,
    *,
    small: bool = False,
) -> Picture:
    """Return the latest step of each side, area by area: each row an area and its steps, 0 where there is none.

    `sides` are the names of those who scored, with how each looks.
    """
    found = [(area, steps) for area, steps in rows if any(steps)]
    drawn = [
        spec.series(name, [steps[place] or None for _, steps in found], look)
        for place, (name, look) in enumerate(sides)
        if any(steps[place] for _, steps in found)
    ]
    names = [spec.row(model.full_label("areas", area)) for area, _ in found]
    about, scale = tr("picture.about-latest"), steps_axis(model, plain=True)
    return spec.picture(spec.BARS, title, about, table, scale=scale, drawn=drawn, rows=names, small=small)
