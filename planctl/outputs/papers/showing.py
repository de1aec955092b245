"""Pictures on their way into a paper: drawn into HTML, beside Markdown as files, and trusted there alone.

A picture is drawn from plain data by the program itself, so its SVG is the one text that a page takes over as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planctl.outputs.papers.escaping import made_inert
from planctl.outputs.pictures.spec import PICTURE, Picture

Change = Callable[[Picture, int], Picture]


def drawn(data: dict[str, Any]) -> dict[str, Any]:
    """Return plain data with every picture in it drawn, to be shown on a page."""
    from planctl.outputs.pictures.draw import svg

    return _each(data, lambda picture, number: {**picture, "svg": svg(picture, number)})


def beside(data: dict[str, Any], stem: str) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return plain data whose pictures name a file each, and those files: FILE-1.svg, FILE-2.svg ..."""
    from planctl.outputs.pictures.draw import svg

    files: dict[str, bytes] = {}

    def named(picture: Picture, number: int) -> Picture:
        name = f"{stem}-{number}.svg"
        files[name] = svg(made_inert(picture), number, alone=True).encode()
        return {**picture, "file": name}

    return _each(data, named), files


def trusted(data: dict[str, Any]) -> dict[str, Any]:
    """Return data in which the SVG of a picture goes into a page as it is."""
    from markupsafe import Markup

    return _each(data, lambda picture, _: {**picture, "svg": Markup(picture["svg"])})  # noqa: S704 - drawn by us


def _each(data: dict[str, Any], change: Change) -> dict[str, Any]:
    """Return a copy of plain data with each picture changed; they are numbered in the order they are met."""
    number = 0

    def walked(value: Any) -> Any:
        nonlocal number
        if isinstance(value, list):
            return [walked(each) for each in value]
        if not isinstance(value, dict):
            return value
        if value.get("kind") == PICTURE and "shape" in value:
            number += 1
            return change(value, number)
        return {key: walked(each) for key, each in value.items()}

    changed: dict[str, Any] = walked(data)
    return changed
