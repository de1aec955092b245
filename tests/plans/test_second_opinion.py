"""A second validator, written by others in another language, accepts and refuses the same documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from planctl.plans.schema import plan_schema
from planctl.workspace.models import model_language, model_sources
from planctl.workspace.settings import check_settings
from planctl.workspace.workspace import PlanFile, Workspace
from planctl.yamltext.loader import load
from planctl.yamltext.meant import is_date
from planctl.yamltext.structure import Structure, strict
from tests.plans.full_plan import FULL
from tests.plans.test_reading_holds import PATHS, changed, changes, written

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples" / "reden" / "plans").glob("*.yaml"))

dates = jsonschema.FormatChecker(formats=())


@dates.checks("date")
def _date(value: object) -> bool:
    return not isinstance(value, str) or is_date(value)


def _pattern(_: Any, pattern: str, value: Any, __: Any) -> Iterator[jsonschema.ValidationError]:
    """Test a pattern as JSON Schema means it: `$` is the very end, not also the place before a last newline."""
    if isinstance(value, str) and not re.search(pattern.replace("$", r"\Z"), value):
        yield jsonschema.ValidationError(f"{value!r} does not match {pattern!r}")


Second = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": _pattern})


def second(structure: Structure) -> Any:
    """Return the second validator for a structure; the schema itself is tested too."""
    Second.check_schema(structure.schema)
    return Second(structure.schema, format_checker=dates)


@pytest.fixture(scope="session")
def structure(reader: Workspace) -> Structure:
    return Structure(plan_schema(reader.models.get("reden")))


@pytest.fixture(scope="session")
def other(structure: Structure) -> Any:
    return second(structure)


@settings(
    derandomize=True, deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(what=changes)
def test_both_judge_a_changed_plan_alike(structure: Structure, other: Any, what: list[tuple[Any, str, Any]]) -> None:
    data: Any = FULL
    for path, how, value in what:
        data = changed(data, path, how, value)
    assert_alike(structure, other, data)


def assert_alike(structure: Structure, other: Any, data: Any) -> None:
    document = load(written(data))
    if document.data is not None:
        assert (structure.problems(document) == []) is other.is_valid(strict(document.data)), document.text


@pytest.mark.parametrize("path", PATHS, ids=lambda path: ".".join(map(str, path)))
def test_both_judge_each_value_alike(structure: Structure, other: Any, path: tuple[Any, ...]) -> None:
    for value in (None, True, 0, 7, 11, 3.0, "mette", "2026-02-30", "2026-01-14\n", "", [], {}, ["housing"]):
        assert_alike(structure, other, changed(FULL, path, "replace", value))
    assert_alike(structure, other, changed(FULL, path, "delete", None))
    assert_alike(structure, other, changed(FULL, path, "key", "unheard_of"))
    assert_alike(structure, other, changed(FULL, path, "key", "x_own"))


def test_both_accept_the_examples(structure: Structure, other: Any) -> None:
    assert EXAMPLES
    for file in EXAMPLES:
        document = load(file.read_bytes())
        assert structure.problems(document) == []
        assert list(other.iter_errors(document.data)) == []


def test_both_accept_the_models() -> None:
    language = model_language()
    other = second(language)
    sources = [source.content for source in model_sources(None).values()]
    sources += [file.read_bytes() for file in (ROOT / "examples" / "models").glob("*.yaml")]
    for content in sources:
        document = load(content)
        assert language.problems(document) == []
        assert list(other.iter_errors(strict(document.data))) == []


def test_examples_have_no_errors() -> None:
    assert check_settings((ROOT / "examples" / "reden" / "planctl.yaml").read_bytes())[1] == []
    workspace = Workspace(ROOT / "examples" / "reden")
    for file in EXAMPLES:
        assert workspace.read(PlanFile(f"plans/{file.name}")).errors == []
