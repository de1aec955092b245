"""One browser for all pages, the one that the system has; and the pages, as they are handed over."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from planctl.outputs.papers.rendering import render
from planctl.outputs.papers.status_view import READERS
from planctl.outputs.papers.templates import Templates
from planctl.texts import set_language
from tests.outputs.papers.test_files import EXAMPLES, PEOPLE, paper_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
LANGUAGES = ("da", "en")
DESKTOP, PHONE = 1280, 390
_HOUSE = {"report": "report --period 2026", "quality": "quality", "agenda": "agenda --month 2026-11"}
_PLAN, _GOAL = {"form of a plan": "form --blank plan"}, {"form of a goal": "form --blank goal"}
_SCORES = {"form of scores": "form --blank scores", "form of answers": "form --blank who5-sheet"}
COMMANDS = {
    "reden": {**_HOUSE, **_PLAN, **_SCORES},
    "boernehus": {**_HOUSE, **_PLAN, **_GOAL},
    "socialpsykiatri": {**_HOUSE, **_PLAN, **_SCORES, **_GOAL},
}


@dataclass(frozen=True)
class Page:
    """A page that was made: whose, for whom, in which language, and where it lies."""

    house: str
    kind: str  # for whom a status is, or what else it is
    language: str
    file: Path

    @property
    def name(self) -> str:
        """Return what a failing test calls it."""
        return f"{self.house} {self.kind} {self.language}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Return a browser; without one on the machine these tests are skipped."""
    program = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if program is None:
        pytest.skip(f"no browser is installed: none of {', '.join(BROWSERS)}")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=program)
        yield found
        found.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    """Return every page that is made of the shipped examples, in both languages."""
    from tests.cli.desk import within  # when every test is known: its assertions are rewritten by the tests of `cli`

    folder = tmp_path_factory.mktemp("pages")
    found = statuses(folder)
    for house, _ in PEOPLE:
        shutil.copytree(EXAMPLES / house, folder / house)
        for language in LANGUAGES:
            for name, command in COMMANDS[house].items():
                made = within("-C", folder / house, "--lang", language, *command.split(), "--format", "html")
                assert made.code == 0, made.err
                file = folder / f"{house}-{name}-{language}.html"
                file.write_text(made.out, "utf-8")
                found.append(Page(house, name, language, file))
    set_language("en")
    return found


def statuses(folder: Path) -> list[Page]:
    """Return every status."""
    found = []
    for language in LANGUAGES:
        set_language(language)
        for house, person in PEOPLE:
            for reader in READERS:
                file = folder / f"{house}-{reader}-{language}.html"
                file.write_text(render(dict(paper_of(house, person, reader)[0]), "html", Templates(None)), "utf-8")
                found.append(Page(house, reader, language, file))
    return found


@dataclass
class Opened:
    """A page in the browser, and what it asked for while it was opened."""

    tab: Any
    asked: list[str]
    said: list[str]


@pytest.fixture(scope="session")
def tab(browser: Any) -> Any:
    """Return a tab in which nothing is remembered."""
    return browser.new_context().new_page()


@pytest.fixture
def opened(tab: Any) -> Iterator[Callable[[Page, int], Opened]]:
    """Return a function that opens a page in a window so wide."""
    state = Opened(tab, [], [])

    def asked(request: Any) -> None:
        state.asked.append(request.url)

    def said(message: Any) -> None:
        state.said.append(message.text)

    tab.on("request", asked)
    tab.on("console", said)

    def show(page: Page, width: int = DESKTOP) -> Opened:
        state.asked, state.said = [], []
        tab.set_viewport_size({"width": width, "height": 900})
        tab.goto(page.file.as_uri())
        return state

    yield show
    tab.remove_listener("request", asked)
    tab.remove_listener("console", said)
