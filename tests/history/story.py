"""A workspace with a year of history: every save has its own day and writer, so that it is the same each time."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from planctl.workspace.closed import with_sums
from tests.conftest import Result, git

ID = "K-7F3QM"
OTHER = "K-2XV9A"
FILE = f"plans/{ID}.yaml"
PEOPLE = {
    "mette": ("Mette Holm", "mette@eksempel.dk"),
    "jonas": ("Jonas Beck", "jonas@eksempel.dk"),
    "lene": ("Lene Friis", "lene@eksempel.dk"),
}

SETTINGS = """\
planctl: 1
organisation: {name: Reden Eksempelby, language: en, timezone: Europe/Copenhagen}
models: [reden]
id_prefix: K
review_since: 2026-01
staff:
  mette: {name: Mette Holm, email: mette@eksempel.dk, role: contact_person}
  jonas: {name: Jonas Beck, email: jonas@eksempel.dk, role: contact_person}
"""
LENE = "  lene: {name: Lene Friis, email: lene@eksempel.dk, role: leader}\n"

BEGUN = f"""\
planctl: 1
model: reden
id: {ID}
registered: 2026-01-14
contact_person: mette
groups:
  - {{date: 2026-01-14, group: survive, by: mette}}
"""
STARTED = "plan_periods:\n  - {from: 2026-01-20, started_by: mette, trigger: own_wish}\n"
AREA = """\
areas:
  housing:
    situation: |
      Bor hos en veninde. Sover på sofaen.
    agreed_purpose: At hun får sit eget.
"""
AREA_LATER = """\
areas:
  housing:
    situation: |
      Bor hos sin søster. Sover på sofaen. Har fået tilbudt en lejlighed fra 1. oktober.
    agreed_purpose: At hun får sit eget.
"""
SCORED = "scores:\n  - {date: 2026-01-20, area: housing, step: 3, rater: staff, by: mette}\n"
SCORED_LATER = SCORED + "  - {date: 2026-09-14, area: housing, step: 5, rater: staff, by: jonas}\n"
CONTACTS = "contacts:\n  - {date: 2026-01-20, kind: visit, by: mette}\n"
SEPTEMBER = "  - {date: 2026-09-12, kind: visit, by: mette, services: [shared_meal, conversation]}\n"
PHONE = "  - {date: 2026-10-09, kind: phone, by: mette, note: Hun har det godt.}\n"
LATE = "  - {date: 2026-10-20, kind: visit, by: jonas}\n"

SEEN = f"""\
planctl: 1
model: reden
id: {OTHER}
registered: 2026-03-02
contact_person: jonas
contacts:
  - {{date: 2026-10-30, kind: visit, by: jonas}}
"""


class Story:
    """The workspace, and the program."""

    def __init__(self, program: Callable[..., Any], place: Path) -> None:
        self.program = program
        self.place = place

    def run(self, *args: object, check: int = 0, lang: str | None = None) -> Result:
        """Run the program in the workspace: as it is installed if a language is named, else within this process."""
        if lang:
            result: Result = self.program("-C", self.place, *args, lang=lang, check=check)
            return result
        from tests.cli.desk import within  # not before its own tests have had pytest look at its assertions

        result = within("-C", self.place, *args)
        assert result.code == check, result
        return result

    def save(self, when: str, who: str, command: str, files: Mapping[str, str | bytes | None]) -> str:
        """Save files as planctl would have on that day (or remove them); return the commit."""
        for path, content in files.items():
            file = self.place / path
            if content is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content if isinstance(content, bytes) else content.encode())
        git(self.place, "add", "--all", "--", *files)
        ids = sorted({Path(path).stem for path in files if path.startswith(("plans/K", "closed/"))} - {"SHA256SUMS"})
        subject = f"{command}: {', '.join(ids)}" if ids else command
        trailers = [f"Planctl-Command: {command}", *(f"Planctl-Id: {id_}" for id_ in ids)]
        return self.commit(when, who, "\n".join([subject, "", *trailers]))

    def commit(self, when: str, who: str, message: str, *options: str) -> str:
        """Commit what is in the index, on a day, as somebody."""
        name, email = PEOPLE[who]
        signed = {"NAME": name, "EMAIL": email, "DATE": f"{when} +0000"}
        by = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in signed.items()}
        command = ["git", "commit", "--quiet", "--no-verify", "-m", message, *options]
        subprocess.run(command, check=True, cwd=self.place, env={**os.environ, **by})
        return git(self.place, "rev-parse", "HEAD").strip()

    def text(self, path: str = FILE) -> str:
        """Return a file's text."""
        return (self.place / path).read_text(encoding="utf-8")


def build_story(program: Callable[..., Any], place: Path) -> Story:
    """Build the workspace: one person's year, another one, a late entry, a text and a score that change."""
    place.mkdir()
    git(place, "init", "--quiet", "-b", "main")
    story = Story(program, place)
    story.save("2026-01-14T08:00:00", "mette", "init", {"planctl.yaml": SETTINGS})
    story.save("2026-01-14T09:00:00", "mette", "person add", {FILE: BEGUN})
    story.save("2026-01-20T10:00:00", "mette", "plan start", {FILE: BEGUN + STARTED})
    story.save("2026-01-20T10:05:00", "mette", "area", {FILE: BEGUN + STARTED + AREA})
    story.save("2026-01-20T10:10:00", "mette", "score", {FILE: BEGUN + STARTED + AREA + SCORED})
    story.save("2026-01-20T10:20:00", "mette", "contact", {FILE: BEGUN + STARTED + AREA + SCORED + CONTACTS})
    story.save("2026-09-01T06:00:00", "mette", "staff add", {"planctl.yaml": SETTINGS + LENE})
    text = BEGUN + STARTED + AREA + SCORED + CONTACTS + SEPTEMBER
    story.save("2026-09-12T12:00:00", "mette", "contact", {FILE: text})
    text = text.replace(AREA, AREA_LATER)
    story.save("2026-09-14T12:00:00", "jonas", "area", {FILE: text})
    text = text.replace(SCORED, SCORED_LATER)
    story.save("2026-09-14T12:30:00", "jonas", "score", {FILE: text})
    text += PHONE
    story.save("2026-10-09T22:30:00", "mette", "contact", {FILE: text})  # half past midnight in Copenhagen
    story.save("2026-10-31T12:00:00", "jonas", "person add", {f"plans/{OTHER}.yaml": SEEN})
    text += LATE
    story.save("2026-11-09T12:00:00", "jonas", "contact", {FILE: text})
    return story


def closed(story: Story, year: int, when: str) -> str:
    """Close the person's file with a year, as the turn of the year does; return the commit."""
    content = story.text().encode()
    sums = with_sums(None, {f"{ID}.yaml": content})
    files = {FILE: None, f"closed/{year}/{ID}.yaml": content, f"closed/{year}/SHA256SUMS": sums}
    return story.save(when, "lene", "year-end", files)
