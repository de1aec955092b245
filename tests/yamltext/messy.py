"""Plan-like data, and files that hold it in the many ways hands write YAML: valid, but messy.

All is drawn from one `random.Random`, so a seed is a file. The writer knows nothing of the program:
it is a second opinion on what a text means, checked against the data that went in.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from random import Random
from typing import Any

WORDS = ["Kom forbi", "drak kaffe", "ringede", "æble og øre", "bolig, økonomi", "spist: intet", "nr. #2", "a#b", "'x'"]
# fmt: off
LINES = [
    *WORDS, *WORDS,
    "no", "Yes", "12:30", "0101", "1_000", "1e3", "0x1F", "null", "~", "y", "2026-118", "2026-02-30", "1.5 2.5", "",
    " foran", "bagved ", "tab\tulator", "r\\s", "😀", "”citat”", 'l "m" n', "a b c d e f g h",
    "- x", "# y", "{a}", "[b", "c: d", "e:", "*f", "&g", "!h", "|", ">", "%i", "@j", "`k`", "p, q", "t: #u",
    "?", "? o", "-", "---", "...", "<<", "=",
]
TEXTS = [
    "En linje.\n", "To\nlinjer\n", "Uden\nslut", "Med\n\nluft\n", "  indrykket\nså ikke\n", "Slut med luft\n\n\n",
    "# ingen kommentar\n- eller liste\n", "a: b\n...\n", "\n\nførst luft\n", "\n", "linje \n mere\n",
    "x\n   \n", "\ttab\n",
]
DATES = ["2026-01-20", "2026-11-03", "2025-12-31", "2026-11"]
NAMES = [
    "date", "kind", "by", "text", "note", "services", "from", "to", "month", "reason", "x_ekstra", "no", "id", "0101",
]
# fmt: on
PLAIN = re.compile(r"[A-Za-zæøå](?:[\w .]*[\w.])?")
AMBIGUOUS = {"no", "yes", "null", "y", "on", "off", "true", "false", "n"}


def line(rng: Random) -> str:
    return rng.choice(LINES)


def scalar(rng: Random, texts: bool = True) -> Any:
    kind = rng.randrange(10)
    if kind < 3:
        return rng.choice(DATES)
    if kind < 7:
        return line(rng)
    if kind < 8 and texts:
        return rng.choice(TEXTS)
    return rng.choice([1, 0, -3, 42, True, False, None, 1.5, 1e20])


def mapping(rng: Random, depth: int = 0) -> dict[str, Any]:
    return {name: value(rng, depth + 1) for name in rng.sample(NAMES, rng.randint(1, 4))}


def value(rng: Random, depth: int = 0) -> Any:
    kind = rng.randrange(12)
    if kind == 0 and depth < 4:
        return mapping(rng, depth)
    if kind == 1 and depth < 4:
        return [mapping(rng, depth + 1) for _ in range(rng.randrange(3))]
    if kind == 2:
        return [scalar(rng, texts=False) for _ in range(rng.randrange(4))]
    if kind == 3:
        return rng.choice([{}, [], None])
    return scalar(rng)


def plan(rng: Random) -> dict[str, Any]:
    """Return the data of a plan, in about the shape they have, with about half of what they may hold."""
    area = {
        "situation": rng.choice(TEXTS),
        "agreed_purpose": line(rng),
        "interventions": [mapping(rng, 2) for _ in "ab"],
    }
    whole: dict[str, Any] = {
        "planctl": 1,
        "model": "reden",
        "id": "K-7F3QM",
        "background": {"substance_use": "current", "prostitution": "past"},
        "groups": [{"date": rng.choice(DATES), "group": "stabilise", "by": "mette"} for _ in range(rng.randrange(3))],
        "contacts": [mapping(rng, 1) for _ in range(rng.randrange(4))],
        "journal": [{"date": d, "text": rng.choice(TEXTS), "by": "mette"} for d in rng.sample(DATES, rng.randrange(3))],
        "areas": {name: dict(rng.sample(list(area.items()), rng.randint(1, 3))) for name in ("housing", "network")},
        "tags": [line(rng) for _ in range(rng.randrange(4))],
        "ended": value(rng),
        "x_andet": value(rng),
    }
    names = rng.sample(list(whole), rng.randint(2, 8))
    # Written out and read in, so that no two places share a value.
    chosen: dict[str, Any] = json.loads(json.dumps({name: whole[name] for name in names}))
    return chosen


@dataclass
class Messy:
    """A file: its data, its text, and the texts of its comments."""

    data: dict[str, Any]
    text: str
    comments: list[str]


def write(rng: Random, data: dict[str, Any]) -> Messy:
    """Return a file with that data."""
    writer = _Writer(rng, noise=rng.choice([0.0, 0.1, 0.3]))
    return Messy(data, writer.file(data), writer.comments)


@dataclass
class _Writer:
    rng: Random
    noise: float
    comments: list[str] = field(default_factory=list)
    # Whether the last thing written was a text that would take a blank line, or a deep comment, as its own.
    open_end: bool = False

    def chance(self, of: float) -> bool:
        return self.rng.random() < of

    def comment(self) -> str:
        self.comments.append(f"# {len(self.comments)} {self.rng.choice(WORDS)}")
        return self.comments[-1] + self.rng.choice(["", "", "  "])

    def beside(self) -> str:
        return f"{self.rng.choice([' ', '   '])}{self.comment()}" if self.chance(self.noise) else ""

    def between(self, column: int) -> str:
        """Return blank lines and comments as they may stand before an entry at a column."""
        out = ""
        while self.chance(self.noise):
            if self.open_end:
                column_of_comment = column
            else:
                out += self.rng.choice(["", "", "\n", "  \n"])
                column_of_comment = self.rng.choice([column, column, column, column + 2, column + 5, 0])
            out += f"{' ' * column_of_comment}{self.comment()}\n"
            self.open_end = False
        return out

    def file(self, data: dict[str, Any]) -> str:
        start = self.rng.choice(["", "", "", "---\n", "--- # start\n"])
        if "#" in start:
            self.comments.append("# start")
        if self.chance(0.05):
            out = start + self.between(0) + self.braces(data, 0) + self.beside() + "\n"
        else:
            out = start + self.block_map(data, 0)
        if self.chance(0.3):
            out += self.between(0)
        if self.chance(0.1):
            return out + "...\n"
        return out[:-1] if self.chance(0.2) and not self.open_end and not out.endswith(" \n") else out

    def block_map(self, data: dict[str, Any], column: int, first: str = "") -> str:
        """Return a mapping on lines of its own; `first` stands before its first key instead of blanks."""
        out = ""
        for number, (key, child) in enumerate(data.items()):
            if number or not first:
                out += self.between(column)
            lead = first if first and not number else " " * column
            out += f"{lead}{self.key(key)}:{self.rest(child, column, in_list=False)}"
        return out

    def block_list(self, items: list[Any], column: int, first: str = "") -> str:
        out = ""
        for number, child in enumerate(items):
            if number or not first:
                out += self.between(column)
            lead = first if first and not number else " " * column
            out += f"{lead}-{self.rest(child, column, in_list=True)}"
        return out

    def rest(self, child: Any, column: int, in_list: bool) -> str:
        """Return what follows a key or dash, to the end of its lines."""
        self.open_end = False
        gap = self.rng.choice([" ", " ", " ", "   "])
        if child is None and self.chance(0.5):
            return self.beside() + "\n"
        if not isinstance(child, dict | list):
            return self.block_scalar(child, column, gap)
        if not child or self.chance(0.3):
            return gap + self.braces(child, column + 1) + self.beside() + "\n"
        if in_list and self.chance(0.8):
            below = column + 1 + len(gap)
            write_block: Any = self.block_map if isinstance(child, dict) else self.block_list
            return gap + str(write_block(child, below, first="\0")).replace("\0", "", 1)
        step = self.rng.choice([1, 2, 4])
        if isinstance(child, dict):
            return self.beside() + "\n" + self.block_map(child, column + step)
        return self.beside() + "\n" + self.block_list(child, column + (step if in_list else self.rng.choice([0, step])))

    def block_scalar(self, child: Any, column: int, gap: str) -> str:
        if isinstance(child, str) and "\n" in child and not child.startswith("\t") and self.chance(0.8):
            return gap + self.literal(child, column + self.rng.choice([1, 2, 3]), column)
        if isinstance(child, str) and re.fullmatch(r"[a-zæø]+( [a-zæø]+)+", child) and self.chance(0.3):
            head, _, end = child.partition(" ")
            below = " " * (column + 2)
            return (
                f"\n{below}{child}{self.beside()}\n"
                if self.chance(0.5)
                else f"{gap}{head}\n{below}{end}{self.beside()}\n"
            )
        return gap + self.inline(child, in_flow=False) + self.beside() + "\n"

    def literal(self, text: str, indent: int, column: int) -> str:
        """Return a text as a block; its header says what its lines alone would not."""
        self.open_end = True
        ending = len(text) - len(text.rstrip("\n"))
        chomp = "-" if not ending else "" if ending == 1 and text != "\n" else "+"
        needs_indent = text[0] in " \n" or not text.strip()
        lines = text.removesuffix("\n").split("\n") if ending else text.split("\n")
        if not needs_indent and all(re.match(r"\w", x) for x in lines) and self.chance(0.3):
            header, body = f">{chomp}", "\n\n".join(" " * indent + x for x in lines) + "\n"
        else:
            header = f"|{indent - max(column, 0) if needs_indent else ''}{chomp}"
            body = "".join((" " * indent + x if x else "") + "\n" for x in lines)
        return header + self.beside() + "\n" + body

    def braces(self, child: Any, column: int) -> str:
        """Return a collection in braces or brackets, on one line or on several."""
        wide = self.chance(0.2) and bool(child)
        left, right = "{}" if isinstance(child, dict) else "[]"
        if isinstance(child, dict):
            parts = [f"{self.key(key)}: {self.inside(value, column + 1)}" for key, value in child.items()]
        else:
            parts = [self.inside(value, column + 1) for value in child]
        if not wide:
            pad = self.rng.choice(["", "", " "])
            comma = "," if parts and self.chance(0.1) else ""
            return left + pad + ", ".join(parts) + comma + pad + right
        out = left + self.beside()
        for number, part in enumerate(parts):
            comma = "," if number + 1 < len(parts) or self.chance(0.3) else ""
            own = " " * column + self.comment() + "\n" if self.chance(self.noise) else ""
            out += f"\n{own}{' ' * column}{part}{comma}{self.beside()}"
        return f"{out}\n{' ' * column}{right}"

    def inside(self, child: Any, column: int) -> str:
        return self.braces(child, column) if isinstance(child, dict | list) else self.inline(child, in_flow=True)

    def key(self, name: str) -> str:
        return name if name.isidentifier() and self.chance(0.9) else self.quoted(name)

    def inline(self, child: Any, in_flow: bool) -> str:
        if not isinstance(child, str):
            spelled = {None: ["null", "~", "Null"], True: ["true", "True"], False: ["false", "FALSE"]}
            known = child is None or isinstance(child, bool)
            return self.rng.choice(spelled[child]) if known else repr(child)
        harmless = PLAIN.fullmatch(child) and child.lower() not in AMBIGUOUS and "  " not in child
        if harmless or child in DATES or (child == "no" and not in_flow):
            return child if self.chance(0.8) else self.quoted(child)
        return self.quoted(child)

    def quoted(self, text: str) -> str:
        if "\n" not in text and "\t" not in text and self.chance(0.5):
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=False)
