"""Help: the doctor, verifying the history, and who is trusted to sign; part of `help`."""

TRUST = {
    # What each command is for
    "help.doctor": {
        "en": "See whether everything is in order around the plans\n\n"
        "Git, locks, saves that were interrupted, files that are not saved, the shared copy, the clock, the disk: one line each, and"
        " what to do where something is wrong. Then the exit code is 1.",
        "da": "Se, om alt er i orden omkring planerne\n\n"
        "Git, låse, afbrudte gemninger, filer, der ikke er gemt, den fælles kopi, uret, disken: én linje hver, og hvad der kan"
        " gøres, hvis noget er galt. Så er afslutningskoden 1.",
    },
    "help.verify": {
        "en": "See whether the history is whole and can be trusted\n\n"
        "Every version of every plan is read again, and everything an auditor relies on is held against itself: dates, signatures, closed"
        " files, what was seen before. Each finding has a code; with findings the exit code is 1.",
        "da": "Se, om historikken er hel og til at stole på\n\n"
        "Alle versioner af alle planer læses igen, og alt, hvad en revisor bygger på, holdes op mod hinanden: datoer, underskrifter, lukkede"
        " filer og det, der er set før. Hvert fund har en kode, og er der fund, er afslutningskoden 1.",
    },
    "help.trust": {
        "en": "Say whose signatures count, and which settings you know\n\n"
        "When saves are signed with SSH keys, planctl verify can tell who saved what. The keys of those who are trusted lie in"
        " trust/allowed_signers.",
        "da": "Sig, hvis underskrifter der gælder, og hvilke indstillinger du kender\n\n"
        "Når alt, der gemmes, underskrives med SSH-nøgler, kan planctl verify se, hvem der har gemt hvad. Nøglerne for dem,"
        " der er tillid til, ligger i trust/allowed_signers.",
    },
    "help.trust-add": {
        "en": "Put somebody's public key on the list\n\nWith the first key, which has to be your own, signing begins.",
        "da": "Sæt en medarbejders offentlige nøgle på listen\n\nMed den første nøgle, som skal være din egen, begynder I at underskrive.",
    },
    "help.trust-remove": {
        "en": "Take somebody's keys off the list\n\nWhat they signed before stays valid.",
        "da": "Tag en medarbejders nøgler af listen\n\nDet, de har underskrevet hidtil, gælder stadig.",
    },
    "help.trust-list": {"en": "List whose keys are trusted", "da": "Vis, hvis nøgler der er tillid til"},
    "help.trust-settings": {
        "en": "Accept the settings for git that this folder has\n\n"
        "planctl saves nothing in a folder whose .git/config may start programs. If you made those settings yourself, say so here; when"
        " they change, you are asked again.",
        "da": "Godkend de indstillinger til git, som denne mappe har\n\n"
        "planctl gemmer intet i en mappe, hvis .git/config kan starte programmer. Har du selv lavet indstillingerne, så sig det her;"
        " bliver de ændret, skal du sige det igen.",
    },
    # Examples
    "help.doctor.examples": {"en": "planctl doctor\nplanctl doctor --fix", "da": "planctl doctor\nplanctl doctor --fix"},
    "help.verify.examples": {
        "en": "planctl verify\nplanctl verify --since v2026\nplanctl verify --format json",
        "da": "planctl verify\nplanctl verify --since v2026\nplanctl verify --format json",
    },
    "help.trust-add.examples": {
        "en": "planctl trust add mette ~/.ssh/id_ed25519.pub",
        "da": "planctl trust add mette ~/.ssh/id_ed25519.pub",
    },
    "help.trust-remove.examples": {"en": "planctl trust remove ole", "da": "planctl trust remove ole"},
    "help.trust-list.examples": {"en": "planctl trust list", "da": "planctl trust list"},
    "help.trust-settings.examples": {"en": "planctl trust settings", "da": "planctl trust settings"},
    # Options and arguments
    "help.doctor.fix": {"en": "Repair what is safe to repair", "da": "Reparér det, der kan repareres uden risiko"},
    "help.verify.since": {
        "en": "Only what was saved after this commit, branch or tag",
        "da": "Kun det, der er gemt efter denne commit, gren eller dette mærke",
    },
    "help.verify.accept": {
        "en": "The history was turned back on purpose: from here on count it as it is now",
        "da": "Historikken er skruet tilbage med vilje: regn fra nu af med den, som den er",
    },
    "help.trust.staff": {"en": "Whose key it is", "da": "Hvis nøgle det er"},
    "help.trust.key": {
        "en": "The file with the public key, such as ~/.ssh/id_ed25519.pub",
        "da": "Filen med den offentlige nøgle, fx ~/.ssh/id_ed25519.pub",
    },
    "help.init.sign": {
        "en": "Sign every save with your SSH key, from the first one on",
        "da": "Underskriv alt, der gemmes, med din SSH-nøgle, helt fra begyndelsen",
    },
}
