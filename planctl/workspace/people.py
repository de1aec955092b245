"""Registering people: one by one, or a whole list from a spreadsheet, in one commit or not at all."""

from __future__ import annotations

import csv
import io
import secrets
from collections.abc import Iterable
from typing import Any

from planctl.errors import PersonExists, WouldBreak
from planctl.models.model import Model
from planctl.plans.new import new_id, new_plan
from planctl.workspace.save import Change
from planctl.workspace.schemas import missing_schema
from planctl.workspace.settings import Staff
from planctl.workspace.workspace import PLANS, SUFFIX, PlanFile
from planctl.workspace.writing import Writer

COLUMNS = ("id", "ref", "registered", "contact_person", "group", "model")


def taken_ids(writer: Writer) -> set[str]:
    """Return every id that is in use, closed files included."""
    return {file.stem for file in writer.workspace.files()}


def add_people(
    writer: Writer, people: Iterable[tuple[Model, dict[str, Any]]], author: Staff, command: str
) -> list[str]:
    """Save new people as one commit; those without an id get one. Raise PersonExists, WouldBreak."""
    taken = taken_ids(writer)
    changes = []
    ids = []
    for model, person in people:
        if person.get("id") in taken:
            raise PersonExists(id=person["id"])
        id_ = person.get("id") or new_id(writer.workspace.settings.id_prefix, taken, secrets.choice)
        text = new_plan(model, {**person, "id": id_}).encode()
        file = PlanFile(f"{PLANS}/{id_}{SUFFIX}")
        for problem in writer.workspace.read(file, text).errors:
            raise WouldBreak(problem=problem)
        taken.add(id_)
        ids.append(id_)
        changes.append(Change(file.path, None, text))
        changes += missing_schema(writer.workspace, model, changes)
    subject = f"{command}: {ids[0]}" if len(ids) == 1 else f"{command}: {len(ids)}"
    writer.save(changes, subject, command, ids, author)
    return ids


def read_rows(content: bytes) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    """Return the columns and the rows of a CSV file (semicolons or commas), each row with its line number."""
    text = content.decode("utf-8-sig")
    first = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if first.count(";") >= first.count(",") else ",")
    rows = []
    for row in reader:
        values = {str(key).strip().lower(): str(value or "").strip() for key, value in row.items() if key is not None}
        if any(values.values()):
            rows.append((reader.line_num, values))
    return [str(name).strip().lower() for name in reader.fieldnames or []], rows
