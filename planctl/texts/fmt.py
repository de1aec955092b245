"""Sentences of `planctl fmt`."""

TEXTS = {
    "fmt.done": {
        "en": ("{files} has its standard form now.", "{n} files have their standard form now: {files}."),
        "da": ("{files} har nu den faste opsætning.", "{n} filer har nu den faste opsætning: {files}."),
    },
    "fmt.renamed": {
        "en": ("Brought up to date: {ids}.", "Brought up to date, {n} ids: {ids}."),
        "da": ("Ført ajour: {ids}.", "Ført ajour, {n} id'er: {ids}."),
    },
    "fmt.nothing": {"en": "Everything has its standard form.", "da": "Alt har den faste opsætning."},
    "fmt.unreadable": {
        "en": "{file} cannot be read, so it was left as it is. See what is wrong: planctl check {file}",
        "da": "{file} kan ikke læses og er ladt urørt. Se, hvad der er galt: planctl check {file}",
    },
    "fmt.cannot": {
        "en": "{file} was left as it is: a comment or a value would have been lost.",
        "da": "{file} er ladt urørt: En kommentar eller en værdi ville være gået tabt.",
    },
}
