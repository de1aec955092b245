"""What went wrong with looking back and taking back, and what to do about it; part of `fault`."""

HISTORY = {
    "fault.NoHistory": {
        "en": "There is no history in {folder} yet: nothing has been saved.",
        "da": "Der er ingen historik i {folder} endnu: Der er ikke gemt noget.",
    },
    "fault.NoHistory.do": {
        "en": "Go to the folder with planctl.yaml and save it as it is: git add .\nand then: git commit -m Start",
        "da": "Gå til mappen med planctl.yaml, og gem den, som den er: git add .\nog derefter: git commit -m Start",
    },
    "fault.NothingThen": {
        "en": "The history begins after {day}.",
        "da": "Historikken begynder efter {day}.",
    },
    "fault.NothingThen.do": {
        "en": "Ask about a later day. How far back the history of somebody goes: planctl history ID",
        "da": "Spørg om en senere dag. Så langt tilbage går historikken for en person: planctl history ID",
    },
    "fault.NobodyThen": {
        "en": "The history has nothing about {id}.",
        "da": "Historikken har intet om {id}.",
    },
    "fault.NobodyThen.do": {
        "en": "See whether the id is right: planctl person list. A file that was never saved: planctl save",
        "da": "Se efter, om det er det rigtige id: planctl person list. En fil, der aldrig er gemt: planctl save",
    },
    "fault.UnknownThen": {
        "en": "There was no plan file for {id} at the end of {day}.",
        "da": "Der var ingen planfil for {id} ved udgangen af {day}.",
    },
    "fault.UnknownThen.close": {"en": "Did you mean {close}?", "da": "Mente du {close}?"},
    "fault.UnknownThen.do": {
        "en": "See when there was one: planctl history {id}",
        "da": "Se, hvornår der var en: planctl history {id}",
    },
    "fault.BrokenThen": {
        "en": "{file} could not be read as it stood at the end of {day}.",
        "da": "{file} kunne ikke læses, som den så ud ved udgangen af {day}.",
    },
    "fault.BrokenThen.do": {
        "en": "It stays as it was in the history. Ask about another day.",
        "da": "Den bliver stående, som den var, i historikken. Spørg om en anden dag.",
    },
    "fault.StillUsed": {
        "en": ("It cannot be taken back: {files} goes by it.", "It cannot be taken back: {n} plans go by it, among them {files}."),
        "da": ("Det kan ikke fortrydes: {files} bygger på det.", "Det kan ikke fortrydes: {n} planer bygger på det, blandt andre {files}."),
    },
    "fault.StillUsed.do": {
        "en": "Nothing has changed. Somebody who has left: planctl staff leave. See what is used: planctl person list",
        "da": "Intet er ændret. En medarbejder, der er holdt op: planctl staff leave. Se, hvem det gælder: planctl person list",
    },
    "fault.ChangedSince": {
        "en": (
            "“{subject}” cannot simply be taken back: {files} has been changed since.",
            "“{subject}” cannot simply be taken back: these files have been changed since: {files}.",
        ),
        "da": (
            "”{subject}” kan ikke uden videre fortrydes: {files} er ændret siden.",
            "”{subject}” kan ikke uden videre fortrydes: Disse filer er ændret siden: {files}.",
        ),
    },
    "fault.ChangedSince.do": {
        "en": "Nothing has changed. See what taking it back would mean, and do it if it is right: planctl undo {commit}",
        "da": "Intet er ændret. Se, hvad det vil betyde at fortryde den, og gør det, hvis det er rigtigt: planctl undo {commit}",
    },
    "fault.UnknownSave": {
        "en": "The history has no save with the number {value}.",
        "da": "Historikken har ingen gemning med nummeret {value}.",
    },
    "fault.UnknownSave.do": {
        "en": "Nothing has changed. The numbers of the saves: planctl history ID --commits",
        "da": "Intet er ændret. Numrene på gemningerne: planctl history ID --commits",
    },
    "fault.NoStatus": {
        "en": "No status about {id} has been recorded, so there is none to begin at.",
        "da": "Der er ikke registreret nogen status for {id}, så der er ingen at regne fra.",
    },
    "fault.NoStatus.do": {
        "en": "Begin at a date or a month instead: planctl diff 2026-09 {id}",
        "da": "Regn fra en dato eller en måned i stedet: planctl diff 2026-09 {id}",
    },
    "fault.UndoesMerge": {
        "en": "Save {commit} only brought together what two had saved; there is nothing of its own to take back.",
        "da": "Gemning {commit} bragte kun det sammen, som to havde gemt. Den har ikke selv noget, der kan fortrydes.",
    },
    "fault.UndoesMerge.do": {
        "en": "Nothing has changed. Take back the save that is meant: planctl history ID --commits",
        "da": "Intet er ændret. Fortryd den gemning, det drejer sig om: planctl history ID --commits",
    },
    "fault.FirstSave": {
        "en": "Save {commit} is the first there is; there was nothing before it.",
        "da": "Gemning {commit} er den allerførste. Der var ikke noget før den.",
    },
    "fault.FirstSave.do": {
        "en": "Nothing has changed. A folder that is not wanted can simply be deleted.",
        "da": "Intet er ændret. En mappe, I ikke vil have, kan I bare slette.",
    },
    "fault.UndoneBefore": {
        "en": "Save {commit} has been taken back already.",
        "da": "Gemning {commit} er allerede fortrudt.",
    },
    "fault.UndoneBefore.do": {
        "en": "Nothing has changed. To have it back, take back the taking back: planctl history ID --commits",
        "da": "Intet er ændret. Skal den gælde igen, så fortryd fortrydelsen: planctl history ID --commits",
    },
    "fault.BuiltUpon": {
        "en": "It cannot be taken back: it is not there any more as it was saved, or something else builds on it: {what}.",
        "da": "Det kan ikke fortrydes: Det står ikke længere, som det blev gemt, eller noget andet bygger på det: {what}.",
    },
    "fault.BuiltUpon.do": {
        "en": "Nothing has changed. See what came later: planctl history ID. What is wrong now is corrected with: planctl correct ID",
        "da": "Intet er ændret. Se, hvad der kom senere: planctl history ID. Det, der er forkert nu, rettes med: planctl correct ID",
    },
}
