"""Words of `planctl area`."""

TEXTS = {
    "area.target": {"en": "target step {step}", "da": "måltrin {step}"},
}
