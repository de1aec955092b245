"""The page about templates says what the views hold, no more and no less."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from planctl.outputs.papers.status_view import READERS
from planctl.outputs.papers.trying import example, one_of_each
from tests.cli.golden import UPDATE
from tests.outputs.papers.page import BLOCKS, PAGE, VARIABLES, page
from tests.outputs.papers.test_files import PEOPLE, paper_of


def test_the_page_is_up_to_date() -> None:
    text = page()
    if UPDATE:
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    assert text == PAGE.read_text(encoding="utf-8"), "PLANCTL_UPDATE_GOLDEN=1 makes it anew"


def variables(data: Any, path: str = "") -> Iterator[str]:
    """Yield the name of every variable in a view; blocks are told of apart."""
    if not isinstance(data, dict):
        yield path
        return
    for name, value in data.items():
        below = f"{path}.{name}" if path else name
        yield from variables(value, below)
        if name == "parts":
            yield from (f"{below}[].{key}" for part in value for key in part)


def blocks_in(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in found:
        yield block
        yield from blocks_in(block.get("blocks", []))


def views() -> Iterator[dict[str, Any]]:
    yield from (example(reader) for reader in READERS)
    yield from (dict(paper_of(*person, reader)[0]) for person in PEOPLE for reader in READERS)


def test_every_variable_is_on_it_and_no_other() -> None:
    for view in views():
        assert set(variables(view)) == set(VARIABLES)


def test_every_block_is_on_it_with_its_keys() -> None:
    for block in [
        *one_of_each(),
        *(b for view in views() for part in view["parts"] for b in blocks_in(part["blocks"])),
    ]:
        assert set(block) == {"kind", *BLOCKS[block["kind"]][1]}
    assert {block["kind"] for block in one_of_each()} == set(BLOCKS)


@pytest.mark.parametrize("reader", READERS)
def test_the_example_has_the_shape_of_a_real_view(reader: str) -> None:
    assert set(variables(example(reader))) == set(variables(paper_of(*PEOPLE[0], reader)[0]))
