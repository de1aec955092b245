"""The canonical form: one look for equal data, no comment lost, and nothing left to do the second time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.errors import Path
from planctl.yamltext.canonical import canonical
from planctl.yamltext.edit import CannotEdit, insert_item
from planctl.yamltext.loader import load
from planctl.yamltext.spans import comments
from planctl.yamltext.twin import same
from tests.yamltext import messy

STEADY = settings(derandomize=True, deadline=None, database=None, max_examples=250)
ENTRY: dict[str, Any] = {name: {} for name in messy.NAMES}
ORDER: dict[str, Any] = {
    "planctl": {},
    "model": {},
    "id": {},
    "areas": {"housing": {}, "*": {"situation": {}, "interventions": ENTRY}},
    "contacts": ENTRY,
    "journal": ENTRY,
}
LISTS = (("contacts",), ("journal",))


def by_date(path: Path) -> Callable[[Any], Any] | None:
    return (lambda entry: str(entry.get("date", ""))) if path in LISTS else None


def tidied(text: str) -> str:
    return canonical(load(text.encode()), ORDER, by_date)


@STEADY
@given(st.integers(0, 10**9))
def test_laws_over_messy_files(seed: int) -> None:
    rng = Random(seed)
    file = messy.write(rng, messy.plan(rng))
    once = tidied(file.text)
    new = load(once.encode())
    assert new.problems == []
    expected = file.data | {
        path[0]: sorted(file.data[path[0]], key=by_date(path)) for path in LISTS if path[0] in file.data
    }
    assert same(new.data, expected)
    assert Counter(comment.text for comment in comments(new)) == Counter(map(str.strip, file.comments))
    assert tidied(once) == once


@STEADY
@given(st.integers(0, 10**9))
def test_equal_data_without_comments_looks_equal(seed: int) -> None:
    rng = Random(seed)
    data = messy.plan(rng)
    shuffled = dict(rng.sample(list(data.items()), len(data)))
    order: dict[str, Any] = {name: {} for name in sorted(data)}
    texts = [messy.write(rng, which) for which in (data, shuffled)]
    if not any(text.comments for text in texts):
        one, other = (canonical(load(text.text.encode()), order) for text in texts)
        assert one == other


@STEADY
@given(st.integers(0, 10**9))
def test_what_is_inserted_in_a_canonical_file_is_canonical(seed: int) -> None:
    rng = Random(seed)
    data = messy.plan(rng)
    text = canonical(load(messy.write(rng, data).text.encode()), ORDER)
    item = messy.mapping(rng)
    item = {name: item[name] for name in messy.NAMES if name in item}
    if any("\n\n" in str(child) for child in (item, data)):
        return  # a text that ends in blank lines is in quotes where others follow
    after = insert_item(load(text.encode()), ("contacts",), item, None, ORDER)
    assert canonical(load(after.encode()), ORDER) == after


def test_a_file_in_full() -> None:
    before = """\
        # Om sagen

        # yaml-language-server: $schema=../schema/reden.schema.json
        contacts:  # alle
          # den anden
          - kind: phone   # opkald
            date: 2026-11-04
            # huskes

          # den første
          - {date: '2026-11-03', kind: visit}  # besøg
          # slut på listen
        # om model
        model: "reden"
        journal:
        - text: |   # ordret
             a: b
             æøå
          date: 2026-01-01
        - {date: 2025-01-01,
           # om teksten
           text: "%s"} # lang
        x_andet: ~
        areas: {network: {a: 0101, situation: b}, housing: [ {a: 1}, # et
          {b: 2}] }
        planctl:   0x1
        # slut
        """
    long = "lang " * 16 + "tekst"
    after = """\
        # yaml-language-server: $schema=../schema/reden.schema.json
        # Om sagen
        planctl: 0x1
        # om model
        model: reden
        areas:
          housing:
            - {a: 1}  # et
            - {b: 2}
          network: {situation: b, a: 0101}
        contacts:  # alle
          # den første
          - {date: 2026-11-03, kind: visit}  # besøg
          # den anden
          # opkald
          # huskes
          - {date: 2026-11-04, kind: phone}
          # slut på listen
        journal:
          - date: 2025-01-01  # lang
            # om teksten
            text: %s
          - date: 2026-01-01
            text: |  # ordret
              a: b
              æøå
        x_andet: null
        # slut
        """
    assert tidied(dedent(before) % long) == dedent(after) % long


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("b: 1\na: 2\nid: x\n", "id: x\nb: 1\na: 2\n"),
        ("a:\n- b\n-   c\n", "a: [b, c]\n"),
        ("a:\n    b:\n        c: 1\n", "a:\n  b: {c: 1}\n"),
        ("{b: 1, id: x}  # to\n", "id: x  # to\nb: 1\n"),
        ("---\n# a\n\n# b\na: 1\n...\n# c\n", "# a\n# b\na: 1\n# c\n"),
        ("a:\n  -  # om\n    b: 1\n", "a:\n  - {b: 1}  # om\n"),
        ("a:\n  -  # om\n    b: |\n     x\n    c: 1\n", "a:\n  - b: |  # om\n      x\n    c: 1\n"),
        ("a: >-\n  x\n  y\n\nb: 'it''s'\n", "a: x y\nb: it's\n"),
        ("a:\n  # over\n  1\n", "# over\na: 1\n"),
        ("a: []\n    # dyb\nb: 1\n", "# dyb\na: []\nb: 1\n"),
        (
            "a:\n  b:\n    - c: |\n        x\n      # 3\n    # 2\n  # 1\n# 0\n",
            "a:\n  b:\n    - c: |\n        x\n      # 3\n    # 2\n  # 1\n# 0\n",
        ),
        ("a: [\n  # først\n  1,  # et\n  # sidst\n]\n", "# først\n# et\n# sidst\na: [1]\n"),
        ("a: 12345678901234567890123\n", "a: 12345678901234567890123\n"),
        ("\ufeffa: 1\r\n", "a: 1\n"),
        ("{}\n", "{}\n"),
        ("a: 1\n# vim: et\n", "a: 1\n# vim: et\n"),
    ],
)
def test_small_files(before: str, after: str) -> None:
    assert tidied(before) == after
    assert tidied(after) == after


def test_entries_of_one_day_keep_their_order() -> None:
    before = "contacts:\n  - {date: 2026-01-02, kind: b}\n  - {date: 2026-01-02, kind: a}\n  - {date: 2026-01-01}\n"
    after = "contacts:\n  - {date: 2026-01-01}\n  - {date: 2026-01-02, kind: b}\n  - {date: 2026-01-02, kind: a}\n"
    assert tidied(before) == after


def test_lists_stay_as_they_are_without_an_order_of_entries() -> None:
    assert canonical(load(b"contacts: [{date: 2}, {date: 1}]"), {}) == "contacts:\n  - {date: 2}\n  - {date: 1}\n"


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "a: *x\n", "a: &x 1\n", "- a\n", "", "a: [\n"])
def test_a_file_that_is_not_sound_stays_as_it_is(text: str) -> None:
    with pytest.raises(CannotEdit):
        tidied(text)
