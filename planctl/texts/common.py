"""Sentences that belong to no command in particular."""

TEXTS = {
    "common.today-replaced": {
        "en": "Note: today is set to {day} (PLANCTL_TODAY).",
        "da": "Bemærk: dagen i dag er sat til {day} (PLANCTL_TODAY).",
    },
    "common.interrupted": {"en": "Stopped.", "da": "Afbrudt."},
    "common.output": {
        "en": "What was to be shown here could not all be written: {reason}\n"
        "Only the showing is affected. See whether what you entered was saved: planctl history ID",
        "da": "Det, der skulle vises her, kunne ikke skrives helt ud: {reason}\n"
        "Det har kun med visningen at gøre. Se efter, om det, du skrev, blev gemt: planctl history ID",
    },
    "common.internal": {
        "en": "planctl itself made an error; it is not your fault. A report without any personal data is in {file}\n"
        "See whether the last thing you entered was saved, and send the report to whoever helps you with planctl.",
        "da": "Der er en fejl i selve planctl; det er ikke din skyld. En rapport uden personoplysninger ligger i {file}\n"
        "Se efter, om det, du skrev sidst, blev gemt, og send rapporten til den, der hjælper jer med planctl.",
    },
}
