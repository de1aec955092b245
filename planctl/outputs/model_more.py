"""Pages of a model's further parts: approval, good goals, statuses, figures, and what was renamed and reworded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from planctl.models.model import Model
from planctl.outputs.model_facts import where_words
from planctl.outputs.model_fields import name_of, ref_words
from planctl.outputs.page import Block, Head, Items, Prose, Term, Title
from planctl.texts import pick, tr
from planctl.texts.dates import joined, long_day

Spec = dict[str, Any]
Said = list[Prose | Items]


def _said(spec: Spec) -> Said:
    about: Said = [Prose(pick(spec["help"]))] if spec.get("help") else []
    about += [Prose(pick(spec["why"]), tr("model.why"), "dim")] if spec.get("why") else []
    return about + ([Items([pick(p) for p in spec["prompts"]], tr("model.prompts"))] if spec.get("prompts") else [])


def approval_page(model: Model) -> list[Block]:
    """Return who approves a plan, and what of it."""
    spec: Spec = model.approval
    blocks: list[Block] = [Title(name_of(spec, tr("model.part-approval")), f"{model.id} · approval"), *_said(spec)]
    roles = f" {tr('show.or')} ".join(tr(f"staff.role-{role}") for role in spec.get("roles") or ())
    blocks.append(Prose(tr("model_field.roles", roles=roles) if roles else tr("model_field.any-colleague")))
    if spec.get("covers"):
        parts = joined([ref_words(model, ref) if ref != "areas" else tr("model.part-areas") for ref in spec["covers"]])
        blocks.append(Prose(tr("model_field.covers", parts=parts)))
    return blocks


def smart_page(model: Model) -> list[Block]:
    """Return the letters that goals are held against, with what the program looks for."""
    blocks: list[Block] = [Title(tr("model.part-smart"), f"{model.id} · smart")]
    for key, letter in model.smart.items():
        checks = [tr(f"model_field.check-{check}") for check in letter.get("checks") or ()]
        about = _said(letter) + ([Items(checks, tr("model_field.checks"))] if checks else [])
        blocks.append(Term(f"{pick(letter['letter'])}  {name_of(letter, key)}", key, about))
    return blocks


def reached_page(model: Model) -> list[Block]:
    """Return when the share of goals reached is worth a word."""
    spec: Spec = model.reached
    words = {"below": spec.get("below"), "months": spec.get("months", 12), "least": spec.get("at_least", 1)}
    title = Title(name_of(spec, tr("model.part-reached")), f"{model.id} · reached")
    return [title, *_said(spec), Prose(tr("model_field.reached", **words))]


def status_page(model: Model) -> list[Block]:
    """Return the headings of a status, and what each is made from."""
    blocks: list[Block] = [Title(tr("model.part-status_parts"), f"{model.id} · status_parts")]
    for key, spec in model.status_parts.items():
        parts = [tr("model.part-areas") if ref == "areas" else ref_words(model, ref) for ref in spec.get("from") or ()]
        made = [Prose(tr("model_field.from", parts=", ".join(parts)), style="dim")] if parts else []
        blocks.append(Term(name_of(spec, key), key, [*_said(spec), *made]))
    return blocks


def status_approval_page(model: Model) -> list[Block]:
    """Return who approves a status before it is sent, and which."""
    spec: Spec = model.status_approval
    title = Title(name_of(spec, tr("model.part-status_approval")), f"{model.id} · status_approval")
    roles = f" {tr('show.or')} ".join(tr(f"staff.role-{role}") for role in spec.get("roles") or ())
    who = tr("model_field.roles", roles=roles) if roles else tr("model_field.any-colleague-sent")
    readers = [tr(f"values.reader-{reader}") for reader in spec.get("for") or ["municipality"]]
    return [title, *_said(spec), Prose(who), Prose(tr("model_field.status-for", readers=joined(readers)))]


def figures_page(model: Model) -> list[Block]:
    """Return the figures of reports, each with its definition."""
    blocks: list[Block] = [Title(tr("model.part-figures"), f"{model.id} · figures")]
    for key, spec in model.figures.items():
        of = str(spec.get("of") or "")
        what = tr(f"model_field.what-{spec['what']}", list=tr("model.quoted", text=ref_words(model, of) if of else "?"))
        about: Said = [*_said(spec), Prose(what, tr("model_field.counts"), "dim")]
        split = [_by(model, of, name) for name in spec.get("by") or ()]
        about += [Prose(", ".join(split), tr("model_field.split"), "dim")] if split else []
        where = where_words(model, of, spec.get("where") or {})
        about += [Prose(where, tr("model_field.where"), "dim")] if where else []
        blocks.append(Term(name_of(spec, key), key, about))
    return blocks


def _by(model: Model, of: str, name: str) -> str:
    """Return what a figure is split by: a part of the model, or a field."""
    if name in ("areas", "dimensions"):
        return tr(f"model.part-{name}")
    return ref_words(model, name if "." in name or not of else f"{of}.{name}").rpartition(" › ")[2]


def renamed_page(model: Model) -> list[Block]:
    """Return the ids that have changed."""
    rows = [
        tr("model_field.renamed", part=each["in"], old=each["old"], new=each["new"]) for each in model.data["renamed"]
    ]
    return [
        Title(tr("model.part-renamed"), f"{model.id} · renamed"), Prose(tr("model_field.renamed-about")), Items(rows),
    ]  # fmt: skip


def earlier_page(model: Model) -> list[Block]:
    """Return what earlier versions said, beside what is said now."""
    blocks: list[Block] = [
        Title(tr("model.part-earlier"), f"{model.id} · earlier"), Prose(tr("model_field.earlier-about")),
    ]  # fmt: skip
    for each in model.data["earlier"]:
        words = {"version": each["version"], "day": long_day(each["until"])}
        blocks += [Head(tr("model_field.earlier-until", **words)), Items(list(_differences(each, model.data)))]
    return blocks


def _differences(then: Any, now: Any) -> Iterator[str]:
    """Yield each text of an earlier version with what is said now."""
    if isinstance(then, dict) and then and set(then) <= {"da", "en"}:
        yield tr("model_field.earlier-then", then=pick(then), now=pick(now or ""))
    elif isinstance(then, dict):
        for key, value in then.items():
            yield from _differences(value, now.get(key) if isinstance(now, dict) else None)
    elif isinstance(then, list):
        for index, value in enumerate(then):
            yield from _differences(value, now[index] if isinstance(now, list) and index < len(now) else None)


PAGES: dict[str, Callable[[Model], list[Block]]] = {
    "approval": approval_page, "smart": smart_page, "reached": reached_page, "status_parts": status_page,
    "status_approval": status_approval_page,
    "figures": figures_page, "renamed": renamed_page, "earlier": earlier_page,
}  # fmt: skip
