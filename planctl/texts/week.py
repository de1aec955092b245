"""The week: what the plans ask for."""

TEXTS = {
    "week.title": {"en": "The week {days}", "da": "Ugen {days}"},
    "week.none": {"en": "The plans ask for nothing in these days.", "da": "Planerne kalder ikke på noget i de dage."},
    "week.overdue": {"en": "Before that, still open", "da": "Fra før, stadig åbent"},
    "week.what": {"en": "{part} – {field}", "da": "{part} – {field}"},
    "week.flag": {"en": "Flag: see to it at the latest", "da": "Flag: ses på senest"},
    "week.postponed": {"en": "Put off to now: {question}", "da": "Udsat til nu: {question}"},
    "week.intervention": {"en": "{area}: intervention runs out", "da": "{area}: indsatsen udløber"},
    "week.hint": {"en": "See one person: planctl show {id}", "da": "Se én person: planctl show {id}"},
    "week.column-day": {"en": "Day", "da": "Dag"},
    "week.column-id": {"en": "Id", "da": "Id"},
    "week.column-what": {"en": "What", "da": "Hvad"},
    "week.column-text": {"en": "About", "da": "Om"},
    "week.column-agreed": {"en": "Who does what", "da": "Hvem gør hvad"},
    "week.day-0": {"en": "Mon {day}", "da": "man. {day}"},
    "week.day-1": {"en": "Tue {day}", "da": "tir. {day}"},
    "week.day-2": {"en": "Wed {day}", "da": "ons. {day}"},
    "week.day-3": {"en": "Thu {day}", "da": "tor. {day}"},
    "week.day-4": {"en": "Fri {day}", "da": "fre. {day}"},
    "week.day-5": {"en": "Sat {day}", "da": "lør. {day}"},
    "week.day-6": {"en": "Sun {day}", "da": "søn. {day}"},
}
