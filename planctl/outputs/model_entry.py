"""What a plan model says about one of its entries: help, why, and whatever else it holds, as blocks."""

from __future__ import annotations

from typing import Any

from planctl.models.model import Model
from planctl.outputs.page import Items, Prose
from planctl.texts import pick, tr

About = list[Prose | Items]


def capital(text: str) -> str:
    """Return a text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def inside(label: str, model: Model) -> str:
    """Return a label as it stands inside a sentence: in lower case, unless it begins with a name."""
    first = label.split(" ", maxsplit=1)[0]
    words = [model.word(name).split(" ", maxsplit=1)[0] for name in model.words]
    if (first in words and first[:1].isupper()) or first[1:] != first[1:].lower():
        return label
    return label[:1].lower() + label[1:]


def why_of(entry: dict[str, Any]) -> About:
    """Return why an entry is there."""
    return [Prose(pick(entry["why"]), tr("model.why"), "dim")] if entry.get("why") else []


def about_of(model: Model, part: str, entry: dict[str, Any]) -> About:
    """Return what a model says about an entry, in the order it is read."""
    about: About = [Prose(pick(entry["help"]))] if entry.get("help") else []
    about += why_of(entry)
    if entry.get("aim"):
        about.append(Prose(pick(entry["aim"]), tr("model.aim")))
    about += _facts(model, part, entry)
    for key in ("criteria", "prompts"):
        if entry.get(key):
            about.append(Items([pick(item) for item in entry[key]], tr(f"model.{key}")))
    return about


def aside_of(model: Model, key: str, entry: dict[str, Any]) -> str:
    """Return what stands beside an entry's name: its id, and what a kind of contact counts as."""
    if not entry.get("counts"):
        return key
    return f"{key}, {tr('model.counts-' + entry['counts'], place=model.word('at_place'))}"


def _facts(model: Model, part: str, entry: dict[str, Any]) -> About:
    """Return what an entry's settings mean, in words."""
    if part == "instruments":
        return _instrument(entry)
    about: About = []
    if part == "areas" and entry.get("dimension"):
        about.append(Prose(model.full_label("dimensions", entry["dimension"]), tr("model.dimension"), "dim"))
    sentences = []
    if entry.get("default"):
        sentences.append(tr("model.is-default"))
    if entry.get("watch"):
        sentences.append(tr("model.watch"))
    if entry.get("months"):
        sentences.append(tr("model.months", n=entry["months"]))
    return [*about, Prose(" ".join(sentences), style="dim")] if sentences else about


def _instrument(entry: dict[str, Any]) -> About:
    items = entry["items"]
    most = len(items) * entry["item_max"] * entry.get("factor", 1)
    least = len(items) * entry["item_min"] * entry.get("factor", 1)
    span = {"low": entry["item_min"], "high": entry["item_max"], "least": least, "most": most}
    points = tr("model.points", **span, change=entry.get("change", 1))
    about: About = [Prose(points), Prose(", ".join(pick(item["label"]) for item in items), tr("model.items"))]
    bands = [tr("model.band", points=band["from"], label=pick(band["label"])) for band in entry.get("bands", [])]
    about += [Prose(" · ".join(bands), tr("model.bands"))] if bands else []
    form = entry.get("source_form")
    return [*about, Prose(pick(form), tr("model.form"))] if form else about
