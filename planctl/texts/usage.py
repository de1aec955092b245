"""What can be wrong with a command line by itself."""

TEXTS = {
    "usage.see-help": {"en": "Read more: {command}", "da": "Læs mere: {command}"},
    "usage.folder": {
        "en": "There is no folder “{value}”.\nName one in your workspace with -C, or go there and leave -C out.",
        "da": "Mappen ”{value}” findes ikke.\nSkriv mappen med planerne efter -C, eller gå hen til den, og udelad -C.",
    },
    "usage.not-utf8": {
        "en": "The text is not in UTF-8, so its letters cannot be read for certain.\n"
        "Nothing has been saved. Save the text as UTF-8, or set the terminal to UTF-8, and try again.",
        "da": "Teksten er ikke i UTF-8, så bogstaverne kan ikke læses med sikkerhed.\n"
        "Intet er gemt. Gem teksten som UTF-8, eller stil terminalen til UTF-8, og prøv igen.",
    },
    "usage.one-line": {
        "en": "This has to stand on one line.\nWrite it without line breaks and tabs.",
        "da": "Det her skal stå på én linje.\nSkriv det uden linjeskift og tabulatorer.",
    },
    "usage.language": {
        "en": "There is no language “{value}”.\nWrite --lang da or --lang en.",
        "da": "Sproget ”{value}” findes ikke her.\nSkriv --lang da eller --lang en.",
    },
    "usage.bad-id": {
        "en": "“{value}” is not an id.\nAn id looks like K-7F3QM. See them all: planctl person list",
        "da": "”{value}” er ikke et id.\nEt id ser ud som K-7F3QM. Se dem alle: planctl person list",
    },
    "usage.bad-date": {
        "en": "“{value}” is not a date.\nWrite year-month-day, a day that exists: 2026-11-03",
        "da": "”{value}” er ikke en dato.\nSkriv år-måned-dag, en dag, der findes: 2026-11-03",
    },
    "usage.svg-name": {
        "en": "“{value}” is not the name of a picture.\nLet it end in .svg: --svg review.svg",
        "da": "”{value}” er ikke navnet på et billede.\nLad det slutte på .svg: --svg liste.svg",
    },
    "usage.future-date": {
        "en": "{value} has not come yet; today is {today}.\nEnter what has happened, on its day.",
        "da": "{value} er ikke kommet endnu; i dag er det {today}.\nSkriv det, der er sket, med den dag, det skete.",
    },
    "usage.bad-month": {
        "en": "“{value}” is not a month.\nWrite year-month: 2026-11",
        "da": "”{value}” er ikke en måned.\nSkriv år-måned: 2026-11",
    },
    "usage.bad-format": {
        "en": "There is no format “{value}” here.\nChoose one of: {known}.",
        "da": "Visningen ”{value}” findes ikke her.\nDu kan vælge: {known}.",
    },
    "usage.bad-time": {
        "en": "“{value}” is not a time.\nWrite hours and minutes with two digits each: 14:05",
        "da": "”{value}” er ikke et klokkeslæt.\nSkriv timer og minutter med to cifre hver: 14:05",
    },
    # What single commands are given
    "usage.note-type": {
        "en": "Say with --type what the note is: {known}.\nKeep them apart, one note for each.",
        "da": "Skriv med --type, hvad det er for et notat: {known}.\nEr det lidt af hvert, så skriv flere notater.",
    },
    "usage.score-pair": {
        "en": "“{value}” is not an area and a step.\nWrite them with = and no blanks: housing=5",
        "da": "”{value}” er ikke et område og et trin.\nSkriv dem med = og uden mellemrum: housing=5",
    },
    "usage.score-step": {
        "en": "{area}: {value} is not a step. The scale goes from 1 to {last}.\n"
        "See the steps: planctl model show {model} {scale}",
        "da": "{area}: {value} er ikke et trin. Skalaen går fra 1 til {last}.\n"
        "Se trinene: planctl model show {model} {scale}",
    },
    "usage.score-twice": {
        "en": "{area} is given two different steps.\nKeep the one that holds.",
        "da": "{area} har fået to forskellige trin.\nBehold det, der gælder.",
    },
    "usage.measure-both": {
        "en": "There are answers, and --declined as well.\nLeave one of them out.",
        "da": "Der er både svar og --declined.\nUdelad det ene.",
    },
    "usage.measure-count": {
        "en": "The form has {wanted} questions, and here are {found} answers.\n"
        "Write all of them in the order of the form, or --declined if the person did not want to answer.",
        "da": "Skemaet har {wanted} spørgsmål, men her er {found} svar.\n"
        "Skriv dem alle i skemaets rækkefølge, eller --declined, hvis personen ikke ville svare.",
    },
    "usage.measure-item": {
        "en": "“{value}” is not an answer on this form.\nWrite whole numbers from {low} to {high}.",
        "da": "”{value}” er ikke et svar på dette skema.\nSkriv hele tal fra {low} til {high}.",
    },
    "usage.bad-handle": {
        "en": "“{value}” cannot be a handle.\nBegin with a small letter; then small letters, digits and _: mette",
        "da": "”{value}” kan ikke være et brugernavn.\nBegynd med et lille bogstav; derefter små bogstaver, tal og _: mette",
    },
    "usage.bad-role": {
        "en": "There is no role “{value}”.\nChoose one of: {known}.",
        "da": "Rollen ”{value}” findes ikke.\nDu kan vælge: {known}.",
    },
    "usage.name-cpr": {
        "en": "The name looks as if it holds a CPR number.\nNothing has been saved. Write the name alone.",
        "da": "Der ser ud til at stå et CPR-nummer i navnet.\nIntet er gemt. Skriv navnet alene.",
    },
    "usage.bad-email": {
        "en": "“{value}” is not an e-mail address.\nWrite it as in mette@example.org",
        "da": "”{value}” er ikke en e-mailadresse.\nSkriv den som mette@eksempel.dk",
    },
    "usage.area-both": {
        "en": "An area has either an agreed purpose or your own intention, not both.\n"
        "Keep --purpose if you have agreed with the person; otherwise --intention.",
        "da": "Et område har enten et aftalt formål eller jeres egen hensigt, ikke begge dele.\n"
        "Behold --purpose, hvis I har en aftale med personen; ellers --intention.",
    },
    "usage.area-intervention": {
        "en": "--kind, --until and --responsible belong to an intervention.\n"
        'Write what is to be done as well: --intervention "..."',
        "da": "--kind, --until og --responsible hører til en indsats.\n"
        'Skriv også, hvad der skal gøres: --intervention "..."',
    },
    "usage.area-until": {
        "en": "The intervention would end on {value}, before it begins on {start}.\nWrite a later day with --until.",
        "da": "Indsatsen skal ses på igen {value}, men begynder først {start}.\nSkriv en senere dag med --until.",
    },
    "usage.area-option": {
        "en": "The plan model {model} has no field for {value}.\nSee which fields an area has: planctl model show {model}",
        "da": "Planmodellen {model} har ikke noget felt til {value}.\n"
        "Se, hvilke felter et område har: planctl model show {model}",
    },
    "usage.decide": {
        "en": "Name one person, or go through everybody with --all; --contact-person belongs to --all.\n"
        "See who is waiting: planctl review",
        "da": "Angiv én person, eller gennemgå alle med --all; --contact-person hører til --all.\n"
        "Se, hvem der mangler stillingtagen: planctl review",
    },
    "usage.decide-outcome": {
        "en": "The answer is missing after the question, such as keep_plan keep.\n"
        "Leave the question out too, and planctl asks you.",
        "da": "Svaret mangler efter spørgsmålet, fx keep_plan keep.\nUdelad også spørgsmålet, så spørger planctl dig.",
    },
    "usage.decide-reason": {
        "en": '“{outcome}” needs a reason.\nAdd why: --reason "..."',
        "da": '”{outcome}” skal begrundes.\nTilføj hvorfor: --reason "..."',
    },
    "usage.decide-trigger": {
        "en": "--trigger says what made a plan necessary, and “{outcome}” activates no plan.\nLeave --trigger out.",
        "da": "--trigger er anledningen til en plan, og ”{outcome}” aktiverer ingen plan.\nUdelad --trigger.",
    },
    "usage.future-month": {
        "en": "The month {value} has not begun.\nDecide when it has; planctl review --month {value} shows what is coming.",
        "da": "Måneden {value} er ikke begyndt.\n"
        "Tag stilling, når den er; planctl review --month {value} viser, hvad der er på vej.",
    },
    "usage.assign": {
        "en": "It is not clear who is to be the contact person.\nName one of the staff, or write --none: one of the two.",
        "da": "Det fremgår ikke, hvem der skal være kontaktperson.\nSkriv én af medarbejderne eller --none: én af delene.",
    },
    "usage.bad-state": {
        "en": "There is no state “{value}”.\nChoose one of: {known}.",
        "da": "”{value}” er ikke en af mulighederne her.\nDu kan vælge: {known}.",
    },
    "usage.person-from": {
        "en": "With --from everything is taken from the file.\nWrite it there instead, in these columns: {known}",
        "da": "Med --from bliver alt hentet fra filen.\nSkriv det dér i stedet, i disse kolonner: {known}",
    },
    "usage.person-file": {
        "en": "{file} cannot be read.\nSee whether it is there, and save it as CSV in UTF-8.",
        "da": "{file} kan ikke læses.\nSe efter, om den er der, og gem den som CSV i UTF-8.",
    },
    "usage.person-columns": {
        "en": "These columns are not known, or stand there twice: {columns}\n"
        "The first row names the columns, and there is one person a row after it. The columns can be: {known}",
        "da": "Disse kolonner kendes ikke eller står der to gange: {columns}\n"
        "Den første række er navnene på kolonnerne, og derefter kommer én person pr. række. Kolonnerne kan"
        " være: {known}",
    },
    "usage.person-empty": {
        "en": "There is nobody in {file}.\nThe first row names the columns ({known}), and there is one person a row after it.",
        "da": "Der er ingen personer i {file}.\n"
        "Den første række er navnene på kolonnerne ({known}), og derefter kommer én person pr. række.",
    },
    "usage.person-surplus": {
        "en": (
            "The row has {n} cell more than there are columns.\nTake it out, or put quotes round a text with a semicolon.",
            "The row has {n} cells more than there are columns.\nTake them out, or put quotes round a text with a semicolon.",
        ),
        "da": (
            "Rækken har {n} celle mere, end der er kolonner.\nTag den ud, eller sæt citationstegn om tekst med semikolon.",
            "Rækken har {n} celler mere, end der er kolonner.\nTag dem ud, eller sæt citationstegn om tekst med semikolon.",
        ),
    },
    "usage.person-twice": {
        "en": "There is already a person with the id {id}.\nGive each person an id of their own, or leave the column empty.",
        "da": "Der er allerede en person med id'et {id}.\nGiv hver person sit eget id, eller lad kolonnen være tom.",
    },
}
