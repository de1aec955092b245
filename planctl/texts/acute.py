"""Acute days that come back at the same time of the month."""

TEXTS = {
    "acute.day": {
        "en": "acute days come back on day {first} of the month (in {months} of {of} months with acute days)",
        "da": "akutte dage går igen den {first}. i måneden (i {months} af {of} måneder med akutte dage)",
    },
    "acute.days": {
        "en": "acute days come back on days {first}–{last} of the month (in {months} of {of} months with acute days)",
        "da": "akutte dage går igen den {first}.–{last}. i måneden (i {months} af {of} måneder med akutte dage)",
    },
}
