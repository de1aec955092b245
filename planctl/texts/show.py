"""Sentences of `planctl show` and `planctl plan show`: where one person stands."""

TEXTS = {
    # Who it is
    "show.level-since": {"en": "{level} since {day}", "da": "{level} siden {day}"},
    "show.ended": {"en": "ended {day} ({reason})", "da": "afsluttet {day} ({reason})"},
    "show.ended-year": {"en": "ended with the year {year}", "da": "afsluttet med udgangen af {year}"},
    "show.also-plan": {"en": "also {level} {periods}", "da": "også {level} {periods}"},
    "show.earlier-plan": {"en": "{level} before: {periods}", "da": "{level} tidligere: {periods}"},
    "show.period": {"en": "{start} – {end}", "da": "{start}–{end}"},
    "show.contact-person": {"en": "contact person {name}", "da": "kontaktperson {name}"},
    "show.no-contact-person": {"en": "without contact person", "da": "uden kontaktperson"},
    "show.registered": {"en": "registered {day}", "da": "indskrevet {day}"},
    "show.group-before": {"en": "before: {group}", "da": "før: {group}"},
    "show.closed": {
        "en": "The file lies in {file} and is not changed any more.",
        "da": "Filen ligger i {file} og bliver ikke ændret mere.",
    },
    # Areas
    "show.column-target": {"en": "Target", "da": "Måltrin"},
    "show.nothing": {
        "en": "No area has been written or scored yet.",
        "da": "Der er ikke skrevet eller målt på noget område endnu.",
    },
    "show.until": {"en": "{field} until {days}", "da": "{field} til {days}"},
    "show.ran-out": {"en": "{field} ran out {day}", "da": "{field} udløb {day}"},
    "show.missing": {"en": "missing: {fields}", "da": "mangler {fields}"},
    "show.fields": {"en": "{n} of {of} fields", "da": "{n} af {of} felter"},
    "show.own-fields": {"en": "{n} of {of} sub-headings", "da": "{n} af {of} underpunkter"},
    "show.or": {"en": "or", "da": "eller"},
    "show.score": {"en": "score", "da": "statusmåling"},
    "show.steps-apart": {
        "en": "* Two steps or more apart: something to talk about.",
        "da": "* To trin eller mere imellem: noget at tale om.",
    },
    # Sections and lists of the model's own
    "show.sections": {"en": "Filled in", "da": "Udfyldt"},
    "show.part-whole": {"en": "{part}", "da": "{part}"},
    "show.part-some": {"en": "{part} ({n} of {of})", "da": "{part} ({n} af {of})"},
    "show.empty": {"en": "Still empty", "da": "Ikke udfyldt"},
    "show.missing-fields": {"en": "{part}: {fields}", "da": "{part}: {fields}"},
    "show.and-more": {"en": "and {n} more", "da": "og {n} mere"},
    "show.more-goals": {
        "en": ("and one more: planctl goal list {id}", "and {n} more: planctl goal list {id}"),
        "da": ("og 1 mere: planctl goal list {id}", "og {n} mere: planctl goal list {id}"),
    },
    "show.entity": {"en": "{what} ({aside})", "da": "{what} ({aside})"},
    "show.counted": {"en": "{n} {what}", "da": "{n} {what}"},
    "show.dated": {"en": "{what} {day}", "da": "{what} {day}"},
    "show.count-latest": {"en": ("one, {day}", "{n}, the latest {day}"), "da": ("1, {day}", "{n}, senest {day}")},
    "show.flag": {"en": "Remember: {text} ({id})", "da": "Husk: {text} ({id})"},
    "show.flag-until": {"en": "Remember by {day}: {text} ({id})", "da": "Husk senest {day}: {text} ({id})"},
    "show.moved": {
        "en": "The plan goes on as {id} from {day}: planctl show {id}",
        "da": "Planen fortsætter som {id} fra {day}: planctl show {id}",
    },
    "show.moved-state": {"en": "moved to {id} {day}", "da": "flyttet til {id} {day}"},
    "show.came-from": {
        "en": "The plan goes on from {id}, {day}: planctl show {id}",
        "da": "Planen fortsætter fra {id}, {day}: planctl show {id}",
    },
    "show.earlier-years": {
        "en": "Earlier plans, from {years}: planctl show {id} --year {year}",
        "da": "Tidligere planer, fra {years}: planctl show {id} --year {year}",
    },
    # Self-reports
    "show.change": {"en": "({change})", "da": "({change})"},
    "show.change-in-all": {
        "en": "({change} since last, {in_all} in all)",
        "da": "({change} siden sidst, {in_all} i alt)",
    },
    "show.real-change": {"en": "a real change", "da": "en reel ændring"},
    "show.declined": {"en": "did not want to answer {days}", "da": "ønskede ikke at svare {days}"},
    # What has happened, and what is due
    "show.latest": {"en": "Latest", "da": "Senest"},
    "show.seen": {"en": "{day} {kind}", "da": "{day} {kind}"},
    "show.tried": {"en": "{day} tried, not reached", "da": "{day} forsøgt, ikke fået fat i"},
    "show.no-contact": {"en": "no contact yet", "da": "endnu ingen kontakt"},
    "show.not-present": {"en": "not yet {place}", "da": "endnu ikke {place}"},
    "show.acute": {"en": "Acute", "da": "Akut"},
    "show.acute-days": {
        "en": ("one day in the last year, {day}", "{n} days in the last year, the latest {day}"),
        "da": ("1 dag det seneste år, {day}", "{n} dage det seneste år, senest {day}"),
    },
    "show.acute-again": {
        "en": "comes back between day {first} and day {last} of the month ({months} of {of} months)",
        "da": "vender tilbage mellem den {first}. og den {last}. i måneden ({months} af {of} måneder)",
    },
    "show.acute-again-day": {
        "en": "comes back on day {first} of the month ({months} of {of} months)",
        "da": "vender tilbage den {first}. i måneden ({months} af {of} måneder)",
    },
    "show.due": {"en": "To decide", "da": "Mangler"},
    "show.due-month": {"en": "{question} ({month})", "da": "{question} ({month})"},
    "show.due-since": {"en": "{question} ({month}, since {since})", "da": "{question} ({month}, siden {since})"},
    "show.due-postponed": {"en": "{question}, put off to {day}", "da": "{question}, udsat til {day}"},
    "show.due-unknown": {
        "en": "cannot be judged before the file is put right",
        "da": "kan ikke afgøres, før filen er rettet",
    },
    "show.missed": {"en": "From before", "da": "Fra tidligere"},
    "show.to-write": {"en": "To be written", "da": "Skrives færdig"},
    "show.to-write-by": {"en": "by {name}", "da": "af {name}"},
    "show.to-write-starter": {"en": "by {name}, who began the plan", "da": "af {name}, der begyndte planen"},
    "show.decisions": {"en": "Decisions", "da": "Stillingtagen"},
    "show.decision": {"en": "{month}: {outcome}", "da": "{month}: {outcome}"},
    "show.decision-by": {"en": "{month}: {outcome} ({by})", "da": "{month}: {outcome} ({by})"},
    "show.note": {"en": "Note", "da": "Bemærk"},
    "show.not-yet": {
        "en": ("1 entry is dated after today and not shown", "{n} entries are dated after today and not shown"),
        "da": (
            "1 registrering har en dato efter i dag og er ikke vist",
            "{n} registreringer har en dato efter i dag og er ikke vist",
        ),
    },
    "show.more": {"en": "More: {commands}", "da": "Mere: {commands}"},
    # Files with errors
    "show.disputed": {
        "en": "In {file} there is something to agree on; the latest of what was written is shown until you settle it:"
        " planctl resolve {id}",
        "da": "I {file} er der noget, I skal blive enige om; indtil da er det seneste vist: planctl resolve {id}",
    },
    "show.faulty": {
        "en": "{file} has errors; what is wrong is not shown here. See it: planctl check {file}",
        "da": "{file} har fejl, og de forkerte oplysninger er ikke vist her. Se, hvad der er galt:"
        " planctl check {file}",
    },
    "show.unsure": {
        "en": "{file} has errors, and what stands here may be wrong. See them: planctl check {file}",
        "da": "{file} har fejl, og det, der står her, kan være forkert. Se, hvad der er galt: planctl check {file}",
    },
    # Options
    "show.help-journal": {
        "en": "Show the latest journal notes with their text, as many as the number says",
        "da": "Vis de seneste journalnotater med tekst, så mange som tallet siger",
    },
    "show.help-pictures": {
        "en": "Also draw the last year: scores, well-being, contacts and goals",
        "da": "Tegn også det seneste år: målinger, trivsel, kontakter og mål",
    },
    "show.help-format": {
        "en": "How it is shown: table on the screen, json for programs, md for print",
        "da": "Visningen: table på skærmen, json til programmer, md til udskrift",
    },
    # The plan, area by area
    "show.plan-title": {"en": "The plan of {id}", "da": "Planen for {id}"},
    "show.plan-empty": {
        "en": "Nothing has been written in the plan yet.",
        "da": "Der er ikke skrevet noget i planen endnu.",
    },
    "show.plan-not-in": {"en": "Not in the plan: {areas}.", "da": "Ikke med i planen: {areas}."},
    "show.plan-stopped": {
        "en": "The plan is not active now.",
        "da": "Planen er ikke aktiv nu.",
    },
    "show.plan-trigger": {"en": "{state}, {trigger}", "da": "{state}, {trigger}"},
    "show.step": {"en": "step {step} ({month})", "da": "trin {step} ({month})"},
    "show.step-by": {"en": "{rater} {step} ({month})", "da": "{rater} {step} ({month})"},
    "show.target": {"en": "target {step}", "da": "måltrin {step}"},
    "show.until-day": {"en": "until {day}", "da": "til {day}"},
    "show.ran-out-day": {"en": "ran out {day}", "da": "udløbet {day}"},
    "show.without-end": {"en": "without an end", "da": "uden slutdato"},
    "show.plan-nothing": {"en": "Nothing has been written here yet.", "da": "Der er ikke skrevet noget her endnu."},
    "show.earlier-entries": {
        "en": ("and one earlier", "and {n} earlier"),
        "da": ("og 1 tidligere", "og {n} tidligere"),
    },
    "show.labelled": {"en": "{label}: {value}", "da": "{label}: {value}"},
    "show.plan-missing": {"en": "Missing: {fields}", "da": "Mangler: {fields}"},
}
