"""Make docs/errors.md from the gallery: every code with a sample, in English and Danish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planctl.texts.problem import TEXTS
from tests.errors.gallery import HERE, ROOMS, pattern_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "errors.md"
INTRO = """\
# What can be wrong in a file

Every code of `planctl check`, with a sample. An *error* keeps a file from being right; a *warning* is worth a look
and stops nothing. The page is made from the samples in `tests/errors`, which are tests at the same time.
"""
ADVICE = "problem.smart"
# The first sentence of each part of the page.
PARTS = {
    "problem.empty": "The file itself",
    "problem.tab": "How it is written",
    "problem.unknown-key": "Keys",
    "problem.unknown-version": "Values",
    "problem.id-file-name": "Between the values",
    "problem.cpr": "What must not be there",
    "problem.smart": "Advice on goals (planctl check --goals)",
    "problem.model-id": "Plan models",
}
CLOSED = ("closed-changed", "closed-gone", "closed-unlisted", "closed-no-sums", "closed-sums")
# What no sample shows: the code, where its sentence alone does not tell.
WITHOUT_SAMPLE = {
    "problem.missing-file": "missing-file",
    "problem.embedded-repository": "embedded-repository",
    "problem.link": "link",
    "problem.stray-file": "stray-file",
    **{f"problem.{code}": code for code in CLOSED},
    "problem.cpr-in-name": "cpr",
}
FILLED_IN = {"path": "plans/K-7F3QM.yaml", "year": 2025, "sums": "closed/2025/SHA256SUMS"}
CLOSED_FILE = {"path": "closed/2025/K-7F3QM.yaml"}


@dataclass(frozen=True)
class Shown:
    """One problem as it was printed: its sample, what is wrong, its code, the lines below, what to do."""

    sample: str
    sentence: str
    code: str
    rows: tuple[str, ...]
    remedy: str


def shown_in(lang: str) -> list[Shown]:
    """Return every problem of the gallery in a language, in the order of the samples."""
    return [
        problem for kind in ROOMS for path in sorted((HERE / kind).glob(f"*.{lang}.txt")) for problem in _read(path)
    ]


def _read(path: Path) -> Iterator[Shown]:
    text = path.read_text(encoding="utf-8")
    for block in re.split(r"^(?=\S+:\d+:\d+: )", text, flags=re.MULTILINE):
        first, *rest = block.splitlines() or [""]
        head = re.fullmatch(r"\S+:\d+:\d+: (.*)  \[([a-z0-9-]+)\]", first)
        if head:
            rest = [row for row in rest if not row.startswith("... ")]
            yield Shown(path.name.split(".")[0], head[1], head[2], (first, *rest), rest[-1].strip())


def page() -> str:
    """Return the page."""
    english, danish = shown_in("en"), shown_in("da")
    assert [(one.sample, one.code) for one in english] == [(one.sample, one.code) for one in danish]
    parts: dict[str, dict[str, list[str]]] = {}  # title, then code
    for key in (key for key in TEXTS if not key.endswith(".do")):
        if key in PARTS:
            parts[PARTS[key]] = {}
        told = [
            (english[place].code, _with_sample(english[place], danish[place])) for place in _samples_of(key, english)
        ]
        if not told and key in WITHOUT_SAMPLE:
            told = [(WITHOUT_SAMPLE[key], _without_sample(key))]
        for code, lines in told:
            part = next((part for part in parts.values() if code in part), parts[[*parts][-1]])
            heading = part.setdefault(code, [f"### {code}\n"])
            heading += [line for line in lines if line not in heading]
    whole = [INTRO]
    for title, codes in parts.items():
        whole += [f"## {title}\n", *(line for lines in codes.values() for line in lines)]
    return "\n".join(whole)


def _samples_of(key: str, shown: list[Shown]) -> list[int]:
    """Return the place of the problem that shows a sentence best: in the sample of its name, else in the first.

    Each advice on goals is a code of its own in the same sentence: they are all shown.
    """
    name = key.removeprefix("problem.")
    if key == ADVICE:
        first = {one.code: place for place, one in reversed([*enumerate(shown)]) if one.code.startswith(f"{name}-")}
        return [*reversed(first.values())]
    fits = [place for place, one in enumerate(shown) if pattern_of(TEXTS[key]["en"]).fullmatch(one.sentence)]
    return sorted(fits, key=lambda place: (shown[place].sample != name, shown[place].code != name))[:1]


def _with_sample(english: Shown, danish: Shown) -> list[str]:
    rows = "\n".join(["```", *english.rows, "```\n"])
    return [rows, f"Dansk: {_as_text(danish.sentence)} *{_as_text(danish.remedy)}*\n"]


def _without_sample(key: str) -> list[str]:
    filled = FILLED_IN | (CLOSED_FILE if WITHOUT_SAMPLE[key] in CLOSED else {})
    words = {lang: [TEXTS[name][lang].format(**filled) for name in (key, f"{key}.do")] for lang in ("en", "da")}
    return [
        f"{_as_text(words['en'][0])} *{_as_text(words['en'][1])}*\n",
        f"Dansk: {_as_text(words['da'][0])} *{_as_text(words['da'][1])}*\n",
    ]


def _as_text(text: str) -> str:
    """Return a sentence as running text; what Markdown would act on is left alone."""
    safe = re.sub(r"([\\`*_\[\]<>|])", r"\\\1", text)
    safe = safe if safe.startswith("planctl") else safe[:1].upper() + safe[1:]
    return safe if safe.endswith((".", "?", "!", ":", ".”")) else f"{safe}."
