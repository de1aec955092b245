"""The agenda of a monthly meeting."""

TEXTS = {
    "agenda.title": {"en": "Agenda, {month}", "da": "Dagsorden, {month}"},
    "agenda.about": {
        "en": "The list of the month, how alive the plans are, and the figures of the month before. Write down what you decide, by whom and until when.",
        "da": "Månedens stillingtagen, hvor levende planerne er, og tallene for måneden før. Skriv ned, hvad I beslutter, hvem der gør det, og inden hvornår.",
    },
    "agenda.unreadable": {
        "en": "Left out, because they could not be read: {files}.",
        "da": "Ikke med, fordi de ikke kunne læses: {files}.",
    },
    "agenda.inside": {
        "en": "For the inside of the house: the list names ids, and how alive the plans are is told without hiding small numbers. In the figures they are hidden.",
        "da": "Kun til brug i huset: Listen har id'er, og i afsnittet om planerne er små tal ikke skjult. I afsnittet med tal er de skjult.",
    },
    "agenda.review": {"en": "Decisions of the month", "da": "Månedens stillingtagen"},
    "agenda.figures": {"en": "Figures", "da": "Tal"},
    "agenda.no-figures": {
        "en": "The month before has not begun, so there are no figures yet.",
        "da": "Måneden før er ikke begyndt, så der er endnu ingen tal.",
    },
    "agenda.further": {"en": "Other decisions", "da": "Andre beslutninger"},
    "agenda.decided": {"en": "Decided at the meeting", "da": "Besluttet på mødet"},
    "agenda.column-number": {"en": "No.", "da": "Nr."},
    "agenda.column-what": {"en": "What was decided", "da": "Hvad blev besluttet"},
    "agenda.column-who": {"en": "By whom", "da": "Hvem gør det"},
    "agenda.column-until": {"en": "Until when", "da": "Inden hvornår"},
}
