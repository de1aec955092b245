"""What went wrong with looking back and taking back, and what to do about it; part of `fault`."""

HISTORY = {
    "fault.NoHistory": {
        "en": "There is no history in {folder} yet: nothing has been saved.",
        "da": "Der er ingen historik i {folder} endnu: Der er ikke gemt noget.",
    },
    "fault.NoHistory.do": {
        "en": "What is in the folder can be saved with: planctl save",
        "da": "Det, der ligger i mappen, kan gemmes med: planctl save",
    },
    "fault.NothingThen": {
        "en": "The history begins after {day}.",
        "da": "Historikken begynder efter {day}.",
    },
    "fault.NothingThen.do": {
        "en": "Ask about a later day. What was saved first, and when: git log --reverse",
        "da": "Spørg om en senere dag. Hvad der først blev gemt, og hvornår: git log --reverse",
    },
    "fault.NobodyThen": {
        "en": "The history has nothing about {id}.",
        "da": "Historikken har intet om {id}.",
    },
    "fault.NobodyThen.do": {
        "en": "See whether the id is right: planctl person list. A file that was never saved: planctl save",
        "da": "Se efter, om det er det rigtige id: planctl person list. En fil, der aldrig er gemt: planctl save",
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
