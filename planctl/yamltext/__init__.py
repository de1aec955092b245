"""YAML as text with places: one loader for everything, span edits for writing (pure)."""
