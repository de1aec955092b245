"""Where figures lie in a picture: pygal draws them, and what it drew is read again to be dressed by the sheet."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from planctl.outputs.pictures.sheet import Point
from planctl.outputs.pictures.spec import Series

Rect = tuple[float, float, float, float]

_MOVED = re.compile(r"translate\(\s*(-?[\d.]+)[ ,]+(-?[\d.]+)\s*\)")
_BASELINE = 3.5  # so far below a place pygal writes its name
# No script, no address, no names of its own; nothing beside the figures.
PLAIN = {"js": [], "css": [], "no_prefix": True, "pretty_print": True, "show_legend": False, "spacing": 0, "margin": 0}


@dataclass
class Plot:
    """What was drawn: bars and points of each series in order, and where the named places of both axes are."""

    left: float = 0
    top: float = 0
    width: float = 0
    height: float = 0
    bars: dict[int, list[Rect]] = field(default_factory=dict)
    dots: dict[int, list[Point]] = field(default_factory=dict)
    x: list[float] = field(default_factory=list)
    y: list[float] = field(default_factory=list)

    @property
    def right(self) -> float:
        """Return where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return the lowest of it."""
        return self.top + self.height


def library() -> Any:
    """Return pygal; what it hangs into Python's import for plug-ins is taken out again: it slows every later one."""
    import pygal

    sys.meta_path[:] = [each for each in sys.meta_path if type(each).__module__ != pygal.__name__]
    return pygal


def drawn_by(chart: Any) -> Plot:
    """Return what pygal drew, in coordinates of the whole picture."""
    plot = Plot()
    for group in chart.render_tree().iter():
        names = _classes(group)
        if "plot" not in names:
            continue
        moved = _MOVED.match(group.get("transform", ""))
        left, top = (float(moved[1]), float(moved[2])) if moved else (0.0, 0.0)
        if names == ["plot"]:
            ground = next(node for node in group if "background" in _classes(node))
            plot.left, plot.top = left, top
            plot.width, plot.height = float(ground.get("width")), float(ground.get("height"))
        for part in group:
            _read(part, plot, left, top)
    return plot


def _classes(node: Any) -> list[str]:
    """Return the classes of an element; comments have none."""
    return str(node.get("class") or "").split() if isinstance(node.tag, str) else []


def _read(part: Any, plot: Plot, left: float, top: float) -> None:
    """Take over what a part of the drawing holds: the places of an axis, or the figures of a series."""
    names = _classes(part)
    if "axis" in names:
        texts = [node for node in part.iter() if node.tag is not None and str(node.tag).endswith("text")]
        if "y" in names:
            plot.y += [float(node.get("y")) - _BASELINE + top for node in texts]
        else:
            plot.x += [float(node.get("x")) + left for node in texts]
    place = next((int(name[6:]) for name in names if name.startswith("serie-")), None)
    if place is None:
        return
    for node in part.iter():
        kind = _classes(node)
        if "rect" in kind:
            x, y, width, height = (float(node.get(name)) for name in ("x", "y", "width", "height"))
            plot.bars.setdefault(place, []).append((x + left, y + top, width, height))
        elif "dot" in kind:
            plot.dots.setdefault(place, []).append((float(node.get("cx")) + left, float(node.get("cy")) + top))


def told(one: Series) -> Iterator[tuple[int, float]]:
    """Yield the figures of a series that there are, each with its place."""
    yield from ((place, value) for place, value in enumerate(one["values"]) if value is not None)
