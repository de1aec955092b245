"""What went wrong at the turn of the year and with coming back, and what to do about it; part of `fault`."""

YEAR = {
    "fault.NotClosedThen": {
        "en": "No file of {id} was closed with {year}.",
        "da": "Der blev ikke lukket en fil for {id} med udgangen af {year}.",
    },
    "fault.NotClosedThen.do": {
        "en": "Years with closed files: {years}. The latest file: planctl show {id}",
        "da": "År med lukkede filer: {years}. Den seneste fil: planctl show {id}",
    },
    "fault.UnreadableFiles": {
        "en": ("{files} cannot be read for certain.", "These files cannot be read for certain: {files}."),
        "da": ("{files} kan ikke læses med sikkerhed.", "Disse filer kan ikke læses med sikkerhed: {files}."),
    },
    "fault.UnreadableFiles.do": {
        "en": "Nothing has been saved. Correct what is wrong first; see it with: planctl check {file}",
        "da": "Intet er gemt. Ret først det, der er galt; se det med: planctl check {file}",
    },
    "fault.ClosedAlready": {
        "en": "{id} already has a closed file for {year}: {file}.",
        "da": "{id} har allerede en lukket fil for {year}: {file}.",
    },
    "fault.ClosedAlready.do": {
        "en": "Nothing has been saved. Two files tell of the same year. See both: planctl show {id}, planctl show {id} --year {year}",
        "da": "Intet er gemt. To filer fortæller om samme år. Se dem begge: planctl show {id}, planctl show {id} --year {year}",
    },
    "fault.CannotDivide": {
        "en": "Something in the file of {id} is dated after {day}, and the file is set out so that it cannot be divided safely.",
        "da": "Noget i filen for {id} er dateret efter den {day}, og filen er sat op, så den ikke kan deles sikkert.",
    },
    "fault.CannotDivide.do": {
        "en": "Nothing has been saved. If planctl check finds an error in it, correct that first; otherwise: planctl fmt {id}",
        "da": "Intet er gemt. Finder planctl check en fejl i den, så ret den først; ellers: planctl fmt {id}",
    },
    "fault.AlreadyHere": {
        "en": "{id} is registered and has not been ended.",
        "da": "{id} er indskrevet og ikke afsluttet.",
    },
    "fault.AlreadyHere.do": {
        "en": "Nothing has changed. See where things stand: planctl show {id}",
        "da": "Intet er ændret. Se, hvordan det står til: planctl show {id}",
    },
    "fault.YearNotClosed": {
        "en": "{id} was ended on {day}, and {year} has not been closed yet.",
        "da": "{id} blev afsluttet den {day}, og {year} er ikke afsluttet endnu.",
    },
    "fault.YearNotClosed.do": {
        "en": "Nothing has changed. Close that year first, then register again: planctl year-end {year}, planctl return {id}",
        "da": "Intet er ændret. Afslut først det år, og indskriv så igen: planctl year-end {year}, planctl return {id}",
    },
    "fault.ReturnsTooEarly": {
        "en": "{id} cannot return on {day}: the person left on {left}.",
        "da": "{id} kan ikke vende tilbage den {day}: Personen var her til den {left}.",
    },
    "fault.ReturnsTooEarly.do": {
        "en": "Nothing has changed. Give a later day with --date. What happened before belongs to the file as it was closed.",
        "da": "Intet er ændret. Skriv en senere dag efter --date. Det, der skete før, hører til i filen, som den blev lukket.",
    },
}
