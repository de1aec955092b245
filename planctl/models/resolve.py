"""From the bytes of model files to one resolved model, or the problems that prevent it (pure).

A model may extend another: mappings merge deeply, lists replace whole, and nothing can be dropped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from planctl.errors import Problem
from planctl.models.check import check_references, check_structure, missing_parts
from planctl.models.model import Model, map_texts
from planctl.models.overlay import extended
from planctl.texts import general_words
from planctl.yamltext.loader import Document, load
from planctl.yamltext.structure import Structure, close

_WORD = re.compile(r"\{([A-Za-z_]+)\}")


@dataclass(frozen=True)
class Source:
    """A model file: where it stands and what is in it."""

    file: str
    content: bytes


@dataclass(frozen=True)
class Resolved:
    """A model with the files it was made of, or None with the problems found in them."""

    model: Model | None
    problems: tuple[Problem, ...]
    files: tuple[str, ...] = ()


def resolve(model_id: str, sources: Mapping[str, Source], structure: Structure) -> Resolved:
    """Read a model and everything it extends; `sources` maps model id to file, `structure` is the model language's."""
    chain, problems = _chain(model_id, sources, structure)
    files = tuple(source.file for source, _ in chain)
    if any(problem.is_error for problem in problems):
        return Resolved(None, tuple(problems), files)
    data: dict[str, Any] = {}
    for _, document in reversed(chain):
        data = extended(data, document.data or {})
    top_source, top = chain[0]
    problems += [_in_chain(problem, chain) for problem in (*missing_parts(data), *check_references(data))]
    problems += [_placed(p, top, top_source.file) for p in _lost_steps(chain)]
    if any(problem.is_error for problem in problems):
        return Resolved(None, tuple(problems), files)
    return Resolved(Model(filled(data)), tuple(problems), files)


def unfilled(model_id: str, sources: Mapping[str, Source]) -> dict[str, Any]:
    """Return what a model that is right says, with all it extends, words in braces: as it stands in the files."""
    documents: list[Document] = []
    current: str | None = model_id
    while current:
        documents.append(load(sources[current].content))
        current = (documents[-1].data or {}).get("extends")
    data: dict[str, Any] = {}
    for document in reversed(documents):
        data = extended(data, document.data or {})
    return data


def _chain(
    model_id: str, sources: Mapping[str, Source], structure: Structure
) -> tuple[list[tuple[Source, Document]], list[Problem]]:
    chain: list[tuple[Source, Document]] = []
    problems: list[Problem] = []
    seen: list[str] = []
    current: str | None = model_id
    while current:
        source = sources[current]
        seen.append(current)
        document = load(source.content)
        found = list(document.problems)
        if document.data is not None:
            found += check_structure(document, structure)
            if document.data.get("id", current) != current:
                found.append(Problem("model-id", path=("id",), params={"id": current}))
        base = (document.data or {}).get("extends")
        base = base if isinstance(base, str) else None
        if base in seen:
            found.append(Problem("model-circle", path=("extends",), params={"model": base}))
        elif base and base not in sources:
            known = [name for name in sources if name not in seen]
            params = {"model": base, "close": close(base, known), "known": ", ".join(known)}
            found.append(Problem("unknown-model", path=("extends",), params=params))
        base = base if base in sources and base not in seen else None
        problems += [_placed(problem, document, source.file) for problem in found]
        chain.append((source, document))
        current = base
    return chain, problems


def _placed(problem: Problem, document: Document, file: str) -> Problem:
    named = (problem.params.get("value"), problem.params.get("name"))  # what is not known may be a key itself
    key = problem.code.startswith("model-") and bool(problem.path) and problem.path[-1] in named
    placed = problem if problem.line else document.locate(problem, key=key)
    return replace(placed, file=file)


def _in_chain(problem: Problem, chain: list[tuple[Source, Document]]) -> Problem:
    """Place a problem of the whole in the file it comes from: the first that has its place, the extension first."""
    for source, document in chain:
        if document.find(problem.path) is not None:
            return _placed(problem, document, source.file)
    source, document = chain[0]
    return _placed(problem, document, source.file)


def _lost_steps(chain: list[tuple[Source, Document]]) -> list[Problem]:
    """Report scales whose number of steps an extension changes: old scores would change meaning."""
    problems = []
    bases = [document.data or {} for _, document in chain[1:]]
    for name, scale in ((chain[0][1].data or {}).get("scales") or {}).items():
        for base in bases:
            steps = base.get("scales", {}).get(name, {}).get("steps")
            if steps and scale.get("steps") and len(scale["steps"]) != len(steps):
                problems.append(Problem("model-steps", path=("scales", name, "steps"), params={"steps": len(steps)}))
    return problems


def filled(data: dict[str, Any]) -> dict[str, Any]:
    """Fill the model's words ({place}, {Person} ...), or general ones, into its texts."""
    words = {**general_words(), **data.get("words", {})}

    def change(text: str, lang: str) -> str:
        def word(match: re.Match[str]) -> str:
            name = match[1]
            value = words.get(name[0].lower() + name[1:], {}).get(lang, match[0])
            return value[:1].upper() + value[1:] if name[0].isupper() else str(value)

        return _WORD.sub(word, text)

    rest = map_texts({key: value for key, value in data.items() if key != "words"}, change)
    return {**rest, "words": data["words"]} if "words" in data else rest
