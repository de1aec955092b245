"""A model's questions of the month in words: when each is asked, how often, and what its answers do."""

from __future__ import annotations

from typing import Any

from planctl.models.model import Model
from planctl.outputs.model_entry import capital
from planctl.outputs.model_facts import conditions_words
from planctl.outputs.model_fields import ref_words
from planctl.outputs.page import Block, Head, Prose, Term
from planctl.texts import pick, tr
from planctl.texts.dates import joined, month_name

_ANY_YEAR = "2000"


def often(rule: dict[str, Any]) -> str:
    """Return in a word how often a question is asked."""
    every = _months(rule)
    return tr("model.often-month") if every == 1 else tr("model.often-months", n=every)


def _months(rule: dict[str, Any]) -> int:
    """Return how many months apart a question is asked when nothing else is said for one person."""
    every = rule.get("every", 1)
    return int(every["months"] if isinstance(every, dict) else every)


def rule_blocks(model: Model, name: str, rule: dict[str, Any]) -> list[Block]:
    """Return a question with all that is known about it."""
    blocks: list[Block] = [Head(f"{pick(rule['question'])}  {name}"), Prose(_when(model, rule), tr("model.asked"))]
    blocks.append(Prose(_every(model, rule), tr("model.often")))
    if rule.get("still"):
        blocks.append(Prose(_still(model, rule["still"]), tr("model.forgotten")))
    blocks += [Prose(pick(rule["help"]), tr("model.about"))] if rule.get("help") else []
    blocks += [Prose(pick(rule["why"]), tr("model.why"))] if rule.get("why") else []
    blocks += [Prose(pick(rule["source"]), tr("model.source"), "dim")] if rule.get("source") else []
    outcomes = [_outcome(key, outcome) for key, outcome in rule["outcomes"].items()]
    use = Prose(tr("model.use", commands=f"planctl decide ID {name} {next(iter(rule['outcomes']))}"), style="dim")
    return [*blocks, *outcomes, use]


def _when(model: Model, rule: dict[str, Any]) -> str:
    """Return who is asked about, and when."""
    said, own = conditions_words(model, rule["when"])
    words = {"person": model.word("person")}
    if said and own:
        sentences = [tr("model_fact.asked-both", said=said, facts=own, **words)]
    elif own:
        sentences = [tr("model_fact.asked-own", facts=own)]
    else:
        sentences = [tr("model.asked-when", facts=said, **words)]
    sentences += [tr("model_fact.at-once")] if rule.get("at_once") else []
    if rule.get("not_in"):
        months = joined([month_name(f"{_ANY_YEAR}-{number:02d}") for number in rule["not_in"]])
        sentences.append(tr("model.asked-except", months=months))
    return " ".join(sentences)


def _still(model: Model, conditions: dict[str, bool]) -> str:
    """Return how long a question that was forgotten stays in sight."""
    said, own = conditions_words(model, conditions)
    words = {"person": model.word("person")}
    if said and own:
        return tr("model_fact.still-both", said=said, facts=own, **words)
    return tr("model_fact.still-own", facts=own) if own else tr("model.still", facts=said, **words)


def _every(model: Model, rule: dict[str, Any]) -> str:
    """Return how often a question is asked, and what the months are counted from."""
    months = _months(rule)
    sentences = [tr("model.every-month") if months == 1 else tr("model.every-months", n=months)]
    every = rule.get("every")
    if isinstance(every, dict) and every.get("since"):
        since = joined([tr("model.quoted", text=ref_words(model, ref)) for ref in every["since"]])
        sentences.append(tr("model_fact.every-since", since=since))
    if isinstance(every, dict) and every.get("months_in"):
        sentences.append(tr("model_fact.months_in", field=ref_words(model, every["months_in"])))
    return " ".join(sentences)


def _outcome(key: str, outcome: dict[str, Any]) -> Term:
    sentences = [tr(f"model.effect-{outcome.get('effect', 'none')}")]
    if outcome.get("reason") == "required":
        sentences.append(tr("model.reason-required"))
    help_text = [Prose(pick(outcome["help"]))] if outcome.get("help") else []
    return Term(capital(pick(outcome["label"])), key, [*help_text, Prose(" ".join(sentences), style="dim")])
