"""Sentences of `doctor`: what it looks at, what is wrong, and what to do about it."""

TEXTS = {
    # What is looked at.
    "doctor.check-git": {"en": "git", "da": "git"},
    "doctor.check-history": {"en": "history", "da": "historik"},
    "doctor.check-position": {"en": "position", "da": "standpunkt"},
    "doctor.check-user": {"en": "who saves", "da": "hvem gemmer"},
    "doctor.check-config": {"en": "git's settings", "da": "indstillinger"},
    "doctor.check-attributes": {"en": "merging", "da": "fletning"},
    "doctor.check-locks": {"en": "locks", "da": "låse"},
    "doctor.check-index": {"en": "staged", "da": "gits liste"},
    "doctor.check-pending": {"en": "interrupted", "da": "afbrudt"},
    "doctor.check-unsaved": {"en": "not saved", "da": "ikke gemt"},
    "doctor.check-leftovers": {"en": "leftovers", "da": "efterladt"},
    "doctor.check-hubs": {"en": "shared copy", "da": "fælles kopi"},
    "doctor.check-clock": {"en": "clock", "da": "ur"},
    "doctor.check-writing": {"en": "writing", "da": "skriveadgang"},
    "doctor.check-place": {"en": "place", "da": "placering"},
    "doctor.check-encryption": {"en": "disk", "da": "disk"},
    "doctor.check-drivers": {"en": "git's help", "da": "hjælp til git"},
    # Git and the history.
    "doctor.git-fine": {"en": "version {version}", "da": "version {version}"},
    "doctor.git-old": {
        "en": "Git is version {version}; planctl needs {oldest} or newer.",
        "da": "Git er version {version}; planctl skal bruge {oldest} eller nyere.",
    },
    "doctor.git-old.do": {"en": "Install a newer git: https://git-scm.com", "da": "Installér en nyere git: https://git-scm.com"},
    "doctor.position-fine": {"en": "on the branch {branch}, and nothing is unfinished", "da": "på grenen {branch}, og intet er halvfærdigt"},
    "doctor.head-missing": {
        "en": "The last save ({commit}) cannot be read: a part of the history is missing on this disk.",
        "da": "Den sidste gemning ({commit}) kan ikke læses: Der mangler en del af historikken på disken.",
    },
    "doctor.head-missing.do": {
        "en": "The files in the folder are as they were; take a copy of them. Get the history from the shared copy or a backup into a new folder: git clone. What is damaged: planctl verify",
        "da": "Filerne i mappen er, som de var; tag en kopi af dem. Hent historikken fra den fælles kopi eller en sikkerhedskopi i en ny mappe: git clone. Hvad der er i stykker: planctl verify",
    },
    "doctor.aside": {
        "en": "on the branch {branch}, aside from {home}; the others get what is saved on {home} (back to it: git switch {home})",
        "da": "på grenen {branch}, ved siden af {home}; de andre får det, der gemmes på {home} (tilbage til den: git switch {home})",
    },
    "doctor.shallow": {
        "en": "This copy has only the latest part of the history.",
        "da": "Denne kopi har kun den seneste del af historikken.",
    },
    "doctor.shallow.do": {"en": "Get the whole of it: git fetch --unshallow", "da": "Hent den hele: git fetch --unshallow"},
    "doctor.submodule": {
        "en": "The folder is a part of another git repository (a submodule).",
        "da": "Mappen er en del af et andet git-arkiv (et submodule).",
    },
    "doctor.submodule.do": {
        "en": "What is saved here can be lost when the other one is updated. Make a copy of its own: git clone",
        "da": "Det, der gemmes her, kan gå tabt, når det andet opdateres. Lav en selvstændig kopi: git clone",
    },
    "doctor.second-tree": {
        "en": "one of several folders that share a history",
        "da": "en af flere mapper, der deler en historik",
    },
    "doctor.user-fine": {"en": "{name} ({handle})", "da": "{name} ({handle})"},
    "doctor.config-fine": {"en": "nothing that starts a program", "da": "intet, der starter et program"},
    "doctor.attributes-fine": {"en": "plans are never merged line by line", "da": "planer bliver aldrig flettet linje for linje"},
    "doctor.merge-lines": {
        "en": "Git may merge the files in {folder}/ line by line (merge: {value}), and so blend what two people wrote.",
        "da": "Git kan finde på at flette filerne i {folder}/ linje for linje (merge: {value}) og så blande, hvad to har skrevet.",
    },
    "doctor.merge-lines.do": {
        "en": "See that .gitattributes says, and .git/info/attributes does not gainsay: plans/*.yaml text eol=lf -merge diff=planctl",
        "da": "Sørg for, at der i .gitattributes står, og at .git/info/attributes ikke siger noget andet: plans/*.yaml text eol=lf -merge diff=planctl",
    },
    "doctor.drivers-fine": {
        "en": "git pull merges plans as planctl sync does, git log -p shows them in words",
        "da": "git pull fletter planer ligesom planctl sync, og git log -p viser dem i ord",
    },
    "doctor.no-driver": {
        "en": "git by itself does not know plans: planctl sync merges them, planctl history tells them (planctl doctor --fix sets git up)",
        "da": "git kender ikke selv planerne: planctl sync fletter dem, planctl history fortæller dem (planctl doctor --fix sætter git op)",
    },
    # Files.
    "doctor.locks-fine": {"en": "none", "da": "ingen"},
    "doctor.lock-held": {
        "en": "Another planctl is saving just now (process {process}).",
        "da": "Et andet planctl er ved at gemme lige nu (proces {process}).",
    },
    "doctor.lock-held.do": {
        "en": "Wait a moment. Does it not end, close the window it runs in; nothing is lost by that.",
        "da": "Vent et øjeblik. Bliver det ikke færdigt, så luk det vindue, det kører i; det går intet tabt ved.",
    },
    "doctor.lock-left": {
        "en": (
            "{file} was left behind by a git program that was stopped {n} minute ago.",
            "{file} was left behind by a git program that was stopped {n} minutes ago.",
        ),
        "da": (
            "{file} er efterladt af et git-program, der blev stoppet for {n} minut siden.",
            "{file} er efterladt af et git-program, der blev stoppet for {n} minutter siden.",
        ),
    },
    "doctor.lock-left.do": {"en": "Remove it: planctl doctor --fix", "da": "Fjern den: planctl doctor --fix"},
    "doctor.lock-git": {
        "en": (
            "A git program is at work here; it has had {file} for {n} minute.",
            "A git program is at work here; it has had {file} for {n} minutes.",
        ),
        "da": (
            "Et git-program er i gang her; det har haft {file} i {n} minut.",
            "Et git-program er i gang her; det har haft {file} i {n} minutter.",
        ),
    },
    "doctor.lock-git.do": {
        "en": "Let it end. It may wait for you in an editor.",
        "da": "Lad det blive færdigt. Måske venter det på dig i et redigeringsvindue.",
    },
    "doctor.lock-young": {
        "en": (
            "{file} is {n} minute old, and no git program is seen at work here.",
            "{file} is {n} minutes old, and no git program is seen at work here.",
        ),
        "da": (
            "{file} er {n} minut gammel, og der ses intet git-program i gang her.",
            "{file} er {n} minutter gammel, og der ses intet git-program i gang her.",
        ),
    },
    "doctor.lock-young.do": {
        "en": "Is it still there in {wait} min., it can be removed: planctl doctor --fix",
        "da": "Er den der stadig om {wait} min., kan den fjernes: planctl doctor --fix",
    },
    "doctor.index-fine": {"en": "can be read", "da": "kan læses"},
    "doctor.index-broken": {
        "en": "Git's list of what is staged (.git/index) cannot be read, as after a power cut.",
        "da": "Gits liste over det, der er gjort klar (.git/index), kan ikke læses, fx efter et strømsvigt.",
    },
    "doctor.index-broken.do": {
        "en": "Make it anew; no plan is touched: planctl doctor --fix",
        "da": "Lav den på ny; ingen plan bliver rørt: planctl doctor --fix",
    },
    "doctor.pending-fine": {"en": "no save is half done", "da": "ingen halvfærdig gemning"},
    "doctor.pending": {
        "en": ("A save of {n} file was interrupted: {files}", "A save of {n} files was interrupted: {files}"),
        "da": ("En gemning af {n} fil blev afbrudt: {files}", "En gemning af {n} filer blev afbrudt: {files}"),
    },
    "doctor.pending.do": {
        "en": "The next save finishes it, or: planctl doctor --fix",
        "da": "Den bliver gjort færdig, næste gang der gemmes, eller med: planctl doctor --fix",
    },
    "doctor.unsaved-fine": {"en": "everything is saved", "da": "alt er gemt"},
    "doctor.unsaved": {
        "en": ("{n} file has edits that are not saved: {files}", "{n} files have edits that are not saved: {files}"),
        "da": ("{n} fil er ændret og ikke gemt: {files}", "{n} filer er ændret og ikke gemt: {files}"),
    },
    "doctor.unsaved.do": {"en": "Save them: planctl save", "da": "Gem det: planctl save"},
    "doctor.leftovers-fine": {"en": "none", "da": "intet"},
    "doctor.left-ours": {
        "en": ("{n} temporary file of a save was left behind: {files}", "{n} temporary files of a save were left behind: {files}"),
        "da": ("{n} midlertidig fil fra en gemning er efterladt: {files}", "{n} midlertidige filer fra en gemning er efterladt: {files}"),
    },
    "doctor.left-ours.do": {"en": "Remove them: planctl doctor --fix", "da": "Fjern det: planctl doctor --fix"},
    "doctor.left-editor": {
        "en": ("An editor left {n} copy behind: {files}", "An editor left {n} copies behind: {files}"),
        "da": ("Et redigeringsprogram har efterladt {n} kopi: {files}", "Et redigeringsprogram har efterladt {n} kopier: {files}"),
    },
    "doctor.left-editor.do": {
        "en": "They may hold what a plan says. If no editor is open and nothing in them is missed, delete them.",
        "da": "Det kan være plantekst. Er redigeringsprogrammet lukket, og mangler der ikke noget, så slet det.",
    },
    "doctor.left-git": {
        "en": ("Git left {n} temporary file behind.", "Git left {n} temporary files behind."),
        "da": ("Git har efterladt {n} midlertidig fil.", "Git har efterladt {n} midlertidige filer."),
    },
    "doctor.left-git.do": {"en": "Remove them: planctl doctor --fix", "da": "Fjern det: planctl doctor --fix"},
    # The shared copy.
    "doctor.hub-none": {"en": "none; what is saved is on this computer only", "da": "ingen; det gemte findes kun på denne computer"},
    "doctor.hub-not-asked": {
        "en": "not asked, because of git's settings (above)",
        "da": "ikke spurgt på grund af indstillingerne ovenfor",
    },
    "doctor.hubs-fine": {"en": "{name} answers", "da": "{name} svarer"},
    "doctor.hub-silent": {"en": "{name} does not answer.", "da": "{name} svarer ikke."},
    "doctor.hub-silent.do": {
        "en": "Is the network up, the stick plugged in, the disk unlocked? You can go on saving; it is shared later.",
        "da": "Er der netværk, sidder nøglen i, er disken låst op? Du kan gemme imens; det bliver delt senere.",
    },
    "doctor.hub-owner": {
        "en": "{name} belongs to another user of the computer, and git does not trust it.",
        "da": "{name} tilhører en anden bruger af computeren, og git stoler ikke på den.",
    },
    "doctor.hub-owner.do": {
        "en": "If you know it is yours: git config --global --add safe.directory {folder}",
        "da": "Ved du, at det er jeres: git config --global --add safe.directory {folder}",
    },
    "doctor.hub-locked": {
        "en": (
            "In {name} there is a lock, {file}, since {n} minute: it stops everybody who shares.",
            "In {name} there is a lock, {file}, since {n} minutes: it stops everybody who shares.",
        ),
        "da": (
            "I {name} har der ligget en lås, {file}, i {n} minut. Den standser alle, der vil dele.",
            "I {name} har der ligget en lås, {file}, i {n} minutter. Den standser alle, der vil dele.",
        ),
    },
    "doctor.hub-locked.do": {
        "en": "Is nobody sharing just now, it was left behind; after ten minutes planctl doctor --fix removes it.",
        "da": "Deler ingen lige nu, er den efterladt; efter ti minutter fjerner planctl doctor --fix den.",
    },
    # The computer.
    "doctor.clock-fine": {"en": "not behind the last save", "da": "ikke bagud for den sidste gemning"},
    "doctor.clock-hours": {
        "en": ("The last save is dated {n} hour ahead of this computer's clock.", "The last save is dated {n} hours ahead of this computer's clock."),
        "da": ("Den sidste gemning er dateret {n} time forud for computerens ur.", "Den sidste gemning er dateret {n} timer forud for computerens ur."),
    },
    "doctor.clock-hours.do": {
        "en": "See that date and time are right, here and where it was saved.",
        "da": "Se efter, at dato og klokkeslæt passer, både her og der, hvor der blev gemt.",
    },
    "doctor.clock-days": {
        "en": ("The last save is dated {n} day ahead of this computer's clock.", "The last save is dated {n} days ahead of this computer's clock."),
        "da": ("Den sidste gemning er dateret {n} dag forud for computerens ur.", "Den sidste gemning er dateret {n} dage forud for computerens ur."),
    },
    "doctor.clock-days.do": {
        "en": "See that date and time are right, here and where it was saved.",
        "da": "Se efter, at dato og klokkeslæt passer, både her og der, hvor der blev gemt.",
    },
    "doctor.writing-fine": {"en": "the folder can be written to, and there is room", "da": "der kan skrives i mappen, og der er plads"},
    "doctor.closed": {
        "en": "You may not write to the folder {folder}; it belongs to {owner}.",
        "da": "Du har ikke lov til at skrive i mappen {folder}; den tilhører {owner}.",
    },
    "doctor.closed.do": {
        "en": "Have whoever looks after the computer give it to you; or make a copy of your own to work in: git clone",
        "da": "Få den, der passer computeren, til at give dig adgang; eller lav din egen kopi at arbejde i: git clone",
    },
    "doctor.little-room": {"en": "The disk is nearly full: {n} MB are free.", "da": "Disken er næsten fuld: Der er {n} MB ledige."},
    "doctor.little-room.do": {
        "en": "Make room. Nothing is lost when the disk is full, but nothing can be saved either.",
        "da": "Skaf plads. Intet går tabt, når disken er fuld, men der kan heller ikke gemmes noget.",
    },
    "doctor.place-fine": {"en": "on this computer", "da": "på denne computer"},
    "doctor.on-the-net": {
        "en": "The folder lies on a network drive ({kind}), where locks do not hold: two people can overwrite each other.",
        "da": "Mappen ligger på et netværksdrev ({kind}), hvor låse ikke holder: To kan komme til at overskrive hinanden.",
    },
    "doctor.on-the-net.do": {
        "en": "Keep the shared copy there, and a copy of your own on this computer: git clone",
        "da": "Lad den fælles kopi ligge der, og hav din egen på denne computer: git clone",
    },
    "doctor.synced": {
        "en": "The folder lies in {folder}: a program copies it about while it is written to, and elsewhere too.",
        "da": "Mappen ligger i {folder}: Et program kopierer den rundt, mens der skrives i den, og til andre steder.",
    },
    "doctor.synced.do": {
        "en": "Move it to a folder that is not copied; share it through git.",
        "da": "Flyt den til en mappe, der ikke bliver kopieret; del den gennem git.",
    },
    "doctor.encryption-fine": {"en": "encrypted", "da": "krypteret"},
    "doctor.disk-open": {
        "en": "the system shows no encryption; whoever has the disk may read the plans (BitLocker, FileVault or LUKS prevents that)",
        "da": "systemet viser ingen kryptering; den, der får fat i disken, kan læse planerne (BitLocker, FileVault eller LUKS forhindrer det)",
    },
    "doctor.disk-unknown": {
        "en": "planctl cannot see whether it is encrypted; it should be",
        "da": "planctl kan ikke se, om den er krypteret; det bør den være",
    },
    "doctor.disk-memory": {"en": "in memory: gone when the computer is switched off", "da": "i hukommelsen: væk, når computeren slukkes"},
    # In all.
    "doctor.repaired": {"en": "repaired", "da": "repareret"},
    "doctor.all-fine": {"en": "Nothing to do.", "da": "Der er ikke noget at gøre."},
    "doctor.count": {"en": ("One thing to see to.", "{n} things to see to."), "da": ("Én ting at tage sig af.", "{n} ting at tage sig af.")},
    "doctor.some-mended": {"en": "planctl doctor --fix repairs what can be repaired by itself: {n}", "da": "planctl doctor --fix klarer det, der kan klares af sig selv: {n}"},
}
