"""Each sample says what it is expected to say, in both languages and as data."""

from __future__ import annotations

import json
import re

import pytest

from planctl.texts.problem import TEXTS
from tests.errors.gallery import HERE, LANGUAGES, ROOMS, UPDATE, Room, golden_files, place_of

PLACES = HERE / "places.json"


def expected(kind: str) -> dict[str, str]:
    """Return what is expected of a room, by the name of its file."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((HERE / kind).glob("*.txt"))}


@pytest.mark.parametrize("kind", ROOMS)
def test_samples_say_what_is_expected(kind: str, gallery: dict[str, Room]) -> None:
    said = {f"{sample}.{lang}.txt": text for lang in LANGUAGES for sample, text in gallery[kind].said[lang].items()}
    if UPDATE:
        for path in (HERE / kind).glob("*.txt"):
            path.unlink()
        for name, text in said.items():
            (HERE / kind / name).write_text(text, encoding="utf-8", newline="\n")
    assert said == expected(kind)


def test_problems_have_their_code_place_and_severity(gallery: dict[str, Room]) -> None:
    found = {
        kind: {sample: [place_of(problem) for problem in room.problems[sample]] for sample in room.samples}
        for kind, room in gallery.items()
    }
    if UPDATE:
        rows = {kind: {name: [json.dumps(p, ensure_ascii=False) for p in places] for name, places in samples.items()} for kind, samples in found.items()}
        PLACES.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    kept = json.loads(PLACES.read_text(encoding="utf-8"))
    assert found == {
        kind: {name: [json.loads(row) for row in rows] for name, rows in samples.items()} for kind, samples in kept.items()
    }
