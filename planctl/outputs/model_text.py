"""A plan model explained: an overview for a newcomer, and a page for each of its parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planctl.models.declared import SHARED_LISTS
from planctl.models.model import Model
from planctl.outputs.model_entry import about_of, aside_of, capital, inside, why_of
from planctl.outputs.model_facts import facts_page
from planctl.outputs.model_fields import field_terms, fields_page, list_name
from planctl.outputs.model_more import PAGES
from planctl.outputs.model_rules import often, rule_blocks
from planctl.outputs.model_tests import tests_page
from planctl.outputs.page import Block, Head, Items, Prose, Rows, Term, Title
from planctl.plans.plan import Entry
from planctl.texts import has, pick, tr
from planctl.texts.dates import joined
from planctl.yamltext.render import entry as yaml_entry

# The parts in the order they are shown, each with the record of a plan file it belongs to.
PARTS = {
    "areas": "areas", "area_fields": "areas", "scales": "scores", "raters": "scores", "instruments": "measures",
    "contact_kinds": "contacts", "services": "services", "groups": "groups", "sections": "",
    "lists": "", "triggers": "plan_periods", "rules": "decisions", "facts": "", "journal_types": "journal",
    "intervention_kinds": "", "area_written": "", "discussed": "", "end_reasons": "ended", "levels": "",
    "dimensions": "", "choices": "", "smart": "", "reached": "", "approval": "", "status_parts": "",
    "status_approval": "", "figures": "", "methods": "", "theory": "",
    "learning": "", "tests": "", "words": "", "renamed": "", "earlier": "", "quiet": "", "records": "",
}  # fmt: skip
NOT_LISTED = ("quiet", "records", "area_written")  # shown with other parts, or nothing to look up
_SHORT_NAMES = {
    "scale": "scales", "fields": "area_fields", "kinds": "contact_kinds", "contacts": "contact_kinds",
    "measures": "instruments", "journal": "journal_types", "decisions": "rules", "interventions": "intervention_kinds",
    "status": "status_parts",
}  # fmt: skip
_KEYED = (
    "areas", "scales", "sections", "lists", "rules", "facts", "instruments", "groups", "contact_kinds", "services",
    "area_fields", "raters", "tests",
)  # fmt: skip
_SUMMARY_LENGTH = 46

Part = tuple[str, str]  # a part of the model, and an id in it ("" for the whole part)


def parts_by_name(model: Model) -> dict[str, Part]:
    """Return every name a part can be asked for by: parts, short names, ids, and the labels of areas."""
    names: dict[str, Part] = {part: (part, "") for part in PARTS if model.data.get(part)}
    names |= {short: (part, "") for short, part in _SHORT_NAMES.items() if part in names}
    for part in _KEYED:
        entries: dict[str, Entry] = getattr(model, part)
        for key, entry in entries.items():
            names.setdefault(key.lower(), (part, key))
            names.setdefault(pick(entry.get("label", key)).lower(), (part, key))
    for part in [name for name in PARTS if name in names]:
        names.setdefault(title_of(part).lower(), (part, ""))
    return names


def part_data(model: Model, part: Part) -> Any:
    """Return the plain data of a part."""
    data = model.data[part[0]]
    return data[part[1]] if part[1] else data


def part_yaml(data: Entry, part: Part | None) -> str:
    """Return a part, or the whole, as it can stand in a model file: to be copied into one's own."""
    if part is None:
        data = {key: value for key, value in data.items() if key not in ("extends", "order")}
    else:
        name, key = part
        data = {name: {key: data[name][key]} if key else data[name]}
    return "\n".join(line for key, value in data.items() for line in yaml_entry(key, value, 0))


def title_of(part: str) -> str:
    """Return the name of a part in the language in use."""
    return tr(f"model.part-{part}") if has(f"model.part-{part}") else part


def model_page(model: Model, part: Part | None) -> list[Block]:
    """Return the page of a part, or the overview."""
    if part is None:
        return _overview(model)
    name, key = part
    if key and name == "areas":
        return _area_page(model, key)
    if name == "scales":
        return _scale_page(model, key or str(model.data.get("area_scale") or next(iter(model.scales))))
    if name == "rules":
        return _rules_page(model, key)
    if name == "theory":
        return _theory_page(model)
    if name in PAGES:
        return PAGES[name](model)
    return _DECLARED[name](model, name, key) if name in _DECLARED else _part_page(model, name, key)


_DECLARED: dict[str, Callable[[Model, str, str], list[Block]]] = {
    "sections": fields_page,
    "lists": fields_page,
    "facts": lambda model, _, key: facts_page(model, key),
    "tests": lambda model, _, key: tests_page(model, key),
}


def _identity(model: Model) -> str:
    return tr("model.identity", model=model.id, version=model.data.get("version", 1))


def _overview(model: Model) -> list[Block]:
    data = model.data
    blocks: list[Block] = [Title(pick(data["label"]), _identity(model))]
    blocks += [Prose(pick(data[key])) for key in ("about", "why") if data.get(key)]
    if data.get("extends"):
        blocks.append(Prose(tr("model.extends", base=data["extends"])))
    if data.get("source"):
        blocks.append(Prose(pick(data["source"]), tr("model.source"), "dim"))
    blocks += [Head(title_of("levels")), *_terms(model, "levels")]
    if written := _written(model):
        blocks += [Head(tr("model.records")), *written]
    if model.rules:
        asked = [f"{pick(rule['question'])} ({often(rule)})" for rule in model.rules.values()]
        blocks += [Head(tr("model.monthly")), Items(asked)]
    look_up = tr("model.look-up", command=f"planctl model show {model.id} {tr('model.a-part')}")
    return [*blocks, Head(look_up), Rows(_look_up(model))]


def _written(model: Model) -> list[Block]:
    """Return what is written down about one person: sections, what every plan has, and the model's own lists."""
    lists = {key: spec for key, spec in model.lists.items() if key not in SHARED_LISTS}
    parts = [*_terms(model, "sections"), *_terms(model, "records")]
    return [*parts, *(_term(model, "lists", key, spec) for key, spec in lists.items())]


def _look_up(model: Model) -> list[list[str]]:
    """Return the names of the pages there are, with what there is to see."""
    parts = [part for part in PARTS if model.data.get(part) and part not in NOT_LISTED]
    rows = [[part, title_of(part), _summary(model, part)] for part in parts]
    first = [[area, pick(model.areas[area]["label"]), tr("model.one-area")] for area in list(model.areas)[:1]]
    return [*rows, *first]


def _summary(model: Model, part: str) -> str:
    """Return how many entries a part has and the first of them."""
    data = model.data[part]
    if part == "scales":
        scales = [(pick(scale["label"]), tr("model.steps", n=len(scale["steps"]))) for scale in data.values()]
        return ", ".join(f"{label}, {steps}" for label, steps in scales)
    if part == "theory":
        return tr("model.theory-summary")
    if part in ("approval", "reached"):
        return pick(data.get("label") or title_of(part))
    if part == "words":
        return f"{len(data)}: " + ", ".join(f"{{{key}}}" for key in list(data)[:3]) + (" …" if len(data) > 3 else "")
    labels = _labels(model, part, data)
    shown: list[str] = []
    for label in labels:
        if shown and len(", ".join([*shown, label])) > _SUMMARY_LENGTH:
            break
        shown.append(label if len(label) <= _SUMMARY_LENGTH else label[:_SUMMARY_LENGTH].rsplit(" ", 1)[0] + " …")
    more = " …" if len(shown) < len(labels) and not shown[-1].endswith("…") else ""
    return f"{len(labels)}: {', '.join(shown)}{more}"


def _labels(model: Model, part: str, data: Any) -> list[str]:
    """Return what the entries of a part are called."""
    if part == "renamed":
        return [f"{each['old']} → {each['new']}" for each in data]
    if part == "earlier":
        return [tr("model.identity", model=model.id, version=each["version"]) for each in data]
    if isinstance(data, list):
        return [pick(entry) for entry in data]
    if part == "lists":
        return [list_name(model, key, entry) for key, entry in data.items()]
    return [_name(entry, key) for key, entry in data.items()]


def _name(entry: Entry, key: str) -> str:
    return pick(entry.get("label") or entry.get("question") or key)


def _terms(model: Model, part: str) -> list[Block]:
    entries: dict[str, Entry] = getattr(model, part)
    return [_term(model, part, key, entry) for key, entry in entries.items()]


def _term(model: Model, part: str, key: str, entry: Entry) -> Term:
    return Term(capital(_name(entry, key)), aside_of(model, key, entry), about_of(model, part, entry))


def _part_page(model: Model, part: str, key: str) -> list[Block]:
    """Return the page of a part that is a list of entries, or of one of its entries."""
    data = model.data[part]
    if key:
        return [Title(capital(_name(data[key], key)), f"{model.id} · {key}"), *about_of(model, part, data[key])]
    record = model.records.get(PARTS[part])
    blocks: list[Block] = [Title(title_of(part), f"{model.id} · {part}")]
    if part == "words":
        return [*blocks, Rows([[f"{{{word}}}", pick(text)] for word, text in data.items()])]
    if isinstance(data, list):
        return [*blocks, Items([pick(item) for item in data])]
    if part == "quiet":
        return [*blocks, *about_of(model, part, data)]
    if part == "choices":
        return [*blocks, *(block for name, entries in data.items() for block in _answers(model, name, entries))]
    if part == "area_fields":
        return [*blocks, *(about_of(model, "records", record) if record else []), *field_terms(model, data)]
    intro = about_of(model, "records", record) if record and part != "records" else []
    return [*blocks, *intro, *_terms(model, part)]


def _answers(model: Model, name: str, entries: dict[str, Entry]) -> list[Block]:
    """Return a list of answers: on one line where there is no more to say of them."""
    if any(entry.get("help") or entry.get("why") for entry in entries.values()):
        return [Head(name), *(Term(_name(e, key), key, about_of(model, "choices", e)) for key, e in entries.items())]
    return [Term(name, "", [Prose(", ".join(_name(entry, key) for key, entry in entries.items()))])]


def _area_page(model: Model, key: str) -> list[Block]:
    area = model.areas[key]
    dimension = [model.full_label("dimensions", area["dimension"])] if area.get("dimension") else []
    aside = " · ".join([model.id, key, *dimension])
    blocks: list[Block] = [Title(pick(area["label"]), aside), *about_of(model, "area", area), Head(tr("model.fields"))]
    for name, field in model.area_fields.items():
        blocks.append(Term(pick(field["label"]), name, [Prose(pick(field["help"]))] if field.get("help") else []))
    if area.get("fields"):
        blocks += [Head(tr("model_field.own-headings")), *field_terms(model, area["fields"])]
    if model.data.get("area_complete"):
        blocks.append(Prose(tr("model.complete", fields=joined(_complete(model)))))
    scale = model.area_scale
    if scale:
        steps = [[str(step["step"]), pick(step["title"])] for step in scale["steps"]]
        note = [Prose(pick(scale["note"]), style="dim")] if scale.get("note") else []
        blocks += [Head(f"{tr('model.scale')}: {pick(scale['label'])}"), Rows(steps), *note]
    commands = [f"planctl area ID {key}", *([f"planctl score ID {key}={min(5, model.steps)}"] if scale else [])]
    return [*blocks, Prose(tr("model.use", commands=" · ".join(commands)), style="dim")]


def _complete(model: Model) -> list[str]:
    """Return what a complete area has, alternatives with "or" between them."""
    labels = {key: inside(pick(field["label"]), model) for key, field in model.area_fields.items()}
    labels["score"] = tr("model.score")
    either = f" {tr('model.or')} "
    return [either.join(labels.get(name, name) for name in group) for group in model.data["area_complete"]]


def _scale_page(model: Model, key: str) -> list[Block]:
    scale = model.scales[key]
    blocks: list[Block] = [Title(pick(scale["label"]), f"{model.id} · {key}"), *about_of(model, "scales", scale)]
    if scale.get("note"):
        blocks.append(Prose(pick(scale["note"]), style="bold"))
    return [*blocks, *(_step(model, step) for step in scale["steps"])]


def _step(model: Model, step: Entry) -> Term:
    about: list[Prose | Items] = [Prose(pick(step["description"]))] if step.get("description") else []
    own = [rater for rater in model.raters if rater != model.default("raters")]
    if step.get("own_title") and own:
        own_words = [pick(step[key]) for key in ("own_title", "own_description") if step.get(key)]
        words = tr("model.quoted", text=". ".join(own_words))
        about.append(Prose(words, capital(tr("model.own-words", rater=model.label("raters", own[0])))))
    return Term(f"{step['step']:>2}  {pick(step['title'])}", "", about)


def _rules_page(model: Model, key: str) -> list[Block]:
    rules = {key: model.rules[key]} if key else model.rules
    record = model.records.get(PARTS["rules"])
    blocks: list[Block] = [Title(title_of("rules"), f"{model.id} · {key or 'rules'}")]
    blocks += about_of(model, "records", record) if record and not key else []
    for name, rule in rules.items():
        blocks += rule_blocks(model, name, rule)
    quiet: Entry = model.quiet
    if quiet and not key:
        blocks += [Head(pick(quiet.get("label") or title_of("quiet"))), *about_of(model, "quiet", quiet)]
    return blocks


def _theory_page(model: Model) -> list[Block]:
    theory: dict[str, Any] = model.theory
    person = model.word("person")
    blocks: list[Block] = [Title(title_of("theory"), f"{model.id} · theory")]
    blocks += [Prose(pick(theory["why"]))] if theory.get("why") else []
    activities = [Term(_name(entry, key), "", why_of(entry)) for key, entry in theory.get("activities", {}).items()]
    blocks += [Head(tr("model.theory-activities")), *activities]
    results = [_name(entry, key) for key, entry in theory.get("results", {}).items()]
    blocks += [Head(tr("model.theory-results", person=person)), Items(results)]
    for term, effects in theory.get("effects", {}).items():
        blocks += [Head(tr(f"model.theory-{term}")), *_effects(model, effects)]
    if theory.get("goal"):
        blocks += [Head(tr("model.theory-goal")), Prose(pick(theory["goal"]))]
    return blocks


def _effects(model: Model, effects: dict[str, Entry]) -> list[Block]:
    """Return effects gathered by dimension, in the order of the dimensions."""
    gathered: dict[str, list[str]] = {dimension: [] for dimension in model.dimensions}
    for key, effect in effects.items():
        gathered.setdefault(str(effect.get("dimension")), []).append(_name(effect, key))
    return [Term(model.full_label("dimensions", name), "", [Items(found)]) for name, found in gathered.items() if found]
