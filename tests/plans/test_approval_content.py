"""What an approval pins: the plan that was read, not what happens in it and not how the file is written."""

from __future__ import annotations

import random
import unicodedata
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.models.model import Model
from planctl.models.resolve import Source, resolve
from planctl.plans.approval import approval_state, content_of
from planctl.plans.cpr import has_cpr
from planctl.plans.plan import Plan
from planctl.resources import resource_dir
from planctl.workspace.models import model_language
from planctl.yamltext.loader import load
from tests.cli.duties import MODEL


def shared() -> Model:
    shipped = (resource_dir("schema") / "models" / "reden.yaml").read_bytes()
    sources = {
        "reden": Source("reden.yaml", shipped),
        "shared": Source("shared.yaml", MODEL.encode()),
    }
    return resolve("shared", sources, model_language()).model  # type: ignore[return-value]


THE_MODEL = shared()
DATA: dict[str, Any] = {
    "planctl": 1, "model": "shared", "id": "K-7F3QM", "registered": "2026-01-14",
    "background": {"substance_use": "current"},
    "agreements": {"text": "Vi ringer på fredag\n", "meeting": "2026-11-24"},
    "areas": {
        "housing": {
            "situation": "Bor hos en veninde",
            "interventions": [{"from": "2026-10-01", "text": "Hun ringer"}],
            "target": 6,
        }
    },
    "goals": [
        {
            "id": "g-1AAA", "state": "active", "text": "Bo selv", "opened": "2026-09-01",
            "subgoals": [{"id": "s-1AAA", "text": "Skrive sig op", "diary": [{"date": "2026-10-01", "text": "x"}]}],
            "evaluations": [{"date": "2026-10-01", "text": "Godt"}],
        },
        {"id": "g-2AAA", "text": "Nye venner", "opened": "2026-09-01"},
    ],
    "contacts": [{"date": "2026-10-01"}],
}  # fmt: skip


def content(data: dict[str, Any]) -> str:
    return content_of(Plan(load(b""), data, THE_MODEL))


def changed(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    data = deepcopy(DATA)
    inner: Any = data
    for step in path[:-1]:
        inner = inner[step]
    if value is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return data


def shuffled(value: Any, chance: random.Random) -> Any:
    """Return the same data with its keys in another order, texts decomposed, with a newline more."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    if isinstance(value, list):
        return [shuffled(item, chance) for item in value]
    if isinstance(value, str):
        text = unicodedata.normalize("NFD", value)
        return text if text.endswith("\n") or chance.random() < 0.5 else f"{text}\n"
    return value


@given(st.randoms(use_true_random=False))
def test_how_the_file_is_written_makes_no_difference(chance: random.Random) -> None:
    other = shuffled(DATA, chance)
    other["goals"].reverse()
    other["areas"]["network"] = {"situation": "", "interventions": []}
    assert content(other) == content(DATA)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("contacts",), []),
        (("registered",), "2026-01-15"),
        (("goals", 0, "state"), "reached"),
        (("goals", 0, "closed"), "2026-11-01"),
        (("goals", 0, "evaluations"), ...),
        (("goals", 0, "subgoals", 0, "state"), "done"),
        (("goals", 0, "subgoals", 0, "diary", 0, "text"), "y"),
    ],
)
def test_what_happens_is_not_part_of_it(path: tuple[Any, ...], value: Any) -> None:
    assert content(changed(path, value)) == content(DATA)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("background",), ...),
        (("background", "substance_use"), "past"),
        (("agreements", "meeting"), "2026-11-25"),
        (("agreements", "text"), "Vi ringer på mandag"),
        (("areas", "housing", "target"), 7),
        (("areas", "housing", "target"), "6"),
        (("areas", "housing", "situation"), ...),
        (("areas", "housing", "interventions", 0, "text"), "Vi ringer"),
        (("areas", "network"), {"situation": "Ser sin bror"}),
        (("goals", 1), ...),
        (("goals", 1, "due"), "2027-01-01"),
        (("goals", 0, "subgoals", 0, "text"), "Ringe op"),
        (("goals", 0, "subgoals"), ...),
    ],
)
def test_every_part_that_is_covered_counts(path: tuple[Any, ...], value: Any) -> None:
    assert content(changed(path, value)) != content(DATA)


@given(st.text(max_size=20))
def test_a_fingerprint_is_never_taken_for_a_number_of_somebody(text: str) -> None:
    assert not has_cpr(content(changed(("agreements", "text"), f"x{text}")))


def test_nothing_written_has_no_content() -> None:
    assert content({"planctl": 1, "id": "K-7F3QM", "areas": {"housing": {"situation": ""}}, "goals": None}) == ""
    assert content({"goals": "wrong", "areas": [1], "agreements": 3}).startswith("sha256:"), "a faulty file is no crash"


def test_the_last_word_counts_and_the_time_tells_which_that_is() -> None:
    approvals = [
        {"date": "2026-11-20", "action": "submit", "by": "mette"},
        {"date": "2026-11-20", "time": "10:05", "action": "reject", "by": "lene", "comment": "Igen"},
        {"date": "2026-11-20", "time": "09:00", "action": "approve", "by": "lene"},
    ]
    found = approval_state(Plan(load(b""), {**DATA, "approvals": approvals}, THE_MODEL))
    day = "2026-11-20"
    assert found == {"state": "rejected", "date": day, "by": "lene", "comment": "Igen", "approved": day}
    none = approval_state(Plan(load(b""), DATA, THE_MODEL))
    assert none == {"state": "none", "date": None, "by": None, "comment": None, "approved": None}
    # Approved before there were fingerprints, or by hand: nothing says that it was changed.
    by_hand = {**DATA, "approvals": [{"date": "2026-11-20", "action": "approve", "by": "lene"}]}
    assert approval_state(Plan(load(b""), by_hand, THE_MODEL))["state"] == "approved"
