"""`planctl form`: a form for pen and paper, or to fill in on the screen, empty or with what stands in the plan."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from planctl.cli.drawing import made_by
from planctl.cli.goal_fields import require_kind
from planctl.cli.made import hand_over, read_form
from planctl.cli.options import By, part_ids, people_and, read_entity, read_id
from planctl.cli.saving import choice, model_named, not_in_model, require_part
from planctl.cli.score import require_scale
from planctl.cli.session import Session, usage
from planctl.cli.show import report_errors
from planctl.cli.terminal import Context, Exit, argument, option
from planctl.errors import NoGitUser, PlanBroken
from planctl.outputs.papers.form_names import AREA, FORMS, GOAL, PLAN, SCORES, forms_of, is_sheet, questionnaire

if TYPE_CHECKING:
    from planctl.models.model import Model
    from planctl.outputs.papers.form_fields import Ground
    from planctl.outputs.papers.form_view import Wish
    from planctl.outputs.papers.status_view import Made

FORMATS = ("html", "docx", "pdf", "json")
OF_AREAS = (SCORES, PLAN, AREA)


@dataclass(frozen=True)
class Given:
    """What was asked for on the command line."""

    form: str
    model: str | None
    areas: list[str]
    goal: str | None
    rater: str | None
    by: str | None
    format: str
    out: Path | None


def form(
    context: Context,
    words: Annotated[
        list[str] | None, argument(help="help.form.words", metavar="[ID] FORM", autocompletion=people_and(FORMS))
    ] = None,
    blank: Annotated[bool, option("--blank", help="help.form.blank")] = False,
    model: Annotated[str | None, option("--model", help="help.form.model", metavar="MODEL")] = None,
    area: Annotated[
        list[str] | None, option("--area", help="help.form.area", metavar="AREA", autocompletion=part_ids("areas"))
    ] = None,
    goal: Annotated[str | None, option("--goal", help="help.form.goal", metavar="GOAL")] = None,
    rater: Annotated[
        str | None, option("--rater", help="help.form.rater", metavar="RATER", autocompletion=part_ids("raters"))
    ] = None,
    output: Annotated[str | None, option("--format", help="help.form.format", metavar="html|docx|pdf|json")] = None,
    out: Annotated[Path | None, option("--out", help="help.form.out", metavar="FILE")] = None,
    by: By = None,
) -> None:
    """Make a form for pen and paper."""
    session: Session = context.obj
    person, name = _asked(words or [], blank=blank)
    given = Given(name, model, area or [], goal, rater, by, read_form(output, out, FORMATS, name), out)
    _refuse_together(given, person)
    raise Exit(_of_person(session, person, given) if person else _empty(session, given))


def _asked(words: list[str], *, blank: bool) -> tuple[str, str]:
    """Return the id ("" for an empty form) and the name of the form; refuse other command lines."""
    if not words or len(words) > 2:
        raise usage("form-words", known=", ".join(FORMS))
    if len(words) == 2 and _is_form(words[0]) and not _is_form(words[1]):
        words = [words[1], words[0]]  # the other way round says the same
    name = words[-1].lower()
    if blank and len(words) == 2:
        raise usage("form-blank", value=words[0], form=name)
    if not _is_form(name):
        known = ", ".join(FORMS)
        raise usage("form-words", known=known) if len(words) == 1 else usage("form-name", value=words[1], known=known)
    if not blank and len(words) == 1:
        raise usage("form-whom", form=name)
    return ("" if blank else read_id(words[0])), name


def _is_form(word: str) -> bool:
    return word.lower() in FORMS or is_sheet(word.lower())


def _refuse_together(given: Given, person: str) -> None:
    """Refuse options that the form has no use for."""
    if given.model is not None and person:
        raise usage("form-model", id=person)
    if given.goal is not None and (given.form != GOAL or not person):
        raise usage("form-goal")
    if given.areas and given.form not in OF_AREAS:
        raise usage("form-option", value="--area", form=given.form, known=", ".join(OF_AREAS))
    if given.rater is not None and given.form != SCORES:
        raise usage("form-option", value="--rater", form=given.form, known=SCORES)


def _of_person(session: Session, person: str, given: Given) -> int:
    """Make the form of a living person; return 1 where the plan has errors, which are told of."""
    from planctl.outputs.papers.form_fields import Ground
    from planctl.plans.sound import sound

    goal = read_entity(given.goal) if given.goal is not None else ""
    wish = _wish(session.model_of(person), given, goal)
    workspace = session.workspace
    reading = workspace.read(workspace.find(person))
    if reading.plan is None:
        raise PlanBroken(file=reading.file.path, line=reading.problems[0].line)
    ground = Ground(reading.plan.model, workspace.settings, session.today, sound(reading.plan))
    _deliver(session, ground, wish, made_by(session, reading, given.by), given)
    return 1 if report_errors(reading) else 0


def _empty(session: Session, given: Given) -> int:
    """Make an empty form of a model: the one that is named, else the first of the workspace."""
    from planctl.outputs.papers.form_fields import Ground
    from planctl.outputs.papers.status_view import Made

    workspace = session.workspace
    model = model_named(workspace.models, given.model or workspace.settings.models[0])
    wish = _wish(model, given)
    _deliver(session, Ground(model, workspace.settings, session.today), wish, Made(by=_maker(session, given.by)), given)
    return 0


def _maker(session: Session, by: str | None) -> str:
    """Return who makes an empty form: who is named, else who git says is at work, if it knows."""
    from planctl.workspace.git import Repository
    from planctl.workspace.workspace import git_dir_of
    from planctl.workspace.writing import known_handle

    settings, root = session.workspace.settings, session.workspace.root
    if by is not None:
        return settings.name_of(known_handle(settings, by))
    if git_dir_of(root) is not None:
        with suppress(NoGitUser):
            name, email = Repository.open(root).user()
            return next((each.name for each in settings.staff.values() if each.email.lower() == email.lower()), name)
    return ""


def _wish(model: Model, given: Given, goal: str = "") -> Wish:
    """Return what is asked for, by the model's own names; refuse what the model does not have."""
    from planctl.outputs.papers.form_view import Wish

    _require(model, given.form)
    areas = tuple(dict.fromkeys(str(choice(model, "areas", each)) for each in given.areas)) if given.areas else None
    raters = (str(choice(model, "raters", given.rater)),) if given.rater is not None else None
    return Wish(given.form, areas, raters, goal)


def _require(model: Model, name: str) -> None:
    """Refuse a form that the model has nothing for."""
    if name == SCORES:
        require_scale(model)
    elif name == AREA:
        require_part(model, "areas")
    elif name == GOAL:
        require_kind(model)
    elif name != PLAN and questionnaire(name) not in model.instruments:
        if not model.instruments:
            raise not_in_model(model, "instruments")
        raise usage("form-sheet", value=name, model=model.id, known=", ".join(forms_of(model)))


def _deliver(session: Session, ground: Ground, wish: Wish, made: Made, given: Given) -> None:
    """Print the form, or write it to a file in one step."""
    from planctl.outputs.papers.form_view import form_view

    hand_over(session, _made_as(session, form_view(ground, wish, made), given.format), given.out)


def _made_as(session: Session, view: dict[str, Any], kind: str) -> bytes:
    """Return the form in a format."""
    if kind == "json":
        from planctl.outputs.tables import to_json

        return to_json(view).encode()
    from planctl.outputs.papers.logo import logo_of

    view = {**view, "logo": logo_of(session.workspace.root)}
    if kind == "docx":
        from planctl.outputs.papers.form_word import form_word

        return form_word(view)
    from planctl.outputs.papers.form_page import form_page
    from planctl.outputs.papers.templates import Templates

    page = form_page(view, Templates(session.workspace.root))
    if kind == "pdf":
        from planctl.outputs.papers.pdf import pdf

        return pdf(page, fillable=True)
    return page.encode()


COMMANDS = {"form": form}
