"""The wording of an earlier time: what was written then is shown with the words of then (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planctl.errors import Path, Problem
from planctl.models.model import Model
from planctl.models.overlay import extended

_ABOUT = ("version", "until")


def as_of(model: Model, day: str | None) -> Model:
    """Return a model as it was worded on a day; the model itself where nothing has been reworded since."""
    earlier: Any = model.data.get("earlier")
    if not earlier or not isinstance(day, str):
        return model
    newest_first = sorted(earlier, key=lambda each: str(each["until"]), reverse=True)
    valid = [each for each in newest_first if day <= each["until"]]
    known: dict[int, Model] = model.__dict__.setdefault("_as_of", {0: model})
    if len(valid) not in known:
        data = model.data
        for each in valid:  # the oldest last: what it says was said before the others
            data = extended(data, _wording(each))
        known[len(valid)] = Model({**data, "version": valid[-1]["version"]})
    return known[len(valid)]


def _wording(each: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in each.items() if key not in _ABOUT and not key.startswith("x_")}


def check_earlier(data: dict[str, Any]) -> Iterator[Problem]:
    """Yield a problem for whatever was worded otherwise and is not there now."""
    for index, each in enumerate(data.get("earlier") or ()):
        yield from _unknown(_wording(each), data, ("earlier", index))


def _unknown(then: Any, now: Any, path: Path) -> Iterator[Problem]:
    if isinstance(then, dict) and not (set(then) <= {"da", "en"} and then):
        for key, value in then.items():
            if not isinstance(now, dict) or key not in now:
                if isinstance(value, dict) and set(value) <= {"da", "en"}:
                    continue  # a help that there is no more
                yield Problem("model-earlier", path=(*path, key), params={"value": key})
            else:
                yield from _unknown(value, now[key], (*path, key))
    elif isinstance(then, list) and isinstance(now, list) and len(then) != len(now) and path[-1] == "steps":
        yield Problem("model-steps", path=path, params={"steps": len(now)})
