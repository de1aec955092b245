"""How long it takes to write one contact into a plan, beside a plain git commit of the same file.

.venv/bin/python bench/contact.py [--people 200] [--rounds 9]

Times are medians and mean nothing on another machine; the ratio, taken within one run, does.
Exit 1: the target is missed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from invented import EMPTY, PROGRAM, TODAY, id_of, line, median, needed, seconds, workspace

AT_MOST = 4
CONTACTS_IN_20_KB = 235
ID = id_of(0)
COMMIT = ("git", "commit", "-q", "-m", "contact", "--", f"plans/{ID}.yaml")


def main() -> int:
    """Measure, print, and compare with the target."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=200, metavar="N", help="plan files beside it (default 200)")
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="rounds; medians are shown (default 9)")
    options = parser.parse_args()
    needed()
    with tempfile.TemporaryDirectory(prefix="planctl-bench-") as folder:
        ours, plain = Path(folder) / "ours", Path(folder) / "plain"
        for place in (ours, plain):
            workspace(place, [CONTACTS_IN_20_KB, *[50] * options.people])
        return measure(ours, plain, options.rounds)


def measure(ours: Path, plain: Path, rounds: int) -> int:
    """Write a contact with planctl in one workspace, and by hand and git in its twin, in turn."""
    file = plain / "plans" / f"{ID}.yaml"
    print(f"A plan file of {file.stat().st_size / 1000:.1f} KB, medians of {rounds} rounds")
    seconds([PROGRAM, "contact", ID, "--date", TODAY, "--time", "08:00"], ours)  # compiles the program's modules
    commit, empty, contact = [], [], []
    for turn in range(rounds):
        clock = f"{turn // 60 + 9:02d}:{turn % 60:02d}"
        with file.open("a", encoding="utf-8") as text:
            text.write(f'  - {{date: {TODAY}, time: "{clock}", kind: visit, by: mette}}\n')
        commit.append(seconds(COMMIT, plain))
        empty.append(seconds([sys.executable, "-c", EMPTY], plain))
        contact.append(seconds([PROGRAM, "contact", ID, "--date", TODAY, "--time", clock], ours))
    times = median(contact) / (median(commit) + median(empty))
    line("git commit of the file", median(commit))
    line("an empty Typer program", median(empty))
    line("planctl contact", median(contact), f"{times:.1f} x (git commit + empty program); at most {AT_MOST}")
    print("Target met." if times <= AT_MOST else "The target is missed.")
    return 0 if times <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
