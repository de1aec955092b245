"""Each refusal says what is wrong and what to do, in both languages, to the letter: golden/refusals-*.txt."""

from __future__ import annotations

import gc
import io
import re
import shutil
import sys
from pathlib import Path

import pytest

from planctl import errors
from planctl.cli.main import main
from planctl.texts.fault import TEXTS
from tests.cli.desk import Desk, Run
from tests.cli.golden import assert_golden
from tests.cli.refusals import ELSEWHERE, SAMPLES, Sample
from tests.conftest import TODAY
from tests.errors.gallery import pattern_of

LANGUAGES = ("en", "da")


def told(sample: Sample, place: Path, lang: str) -> tuple[int, str]:
    """Run a command within this process, in its folder; return its exit code and what it said on stderr."""
    streams = {name: io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for name in ("stdin", "stdout", "stderr")}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        for name, value in ({"PLANCTL_TODAY": TODAY} | sample.env).items():
            patch.setenv(name, value)
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        try:
            code = main(["--lang", lang, *sample.args])
        finally:
            gc.enable()
    for stream in streams.values():
        stream.flush()
    said = {name: streams[name].buffer.getvalue().decode() for name in ("stdout", "stderr")}  # type: ignore[attr-defined]
    return code, said["stdout"] + said["stderr"]


@pytest.fixture(scope="module")
def refused(planctl: Run, desk_template: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """Return what each sample said, by language and name."""
    found: dict[str, dict[str, str]] = {lang: {} for lang in LANGUAGES}
    wrong = []
    for name, sample in SAMPLES.items():
        place = tmp_path_factory.mktemp(name) / "workspace"
        shutil.copytree(desk_template, place, symlinks=True)
        sample.before(Desk(planctl, place))
        before = tree(place)
        for lang in LANGUAGES:
            code, said = told(sample, place, lang)
            if code != getattr(errors, name).exit_code:
                wrong.append(f"{name}: exit {code}, {said}")
            rows = [row for row in said.splitlines(keepends=True) if sample.env or "PLANCTL_TODAY" not in row]
            found[lang][name] = "".join(rows).replace(str(place.parent), "/house")
        if tree(place) != before:
            wrong.append(f"{name}: something has changed")
        shutil.rmtree(place)
    assert not wrong, "\n".join(wrong)
    return found


def tree(place: Path) -> dict[str, bytes]:
    """Return every file but git's own with its content."""
    files = (path for path in place.rglob("*") if path.is_file() and ".git" not in path.relative_to(place).parts)
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_refusal_reads_as_it_is_meant_to(refused: dict[str, dict[str, str]], lang: str) -> None:
    rows = []
    for name, said in refused[lang].items():
        command = " ".join(word if re.fullmatch(r"[\w./=-]+", word) else f'"{word}"' for word in SAMPLES[name].args)
        rows += [f"## {name}", f"$ planctl {command}", said]
    assert_golden(f"refusals-{lang}", "\n".join(rows))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_says_its_own_sentence_and_what_to_do(refused: dict[str, dict[str, str]], lang: str) -> None:
    for name, said in refused[lang].items():
        sentences = TEXTS[f"fault.{name}"][lang]
        forms = sentences if isinstance(sentences, tuple) else (sentences,)
        assert any(re.search(f"^{pattern_of(form).pattern}$", said, re.MULTILINE) for form in forms), (name, said)
        assert len(said.splitlines()) > 1, f"{name}: what to do is not said"


def test_every_fault_has_a_sample() -> None:
    faults = {name for name, each in vars(errors).items() if isinstance(each, type) and issubclass(each, errors.Fault)}
    assert faults - {"Fault", "UsageFault", "Refused"} == {*SAMPLES, *ELSEWHERE}
