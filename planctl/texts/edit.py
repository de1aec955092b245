"""Sentences of the forms for parts of a plan, and of what is set, added and corrected in them."""

TEXTS = {
    # In the form
    "edit.target-new": {"en": "{target} (to be added)", "da": "{target} (tilføjes)"},
    "edit.list-inside": {
        "en": "{list} is written on its own: {command}",
        "da": "{list} skrives for sig: {command}",
    },
    "edit.own-words": {
        "en": "Write what {person} has said, word for word if you can.",
        "da": "Skriv det, {person} selv har sagt, så ordret som muligt.",
    },
    "edit.required": {"en": "Has to be filled in.", "da": "Skal udfyldes."},
    "edit.required-new": {"en": "A new one needs it.", "da": "Skal udfyldes, hvis der kommer en ny."},
    "edit.wanted": {"en": "The plan is not complete without it.", "da": "Planen er ikke færdig uden."},
    "edit.no-refs": {
        "en": "There are none to choose from yet. Add one first: planctl edit {id} {list}",
        "da": "Der er ingen at vælge imellem endnu. Tilføj en først: planctl edit {id} {list}",
    },
    "edit.hint-date": {"en": "A day: 2026-11-03", "da": "En dag: 2026-11-03"},
    "edit.hint-month": {"en": "A month: 2026-11", "da": "En måned: 2026-11"},
    "edit.hint-time": {"en": "A time of day: 14:05", "da": "Et klokkeslæt: 14:05"},
    "edit.hint-number": {"en": "A number {range}", "da": "Et tal {range}"},
    "edit.hint-items": {
        "en": "The answers in the order of the form, with blanks between.",
        "da": "Svarene i skemaets rækkefølge med mellemrum imellem.",
    },
    "edit.hint-yes_no": {"en": "yes or no", "da": "ja eller nej"},
    "edit.hint-flag": {"en": "yes or no", "da": "ja eller nej"},
    "edit.hint-staff": {"en": "A member of staff, by handle or name.", "da": "En medarbejder: brugernavn eller navn."},
    "edit.hint-ids": {
        "en": "There may be several answers, one on each line.",
        "da": "Der må gerne være flere svar, ét på hver linje.",
    },
    "edit.hint-period": {
        "en": "The first and the last day: 2026-11-03 – 2027-01-04. Leave the last one out while it runs.",
        "da": "Den første og den sidste dag: 2026-11-03 – 2027-01-04. Udelad den sidste, så længe den løber.",
    },
    "edit.number-between": {"en": "from {low} to {high}", "da": "fra {low} til {high}"},
    "edit.number-least": {"en": "of at least {low}", "da": "på mindst {low}"},
    "edit.number-most": {"en": "of at most {high}", "da": "på højst {high}"},
    # The list of parts
    "edit.menu": {
        "en": "{id}: what do you want to write in? What is missing stands beside it. You need not fill it all in at once.",
        "da": "{id}: Hvad vil du skrive i? Det, der mangler, står ud for. Du behøver ikke udfylde det hele på én gang.",
    },
    "edit.menu-sections": {"en": "Sections", "da": "Afsnit"},
    "edit.menu-alive": {"en": "In the plan now", "da": "I planen nu"},
    "edit.menu-new": {"en": "Add something new", "da": "Tilføj noget nyt"},
    "edit.menu-empty": {"en": "{part} (nothing written)", "da": "{part} (intet skrevet)"},
    "edit.menu-missing": {"en": "{part} – missing: {fields}", "da": "{part} – mangler: {fields}"},
    "edit.menu-choose": {"en": "Number (Enter: no more):", "da": "Nummer (Enter: ikke mere):"},
    # What was saved
    "edit.head": {"en": "Master data", "da": "Stamdata"},
    "edit.added": {"en": "{list} {id}", "da": "{list} {id}"},
    "edit.set": {"en": "{part}, {field}: {value}", "da": "{part}, {field}: {value}"},
    "edit.taken-out": {"en": "{part}, {field} is taken out", "da": "{part}, {field} er fjernet"},
    "edit.nothing-there": {
        "en": "{id} already has nothing in {field}. Nothing was changed.",
        "da": "Der stod ikke noget i {field} hos {id} i forvejen. Intet er ændret.",
    },
    # Corrections
    "edit.row": {"en": "{list}: {words}", "da": "{list}: {words}"},
    "edit.corrected": {"en": "corrected: {list} {day}", "da": "rettet: {list} {day}"},
    "edit.removed": {"en": "taken out: {list} {day}", "da": "fjernet: {list} {day}"},
    "edit.nothing-to-correct": {
        "en": "{id} has no entries to correct here.",
        "da": "{id} har ingen registreringer at rette her.",
    },
    "edit.lives-on": {
        "en": "What lives on in the plan is changed where it stands: planctl edit {id}",
        "da": "Det, der lever videre i planen, ændres dér, hvor det står: planctl edit {id}",
    },
    "edit.older": {
        "en": "Older entries: name their list as well, as in planctl correct {id} {example}",
        "da": "Ældre registreringer: Skriv også listens navn, fx planctl correct {id} {example}",
    },
    "edit.correct-how": {
        "en": "Correct one: planctl correct {id} {number}. Take one out: planctl correct {id} {number} --remove",
        "da": "Ret en: planctl correct {id} {number}. Fjern en: planctl correct {id} {number} --remove",
    },
    "edit.number": {"en": "NUMBER", "da": "NUMMER"},
    "edit.correct-choose": {"en": "Number to correct (Enter: none):", "da": "Nummer, der skal rettes (Enter: ingen):"},
    "edit.remove": {
        "en": "This is taken out of the plan: {entry}. The history still has it. Is that right?",
        "da": "Det her fjernes fra planen: {entry}. Det står stadig i historikken. Er det rigtigt?",
    },
}
