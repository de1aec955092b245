"""Help of what looks back: `history`, `diff`, `blame`, and the options about an earlier time."""

HISTORY = {
    "help.history": {
        "en": "Show who changed what about a person, and when\n\n"
        "The latest comes first. The history follows the person through the turn of the year and from one plan"
        " model to another. Texts are told by how many sentences came and went; --words shows the words.",
        "da": "Vis, hvem der har ændret hvad om en person, og hvornår\n\n"
        "Det nyeste står øverst. Historikken følger personen hen over årsskiftet og fra én planmodel til en"
        " anden. Om tekster står, hvor mange sætninger der er kommet til og røget ud; --words viser ordene.",
    },
    "help.history.examples": {
        "en": "planctl history K-7F3QM --since 2026-09\n"
        "planctl history K-7F3QM --area housing --words\n"
        "planctl history K-7F3QM --format html > history.html",
        "da": "planctl history K-7F3QM --since 2026-09\n"
        "planctl history K-7F3QM --area housing --words\n"
        "planctl history K-7F3QM --format html > historik.html",
    },
    "help.history.since": {
        "en": "Only from this day or month on, such as 2026-09",
        "da": "Kun fra og med denne dag eller måned, fx 2026-09",
    },
    "help.history.until": {
        "en": "Only up to this day or month, both included",
        "da": "Kun til og med denne dag eller måned",
    },
    "help.history.by": {"en": "Only what this member of staff saved", "da": "Kun det, denne medarbejder har gemt"},
    "help.history.words": {
        "en": "Show what the texts said as well, word by word: what came and what went",
        "da": "Vis også ordene i teksterne: det, der er kommet til, og det, der er røget ud",
    },
    "help.history.commits": {
        "en": "Show the number of each save, for `planctl undo NUMBER`",
        "da": "Vis nummeret på hver gemning, til `planctl undo NUMMER`",
    },
    "help.history.format": {
        "en": "How it is shown: table on the screen, json for programs, md (Markdown), or html, a page of its own",
        "da": "Visningen: table på skærmen, json til programmer, md (Markdown) eller html, en side for sig selv",
    },
    "help.diff": {
        "en": "Show what is different between two times, person by person\n\n"
        "A time is a date, a month or the number of a save. FROM counts from its beginning, TO to its end; without TO"
        " it is up to now, and without either what has been edited by hand and is not saved."
        " `status` as FROM is the last status that was sent about each.",
        "da": "Vis, hvad der er forskelligt mellem to tidspunkter, person for person\n\n"
        "Et tidspunkt er en dato, en måned eller nummeret på en gemning. FROM regnes fra begyndelsen, TO til slutningen."
        " Uden TO er det frem til nu, og uden nogen af dem det, der er rettet i hånden og ikke gemt."
        " `status` som FROM er den seneste status, der er sendt om hver enkelt.",
    },
    "help.diff.examples": {
        "en": "planctl diff 2026-10 2026-10\nplanctl diff 2026-09-01 K-7F3QM\nplanctl diff status K-7F3QM\nplanctl diff",
        "da": "planctl diff 2026-10 2026-10\nplanctl diff 2026-09-01 K-7F3QM\nplanctl diff status K-7F3QM\nplanctl diff",
    },
    "help.diff.points": {
        "en": "Dates, months, numbers of saves or `status`, and a person's id",
        "da": "Datoer, måneder, numre på gemninger eller ordet status, og en persons id",
    },
    "help.diff.format": {
        "en": "How it is shown: table on the screen, json for programs, md (Markdown)",
        "da": "Visningen: table på skærmen, json til programmer, md (Markdown)",
    },
    "help.diff.all": {
        "en": "Name every contact and every note, not only how many",
        "da": "Nævn alle kontakter og notater, ikke kun hvor mange",
    },
    "help.blame": {
        "en": "Show who wrote each sentence of a plan, and when\n\n"
        "A sentence keeps its writer for as long as it stands as it was written.",
        "da": "Vis, hvem der har skrevet hver sætning i en plan, og hvornår\n\n"
        "En sætning bliver ved med at være dens, der skrev den, så længe den står, som den blev skrevet.",
    },
    "help.blame.examples": {
        "en": "planctl blame K-7F3QM housing\nplanctl blame K-7F3QM",
        "da": "planctl blame K-7F3QM housing\nplanctl blame K-7F3QM",
    },
    "help.blame.part": {
        "en": "An area, a section, a list, or an id such as g-7QX2; without it the whole plan",
        "da": "Et område, et afsnit, en liste eller et id som g-7QX2; uden gælder det hele planen",
    },
    "help.blame.format": {
        "en": "How it is shown: table on the screen, json for programs",
        "da": "Visningen: table på skærmen, json til programmer",
    },
    "help.option-source": {
        "en": "Say which save it was made from, and which files are not saved",
        "da": "Vis også, hvilken gemning det er lavet ud fra, og hvilke filer der ikke er gemt",
    },
    "help.option-as-of": {
        "en": "Show it as it was known at the end of this day",
        "da": "Vis det, som det var kendt ved udgangen af denne dag",
    },
    "help.review.as-known": {
        "en": "The list as it was known at the end of this day: its files, its models, its rules",
        "da": "Listen, som den var kendt ved udgangen af denne dag: med dens filer, modeller og regler",
    },
    "help.review.compare": {
        "en": "Show who came onto the list or went from it after the 1st of the month, and what did it",
        "da": "Vis, hvem der er kommet på listen eller røget af den efter den 1. i måneden, og hvorfor",
    },
    "help.textconv": {
        "en": "Print a plan file in words, for git",
        "da": "Skriv en planfil i ord, til git",
    },
    "help.textconv.file": {"en": "The file, or a version of it", "da": "Filen eller en udgave af den"},
    "help.undo.what": {
        "en": "The number of a save (planctl history ID --commits), or a person's id: the latest about them",
        "da": "Nummeret på en gemning (planctl history ID --commits) eller en persons id: den seneste om personen",
    },
}
