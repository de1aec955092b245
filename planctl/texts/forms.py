"""Sentences of the forms that open in the editor, and of the drafts that are left of them."""

TEXTS = {
    # In the form
    "forms.why": {"en": "Why: {why}", "da": "Hvorfor: {why}"},
    "forms.comments": {
        "en": "Lines that begin with # and a blank are help and are not saved. If a line of yours must begin with #,"
        " write \\# instead.",
        "da": "Linjer, der begynder med # og et mellemrum, er hjælp og bliver ikke gemt. Skal en af dine egne linjer"
        " begynde med #, så skriv \\# i stedet.",
    },
    "forms.note-how": {
        "en": "Write the note above. Save and close to save it; close without writing anything to leave it.",
        "da": "Skriv notatet ovenfor. Gem og luk, så bliver det gemt; luk uden at skrive noget, hvis"
        " intet skal gemmes.",
    },
    "forms.area-how": {
        "en": "Write under the headings; leave what you do not want to change. Save and close to save it; close"
        " without changing anything to leave it.",
        "da": "Skriv under overskrifterne, og lad det stå, du ikke vil ændre. Gem og luk, så bliver det"
        " gemt; luk uden at ændre noget, hvis intet skal gemmes.",
    },
    "forms.new-how": {
        "en": "Write under the headings. Save and close to save it; close without changing anything to leave it.",
        "da": "Skriv under overskrifterne. Gem og luk, så bliver det gemt; luk uden at ændre noget, hvis intet"
        " skal gemmes.",
    },
    "forms.new-field": {"en": "{label} (new): {field}", "da": "{label} (ny): {field}"},
    "forms.new": {"en": "{label} (new)", "da": "{label} (ny)"},
    "forms.running": {"en": "- There now, from {start}: {text}", "da": "- Står der nu, fra {start}: {text}"},
    "forms.running-until": {
        "en": "- There now, {start} to {until}: {text}",
        "da": "- Står der nu, {start} til {until}: {text}",
    },
    # What is wrong in it
    "forms.unknown-heading": {
        "en": "“{heading}” is not a heading here. Take the line away, or write \\## if it belongs to your text."
        " The headings are: {known}.",
        "da": "”{heading}” er ikke en overskrift her. Fjern linjen, eller skriv \\##, hvis den hører til din tekst."
        " Overskrifterne er: {known}.",
    },
    "forms.above-headings": {
        "en": "There is text above the first heading. Move it under the one it belongs to.",
        "da": "Der er tekst over den første overskrift. Flyt den ned under den, den hører til.",
    },
    "forms.no-heading": {
        "en": "The heading “{heading}” was gone and has been put back with what stood under it. To remove a text, empty"
        " it and leave the heading.",
        "da": "Overskriften ”{heading}” var væk og er sat ind igen med det, der stod under den. Skal en tekst fjernes,"
        " så slet teksten, og lad overskriften stå.",
    },
    "forms.required": {"en": "This cannot be left empty.", "da": "Det kan ikke stå tomt."},
    # After it
    "forms.nothing": {
        "en": "Nothing new was written, and nothing is saved.",
        "da": "Der er ikke skrevet noget nyt, og intet er gemt.",
    },
    "forms.remove": {
        "en": "The text under “{heading}” will be removed. Is that right?",
        "da": "Teksten under ”{heading}” bliver fjernet. Er det rigtigt?",
    },
    "forms.left-out": {
        "en": ("A line that began with # was left out.", "{n} lines that began with # were left out."),
        "da": (
            "En linje, der begyndte med #, er ikke kommet med.",
            "{n} linjer, der begyndte med #, er ikke kommet med.",
        ),
    },
    # Drafts
    "forms.kept": {
        "en": "It is not saved. What you wrote is kept as a draft in {file}\n"
        "It is offered the next time you write something like it.",
        "da": "Det er ikke gemt. Det, du skrev, ligger som udkast i {file}\n"
        "Du får det tilbudt, næste gang du skriver noget tilsvarende.",
    },
    "forms.not-kept": {
        "en": "It is not saved, and no draft could be kept. Copy what you wrote from here:",
        "da": "Det er ikke gemt, og det kunne ikke lægges som udkast. Kopiér det, du skrev, herfra:",
    },
    "forms.clock": {"en": "{hour}:{minute}", "da": "{hour}.{minute}"},
    "forms.draft": {
        "en": "There is a draft from {day} at {clock} that was not saved: {target}.",
        "da": "Der ligger et udkast fra {day} kl. {clock}, der ikke blev gemt: {target}.",
    },
    "forms.draft-other": {
        "en": "Mind that this is {target}.",
        "da": "Læg mærke til, at det her er {target}.",
    },
    "forms.draft-choices": {
        "en": "[y] go on with it   [n] leave it for now   [d] delete it  >",
        "da": "[j] fortsæt på det   [n] lad det ligge   [s] slet det  >",
    },
    "forms.draft-take": {"en": "y", "da": "j"},
    "forms.draft-leave": {"en": "n", "da": "n"},
    "forms.draft-remove": {"en": "d", "da": "s"},
    "forms.draft-removed": {"en": "The draft is deleted.", "da": "Udkastet er slettet."},
    "forms.draft-as-it-is": {"en": "Save the draft as it is?", "da": "Gem udkastet, som det er?"},
}
