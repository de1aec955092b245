"""What stands in a new plan model of one's own, and what is said when it has been made."""

TEXTS = {
    "model_new.head": {
        "en": "A plan model of our own, built on {base}. Whatever is not said here is as in {base}; read it with: planctl"
        " model show {base}\n"
        "Mappings merge, lists replace whole, and nothing can be dropped. Count `version` up when you change"
        " something.\n"
        "After a change: planctl model check {model} · planctl model test {model} · planctl save",
        "da": "Vores egen planmodel, bygget på {base}. Det, der ikke står her, er som i {base}; læs den med: planctl"
        " model show {base}\n"
        "Det, I skriver, lægges oven på; lister erstattes helt, og intet kan fjernes. Tæl `version` op, når I"
        " ændrer noget.\n"
        "Efter en ændring: planctl model check {model} · planctl model test {model} · planctl save",
    },
    "model_new.copy": {
        "en": "A plan model of our own: a copy of the smallest one that comes with planctl, to be changed from end to"
        " end.\n"
        "Ids (the words before the colons) are what plan files say: choose them well before the first plan is"
        " written.\n"
        "After a change: planctl model check {model} · planctl model test {model} · planctl save",
        "da": "Vores egen planmodel: en kopi af den mindste, der følger med planctl, og som kan ændres fra ende til"
        " anden.\n"
        "Id'erne (ordene før kolon) er det, der står i planfilerne: Vælg dem med omhu, før den første plan"
        " bliver skrevet.\n"
        "Efter en ændring: planctl model check {model} · planctl model test {model} · planctl save",
    },
    "model_new.label": {"en": "What you call the model.", "da": "Det, I kalder modellen."},
    "model_new.words": {
        "en": "The words for the person and the place. All other texts use them, so that one change here changes them"
        " all.",
        "da": "Ordene for personen og stedet. Alle andre tekster bruger dem, så én rettelse her slår igennem"
        " overalt.",
    },
    "model_new.examples": {
        "en": "Below is what most houses change. Take the # away where you want it, and write your own.",
        "da": "Herunder er det, de fleste steder ændrer. Fjern #, hvor I vil have det med, og skriv jeres eget.",
    },
    "model_new.areas": {"en": "One area more:", "da": "Et område mere:"},
    "model_new.contact_kinds": {
        "en": "Another way of being in touch. It counts as presence (was here), contact, or neither:",
        "da": "En kontaktform mere. Den tæller som presence (har været her), contact eller neither (ingen af delene):",
    },
    "model_new.services": {"en": "One service more:", "da": "En ydelse mere:"},
    "model_new.facts": {
        "en": "Another time limit in what the questions of the month build on:",
        "da": "En anden frist i det, månedens spørgsmål bygger på:",
    },
    "model_new.sections": {"en": "One field more in a section:", "da": "Et felt mere i et afsnit:"},
    "model_new.rules": {"en": "A question in your own words:", "da": "Et spørgsmål i jeres egne ord:"},
    "model_new.ours": {"en": "Our own", "da": "Vores egen"},
    # When it has been made
    "model_new.done": {
        "en": "The model {model} is in {file}, and nobody uses it yet.",
        "da": "Modellen {model} ligger i {file} og er endnu ikke i brug.",
    },
    "model_new.done-used": {
        "en": "The model {model} is in {file}, and can be used for new plans.",
        "da": "Modellen {model} ligger i {file} og kan bruges til nye planer.",
    },
    "model_new.next": {
        "en": "Open it in an editor. To use it, add {model} to `models` in planctl.yaml, the first is the default; then:"
        " planctl save",
        "da": "Åbn den i en teksteditor. Skal den bruges, så tilføj {model} under `models` i planctl.yaml (den første"
        " bruges, når man ikke siger andet), og kør: planctl save",
    },
    "model_new.next-used": {
        "en": "Open it in an editor. Register somebody with it: planctl person add --model {model}",
        "da": "Åbn den i en teksteditor. Indskriv en person med den: planctl person add --model {model}",
    },
}
