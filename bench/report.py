"""How long figures take when nothing has changed, and when one plan has, beside the month's review.

.venv/bin/python bench/report.py [--people 5000] [--rounds 5]

Times are medians and mean nothing on another machine; the ratios, taken within one run, do. Exit 1: a target is missed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

from invented import PROGRAM, line, median, needed, seconds, workspace

AT_MOST = 3
PERIODS = ("2026-Q3", "2026")


def main() -> int:
    """Measure, print, and compare with the target."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=5000, metavar="N", help="plan files (default 5000)")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="rounds; medians are shown (default 5)")
    options = parser.parse_args()
    needed()
    with tempfile.TemporaryDirectory(prefix="planctl-bench-") as folder:
        place = Path(folder) / "workspace"
        rng = Random(options.people)
        workspace(place, [rng.randint(20, 90) for _ in range(options.people)])
        return measure(place, options.rounds)


def measure(place: Path, rounds: int) -> int:
    """Measure the review and the reports in turn, after each has been made once."""
    print(f"{len(list((place / 'plans').iterdir()))} plan files; medians of {rounds} rounds")
    reports = {period: [PROGRAM, "report", "--period", period] for period in PERIODS}
    line("planctl review, the first", seconds([PROGRAM, "review"], place))
    for period, command in reports.items():
        line(f"planctl report --period {period}, the first", seconds(command, place))
    review: list[float] = []
    found: dict[str, list[float]] = {period: [] for period in PERIODS}
    for _ in range(rounds):
        review.append(seconds([PROGRAM, "review"], place))
        for period, command in reports.items():
            found[period].append(seconds(command, place))
    changed: dict[str, list[float]] = {period: [] for period in PERIODS}
    for period, command in reports.items():
        for turn in range(rounds):
            change(place, turn)
            seconds([PROGRAM, "review"], place)  # it has read the plan that changed
            changed[period].append(seconds(command, place))
    line("planctl review, warm", median(review))
    ratios = {period: median(times) / median(review) for period, times in found.items()}
    for period, times in found.items():
        remark = f"{ratios[period]:.1f} x the review; at most {AT_MOST}"
        line(f"planctl report --period {period}, warm", median(times), remark)
    after = {period: median(times) / median(review) for period, times in changed.items()}
    for period, times in changed.items():
        remark = f"{after[period]:.1f} x the review; at most {AT_MOST}"
        line(f"planctl report --period {period}, one plan changed", median(times), remark)
    met = max(*ratios.values(), *after.values()) <= AT_MOST
    print("Target met." if met else "The target is missed.")
    return 0 if met else 1


def change(place: Path, turn: int) -> None:
    """Take away the first contact of a plan."""
    file = sorted((place / "plans").iterdir())[turn]
    before, contacts, after = file.read_text("utf-8").partition("contacts:\n")
    file.write_text(before + contacts + after.partition("\n")[2], encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
