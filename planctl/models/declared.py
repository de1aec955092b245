"""Are the sections, lists, facts and rules that a model declares right: every reference leads somewhere (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.errors import Path, Problem

BUILT_IN_FACTS = ("active", "contact", "presence", "registered")
# The lists the program knows by itself, with the parts that a model's fields may split or refer to.
SHARED_LISTS = (
    "groups", "plan_periods", "scores", "measures", "contacts", "journal", "approvals", "decisions", "postponements",
    "statuses", "flags",
)  # fmt: skip
# What can be counted of them: an answer from a list, or yes and no. Never who wrote it.
SHARED_ANSWERS = {
    "groups": ("group",), "plan_periods": ("trigger",), "scores": ("area", "rater"),
    "measures": ("instrument", "declined"), "contacts": ("kind", "services", "area", "attempt", "acute"),
    "journal": ("type", "area", "acute"), "decisions": ("question", "discussed"), "postponements": ("question",),
    "statuses": ("for",),
}  # fmt: skip
GOALS, ACTORS = "goals", "actors"
SPLITS = ("areas", "dimensions", "groups", "services", "months")  # what any figure can be split by
# What the commands for goals write: the type of each field, and which lists a goal has of its own.
GOAL_FIELDS = {"text": "text", "opened": "date", "due": "date", "closed": "date"}
_HEAD = ("planctl", "model", "id", "ref", "registered", "contact_person", "areas", "ended", "conflicts", "closed")
# What each kind of fact cannot do without.
_FACTS = {
    "date": ("of",), "silence": ("of", "days"), "age": ("of", "months"), "never": ("of", "months"), "empty": ("of",),
    "call": ("of",), "reached": ("below",), "approval": ("days",),
}  # fmt: skip
_TYPED = {"choice": "choices", "choices": "choices", "entity": "of", "entries": "fields"}
_ANSWERS = ("choice", "choices", "yes_no")
_LISTS_INSIDE = ("interventions", "entries")  # types that only an area can have
_ONE_BY_ONE = "text, date, month, time, number, choice, choices, yes_no, staff, actor, entity, period"


def check_declared(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield the problems of a resolved model's own parts."""
    for path, spec in _all_lists(data):
        yield from _list(path, spec)
    for path, fields in _all_fields(data):
        for name, spec in fields.items():
            yield from _field((*path, name), spec, fields, data)
    yield from _names(data)
    yield from _prefixes(data)
    yield from _goals(data)
    yield from _facts(data)
    yield from _rules(data)
    yield from _references(data)
    yield from _figures(data)
    yield from _renamed(data)


def _all_lists(data: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield every list a model declares itself with its path, those inside others too."""
    declared = (data.get("lists") or {}).items()
    waiting: list[tuple[Path, dict[str, Any]]] = [(("lists", n), spec) for n, spec in declared if n not in SHARED_LISTS]
    while waiting:
        path, spec = waiting.pop(0)
        yield path, spec
        waiting += [((*path, "lists", name), nested) for name, nested in (spec.get("lists") or {}).items()]


def _all_fields(data: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    for name, spec in (data.get("sections") or {}).items():
        yield ("sections", name, "fields"), spec.get("fields") or {}
    in_areas: list[tuple[Path, Any]] = [(("area_fields",), data.get("area_fields") or {})]
    areas = (data.get("areas") or {}).items()
    in_areas += [(("areas", name, "fields"), area.get("fields") or {}) for name, area in areas]
    for path, fields in in_areas:
        yield path, fields
        yield from (((*path, name, "fields"), spec.get("fields") or {}) for name, spec in fields.items())
    for path, spec in _all_lists(data):
        yield (*path, "fields"), spec.get("fields") or {}
    for name in SHARED_LISTS:
        added = (data.get("lists") or {}).get(name, {}).get("fields") or {}
        yield ("lists", name, "fields"), {key: spec for key, spec in added.items() if "type" in spec}


def _list(path: Path, spec: dict[str, Any]) -> Iterator[Problem]:
    for key in ("label", "kind", "fields"):
        if key not in spec:
            yield Problem("missing-key", path=path, params={"key": key})
    if spec.get("kind") == "entities" and "prefix" not in spec:
        yield Problem("missing-key", path=path, params={"key": "prefix"})
    for name in ("id", "state") if spec.get("kind") == "entities" else ():
        if name in (spec.get("fields") or {}):
            yield Problem("model-name-taken", path=(*path, "fields", name), params={"name": name})
    yield from _states(path, spec.get("states") or {})


def _states(path: Path, states: dict[str, Any]) -> Iterator[Problem]:
    for name, state in states.items():
        for index, move in enumerate(state.get("moves") or ()):
            if move not in states:
                place = (*path, "states", name, "moves", index)
                yield Problem("model-reference", path=place, params={"value": move, "part": "states"})
        for key in ("label", "counts"):
            if key not in state:
                yield Problem("missing-key", path=(*path, "states", name), params={"key": key})


def _field(path: Path, spec: dict[str, Any], fields: dict[str, Any], data: dict[str, Any]) -> Iterator[Problem]:
    kind = spec.get("type")
    for key in ("label", "type", *([_TYPED[kind]] if kind in _TYPED else [])):
        if key not in spec:
            yield Problem("missing-key", path=path, params={"key": key})
    yield from _type(path, spec)
    choices = spec.get("choices")
    if choices and not (data.get("choices") or {}).get(choices) and not data.get(choices):
        yield Problem("model-reference", path=(*path, "choices"), params={"value": choices, "part": "choices"})
    of = ACTORS if kind == "actor" else spec.get("of")
    entities = {where[-1] for where, each in _all_lists(data) if each.get("kind") == "entities"}
    if of and of not in entities:
        place = (*path, "of") if "of" in spec else path
        yield Problem("model-reference", path=place, params={"value": str(of), "part": "lists"})
    if spec.get("unless") and spec["unless"] not in fields:
        yield Problem("model-reference", path=(*path, "unless"), params={"value": spec["unless"], "part": "fields"})


def _type(path: Path, spec: dict[str, Any]) -> Iterator[Problem]:
    """Test that a field can be of its type where it stands, and that a number can be any at all."""
    in_area = (path[0], len(path)) in (("area_fields", 2), ("areas", 4))
    if spec.get("type") in _LISTS_INSIDE and not in_area:
        params = {"value": str(spec["type"]), "close": "", "known": _ONE_BY_ONE}
        yield Problem("unknown-value", path=(*path, "type"), params=params)
    low, high = spec.get("low"), spec.get("high")
    if low is not None and high is not None and low > high:
        params = {"value": str(high), "limit": low}
        yield Problem("wrong-value", path=(*path, "high"), params=params, text="wrong-value-low")


def _names(data: dict[str, Any]) -> Iterator[Problem]:
    """Test that no section or list has the name of something else in a plan file."""
    taken = {*_HEAD, *SHARED_LISTS}
    for part in ("sections", "lists"):
        for name in data.get(part) or {}:
            if name in taken and not (part == "lists" and name in SHARED_LISTS):
                yield Problem("model-name-taken", path=(part, name), params={"name": name})
            taken.add(name)


def _prefixes(data: dict[str, Any]) -> Iterator[Problem]:
    """Test that the ids of two lists do not begin alike: f is for flags."""
    seen = {"f"}
    for path, spec in _all_lists(data):
        prefix = spec.get("prefix")
        if prefix in seen:
            yield Problem("model-prefix", path=(*path, "prefix"), params={"prefix": prefix})
        seen.update([prefix] if prefix else [])


def _goals(data: dict[str, Any]) -> Iterator[Problem]:
    """Test that a list called goals has what the commands for goals write."""
    spec = (data.get("lists") or {}).get(GOALS)
    if spec is None:
        return
    if spec.get("kind", "entities") != "entities":
        params = {"value": str(spec["kind"]), "close": "", "known": "entities"}
        yield Problem("unknown-value", path=("lists", GOALS, "kind"), params=params)
    if not spec.get("states"):
        yield Problem("missing-key", path=("lists", GOALS), params={"key": "states"})
    fields = spec.get("fields") or {}
    for name, kind in GOAL_FIELDS.items():
        if fields.get(name, {}).get("type") != kind:
            yield Problem("model-goals", path=("lists", GOALS), params={"field": name, "type": kind})


def _facts(data: dict[str, Any]) -> Iterator[Problem]:
    for name, spec in (data.get("facts") or {}).items():
        path: Path = ("facts", name)
        if name in BUILT_IN_FACTS:
            yield Problem("model-name-taken", path=path, params={"name": name})
        for key in _FACTS.get(spec.get("kind", ""), ()):
            if key not in spec:
                yield Problem("missing-key", path=path, params={"key": key})
        kind = spec.get("kind")
        for key in ("of", "months_in"):
            if key in spec and not _leads(spec[key], data, to_list=kind == "call" and key == "of"):
                yield Problem("model-reference", path=(*path, key), params={"value": spec[key], "part": "fields"})
        for index, ref in enumerate(spec.get("unless") or ()):
            if not _leads(ref, data):
                yield Problem("model-reference", path=(*path, "unless", index), params={"value": ref, "part": "fields"})
        yield from _done(path, spec, data)


def _done(path: Path, spec: dict[str, Any], data: dict[str, Any]) -> Iterator[Problem]:
    owner = str(spec.get("of", "")).rpartition(".")[0]
    for key in ("done", "ends"):
        for index, ref in enumerate(spec.get(key) or ()):
            if not _leads(f"{owner}.{ref}", data):
                yield Problem("model-reference", path=(*path, key, index), params={"value": ref, "part": "fields"})


def _leads(ref: str, data: dict[str, Any], *, to_list: bool = False) -> bool:
    """Tell whether section.field or list.list.field (with `to_list`: list.list) is declared."""
    first, *rest = str(ref).split(".")
    section = (data.get("sections") or {}).get(first)
    if section is not None:
        return len(rest) == 1 and rest[0] in (section.get("fields") or {})
    spec = (data.get("lists") or {}).get(first)
    if first in SHARED_LISTS:
        return len(rest) == (0 if to_list else 1)
    for step in rest if to_list else rest[:-1]:
        spec = ((spec or {}).get("lists") or {}).get(step)
    if spec is None or to_list:
        return spec is not None
    return bool(rest) and (rest[-1] in (spec.get("fields") or {}) or rest[-1] == "date")


def _rules(data: dict[str, Any]) -> Iterator[Problem]:
    known = {*BUILT_IN_FACTS, *(data.get("facts") or {})}
    parts: list[tuple[Path, Any]] = [(("rules", name), rule) for name, rule in (data.get("rules") or {}).items()]
    parts += [(("quiet",), data["quiet"])] if isinstance(data.get("quiet"), dict) else []
    for path, rule in parts:
        for key in ("when", "still"):
            for fact in rule.get(key) or {}:
                if fact not in known:
                    yield Problem("model-reference", path=(*path, key, fact), params={"value": fact, "part": "facts"})
        every = rule.get("every")
        for index, ref in enumerate(every.get("since") or () if isinstance(every, dict) else ()):
            if not _leads(ref, data):
                place = (*path, "every", "since", index)
                yield Problem("model-reference", path=place, params={"value": ref, "part": "fields"})


def _references(data: dict[str, Any]) -> Iterator[Problem]:
    """Test what approvals cover, what status parts are made from, and what was renamed."""
    known = {*(data.get("sections") or {}), *(data.get("lists") or {}), *SHARED_LISTS, *_HEAD}
    for index, ref in enumerate((data.get("approval") or {}).get("covers") or ()):
        if ref not in known:
            yield Problem("model-reference", path=("approval", "covers", index), params={"value": ref, "part": "lists"})
    for name, spec in (data.get("status_parts") or {}).items():
        for index, ref in enumerate(spec.get("from") or ()):
            if ref not in known and not _leads(ref, data) and not _in_areas(ref, data):
                place: Path = ("status_parts", name, "from", index)
                yield Problem("model-reference", path=place, params={"value": ref, "part": "sections"})
    for name, test in (data.get("tests") or {}).items():
        for month, questions in test["expect"].items():
            for index, question in enumerate(questions):
                if question not in (data.get("rules") or {}):
                    place = ("tests", name, "expect", month, index)
                    yield Problem("model-reference", path=place, params={"value": question, "part": "rules"})


def _figures(data: dict[str, Any]) -> Iterator[Problem]:
    """Test that what figures count is there, and that what they are split by can be counted."""
    for name, spec in (data.get("figures") or {}).items():
        of = spec.get("of")
        if of is None:
            continue
        if not _leads(of, data, to_list=True):
            yield Problem("model-reference", path=("figures", name, "of"), params={"value": of, "part": "lists"})
            continue
        answers = _answers_in(of, data)
        wanted: list[tuple[Path, str]] = [(("by", index), by) for index, by in enumerate(spec.get("by") or ())]
        wanted += [(("where", field), field) for field in spec.get("where") or ()]
        for path, ref in wanted:
            if ref not in SPLITS and ref not in answers:
                params = {"value": ref, "known": ", ".join([*answers, *SPLITS])}
                yield Problem("model-figure", path=("figures", name, *path), params=params)


def _answers_in(of: str, data: dict[str, Any]) -> list[str]:
    """Return the fields of a list that figures can be split by."""
    first, *rest = of.split(".")
    spec = (data.get("lists") or {}).get(first) or {}
    for step in rest:
        spec = (spec.get("lists") or {}).get(step) or {}
    own = [name for name, each in (spec.get("fields") or {}).items() if each.get("type") in _ANSWERS]
    return [*(SHARED_ANSWERS.get(of) or ()), *own, *(["state"] if spec.get("states") else [])]


def _renamed(data: dict[str, Any]) -> Iterator[Problem]:
    """Test that each new id is there, and that the old one is not."""
    for index, each in enumerate(data.get("renamed") or ()):
        place: Any = data
        for step in each["in"].split("."):
            place = place.get(step) if isinstance(place, dict) else None
        known = place if isinstance(place, dict) else {}
        params = {"part": each["in"], "old": each["old"], "new": each["new"]}
        if each["new"] not in known:
            yield Problem("model-renamed", path=("renamed", index, "new"), params=params)
        if each["old"] in known:
            yield Problem("model-renamed", path=("renamed", index, "old"), params=params, text="model-renamed-there")


def _in_areas(ref: str, data: dict[str, Any]) -> bool:
    part, _, name = ref.partition(".")
    return part in ("areas", "area_fields") and name in (data.get(part) or {})
