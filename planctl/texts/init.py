"""Sentences of `planctl init`."""

TEXTS = {
    "init.done": {
        "en": "{folder} is ready for {name}.",
        "da": "Mappen {folder} er klar til {name}.",
    },
    "init.staff": {
        "en": "{name} is the first member of staff, with the handle {handle}.",
        "da": "{name} er den første medarbejder og har brugernavnet {handle}.",
    },
    "init.next": {
        "en": "Next: planctl -C {folder} person add",
        "da": "Næste skridt: planctl -C {folder} person add",
    },
}
