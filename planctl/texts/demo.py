"""Sentences of `planctl demo`."""

TEXTS = {
    "demo.done": {
        "en": (
            "Built in {folder}: an invented organisation with {people} invented people and {n} saved change.",
            "Built in {folder}: an invented organisation with {people} invented people and {n} saved changes.",
        ),
        "da": (
            "I {folder} ligger nu en opdigtet organisation med {people} opdigtede personer og {n} gemt ændring.",
            "I {folder} ligger nu en opdigtet organisation med {people} opdigtede personer og {n} gemte ændringer.",
        ),
    },
    "demo.next": {"en": "See the monthly list: planctl -C {folder} review", "da": "Se månedens liste: planctl -C {folder} review"},
}
