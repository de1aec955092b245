"""Sentences of the monthly review and its decisions."""

TEXTS = {
    "review.title": {"en": "Monthly decisions, {month}", "da": "Stillingtagen, {month}"},
    "review.preview": {
        "en": "This is a preview: {month} has not begun, and entries may still come.",
        "da": "Det er et kig frem, for {month} er ikke begyndt, og der kan nå at komme flere registreringer.",
    },
    "review.window": {"en": "As of {day}, for the period {window}.", "da": "Opgjort pr. {day} for perioden {window}."},
    "review.counts": {"en": "{due} to decide · {decided} decided", "da": "{due} mangler · {decided} taget stilling til"},
    "review.nobody": {"en": "Without contact person", "da": "Uden kontaktperson"},
    "review.none": {"en": "Nobody is waiting for a decision.", "da": "Ingen venter på stillingtagen."},
    "review.postponed": {"en": "Put off", "da": "Udsat"},
    "review.flags": {"en": "Flags", "da": "Flag"},
    "review.flag": {"en": "{id} {text} ({flag})", "da": "{id} {text} ({flag})"},
    "review.flag-until": {"en": "{id} {text} (by {day}; {flag})", "da": "{id} {text} (senest {day}; {flag})"},
    "review.decided": {"en": "Decided", "da": "Taget stilling"},
    "review.missed": {"en": "From before", "da": "Fra tidligere"},
    "review.no-missed": {
        "en": "Nothing is left from earlier months.",
        "da": "Der mangler ikke noget fra tidligere måneder.",
    },
    "review.quiet": {"en": "No contact", "da": "Uden kontakt"},
    "review.quiet-count": {"en": "{count} on {level}", "da": "{count} på {level}"},
    "review.quiet-watched": {"en": "{group}: {ids}", "da": "{group}: {ids}"},
    "review.decided-item": {"en": "{id} {outcome} {day} ({by})", "da": "{id} {outcome} {day} ({by})"},
    "review.decided-unlisted": {
        "en": "{id} {outcome} {day} ({by}; was not on the list)",
        "da": "{id} {outcome} {day} ({by}; stod ikke på listen)",
    },
    "review.missed-item": {"en": "{id} {question} ({month})", "da": "{id} {question} ({month})"},
    "review.decide-hint": {"en": "Decide: {command}", "da": "Tag stilling: {command}"},
    "review.round-hint": {"en": "Go through {names}: {command}", "da": "Gennemgå {names}: {command}"},
    "review.left-out": {
        "en": "{file} cannot be read, so the person in it is NOT on the list. See what is wrong: planctl check {path}",
        "da": "{file} kan ikke læses, så personen i den er IKKE med på listen. Se, hvad der er galt:"
        " planctl check {path}",
    },
    "review.gone": {
        "en": "{file} is gone, so the person in it is NOT on the list. Bring it back: git checkout HEAD -- {path}",
        "da": "{file} er væk, så personen i den er IKKE med på listen. Hent den tilbage: git checkout HEAD -- {path}",
    },
    "review.faulty": {
        "en": "{file} has errors; the person is listed as usual. See what is wrong: planctl check {path}",
        "da": "{file} har fejl; personen er med på listen som sædvanlig. Se, hvad der er galt: planctl check {path}",
    },
    "review.disputed": {
        "en": "In {file} there is something to agree on; the person is listed as usual, by the latest of what was"
        " written. Settle it: planctl resolve {id}",
        "da": "I {file} er der noget, I skal blive enige om; personen er med på listen som sædvanlig, efter det seneste,"
        " der er skrevet. Bliv enige: planctl resolve {id}",
    },
    "review.column-id": {"en": "Id", "da": "Id"},
    "review.column-question": {"en": "Question", "da": "Spørgsmål"},
    "review.column-contact-person": {"en": "Contact person", "da": "Kontaktperson"},
    "review.column-why": {"en": "Why", "da": "Hvorfor"},
    "review.column-outcome": {"en": "What was decided", "da": "Hvad blev besluttet"},
    "review.column-by": {"en": "By whom, until when", "da": "Af hvem, til hvornår"},
    "review.column-month": {"en": "Month", "da": "Måned"},
    "review.agenda-due": {"en": "To decide", "da": "Mangler stillingtagen"},
}
