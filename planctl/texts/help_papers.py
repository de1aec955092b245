"""Help of what makes papers: `status` and `templates`; part of `help`."""

PAPERS = {
    "help.status": {
        "en": "Make a status of one person, to hand over\n\n"
        "For the municipality, for the person in plain words, for colleagues, or one page for a meeting. It looks back on the"
        " time since the last status. What must be written by staff is drafted from the notes of the period and marked as a"
        " draft. Every paper says which save it was made from.",
        "da": "Lav en status for en person, som kan gives videre\n\n"
        "Til kommunen, til personen selv i almindelige ord, til kolleger eller én side til et møde. Den ser tilbage på tiden"
        " siden sidste status. Det, medarbejderne selv skal skrive, får et udkast ud fra periodens notater, og det er mærket"
        " som udkast. Hvert papir siger, hvilken gemning det er lavet fra.",
    },
    "help.status.examples": {
        "en": "planctl status K-7F3QM --out status.html\n"
        "planctl status K-7F3QM --for person --out plan.pdf\n"
        "planctl status K-7F3QM --for meeting --period 2026-09..2026-11",
        "da": "planctl status K-7F3QM --out status.html\n"
        "planctl status K-7F3QM --for person --out plan.pdf\n"
        "planctl status K-7F3QM --for meeting --period 2026-09..2026-11",
    },
    "help.status.for": {
        "en": "For whom: municipality, person, internal or meeting",
        "da": "Hvem den er til: municipality (kommunen), person (personen selv), internal (kolleger) eller meeting (et møde)",
    },
    "help.status.period": {
        "en": "The time it looks back on, in dates or months; otherwise since the last status",
        "da": "Den tid, den ser tilbage på, i datoer eller måneder; ellers siden sidste status",
    },
    "help.status.format": {
        "en": "md (Markdown), html, docx (Word), pdf, or json for programs; otherwise by the name of the file",
        "da": "md (Markdown), html, docx (Word), pdf eller json til programmer; ellers efter filens navn",
    },
    "help.status.out": {
        "en": "Write it to this file instead of the screen",
        "da": "Skriv den til denne fil i stedet for på skærmen",
    },
    "help.status.no-edit": {
        "en": "Leave what staff must write as marked drafts",
        "da": "Lad det, medarbejderne skal skrive, stå som mærkede udkast",
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
