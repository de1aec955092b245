"""A model's facts in words: each says from when a question has reason to be asked, and until when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planctl.models.declared import BUILT_IN_FACTS
from planctl.models.model import Model
from planctl.outputs.model_fields import name_of, ref_words
from planctl.outputs.page import Block, Items, Prose, Term, Title
from planctl.texts import pick, tr
from planctl.texts.dates import joined

Spec = dict[str, Any]


def facts_page(model: Model, key: str) -> list[Block]:
    """Return the page of a model's facts, or of one of them."""
    facts = {key: model.facts[key]} if key else model.facts
    title = Title(tr("model.part-facts"), f"{model.id} · {key or 'facts'}")
    return [title, *(_fact(model, name, spec) for name, spec in facts.items())]


def _fact(model: Model, key: str, spec: Spec) -> Term:
    about: list[Prose | Items] = [Prose(fact_words(model, spec), style="dim")]
    about += [Prose(pick(spec["help"]))] if spec.get("help") else []
    about += [Prose(pick(spec["why"]), tr("model.why"), "dim")] if spec.get("why") else []
    return Term(name_of(spec, key), key, about)


def fact_words(model: Model, spec: Spec) -> str:
    """Return from when to when a fact holds, in a sentence."""
    words = _KINDS[spec["kind"]](model, spec)
    if spec.get("months_in"):
        words += " " + tr("model_fact.months_in", field=ref_words(model, spec["months_in"]))
    return words


def _date(model: Model, spec: Spec) -> str:
    of = ref_words(model, spec["of"])
    ahead = spec.get("ahead")
    when = tr("model_fact.date", of=of) if ahead is None else tr("model_fact.date-ahead", n=ahead, of=of)
    if not spec.get("done"):
        return tr("model_fact.while-open", when=when)
    owner = str(spec["of"]).rpartition(".")[0]
    named = [ref_words(model, f"{owner}.{ref.removesuffix('.date')}").rpartition(" › ")[2] for ref in spec["done"]]
    return tr("model_fact.until-done", when=when, done=", ".join(named))


def _silence(model: Model, spec: Spec) -> str:
    return tr("model_fact.silence", of=ref_words(model, spec["of"]), days=spec["days"])


def _age(model: Model, spec: Spec) -> str:
    return tr("model_fact.age", of=ref_words(model, spec["of"]), months=spec["months"])


def _never(model: Model, spec: Spec) -> str:
    return tr("model_fact.never", of=ref_words(model, spec["of"]), months=spec["months"])


def _empty(model: Model, spec: Spec) -> str:
    of = ref_words(model, spec["of"])
    if not spec.get("unless"):
        return tr("model_fact.empty", of=of)
    others = joined([tr("model.quoted", text=ref_words(model, ref)) for ref in spec["unless"]])
    return tr("model_fact.empty-unless", of=of, unless=others)


def _call(model: Model, spec: Spec) -> str:
    of = ref_words(model, spec["of"])
    where = where_words(model, str(spec["of"]), spec.get("where") or {})
    return tr("model_fact.call-where", of=of, where=where) if where else tr("model_fact.call", of=of)


def _reached(_model: Model, spec: Spec) -> str:
    least, months = spec.get("at_least", 1), spec.get("months", 12)
    return tr("model_fact.reached", below=spec["below"], months=months, least=least)


def _approval(_model: Model, spec: Spec) -> str:
    return tr("model_fact.approval", days=spec["days"])


_KINDS: dict[str, Callable[[Model, Spec], str]] = {
    "date": _date, "silence": _silence, "age": _age, "never": _never, "empty": _empty, "call": _call,
    "reached": _reached, "approval": _approval,
}  # fmt: skip


def where_words(model: Model, of: str, where: dict[str, list[str]]) -> str:
    """Return which entries are meant by the answers in their fields; "" for all of them."""
    parts = []
    for field, answers in where.items():
        spec = _field(model, f"{of}.{field}")
        labels = [model.full_label(str(spec.get("choices", "")), str(answer)) for answer in answers]
        parts.append(tr("model_field.is", field=name_of(spec, field), answers=f" {tr('model.or')} ".join(labels)))
    return joined(parts)


def _field(model: Model, ref: str) -> Spec:
    first, *rest = ref.split(".")
    spec: Spec = model.sections.get(first) or model.lists.get(first) or {}
    for step in rest:
        spec = (spec.get("lists") or {}).get(step) or (spec.get("fields") or {}).get(step) or {}
    return spec


def conditions_words(model: Model, conditions: dict[str, bool]) -> tuple[str, str]:
    """Return conditions as what is said of the person ("has a plan"), and as the model's own facts, "" where none."""
    words = {"place": model.word("at_place"), "level": pick(model.levels["basic"]["label"])}
    words["plan"] = pick(model.levels["plan"]["label"])
    said, own = [], []
    for fact, wanted in conditions.items():
        if fact in BUILT_IN_FACTS:
            said.append(tr(f"model.fact-{fact}" if wanted else f"model.fact-not-{fact}", **words))
        else:
            label = name_of(model.facts[fact], fact)
            own.append(label if wanted else tr("model_fact.not", fact=label))
    return joined(said), joined(own)
