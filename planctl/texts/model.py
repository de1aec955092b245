"""Sentences of `planctl model`: what a plan model holds, in words."""

TEXTS = {
    # The list of models
    "model.column-model": {"en": "Model", "da": "Model"},
    "model.column-name": {"en": "Name", "da": "Navn"},
    "model.column-origin": {"en": "Where from", "da": "Hvorfra"},
    "model.column-use": {"en": "Used here", "da": "Bruges her"},
    "model.shipped": {"en": "comes with planctl", "da": "følger med planctl"},
    "model.own": {"en": "your own, {file}", "da": "jeres egen, {file}"},
    "model.own-extends": {"en": "your own, {file}, builds on {base}", "da": "jeres egen, {file}, bygger på {base}"},
    "model.default": {"en": "yes, unless another is named", "da": "ja, når ingen anden er nævnt"},
    "model.in-use": {"en": "yes", "da": "ja"},
    "model.broken": {
        "en": ("has an error", "has {n} errors"),
        "da": ("har en fejl", "har {n} fejl"),
    },
    "model.broken-hint": {
        "en": "See what is wrong: planctl model check {model}",
        "da": "Se, hvad der er galt: planctl model check {model}",
    },
    "model.list-hint": {
        "en": "Read about one: planctl model show {model}",
        "da": "Læs om en: planctl model show {model}",
    },
    "model.help-part": {
        "en": "The part to explain: an area, or scale, rules, theory, services and so on; without it, the whole",
        "da": "Den del, der skal forklares: et område eller fx scale (trinene), rules (månedens"
        " spørgsmål), theory (forandringsteorien) eller services (ydelserne); ellers det hele",
    },
    "model.help-format": {
        "en": "How it is shown: table on the screen, json for programs, md for print",
        "da": "Visningen: table på skærmen, json til programmer, md til udskrift",
    },
    "model.help-list-format": {
        "en": "How it is shown: table on the screen, json for programs",
        "da": "Visningen: table på skærmen, json til programmer",
    },
    "model.help-names": {
        "en": "Models or model files; without any: your own",
        "da": "Modeller eller modelfiler; uden dem jeres egne",
    },
    # The overview
    "model.identity": {"en": "{model}, version {version}", "da": "{model}, version {version}"},
    "model.extends": {
        "en": "Builds on the model {base}: what is not changed here is as there.",
        "da": "Bygger på modellen {base}: Det, der ikke er ændret her, er som dér.",
    },
    "model.source": {"en": "Source", "da": "Kilde"},
    "model.records": {"en": "What is written down, and why", "da": "Det, der skrives ned, og hvorfor"},
    "model.monthly": {"en": "What is asked each month", "da": "Det, der bliver spurgt om hver måned"},
    "model.look-up": {"en": "Look further with: {command}", "da": "Slå op med: {command}"},
    "model.a-part": {"en": "PART", "da": "DEL"},
    "model.one-area": {
        "en": "one area, with its fields, questions and steps",
        "da": "ét område med felter, spørgsmål og trin",
    },
    "model.steps": {"en": ("{n} step", "{n} steps"), "da": ("{n} trin", "{n} trin")},
    "model.use": {"en": "Use it: {commands}", "da": "Sådan bruges det: {commands}"},
    # What is said about an entry
    "model.why": {"en": "Why", "da": "Hvorfor"},
    "model.aim": {"en": "Aim", "da": "Sigte"},
    "model.criteria": {"en": "How it shows", "da": "Kendetegn"},
    "model.prompts": {"en": "Questions that help", "da": "Spørgsmål, der kan hjælpe"},
    "model.dimension": {"en": "Dimension", "da": "Dimension"},
    "model.answers": {"en": "Answers", "da": "Svar"},
    "model.form": {"en": "The form", "da": "Skemaet"},
    "model.items": {"en": "Asks about", "da": "Spørger til"},
    "model.points": {
        "en": "Each answer is a figure from {low} to {high}, and together they give {least} to {most}"
        " points. A difference of {change} points or more counts as a real change.",
        "da": "Hvert svar er et tal fra {low} til {high}, og tilsammen giver de {least} til {most}"
        " point. En forskel på {change} point eller mere regnes for en reel ændring.",
    },
    "model.bands": {"en": "The figure shows", "da": "Tallet viser"},
    "model.band": {"en": "{label} (from {points})", "da": "{label} (fra {points})"},
    "model.counts-presence": {"en": "counts as having been {place}", "da": "tæller som at have været {place}"},
    "model.counts-contact": {"en": "counts as contact", "da": "tæller som kontakt"},
    "model.counts-neither": {"en": "does not count as contact", "da": "tæller ikke som kontakt"},
    "model.is-default": {"en": "Meant when nothing else is said.", "da": "Gælder, når intet andet er skrevet."},
    "model.watch": {
        "en": "Named one by one when nobody has heard from them.",
        "da": "Nævnes enkeltvis, når ingen har hørt fra dem.",
    },
    "model.months": {
        "en": ("For one month at a time.", "For {n} months at a time."),
        "da": ("Gælder en måned ad gangen.", "Gælder {n} måneder ad gangen."),
    },
    # An area and the scale
    "model.fields": {"en": "What is written", "da": "Det, der skrives"},
    "model.complete": {
        "en": "The area is fully written with: {fields}.",
        "da": "Området er skrevet færdigt med: {fields}.",
    },
    "model.or": {"en": "or", "da": "eller"},
    "model.score": {"en": "score", "da": "statusmåling"},
    "model.scale": {"en": "The steps", "da": "Trinnene"},
    "model.own-words": {"en": "{rater} ladder", "da": "{rater} stige"},
    "model.quoted": {"en": "“{text}”", "da": "”{text}”"},
    # The questions of the month
    "model.asked": {"en": "Asked", "da": "Spørges"},
    "model.asked-when": {
        "en": "On the 1st of the month, when {person} {facts}.",
        "da": "Den 1. i måneden, når {person} {facts}.",
    },
    "model.asked-except": {"en": "Not in {months}.", "da": "Ikke i {months}."},
    "model.often": {"en": "How often", "da": "Hvor tit"},
    "model.every-month": {"en": "Every month.", "da": "Hver måned."},
    "model.every-months": {
        "en": "Every {n} months, counted from when the plan began or the question was last decided.",
        "da": "Hver {n}. måned, regnet fra planens begyndelse, eller fra der sidst blev taget stilling til spørgsmålet.",
    },
    "model.often-month": {"en": "monthly", "da": "hver måned"},
    "model.often-months": {"en": "every {n} months", "da": "hver {n}. måned"},
    "model.forgotten": {"en": "If forgotten", "da": "Bliver det glemt"},
    "model.still": {
        "en": "It stays in sight for a year, as long as {person} {facts}.",
        "da": "Det bliver ved med at stå nederst på listen i et år, så længe {person} {facts}.",
    },
    "model.about": {"en": "What it is about", "da": "Hvad det handler om"},
    "model.effect-none": {
        "en": "Whether the plan is active does not change.",
        "da": "Det ændrer ikke ved, om planen er aktiv.",
    },
    "model.effect-open_period": {"en": "The plan becomes active that day.", "da": "Planen bliver aktiv den dag."},
    "model.effect-close_period": {
        "en": "The plan becomes inactive that day.",
        "da": "Planen bliver deaktiveret den dag.",
    },
    "model.reason-required": {"en": "A reason must be given.", "da": "Kræver en begrundelse."},
    "model.fact-active": {"en": "has a plan", "da": "har en plan"},
    "model.fact-not-active": {"en": "is on {level}", "da": "er på {level}"},
    "model.fact-contact": {
        "en": "was in contact in the month before",
        "da": "har haft kontakt i måneden før",
    },
    "model.fact-not-contact": {
        "en": "was not in contact in the month before",
        "da": "ikke har haft kontakt i måneden før",
    },
    "model.fact-presence": {"en": "was {place} in the month before", "da": "har været {place} i måneden før"},
    "model.fact-not-presence": {
        "en": "was not {place} in the month before",
        "da": "ikke har været {place} i måneden før",
    },
    # The theory of change
    "model.theory-activities": {"en": "What we do", "da": "Det, vi gør"},
    "model.theory-results": {"en": "↓ What {person} takes along", "da": "↓ Det, {person} tager med sig"},
    "model.theory-short": {"en": "↓ In the short term", "da": "↓ På kort sigt"},
    "model.theory-medium": {"en": "↓ In the medium term", "da": "↓ På mellemlang sigt"},
    "model.theory-long": {"en": "↓ In the long term", "da": "↓ På lang sigt"},
    "model.theory-goal": {"en": "↓ What it is all for", "da": "↓ Det, det hele er til for"},
    # The names of the parts
    "model.part-levels": {"en": "Levels of service", "da": "Niveauer af støtte"},
    "model.part-records": {"en": "Records", "da": "Det, der skrives ned"},
    "model.part-areas": {"en": "Focus areas", "da": "Indsatsområder"},
    "model.part-area_fields": {"en": "Fields of an area", "da": "Felter i et område"},
    "model.part-dimensions": {"en": "Dimensions", "da": "Dimensioner"},
    "model.part-scales": {"en": "Scale", "da": "Skala"},
    "model.part-raters": {"en": "Who scores", "da": "Hvem der måler"},
    "model.part-instruments": {"en": "Self-reports", "da": "Egne svar"},
    "model.part-groups": {"en": "Groups", "da": "Målgrupper"},
    "model.part-background": {"en": "Background", "da": "Baggrund"},
    "model.part-contact_kinds": {"en": "Kinds of contact", "da": "Former for kontakt"},
    "model.part-services": {"en": "Services", "da": "Ydelser"},
    "model.part-intervention_kinds": {"en": "Kinds of intervention", "da": "Former for indsats"},
    "model.part-journal_types": {"en": "Kinds of journal note", "da": "Typer af journalnotater"},
    "model.part-triggers": {"en": "What sets a plan going", "da": "Anledninger til en plan"},
    "model.part-rules": {"en": "Questions of the month", "da": "Månedens spørgsmål"},
    "model.part-discussed": {"en": "Where it was talked over", "da": "Hvor det blev drøftet"},
    "model.part-end_reasons": {"en": "Reasons for ending", "da": "Grunde til at afslutte"},
    "model.part-area_written": {"en": "How an area was written", "da": "Hvordan et område er skrevet"},
    "model.part-choices": {"en": "Lists of answers", "da": "Lister med svar"},
    "model.part-quiet": {"en": "Without contact", "da": "Uden kontakt"},
    "model.part-methods": {"en": "How we work", "da": "Sådan arbejder vi"},
    "model.part-theory": {"en": "Theory of change", "da": "Forandringsteori"},
    "model.part-learning": {"en": "How the figures are used", "da": "Sådan bruges tallene"},
    "model.part-words": {"en": "Words", "da": "Ord"},
    "model.theory-summary": {
        "en": "from what we do to what may change",
        "da": "fra det, vi gør, til det, der kan ændre sig",
    },
}
