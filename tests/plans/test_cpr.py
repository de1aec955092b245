"""CPR numbers are found in every guise, and other numbers are left alone."""

from __future__ import annotations

import pytest

from planctl.plans.cpr import find_cpr, has_cpr, masked

NUMBERS = [
    "010170-1234",
    "0101701234",
    "010170 1234",
    "010170 - 1234",
    "010170\u00a01234",
    "010170–1234",
    "010170−1234",
    "010170/1234",
    "010170_1234",
    "010170\u200b-1234",
    "01 01 70 1234",
    "01.01.70-1234",
    "01-01-70-1234",
    "01/01/70/1234",
    "0 1 0 1 7 0 1 2 3 4",
    "０１０１７０-１２３４",
    "01-01-1970-1234",
    "01011970-1234",
    "01.01.1970 – 1234",
    "610170-1234",  # a replacement number
    "010165-9999",  # fails modulus 11, and is issued
    "290200-1234",
]
OTHERS = [
    "320170-1234",
    "011370-1234",
    "300200-1234",
    "000170-1234",
    "920170-1234",
    "010170-12345",
    "1010170-1234",
    "12345678901",
    "+45 20 11 12 13",
    "2026-01-14",
    "2026-01-14 12:30",
    "2011-12-03 14 besøg",
    "01.02.2026 10:30",
    "01.02.2026 10 besøg",
    "03-11-2026 1405",
    "[2, 3, 1, 2, 4]",
    "K-7F3QM, K-2XV9A",
    "2026-118",
    "5790000123456",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_found_and_hidden(number: str) -> None:
    text = f"Hun hedder {number}, siger hun."
    assert [text[start:end] for start, end in find_cpr(text)] == [number]
    assert not any(sign.isdigit() for sign in masked(text))
    assert len(masked(text)) == len(text)


@pytest.mark.parametrize("text", OTHERS)
def test_left_alone(text: str) -> None:
    assert not has_cpr(text)
    assert masked(text) == text


def test_several_in_one_text_are_all_hidden() -> None:
    assert masked("010170-1234 og 2026-01-14 og 0202711235") == "••••••-•••• og 2026-01-14 og ••••••••••"
