"""What can be wrong in a file: the sentence, and under `.do` what to do about it."""

TEXTS = {
    # The form of the file
    "problem.empty": {"en": "the file is empty", "da": "filen er tom"},
    "problem.empty.do": {
        "en": "Delete it, or bring its content back from the history: planctl undo, or ask for help.",
        "da": "Slet den, eller hent indholdet tilbage fra historikken: planctl undo, eller bed om hjælp.",
    },
    "problem.not-a-mapping": {
        "en": "the file does not begin with keys and values",
        "da": "filen begynder ikke med nøgler og værdier",
    },
    "problem.not-a-mapping.do": {
        "en": "A plan file begins with lines such as planctl: 1, model: ..., id: ...",
        "da": "En planfil begynder med linjer som planctl: 1, model: ..., id: ...",
    },
    "problem.not-a-file": {
        "en": "this is a link, a folder or something else, not an ordinary file",
        "da": "det er et link, en mappe eller noget andet, ikke en almindelig fil",
    },
    "problem.not-a-file.do": {
        "en": "planctl follows no links. Put the plan file itself here.",
        "da": "planctl følger ikke links. Læg selve planfilen her.",
    },
    "problem.cannot-open": {"en": "the file cannot be opened", "da": "filen kan ikke åbnes"},
    "problem.cannot-open.do": {
        "en": "See whether you may read it, and whether the disk is all right.",
        "da": "Se efter, om du har lov til at læse den, og om disken er i orden.",
    },
    "problem.stray-file": {
        "en": "planctl does not read this file: only names like K-7F3QM.yaml count",
        "da": "planctl læser ikke denne fil: kun navne som K-7F3QM.yaml tæller med",
    },
    "problem.stray-file.do": {
        "en": "Give it its right name, or move it somewhere else.",
        "da": "Giv den det rigtige navn, eller flyt den et andet sted hen.",
    },
    "problem.too-big": {"en": "the file is too big: the limit is {limit} KB", "da": "filen er for stor: grænsen er {limit} KB"},
    "problem.too-big.do": {
        "en": "A plan file holds text only; long documents belong elsewhere.",
        "da": "En planfil indeholder kun tekst; lange dokumenter hører til et andet sted.",
    },
    "problem.too-deep": {
        "en": "lists and mappings are nested more than {limit} levels deep",
        "da": "lister og nøgler ligger mere end {limit} niveauer inde i hinanden",
    },
    "problem.too-deep.do": {
        "en": "A plan file never needs that; look for brackets that should not be there.",
        "da": "Det har en planfil aldrig brug for; se efter parenteser, der ikke skulle være der.",
    },
    "problem.bom": {
        "en": "the file begins with an invisible mark (BOM)",
        "da": "filen begynder med et usynligt mærke (BOM)",
    },
    "problem.bom.do": {
        "en": "Save it as UTF-8 without BOM, or run: planctl fmt",
        "da": "Gem den som UTF-8 uden BOM, eller kør: planctl fmt",
    },
    "problem.crlf": {"en": "the lines end as on Windows (CRLF)", "da": "linjerne slutter som på Windows (CRLF)"},
    "problem.crlf.do": {
        "en": "Set your editor to LF line ends, or run: planctl fmt",
        "da": "Sæt din editor til LF-linjeskift, eller kør: planctl fmt",
    },
    "problem.not-utf8": {"en": "the file is not UTF-8 from here on", "da": "filen er ikke UTF-8 herfra"},
    "problem.not-utf8.do": {
        "en": "Open it in your editor and save it as UTF-8; check æ, ø and å afterwards.",
        "da": "Åbn den i din editor og gem den som UTF-8; se bagefter efter, om æ, ø og å er rigtige.",
    },
    "problem.control": {"en": "an invisible character ({char}) is not allowed", "da": "et usynligt tegn ({char}) er ikke tilladt"},
    "problem.control.do": {
        "en": "Delete it; it usually comes along when text is pasted.",
        "da": "Slet det; det følger som regel med, når man indsætter tekst.",
    },
    "problem.conflict-marker": {
        "en": "here are the marks of two versions that were not brought together",
        "da": "her står mærkerne fra to versioner, der ikke er blevet samlet",
    },
    "problem.conflict-marker.do": {
        "en": "Keep what is right of both versions and delete the lines of <<<<<<<, ======= and >>>>>>>.",
        "da": "Behold det rigtige fra begge versioner, og slet linjerne med <<<<<<<, ======= og >>>>>>>.",
    },
    "problem.tab": {"en": "a tab cannot be used to indent", "da": "man kan ikke rykke ind med tabulator"},
    "problem.tab.do": {"en": "Use two spaces a level.", "da": "Brug to mellemrum for hvert niveau."},
    "problem.syntax": {"en": "the file cannot be read from here on", "da": "filen kan ikke læses herfra"},
    "problem.syntax.do": {
        "en": "Look at this line and the one before: a missing quote, bracket, comma or colon, or a wrong indent."
        " Text with a colon or # in it needs quotes.",
        "da": "Se på linjen og på den før: mangler der et citationstegn, en parentes, et komma eller et kolon, eller er"
        " der rykket forkert ind? Tekst med kolon eller # skal stå i citationstegn.",
    },
    "problem.syntax-end": {
        "en": "something that was begun above is not finished here",
        "da": "noget, der er begyndt længere oppe, er ikke afsluttet her",
    },
    "problem.syntax-end.do": {
        "en": "Look above for a quote, a bracket or a brace without its other half.",
        "da": "Se længere oppe efter et citationstegn eller en parentes, der mangler sin anden halvdel.",
    },
    "problem.duplicate-key": {
        "en": "the key “{key}” stands here for the second time",
        "da": "nøglen ”{key}” står her for anden gang",
    },
    "problem.duplicate-key.do": {
        "en": "Bring both together under one key; otherwise one of them would be lost.",
        "da": "Saml begge under én nøgle; ellers ville den ene gå tabt.",
    },
    "problem.key-not-text": {"en": "a key must be a plain word", "da": "en nøgle skal være et almindeligt ord"},
    "problem.key-not-text.do": {
        "en": "Write key: value, the key without brackets.",
        "da": "Skriv nøgle: værdi, nøglen uden parenteser.",
    },
    "problem.anchor": {"en": "an anchor (&) cannot be used here", "da": "et anker (&) kan ikke bruges her"},
    "problem.anchor.do": {
        "en": "Write the value out. If & begins a text, put the text in quotes.",
        "da": "Skriv værdien helt ud. Hvis en tekst begynder med &, så sæt den i citationstegn.",
    },
    "problem.alias": {"en": "a reference (*) cannot be used here", "da": "en henvisning (*) kan ikke bruges her"},
    "problem.alias.do": {
        "en": "Write the value out. If * begins a text, put the text in quotes.",
        "da": "Skriv værdien helt ud. Hvis en tekst begynder med *, så sæt den i citationstegn.",
    },
    "problem.tag": {"en": "a tag (!) cannot be used here", "da": "et mærke (!) kan ikke bruges her"},
    "problem.tag.do": {
        "en": "Take it away. If ! begins a text, put the text in quotes.",
        "da": "Fjern det. Hvis en tekst begynder med !, så sæt den i citationstegn.",
    },
    "problem.merge-key": {"en": "the merge key << cannot be used here", "da": "nøglen << kan ikke bruges her"},
    "problem.merge-key.do": {"en": "Write the keys out.", "da": "Skriv nøglerne helt ud."},
    "problem.directive": {"en": "a %-line cannot be used here", "da": "en %-linje kan ikke bruges her"},
    "problem.directive.do": {"en": "Delete the line.", "da": "Slet linjen."},
    "problem.second-document": {
        "en": "a second document begins here (---)",
        "da": "her begynder et dokument mere (---)",
    },
    "problem.second-document.do": {
        "en": "One person has one file with one plan: move what follows, or delete the line.",
        "da": "Én person har én fil med én plan: flyt det følgende, eller slet linjen.",
    },
    # Structure
    "problem.unknown-key": {"en": "unknown key “{key}”", "da": "ukendt nøgle ”{key}”"},
    "problem.unknown-key.do": {
        "en": "See which keys there are: planctl model schema. Your own keys begin with x_.",
        "da": "Se, hvilke nøgler der er: planctl model schema. Jeres egne nøgler begynder med x_.",
    },
    "problem.missing-key": {"en": "“{key}” is missing", "da": "”{key}” mangler"},
    "problem.missing-key.do": {"en": "Add a line with {key}:", "da": "Tilføj en linje med {key}:"},
    "problem.unknown-version": {
        "en": "{value} is not a format that this planctl knows",
        "da": "{value} er ikke et format, som denne planctl kender",
    },
    "problem.unknown-version.do": {
        "en": "The line must be planctl: 1. If the file comes from a newer planctl, update yours.",
        "da": "Linjen skal være planctl: 1. Kommer filen fra en nyere planctl, så opdatér din.",
    },
    "problem.wrong-type-string": {"en": "{value} is not text", "da": "{value} er ikke tekst"},
    "problem.wrong-type-string.do": {
        "en": 'Put it in quotes: "{value}"',
        "da": 'Sæt det i citationstegn: "{value}"',
    },
    "problem.wrong-type-integer": {"en": "{value} is not a whole number", "da": "{value} er ikke et helt tal"},
    "problem.wrong-type-integer.do": {"en": "Write a whole number, without quotes.", "da": "Skriv et helt tal uden citationstegn."},
    "problem.wrong-type-boolean": {"en": "{value} is neither true nor false", "da": "{value} er hverken true eller false"},
    "problem.wrong-type-boolean.do": {"en": "Write true or false.", "da": "Skriv true eller false."},
    "problem.wrong-type-array": {"en": "there must be a list here", "da": "her skal stå en liste"},
    "problem.wrong-type-array.do": {
        "en": "Begin each entry with a dash, or write [one, two].",
        "da": "Begynd hver post med en bindestreg, eller skriv [den ene, den anden].",
    },
    "problem.wrong-type-object": {"en": "there must be keys and values here", "da": "her skal stå nøgler og værdier"},
    "problem.wrong-type-object.do": {
        "en": "Write {{key: value, key: value}}, or one key a line.",
        "da": "Skriv {{nøgle: værdi, nøgle: værdi}} eller én nøgle pr. linje.",
    },
    "problem.wrong-value": {"en": "{value} cannot stand here", "da": "{value} kan ikke stå her"},
    "problem.wrong-value.do": {
        "en": "See what may stand here: planctl model schema",
        "da": "Se, hvad der må stå: planctl model schema",
    },
    "problem.bad-text": {"en": "{value} cannot stand here", "da": "{value} kan ikke stå her"},
    "problem.bad-text.do": {
        "en": "See what may stand here: planctl model schema",
        "da": "Se, hvad der må stå: planctl model schema",
    },
    "problem.bad-date": {"en": "{value} is not a date", "da": "{value} er ikke en dato"},
    "problem.bad-date.do": {
        "en": 'Write year-month-day, a day that exists: 2026-11-03. The time has a key of its own: time: "14:05".',
        "da": 'Skriv år-måned-dag, en dag der findes: 2026-11-03. Klokkeslæt har sin egen nøgle: time: "14:05".',
    },
    "problem.bad-month": {"en": "{value} is not a month", "da": "{value} er ikke en måned"},
    "problem.bad-month.do": {"en": "Write year-month: 2026-11.", "da": "Skriv år-måned: 2026-11."},
    "problem.bad-time": {"en": "{value} is not a time of day", "da": "{value} er ikke et klokkeslæt"},
    "problem.bad-time.do": {"en": 'Write it with quotes: time: "14:05".', "da": 'Skriv det i citationstegn: time: "14:05".'},
    "problem.bad-id": {"en": "{value} cannot be an id", "da": "{value} kan ikke være et id"},
    "problem.bad-id.do": {
        "en": "An id is a letter (up to four), a dash and up to eight characters without I, L, O and U: K-7F3QM.",
        "da": "Et id er et bogstav (højst fire tegn), en bindestreg og højst otte tegn uden I, L, O og U: K-7F3QM.",
    },
    "problem.bad-staff": {"en": "{value} cannot be a handle", "da": "{value} kan ikke være et brugernavn"},
    "problem.bad-staff.do": {
        "en": "A handle is small letters, digits and _: mette. See: planctl staff list",
        "da": "Et brugernavn er små bogstaver, tal og _: mette. Se: planctl staff list",
    },
    "problem.bad-prefix": {"en": "{value} cannot begin an id", "da": "{value} kan ikke stå forrest i et id"},
    "problem.bad-prefix.do": {
        "en": "Write one to four capital letters and digits, a letter first: K",
        "da": "Skriv et til fire store bogstaver og tal, et bogstav først: K",
    },
    # Values
    "problem.score-step": {"en": "{value} is not a step on the scale 1–{last}", "da": "{value} er ikke et trin på skalaen 1–{last}"},
    "problem.score-step.do": {"en": "Write a whole number from 1 to {last}.", "da": "Skriv et helt tal fra 1 til {last}."},
    "problem.measure-items": {
        "en": "there must be {wanted} answers here, and there are {found}",
        "da": "her skal stå {wanted} svar, og der er {found}",
    },
    "problem.measure-items.do": {
        "en": "Write all the answers, items: [2, 3, 1, 2, 4], or declined: true if the person would not be asked.",
        "da": "Skriv alle svarene, items: [2, 3, 1, 2, 4], eller declined: true, hvis personen ikke ønskede at svare.",
    },
    "problem.measure-item": {
        "en": "{value} is not an answer from {low} to {high}",
        "da": "{value} er ikke et svar fra {low} til {high}",
    },
    "problem.measure-item.do": {
        "en": "Write a whole number from {low} to {high}.",
        "da": "Skriv et helt tal fra {low} til {high}.",
    },
    "problem.measure-item-type": {"en": "{value} is not a whole number", "da": "{value} er ikke et helt tal"},
    "problem.measure-item-type.do": {
        "en": "Write the answers as whole numbers: [2, 3, 1, 2, 4].",
        "da": "Skriv svarene som hele tal: [2, 3, 1, 2, 4].",
    },
    "problem.measure-items-type": {"en": "the answers must be a list", "da": "svarene skal stå som en liste"},
    "problem.measure-items-type.do": {"en": "Write items: [2, 3, 1, 2, 4].", "da": "Skriv items: [2, 3, 1, 2, 4]."},
    "problem.unknown-value": {"en": "{value} is not one of the choices here", "da": "{value} er ikke en af valgmulighederne her"},
    "problem.unknown-area": {"en": "there is no area “{value}”", "da": "der er intet indsatsområde ”{value}”"},
    "problem.unknown-kind": {"en": "there is no kind “{value}”", "da": "der er ingen art ”{value}”"},
    "problem.unknown-service": {"en": "there is no service “{value}”", "da": "der er ingen ydelse ”{value}”"},
    "problem.unknown-group": {"en": "there is no group “{value}”", "da": "der er ingen gruppe ”{value}”"},
    "problem.unknown-trigger": {"en": "there is no reason for a plan “{value}”", "da": "der er ingen anledning ”{value}”"},
    "problem.unknown-rater": {"en": "there is no rater “{value}”", "da": "der er ingen, der måler, med navnet ”{value}”"},
    "problem.unknown-instrument": {"en": "there is no questionnaire “{value}”", "da": "der er intet skema ”{value}”"},
    "problem.unknown-type": {"en": "there is no type of note “{value}”", "da": "der er ingen notattype ”{value}”"},
    "problem.unknown-question": {"en": "there is no question “{value}”", "da": "der er intet spørgsmål ”{value}”"},
    "problem.unknown-outcome": {"en": "“{value}” does not answer this question", "da": "”{value}” svarer ikke på dette spørgsmål"},
    "problem.unknown-reason": {"en": "there is no reason “{value}”", "da": "der er ingen årsag ”{value}”"},
    "problem.unknown-discussed": {"en": "there is no “{value}” to have discussed it at", "da": "”{value}” er ikke et sted, det kan være drøftet"},
    "problem.unknown-written": {"en": "“{value}” is not a way of writing an area", "da": "”{value}” er ikke en måde at skrive et område på"},
    "problem.unknown-language": {"en": "there is no language “{value}” here", "da": "sproget ”{value}” findes ikke her"},
    "problem.unknown-role": {"en": "there is no role “{value}”", "da": "der er ingen rolle ”{value}”"},
    "problem.unknown-timezone": {"en": "there is no timezone “{value}”", "da": "der er ingen tidszone ”{value}”"},
    "problem.unknown-timezone.do": {"en": "Write Europe/Copenhagen.", "da": "Skriv Europe/Copenhagen."},
    "problem.unknown-staff": {"en": "“{value}” is not among the staff", "da": "”{value}” er ikke blandt medarbejderne"},
    "problem.unknown-model": {"en": "there is no plan model “{model}”", "da": "der er ingen planmodel ”{model}”"},
    "problem.choose.do": {"en": "Choose one of: {known}.", "da": "Vælg en af: {known}."},
    "problem.close.do": {"en": "Did you mean “{close}”?", "da": "Mente du ”{close}”?"},
    "problem.unknown-model.do": {"en": "There are: {known}.", "da": "Der er: {known}."},
    # Across fields
    "problem.id-file-name": {
        "en": "the id is {id}, but the file is called {name}",
        "da": "id er {id}, men filen hedder {name}",
    },
    "problem.id-file-name.do": {
        "en": "Make them the same: see whose plan it is before you change one of them.",
        "da": "De skal være ens: find ud af, hvis plan det er, før du retter den ene.",
    },
    "problem.period-order": {
        "en": "the period ends {end}, not after it began {start}",
        "da": "perioden slutter {end}, ikke efter at den begyndte {start}",
    },
    "problem.period-order.do": {"en": "Correct one of the dates.", "da": "Ret en af datoerne."},
    "problem.period-overlap": {
        "en": "this period begins before the one from {start} has ended",
        "da": "denne periode begynder, før den fra {start} er slut",
    },
    "problem.period-overlap.do": {
        "en": "A plan is active or not: let the first period end before the next begins.",
        "da": "En plan er enten aktiv eller ej: lad den første periode slutte, før den næste begynder.",
    },
    "problem.period-open-twice": {
        "en": "this period and the one from {start} are both open",
        "da": "denne periode og den fra {start} er begge åbne",
    },
    "problem.period-open-twice.do": {
        "en": "One person has one plan: give the first period its end, to: ...",
        "da": "Én person har én plan: giv den første periode en slutdato, to: ...",
    },
    "problem.decision-twice": {
        "en": "“{question}” is decided twice for {month}",
        "da": "der er taget stilling to gange til ”{question}” for {month}",
    },
    "problem.decision-twice.do": {"en": "Keep the one that counts.", "da": "Behold den, der gælder."},
    "problem.area-both": {
        "en": "{area} has both “{one}” and “{other}”",
        "da": "{area} har både ”{one}” og ”{other}”",
    },
    "problem.area-both.do": {
        "en": "They stand instead of each other: keep the one that holds.",
        "da": "De står i stedet for hinanden: behold det, der gælder.",
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
    "problem.future-date.do": {"en": "Enter what happened, on its day.", "da": "Skriv det, der er sket, på den dag det skete."},
    "problem.not-listed": {
        "en": "“{question}” was not on the list for {month}",
        "da": "”{question}” stod ikke på listen for {month}",
    },
    "problem.not-listed.do": {"en": "It counts all the same.", "da": "Stillingtagen gælder alligevel."},
    "problem.missing-by": {"en": "it does not say who entered this", "da": "der står ikke, hvem der har skrevet det"},
    "problem.missing-by.do": {"en": "Add by: with a handle.", "da": "Tilføj by: med et brugernavn."},
    "problem.entry-twice": {"en": "this entry stands in the list twice", "da": "denne registrering står to gange på listen"},
    "problem.entry-twice.do": {
        "en": 'Delete one. A real second visit that day carries a time: "14:05".',
        "da": 'Slet den ene. Et besøg mere samme dag får et klokkeslæt: time: "14:05".',
    },
    "problem.cpr": {"en": "here is a CPR number", "da": "her står et CPR-nummer"},
    "problem.cpr.do": {
        "en": "Take it out: a plan names nobody. It is still in the history; ask for help if it has been saved.",
        "da": "Tag det ud: en plan nævner ingen ved navn eller nummer. Er det gemt, står det stadig i historikken; bed om hjælp.",
    },
    # Models
    "problem.model-id": {"en": "the model's id must be {id}, as the file is called", "da": "modellens id skal være {id}, som filen hedder"},
    "problem.model-id.do": {"en": "Make them the same.", "da": "De skal være ens."},
    "problem.model-circle": {"en": "{model} extends itself in the end", "da": "{model} bygger i sidste ende på sig selv"},
    "problem.model-circle.do": {"en": "Let it extend a shipped model.", "da": "Lad den bygge på en af de medfølgende modeller."},
    "problem.model-steps": {
        "en": "the scale must keep its {steps} steps: old scores would change meaning",
        "da": "skalaen skal beholde sine {steps} trin: gamle målinger ville skifte betydning",
    },
    "problem.model-steps.do": {"en": "Make a new scale with another name.", "da": "Lav en ny skala med et andet navn."},
    "problem.model-reference": {"en": "there is no {value} in {part}", "da": "der er ingen {value} i {part}"},
    "problem.model-reference.do": {"en": "Add it there, or correct the name.", "da": "Tilføj den der, eller ret navnet."},
    "problem.model-default": {
        "en": "{part} must have exactly one entry with default: true, and has {n}",
        "da": "{part} skal have netop én med default: true, og har {n}",
    },
    "problem.model-default.do": {"en": "Mark one.", "da": "Markér én."},
    "problem.model-language": {"en": "the text is missing in the language {language}", "da": "teksten mangler på sproget {language}"},
    "problem.model-language.do": {"en": "Write both: {{da: ..., en: ...}}", "da": "Skriv begge: {{da: ..., en: ...}}"},
    "problem.model-word": {"en": "{{{word}}} is not among the model's words", "da": "{{{word}}} er ikke blandt modellens ord"},
    "problem.model-word.do": {"en": "Add it under words:, or correct it.", "da": "Tilføj det under words:, eller ret det."},
}
