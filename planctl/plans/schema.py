"""The JSON Schema of a model's plan files: what planctl checks, and what editors complete and explain (pure).

Only the parts a model has can stand in its plans. Descriptions are in one language, the workspace's.
"""

from __future__ import annotations

from typing import Any

from planctl.models.model import Model
from planctl.plans.layout import (
    ACTIONS,
    CAME_FROM,
    ENDED,
    ENTITIES,
    ENTITY_PATTERN,
    FORMAT_VERSION,
    HANDLE_PATTERN,
    ID_PATTERN,
    MOVED,
    REQUIRED,
    Entry,
    Layout,
    layout_of,
)
from planctl.texts import has, pick, tr

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MONTH_PATTERN = r"^[0-9]{4}-(0[1-9]|1[0-2])$"
_DATE: Schema = {"type": "string", "format": "date", "x-planctl": "date"}
_VERSION: Schema = {"type": "object", "properties": {"value": {}, "by": {"type": "string"}, "at": {"type": "string"}}}
_CONFLICT: Schema = {
    "type": "object",
    "properties": {"path": {"type": "string"}, "base": {}, "versions": {"type": "array", "items": _VERSION}},
    "required": ["path", "versions"],
    "additionalProperties": False,
}
TIME_PATTERN = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"


def plan_schema(model: Model) -> Schema:
    """Return the JSON Schema (draft 2020-12) of the model's plan files, in the language in use."""
    layout = layout_of(model)
    parts: Schema = {
        "planctl": {"const": FORMAT_VERSION, "x-planctl": "version"},
        "model": {"type": "string"},
        "id": {"type": "string", "pattern": ID_PATTERN, "x-planctl": "id"},
        "ref": {"type": "string"},
        "registered": _field(model, "date"),
        "contact_person": {"type": ["string", "null"], "pattern": HANDLE_PATTERN, "x-planctl": "staff"},
        "closed": {"type": "array", "items": {"type": "integer", "minimum": 1900, "maximum": 9999}},
        "came_from": _entry(model, CAME_FROM),
        "moved": _entry(model, MOVED),
        "areas": _areas(model, layout),
        "ended": _entry(model, ENDED),
        "conflicts": {"type": "array", "items": _CONFLICT},
    }
    parts |= {name: _about(entry, _entry(model, entry)) for name, entry in layout.sections.items()}
    parts |= {name: _list(model, entry) for name, entry in layout.lists.items()}
    if not model.areas:
        del parts["areas"]
    known = {key: _described(parts[key], f"field.{key}") for key in layout.top if key in parts}
    return {
        "$schema": DIALECT,
        "title": pick(model.data["label"]),
        **_object(known, REQUIRED),
    }


def _list(model: Model, entry: Entry) -> Schema:
    return _about(entry, {"type": ["array", "null"], "items": _entry(model, entry)})


def _about(entry: Entry, schema: Schema) -> Schema:
    """Return a schema with what the model says of it."""
    return {**schema, "description": _help(entry.spec)} if _help(entry.spec) else schema


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
        name: _list(model, entry.lists[name]) if name in entry.lists else _named(model, entry, name)
        for name in entry.keys
        if name in entry.lists or _is_there(model, entry.fields[name])
    }
    found = _object(fields, entry.required)
    return {**found, "x-planctl": "entity"} if entry.kind == ENTITIES else found


def _is_there(model: Model, kind: str) -> bool:
    """Tell whether a field can be filled in: choices that the model does not have cannot."""
    return not kind.startswith(("id:", "ids:")) or bool(model.part(kind.partition(":")[2]))


def _named(model: Model, entry: Entry, name: str) -> Schema:
    """Return the schema of a field, with its help: the model's, or ours."""
    kind, spec = entry.fields[name], entry.of_field(name)
    schema = _state(entry) if kind == "state" else _field(model, kind)
    if kind == "number":
        schema |= {word: spec[key] for key, word in (("low", "minimum"), ("high", "maximum")) if key in spec}
    if spec.get("label"):
        return {**schema, "description": _help(spec)}
    if kind == "step" and name != "step":
        return {**schema, "description": tr(f"field.{name}")}  # a step to be reached, not the ladder itself
    return _described(schema, f"field.{name}-{kind}" if has(f"field.{name}-{kind}") else f"field.{name}")


def _state(entry: Entry) -> Schema:
    helps = [_help(state) for state in entry.states.values()]
    return {"enum": list(entry.states), "enumDescriptions": helps, "x-planctl": "state"}


def _described(schema: Schema, key: str) -> Schema:
    return {**schema, "description": tr(key)} if "description" not in schema else schema


def _field(model: Model, kind: str) -> Schema:
    if kind.startswith("id:"):
        return _choice(model, kind[3:])
    if kind.startswith("ids:"):
        return {"type": "array", "items": _choice(model, kind[4:])}
    if kind.startswith("ref:"):
        return {"type": "string", "pattern": ENTITY_PATTERN, "x-planctl": "entity"}
    simple: dict[str, Schema] = {
        "date": _DATE,
        "month": {"type": "string", "pattern": MONTH_PATTERN, "x-planctl": "month"},
        "time": {"type": "string", "pattern": TIME_PATTERN, "x-planctl": "time"},
        "staff": {"type": "string", "pattern": HANDLE_PATTERN, "x-planctl": "staff"},
        "flag": {"type": "boolean"},
        "yes_no": {"type": "boolean"},
        "number": {"type": "number"},
        "period": _object({"from": _DATE, "to": _DATE}, ("from",)),
        "entity_id": {"type": "string", "pattern": ENTITY_PATTERN, "x-planctl": "entity"},
        "person_id": {"type": "string", "pattern": ID_PATTERN, "x-planctl": "id"},
        "action": {"enum": list(ACTIONS), "x-planctl": "value"},
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
    labels = model.part(part)
    helps = [_help(value) for value in labels.values()]
    return {"enum": list(labels), "enumDescriptions": helps, "x-planctl": _NAMES.get(part, "value")}


def _help(value: dict[str, Any]) -> str:
    label = pick(value.get("label") or value.get("question") or "")
    return f"{label}: {pick(value['help'])}" if value.get("help") else label


def _areas(model: Model, layout: Layout) -> Schema:
    areas = {name: {**_entry(model, layout.area(name)), "description": _help(a)} for name, a in model.areas.items()}
    return {**_object(areas), "x-planctl": "areas"}
