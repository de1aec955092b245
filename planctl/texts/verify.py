"""Sentences of `verify`: what can be wrong with a history, and what to do about it."""

TEXTS = {
    "verify.whole": {
        "en": "The history is whole: {commits} and {versions}, all as they should be.",
        "da": "Historikken er hel: {commits} og {versions}, alle som de skal være.",
    },
    "verify.commits": {"en": ("{n} save", "{n} saves"), "da": ("{n} gemning", "{n} gemninger")},
    "verify.versions": {
        "en": ("{n} version of a file", "{n} versions of files"),
        "da": ("{n} version af en fil", "{n} versioner af filer"),
    },
    "verify.count": {"en": ("{n} finding.", "{n} findings."), "da": ("{n} fund.", "{n} fund i alt.")},
    "verify.more": {"en": "and {n} more like it (all of them: --format json)", "da": "og {n} mere af samme slags (dem alle: --format json)"},
    # The repository.
    "verify.damaged": {"en": "Something in git's store is damaged: {what}", "da": "Noget i gits lager er ødelagt: {what}"},
    "verify.damaged.do": {
        "en": "Do not save more here. Get the history from another copy: git clone, and bring the files over that are not saved.",
        "da": "Gem ikke mere her. Hent historikken fra en anden kopi med git clone, og flyt det over, der ikke er gemt.",
    },
    "verify.graft": {
        "en": "Git is told to show the history otherwise than it is (grafts).",
        "da": "Git har fået besked på at vise historikken anderledes, end den er (grafts).",
    },
    "verify.graft.do": {"en": "Remove the file, and verify again.", "da": "Fjern filen, og kør verify igen."},
    "verify.replaced": {
        "en": "Git is told to show {n} object(s) of the history as another one (replace).",
        "da": "Git har fået besked på at vise {n} objekt(er) i historikken som noget andet (replace).",
    },
    "verify.replaced.do": {
        "en": "Look at them with git replace --list, remove them with git replace --delete, and verify again.",
        "da": "Se dem med git replace --list, fjern dem med git replace --delete, og kør verify igen.",
    },
    "verify.shallow": {
        "en": "This copy has only the latest part of the history.",
        "da": "Denne kopi har kun den seneste del af historikken.",
    },
    "verify.shallow.do": {"en": "Get the whole of it: git fetch --unshallow", "da": "Hent den hele: git fetch --unshallow"},
    "verify.alternates": {
        "en": "A part of the history is read from another folder (alternates).",
        "da": "En del af historikken læses fra en anden mappe (alternates).",
    },
    "verify.alternates.do": {
        "en": "Bring it over with git repack -a -d, then remove the file, and verify again.",
        "da": "Hent den over med git repack -a -d, fjern så filen, og kør verify igen.",
    },
    "verify.settings": {
        "en": "Settings for git that may start programs or lead elsewhere: {names}",
        "da": "Indstillinger til git, der kan starte programmer eller føre andre steder hen: {names}",
    },
    "verify.settings.do": {
        "en": "Get a clean copy with git clone; are they your own: planctl trust settings",
        "da": "Hent en ren kopi med git clone; er de dine egne: planctl trust settings",
    },
    "verify.branch-lost": {
        "en": "The file that says where the branch {branch} is has been lost; its last known save is {seen}.",
        "da": "Filen, der siger, hvor grenen {branch} står, er gået tabt; grenens sidste kendte gemning er {seen}.",
    },
    "verify.branch-lost.do": {
        "en": "Point the branch to it again: planctl doctor --fix",
        "da": "Sæt grenen på plads igen: planctl doctor --fix",
    },
    "verify.rewound": {
        "en": "This copy has seen more of the history than there is now: the save {seen} is not in it any more.",
        "da": "Denne kopi har set mere af historikken, end der er nu: Gemningen {seen} er ikke længere med.",
    },
    "verify.rewound.do": {
        "en": "It is still on this computer. Look: git log {seen}. Keep it: git branch rescued {seen}. Was it on purpose: planctl verify --accept",
        "da": "Den ligger stadig på computeren. Se: git log {seen}. Behold den: git branch reddet {seen}. Var det med vilje: planctl verify --accept",
    },
    "verify.rewound-gone": {
        "en": "This copy has seen more of the history than there is now: the save {seen} is gone.",
        "da": "Denne kopi har set mere af historikken, end der er nu: Gemningen {seen} er væk.",
    },
    "verify.rewound-gone.do": {
        "en": "Ask the others whether their copies have it. Is this another folder than before, or was it on purpose: planctl verify --accept",
        "da": "Spørg de andre, om deres kopier har den. Er det en anden mappe end før, eller var det med vilje: planctl verify --accept",
    },
    # Commits.
    "verify.cut": {
        "en": "What came before this save is hidden or missing.",
        "da": "Det, der kom før denne gemning, er skjult eller mangler.",
    },
    "verify.cut.do": {
        "en": "Get the whole history from another copy, and verify that.",
        "da": "Hent hele historikken fra en anden kopi, og kør verify på den.",
    },
    "verify.date-back": {
        "en": "Saved before the save it builds on, by its date.",
        "da": "Er efter sin dato gemt før den gemning, den bygger på.",
    },
    "verify.date-back.do": {
        "en": "A computer's clock was wrong, or the date was made up. Ask who saved it.",
        "da": "Et ur har gået forkert, eller datoen er lavet om. Spørg den, der gemte.",
    },
    "verify.date-ahead": {"en": "Dated in the future.", "da": "Er dateret ude i fremtiden."},
    "verify.date-ahead.do": {
        "en": "See that this computer's clock is right. Else another one's was wrong, or the date was made up.",
        "da": "Se efter, at computerens ur går rigtigt. Ellers har et andet gået forkert, eller datoen er lavet om.",
    },
    "verify.date-apart": {
        "en": "Written at one time and saved at another: planctl does both at once.",
        "da": "Er skrevet på ét tidspunkt og gemt på et andet; planctl gør begge dele på én gang.",
    },
    "verify.date-apart.do": {
        "en": "It was changed with git after it was saved. Ask who saved it.",
        "da": "Den er lavet om med git, efter at den blev gemt. Spørg den, der gemte.",
    },
    # Signatures.
    "verify.unsigned": {"en": "Not signed, though saves are signed here.", "da": "Er ikke underskrevet, selv om alt her bliver underskrevet."},
    "verify.unsigned.do": {
        "en": "Ask {email} whether they saved it, and how.",
        "da": "Spørg {email}, om vedkommende har gemt det, og hvordan.",
    },
    "verify.not-trusted": {
        "en": "Not signed by {email}, who is said to have saved it, with a key that was trusted then.",
        "da": "Er ikke underskrevet af {email}, som skulle have gemt det, med en nøgle, der var tillid til dengang.",
    },
    "verify.not-trusted.do": {
        "en": "Ask {email}. Whose keys are trusted now: planctl trust list",
        "da": "Spørg {email}. Hvis nøgler der er tillid til nu: planctl trust list",
    },
    "verify.signers-gone": {
        "en": "From this save on, nobody's signature counts any more: trust/allowed_signers was emptied or removed.",
        "da": "Fra og med denne gemning gælder ingens underskrift: trust/allowed_signers er tømt eller fjernet.",
    },
    "verify.signers-gone.do": {
        "en": "Was it on purpose? Else take it back: planctl undo",
        "da": "Var det med vilje? Ellers fortryd det: planctl undo",
    },
    "verify.cannot-tell": {
        "en": "Saves are signed here, and ssh-keygen, which tests signatures, was not found.",
        "da": "Her bliver alt underskrevet, og ssh-keygen, der prøver underskrifter, blev ikke fundet.",
    },
    "verify.cannot-tell.do": {"en": "Install OpenSSH, and verify again.", "da": "Installér OpenSSH, og kør verify igen."},
    # Paths.
    "verify.git-name": {
        "en": "A name that git on some computer takes for its own: it could bring settings in.",
        "da": "Et navn, som git på nogle computere tager for sit eget: Det kan føre indstillinger ind.",
    },
    "verify.git-name.do": {"en": "Remove the file with a save of its own. Ask who saved it.", "da": "Fjern filen med en gemning for sig. Spørg den, der gemte."},
    "verify.embedded": {
        "en": "A git repository inside the workspace, with settings and programs of its own.",
        "da": "Et git-arkiv inde i mappen, med sine egne indstillinger og programmer.",
    },
    "verify.embedded.do": {
        "en": "Start no git in that folder. Remove it with a save of its own; ask who saved it.",
        "da": "Start ikke git i den mappe. Fjern den med en gemning for sig; spørg den, der gemte.",
    },
    "verify.link": {"en": "A link instead of a file: it leads elsewhere.", "da": "En genvej i stedet for en fil: Den fører andre steder hen."},
    "verify.link.do": {
        "en": "planctl does not follow it. Put the file itself there, with a save of its own.",
        "da": "planctl følger den ikke. Læg selve filen der, med en gemning for sig.",
    },
    "verify.odd-mode": {
        "en": "Stored as a program, or in another unusual way.",
        "da": "Er gemt som et program eller på en anden usædvanlig måde.",
    },
    "verify.odd-mode.do": {"en": "Make it a plain file: git update-index --chmod=-x", "da": "Gør det til en almindelig fil: git update-index --chmod=-x"},
    "verify.odd-name": {
        "en": "A name that cannot be had on every computer, or is not what it looks like.",
        "da": "Et navn, der ikke kan bruges på alle computere, eller som ikke er, hvad det ligner.",
    },
    "verify.odd-name.do": {"en": "Give the file another name, with a save of its own.", "da": "Giv filen et andet navn, med en gemning for sig."},
    "verify.same-name": {
        "en": "On many computers the same file as {other}.",
        "da": "Er på mange computere den samme fil som {other}.",
    },
    "verify.same-name.do": {"en": "Give one of them another name.", "da": "Giv en af dem et andet navn."},
    "verify.stray-path": {
        "en": "Lies where planctl keeps its own, and is none of that.",
        "da": "Ligger blandt det, planctl gemmer, og hører ikke til der.",
    },
    "verify.stray-path.do": {
        "en": "Does it belong to the workspace, put it in docs/ or beside planctl.yaml; else remove it.",
        "da": "Hører det til her, så læg det i docs/ eller ved siden af planctl.yaml; fjern det ellers.",
    },
    # Files.
    "verify.plan": {
        "en": ("A version with {n} error: {codes}", "A version with {n} errors: {codes}"),
        "da": ("En version med {n} fejl: {codes}", "En version med {n} fejl i alt: {codes}"),
    },
    "verify.plan.do": {
        "en": "It was saved with other means than planctl. Is the present version right: planctl check",
        "da": "Den er gemt med andet end planctl. Er den nuværende version i orden: planctl check",
    },
    "verify.workspace-settings": {
        "en": ("Settings with {n} error: {codes}", "Settings with {n} errors: {codes}"),
        "da": ("Indstillinger med {n} fejl: {codes}", "Indstillinger med {n} fejl i alt: {codes}"),
    },
    "verify.workspace-settings.do": {
        "en": "They were saved with other means than planctl. Are the present ones right: planctl check",
        "da": "De er gemt med andet end planctl. Er de nuværende i orden: planctl check",
    },
    "verify.model": {
        "en": ("Models of the workspace's own with {n} error: {codes}", "Models of the workspace's own with {n} errors: {codes}"),
        "da": ("Egne modeller med {n} fejl: {codes}", "Egne modeller med {n} fejl i alt: {codes}"),
    },
    "verify.model.do": {"en": "Are the present ones right: planctl model check", "da": "Er de nuværende i orden: planctl model check"},
    "verify.closed": {
        "en": "A file that was closed at the turn of a year was changed or taken away.",
        "da": "En fil, der blev lukket ved et årsskifte, er ændret eller fjernet.",
    },
    "verify.closed.do": {
        "en": "Ask who saved it. What was there before: git show COMMIT^:FILE, with the commit and the file named here.",
        "da": "Spørg den, der gemte. Hvad der stod før: git show COMMIT^:FIL, med den commit og den fil, der er nævnt her.",
    },
    "verify.sums": {
        "en": "Is not what was closed, by the hash that was kept of it.",
        "da": "Er ikke det, der blev lukket, efter det aftryk, der er gemt af den.",
    },
    "verify.sums.do": {
        "en": "Find the save that changed it: git log -- FILE. What was closed can be taken from there.",
        "da": "Find den gemning, der ændrede den: git log -- FIL. Det, der blev lukket, kan hentes derfra.",
    },
    "verify.merge": {
        "en": "Two lines of history were joined otherwise than planctl would: what was written in one of them may be lost.",
        "da": "To grene af historikken er flettet anderledes, end planctl ville gøre: Noget fra den ene kan være gået tabt.",
    },
    "verify.merge.do": {
        "en": "Compare the file with both sides: git show COMMIT^1:FILE and git show COMMIT^2:FILE",
        "da": "Sammenlign filen med begge sider: git show COMMIT^1:FIL og git show COMMIT^2:FIL",
    },
    "verify.merge-by-hand": {
        "en": "Two lines of history were joined by hand, where planctl would have stopped.",
        "da": "To grene af historikken er flettet i hånden, hvor planctl ville være standset.",
    },
    "verify.merge-by-hand.do": {
        "en": "Ask who did it what they decided. See it: git show --cc COMMIT",
        "da": "Spørg den, der gjorde det, hvad der blev besluttet. Se det: git show --cc COMMIT",
    },
    "verify.unsaved": {"en": "Is not as it was saved last.", "da": "Er ikke, som den sidst blev gemt."},
    "verify.unsaved.do": {
        "en": "Did you edit it, save it: planctl save. If not, look: git diff",
        "da": "Har du rettet i den, så gem: planctl save. Ellers se efter: git diff",
    },
}
