"""Templates: a house's own win, nothing is in reach but the view, and what is wrong is said with its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.errors import NotARegularFile, TemplateBroken, TemplateForbidden, TemplateUnknownName, UnknownTemplate
from planctl.outputs.papers.rendering import render, render_template
from planctl.outputs.papers.templates import Templates
from planctl.outputs.papers.trying import example, tried

Own = Callable[[str, str], Templates]
PAPER = "status/municipality.html.j2"


def test_a_template_of_the_house_takes_the_place_of_the_shipped_one(own: Own) -> None:
    templates = own(PAPER, "{{ organisation }}: {{ title }}\n")
    assert render(example("municipality"), "html", templates) == "Huset Eksempel: Status to the municipality\n"
    assert "<h1>" in render(example("internal"), "html", templates), "the others are as they were"


def test_a_part_can_be_changed_alone(own: Own) -> None:
    templates = own("paper.css", "body { color: rebeccapurple }")
    text = render(example("person"), "html", templates)
    assert "rebeccapurple" in text
    assert "@page" not in text


@pytest.mark.parametrize(
    ("source", "fault", "line"),
    [
        ("{{ title }}\n\n{{ nobody }}", TemplateUnknownName, 3),
        ("\n{{ person.name }}", TemplateUnknownName, 2),
        ("\n{% for part in parts %}\n{{ part.heading }}\n{% endfor %}", TemplateUnknownName, 3),
        ("one\n{% if %}", TemplateBroken, 2),
        ("one\n{{ title | shout }}", TemplateBroken, 2),
        ("one\n{{ 1 / 0 }}", TemplateBroken, 2),
        ("{% include 'status/none.md.j2' %}", UnknownTemplate, None),
    ],
)
def test_what_is_wrong_is_said_with_its_file_and_line(own: Own, source: str, fault: Any, line: int | None) -> None:
    with pytest.raises(fault) as caught:
        render(example("municipality"), "html", own(PAPER, source))
    if line is not None:
        assert (caught.value.params["file"], caught.value.params["line"]) == (f"templates/{PAPER}", line)


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ title.__class__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ title | attr('__class__') }}",
        "{{ person | xmlattr }}",
        "{{ title | safe }}",
        "{{ 'a' * 10**9 }}",
        "{{ 9**99999 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ title.center(10**10) }}",
        "{{ title.ljust(1000000) }}",
        "{{ '{0.__class__}'.format(title) }}",
        "{{ range(10000000) | list }}",
        "{{ parts.append(1) }}",
        "{{ person.update(id='x') }}",
        "{% include '/etc/passwd' %}",
        "{% include '../planctl.yaml' %}",
        "{% include 'paper.html.j2/../../planctl.yaml' %}",
        "{{ self.__init__ }}",
        "{{ lipsum() }}",
        "{{ namespace() }}",
    ],
)
def test_nothing_is_in_reach_but_the_view(own: Own, source: str) -> None:
    templates = own(PAPER, source)
    (templates.root / "planctl.yaml").write_text("secret", encoding="utf-8")  # type: ignore[operator]
    view = example("municipality")
    before = repr(view)
    with pytest.raises((TemplateBroken, TemplateUnknownName, TemplateForbidden, UnknownTemplate)):
        render(view, "html", templates)
    assert repr(view) == before


def test_a_paper_without_end_is_stopped(own: Own) -> None:
    source = "{% for _ in range(99999) %}{% for _ in range(99999) %}" + "a" * 1000 + "{% endfor %}{% endfor %}"
    with pytest.raises(TemplateBroken):
        render(example("municipality"), "html", own(PAPER, source))


@pytest.mark.parametrize(
    "source", ["{% autoescape false %}{{ t }}{% endautoescape %}", "{{ t }}", "{{ [t, t] | join(' ') }}"]
)
def test_what_a_plan_says_is_escaped_whatever_a_template_wants(own: Own, source: str) -> None:
    templates = own("status/try.html.j2", source)
    assert "<b>" not in render_template("status/try.html.j2", {"t": "<b>"}, templates)
    templates = own("status/try.md.j2", source)
    assert "\\<b\\>" in render_template("status/try.md.j2", {"t": "<b>"}, templates)


def test_links_are_not_followed(own: Own, tmp_path: Path) -> None:
    own("paper.css", "")
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    (tmp_path / "templates/paper.css").unlink()
    (tmp_path / "templates/paper.css").symlink_to(secret)
    with pytest.raises(NotARegularFile):
        render(example("person"), "html", Templates(tmp_path))
    (tmp_path / "templates/paper.css").unlink()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "templates/status").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NotARegularFile):
        render(example("person"), "html", Templates(tmp_path))


@pytest.mark.usefixtures("lang")
def test_the_shipped_ones_are_sound(shipped: Templates) -> None:
    assert tried(shipped) == []


def test_trying_finds_what_is_wrong_in_a_branch_that_few_papers_take(own: Own) -> None:
    templates = own("paper.md.j2", "{% if drafts %}{{ person.nickname }}{% endif %}")
    (fault,) = tried(templates)
    assert isinstance(fault, TemplateUnknownName)
    own("our-footer.html.j2", "{% if %}")
    assert {type(fault) for fault in tried(templates)} == {TemplateUnknownName, TemplateBroken}
