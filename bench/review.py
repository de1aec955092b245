"""How long the month's review takes, beside the least it could cost and beside a script that does the same.

.venv/bin/python bench/review.py [--people 2000] [--rounds 5] [--full]

Times are medians and mean nothing on another machine; the ratios, taken within one run, do. Exit 1: a target is missed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from invented import EMPTY, MONTH, PROGRAM, environment, line, median, needed, seconds, workspace

WARM_AT_MOST = 4
SCRIPT_AT_LEAST = 15
SAMPLE = 100
SLOW = 3
SCRIPT = Path(__file__).with_name("naive_review.py")
CAT = ("sh", "-c", "find plans -name '*.yaml' -print0 | xargs -0 cat >/dev/null")


def main() -> int:
    """Measure, print, and compare with the targets."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=2000, metavar="N", help="plan files (default 2000)")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds; medians are shown (default 5)")
    parser.add_argument("--full", action="store_true", help=f"let the script read all files, not {SAMPLE}")
    options = parser.parse_args()
    needed()
    with tempfile.TemporaryDirectory(prefix="planctl-bench-") as folder:
        place = Path(folder) / "workspace"
        rng = Random(options.people)
        workspace(place, [rng.randint(20, 90) for _ in range(options.people)])
        return measure(place, options.rounds, options.people if options.full else min(SAMPLE, options.people))


def measure(place: Path, rounds: int, sample: int) -> int:
    """Measure everything in a workspace; `sample` is the number of files the script reads."""
    sizes = [file.stat().st_size for file in (place / "plans").iterdir()]
    slow = min(rounds, SLOW)
    kilobytes = sum(sizes) / len(sizes) / 1000
    print(f"{len(sizes)} plan files of {kilobytes:.1f} KB; medians of {rounds} rounds, or {slow} for what takes long")
    seconds([PROGRAM, "--version"], place)  # compiles the program's modules, so that no round pays for that
    cold, script = slow_rounds(place, slow, sample, len(sizes))
    compare(place, sample)
    floor, empty, warm = [], [], []
    for _ in range(rounds):
        floor.append(seconds(CAT, place))
        empty.append(seconds([sys.executable, "-c", EMPTY], place))
        warm.append(seconds([PROGRAM, "review"], place))
    times_floor = median(warm) / (median(floor) + median(empty))
    times_script = script / cold
    line("cat of the files", median(floor))
    line("an empty Typer program", median(empty))
    line("planctl review, warm", median(warm), f"{times_floor:.1f} x (cat + empty program); at most {WARM_AT_MOST}")
    line("planctl review, the first", cold)
    read = "all files" if sample == len(sizes) else f"{sample} files, scaled up"
    line(f"a script with ruamel.yaml ({read})", script, f"{times_script:.1f} x the first; at least {SCRIPT_AT_LEAST}")
    met = times_floor <= WARM_AT_MOST and times_script >= SCRIPT_AT_LEAST
    print("Targets met." if met else "A target is missed.")
    return 0 if met else 1


def slow_rounds(place: Path, rounds: int, sample: int, files: int) -> tuple[float, float]:
    """Return the median times of a first review and of the script, measured in turn.

    A first review runs in a copy that has never seen one. The script's time on a sample is scaled up by the number of
    files; its own start counts once.
    """
    command = [sys.executable, SCRIPT, place / "plans", MONTH]
    cold, start, read = [], [], []
    for _ in range(rounds):
        copy = place.with_name("copy")
        shutil.copytree(place, copy)
        cold.append(seconds([PROGRAM, "review"], copy))
        shutil.rmtree(copy)
        start.append(seconds([*command, 0], place))
        read.append(seconds([*command, sample], place))
    return median(cold), median(start) + (median(read) - median(start)) * files / sample


def compare(place: Path, sample: int) -> None:
    """Stop when a file is wrong, or the script finds something else: then the figures would compare different work."""
    seconds([PROGRAM, "check"], place)
    ids = {file.stem for file in sorted((place / "plans").glob("*.yaml"))[:sample]}
    answer = json.loads(output([PROGRAM, "review", "--month", MONTH, "--format", "json"], place))
    ours = {f"{row['id']} {row['question']}" for row in answer["due"] if row["id"] in ids}
    theirs = set(output([sys.executable, SCRIPT, place / "plans", MONTH, sample], place).splitlines())
    if ours != theirs or not ours:
        sys.exit(f"planctl and the script disagree: {sorted(ours ^ theirs)[:5]}")


def output(command: list[object], cwd: Path) -> str:
    """Return what a command prints."""
    words = [str(word) for word in command]
    return subprocess.run(words, check=True, cwd=cwd, env=environment(), capture_output=True, encoding="utf-8").stdout


if __name__ == "__main__":
    sys.exit(main())
