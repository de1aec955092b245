"""Sentences that confirm a save."""

TEXTS = {
    "saved.saved": {"en": "Saved for {id} ({who}): {what}.", "da": "Gemt for {id} ({who}): {what}."},
    "saved.already": {
        "en": "Already there for {id} ({who}): {what}. Nothing was changed.",
        "da": "Det står der allerede for {id} ({who}): {what}. Intet er ændret.",
    },
    "saved.contact-person": {"en": "contact person {name}", "da": "kontaktperson {name}"},
    "saved.no-contact-person": {"en": "without contact person", "da": "uden kontaktperson"},
    "saved.last-contact": {"en": "last contact {day}", "da": "sidst i kontakt {day}"},
    "saved.is-ended": {"en": "{person}; ENDED {day}", "da": "{person}; AFSLUTTET {day}"},
    "saved.is-moved": {"en": "{person}; MOVED to {to}", "da": "{person}; FLYTTET til {to}"},
    "saved.never": {"en": "no contact yet", "da": "endnu ikke i kontakt"},
    "saved.note": {"en": "Note: {sentence}.", "da": "Bemærk: {sentence}."},
    "saved.old-conflicts": {
        "en": (
            "In this file there is one place to agree on. See it: planctl resolve",
            "In this file there are {n} places to agree on. See them: planctl resolve",
        ),
        "da": (
            "Ét sted i filen skal I stadig blive enige. Se det: planctl resolve",
            "{n} steder i filen skal I stadig blive enige. Se dem: planctl resolve",
        ),
    },
    "saved.old-errors": {
        "en": ("The file had an error before this. See it: planctl check", "The file had {n} errors before this. See them: planctl check"),
        "da": ("Filen havde en fejl i forvejen. Se den: planctl check", "Filen havde {n} fejl i forvejen. Se dem: planctl check"),
    },
    # What was saved, per command
    "saved.contact": {"en": "{kind} {day}", "da": "{kind} {day}"},
    "saved.acute": {"en": "{what} (acute)", "da": "{what} (akut)"},
    "saved.contact-services": {"en": "{kind} {day}, {services}", "da": "{kind} {day}, {services}"},
    "saved.attempt": {"en": "{kind} {day}, tried, not reached", "da": "{kind} {day}, forsøgt, ikke fået fat i"},
    "saved.note-entry": {"en": "{type} {day}", "da": "{type} {day}"},
    "saved.note-area": {"en": "{type} {day}, {area}", "da": "{type} {day}, {area}"},
    "saved.score": {"en": "{area} step {step}", "da": "{area} trin {step}"},
    "saved.scored": {"en": "score", "da": "måling"},
    "saved.scores": {"en": "{rater} {day}: {scores}", "da": "{rater} {day}, {scores}"},
    "saved.measure": {
        "en": "{instrument} {day}: {points} of {most} points",
        "da": "{instrument} {day}, {points} af {most} point",
    },
    "saved.measure-declined": {
        "en": "{instrument} {day}: did not want to be asked",
        "da": "{instrument} {day}, ønskede ikke at svare",
    },
    "saved.plan-start": {"en": "plan activated {day}", "da": "plan aktiveret {day}"},
    "saved.plan-restart": {"en": "plan reactivated {day}", "da": "plan genaktiveret {day}"},
    "saved.plan-stop": {"en": "plan deactivated {day}, back on {level}", "da": "plan deaktiveret {day}, tilbage på {level}"},
    "saved.answered": {
        "en": "This also answers the month's question: {question}",
        "da": "Det svarer også på månedens spørgsmål: {question}",
    },
    "saved.area": {"en": "{area}: {fields}", "da": "{area} – {fields}"},
    "saved.assign": {"en": "contact person is now {name}", "da": "kontaktperson er nu {name}"},
    "saved.unassign": {"en": "no contact person any more", "da": "har ikke længere en kontaktperson"},
    "saved.group": {"en": "{group} from {day}", "da": "{group} fra {day}"},
    "saved.end": {"en": "ended {day}: {reason}", "da": "afsluttet {day} ({reason})"},
    "saved.decided": {"en": "{month}: {outcome}", "da": "{outcome} ({month})"},
    "saved.decided-again": {
        "en": "It takes the place of the answer given earlier this month, before the latest had happened.",
        "da": "Det træder i stedet for svaret tidligere på måneden, som blev givet, før det seneste skete.",
    },
    "saved.postponed": {"en": "{month}: postponed to {day}", "da": "udsat til {day} ({month})"},
    "saved.nothing-to-do": {"en": "Nothing to do.", "da": "Der er ikke noget at gemme."},
    "saved.hand-edits": {"en": ("Saved: {files}.", "Saved {n} files: {files}."), "da": ("Gemt: {files}.", "Gemt {n} filer: {files}.")},
    "saved.undone": {"en": "Taken back: {what}.", "da": "Fortrudt: {what}."},
    "saved.person": {
        "en": "{id} is registered from {day}{extra}.",
        "da": "{id} er indskrevet fra {day}{extra}.",
    },
    "saved.with-contact-person": {"en": ", contact person {name}", "da": ", kontaktperson {name}"},
    "saved.person-next": {
        "en": "Next, for example: planctl contact {id}",
        "da": "Næste skridt kan være: planctl contact {id}",
    },
    "saved.row": {"en": "{file}, line {line}: {sentence}", "da": "{file}, linje {line}: {sentence}"},
    "saved.people": {
        "en": ("{n} person is registered: {ids}.", "{n} people are registered: {ids}."),
        "da": ("{n} person er indskrevet: {ids}.", "{n} personer er indskrevet: {ids}."),
    },
    "saved.staff-already": {
        "en": "{name} ({handle}) is already among the staff. Nothing was changed.",
        "da": "{name} ({handle}) er allerede blandt medarbejderne. Intet er ændret.",
    },
    "saved.staff": {"en": "{name} ({handle}) is added to the staff.", "da": "{name} ({handle}) er føjet til medarbejderne."},
    "saved.staff-left": {
        "en": "{name} ({handle}) is not on the staff after {day}; old entries stay as they are.",
        "da": "{name} ({handle}) er noteret som medarbejder til og med {day}; gamle registreringer bliver stående.",
    },
    "saved.staff-left-already": {
        "en": "It is already noted that {name} ({handle}) is not on the staff after {day}. Nothing was changed.",
        "da": "{name} ({handle}) er allerede noteret som medarbejder til og med {day}. Intet er ændret.",
    },
    "saved.staff-people": {
        "en": (
            "{n} person still has {name} as contact person: {ids}.",
            "{n} people still have {name} as contact person: {ids}.",
        ),
        "da": (
            "{n} person har stadig {name} som kontaktperson: {ids}.",
            "{n} personer har stadig {name} som kontaktperson: {ids}.",
        ),
    },
}
