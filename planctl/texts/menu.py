"""Sentences of the menu that `planctl` without a command opens, for daily use."""

TEXTS = {
    "menu.first-steps": {
        "en": "There are no plans here yet.\n\n"
        "  planctl demo try                    look around in an invented organisation\n"
        "  planctl init plans --model reden    begin with your own plans in a new folder\n\n"
        "If you have plans already, go to their folder first: cd FOLDER\n"
        "All commands: planctl --help",
        "da": "Her er ingen planer endnu.\n\n"
        "  planctl demo test                    se dig omkring på et opdigtet sted\n"
        "  planctl init planer --model reden    begynd på jeres egne planer i en ny mappe\n\n"
        "Har I allerede planer, så gå først til mappen med dem: cd MAPPE\n"
        "Alle kommandoer: planctl --help",
    },
    "menu.due": {
        "en": ("{n} decision is waiting in {month}.", "{n} decisions are waiting in {month}."),
        "da": ("Der mangler stillingtagen til {n} i {month}.", "Der mangler stillingtagen til {n} i {month}."),
    },
    "menu.faulty": {
        "en": ("{n} file has errors. See them: planctl check", "{n} files have errors. See them: planctl check"),
        "da": ("{n} fil har fejl. Se dem: planctl check", "{n} filer har fejl. Se dem: planctl check"),
    },
    "menu.choose": {"en": "Choose:", "da": "Vælg:"},
    "menu.bye": {"en": "Bye for now.", "da": "Vi ses."},
    "menu.back": {"en": "Nothing is saved.", "da": "Intet er gemt."},
    # What can be done, and the letter that chooses it
    "menu.contact": {
        "en": "contact: somebody was here or in touch",
        "da": "kontakt: nogen var her, eller I var i kontakt",
    },
    "menu.contact-key": {"en": "c", "da": "k"},
    "menu.note": {"en": "write a note", "da": "skriv et notat"},
    "menu.note-key": {"en": "n", "da": "n"},
    "menu.score": {"en": "score where somebody stands", "da": "måling: sæt trin på områderne"},
    "menu.score-key": {"en": "s", "da": "m"},
    "menu.show": {"en": "look somebody up", "da": "slå en person op"},
    "menu.show-key": {"en": "l", "da": "s"},
    "menu.review": {"en": "this month's list", "da": "månedens liste"},
    "menu.review-key": {"en": "r", "da": "l"},
    "menu.decide": {"en": "take this month's decisions", "da": "tag stilling til dem på listen"},
    "menu.decide-key": {"en": "d", "da": "t"},
    "menu.quit": {"en": "quit", "da": "luk menuen"},
    "menu.quit-key": {"en": "q", "da": "q"},
    "menu.go-on": {"en": "Enter goes back to the menu.", "da": "Enter går tilbage til menuen."},
    # Finding somebody
    "menu.who": {"en": "Who? (Enter goes back)", "da": "Hvem? (Enter går tilbage)"},
    "menu.who-how": {
        "en": "Type an id or a part of it, your own number for the person, or a contact person's name.",
        "da": "Skriv et id eller noget af det, jeres eget nummer på personen eller navnet på en kontaktperson.",
    },
    "menu.who-recent": {"en": "Last used:", "da": "Senest brugt:"},
    "menu.who-several": {"en": "Several fit; type the number:", "da": "Flere passer; skriv tallet:"},
    "menu.who-nobody": {"en": "Nobody fits “{value}”.", "da": "Ingen passer til ”{value}”."},
    "menu.who-row": {"en": "{id}   {who}", "da": "{id}   {who}"},
    # A contact
    "menu.kind": {"en": "What kind of contact?", "da": "Hvilken slags kontakt?"},
    "menu.number-usual": {"en": "Number (Enter: {usual}):", "da": "Tal (Enter: {usual}):"},
    "menu.number-back": {"en": "Number (Enter goes back):", "da": "Tal (Enter går tilbage):"},
    "menu.reached": {"en": "Did you get hold of each other?", "da": "Fik I fat i hinanden?"},
    "menu.services": {"en": "Which services?", "da": "Hvilke ydelser?"},
    "menu.numbers": {"en": "Numbers, such as 1 8 (Enter: none):", "da": "Tal, fx 1 8 (Enter: ingen):"},
    "menu.remark": {"en": "A remark (Enter: none):", "da": "En bemærkning (Enter: ingen):"},
    "menu.contact-save": {
        "en": "[Y] save   [n] no   [d] another day  >",
        "da": "[J] gem   [n] nej   [d] en anden dag  >",
    },
    "menu.another-day": {"en": "d", "da": "d"},
    "menu.day": {
        "en": "Which day? ({example}, or y for yesterday):",
        "da": "Hvilken dag? ({example}, eller g for i går):",
    },
    "menu.yesterday": {"en": "y", "da": "g"},
    # A note
    "menu.type": {
        "en": "What is the note? If it is a bit of each, write several.",
        "da": "Hvad er det for et notat? Er det lidt af hvert, så skriv flere.",
    },
    "menu.note-how": {
        "en": "Write the note; an empty line ends it. A single e opens your editor instead.",
        "da": "Skriv notatet; en tom linje slutter det. Et e alene åbner din teksteditor i stedet.",
    },
    "menu.note-line": {"en": ">", "da": ">"},
    "menu.note-editor": {"en": "e", "da": "e"},
    "menu.note-save": {"en": "Save the note for {id}?", "da": "Gem notatet for {id}?"},
    # A score
    "menu.rater": {"en": "Whose score is it?", "da": "Hvis måling er det?"},
}
