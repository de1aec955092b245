"""Changes of YAML text, one by one: what stands before, and what stands after."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent
from typing import Any

import pytest

from planctl.yamltext.edit import CannotEdit, insert_item, remove_item, remove_key, replace_item, set_value
from planctl.yamltext.loader import load

TOP = ("planctl", "groups", "areas", "contacts", "journal")
VISIT = {"date": "2026-11-09", "kind": "visit"}
NOTE = {"date": "2026-11-09", "text": "En\nto\n"}


def edited(change: Callable[..., str], before: str, *args: Any, **kwargs: Any) -> str:
    return change(load(before.encode()), *args, **kwargs)


def block(text: str) -> str:
    return dedent(text).removeprefix("\n")


INSERTED: dict[str, Any] = {
    "at the end of a list, before what belongs to the next key": (
        """
        contacts:
          - {date: 2026-11-03, kind: visit}   # en kommentar

          # om journalen
        journal: []
        """,
        (("contacts",), VISIT),
        """
        contacts:
          - {date: 2026-11-03, kind: visit}   # en kommentar
          - {date: 2026-11-09, kind: visit}

          # om journalen
        journal: []
        """,
    ),
    "after comments that stand deeper": (
        """
        contacts:
          - date: 2026-11-03
            # huskes
          # til sidst
        """,
        (("contacts",), VISIT),
        """
        contacts:
          - date: 2026-11-03
            # huskes
          - {date: 2026-11-09, kind: visit}
          # til sidst
        """,
    ),
    "before the first item, whose comment stays with it": (
        """
        contacts:  # alle
          # den første
          - date: 2026-11-03
        """,
        (("contacts",), VISIT, 0),
        """
        contacts:  # alle
          - {date: 2026-11-09, kind: visit}
          # den første
          - date: 2026-11-03
        """,
    ),
    "between two items": (
        """
        journal:
        - text: |
            a

        # om den næste
        - text: b
        """,
        (("journal",), NOTE, 1),
        """
        journal:
        - text: |
            a
        - date: 2026-11-09
          text: |
            En
            to

        # om den næste
        - text: b
        """,
    ),
    "in an empty list": (
        "contacts: []   # ingen endnu\nx: 1\n",
        (("contacts",), VISIT),
        "contacts:  # ingen endnu\n  - {date: 2026-11-09, kind: visit}\nx: 1\n",
    ),
    "under a key without a value": (
        "contacts:   # ingen\n  # endnu\n",
        (("contacts",), VISIT),
        "contacts:  # ingen\n  - {date: 2026-11-09, kind: visit}\n  # endnu\n",
    ),
    "under a key that says null": (
        "contacts: ~\n",
        (("contacts",), VISIT),
        "contacts:\n  - {date: 2026-11-09, kind: visit}\n",
    ),
    "inside brackets": (
        "contacts: [{date: 2026-01-01}]  # få\n",
        (("contacts",), VISIT),
        "contacts: [{date: 2026-01-01}, {date: 2026-11-09, kind: visit}]  # få\n",
    ),
    "inside brackets, first": ("tags: [ b ]\n", (("tags",), "a", 0), "tags: [ a, b ]\n"),
    "inside brackets over several lines": (
        "tags: [\n  a,  # et\n  b\n]\n",
        (("tags",), "c", 1),
        "tags: [\n  a, c,  # et\n  b\n]\n",
    ),
    "inside brackets that get too long": (
        f"tags: [{'a' * 90}]  # én\nx: 1\n",
        (("tags",), "b c"),
        f"tags:  # én\n  - {'a' * 90}\n  - b c\nx: 1\n",
    ),
    "a text of several lines, where brackets were": (
        "journal: [{date: 2026-01-01}]\n",
        (("journal",), NOTE),
        "journal:\n  - {date: 2026-01-01}\n  - date: 2026-11-09\n    text: |\n      En\n      to\n",
    ),
    "in a list that is not there yet, at its place": (
        "planctl: 1\n# om journalen\njournal: []\nx_andet: 1\n",
        (("contacts",), VISIT, None, TOP),
        "planctl: 1\ncontacts:\n  - {date: 2026-11-09, kind: visit}\n# om journalen\njournal: []\nx_andet: 1\n",
    ),
    "in a list of an area that is not there yet": (
        "planctl: 1\ncontacts: []\n",
        (("areas", "housing", "interventions"), VISIT, None, TOP),
        "planctl: 1\nareas:\n  housing:\n    interventions:\n      - {date: 2026-11-09, kind: visit}\ncontacts: []\n",
    ),
    "in an area that is, by an order of several levels": (
        "areas:\n  housing:\n    situation: a\n    x: b\n",
        (("areas", "housing", "interventions"), VISIT, None, {"areas": {"*": {"situation": {}, "interventions": {}}}}),
        "areas:\n  housing:\n    situation: a\n    interventions:\n      - {date: 2026-11-09, kind: visit}\n    x: b\n",
    ),
    "at the end of a file without a last newline": (
        "contacts:\n  - date: 2026-01-01",
        (("contacts",), VISIT),
        "contacts:\n  - date: 2026-01-01\n  - {date: 2026-11-09, kind: visit}\n",
    ),
    "after a text that ends with the file": (
        "journal:\n- text: |\n    a",
        (("journal",), {"text": "b\n"}),
        "journal:\n- text: |-\n    a\n- text: |\n    b\n",
    ),
    "where braces were, because a list of mappings is a block": (
        "areas:\n  housing: {situation: a}  # et\n",
        (("areas", "housing", "interventions"), VISIT),
        "areas:\n  housing:  # et\n    situation: a\n    interventions:\n      - {date: 2026-11-09, kind: visit}\n",
    ),
    "in a list in a list": ("x:\n  - - a\n    - b\n", (("x", 0), "c", 0), "x:\n  - - c\n    - a\n    - b\n"),
    "before blank lines that a text would take": (
        "journal:\n  - text: a\n\n\nx: 1\n",
        (("journal",), {"text": "b\n\n"}),
        'journal:\n  - text: a\n  - text: "b\\n\\n"\n\n\nx: 1\n',
    ),
}


@pytest.mark.parametrize("case", INSERTED)
def test_an_item_is_inserted(case: str) -> None:
    before, args, after = INSERTED[case]
    assert edited(insert_item, block(before), *args) == block(after)


SET: dict[str, Any] = {
    "a scalar, its comment stays": ("a:   1   # et\nb: 2\n", (("a",), "to"), "a:   to   # et\nb: 2\n"),
    "a text for a scalar": ("a: 1  # et\nb: 2\n", (("a",), "x\ny\n"), "a: |  # et\n  x\n  y\nb: 2\n"),
    "a text for a text": ("a: |  # et\n   x\n\n\n# b\nb: 2\n", (("a",), "y\n"), "a: |  # et\n  y\n\n\n# b\nb: 2\n"),
    "a scalar for a list, whose comments go above": (
        "z: 0\na:  # et\n  - 1  # to\n  # tre\n  - 2\n",
        (("a",), "x"),
        "z: 0\n# to\n# tre\na: x  # et\n",
    ),
    "a text above a comment that it would swallow": (
        "a: 1\n    # dyb\nb: 2\n",
        (("a",), "x\n"),
        "# dyb\na: |\n  x\nb: 2\n",
    ),
    "a value on the line below": ("a:\n  # om\n  1\nb: 2\n", (("a",), 3), "# om\na: 3\nb: 2\n"),
    "a value where there was none": ("a:  # et\nb: 2\n", (("a",), 3), "a: 3  # et\nb: 2\n"),
    "a new key, at its place": (
        "planctl: 1\n\n# j\njournal: []\n",
        (("areas",), {}, TOP),
        "planctl: 1\nareas: {}\n\n# j\njournal: []\n",
    ),
    "a new first key": ("# top\njournal: []\n", (("planctl",), 1, TOP), "# top\nplanctl: 1\njournal: []\n"),
    "a new key without a place": ("journal: []\n# slut\n", (("ny",), 1, TOP), "journal: []\nny: 1\n# slut\n"),
    "a new key of an item": ("x:\n- a: 1\n  c: 3\n", (("x", 0, "b"), 2, "abc"), "x:\n- a: 1\n  b: 2\n  c: 3\n"),
    "a new first key of an item": ("x:\n-   b: 2  # to\n", (("x", 0, "a"), 1, "abc"), "x:\n-   a: 1\n    b: 2  # to\n"),
    "inside braces": (
        "x:\n- {a: 1, c: 3}  # x\n",
        (("x", 0, "b"), "a, b", "abc"),
        'x:\n- {a: 1, b: "a, b", c: 3}  # x\n',
    ),
    "inside braces, first": ("x: { b: 2 }\n", (("x", "a"), 1, "abc"), "x: { a: 1, b: 2 }\n"),
    "inside braces, replaced": ("x: {a: 'b', c: 1}\n", (("x", "a"), "d"), "x: {a: d, c: 1}\n"),
    "inside braces, none before": ("x: {a, b: , c: 1}\n", (("x", "b"), 2), "x: {a, b: 2, c: 1}\n"),
    "inside braces, none and no colon": ("x: {a, c: 1}\n", (("x", "a"), 2), "x: {a: 2, c: 1}\n"),
    "inside braces that get too long": (
        f"x:\n  - {{a: 0101, c: {'c' * 80}}}  # x\n  - b\n",
        (("x", 0, "b"), "b" * 20, "abc"),
        f"x:\n  - a: 0101  # x\n    b: {'b' * 20}\n    c: {'c' * 80}\n  - b\n",
    ),
    "inside braces, a text of several lines": (
        "x: {a: 1, b: 2}\ny: 3\n",
        (("x", "a"), "e\nf\n"),
        "x:\n  a: |\n    e\n    f\n  b: 2\ny: 3\n",
    ),
    "in empty braces": ("x: {}  # x\n", (("x", "a"), "e"), "x: {a: e}  # x\n"),
    "in a mapping on the way that is null": (
        "x:\ny: 1\n",
        (("x", "a", "b"), [VISIT]),
        "x:\n  a:\n    b:\n      - {date: 2026-11-09, kind: visit}\ny: 1\n",
    ),
    "an item": ("x:\n  - 1  # et\n  - 2\n", (("x", 0), 3), "x:\n  - 3  # et\n  - 2\n"),
    "the last text of a file without a last newline": ("a: |\n  x", (("a",), "y\n"), "a: |\n  y\n"),
    "a text at the end of a file without a last newline": ("a: 1", (("a",), "y\n"), "a: |\n  y\n"),
    "a new key after a folded text": ("a: >\n  x\n  y\n\nb: 1\n", (("c",), 2, "acb"), "a: >\n  x\n  y\nc: 2\n\nb: 1\n"),
    "a new key after a text and its blank lines": (
        "a: >+\n  x\n\nb: 1\n",
        (("c",), 2, "acb"),
        "a: >+\n  x\n\nc: 2\nb: 1\n",
    ),
    "a text before blank lines that it would take": ("a: 1\n\nb: 2\n", (("a",), "x\n\n"), 'a: "x\\n\\n"\n\nb: 2\n'),
    "the same again": ("a: 'x'  \nb: 1", (("a",), "x"), "a: 'x'  \nb: 1"),
}


@pytest.mark.parametrize("case", SET)
def test_a_value_is_set(case: str) -> None:
    before, args, after = SET[case]
    assert edited(set_value, before, *args) == after


REMOVED: dict[str, Any] = {
    "an item, comments around it stay": (
        "x:  # x\n  # et\n  - a: 1  # to\n    # tre\n  # fire\n  - b: 2\n",
        ("x", 0),
        "x:  # x\n  # et\n  # fire\n  - b: 2\n",
    ),
    "the last item, and its key": ("a: 1\nx:\n  - b: 2\n\n# c\nc: 3\n", ("x", 0), "a: 1\n\n# c\nc: 3\n"),
    "the last item, but no comment outside of it": (
        "a: 1\nx:  # x\n  # over\n  - b: 2  # inde\n  # under\nc: 3\n",
        ("x", 0),
        "a: 1\n# x\n# over\n# under\nc: 3\n",
    ),
    "the last item, and all that it leaves empty": (
        "areas:\n  housing:\n    interventions: [{a: 1}]\n  network: {b: 2}\n",
        ("areas", "housing", "interventions", 0),
        "areas:\n  network: {b: 2}\n",
    ),
    "the last item of a list in a list": ("x:\n- [a]\n- [b]\n", ("x", 0, 0), "x:\n- []\n- [b]\n"),
    "an item between brackets": ("x: [a, b, c]  # x\n", ("x", 1), "x: [a, c]  # x\n"),
    "the last item between brackets": ("x: [a, b, c,]\n", ("x", 2), "x: [a, b,]\n"),
    "an item between brackets, with comments": (
        "x: [\n  a,  # a\n  # om b\n  b\n]\n",
        ("x", 1),
        "x: [\n  # a\n  # om b\n  a\n]\n",
    ),
    "a key": ("a: 1\n# om b\nb:  # b\n  c: 2\n# om d\nd: 3\n", ("b",), "a: 1\n# om b\n# om d\nd: 3\n"),
    "the first key of an item": (
        "x:\n  - a: 1  # a\n    # om b\n    b: 2  # b\n",
        ("x", 0, "a"),
        "x:\n  # om b\n  - b: 2  # b\n",
    ),
    "the only key of an item": ("x:\n  - a: 1\n  - b\n", ("x", 0, "a"), "x:\n  - {}\n  - b\n"),
    "a key between braces": ("x:\n  - {a: 1, b: 2}  # x\n", ("x", 0, "a"), "x:\n  - {b: 2}  # x\n"),
    "the only key of a mapping, and its key": ("a: 1\nx: {y: {z: 2}}\n", ("x", "y", "z"), "a: 1\n"),
}


@pytest.mark.parametrize("case", REMOVED)
def test_something_is_removed(case: str) -> None:
    before, path, after = REMOVED[case]
    assert edited(remove_item if isinstance(path[-1], int) else remove_key, before, path) == after


def test_an_item_is_replaced() -> None:
    before = "x:\n  # over\n  - a: 1  # et\n    b: |  # to\n      tekst\n\n  - c\n"
    assert (
        edited(replace_item, before, ("x", 0), VISIT)
        == "x:\n  # over\n  # to\n  - {date: 2026-11-09, kind: visit}  # et\n\n  - c\n"
    )


def test_what_was_made_on_the_way_goes_when_it_is_empty_again() -> None:
    before = "planctl: 1\ncontacts: []\n"
    path = ("areas", "housing", "interventions")
    after = edited(insert_item, before, path, VISIT, order=TOP)
    assert edited(remove_item, after, (*path, 0)) == before


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2\n",
        "a: &x 1\nb: 2\n",
        "a: !!str 1\n",
        "a: *x\n",
        "- 1\n",
        "",
        "a: [\n",
        "a: 1\n---\nb: 2\n",
        "%YAML 1.1\n---\na: 1\n",
    ],
)
def test_a_file_that_is_not_sound_is_not_edited(text: str) -> None:
    with pytest.raises(CannotEdit):
        edited(set_value, text, ("b",), 3)


@pytest.mark.parametrize(
    ("change", "args"),
    [
        (insert_item, (("a",), 1)),
        (insert_item, (("x",), 1, 3)),
        (insert_item, (("x",), 1, -1)),
        (insert_item, (("x", 0, "y"), 1)),
        (set_value, (("a", "b"), 1)),
        (set_value, (("x", 2), 1)),
        (set_value, (("x", "b"), 1)),
        (set_value, ((), {})),
        (replace_item, (("x", 2), 1)),
        (replace_item, (("nej", 0), 1)),
        (remove_item, (("x", 2),)),
        (remove_item, (("a",),)),
        (remove_item, ((),)),
        (remove_key, (("b",),)),
        (remove_key, (("x", 0),)),
    ],
)
def test_a_place_that_is_not_there_is_refused(change: Callable[..., str], args: tuple[Any, ...]) -> None:
    with pytest.raises(CannotEdit):
        edited(change, "a: 1\nx:\n  - 1\n  - 2\n", *args)


def test_the_last_key_of_a_file_cannot_go() -> None:
    with pytest.raises(CannotEdit):
        edited(remove_key, "a: 1\n", ("a",))


def test_line_ends_and_marks_that_the_loader_mends_are_no_hindrance() -> None:
    assert edited(set_value, "\ufeffa: 1\r\nb: 2\r\n", ("b",), 3) == "a: 1\nb: 3\n"


def test_a_text_does_not_take_the_blank_lines_below_what_was_removed() -> None:
    assert edited(remove_key, "a: |+\n  x\nb: 1\n\n   \n# c\nc: 2\n", ("b",)) == "a: |+\n  x\n# c\nc: 2\n"
    assert edited(remove_key, "a: x\nb: 1\n\nc: 2\n", ("b",)) == "a: x\n\nc: 2\n"


def test_formatting_that_defeats_a_change_is_refused() -> None:
    with pytest.raises(CannotEdit):
        edited(set_value, "? b\n: 1\n", ("a",), 1, "ab")
    with pytest.raises(CannotEdit):
        edited(set_value, "? b\n: 1\n", ("c",), 1, "abc")
