"""Every form of every shipped model, in both languages, to the letter: golden/forms/*.txt."""

from __future__ import annotations

import pytest

from planctl.outputs.papers.form_page import form_page
from planctl.outputs.papers.form_word import form_word
from planctl.outputs.papers.templates import Templates
from planctl.outputs.tables import to_json
from tests.cli.golden import FOLDER, UPDATE, assert_golden
from tests.outputs.papers.forms import form_of, one_form, shipped_forms, word_text

if UPDATE:
    (FOLDER / "forms").mkdir(parents=True, exist_ok=True)


@pytest.mark.parametrize(("model", "form"), shipped_forms())
def test_forms_read_as_they_are_meant_to(shipped: Templates, lang: str, model: str, form: str) -> None:
    view = one_form(model, form)
    page = form_page(view, shipped)
    assert f'<html lang="{lang}">' in page
    assert "{{" not in page
    assert "None" not in page
    name = f"forms/{model}-{form}-{lang}"
    assert_golden(f"{name}-html", page[page.index("<body") :])
    assert_golden(f"{name}-json", to_json(view) + "\n")
    assert_golden(f"{name}-word", word_text(form_word(view)))
    assert_golden(f"{name}-blank-word", word_text(form_word(one_form(model, form, blank=True))))


@pytest.mark.usefixtures("lang")
def test_a_form_says_the_same_each_time(shipped: Templates) -> None:
    assert form_page(form_of("reden", "plan"), shipped) == form_page(form_of("reden", "plan"), shipped)
