"""Laying model data over model data: mappings merge deeply, lists replace whole, nothing is dropped (pure)."""

from __future__ import annotations

from typing import Any


def extended(base: Any, extension: Any) -> Any:
    """Return base with the extension laid over it; keys of the base stay, in their order."""
    if isinstance(base, dict) and isinstance(extension, dict):
        merged = {key: extended(value, extension[key]) if key in extension else value for key, value in base.items()}
        merged |= {key: value for key, value in extension.items() if key not in base}
        return merged
    return extension
