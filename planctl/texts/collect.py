"""What is collected across people for a learning meeting."""

TEXTS = {
    "collect.title-goals": {"en": "What we promise: all goals", "da": "Det, vi lover: alle mål"},
    "collect.title-interventions": {"en": "What we offer: all interventions", "da": "Det, vi tilbyder: alle indsatser"},
    "collect.title-evaluations": {"en": "What came of it: all evaluations", "da": "Det, der kom ud af det: alle evalueringer"},
    "collect.title-statuses": {"en": "What works: all statuses", "da": "Det, der virker: alle statusser"},
    "collect.about-statuses": {
        "en": "Read them in a row: what works, and what does not. From the statuses that were sent and are kept here.",
        "da": "Læs dem i træk: hvad der virker, og hvad der ikke gør. Fra de statusser, der er sendt og gemt her.",
    },
    "collect.few": {
        "en": "Fewer than {below} people are behind these texts: whoever knows the house can guess whose they are.",
        "da": "Der er under {below} personer bag teksterne: den, der kender huset, kan gætte, hvem de handler om.",
    },
    "collect.not-read": {
        "en": ("{n} status is kept in a form that cannot be read here, such as PDF. What is sent with --format html can be.", "{n} statuses are kept in a form that cannot be read here, such as PDF. What is sent with --format html can be."),
        "da": ("{n} status er gemt i et format, der ikke kan læses her, fx PDF. Den, der sendes med --format html, kan læses.", "{n} statusser er gemt i et format, der ikke kan læses her, fx PDF. Dem, der sendes med --format html, kan læses."),
    },
    "collect.about-goals": {
        "en": "Read them in a row: this is how our promises sound, also those that were kept or given up.",
        "da": "Læs dem i træk: Sådan lyder det, vi lover, også det, der blev holdt eller opgivet.",
    },
    "collect.about-interventions": {
        "en": "Read them in a row: this is what we do, in the words we use for it.",
        "da": "Læs dem i træk: Det er det, vi gør, med de ord, vi selv bruger.",
    },
    "collect.about-evaluations": {
        "en": "Read them in a row: what works, and what does not.",
        "da": "Læs dem i træk: hvad der virker, og hvad der ikke gør.",
    },
    "collect.read-first": {
        "en": "Ids, days and names of staff are left out, but a text may still tell who it is about: read it through before you hand it on.",
        "da": "Id'er, datoer og medarbejderes navne er ikke med, men en tekst kan stadig røbe, hvem den handler om: læs det igennem, før du giver det videre.",
    },
    "collect.no-area": {"en": "Without an area", "da": "Uden område"},
    "collect.none": {"en": "There is nothing to collect yet.", "da": "Der er endnu intet at samle."},
}
