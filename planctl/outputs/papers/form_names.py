"""The forms there are: four of every model, and one for each questionnaire that a model has (pure)."""

from __future__ import annotations

from planctl.models.model import Model

SCORES, PLAN, AREA, GOAL, SHEET = "scores", "plan", "area", "goal", "sheet"
FORMS = (SCORES, PLAN, AREA, GOAL)
_SHEET = f"-{SHEET}"


def forms_of(model: Model) -> list[str]:
    """Return the forms there are in a model: a sheet for each of its questionnaires."""
    return [*FORMS, *(f"{name}{_SHEET}" for name in model.instruments)]


def is_sheet(form: str) -> bool:
    """Tell whether a form is that of a questionnaire, in whichever model."""
    return form.endswith(_SHEET) and form != _SHEET


def questionnaire(form: str) -> str:
    """Return the questionnaire of a sheet."""
    return form.removesuffix(_SHEET)
