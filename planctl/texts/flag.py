"""Flags: what has to be seen to by a day, and who took it down."""

TEXTS = {
    "flag.none": {"en": "There is no flag up for {id}.", "da": "Der er ikke sat noget flag på {id}."},
    "flag.until": {"en": "by {day}", "da": "senest {day}"},
    "flag.put-up": {"en": "{by}, {day}", "da": "{by}, {day}"},
    "flag.taken-down": {
        "en": "taken down {day} by {by}: {reason}",
        "da": "taget ned {day} af {by}: {reason}",
    },
    "flag.hint": {
        "en": 'Take one down: planctl flag {id} --down {flag} --reason "..."',
        "da": 'Tag et ned: planctl flag {id} --down {flag} --reason "..."',
    },
    "flag.column-id": {"en": "Flag", "da": "Flag"},
    "flag.column-until": {"en": "By", "da": "Senest"},
    "flag.column-text": {"en": "What it is about", "da": "Hvad det handler om"},
    "flag.column-more": {"en": "By whom", "da": "Af hvem"},
    "flag.saved": {
        "en": "flag {flag}, to be seen to by {day}",
        "da": "flag {flag}, der skal ses på senest {day}",
    },
    "flag.saved-down": {"en": "flag {flag} taken down {day}", "da": "flag {flag} taget ned {day}"},
    "flag.next": {
        "en": 'It stays on the list until it is taken down: planctl flag {id} --down {flag} --reason "..."',
        "da": 'Det står på listen, til det bliver taget ned: planctl flag {id} --down {flag} --reason "..."',
    },
}
