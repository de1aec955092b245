"""What can be wrong with a command line by itself."""

from planctl.texts.usage_edit import EDIT
from planctl.texts.usage_figures import FIGURES
from planctl.texts.usage_papers import PAPERS

TEXTS = {
    **EDIT,
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
    "usage.bundle-or-remote": {
        "en": "--bundle and --remote do not go together.\nExchange through a file, or through a shared copy; nothing has been done.",
        "da": "--bundle og --remote går ikke sammen.\nUdveksl gennem en fil eller gennem en fælles kopi; intet er gjort.",
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
    "usage.day-or-month": {
        "en": "“{value}” is neither a date nor a month.\nWrite year-month-day or year-month: 2026-11-03 or 2026-11",
        "da": "”{value}” er hverken en dato eller en måned.\nSkriv år-måned-dag eller år-måned: 2026-11-03 eller 2026-11",
    },
    "usage.too-many-times": {
        "en": "“{value}” is one time too many: two at most, FROM and TO.\nFor example: planctl diff 2026-10 2026-11",
        "da": "”{value}” er et tidspunkt for meget: højst to, FROM og TO.\nFor eksempel: planctl diff 2026-10 2026-11",
    },
    "usage.diff-status": {
        "en": "`{value}` as the second time needs the id of a person.\nFor example: planctl diff 2026-01 status K-7F3QM",
        "da": "Med ”{value}” som det andet tidspunkt skal der et id på.\nFor eksempel: planctl diff 2026-01 status K-7F3QM",
    },
    "usage.not-a-point": {
        "en": "“{value}” is no date, no month, no number of a save, not `status`, and nobody's id."
        "\nFor example: planctl diff 2026-10 2026-11-15 K-7F3QM",
        "da": "”{value}” er hverken en dato, en måned, nummeret på en gemning, ordet status eller et id."
        "\nFor eksempel: planctl diff 2026-10 2026-11-15 K-7F3QM",
    },
    "usage.diff-order": {
        "en": "{first} comes after {last}, so nothing lies between them.\nThe earlier one first: planctl diff {last} {first}",
        "da": "{first} kommer efter {last}, så der ligger ikke noget imellem.\nDet tidligste først: planctl diff {last} {first}",
    },
    "usage.history-order": {
        "en": "{first} comes after {last}, so nothing lies between them."
        "\nThe earlier one first: planctl history {id} --since {last} --until {first}",
        "da": "{first} kommer efter {last}, så der ligger ikke noget imellem."
        "\nDet tidligste først: planctl history {id} --since {last} --until {first}",
    },
    "usage.diff-coming": {
        "en": "{value} has not come yet; today is {today}.\nName a time that has: planctl diff {today}",
        "da": "{value} er ikke kommet endnu; i dag er det {today}.\nSkriv et tidspunkt, der er kommet: planctl diff {today}",
    },
    "usage.not-a-time": {
        "en": "“{value}” is no date, no month, no number of a save, and not `status`.\nFor example: planctl diff 2026-10 2026-11-15 K-7F3QM",
        "da": "”{value}” er hverken en dato, en måned, nummeret på en gemning eller ordet status."
        "\nFor eksempel: planctl diff 2026-10 2026-11-15 K-7F3QM",
    },
    "usage.compare-alone": {
        "en": "--compare shows what came and went, as table, json or md; it does not go with --as-known, --missed, --quiet or --svg."
        "\nFor example: planctl review --month 2026-11 --compare",
        "da": "--compare viser, hvad der er kommet til og røget ud, som table, json eller md, og kan ikke bruges sammen med"
        " --as-known, --missed, --quiet eller --svg.\nFor eksempel: planctl review --month 2026-11 --compare",
    },
    "usage.not-begun": {
        "en": "{value} has not begun, so no list was known on its 1st.\nName a month that has begun: planctl review --month 2026-11 --compare",
        "da": "{value} er ikke begyndt, så der var ingen liste at kende den 1.\nSkriv en måned, der er begyndt:"
        " planctl review --month 2026-11 --compare",
    },
    "usage.undo-yes": {
        "en": "Nobody is here to ask, and an earlier save is to be taken back.\nIf that is meant: planctl undo {value} --yes",
        "da": "Der er ingen at spørge, og en tidligere gemning skal fortrydes.\nEr det meningen: planctl undo {value} --yes",
    },
    "usage.bad-year": {
        "en": "“{value}” is not a year.\nWrite it with four digits: 2026",
        "da": "”{value}” er ikke et år.\nSkriv det med fire cifre: 2026",
    },
    "usage.year-not-over": {
        "en": "{year} is not over yet; today is {today}.\nIt can be closed from {day} on.",
        "da": "{year} er ikke slut endnu; i dag er det {today}.\nÅret kan afsluttes fra den {day}.",
    },
    "usage.year-end-yes": {
        "en": "This discharges people, so it asks first, and there is nobody here to answer.\n"
        "See what it would do: planctl year-end {year} --dry-run. Do it without being asked: planctl year-end {year} --yes",
        "da": "Her bliver personer udskrevet, så planctl spørger først, og her er ingen til at svare.\n"
        "Se, hvad der ville ske: planctl year-end {year} --dry-run. Gør det uden at blive spurgt: planctl year-end {year} --yes",
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
    "usage.model-name": {
        "en": "“{value}” cannot be the name of a model.\n"
        "Use lower-case letters a to z, digits, - and _, with a letter first, as in our-house.",
        "da": "”{value}” kan ikke være navnet på en model.\n"
        "Brug små bogstaver fra a til z, tal, - og _ med et bogstav først, fx vores-hus.",
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
    # Flags, postponing, approval
    "usage.bad-entity": {
        "en": "“{value}” is not an id of something in a plan.\nSuch an id looks like g-7QX2: a letter, a dash, and more.",
        "da": "”{value}” er ikke et id på noget i en plan.\nDen slags id ser ud som g-7QX2: et bogstav, en streg og mere.",
    },
    "usage.flag-until": {
        "en": 'A flag needs its words and a last day.\nWrite both: planctl flag {id} --until 2026-12-01 "..."',
        "da": 'Et flag skal have en tekst og en sidste dag.\nSkriv begge dele: planctl flag {id} --until 2026-12-01 "..."',
    },
    "usage.flag-past": {
        "en": "{value} comes before {after}, the day of the flag.\nWrite with --until when it must be seen to at the latest.",
        "da": "{value} ligger før {after}, den dag flaget bliver sat.\nSkriv med --until, hvornår der senest skal gøres noget.",
    },
    "usage.flag-down": {
        "en": "Taking a flag down takes its id and a reason, and nothing else.\n"
        'Write: planctl flag {id} --down {flag} --reason "..."',
        "da": "Når et flag skal tages ned, skal dets id og en grund med og ikke andet.\n"
        'Skriv: planctl flag {id} --down {flag} --reason "..."',
    },
    "usage.flag-reason": {
        "en": "--reason says why a flag is taken down.\nName the flag too: --down f-7QX2",
        "da": "--reason siger, hvorfor et flag bliver taget ned.\nSkriv også hvilket: --down f-7QX2",
    },
    "usage.postpone": {
        "en": "Postponing takes a person, a question and a reason, and no answer.\n"
        'Write: planctl decide ID QUESTION --postpone {value} --reason "..."',
        "da": "Når noget skal udsættes, skal person, spørgsmål og begrundelse med, men intet svar.\n"
        'Skriv: planctl decide ID SPØRGSMÅL --postpone {value} --reason "..."',
    },
    "usage.postpone-past": {
        "en": "{value} is no day to postpone to: the first one is {after}.\nWrite a day to come, such as next week's.",
        "da": "Der kan ikke udsættes til {value}; den første dag er {after}.\nSkriv en dag, der kommer, fx i næste uge.",
    },
    "usage.reject-comment": {
        "en": 'Whoever wrote the plan needs to know why it comes back.\nAdd it: --comment "..."',
        "da": 'Den, der har skrevet planen, skal vide, hvorfor den kommer tilbage.\nTilføj det: --comment "..."',
    },
    # Goals
    "usage.goal-text": {
        "en": "There is no text.\nWrite it in quotes. To write it all in your editor, leave the options out too.",
        "da": "Der er ingen tekst.\nSkriv den i citationstegn. Vil du skrive det hele i din teksteditor, så udelad også det andet.",
    },
    "usage.goal-field": {
        "en": "The plan model {model} has no field for {option} under “{list}”.\nSee which fields there are: planctl model show {model}",
        "da": "Planmodellen {model} har ikke noget felt til {option} under ”{list}”.\nSe, hvilke felter der er: planctl model show {model}",
    },
    "usage.goal-due": {
        "en": "{value} comes before the first day, {day}.\nWrite a later day with --due.",
        "da": "{value} ligger før den første dag, {day}.\nSkriv en senere dag med --due.",
    },
    "usage.goal-list": {
        "en": "This says two things at once.\nUse either --since or --months; --contact-person goes without an id.",
        "da": "Det siger to ting på én gang.\nBrug enten --since eller --months; --contact-person skal stå uden id.",
    },
    "usage.trust-last": {
        "en": "{name}'s key is the only one on the list; without it nobody could vouch for anything.\nFirst put another one on it: planctl trust add STAFF FILE",
        "da": "{name}s nøgle er den eneste på listen; uden den kunne ingen stå inde for noget.\nSæt først en anden på: planctl trust add MEDARBEJDER FIL",
    },
    "usage.take": {
        "en": "{value} is no version.\nChoose one by its number, base for what stood there before, or both for all of them.",
        "da": "{value} er ikke en version.\nSkriv nummeret på en af dem, base for det, der stod før, eller both for dem alle.",
    },
    "usage.take-or-text": {
        "en": "--take and --text do not go together.\nChoose a version, or write the text anew; nothing has been saved.",
        "da": "--take og --text går ikke sammen.\nVælg en version, eller skriv teksten på ny; intet er gemt.",
    },
    "usage.resolve-list": {
        "en": "A list settles nothing.\nName one person, and leave --format json out: planctl resolve ID --take NUMBER",
        "da": "En liste afgør ikke noget.\nSkriv ét id, og udelad --format json: planctl resolve ID --take NUMMER",
    },
    "usage.take-which": {
        "en": "{id} has {n} places to agree on.\nSay which one with --conflict NUMBER; see them: planctl resolve {id}",
        "da": "{id} har {n} steder at blive enige om.\nSkriv hvilket med --conflict NUMMER; se dem: planctl resolve {id}",
    },
    **PAPERS,
    **FIGURES,
}
