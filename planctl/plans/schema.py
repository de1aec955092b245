"""The JSON Schema of a model's plan files: what planctl checks, and what editors complete and explain (pure).

Only the parts a model has can stand in its plans. Descriptions are in one language, the workspace's.
"""

from __future__ import annotations

from typing import Any

from planctl.models.model import Model
from planctl.plans.layout import (
    ENDED,
    FORMAT_VERSION,
    HANDLE_PATTERN,
    ID_PATTERN,
    INTERVENTION,
    LISTS,
    REQUIRED,
    TOP,
    Entry,
)
from planctl.texts import pick, tr

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MONTH_PATTERN = r"^[0-9]{4}-(0[1-9]|1[0-2])$"
TIME_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"


def plan_schema(model: Model) -> Schema:
    """Return the JSON Schema (draft 2020-12) of the model's plan files, in the language in use."""
    parts: Schema = {
        "planctl": {"const": FORMAT_VERSION, "x-planctl": "version"},
        "model": {"type": "string"},
        "id": {"type": "string", "pattern": ID_PATTERN, "x-planctl": "id"},
        "ref": {"type": "string"},
        "registered": _field(model, "date"),
        "contact_person": {"type": ["string", "null"], "pattern": HANDLE_PATTERN, "x-planctl": "staff"},
        "background": _background(model),
        "areas": _areas(model),
        "ended": _entry(model, ENDED),
        "conflicts": {"type": "array"},
    }
    for name, entry in LISTS.items():
        if not entry.part or getattr(model, entry.part):
            parts[name] = {"type": ["array", "null"], "items": _entry(model, entry)}
    known = {key: _described(parts[key], f"field.{key}") for key in TOP if key in parts}
    return {
        "$schema": DIALECT,
        "title": pick(model.data["label"]),
        **_object(known, REQUIRED),
    }


def _object(properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": [key for key in required if key in properties],
        "patternProperties": {"^x_": {}},
        "additionalProperties": False,
    }


def _entry(model: Model, entry: Entry) -> Schema:
    fields = {
        name: _described(_field(model, kind), f"field.{name}")
        for name, kind in entry.fields.items()
        if not kind.startswith(("id:", "ids:")) or getattr(model, kind.partition(":")[2])
    }
    return _object(fields, entry.required)


def _described(schema: Schema, key: str) -> Schema:
    return {**schema, "description": tr(key)} if "description" not in schema else schema


def _field(model: Model, kind: str) -> Schema:
    if kind.startswith("id:"):
        return _choice(model, kind[3:])
    if kind.startswith("ids:"):
        return {"type": "array", "items": _choice(model, kind[4:])}
    simple: dict[str, Schema] = {
        "date": {"type": "string", "format": "date", "x-planctl": "date"},
        "month": {"type": "string", "pattern": MONTH_PATTERN, "x-planctl": "month"},
        "time": {"type": "string", "pattern": TIME_PATTERN, "x-planctl": "time"},
        "staff": {"type": "string", "pattern": HANDLE_PATTERN, "x-planctl": "staff"},
        "flag": {"type": "boolean"},
        "text": {"type": "string", "minLength": 1},
        "step": _step(model),
        "items": {"type": "array", "items": {"type": "integer", "x-planctl": "item"}, "x-planctl": "items"},
        "outcome": {
            "enum": sorted({key for rule in model.rules.values() for key in rule["outcomes"]}),
            "x-planctl": "outcome",
        },
    }
    return simple[kind]


def _step(model: Model) -> Schema:
    scale = model.area_scale
    schema: Schema = {"type": "integer", "minimum": 1, "maximum": model.steps, "x-planctl": "step"}
    if scale:
        steps = "\n".join(f"{step['step']} {pick(step['title'])}" for step in scale["steps"])
        schema["description"] = f"{pick(scale['label'])}\n{steps}"
    return schema


_NAMES = {
    "areas": "area", "contact_kinds": "kind", "intervention_kinds": "kind", "services": "service", "groups": "group",
    "triggers": "trigger", "raters": "rater", "instruments": "instrument", "journal_types": "type", "rules": "question",
    "end_reasons": "reason", "discussed": "discussed", "area_written": "written",
}  # fmt: skip


def _choice(model: Model, part: str) -> Schema:
    labels = getattr(model, part)
    helps = [_help(value) for value in labels.values()]
    return {"enum": list(labels), "enumDescriptions": helps, "x-planctl": _NAMES.get(part, "value")}


def _help(value: dict[str, Any]) -> str:
    label = pick(value.get("label") or value.get("question") or "")
    return f"{label}: {pick(value['help'])}" if value.get("help") else label


def _background(model: Model) -> Schema:
    fields = {}
    for name, field in model.background.items():
        labels = model.choices[field["choices"]]
        fields[name] = {
            "enum": list(labels),
            "enumDescriptions": [pick(label["label"]) for label in labels.values()],
            "description": _help(field),
            "x-planctl": "value",
        }
    return _object(fields)


def _areas(model: Model) -> Schema:
    fields: Schema = {}
    for name, field in model.area_fields.items():
        if field["type"] == "interventions":
            fields[name] = {
                "type": ["array", "null"],
                "items": _entry(model, INTERVENTION),
                "description": _help(field),
            }
        else:
            fields[name] = {"type": "string", "description": _help(field)}
    if model.steps:
        fields["target"] = {**_step(model), "description": tr("field.target")}
    if model.area_written:
        fields["written"] = _described(_choice(model, "area_written"), "field.written")
    areas = {name: {**_object(fields), "description": _help(area)} for name, area in model.areas.items()}
    return {**_object(areas), "x-planctl": "areas"}
