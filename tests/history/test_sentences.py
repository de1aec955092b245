"""Texts are compared by sentence, and those that are alike by word."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.history.sentences import CAME, KEPT, WENT, Run, changed, counts, sentences


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bor hos en veninde. Sover på\nsofaen.\n", ["Bor hos en veninde.", "Sover på sofaen."]),
        ("Hos bl.a. Jonas, f.eks. kl. 10. Så hjem.", ["Hos bl.a. Jonas, f.eks. kl. 10.", "Så hjem."]),
        ("Den 3. november kom hun. B. Hansen gik.", ["Den 3. november kom hun.", "B. Hansen gik."]),
        ("Hun sagde: ”Ja!” Og gik.", ["Hun sagde: ”Ja!”", "Og gik."]),
        ("Aftaler:\n- ringe\n- skrive\n\nMere", ["Aftaler:", "- ringe", "- skrive", "Mere"]),
        ("  \n", []),
    ],
)
def test_a_text_has_sentences(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


def test_nothing_of_a_text_is_lost() -> None:
    text = "Hun sagde (stille): ”Nej.” Så “ja”! Måske? … Det var kl. 10.\n1) en\n2) to\n• tre\n\nSlut"
    assert " ".join(sentences(text)).split() == text.split()


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("", "En. To.", (2, 0)),
        ("En. To.", "", (0, 2)),
        ("En. To. Tre.", "En. Tre.", (0, 1)),
        ("Bor hos en veninde. Er glad.", "Bor hos sin søster. Er glad. Vil mere.", (2, 1)),
        ("Samme\ntekst.", "Samme tekst.\n", (0, 0)),
    ],
)
def test_sentences_are_counted(old: str, new: str, wanted: tuple[int, int]) -> None:
    assert counts(old, new) == wanted


def test_a_sentence_that_is_much_the_same_is_told_by_its_words() -> None:
    runs = changed("Aftalen gælder en måned ad gangen. Sover godt.", "Aftalen gælder en uge ad gangen. Vil flytte.")
    assert runs == [
        [(KEPT, "Aftalen gælder en"), (WENT, "måned"), (CAME, "uge"), (KEPT, "ad gangen.")],
        [(CAME, "Vil flytte.")],
        [(WENT, "Sover godt.")],
    ]


PIECES = [
    "Bor hos en veninde i byen.",
    "Bor hos sin søster i byen.",
    "Er glad.",
    "Vil mere end det her.",
    "Vil mere end alt.",
]


@given(st.lists(st.sampled_from(PIECES)), st.lists(st.sampled_from(PIECES)))
def test_what_stayed_is_the_same_on_both_sides(olds: list[str], news: list[str]) -> None:
    rows = changed(" ".join(olds), " ".join(news))
    went, came = (Counter(filter(None, (_side(row, other) for row in rows))) for other in (CAME, WENT))
    assert not went - Counter(olds)
    assert not came - Counter(news)
    assert Counter(olds) - went == Counter(news) - came


def _side(row: list[Run], other: str) -> str:
    return " ".join(text for kind, text in row if kind != other)
