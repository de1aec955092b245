"""Sentences about the turn of the year, and about coming back."""

TEXTS = {
    "year.title": {"en": "The end of {year}", "da": "Årsafslutning {year}"},
    "year.count-on": {"en": ("{n} goes on", "{n} go on"), "da": ("{n} fortsætter", "{n} fortsætter")},
    "year.count-discharged": {
        "en": ("{n} is discharged", "{n} are discharged"),
        "da": ("{n} bliver udskrevet", "{n} bliver udskrevet"),
    },
    "year.count-contact": {"en": "{n} in contact in December", "da": "{n} i kontakt i december"},
    "year.already": {
        "en": "{year} has already been closed. There is nothing more to do.",
        "da": "{year} er allerede afsluttet. Der er ikke mere at gøre.",
    },
    "year.nobody": {
        "en": "Nobody is to be discharged. There is nothing to do.",
        "da": "Der er ingen, der skal udskrives. Der er ikke noget at gøre.",
    },
    "year.discharged": {
        "en": "Discharged {day}; the files go to closed/{year}",
        "da": "Udskrives den {day}; filerne kommer til at ligge i closed/{year}",
    },
    "year.again-title": {"en": "Registered again in the new year", "da": "Indskrevet igen i det nye år"},
    "year.again-item": {"en": "{id} from {day}", "da": "{id} fra {day}"},
    "year.again-areas": {
        "en": "{id} from {day}; what is written under the focus areas stays in the closed file",
        "da": "{id} fra {day}; det, der står under indsatsområderne, bliver i den lukkede fil",
    },
    "year.december": {"en": "In contact in December", "da": "I kontakt i december"},
    "year.december-do": {
        "en": "At the first contact of the new year: was the plan active on 31 December? Then work goes on in it.",
        "da": "Ved årets første kontakt: Var planen aktiv den 31. december? Så arbejder I videre i den.",
    },
    "year.active": {"en": "active plan: work goes on in it", "da": "aktiv plan: arbejd videre i den"},
    "year.not-active": {"en": "no active plan: discharged", "da": "ingen aktiv plan: udskrevet"},
    "year.column-plan": {"en": "Plan on {day}", "da": "Plan den {day}"},
    "year.dry-run": {
        "en": "Nothing has been saved. Do it with: planctl year-end {year}",
        "da": "Intet er gemt. Gør det med: planctl year-end {year}",
    },
    "year.ask": {
        "en": ("Discharge {n} person and close {year}?", "Discharge {n} people and close {year}?"),
        "da": ("Udskriv {n} person, og afslut {year}?", "Udskriv {n} personer, og afslut {year}?"),
    },
    "year.not-done": {"en": "Nothing has been saved.", "da": "Intet er gemt."},
    "year.done": {
        "en": "Saved: {year} is closed. If it was a mistake: planctl undo",
        "da": "Gemt: {year} er afsluttet. Var det en fejl, så brug: planctl undo",
    },
    "year.faulty": {
        "en": "{file} has errors. If the file is closed, they cannot be corrected afterwards.",
        "da": "{file} har fejl. Bliver filen lukket, kan de ikke rettes bagefter.",
    },
    # Coming back
    "year.ask-return": {
        "en": "{id} was discharged {left}. Register again from {day}?",
        "da": "{id} blev udskrevet den {left}. Indskriv igen fra {day}?",
    },
    "year.again": {
        "en": "{id} is registered again from {day}, {who}.",
        "da": "{id} er indskrevet igen fra {day}, {who}.",
    },
    "year.ended-before": {"en": "Ended before that: {ending}.", "da": "Afsluttet inden da: {ending}."},
    "year.ending": {"en": "{day} ({reason})", "da": "{day} ({reason})"},
    "year.was-active": {
        "en": "The plan was active on {day}: work goes on from it.",
        "da": "Planen var aktiv den {day}: Arbejd videre ud fra den.",
    },
    "year.was-not-active": {
        "en": "There was no active plan on {day}. If a plan is needed now, it is a new one.",
        "da": "Der var ingen aktiv plan den {day}. Er der brug for en plan nu, er det en ny.",
    },
    "year.earlier-plan": {
        "en": "The plan before was about {areas}. Read it: planctl plan show {id} --year {year}",
        "da": "Planen dengang handlede om {areas}. Læs den: planctl plan show {id} --year {year}",
    },
    "year.earlier-file": {
        "en": "What was written then: planctl show {id} --year {year}",
        "da": "Det, der blev skrevet dengang: planctl show {id} --year {year}",
    },
    "year.reopened": {
        "en": "{id} is with you again, {who}. The ending is taken out: {ending}.",
        "da": "{id} er hos jer igen, {who}. Afslutningen er fjernet: {ending}.",
    },
    "year.start-plan": {
        "en": "The same plan can be activated again: planctl plan start {id}",
        "da": "Den samme plan kan aktiveres igen: planctl plan start {id}",
    },
}
