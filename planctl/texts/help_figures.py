"""Help of reports, of how alive the plans are, and of what is collected across people; part of `help`."""

FIGURES = {
    "help.report": {
        "en": "Print the figures of a period, each with its definition\n\n"
        "Everybody is counted once, from the living files and the closed ones. Figures with too few people behind them are"
        " hidden, and others with them where they would give them away. No figure is about a single member of staff.",
        "da": "Skriv tallene for en periode, hvert med sin definition\n\n"
        "Alle tæller én gang, fra de levende filer og de lukkede. Tal med for få personer bag bliver skjult, og andre med dem,"
        " hvor de ville røbe dem. Intet tal handler om en enkelt medarbejder.",
    },
    "help.report.examples": {
        "en": "planctl report\nplanctl report --period 2026-Q3 --compare previous\nplanctl report --period 2026 --by month --out report.xlsx",
        "da": "planctl report\nplanctl report --period 2026-Q3 --compare forrige\nplanctl report --period 2026 --by month --out report.xlsx",
    },
    "help.report.period": {
        "en": "A year, quarter, month or two days: 2026, 2026-Q3, 2026-11, 2026-07-01..2026-08-15; otherwise the latest quarter that is over",
        "da": "Et år, et kvartal, en måned eller to dage: 2026, 2026-Q3, 2026-11, 2026-07-01..2026-08-15; ellers det seneste hele kvartal",
    },
    "help.report.compare": {
        "en": "Show another period in brackets: previous, or a period",
        "da": "Vis en anden periode i parentes: forrige eller en periode",
    },
    "help.report.by": {
        "en": "Split the figures by this where it can be done, instead of by what the model says",
        "da": "Del tallene op efter dette, hvor det kan lade sig gøre, i stedet for som modellen siger",
    },
    "help.report.format": {
        "en": "table (the screen), md, html, csv, xlsx (a workbook) or json; otherwise as the file's name says",
        "da": "table (skærmen), md, html, csv, xlsx (regneark) eller json; ellers som filnavnet siger",
    },
    "help.report.out": {
        "en": "Write to this file instead of the screen",
        "da": "Skriv i denne fil i stedet for på skærmen",
    },
    "help.quality": {
        "en": "Show how alive the plans are\n\n"
        "The four signs of a plan that is alive, and the five things the social supervision looks for, each with what it is"
        " counted from. For the house's own use: here small numbers are not hidden.",
        "da": "Vis, hvor levende planerne er\n\n"
        "De fire tegn på en levende plan og de fem ting, socialtilsynet ser efter, hver med det, den er talt ud fra. Til husets"
        " eget brug: her er små tal ikke skjult.",
    },
    "help.quality.examples": {
        "en": "planctl quality\nplanctl quality --months 12 --format md",
        "da": "planctl quality\nplanctl quality --months 12 --format md",
    },
    "help.quality.months": {
        "en": "How many months to look back; otherwise 3",
        "da": "Hvor mange måneder der ses tilbage; ellers 3",
    },
    "help.quality.format": {
        "en": "table (the screen), md, html, csv or json; otherwise as the file's name says",
        "da": "table (skærmen), md, html, csv eller json; ellers som filnavnet siger",
    },
    "help.agenda": {
        "en": "Make the agenda of a monthly meeting\n\n"
        "The list of the month, how alive the plans are and the figures of the month before, in one document with room for"
        " what was decided, by whom and until when. It names ids: it is for the inside of the house. In the figures small"
        " numbers are hidden.",
        "da": "Lav dagsordenen til det månedlige møde\n\n"
        "Månedens stillingtagen, hvor levende planerne er, og tallene for måneden før, i ét dokument med plads til, hvad"
        " der blev besluttet, af hvem og inden hvornår. Den indeholder id'er og er kun til husets eget brug. I tallene er små tal"
        " skjult.",
    },
    "help.agenda.examples": {
        "en": "planctl agenda\nplanctl agenda --month 2026-11 --out agenda.docx",
        "da": "planctl agenda\nplanctl agenda --month 2026-11 --out dagsorden.docx",
    },
    "help.agenda.format": {
        "en": "md (the screen), html, docx, pdf or json; otherwise as the file's name says",
        "da": "md (skærmen), html, docx, pdf eller json; ellers som filnavnet siger",
    },
    "help.collect": {
        "en": "Collect texts across people, for a learning meeting\n\n"
        "goals is what we promise, interventions what we offer, statuses what works, evaluations what came of it. Ids, dates and who wrote them are"
        " left out, but planctl cannot know whether a text names somebody: read it through before others do.",
        "da": "Saml tekster på tværs af personer, til et læringsmøde\n\n"
        "goals er det, vi lover, interventions det, vi tilbyder, statuses det, der virker, evaluations det, der kom ud af det. Id'er, datoer og hvem der"
        " skrev, er ikke med, men planctl kan ikke vide, om en tekst nævner nogen: læs den igennem, før andre gør.",
    },
    "help.collect.examples": {
        "en": "planctl collect goals\nplanctl collect evaluations --area network --format md",
        "da": "planctl collect goals\nplanctl collect evaluations --area network --format md",
    },
    "help.collect.what": {
        "en": "What to collect: goals, interventions, statuses or evaluations",
        "da": "Hvad der samles: goals (mål), interventions (indsatser), statuses (statusser) eller evaluations (evalueringer)",
    },
    "help.collect.area": {"en": "Only those about this area", "da": "Kun dem, der handler om dette område"},
}
