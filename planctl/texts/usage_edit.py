"""What can be wrong with the command lines of `set`, `add` and `correct`; part of `usage`."""

EDIT = {
    "usage.set-value": {
        "en": "Write what the field is to say, or --remove to take it out.\n"
        "For a text from a file, write - and send it to standard input.",
        "da": "Skriv det, der skal stå i feltet, eller --remove for at fjerne det.\n"
        "Skal teksten komme fra en fil, så skriv - og send den til standardinput.",
    },
    "usage.pair": {
        "en": "“{value}” is not a field and its value.\nWrite them with = and no blanks around it: due=2027-03-01",
        "da": "”{value}” er ikke et felt og dets værdi.\nSkriv dem med = og uden mellemrum omkring: due=2027-03-01",
    },
    "usage.pair-twice": {
        "en": "{value} is given twice.\nKeep the one that holds; several answers stand in one, with commas between.",
        "da": "{value} er skrevet to gange.\nBehold det, der gælder; flere svar skrives i ét med komma imellem.",
    },
    "usage.correct-number": {
        "en": "Say which entry it is, by its number.\nSee the list: planctl correct ID",
        "da": "Skriv nummeret på den registrering, det gælder.\nSe listen: planctl correct ID",
    },
    "usage.correct-words": {
        "en": "Correct one entry at a time: one number, and one list at most.\nA field is written FIELD=VALUE.",
        "da": "Ret én registrering ad gangen: ét nummer og højst én liste.\nEt felt skrives FELT=VÆRDI.",
    },
}
