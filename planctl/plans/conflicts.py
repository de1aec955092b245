"""Where two people wrote different things at one place: kept in the plan file until somebody settles it (pure).

    conflicts:
      - path: areas.housing.situation
        base: ...                           (what stood there before both; without it nothing did)
        versions:
          - {value: ..., by: mette, at: "2026-11-03T09:12:04Z"}     (without a value: taken away)
          - {value: ..., by: jonas, at: "2026-11-03T14:40:51Z"}

The latest version that has a value stands at the place; nothing of the others is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from planctl.errors import Problem
from planctl.plans.shapes import MISSING, Keys, identity, place_of, place_text

CONFLICTS = "conflicts"
OPEN = "conflict"  # the code of the problem that somebody has to settle one


@dataclass(frozen=True)
class Stamp:
    """Who wrote something, as a handle, and when, as a moment in UTC; both may be unknown ("")."""

    by: str = ""
    at: str = ""

    @property
    def order(self) -> tuple[str, str]:
        """Return what stamps are ordered by."""
        return self.at, self.by


@dataclass(frozen=True)
class Version:
    """One of the values that people gave to a place; MISSING: they took it away."""

    value: Any
    stamp: Stamp

    @property
    def order(self) -> tuple[Any, ...]:
        """Return what versions are ordered by: the moment, the person, and then something that is always the same."""
        return (*self.stamp.order, repr(identity(self.value)))


@dataclass(frozen=True)
class Conflict:
    """A place with several versions, in order of time; `base` is what stood there before, MISSING for nothing."""

    keys: Keys
    base: Any
    versions: tuple[Version, ...]

    @property
    def standing(self) -> Any:
        """Return the value that stands at the place: the latest there is."""
        return next((version.value for version in reversed(self.versions) if version.value is not MISSING), MISSING)


def conflict(keys: Keys, base: Any, versions: Iterable[Version]) -> Conflict:
    """Return a conflict with its versions in order."""
    return Conflict(keys, base, tuple(sorted(versions, key=lambda version: version.order)))


def conflicts_of(data: Mapping[str, Any] | None) -> dict[Keys, Conflict]:
    """Return the conflicts of a plan by their place; what is no conflict is left out (`check` says so)."""
    found = {}
    value = (data or {}).get(CONFLICTS)
    for entry in value if isinstance(value, list) else ():
        if (each := _read(entry)) is not None:
            found[each.keys] = each
    return found


def _read(entry: Any) -> Conflict | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("path"), str):
        return None
    versions = entry.get("versions")
    if not isinstance(versions, list) or not all(isinstance(version, dict) for version in versions):
        return None
    read = [
        Version(version.get("value", MISSING), Stamp(str(version.get("by", "")), str(version.get("at", ""))))
        for version in versions
    ]
    return conflict(place_of(entry["path"]), entry.get("base", MISSING), read)


def as_data(conflicts: Iterable[Conflict]) -> list[dict[str, Any]]:
    """Return conflicts as a plan file has them, in order of their place."""
    return [_written(each) for each in sorted(conflicts, key=lambda each: each.keys)]


def _written(each: Conflict) -> dict[str, Any]:
    base = {} if each.base is MISSING else {"base": each.base}
    return {"path": place_text(each.keys), **base, "versions": [_version(version) for version in each.versions]}


def _version(version: Version) -> dict[str, Any]:
    value = {} if version.value is MISSING else {"value": version.value}
    stamp = {"by": version.stamp.by, "at": version.stamp.at}
    return value | {key: word for key, word in stamp.items() if word}


def check_conflicts(data: Mapping[str, Any], person: str) -> Iterator[Problem]:
    """Yield an error for each conflict: somebody has to settle it."""
    value = data.get(CONFLICTS)
    for index, entry in enumerate(value if isinstance(value, list) else ()):
        if (each := _read(entry)) is not None:
            params = {"path": place_text(each.keys), "id": person}
            yield Problem(OPEN, text="conflict", path=(CONFLICTS, index), params=params)
