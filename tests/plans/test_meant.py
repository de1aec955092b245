"""What was probably meant is offered, and nothing is offered where it cannot be told."""

from __future__ import annotations

import pytest

from planctl.yamltext.meant import close, is_date, meant_choice, meant_form, meant_key

CONTACT = ["date", "time", "kind", "by", "services", "area", "attempt", "acute", "note"]


@pytest.mark.parametrize(
    ("what", "text", "meant"),
    [
        ("date", "03/11/2026", "2026-11-03"),
        ("date", "3.11.2026", "2026-11-03"),
        ("date", "03 - 11 - 2026", "2026-11-03"),
        ("date", "2026/11/3", "2026-11-03"),
        ("date", "20261103", "2026-11-03"),
        ("date", "2026-11-03T14:05", "2026-11-03"),
        ("date", "2026-11-03 14:05:00", "2026-11-03"),
        ("date", "30-02-2026", ""),
        ("date", "2026-11", ""),
        ("date", "11/23/2026", ""),
        ("date", "i går", ""),
        ("month", "11-2026", "2026-11"),
        ("month", "2026/1", "2026-01"),
        ("month", "2026-13", ""),
        ("month", "november", ""),
        ("time", "14.05", "14:05"),
        ("time", "1405", "14:05"),
        ("time", "9:05", "09:05"),
        ("time", "25:00", ""),
        ("time", "kl. 9", ""),
        ("id", "k-7f3qm", "K-7F3QM"),
        ("id", "K-LOIS", "K-101S"),
        ("staff", "Mette", ""),
    ],
)
def test_forms(what: str, text: str, meant: str) -> None:
    assert meant_form(what, text) == meant


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("knid", "kind"),
        ("Date", "date"),
        ("service", "services"),
        ("text", "note"),
        ("kind:visit", "kind: visit"),
        ("kind:", "kind:"),
        ("colour", ""),
        ("x" * 1000, ""),
    ],
)
def test_keys(key: str, meant: str) -> None:
    assert meant_key(key, CONTACT) == meant


@pytest.mark.parametrize(
    ("word", "meant"), [("hosing", "housing"), ("Bolig", "housing"), ("netvaerk", "network"), ("have", ""), ("", "")]
)
def test_choices_by_id_and_by_label(word: str, meant: str) -> None:
    assert meant_choice(word, {"housing": "Bolig", "network": "Netværk"}) == meant


def test_the_likeness_asked_for_counts() -> None:
    assert close("jens", ["jonas"], likeness=0.75) == ""
    assert close("jens", ["jonas"], likeness=0.6) == "jonas"


@pytest.mark.parametrize("text", ["2026-02-29", "2026-2-03", "20260203", "2026-02-03 ", "2026-W05-2", "", "२०२६-०२-०३"])
def test_not_every_text_is_a_date(text: str) -> None:
    assert not is_date(text)


def test_a_leap_day_is_a_date() -> None:
    assert is_date("2028-02-29")
