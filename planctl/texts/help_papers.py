"""Help of what makes papers: `status`, `form` and `templates`; part of `help`."""

PAPERS = {
    "help.status": {
        "en": "Make a status of one person, to hand over\n\n"
        "For the municipality, for the person in plain words, for colleagues, or one page for a meeting. It looks back on the"
        " time since the last status. What staff must write themselves is drafted from the notes, the evaluations and what"
        " has changed, and opens in your editor: a text whose line [draft] you delete is confirmed, the others stay marked"
        " as drafts. Every paper says which save it was made from.\n\n"
        "With --send the very file is kept in sent/, and the plan notes who got it; nothing is sent anywhere by itself.",
        "da": "Lav en status for en person, som kan gives videre\n\n"
        "Til kommunen, til personen selv i almindelige ord, til kolleger eller én side til et møde. Den ser tilbage på tiden"
        " siden sidste status. Det, medarbejderne selv skal skrive, får et udkast ud fra notater, evalueringer og det, der er"
        " ændret, og åbner i teksteditoren: En tekst, hvor du sletter linjen [udkast], er bekræftet, de andre er fortsat"
        " mærket som udkast. Hvert papir siger, hvilken gemning det er lavet fra.\n\n"
        "Med --send bliver selve filen gemt i sent/, og planen noterer, hvem der fik den; intet bliver sendt nogen steder af sig selv.",
    },
    "help.status.examples": {
        "en": "planctl status K-7F3QM --out status.html\n"
        "planctl status K-7F3QM --for person --out plan.pdf\n"
        "planctl status K-7F3QM --for meeting --period 2026-09..2026-11\n"
        "planctl status K-7F3QM --send --to 'Eksempelby Kommune, familieafdelingen'\n"
        "planctl status --all --out statuses",
        "da": "planctl status K-7F3QM --out status.html\n"
        "planctl status K-7F3QM --for person --out plan.pdf\n"
        "planctl status K-7F3QM --for meeting --period 2026-09..2026-11\n"
        "planctl status K-7F3QM --send --to 'Eksempelby Kommune, familieafdelingen'\n"
        "planctl status --all --out statusser",
    },
    "help.status.for": {
        "en": "For whom: municipality, person, internal or meeting",
        "da": "Hvem den er til: municipality (kommunen), person (personen selv), internal (kolleger) eller meeting (et møde)",
    },
    "help.status.period": {
        "en": "The time it looks back on, in dates or months, also 2026-Q3 or 2026; otherwise since the last status",
        "da": "Den tid, den ser tilbage på, i datoer eller måneder, også 2026-Q3 eller 2026; ellers siden sidste status",
    },
    "help.status.format": {
        "en": "md (Markdown), html, docx (Word), pdf, or json for programs; otherwise by the name of the file",
        "da": "md (Markdown), html, docx (Word), pdf eller json til programmer; ellers efter filens navn",
    },
    "help.status.out": {
        "en": "Write it to this file instead of the screen; with --all, to this folder",
        "da": "Skriv den i denne fil i stedet for på skærmen; med --all i denne mappe",
    },
    "help.status.no-edit": {
        "en": "Go through all that staff write, also what is confirmed; or leave it, drafts stay marked drafts",
        "da": "Gå alt igennem, som medarbejderne selv skriver, også det bekræftede; eller spring det over, så udkast fortsat er mærket som udkast",
    },
    "help.status.send": {
        "en": "Keep the file as it is sent, and note it in the plan; PDF unless --format says otherwise",
        "da": "Gem filen, som den sendes, og notér det i planen; PDF, medmindre --format siger andet",
    },
    "help.status.to": {
        "en": "With --send: who gets it, an office or a function",
        "da": "Med --send: hvem der får den, et kontor eller en funktion",
    },
    "help.status.approved-by": {
        "en": "With --send: who approved it",
        "da": "Med --send: hvem der godkendte den",
    },
    "help.status.radar": {
        "en": "Draw the profile of all areas as a radar instead of bars",
        "da": "Tegn profilen af alle områder som et radardiagram i stedet for søjler",
    },
    "help.status.all": {
        "en": "Everybody's statuses, one file each; HTML unless --format says otherwise",
        "da": "Alles statusser, én fil til hver; HTML, medmindre --format siger andet",
    },
    "help.sent": {
        "en": "List the statuses that were sent, and see that the kept files are untouched\n\n"
        "With --verify each file is compared with the hash in the plan and with the save that brought it. Exit 1 when"
        " something is wrong.",
        "da": "Vis de statusser, der er sendt, og se efter, at de gemte filer er urørte\n\n"
        "Med --verify bliver hver fil sammenlignet med hashværdien i planen og med den gemning, den kom med. Slutter med 1, hvis"
        " noget er galt.",
    },
    "help.sent.examples": {
        "en": "planctl sent\nplanctl sent K-7F3QM\nplanctl sent --verify",
        "da": "planctl sent\nplanctl sent K-7F3QM\nplanctl sent --verify",
    },
    "help.sent.verify": {
        "en": "Compare every kept file with what was sent",
        "da": "Sammenlign hver gemt fil med det, der blev sendt",
    },
    "help.form": {
        "en": "Make a form for pen and paper\n\n"
        "The fields of the plan model, with its help and room to write. With an id it holds what stands in the plan already;"
        " with --blank it is empty. In scores the steps are a ladder to tick, and the person's own is a sheet of its own. A line"
        " at the foot says which form it is, without any name. It can also be filled in on the screen: in Word, as PDF, or in"
        " a browser.\n\n"
        "The forms: scores, plan, area, goal, and a sheet for each questionnaire of the model, such as who5-sheet.",
        "da": "Lav et skema til pen og papir\n\n"
        "Planmodellens felter med hjælp og plads til at skrive. Med et id står det, der allerede er i planen, trykt; med --blank"
        " er det tomt. I scores er trinnene en stige at sætte kryds på, og personen har sit eget ark. En linje nederst"
        " siger, hvilket skema det er, uden navn. Det kan også udfyldes på skærmen: i Word, som PDF eller i en browser.\n\n"
        "Skemaerne: scores (statusmåling), plan, area (område), goal (mål) og et ark til hvert spørgeskema i modellen, fx"
        " who5-sheet.",
    },
    "help.form.examples": {
        "en": "planctl form K-7F3QM scores --out scores.docx\n"
        "planctl form --blank plan --model reden --out plan.pdf\n"
        "planctl form K-7F3QM area --area housing --out housing.html\n"
        "planctl form K-7F3QM who5-sheet --out who5.pdf",
        "da": "planctl form K-7F3QM scores --out maaling.docx\n"
        "planctl form --blank plan --model reden --out plan.pdf\n"
        "planctl form K-7F3QM area --area housing --out bolig.html\n"
        "planctl form K-7F3QM who5-sheet --out who5.pdf",
    },
    "help.form.words": {
        "en": "Whom it is for, and which form: scores, plan, area, goal, or a sheet such as who5-sheet",
        "da": "Hvem det er til, og hvilket skema: scores, plan, area, goal eller et ark som who5-sheet",
    },
    "help.form.blank": {"en": "An empty form, for nobody in particular", "da": "Et tomt skema, ikke til nogen bestemt"},
    "help.form.model": {
        "en": "The plan model of an empty form; otherwise the first of the organisation",
        "da": "Planmodellen til et tomt skema; ellers organisationens første",
    },
    "help.form.area": {
        "en": "Only this area; can be given several times (scores, plan, area)",
        "da": "Kun dette område; kan gives flere gange (scores, plan, area)",
    },
    "help.form.goal": {
        "en": "The goal to go on with; otherwise the form is for a new one",
        "da": "Det mål, der arbejdes videre med; ellers er skemaet til et nyt",
    },
    "help.form.rater": {
        "en": "Only the sheet of this rater (scores)",
        "da": "Kun arket til den, der måler (scores)",
    },
    "help.form.format": {
        "en": "html, docx (Word), pdf, or json for programs; otherwise by the name of the file",
        "da": "html, docx (Word), pdf eller json til programmer; ellers efter filens navn",
    },
    "help.form.out": {
        "en": "Write it to this file instead of the screen",
        "da": "Skriv det til denne fil i stedet for på skærmen",
    },
    "help.templates": {
        "en": "See the templates that papers are made from, and make them your own\n\n"
        "A file of the same name in your own folder templates/ takes the place of the shipped one.",
        "da": "Se de skabeloner, papirerne laves af, og gør dem til jeres egne\n\n"
        "En fil med samme navn i jeres egen mappe templates/ træder i stedet for den medfølgende.",
    },
    "help.templates.examples": {
        "en": "planctl templates list\nplanctl templates copy paper.css\nplanctl templates check",
        "da": "planctl templates list\nplanctl templates copy paper.css\nplanctl templates check",
    },
    "help.templates-list": {"en": "List the templates", "da": "Vis skabelonerne"},
    "help.templates-list.examples": {"en": "planctl templates list", "da": "planctl templates list"},
    "help.templates-copy": {
        "en": "Copy a shipped template into your own folder, to change it there",
        "da": "Kopiér en medfølgende skabelon til jeres egen mappe for at rette den dér",
    },
    "help.templates-copy.examples": {
        "en": "planctl templates copy paper.css\nplanctl templates copy status/person.html.j2",
        "da": "planctl templates copy paper.css\nplanctl templates copy status/person.html.j2",
    },
    "help.templates-copy.name": {"en": "The template, such as paper.css", "da": "Skabelonen, fx paper.css"},
    "help.templates-check": {
        "en": "Try your own templates on invented people",
        "da": "Prøv jeres egne skabeloner på opdigtede personer",
    },
    "help.templates-check.examples": {"en": "planctl templates check", "da": "planctl templates check"},
}
