"""A model's questions of the month in words: when each is asked, how often, and what its answers do."""

from __future__ import annotations

from typing import Any

from planctl.models.model import Model
from planctl.outputs.model_entry import capital
from planctl.outputs.page import Block, Head, Prose, Term
from planctl.texts import has, pick, tr
from planctl.texts.dates import joined, month_name

_ANY_YEAR = "2000"


def often(rule: dict[str, Any]) -> str:
    """Return in a word how often a question is asked."""
    every = rule.get("every", 1)
    return tr("model.often-month") if every == 1 else tr("model.often-months", n=every)


def rule_blocks(model: Model, name: str, rule: dict[str, Any]) -> list[Block]:
    """Return a question with all that is known about it."""
    blocks: list[Block] = [Head(f"{pick(rule['question'])}  {name}"), Prose(_when(model, rule), tr("model.asked"))]
    blocks.append(Prose(_every(rule), tr("model.often")))
    if rule.get("still"):
        still = tr("model.still", person=model.word("person"), facts=_facts(model, rule["still"]))
        blocks.append(Prose(still, tr("model.forgotten")))
    blocks += [Prose(pick(rule["help"]), tr("model.about"))] if rule.get("help") else []
    blocks += [Prose(pick(rule["why"]), tr("model.why"))] if rule.get("why") else []
    blocks += [Prose(pick(rule["source"]), tr("model.source"), "dim")] if rule.get("source") else []
    outcomes = [_outcome(key, outcome) for key, outcome in rule["outcomes"].items()]
    use = Prose(tr("model.use", commands=f"planctl decide ID {name} {next(iter(rule['outcomes']))}"), style="dim")
    return [*blocks, *outcomes, use]


def _when(model: Model, rule: dict[str, Any]) -> str:
    sentence = tr("model.asked-when", person=model.word("person"), facts=_facts(model, rule["when"]))
    if not rule.get("not_in"):
        return sentence
    months = joined([month_name(f"{_ANY_YEAR}-{number:02d}") for number in rule["not_in"]])
    return f"{sentence} {tr('model.asked-except', months=months)}"


def _facts(model: Model, conditions: dict[str, bool]) -> str:
    """Return conditions as what is said of the person: "has a plan and was not here"."""
    words = {"place": model.word("at_place"), "level": pick(model.levels["basic"]["label"])}
    parts = []
    for fact, wanted in conditions.items():
        key = f"model.fact-{fact}" if wanted else f"model.fact-not-{fact}"
        parts.append(tr(key, **words) if has(key) else f"{fact}={wanted}")
    return joined(parts)


def _every(rule: dict[str, Any]) -> str:
    every = rule.get("every", 1)
    return tr("model.every-month") if every == 1 else tr("model.every-months", n=every)


def _outcome(key: str, outcome: dict[str, Any]) -> Term:
    sentences = [tr(f"model.effect-{outcome.get('effect', 'none')}")]
    if outcome.get("reason") == "required":
        sentences.append(tr("model.reason-required"))
    help_text = [Prose(pick(outcome["help"]))] if outcome.get("help") else []
    return Term(capital(pick(outcome["label"])), key, [*help_text, Prose(" ".join(sentences), style="dim")])
