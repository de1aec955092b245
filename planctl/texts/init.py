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
    "init.signed": {
        "en": "Everything saved here is signed, with the key {fingerprint}.",
        "da": "Alt, der gemmes her, bliver underskrevet, med nøglen {fingerprint}.",
    },
    "init.next": {
        "en": "Next: planctl -C {folder} person add",
        "da": "Næste skridt: planctl -C {folder} person add",
    },
}
