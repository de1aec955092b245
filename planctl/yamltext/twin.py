"""The same changes on plain data: what a file has to hold after its text was changed (pure).

Every function returns new data and leaves the given data as it is. A place that does not exist
raises LookupError or TypeError.
"""

from __future__ import annotations

from typing import Any

from planctl.errors import Path


def with_value(data: Any, path: Path, value: Any) -> Any:
    """Set a value; mappings on the way are made where nothing is."""
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        if not isinstance(data, list) or not 0 <= step < len(data):
            raise IndexError(step)
        return [*data[:step], with_value(data[step], tuple(rest), value), *data[step + 1 :]]
    if data is not None and not isinstance(data, dict):
        raise LookupError(step)
    old = dict(data or {})
    old[step] = with_value(old.get(step), tuple(rest), value)
    return old


def with_item(data: Any, path: Path, item: Any, index: int | None) -> Any:
    """Insert an item in a list before `index`, or at its end; the list is made where nothing is."""
    items = _find(data, path)
    if items is None:
        items = []
    if not isinstance(items, list):
        raise LookupError(path)
    place = len(items) if index is None else index
    if not 0 <= place <= len(items):
        raise IndexError(index)
    return with_value(data, path, [*items[:place], item, *items[place:]])


def without(data: Any, path: Path) -> Any:
    """Take out an item or key; a collection that this leaves empty goes too, up to the next list."""
    *head, last = path
    parent = value_at(data, tuple(head))
    value_at(parent, (last,))
    left: Any = (
        [*parent[:last], *parent[last + 1 :]]
        if isinstance(last, int)
        else {key: value for key, value in parent.items() if key != last}
    )
    if not left and head and isinstance(head[-1], str):
        return without(data, tuple(head))
    return with_value(data, tuple(head), left)


def value_at(data: Any, path: Path) -> Any:
    """Return the value at a path; raise LookupError when there is none."""
    for step in path:
        if isinstance(step, int):
            if not isinstance(data, list) or not 0 <= step < len(data):
                raise IndexError(step)
            data = data[step]
        elif isinstance(data, dict):
            data = data[step]
        else:
            raise KeyError(step)
    return data


def _find(data: Any, path: Path) -> Any:
    """Return the value at a path, None where there is none."""
    try:
        return value_at(data, path)
    except LookupError:
        return None


def same(one: Any, other: Any) -> bool:
    """Tell whether two values are equal in type and content; the order of keys does not count."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    # By their writing, so that true is not 1, 1 is not 1.0, and nan is nan.
    return repr(one) == repr(other)
