"""Registering people: one by one, or a whole list from a spreadsheet, in one commit or not at all."""

from __future__ import annotations

import csv
import io
import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from planctl.errors import Fault, PersonExists, RefTaken, WouldBreak
from planctl.models.model import Model
from planctl.plans.new import new_id, new_plan
from planctl.workspace.files import read_if_present
from planctl.workspace.save import Change
from planctl.workspace.saved_plans import saved_plans
from planctl.workspace.schemas import missing_schema
from planctl.workspace.settings import Staff
from planctl.workspace.workspace import PLANS, SUFFIX, PlanFile, Workspace
from planctl.workspace.writing import Writer
from planctl.yamltext.loader import load

COLUMNS = ("id", "ref", "registered", "contact_person", "group", "model")


@dataclass(frozen=True)
class Row:
    """A row of a list of people: its line, its cells by column, and how many it has beyond the columns."""

    line: int
    cells: dict[str, str]
    surplus: int


def taken_ids(workspace: Workspace) -> set[str]:
    """Return every id that is in use, closed files included, and files that are gone but were saved."""
    return {file.stem for file in (*workspace.files(), *map(PlanFile, saved_plans(workspace.root)))}


def taken_refs(workspace: Workspace) -> dict[str, str]:
    """Return the ids of living people by their number in the house's own journal."""
    refs = {}
    for file in workspace.files(closed=False):
        with suppress(Fault, OSError):  # a file that cannot be read is told of by `check`
            source = read_if_present(workspace.root / file.path) or b""
            data = (load(source).data or {}) if b"ref:" in source else {}
            if isinstance(data.get("ref"), str):
                refs[data["ref"]] = file.stem
    return refs


def add_people(
    writer: Writer,
    people: Iterable[tuple[Model, dict[str, Any]]],
    author: Staff,
    command: str,
    *,
    allow_cpr: bool = False,
) -> list[str]:
    """Save new people as one commit; those without an id get one. Raise PersonExists, RefTaken, WouldBreak."""
    taken = taken_ids(writer.workspace)
    people = list(people)
    refs = taken_refs(writer.workspace) if any(person.get("ref") for _, person in people) else {}
    changes = []
    ids = []
    for model, person in people:
        if person.get("id") in taken:
            writer.workspace.refuse_gone(person["id"])
            raise PersonExists(id=person["id"])
        id_ = person.get("id") or new_id(writer.workspace.settings.id_prefix, taken, secrets.choice)
        text = new_plan(model, {**person, "id": id_}).encode()
        file = PlanFile(f"{PLANS}/{id_}{SUFFIX}")
        for problem in writer.workspace.read(file, text).errors:
            if not (allow_cpr and problem.code == "cpr"):
                raise WouldBreak(problem=problem)
        if person.get("ref"):
            if person["ref"] in refs:
                raise RefTaken(id=refs[person["ref"]], value=person["ref"])
            refs[person["ref"]] = id_
        taken.add(id_)
        ids.append(id_)
        changes.append(Change(file.path, None, text))
        changes += missing_schema(writer.workspace, model, changes)
    subject = f"{command}: {ids[0]}" if len(ids) == 1 else f"{command}: {len(ids)}"
    writer.save(changes, subject, command, ids, author)
    return ids


def read_rows(content: bytes) -> tuple[list[str], list[Row]]:
    """Return the columns and the rows of a CSV file (semicolons or commas); raise UnicodeDecodeError, csv.Error."""
    text = content.decode("utf-8-sig")
    first = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if first.count(";") >= first.count(",") else ",")
    rows = []
    for row in reader:
        surplus = row.pop(None, [])  # where csv puts the cells that have no column
        cells = {str(key).strip().lower(): str(value or "").strip() for key, value in row.items()}
        if any(cells.values()) or any(surplus):
            rows.append(Row(reader.line_num, cells, sum(bool(cell) for cell in surplus)))
    return [str(name).strip().lower() for name in reader.fieldnames or []], rows
