"""What figures can be split by: answers, and never who wrote them."""

from __future__ import annotations

from planctl.figures.records import is_answer
from planctl.models.declared import SHARED_ANSWERS, SHARED_LISTS
from planctl.plans.layout import FRAMES


def test_what_a_model_may_count_is_what_is_counted() -> None:
    counted = {
        name: tuple(field for field, type_ in FRAMES[name].fields.items() if is_answer(type_))
        for name in SHARED_LISTS
        if name in FRAMES
    }
    assert {name: answers for name, answers in counted.items() if answers} == SHARED_ANSWERS
    assert not any(FRAMES[name].fields[field] == "staff" for name, fields in SHARED_ANSWERS.items() for field in fields)
