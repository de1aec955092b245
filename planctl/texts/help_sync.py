"""Help of exchanging changes with others, and of settling what people disagree on; part of `help`."""

SYNC = {
    "help.sync": {
        "en": "Exchange changes with the others\n\n"
        "Gets what the others did, joins it with yours, and sends yours to the shared copy. Where two wrote different things"
        " at one place, both are kept, and `planctl resolve` settles it. Without a connection everything waits until"
        " the next time.",
        "da": "Udveksl ændringer med de andre\n\n"
        "Henter det, de andre har lavet, samler det med dit og sender dit til den fælles kopi. Har to skrevet forskelligt"
        " det samme sted, bliver begge dele gemt, og I bliver enige med `planctl resolve`. Er der ingen forbindelse, venter"
        " det hele til næste gang.",
    },
    "help.sync.examples": {
        "en": "planctl sync\nplanctl sync --remote /media/stick/plans.git\nplanctl sync --bundle plans.bundle",
        "da": "planctl sync\nplanctl sync --remote /media/stik/planer.git\nplanctl sync --bundle planer.bundle",
    },
    "help.sync.remote": {
        "en": "Where the shared copy is, from now on: a folder (made, if it does not exist), or an address of a git server",
        "da": "Hvor den fælles kopi ligger fremover: en mappe (den laves, hvis den ikke findes) eller en adresse på en git-server",
    },
    "help.sync.bundle": {
        "en": "Exchange through a file instead, carried on a stick between two houses: what it holds is taken in, and what you have is written to it",
        "da": "Udveksl gennem en fil i stedet, fx på et USB-stik: Det, filen rummer, bliver hentet, og det, du har, bliver skrevet i den",
    },
    "help.sync.restore": {
        "en": "Give the shared copy back what it has lost; ask the others first",
        "da": "Giv den fælles kopi det tilbage, den har mistet; spørg først de andre",
    },
    "help.sync.accept": {
        "en": "Take changes in although they are not signed: this one and all before it",
        "da": "Hent ændringer, selv om de ikke er skrevet under: denne og alle før den",
    },
    "help.resolve": {
        "en": "Settle what two people wrote differently\n\n"
        "Shows what each of them wrote and when, and lets you choose; until then the latest stands. On the screen it asks,"
        " otherwise --take or --text says what is to stand. Without an id: everything there is to agree on.",
        "da": "Bliv enige om det, to har skrevet forskelligt\n\n"
        "Viser, hvad de hver især har skrevet og hvornår, og lader dig vælge; indtil da står det nyeste. På skærmen spørger"
        " den, ellers siger --take eller --text, hvad der skal stå. Uden id: alt, hvad der er at blive enige om.",
    },
    "help.resolve.examples": {
        "en": "planctl resolve\nplanctl resolve K-7F3QM\nplanctl resolve K-7F3QM --take 2\nplanctl resolve K-7F3QM --conflict 1 --take both",
        "da": "planctl resolve\nplanctl resolve K-7F3QM\nplanctl resolve K-7F3QM --take 2\nplanctl resolve K-7F3QM --conflict 1 --take both",
    },
    "help.resolve.take": {
        "en": "The version that is to stand, by its number; base for what stood there before, both for all of them",
        "da": "Nummeret på den version, der skal stå; base er det, der stod før, og both er dem alle",
    },
    "help.resolve.text": {
        "en": "The text that is to stand instead; write - to get it from another program",
        "da": "Den tekst, der skal stå i stedet; skriv - for at hente den fra et andet program",
    },
    "help.resolve.conflict": {
        "en": "Only this one of the places to agree on, by its number",
        "da": "Kun dette af de steder, I skal blive enige om, ved dets nummer",
    },
    "help.merge-driver": {
        "en": "Merge two versions of a plan file for git",
        "da": "Saml to versioner af en planfil for git",
    },
    "help.merge-driver.base": {"en": "The version both come from", "da": "Den version, begge kommer fra"},
    "help.merge-driver.ours": {"en": "One version; the result is written here", "da": "Den ene version; her skrives resultatet"},
    "help.merge-driver.theirs": {"en": "The other version", "da": "Den anden version"},
    "help.merge-driver.path": {"en": "The path of the file", "da": "Filens sti"},
}
