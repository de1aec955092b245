"""How long everybody's statuses take, beside putting the same views into words in one process.

.venv/bin/python bench/statuses.py [--people 500] [--rounds 3]

Times are medians and mean nothing on another machine; the ratio, taken within one run, does. Exit 1: it is too high.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path
from random import Random

from invented import PROGRAM, line, median, needed, seconds, workspace

AT_MOST = 5
# Templates and dicts alone: what a program that had everything ready would do.
READY = """
import json, sys
from pathlib import Path
from planctl.outputs.papers.rendering import render
from planctl.outputs.papers.templates import Templates
views = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
templates = Templates(None)
for view in views:
    Path(sys.argv[2], view["person"]["id"] + ".html").write_text(render(view, "html", templates), encoding="utf-8")
"""


def main() -> int:
    """Measure, print, and compare with the target."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=500, metavar="N", help="plan files (default 500)")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="rounds; medians are shown (default 3)")
    options = parser.parse_args()
    needed()
    with tempfile.TemporaryDirectory(prefix="planctl-bench-") as folder:
        place = Path(folder) / "workspace"
        rng = Random(options.people)
        workspace(place, [rng.randint(20, 90) for _ in range(options.people)])
        return measure(place, options.people, options.rounds)


def measure(place: Path, people: int, rounds: int) -> int:
    """Measure both ways to the same papers."""
    print(f"{people} people; medians of {rounds} rounds")
    views, ready, made = place.with_name("views.json"), place.with_name("ready"), place.with_name("made")
    collect(place, views)
    ours, theirs = [], []
    for _ in range(rounds):
        for folder in (ready, made):
            shutil.rmtree(folder, ignore_errors=True)
        ready.mkdir()
        theirs.append(seconds([sys.executable, "-c", READY, views, ready], place))
        ours.append(seconds([PROGRAM, "status", "--all", "--out", made], place))
    compare(ready, made)
    ratio = median(ours) / median(theirs)
    line("templates and ready-made dicts, one process", median(theirs))
    line("planctl status --all", median(ours), f"{ratio:.1f} x; at most {AT_MOST}")
    print("Target met." if ratio <= AT_MOST else "The target is missed.")
    return 0 if ratio <= AT_MOST else 1


def collect(place: Path, views: Path) -> None:
    """Write the views of everybody to one file."""
    folder = place.with_name("json")
    seconds([PROGRAM, "status", "--all", "--format", "json", "--out", folder], place)
    found = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.iterdir())]
    views.write_text(json.dumps(found), encoding="utf-8")


def compare(ready: Path, made: Path) -> None:
    """Stop when the papers are not the same: then the figures would compare different work."""
    for file in sorted(ready.iterdir()):
        other = made / f"{file.stem}-municipality.html"
        if file.read_text(encoding="utf-8") != other.read_text(encoding="utf-8"):
            sys.exit(f"the papers of {file.stem} are not the same")


if __name__ == "__main__":
    sys.exit(main())
