"""The page about errors says what the program says."""

from __future__ import annotations

import re

from tests.errors.gallery import UPDATE
from tests.errors.page import PAGE, WITHOUT_SAMPLE, page, shown_in


def test_the_page_is_up_to_date() -> None:
    text = page()
    if UPDATE:
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    assert text == PAGE.read_text(encoding="utf-8"), "PLANCTL_UPDATE_GOLDEN=1 makes it anew"


def test_every_code_has_one_heading() -> None:
    headings = re.findall(r"^### (.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(headings) == sorted({problem.code for problem in shown_in("en")} | set(WITHOUT_SAMPLE.values()))
