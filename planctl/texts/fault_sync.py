"""What went wrong in exchanging changes with others, and what to do about it; part of `fault`."""

SYNC = {
    "fault.NoHub": {
        "en": "This workspace is not shared with anybody yet.",
        "da": "Arbejdsmappen bliver endnu ikke delt med nogen.",
    },
    "fault.NoHub.do": {
        "en": "Say where the shared copy is, or is to be (a folder on a network drive or a stick, or an address"
        " of a git server): planctl sync --remote PLACE",
        "da": "Skriv, hvor den fælles kopi ligger eller skal ligge (en mappe på et netværksdrev eller et USB-stik"
        " eller adressen på en git-server): planctl sync --remote STED",
    },
    "fault.HubAway": {
        "en": "The shared copy cannot be reached: {place}",
        "da": "Der er ikke forbindelse til den fælles kopi: {place}",
    },
    "fault.HubAway.do": {
        "en": "See whether the network or the stick is there, and try again.",
        "da": "Se efter, om der er netværk, eller om stikket sidder i, og prøv igen.",
    },
    "fault.HubCloses": {
        "en": "The shared copy does not let you in: {place}",
        "da": "Den fælles kopi lukker dig ikke ind: {place}",
    },
    "fault.HubCloses.do": {
        "en": "Nothing was sent; everything is saved here. Log in to the server, or ask whoever looks after it for access: {what}",
        "da": "Intet er sendt; alt er gemt hos dig. Log ind på serveren, eller bed den, der passer den, om adgang: {what}",
    },
    "fault.HubOfAnother": {
        "en": "The folder of the shared copy belongs to another user of the computer: {folder}",
        "da": "Den fælles kopis mappe tilhører en anden bruger på computeren: {folder}",
    },
    "fault.HubOfAnother.do": {
        "en": "If you know the folder and trust it: git config --global --add safe.directory {folder}",
        "da": "Kender du mappen, og stoler du på den: git config --global --add safe.directory {folder}",
    },
    "fault.NotAHub": {
        "en": "There is no shared copy at {place}.",
        "da": "Der er ingen fælles kopi i {place}.",
    },
    "fault.NotAHub.do": {
        "en": "Name a folder that does not exist yet, and planctl makes the copy there: planctl sync --remote FOLDER",
        "da": "Skriv en mappe, der ikke findes endnu, så laver planctl kopien dér: planctl sync --remote MAPPE",
    },
    "fault.NotAnAddress": {
        "en": "{value} is no place for a shared copy.",
        "da": "{value} kan ikke være stedet for en fælles kopi.",
    },
    "fault.NotAnAddress.do": {
        "en": "Name a folder, or an address that begins with https:// or ssh://.",
        "da": "Skriv en mappe eller en adresse, der begynder med https:// eller ssh://.",
    },
    "fault.OtherHistory": {
        "en": "The shared copy is of another workspace: it has nothing in common with this one.",
        "da": "Den fælles kopi hører til en anden arbejdsmappe; den har intet til fælles med denne.",
    },
    "fault.OtherHistory.do": {
        "en": "Nothing was exchanged. See whether the place is right ({place}); another one: planctl sync --remote PLACE",
        "da": "Intet er udvekslet. Se efter, om stedet er rigtigt ({place}); et andet: planctl sync --remote STED",
    },
    "fault.HubLost": {
        "en": (
            "The shared copy has lost {n} change that it had when you last exchanged.",
            "The shared copy has lost {n} changes that it had when you last exchanged.",
        ),
        "da": (
            "Den fælles kopi har mistet {n} ændring, som den havde, da du sidst udvekslede.",
            "Den fælles kopi har mistet {n} ændringer, som den havde, da du sidst udvekslede.",
        ),
    },
    "fault.HubLost.do": {
        "en": "Nothing was exchanged. Ask the others first: an old backup may have been put in its place, or somebody"
        " wrote the history anew. To give back what is lost, from here: planctl sync --restore",
        "da": "Intet er udvekslet. Spørg først de andre: Måske er en gammel sikkerhedskopi lagt på dens plads, eller"
        " nogen har skrevet historikken om. Sådan kan det tabte lægges tilbage herfra: planctl sync --restore",
    },
    "fault.OtherBranch": {
        "en": "The shared copy has no line called {branch}; it has {known}.",
        "da": "Den fælles kopi har ikke en linje, der hedder {branch}; den har {known}.",
    },
    "fault.OtherBranch.do": {
        "en": "Work on the same one as the others: git switch {known}",
        "da": "Arbejd på den samme som de andre: git switch {known}",
    },
    "fault.PartOfHistory": {
        "en": "This copy has only the last part of the history, and that is not enough to join it with others' work.",
        "da": "Denne kopi har kun den sidste del af historikken, og det er ikke nok til at samle den med andres arbejde.",
    },
    "fault.PartOfHistory.do": {
        "en": "Get the rest: git fetch --unshallow",
        "da": "Hent resten: git fetch --unshallow",
    },
    "fault.StrangeFiles": {
        "en": "What came from the others holds files that do not belong in a workspace: {files}",
        "da": "Det, der kom fra de andre, indeholder filer, som ikke hører til i en arbejdsmappe: {files}",
    },
    "fault.StrangeFiles.do": {
        "en": "Nothing was taken in. Show this to whoever helps you with the computer.",
        "da": "Intet er taget ind. Vis det til den, der hjælper jer med computeren.",
    },
    "fault.CannotJoin": {
        "en": "You and {who} changed the same place in {file}, each in your own way.",
        "da": "Du og {who} har ændret det samme sted i {file} på hver jeres måde.",
    },
    "fault.CannotJoin.do": {
        "en": "Nothing was changed here or there. See theirs: git show {theirs}:{file}\nYours: git show {ours}:{file}\n"
        "Agree, change yours so that it says the same, save it (planctl save {file}), and try again.",
        "da": "Intet er ændret hos nogen af jer. Se den andens: git show {theirs}:{file}\nDin: git show {ours}:{file}\n"
        "Bliv enige, ret din, så den siger det samme, gem den (planctl save {file}), og prøv igen.",
    },
    "fault.PlanCannotJoin": {
        "en": "Both you and {who} changed {file}, and it cannot be read for certain {side}.",
        "da": "Både du og {who} har ændret {file}, og den kan ikke læses med sikkerhed {side}.",
    },
    "fault.PlanCannotJoin.do": {
        "en": "Nothing was changed here or there. Whoever has the faulty file corrects it (planctl check shows where),"
        " saves and exchanges; then try again.",
        "da": "Intet er ændret hos nogen af jer. Den, der har filen med fejl, retter den (planctl check viser hvor),"
        " gemmer og udveksler; prøv så igen.",
    },
    "fault.ClosedOnBoth": {
        "en": "{id}'s file was closed at the turn of {year} on one side, yours or {who}'s, and written in on the other; the new file is gone.",
        "da": "Filen for {id} blev lukket ved årsskiftet {year} hos den ene af jer, dig eller {who}, og den anden skrev i den; den nye fil er væk.",
    },
    "fault.ClosedOnBoth.do": {
        "en": "Nothing was changed here or there. See what the other wrote: git show {theirs}:{file}\n"
        "Whoever closed the year takes that back (planctl undo), exchanges, and closes the year again.",
        "da": "Intet er ændret hos nogen af jer. Se, hvad den anden har skrevet: git show {theirs}:{file}\n"
        "Den, der lukkede året, fortryder det (planctl undo), udveksler og lukker året igen.",
    },
    "fault.HubBusy": {
        "en": "Others sent their changes at the same moment, {n} times in a row.",
        "da": "Andre sendte deres ændringer i samme øjeblik, {n} gange i træk.",
    },
    "fault.HubBusy.do": {
        "en": "Everything is saved here. Try again in a moment: planctl sync",
        "da": "Alt er gemt hos dig. Prøv igen om lidt: planctl sync",
    },
    "fault.HubLocked": {
        "en": (
            "The shared copy is locked, and has been for {n} minute: something was stopped half way ({file}).",
            "The shared copy is locked, and has been for {n} minutes: something was stopped half way ({file}).",
        ),
        "da": (
            "Den fælles kopi er låst og har været det i {n} minut; noget blev afbrudt undervejs ({file}).",
            "Den fælles kopi er låst og har været det i {n} minutter; noget blev afbrudt undervejs ({file}).",
        ),
    },
    "fault.HubLocked.do": {
        "en": "Nothing was sent; everything is saved here. See that nobody is sending just now, then: planctl doctor --fix",
        "da": "Intet er sendt; alt er gemt hos dig. Se efter, at ingen er ved at sende lige nu, og så: planctl doctor --fix",
    },
    "fault.HubInUse": {
        "en": "The shared copy is a folder that somebody works in: {place}",
        "da": "Den fælles kopi er en mappe, som nogen arbejder i: {place}",
    },
    "fault.HubInUse.do": {
        "en": "Nothing was sent; everything is saved here. Share a folder that nobody works in; planctl makes it: planctl sync --remote FOLDER",
        "da": "Intet er sendt; alt er gemt hos dig. Del en mappe, som ingen arbejder i; planctl laver den: planctl sync --remote MAPPE",
    },
    "fault.HubNotThere": {
        "en": "The server answers, but there is no shared copy for you at {place}.",
        "da": "Serveren svarer, men der er ingen fælles kopi til dig på {place}.",
    },
    "fault.HubNotThere.do": {
        "en": "Nothing was exchanged. See whether the address is right, or ask whoever looks after the server to make an empty one: {what}",
        "da": "Intet er udvekslet. Se efter, om adressen er rigtig, eller bed den, der passer serveren, om at lave en tom: {what}",
    },
    "fault.HubTakesNothing": {
        "en": "The shared copy cannot take anything right now, since {reason}: {place}",
        "da": "Den fælles kopi kan ikke tage imod lige nu, for {reason}: {place}",
    },
    "fault.HubTakesNothing.do": {
        "en": "Nothing was sent; everything is saved here. Once that is mended: planctl sync",
        "da": "Intet er sendt; alt er gemt hos dig. Når det er bragt i orden: planctl sync",
    },
    "fault.HubDamaged": {
        "en": "What the shared copy holds is damaged: {place}",
        "da": "Den fælles kopis indhold er beskadiget: {place}",
    },
    "fault.HubDamaged.do": {
        "en": "Nothing was exchanged; everything is saved here. Share a new copy (planctl sync --remote FOLDER), and keep the old one for whoever helps you: {what}",
        "da": "Intet er udvekslet; alt er gemt hos dig. Del en ny kopi (planctl sync --remote MAPPE), og gem den gamle til den, der hjælper jer: {what}",
    },
    "fault.HubTrouble": {
        "en": "The shared copy gave an answer that planctl does not understand: {place}",
        "da": "Den fælles kopi svarede noget, planctl ikke forstår: {place}",
    },
    "fault.HubTrouble.do": {
        "en": "Nothing was exchanged; everything is saved here. Show this to whoever helps you with the computer: {what}",
        "da": "Intet er udvekslet; alt er gemt hos dig. Vis det her til den, der hjælper jer med computeren: {what}",
    },
    "fault.UnsafeAddress": {
        "en": "The shared copy has an address that others can listen in on, or that leads to a program: {place}",
        "da": "Den fælles kopis adresse er en, andre kan lytte med på, eller som fører til et program: {place}",
    },
    "fault.UnsafeAddress.do": {
        "en": "Nothing was exchanged. Use one that begins with https:// or ssh://: planctl sync --remote ADDRESS",
        "da": "Intet er udvekslet. Brug en, der begynder med https:// eller ssh://: planctl sync --remote ADRESSE",
    },
    "fault.UnsignedChanges": {
        "en": (
            "What was to come holds {n} change without a signature you trust: {commits}, in the name of {who}.",
            "What was to come holds {n} changes without a signature you trust: {commits}, in the name of {who}.",
        ),
        "da": (
            "I det, der skulle hentes, er der {n} ændring uden en underskrift, I stoler på: {commits}, i navnet {who}.",
            "I det, der skulle hentes, er der {n} ændringer uden en underskrift, I stoler på: {commits}, i navnet {who}.",
        ),
    },
    "fault.UnsignedChanges.do": {
        "en": "Nothing was taken in, and nothing was sent. Ask {who} in person. See what it is: git show {last}\n"
        "If all of it is genuine: planctl sync --accept {last}",
        "da": "Intet er hentet, og intet er sendt. Spørg {who} selv. Se, hvad det er: git show {last}\n"
        "Er det ægte alt sammen: planctl sync --accept {last}",
    },
    "fault.CannotTestSignatures": {
        "en": "You sign your changes here, and this computer cannot test the signatures of the others: it has no ssh-keygen.",
        "da": "Her skriver I under på jeres ændringer, og computeren kan ikke efterprøve de andres underskrifter: Den mangler ssh-keygen.",
    },
    "fault.CannotTestSignatures.do": {
        "en": "Nothing was exchanged. Install OpenSSH, and try again: planctl sync",
        "da": "Intet er udvekslet. Installér OpenSSH, og prøv igen: planctl sync",
    },
    "fault.NoSuchCommit": {
        "en": "There is no change {value} in what the others have sent.",
        "da": "Der er ingen ændring {value} i det, de andre har sendt.",
    },
    "fault.NoSuchCommit.do": {
        "en": "Nothing was exchanged. See what has no signature: planctl sync",
        "da": "Intet er udvekslet. Se, hvad der mangler underskrift: planctl sync",
    },
    "fault.NoSuchPlace": {
        "en": "There is no folder {folder}.",
        "da": "Mappen {folder} findes ikke.",
    },
    "fault.NoSuchPlace.do": {
        "en": "Nothing was exchanged; everything is saved here. Is the stick in, or the drive connected?",
        "da": "Intet er udvekslet; alt er gemt hos dig. Sidder stikket i, eller er drevet forbundet?",
    },
    "fault.BundleOfAnother": {
        "en": "{file} is of another workspace: it has nothing in common with this one.",
        "da": "{file} hører til en anden arbejdsmappe; den har intet til fælles med denne.",
    },
    "fault.BundleOfAnother.do": {
        "en": "Nothing was taken in, and the file is as it was. Name another one to write yours in: planctl sync --bundle FILE",
        "da": "Intet er hentet, og filen er, som den var. Skriv en anden til dine egne: planctl sync --bundle FIL",
    },
    "fault.BundleOfPart": {
        "en": "{file} holds only the latest changes, and those before them are not here.",
        "da": "{file} rummer kun de seneste ændringer, og dem før mangler her.",
    },
    "fault.BundleOfPart.do": {
        "en": "Nothing was taken in. Ask for a file with everything; this writes one: planctl sync --bundle FILE",
        "da": "Intet er hentet. Bed om en fil med det hele; sådan en laver: planctl sync --bundle FIL",
    },
    "fault.BundleOfBranch": {
        "en": "{file} has no line called {branch}; it has {known}.",
        "da": "{file} har ikke en linje, der hedder {branch}; den har {known}.",
    },
    "fault.BundleOfBranch.do": {
        "en": "Nothing was taken in. Work on the same one as the others: git switch {known}",
        "da": "Intet er hentet. Arbejd på den samme som de andre: git switch {known}",
    },
    "fault.NotABundle": {
        "en": "{file} holds no changes that can be read.",
        "da": "{file} indeholder ingen ændringer, der kan læses.",
    },
    "fault.NotABundle.do": {
        "en": "Nothing was taken in. Ask for the file again, or name one that does not exist yet to write your own in.",
        "da": "Intet er taget ind. Bed om filen igen, eller skriv navnet på en, der ikke findes endnu, til dine egne.",
    },
    "fault.NotBoth": {
        "en": "The versions exclude each other, so not all of them can stand.",
        "da": "Versionerne udelukker hinanden, så de kan ikke alle blive stående.",
    },
    "fault.NotBoth.do": {
        "en": "Nothing was saved. Choose one of them: planctl resolve {id}",
        "da": "Intet er gemt. Vælg en af dem: planctl resolve {id}",
    },
    "fault.NotAText": {
        "en": "What they disagree on is no text that can be written anew.",
        "da": "Det, de er uenige om, er ikke en tekst, der kan skrives på ny.",
    },
    "fault.NotAText.do": {
        "en": "Nothing was saved. Choose one of the versions: planctl resolve {id}",
        "da": "Intet er gemt. Vælg en af versionerne: planctl resolve {id}",
    },
    "fault.NothingToSettle": {
        "en": "There is nothing to agree about in the plan of {id}.",
        "da": "Der er intet at blive enige om i planen for {id}.",
    },
    "fault.NothingToSettle.do": {
        "en": "Who else has something to agree about: planctl resolve",
        "da": "Se, om der er noget hos andre: planctl resolve",
    },
    "fault.NoSuchConflict": {
        "en": (
            "There is no number {value}; {id} has {n} place to agree on.",
            "There is no number {value}; {id} has {n} places to agree on.",
        ),
        "da": (
            "Der er ikke noget nummer {value}; {id} har {n} sted at blive enige om.",
            "Der er ikke noget nummer {value}; {id} har {n} steder at blive enige om.",
        ),
    },
    "fault.NoSuchConflict.do": {"en": "See them: planctl resolve {id}", "da": "Se dem: planctl resolve {id}"},
    "fault.NoSuchVersion": {
        "en": "There is no version {value}.",
        "da": "Der er ikke nogen version {value}.",
    },
    "fault.NoSuchVersion.do": {
        "en": "Choose one of: {known}. See them: planctl resolve {id}",
        "da": "Vælg en af: {known}. Se dem: planctl resolve {id}",
    },
}
