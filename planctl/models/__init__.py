"""Plan models as data: read, extend, check, explain, and generate JSON Schema from them (pure)."""
