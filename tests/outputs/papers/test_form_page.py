"""What the page about templates says of forms is what their views hold, no more and no less."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from planctl.errors import TemplateUnknownName
from planctl.outputs.papers.form_trying import forms, one_of_each
from planctl.outputs.papers.trying import tried
from tests.outputs.papers.form_words import BLOCKS, VARIABLES
from tests.outputs.papers.forms import blocks_in, every_block, one_form, shipped_forms
from tests.outputs.papers.test_page import variables
from tests.outputs.papers.test_templates import Own


def views() -> Iterator[dict[str, Any]]:
    yield from forms()
    yield from (one_form(*each) for each in shipped_forms())
    yield from (one_form(*each, blank=True) for each in shipped_forms())


@pytest.mark.usefixtures("lang")
def test_every_variable_is_on_it_and_no_other() -> None:
    for view in views():
        found = set(variables(view))
        assert found <= set(VARIABLES)
        assert set(VARIABLES) - found <= {name for name in VARIABLES if name.startswith("parts[]")}


@pytest.mark.usefixtures("lang")
def test_every_block_is_on_it_with_its_keys() -> None:
    for block in [*blocks_in(one_of_each()), *(block for view in views() for block in every_block(view))]:
        assert set(block) == {"kind", *BLOCKS[block["kind"]][1]}
    assert {block["kind"] for block in one_of_each()} == set(BLOCKS)


@pytest.mark.parametrize("name", ["form/scores.html.j2", "form-blocks.html.j2"])
def test_a_form_of_the_houses_own_is_tried(own: Own, name: str) -> None:
    source = "{% macro block(a, b, c, d) %}{{ a.nothing }}{% endmacro %}{% macro prompts(a) %}{% endmacro %}"
    templates = own(name, source if "blocks" in name else "{{ person.nickname }}")
    assert {type(fault) for fault in tried(templates)} == {TemplateUnknownName}
