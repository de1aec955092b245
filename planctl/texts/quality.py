"""How alive the plans are: the four signs, the five things that are looked for, and what each is counted from."""

TEXTS = {
    "quality.title": {"en": "How alive are the plans?", "da": "Hvor levende er planerne?"},
    "quality.about": {
        "en": "Of the plans that are active today; “lately” is since {day}.",
        "da": "Af de planer, der er aktive i dag; ”for nylig” er siden {day}.",
    },
    "quality.own-use": {
        "en": "For the house's own use: small numbers are not hidden, so do not hand it on. No figure is about a single member of staff.",
        "da": "Til husets eget brug: små tal er ikke skjult, så giv det ikke videre. Intet tal handler om en enkelt medarbejder.",
    },
    "quality.none": {"en": "There are no plans yet.", "da": "Der er endnu ingen planer."},
    "quality.plans": {"en": ("{n} active plan.", "{n} active plans."), "da": ("{n} aktiv plan.", "{n} aktive planer.")},
    "quality.plans-head": {"en": "The plans", "da": "Planerne"},
    "quality.oldest": {
        "en": "Left alone longest: {id}, last looked at or changed on {day}. Open it: planctl show {id}",
        "da": "Den, der har ligget længst: {id}, sidst set på eller ændret {day}. Åbn den: planctl show {id}",
    },
    "quality.reached": {
        "en": "Goals reached since {day}: {part} of {whole} ({percent} %).",
        "da": "Mål nået siden {day}: {part} af {whole} ({percent} %).",
    },
    "quality.reached-below": {
        "en": "Goals reached since {day}: {part} of {whole} ({percent} %). So few that the goals should be looked at: are they within reach?",
        "da": "Mål nået siden {day}: {part} af {whole} ({percent} %). Så få, at det er målene, I skal se på: Er de inden for rækkevidde?",
    },
    "quality.reached-all": {
        "en": "Goals reached since {day}: {part} of {whole} ({percent} %). When all are reached, more can be dared.",
        "da": "Mål nået siden {day}: {part} af {whole} ({percent} %). Når alle nås, kan I turde mere.",
    },
    "quality.reached-none": {"en": "No goals closed since {day}.", "da": "Ingen mål lukket siden {day}."},
    "quality.figure-reached": {"en": "Goals reached", "da": "Mål nået"},
    "quality.how-reached": {
        "en": "Counted: the goals closed since {day}, those given up and ideas left out.",
        "da": "Sådan tælles: de mål, der er lukket siden {day}; opgivne mål og idéer er ikke med.",
    },
    "quality.how-reached-rule": {
        "en": "Counted: the goals closed since {day}, those given up and ideas left out; under {below} % they should be looked at.",
        "da": "Sådan tælles: de mål, der er lukket siden {day}; opgivne mål og idéer er ikke med. Under {below} % bør målene ses efter.",
    },
    "quality.figure-oldest": {"en": "The plan left alone longest", "da": "Den plan, der har ligget længst"},
    "quality.how-oldest": {
        "en": "the active plan with the earliest day on which it was last looked at or changed; contacts and notes do not count.",
        "da": "den aktive plan, hvor det er længst siden, den blev set på eller ændret; kontakter og notater tæller ikke.",
    },
    "quality.share": {"en": "{part} of {whole} ({percent} %)", "da": "{part} af {whole} ({percent} %)"},
    "quality.untold": {"en": "nothing in this plan model tells", "da": "det siger intet i denne planmodel noget om"},
    "quality.nothing": {"en": "nothing to count", "da": "intet at tælle"},
    "quality.column-figure": {"en": "What", "da": "Hvad"},
    "quality.column-share": {"en": "Share", "da": "Andel"},
    "quality.column-how": {"en": "Counted", "da": "Sådan tælles"},
    # The two groups, and their questions
    "quality.signs": {"en": "Four signs of a plan that is alive", "da": "Fire tegn på en levende plan"},
    "quality.makes_sense": {"en": "It makes sense to both", "da": "Den giver mening for begge"},
    "quality.in_mind": {"en": "It is present in mind", "da": "Man har den i tankerne"},
    "quality.daily": {"en": "It shapes the daily work", "da": "Den præger hverdagen"},
    "quality.leads_on": {"en": "It leads to revision", "da": "Den fører til, at noget bliver lavet om"},
    "quality.supervision": {"en": "Five things the supervision looks for", "da": "Fem ting, tilsynet ser efter"},
    "quality.purpose": {"en": "Linked to the purpose it was given", "da": "Hænger sammen med det formål, der er givet"},
    "quality.concrete": {"en": "Concrete goals", "da": "Konkrete mål"},
    "quality.used": {"en": "Revised, and used daily", "da": "Bliver revideret og brugt i hverdagen"},
    "quality.results": {"en": "Results are shown", "da": "Resultater kan ses"},
    "quality.involved": {"en": "The person takes part", "da": "Personen er med"},
    # What is counted
    "quality.figure-answered": {"en": "Questions answered in time", "da": "Spørgsmål besvaret til tiden"},
    "quality.how-answered": {
        "en": "the questions on the month's lists since {since} that were answered before their month was over, of all that were there; those of the current month count once they are answered.",
        "da": "de spørgsmål på månedens lister siden {since}, der blev besvaret, inden måneden var slut, af alle på listerne; den løbende måneds tæller, når de er besvaret.",
    },
    "quality.figure-agreed": {"en": "Directions agreed with the person", "da": "Retninger aftalt med personen"},
    "quality.how-agreed": {
        "en": "areas with “{one}”, of those that have it or “{other}”.",
        "da": "områder med ”{one}” ud af dem, der har det eller ”{other}”.",
    },
    "quality.figure-own_words": {"en": "Plans with the person's own words", "da": "Planer med personens egne ord"},
    "quality.how-own_words": {
        "en": "plans in which at least one field for the person's own words is filled in.",
        "da": "planer, hvor mindst ét felt til personens egne ord er udfyldt.",
    },
    "quality.figure-own_scores": {"en": "Plans with the person's own scores", "da": "Planer med personens egne målinger"},
    "quality.how-own_scores": {
        "en": "plans in which the person has set a step since {since}.",
        "da": "planer, hvor personen selv har sat et trin siden {since}.",
    },
    "quality.figure-complete": {"en": "Goals with nothing missing ({letters})", "da": "Mål, hvor intet mangler ({letters})"},
    "quality.how-complete": {
        "en": "open goals in which nothing is missing of what {letters} asks for, as far as a program can see.",
        "da": "åbne mål, hvor intet mangler af det, {letters} spørger efter, så langt et program kan se.",
    },
    "quality.figure-rhythm": {"en": "Goals with a diary that is kept", "da": "Mål med en dagbog, der bliver ført"},
    "quality.how-rhythm": {
        "en": "open goals with a diary note in the last {days} days.",
        "da": "åbne mål med en dagbogsnote inden for de sidste {days} dage.",
    },
    "quality.figure-looked_at": {"en": "Plans looked at or changed lately", "da": "Planer set på eller ændret for nylig"},
    "quality.how-looked_at": {
        "en": "plans in which a decision, an intervention, a goal, its diary or evaluation, a period or an approval is dated {since} or later; contacts and notes do not count.",
        "da": "planer, hvor en stillingtagen, en indsats, et mål, dets dagbog eller evaluering, en periode eller en godkendelse er fra {since} eller senere; kontakter og notater tæller ikke.",
    },
    "quality.figure-linked": {"en": "Plans with what they are to serve", "da": "Planer, hvor det står, hvad de skal tjene"},
    "quality.how-linked": {
        "en": "plans in which everything the model requires of its sections is written, the purpose first of all.",
        "da": "planer, hvor alt det, modellen kræver i sine afsnit, er skrevet, først og fremmest formålet.",
    },
    "quality.figure-shown": {"en": "Plans where results can be seen", "da": "Planer, hvor resultater kan ses"},
    "quality.how-shown": {
        "en": "plans in which a goal was evaluated since {since}, or an area scored on two days, the last since then.",
        "da": "planer, hvor et mål er evalueret siden {since}, eller et område er målt på to dage, den sidste siden da.",
    },
}
