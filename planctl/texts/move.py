"""Moving a plan to another model."""

TEXTS = {
    "move.reason": {"en": "The plan moved to the model “{model}”.", "da": "Planen er flyttet til modellen ”{model}”."},
    "move.saved": {"en": "the plan moved to {new} ({model}) {day}", "da": "planen er flyttet til {new} ({model}) {day}"},
    "move.counted": {"en": "{part} ({count})", "da": "{part} ({count})"},
    "move.went": {"en": "Went along to {id}: {parts}.", "da": "Kom med over i {id}: {parts}."},
    "move.went-nothing": {
        "en": "Nothing went along to {id}: the two models have nothing in common that is written here.",
        "da": "Intet kom med over i {id}: De to modeller har ikke noget af det, der er skrevet, til fælles.",
    },
    "move.stays": {
        "en": "Stays in {id}, which can still be read: {parts}.",
        "da": "Bliver i {id}, som stadig kan læses: {parts}.",
    },
    "move.next": {"en": "Go on there: planctl show {id}", "da": "Arbejd videre dér: planctl show {id}"},
    "move.next-start": {
        "en": "The plan was active. Look it through, and activate it there: planctl plan start {id}",
        "da": "Planen var aktiv. Se den igennem, og aktivér den dér: planctl plan start {id}",
    },
}
