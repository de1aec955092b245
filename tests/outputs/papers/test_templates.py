"""Templates: a house's own win, nothing is in reach but the view, and what is wrong is said with its line."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planctl.errors import (
    FileTooBig,
    NotARegularFile,
    TemplateBroken,
    TemplateForbidden,
    TemplateStopped,
    TemplateUnknownName,
    UnknownTemplate,
)
from planctl.outputs.papers import apart, rendering
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
    with pytest.raises((TemplateBroken, TemplateUnknownName, TemplateForbidden, TemplateStopped, UnknownTemplate)):
        render(view, "html", templates)
    assert repr(view) == before


def test_a_paper_without_end_is_stopped(own: Own) -> None:
    source = "{% for _ in range(99999) %}{% for _ in range(99999) %}" + "a" * 1000 + "{% endfor %}{% endfor %}"
    with pytest.raises(TemplateStopped) as stopped:
        render(example("municipality"), "html", own(PAPER, source))
    assert stopped.value.params == {
        "file": f"templates/{PAPER}",
        "line": 1,
        "reason": "it counts or writes further than any paper goes.",
    }


_LOOP = "{% for _ in range(99999) %}{% for _ in range(99999) %}{% endfor %}{% endfor %}"
_TWICE = "{% macro twice(x, n) %}{{ twice(x ~ x, n - 1) if n else x }}{% endmacro %}{{ twice('a' , 40) }}"


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        (f"one\n\n{_LOOP}", 3, "after 1 seconds it was not done."),
        ("one\n{{ range(10**6) | list }}", 2, "it counts or writes further than any paper goes."),
        (f"one\n{_TWICE}", 2, "it takes more than the 512 MB of memory that a paper may."),
        (
            "one\n{{ range(9) | batch(10**9, 'x') | list }}",
            2,
            "it takes more than the 512 MB of memory that a paper may.",
        ),
        (
            "{% macro m(x) %}{{ m(x) }}{% endmacro %}\n{{ m(1) }}",
            None,
            "it is nested too deep, or calls itself without end.",
        ),
        (f"{{% include '{PAPER}' %}}", None, "it is nested too deep, or calls itself without end."),
        (f"{{{{ {'(' * 9000}1{')' * 9000} }}}}", None, "it is nested too deep, or calls itself without end."),
        (f"{{{{ 1{'+1' * 20000} }}}}", None, "it is nested too deep, or calls itself without end."),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="there it is ended by the clock alone, without a line")
def test_what_would_never_end_or_fills_the_memory_is_a_sentence(
    own: Own, monkeypatch: pytest.MonkeyPatch, source: str, line: int | None, reason: str
) -> None:
    monkeypatch.setattr(apart, "SECONDS", 1)
    templates = own(PAPER, source)
    with pytest.raises(TemplateStopped) as stopped:
        render(example("municipality"), "html", templates)
    said = stopped.value.params
    assert (said["file"], said["reason"]) == (f"templates/{PAPER}", reason)
    assert line in (None, said["line"])
    own(PAPER, "{{ title }}")
    assert render(example("municipality"), "html", templates) == "Status to the municipality", "the next paper is made"


def test_what_listens_to_nothing_is_ended_from_outside(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that is stopped in a call of the system is not reached by anything inside of it."""
    monkeypatch.setattr(apart, "_PATIENCE", 0.05)
    templates = own(PAPER, "{{ title }}")
    render(example("municipality"), "html", templates)
    process = rendering._APART._process
    assert process is not None
    os.kill(process.pid, signal.SIGSTOP)
    with pytest.raises(TemplateStopped):
        render(example("municipality"), "html", templates)
    assert process.returncode is not None
    assert render(example("municipality"), "html", templates) == "Status to the municipality"


def test_a_template_of_a_megabyte_is_not_read(own: Own) -> None:
    with pytest.raises(FileTooBig):
        render(example("municipality"), "html", own(PAPER, "a" * (1 << 20) + "a"))


def test_nothing_of_the_folder_is_run_by_the_process_apart(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    templates = own(PAPER, "{{ title }}")
    assert templates.root is not None
    for name in ("jinja2", "json", "planctl", "sitecustomize", "encodings"):
        (templates.root / f"{name}.py").write_text("open('ran', 'w')", encoding="utf-8")
    monkeypatch.chdir(templates.root)
    monkeypatch.setenv("PYTHONPATH", str(templates.root))
    monkeypatch.setattr(rendering, "_APART", apart.Apart())
    assert render(example("municipality"), "html", templates) == "Status to the municipality"
    assert not (templates.root / "ran").exists()


def test_shipped_templates_need_no_process_apart(shipped: Templates, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "_APART", None)
    assert "<h1>" in render(example("municipality"), "html", shipped)


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
