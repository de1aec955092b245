"""The part of `problem` about what stands in a file: keys, values, and what has to hold between them."""

from planctl.texts.problem_models import MODELS

VALUES = {
    # Keys
    "problem.unknown-key": {"en": "unknown key “{key}”", "da": "ukendt nøgle ”{key}”"},
    "problem.unknown-key.do": {
        "en": "What can stand here: {known}. Keys of your own begin with x_.",
        "da": "Her kan stå: {known}. Jeres egne nøgler begynder med x_.",
    },
    "problem.unknown-key-comma": {"en": "“{key}” stands alone, without a value", "da": "”{key}” står alene, uden værdi"},
    "problem.unknown-key-comma.do": {
        "en": 'If it belongs to a text with a comma in it, put the whole text in quotes: note: "tired, but glad".',
        "da": 'Hører det til en tekst med komma, så sæt hele teksten i citationstegn: note: "træt, men glad".',
    },
    "problem.unknown-key-text": {"en": "unknown key “{key}”", "da": "ukendt nøgle ”{key}”"},
    "problem.unknown-key-text.do": {
        "en": "If the line belongs to the text above, indent it as far as that text.",
        "da": "Hører linjen til teksten ovenover, så ryk den lige så langt ind som teksten.",
    },
    "problem.missing-key": {"en": "“{key}” is missing", "da": "”{key}” mangler"},
    "problem.missing-key.do": {"en": "Add {key}: and its value.", "da": "Tilføj {key}: med en værdi."},
    "problem.no-value": {"en": "“{key}” has no value", "da": "”{key}” er tom"},
    "problem.no-value.do": {"en": "Write what belongs there, or delete the key.", "da": "Skriv det, der hører til, eller slet nøglen."},
    "problem.no-value-entry": {"en": "an entry of the list is empty", "da": "et punkt på listen er tomt"},
    "problem.no-value-entry.do": {"en": "Fill it in, or delete it.", "da": "Udfyld det, eller slet det."},
    # What kind of value
    "problem.unknown-version": {
        "en": "{value} is not a format that this planctl knows",
        "da": "planctl kender ikke formatet {value}",
    },
    "problem.unknown-version.do": {
        "en": "The line must be {key}: 1. If the file comes from a newer planctl, update yours.",
        "da": "Linjen skal være {key}: 1. Er filen lavet med en nyere version af planctl, så opdatér din.",
    },
    "problem.wrong-type-one": {
        "en": "one value must stand here, not a list or several keys",
        "da": "her skal der stå én værdi, ikke en liste eller flere nøgler",
    },
    "problem.wrong-type-one.do": {
        "en": "Write one word or one text. Put a text that begins with [ or {{ in quotes.",
        "da": "Skriv ét ord eller én tekst. Sæt en tekst, der begynder med [ eller {{, i citationstegn.",
    },
    "problem.quoted": {
        "en": "“{value}” stands in quotes and so is a text",
        "da": "”{value}” står i citationstegn og er derfor en tekst",
    },
    "problem.quoted.do": {"en": "Write it without quotes: {value}", "da": "Skriv det uden citationstegn: {value}"},
    "problem.wrong-type-string": {
        "en": "{value} is read as a number, not as text",
        "da": "{value} bliver læst som et tal, ikke som tekst",
    },
    "problem.wrong-type-string.do": {
        "en": 'Put it in quotes: "{value}"',
        "da": 'Sæt det i citationstegn: "{value}"',
    },
    "problem.wrong-type-string-flag": {
        "en": "{value} is read as yes or no, not as text",
        "da": "{value} bliver læst som ja eller nej, ikke som tekst",
    },
    "problem.wrong-type-string-flag.do": {
        "en": 'Put it in quotes: "{value}"',
        "da": 'Sæt det i citationstegn: "{value}"',
    },
    "problem.wrong-type-integer": {"en": "{value} is not a whole number", "da": "{value} er ikke et helt tal"},
    "problem.wrong-type-integer.do": {"en": "Write a whole number, without quotes.", "da": "Skriv et helt tal uden citationstegn."},
    "problem.wrong-type-number": {"en": "{value} is not a number", "da": "{value} er ikke et tal"},
    "problem.wrong-type-number.do": {"en": "Write a number, without quotes.", "da": "Skriv et tal uden citationstegn."},
    "problem.wrong-type-boolean": {"en": "{value} is neither true nor false", "da": "{value} er hverken true eller false"},
    "problem.wrong-type-boolean.do": {"en": "Write true (yes) or false (no).", "da": "Skriv true (ja) eller false (nej)."},
    "problem.wrong-type-array": {"en": "a list must stand here", "da": "her skal der stå en liste"},
    "problem.wrong-type-array.do": {
        "en": "Begin each entry on a line of its own, with a dash and a space.",
        "da": "Begynd hvert punkt på sin egen linje med en bindestreg og et mellemrum.",
    },
    "problem.wrong-type-array-one": {"en": "“{value}” must stand in a list", "da": "”{value}” skal stå i en liste"},
    "problem.wrong-type-array-one.do": {"en": "Put it in brackets: [{value}]", "da": "Sæt det i en parentes: [{value}]"},
    "problem.wrong-type-object": {"en": "keys and values must stand here", "da": "her skal der stå nøgler og værdier"},
    "problem.wrong-type-object.do": {
        "en": "Write {{key: value, key: value}}, or one key a line, indented.",
        "da": "Skriv {{nøgle: værdi, nøgle: værdi}} eller én nøgle på hver linje, rykket ind.",
    },
    "problem.wrong-value": {"en": "“{value}” cannot stand here", "da": "”{value}” kan ikke stå her"},
    "problem.wrong-value.do": {
        "en": "See how it is written in other files, or ask for help.",
        "da": "Se, hvordan det er skrevet i andre filer, eller bed om hjælp.",
    },
    "problem.wrong-value-low": {"en": "{value} is too low", "da": "{value} er for lavt"},
    "problem.wrong-value-low.do": {"en": "Write {limit} or more.", "da": "Skriv {limit} eller mere."},
    "problem.wrong-value-high": {"en": "{value} is too high", "da": "{value} er for højt"},
    "problem.wrong-value-high.do": {"en": "Write {limit} or less.", "da": "Skriv {limit} eller mindre."},
    "problem.wrong-value-above": {"en": "{value} is too low", "da": "{value} er for lavt"},
    "problem.wrong-value-above.do": {"en": "Write more than {limit}.", "da": "Skriv mere end {limit}."},
    "problem.wrong-value-few": {"en": "the list is too short", "da": "listen er for kort"},
    "problem.wrong-value-few.do": {"en": "Write at least {limit}.", "da": "Skriv mindst {limit}."},
    "problem.wrong-value-twice": {"en": "the list has the same value twice", "da": "listen har den samme værdi to gange"},
    "problem.wrong-value-twice.do": {"en": "Delete one of them.", "da": "Slet den ene."},
    "problem.bad-date": {"en": "“{value}” is not a date", "da": "”{value}” er ikke en dato"},
    "problem.bad-date.do": {
        "en": "Write year-month-day, a day that exists: 2026-11-03.",
        "da": "Skriv år-måned-dag, en dag, der findes: 2026-11-03.",
    },
    "problem.bad-month": {"en": "“{value}” is not a month", "da": "”{value}” er ikke en måned"},
    "problem.bad-month.do": {"en": "Write year-month: 2026-11.", "da": "Skriv år-måned: 2026-11."},
    "problem.bad-time": {"en": "“{value}” is not a time of day", "da": "”{value}” er ikke et klokkeslæt"},
    "problem.bad-time.do": {
        "en": 'Write hours and minutes, with a colon and in quotes: time: "14:05".',
        "da": 'Skriv timer og minutter med kolon og i citationstegn: time: "14:05".',
    },
    "problem.bad-id": {"en": "“{value}” cannot be an id", "da": "”{value}” kan ikke være et id"},
    "problem.bad-id.do": {
        "en": "An id looks like K-7F3QM: capital letters and digits, a dash, and after it one to eight without I, L, O and U.",
        "da": "Et id ser ud som K-7F3QM: store bogstaver og tal, en bindestreg og derefter ét til otte tegn uden I, L, O og U.",
    },
    "problem.bad-staff": {"en": "“{value}” cannot be a handle", "da": "”{value}” kan ikke være et brugernavn"},
    "problem.bad-staff.do": {
        "en": "A handle is small letters, digits and _, a letter first: mette. See all: planctl staff list",
        "da": "Et brugernavn er små bogstaver, tal og _, et bogstav først: mette. Se alle: planctl staff list",
    },
    "problem.bad-prefix": {"en": "“{value}” cannot begin an id", "da": "”{value}” kan ikke stå forrest i et id"},
    "problem.bad-prefix.do": {
        "en": "Write one to four capital letters and digits, a letter first: K",
        "da": "Skriv et til fire store bogstaver og tal, et bogstav først: K",
    },
    "problem.bad-word": {"en": "“{value}” cannot be an id in a model", "da": "”{value}” kan ikke være et id i en model"},
    "problem.bad-word.do": {
        "en": "Write small letters a-z, digits and _, a letter first, and not x_: safety_plan",
        "da": "Skriv små bogstaver a-z, tal og _, et bogstav først, og ikke x_: safety_plan",
    },
    "problem.bad-place": {"en": "“{value}” cannot be the name of a part", "da": "”{value}” kan ikke være navnet på en del"},
    "problem.bad-place.do": {
        "en": "Write the names as they stand, with dots between them: contacts, contacts.date",
        "da": "Skriv navnene, som de står, med punktum imellem: contacts, contacts.date",
    },
    "problem.bad-option": {"en": "“{value}” cannot be an option of a command", "da": "”{value}” kan ikke være et tilvalg i en kommando"},
    "problem.bad-option.do": {
        "en": "Write small letters a-z, digits and -, a letter first, without the dashes in front: own-words",
        "da": "Skriv små bogstaver a-z, tal og -, et bogstav først og uden streger foran: own-words",
    },
    "problem.bad-letter": {"en": "“{value}” is not one small letter", "da": "”{value}” er ikke ét lille bogstav"},
    "problem.bad-letter.do": {"en": "Write one small letter: g", "da": "Skriv ét lille bogstav: g"},
    "problem.bad-every": {
        "en": "“{value}” does not say how many months there are between",
        "da": "”{value}” siger ikke, hvor mange måneder der går imellem",
    },
    "problem.bad-every.do": {
        "en": "Write the number of months, every: 3, or with what they are counted from too, every: {{months: 3, since: [scores.date]}}",
        "da": "Skriv antallet af måneder, every: 3, eller også det, de regnes fra, every: {{months: 3, since: [scores.date]}}",
    },
    # Which value
    "problem.score-step": {"en": "{value} is not a step on the scale 1–{last}", "da": "{value} er ikke et trin på skalaen 1–{last}"},
    "problem.score-step.do": {"en": "Write a whole number from 1 to {last}.", "da": "Skriv et helt tal fra 1 til {last}."},
    "problem.measure-items": {
        "en": "there must be {wanted} answers here, and there are {found}",
        "da": "her skal der stå {wanted} svar, men der er {found}",
    },
    "problem.measure-items.do": {
        "en": "Write all {wanted}, items: [2, 3, ...], or declined: true if the person did not want to answer.",
        "da": "Skriv alle {wanted}, items: [2, 3, ...], eller declined: true, hvis personen ikke ville svare.",
    },
    "problem.measure-item": {
        "en": "{value} is not an answer from {low} to {high}",
        "da": "{value} er ikke et svar fra {low} til {high}",
    },
    "problem.measure-item.do": {
        "en": "Write a whole number from {low} to {high}.",
        "da": "Skriv et helt tal fra {low} til {high}.",
    },
    "problem.measure-item-type": {"en": "“{value}” is not a whole number", "da": "”{value}” er ikke et helt tal"},
    "problem.measure-item-type.do": {
        "en": "Write the answers as whole numbers: [2, 3, 1, 2, 4].",
        "da": "Skriv svarene som hele tal: [2, 3, 1, 2, 4].",
    },
    "problem.measure-items-type": {"en": "the answers must stand in a list", "da": "svarene skal stå som en liste"},
    "problem.measure-items-type.do": {"en": "Write items: [2, 3, 1, 2, 4].", "da": "Skriv items: [2, 3, 1, 2, 4]."},
    "problem.unknown-value": {"en": "“{value}” is not one of the choices", "da": "”{value}” er ikke en af mulighederne"},
    "problem.unknown-area": {"en": "no area is called “{value}”", "da": "intet indsatsområde hedder ”{value}”"},
    "problem.unknown-kind": {"en": "no kind is called “{value}” here", "da": "ingen slags hedder ”{value}” her"},
    "problem.unknown-service": {"en": "no service is called “{value}”", "da": "ingen ydelse hedder ”{value}”"},
    "problem.unknown-group": {"en": "no group is called “{value}”", "da": "ingen målgruppe hedder ”{value}”"},
    "problem.unknown-trigger": {"en": "nothing that sets a plan going is called “{value}”", "da": "ingen anledning til en plan hedder ”{value}”"},
    "problem.unknown-rater": {"en": "“{value}” is not one of those who score", "da": "”{value}” er ikke en af dem, der måler"},
    "problem.unknown-instrument": {"en": "no questionnaire is called “{value}”", "da": "intet spørgeskema hedder ”{value}”"},
    "problem.unknown-type": {"en": "no type of note is called “{value}”", "da": "ingen notattype hedder ”{value}”"},
    "problem.unknown-question": {"en": "no question is called “{value}”", "da": "intet spørgsmål hedder ”{value}”"},
    "problem.unknown-outcome": {"en": "“{value}” does not answer this question", "da": "”{value}” er ikke et svar på dette spørgsmål"},
    "problem.unknown-reason": {"en": "no reason is called “{value}”", "da": "ingen grund hedder ”{value}”"},
    "problem.unknown-discussed": {
        "en": "“{value}” is not a place to have talked it over",
        "da": "”{value}” er ikke et sted, det kan være drøftet",
    },
    "problem.unknown-written": {
        "en": "“{value}” is not a way of writing an area",
        "da": "”{value}” er ikke en måde at skrive et område på",
    },
    "problem.unknown-language": {"en": "planctl does not speak “{value}”", "da": "planctl taler ikke ”{value}”"},
    "problem.unknown-role": {"en": "no role is called “{value}”", "da": "ingen rolle hedder ”{value}”"},
    "problem.unknown-timezone": {"en": "no timezone is called “{value}”", "da": "ingen tidszone hedder ”{value}”"},
    "problem.unknown-timezone.do": {"en": "In Denmark: Europe/Copenhagen", "da": "I Danmark: Europe/Copenhagen"},
    "problem.unknown-staff": {"en": "“{value}” is not among the staff", "da": "”{value}” er ikke blandt medarbejderne"},
    "problem.unknown-model": {"en": "no plan model is called “{model}”", "da": "ingen planmodel hedder ”{model}”"},
    "problem.choose.do": {"en": "Choose one of: {known}.", "da": "Du kan vælge: {known}."},
    "problem.close.do": {"en": "Did you mean “{close}”?", "da": "Mente du ”{close}”?"},
    # Between the values
    "problem.id-file-name": {
        "en": "the id is {id}, but the file is called {name}.yaml",
        "da": "id'et er {id}, men filen hedder {name}.yaml",
    },
    "problem.id-file-name.do": {
        "en": "They must be the same: find out whose plan it is before you change one of them.",
        "da": "De skal være ens: Find ud af, hvis plan det er, før du retter en af dem.",
    },
    "problem.period-order": {
        "en": "the period ends {end}, before it begins {start}",
        "da": "perioden slutter {end}, før den begynder {start}",
    },
    "problem.period-order.do": {"en": "Correct one of the dates.", "da": "Ret en af datoerne."},
    "problem.period-empty": {
        "en": "the period ends on the day it begins, {start}",
        "da": "perioden slutter samme dag, som den begynder, {start}",
    },
    "problem.period-empty.do": {
        "en": "Correct one of the dates, or delete the period.",
        "da": "Ret en af datoerne, eller slet perioden.",
    },
    "problem.period-overlap": {
        "en": "this period begins before the one from {start} has ended",
        "da": "denne periode begynder, før den fra {start} er slut",
    },
    "problem.period-overlap.do": {
        "en": "A plan is active or it is not: let one period end before the next begins.",
        "da": "En plan er aktiv, eller også er den ikke: Lad den ene periode slutte, før den næste begynder.",
    },
    "problem.period-open-twice": {
        "en": "neither this period nor the one from {start} has an end",
        "da": "hverken denne periode eller den fra {start} har en slutdato",
    },
    "problem.period-open-twice.do": {
        "en": "Nobody has two plans: give the first period its end, to: and a date.",
        "da": "Ingen har to planer: Skriv to: og en dato i den første periode.",
    },
    "problem.decision-twice": {
        "en": "“{question}” is decided a second time for {month}",
        "da": "der er taget stilling to gange til ”{question}” for {month}",
    },
    "problem.decision-twice.do": {"en": "Keep the one that holds.", "da": "Behold den, der gælder."},
    "problem.area-both": {
        "en": "{area} has both “{one}” and “{other}”",
        "da": "{area} har både ”{one}” og ”{other}”",
    },
    "problem.area-both.do": {
        "en": "One stands instead of the other: keep the one that holds.",
        "da": "Det ene står i stedet for det andet: Behold det, der gælder.",
    },
    "problem.area-neither": {
        "en": "{area} has neither “{one}” nor “{other}”",
        "da": "{area} har hverken ”{one}” eller ”{other}”",
    },
    "problem.area-neither.do": {"en": "Write one of them when it is known.", "da": "Skriv det ene, når det er afklaret."},
    "problem.before-registered": {
        "en": "{day} is before the person was registered ({registered})",
        "da": "{day} er før indskrivningen ({registered})",
    },
    "problem.before-registered.do": {"en": "See which of the dates is right.", "da": "Se efter, hvilken dato der er rigtig."},
    "problem.after-ended": {"en": "{day} is after the person was ended ({ended})", "da": "{day} er efter afslutningen ({ended})"},
    "problem.after-ended.do": {"en": "See which of the dates is right.", "da": "Se efter, hvilken dato der er rigtig."},
    "problem.future-date": {"en": "{day} has not come yet", "da": "{day} er ikke kommet endnu"},
    "problem.future-date.do": {
        "en": "Put down what has happened, with its own date.",
        "da": "Skriv det, der er sket, med den dag, det skete.",
    },
    "problem.not-listed": {
        "en": "“{question}” was not on the list for {month}",
        "da": "”{question}” stod ikke på listen for {month}",
    },
    "problem.not-listed.do": {
        "en": "The decision holds all the same; see whether the month is right.",
        "da": "Stillingtagen gælder alligevel; se efter, om måneden er rigtig.",
    },
    "problem.missing-by": {"en": "it does not say who entered this", "da": "der står ikke, hvem der har skrevet det"},
    "problem.missing-by.do": {"en": "Add by: with a handle.", "da": "Tilføj by: med et brugernavn."},
    "problem.entry-twice": {"en": "this entry stands in the list twice", "da": "det samme står to gange på listen"},
    "problem.entry-twice.do": {
        "en": 'Delete one. If it did happen twice that day, give one of them a time: "14:05".',
        "da": 'Slet det ene. Skete det to gange den dag, så giv det ene et klokkeslæt: time: "14:05".',
    },
    "problem.renamed-id": {"en": "“{old}” is called “{new}” now", "da": "”{old}” hedder nu ”{new}”"},
    "problem.renamed-id.do": {
        "en": "It is read as the new one all the same. To write the new one in: planctl fmt",
        "da": "Det bliver læst som det nye alligevel. Sådan bliver det nye skrevet ind: planctl fmt",
    },
    # What has an id of its own
    "problem.entity-twice": {"en": "the id {id} stands twice in the file", "da": "id'et {id} står to gange i filen"},
    "problem.entity-twice.do": {"en": "Give one of them another id, with the same letter first.", "da": "Giv det ene et andet id med samme bogstav først."},
    "problem.entity-unknown": {"en": "there is no {id} in {list}", "da": "der er ingen {id} i {list}"},
    "problem.entity-unknown.do": {"en": "Add it there, or correct the id.", "da": "Tilføj den der, eller ret id'et."},
    "problem.bad-entity": {"en": "“{value}” cannot be an id of something in a plan", "da": "”{value}” kan ikke være et id på noget i en plan"},
    "problem.bad-entity.do": {
        "en": "Such an id looks like g-7QX2: a small letter, a dash, and after it one to eight capital letters and digits without I, L, O and U.",
        "da": "Den slags id ser ud som g-7QX2: et lille bogstav, en bindestreg og derefter ét til otte store bogstaver og tal uden I, L, O og U.",
    },
    "problem.unknown-state": {"en": "“{value}” is not one of the states", "da": "”{value}” er ikke en af tilstandene"},
    # What must not be there
    "problem.cpr": {"en": "here is a CPR number", "da": "her står et CPR-nummer"},
    "problem.cpr.do": {
        "en": "Take it out: a plan names nobody. If it has been saved, it is still in the history: ask for help.",
        "da": "Tag det ud: En plan nævner ingen ved navn eller nummer. Er det gemt, står det stadig i historikken; bed om hjælp.",
    },
    "problem.cpr-in-name": {"en": "the file is named by a CPR number", "da": "filen er opkaldt efter et CPR-nummer"},
    "problem.cpr-in-name.do": {
        "en": "Give it its id as name. If it has been saved, the number is still in the history: ask for help.",
        "da": "Giv filen id'et som navn. Er den gemt, står nummeret stadig i historikken; bed om hjælp.",
    },
    # Advice on goals, for those who ask for it: the words are in planctl.texts.smart
    "problem.smart": {"en": "{letter}: {finding}", "da": "{letter}: {finding}"},
    "problem.smart.do": {"en": "{advice}", "da": "{advice}"},
} | MODELS
