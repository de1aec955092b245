"""Help of what writes in the parts of a plan: `edit`, `set`, `add`, `correct`; part of `help`."""

EDIT = {
    "help.edit": {
        "en": "Write in a part of the plan, in your editor\n\n"
        "The part is shown as a form with help for each field, and what stands there already. Without a part"
        " you choose from a list that says what is missing. A part may be named by its id or label, what lives"
        " on in the plan by its own id, such as g-7QX2; the name of a list opens a new entry in it.",
        "da": "Skriv i en del af planen i din teksteditor\n\n"
        "Delen vises som en formular med hjælp til hvert felt og med det, der står i forvejen. Nævner du ingen"
        " del, vælger du fra en liste, der viser, hvad der mangler. En del kan nævnes ved id eller navn, og det,"
        " der lever videre i planen, ved sit eget id, fx g-7QX2; en listes navn åbner en ny registrering i den.",
    },
    "help.set": {
        "en": "Write one field of the plan\n\n"
        "The field is named by its place, with dots: purpose.municipality, areas.family.need, goals.g-7QX2.due."
        " Answers are given by id or label, days as 2026-11-03.",
        "da": "Skriv et enkelt felt i planen\n\n"
        "Feltet nævnes ved sit sted med punktummer imellem: purpose.municipality, areas.family.need,"
        " goals.g-7QX2.due. Svar skrives med id eller navn, dage som 2026-11-03.",
    },
    "help.add": {
        "en": "Add an entry to a list of the plan\n\n"
        "Write each field as FIELD=VALUE, several answers with commas between. The day is today, and what gets an"
        " id is given one. Without fields the form opens in your editor.",
        "da": "Føj en registrering til en af planens lister\n\n"
        "Skriv hvert felt som FELT=VÆRDI, flere svar med komma imellem. Dagen er i dag, og det, der skal have et"
        " id, får et. Uden felter åbner formularen i din teksteditor.",
    },
    "help.correct": {
        "en": "Correct an entry, or take it out\n\n"
        "Without a number the last entries are listed. A number opens that entry as a form, or is followed by"
        " FIELD=VALUE; name a list to see only that one. The history keeps what the entry said before.",
        "da": "Ret en registrering, eller fjern den\n\n"
        "Uden nummer vises de seneste registreringer. Et nummer åbner registreringen som formular, eller følges"
        " af FELT=VÆRDI; nævn en liste for kun at se den. Historikken gemmer det, der stod før.",
    },
    # Examples
    "help.edit.examples": {
        "en": "planctl edit K-7F3QM\nplanctl edit K-7F3QM housing\nplanctl edit K-7F3QM g-7QX2",
        "da": "planctl edit K-7F3QM\nplanctl edit K-7F3QM housing\nplanctl edit K-7F3QM g-7QX2",
    },
    "help.set.examples": {
        "en": 'planctl set K-7F3QM purpose.municipality "A place to grow up."\n'
        "planctl set K-7F3QM goals.g-7QX2.due 2027-03-01\n"
        "planctl set K-7F3QM areas.housing.target --remove",
        "da": 'planctl set K-7F3QM purpose.municipality "Et sted at vokse op."\n'
        "planctl set K-7F3QM goals.g-7QX2.due 2027-03-01\n"
        "planctl set K-7F3QM areas.housing.target --remove",
    },
    "help.add.examples": {
        "en": 'planctl add K-7F3QM permissions what="Alarm on the door" from=2026-11-01 until=2027-02-01\n'
        'planctl add K-7F3QM goals.g-7QX2.evaluations text="It goes well." finding=on_track',
        "da": 'planctl add K-7F3QM permissions what="Alarm på døren" from=2026-11-01 until=2027-02-01\n'
        'planctl add K-7F3QM goals.g-7QX2.evaluations text="Det går godt." finding=on_track',
    },
    "help.correct.examples": {
        "en": "planctl correct K-7F3QM\nplanctl correct K-7F3QM 1 date=2026-11-02\n"
        "planctl correct K-7F3QM 2 contacts --remove",
        "da": "planctl correct K-7F3QM\nplanctl correct K-7F3QM 1 date=2026-11-02\n"
        "planctl correct K-7F3QM 2 contacts --remove",
    },
    # Arguments and options
    "help.edit.part": {
        "en": "The section, area, list or id to write in, such as housing or g-7QX2",
        "da": "Afsnittet, området, listen eller id'et, der skal skrives i, fx housing eller g-7QX2",
    },
    "help.set.path": {
        "en": "The place of the field, such as purpose.municipality",
        "da": "Feltets sted, fx purpose.municipality",
    },
    "help.set.value": {
        "en": "What it is to say; - reads it from standard input",
        "da": "Det, der skal stå; - læser det fra standardinput",
    },
    "help.set.remove": {"en": "Take out what the field says", "da": "Fjern det, der står i feltet"},
    "help.add.list": {
        "en": "The list, such as permissions or goals.g-7QX2.evaluations",
        "da": "Listen, fx permissions eller goals.g-7QX2.evaluations",
    },
    "help.add.pairs": {
        "en": "What a field is to say, such as due=2027-03-01; FIELD=- reads it from standard input",
        "da": "Det, der skal stå i et felt, fx due=2027-03-01; FELT=- læser det fra standardinput",
    },
    "help.correct.words": {
        "en": "The number of the entry, the list it is in, and what its fields are to say",
        "da": "Registreringens nummer, listen, den står på, og det, der skal stå i felterne",
    },
    "help.correct.remove": {"en": "Take the entry out of the plan", "da": "Fjern registreringen fra planen"},
    "help.correct.yes": {"en": "Do not ask first", "da": "Spørg ikke først"},
}
