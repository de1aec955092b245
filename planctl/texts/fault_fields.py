"""What went wrong with a field or a part of a plan, and what to do about it; part of `fault`."""

FIELDS = {
    "fault.NotADay": {"en": "“{value}” is not a date.", "da": "”{value}” er ikke en dato."},
    "fault.NotADay.do": {
        "en": "Write year-month-day, a day that exists: 2026-11-03",
        "da": "Skriv år-måned-dag, en dag, der findes: 2026-11-03",
    },
    "fault.DayToCome": {
        "en": "{value} has not come yet; today is {today}.",
        "da": "{value} er ikke kommet endnu; i dag er det {today}.",
    },
    "fault.DayToCome.do": {
        "en": "Enter what has happened, on its day.",
        "da": "Skriv det, der er sket, med den dag, det skete.",
    },
    "fault.NotAMonth": {"en": "“{value}” is not a month.", "da": "”{value}” er ikke en måned."},
    "fault.NotAMonth.do": {"en": "Write year-month: 2026-11", "da": "Skriv år-måned: 2026-11"},
    "fault.NotATime": {"en": "“{value}” is not a time.", "da": "”{value}” er ikke et klokkeslæt."},
    "fault.NotATime.do": {
        "en": "Write hours and minutes with two digits each: 14:05",
        "da": "Skriv timer og minutter med to cifre hver: 14:05",
    },
    "fault.NotANumber": {"en": "“{value}” is not a number.", "da": "”{value}” er ikke et tal."},
    "fault.NotANumber.do": {"en": "Write it in digits, and nothing else.", "da": "Skriv kun tallet, med cifre."},
    "fault.NumberOutside": {"en": "{value} cannot be right here.", "da": "{value} kan ikke passe her."},
    "fault.NumberOutside.do": {"en": "Write a number {range}.", "da": "Skriv et tal {range}."},
    "fault.NotYesOrNo": {"en": "“{value}” is neither yes nor no.", "da": "”{value}” er hverken ja eller nej."},
    "fault.NotYesOrNo.do": {"en": "Write yes or no.", "da": "Skriv ja eller nej."},
    "fault.NotAPeriod": {"en": "“{value}” is not a period.", "da": "”{value}” er ikke en periode."},
    "fault.NotAPeriod.do": {
        "en": "Write the first and the last day: 2026-11-03 – 2027-01-04. Leave the last one out while it runs.",
        "da": "Skriv den første og den sidste dag: 2026-11-03 – 2027-01-04. Udelad den sidste, så længe den løber.",
    },
    "fault.NoSuchMove": {
        "en": "From “{state}” it cannot go to “{value}”.",
        "da": "Det kan ikke gå fra ”{state}” til ”{value}”.",
    },
    "fault.NoSuchMove.do": {
        "en": "Nothing has changed. It can go to: {known}.",
        "da": "Intet er ændret. Det kan gå til: {known}.",
    },
    "fault.NoSuchEntity": {"en": "{id} has nothing by the id {value}.", "da": "{id} har ikke noget med id'et {value}."},
    "fault.NoSuchEntity.close": {"en": "Did you mean {close}?", "da": "Mente du {close}?"},
    "fault.NoSuchEntity.do": {
        "en": "See what there is: planctl plan show {id}",
        "da": "Se, hvad der er: planctl plan show {id}",
    },
    "fault.UnknownPlace": {
        "en": "There is no “{value}” in {part}.",
        "da": "Der er ikke noget, der hedder ”{value}”, i {part}.",
    },
    "fault.UnknownPlace.close": {"en": "Did you mean “{close}”?", "da": "Mente du ”{close}”?"},
    "fault.UnknownPlace.do": {"en": "There are: {known}.", "da": "Du kan vælge: {known}."},
    "fault.WrittenElsewhere": {
        "en": "“{part}” is not written this way, since more follows from it.",
        "da": "”{part}” kan ikke skrives på den måde, for der følger mere med.",
    },
    "fault.WrittenElsewhere.do": {
        "en": "Nothing has changed. Use: planctl {command}",
        "da": "Intet er ændret. Brug: planctl {command}",
    },
    "fault.NotSetByHand": {
        "en": "“{part}” is written by planctl alone.",
        "da": "”{part}” skriver planctl selv.",
    },
    "fault.NotSetByHand.do": {
        "en": "Nothing has changed. If it is wrong, correct it in the file, and save it with planctl save.",
        "da": "Intet er ændret. Er det forkert, så ret det i filen, og gem med planctl save.",
    },
    "fault.WholePart": {
        "en": "“{part}” has several fields.",
        "da": "”{part}” har flere felter.",
    },
    "fault.WholePart.do": {
        "en": "Name one of them, as in {example}. There are: {known}.",
        "da": "Skriv, hvilket det er, fx {example}. Du kan vælge: {known}.",
    },
    "fault.OneField": {
        "en": "“{part}” is a single field.",
        "da": "”{part}” er et enkelt felt.",
    },
    "fault.OneField.do": {
        "en": "Open the whole part, or write the field alone: planctl set {id} {part} ...",
        "da": "Åbn hele delen, eller skriv feltet alene: planctl set {id} {part} ...",
    },
    "fault.NotAList": {
        "en": "Nothing can be added to “{part}”.",
        "da": "Der kan ikke tilføjes noget til ”{part}”.",
    },
    "fault.NotAList.do": {
        "en": "Write a field of it: planctl set {id} {part}.FIELD ...",
        "da": "Skriv et felt i den: planctl set {id} {part}.FELT ...",
    },
    "fault.NotOneByOne": {
        "en": "The entries of “{part}” have no ids.",
        "da": "Registreringerne under ”{part}” har ikke id'er.",
    },
    "fault.NotOneByOne.do": {
        "en": "Correct one of them: planctl correct {id}. Add one: planctl add {id} {part} ...",
        "da": "Ret en af dem: planctl correct {id}. Tilføj en: planctl add {id} {part} ...",
    },
    "fault.FieldsMissing": {
        "en": ("A field is missing: {fields}.", "Some fields are missing: {fields}."),
        "da": ("Der mangler et felt: {fields}.", "Der mangler nogle felter: {fields}."),
    },
    "fault.FieldsMissing.do": {
        "en": ("Nothing has been saved. Write it as well, as in {example}",
               "Nothing has been saved. Write them as well, as in {example}"),
        "da": ("Intet er gemt. Skriv det med, fx {example}", "Intet er gemt. Skriv dem med, fx {example}"),
    },
    "fault.WrittenMeanwhile": {
        "en": "Somebody has written in “{field}” while the form was open.",
        "da": "Nogen har skrevet i ”{field}”, mens formularen var åben.",
    },
    "fault.WrittenMeanwhile.do": {
        "en": "Nothing has changed. Open it again, and see what stands there now.",
        "da": "Intet er ændret. Åbn den igen, og se, hvad der står nu.",
    },
    "fault.EntryTwin": {
        "en": "Corrected like that it would be the same as another entry.",
        "da": "Med den rettelse bliver den magen til en anden registrering.",
    },
    "fault.EntryTwin.do": {
        "en": "Nothing has changed. If it was entered twice, take this one out: planctl correct {id} NUMBER --remove",
        "da": "Intet er ændret. Er den skrevet ind to gange, så fjern den her: planctl correct {id} NUMMER --remove",
    },
    "fault.NoSuchNumber": {
        "en": "There is no number {value} on the list.",
        "da": "Der er ikke noget nummer {value} på listen.",
    },
    "fault.NoSuchNumber.do": {
        "en": "See the list: planctl correct {id}",
        "da": "Se listen: planctl correct {id}",
    },
}
