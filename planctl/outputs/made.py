"""What every output about many people says of itself: when it was made, by whom, from which save, by which models."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from planctl import __version__
from planctl.models.model import Model
from planctl.texts import pick, tr
from planctl.texts.dates import long_day

View = dict[str, Any]

_SHORT = 10  # characters of a save's name that people read


@dataclass(frozen=True)
class Source:
    """From which save something is made ("" before the first), whether files differ from it, and who makes it."""

    commit: str = ""
    unsaved: bool = False
    by: str = ""
    is_kept: bool = True  # False for a folder that was taken out of its history


def made_data(today: datetime.date, source: Source, models: Iterable[Model]) -> View:
    """Return it as plain data, with the sentences for the foot of a page."""
    used = [
        {"id": model.id, "label": pick(model.data["label"]), "version": str(model.data.get("version", ""))}
        for model in models
    ]
    day = long_day(today)
    return {
        "date": today.isoformat(),
        "day": day,
        "by": source.by,
        "commit": source.commit,
        "unsaved": source.unsaved,
        "models": used,
        "program": __version__,
        "words": [
            tr("made.by", day=day, by=source.by) if source.by else tr("made.nobody", day=day),
            _source_words(source),
            *(tr("made.model", **each) for each in used),
            tr("made.program", version=__version__),
        ],
    }


def _source_words(source: Source) -> str:
    if source.commit:
        return tr("made.from-unsaved" if source.unsaved else "made.from-save", commit=source.commit[:_SHORT])
    return tr("made.never-saved" if source.is_kept else "made.no-history")


CSV_HEADER = ["organisation", "made", "made_by", "commit", "unsaved", "model_version"]


def csv_cells(data: View, version: str) -> list[Any]:
    """Return the same for the end of a row of a spreadsheet."""
    made = data["made"]
    return [data["organisation"], made["date"], made["by"], made["commit"], int(made["unsaved"]), version]
