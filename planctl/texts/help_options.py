"""Help: what each option and argument is for."""

OPTIONS = {
    "help.argument-id": {"en": "The person's id, such as K-7F3QM", "da": "Personens id, fx K-7F3QM"},
    "help.argument-ids": {
        "en": "Ids or files; without any: everything",
        "da": "Id'er eller filer; uden dem gælder det alt",
    },
    "help.argument-area": {"en": "The focus area, such as housing", "da": "Indsatsområdet, fx housing (bolig)"},
    "help.argument-model": {"en": "The plan model, such as reden", "da": "Planmodellen, fx reden"},
    "help.option-folder": {
        "en": "The folder with the plans, or a folder in it; otherwise the one you are in",
        "da": "Mappen med planerne eller en mappe inde i den; ellers den, du står i",
    },
    "help.option-lang": {"en": "Language: da (Danish) or en (English)", "da": "Sprog: da (dansk) eller en (engelsk)"},
    "help.option-install": {
        "en": "Let the Tab key complete commands, ids and areas in this shell",
        "da": "Lad Tab-tasten gøre kommandoer, id'er og indsatsområder færdige i denne terminal",
    },
    "help.option-show": {
        "en": "Show what --install-completion would set up, to do it yourself",
        "da": "Vis det, som --install-completion sætter op, så du kan gøre det selv",
    },
    "help.option-version": {
        "en": "Show the version of planctl",
        "da": "Vis, hvilken version af planctl du har",
    },
    "help.option-area": {"en": "The focus area it is about", "da": "Det indsatsområde, det handler om"},
    "help.option-year": {
        "en": "The year with which the plan was closed, when there are several, such as 2026",
        "da": "Det år, planen blev lukket med, når der er flere, fx 2026",
    },
    "help.option-yes": {"en": "Do it without asking", "da": "Gør det uden at spørge"},
    "help.year-end.year": {"en": "The year to close, such as 2026", "da": "Det år, der skal afsluttes, fx 2026"},
    "help.year-end.dry-run": {
        "en": "Show what would happen, and save nothing",
        "da": "Vis, hvad der ville ske, og gem ikke noget",
    },
    "help.contact.return": {
        "en": "If the person was discharged: register them again with this contact, without asking",
        "da": "Hvis personen er udskrevet: indskriv igen med denne kontakt uden at spørge",
    },
    "help.option-by": {
        "en": "The handle of who did it; otherwise you",
        "da": "Brugernavnet på den, der har gjort det; ellers dig selv",
    },
    "help.option-date": {
        "en": "The day it happened, such as 2026-11-03; otherwise today",
        "da": "Den dag, det skete, fx 2026-11-03; ellers i dag",
    },
    "help.option-time": {
        "en": "The time of day, such as 14:05, when the same happens twice in a day",
        "da": "Klokkeslættet, fx 14:05, hvis det samme sker flere gange på en dag",
    },
    "help.option-month": {
        "en": "The month, such as 2026-11; otherwise this month",
        "da": "Måneden, fx 2026-11; ellers denne måned",
    },
    "help.option-contact-person": {
        "en": "The contact person's handle, such as mette",
        "da": "Kontaktpersonens brugernavn, fx mette",
    },
    "help.option-format": {
        "en": "How it is shown: table on the screen, json for programs, csv for spreadsheets, md for an agenda",
        "da": "Visningen: table på skærmen, json til programmer, csv til regneark, md til en dagsorden",
    },
    "help.option-allow-cpr": {
        "en": "Save although the text looks as if it holds a CPR number",
        "da": "Gem, selv om der ser ud til at stå et CPR-nummer i teksten",
    },
    "help.option-acute": {"en": "Mark it as part of an acute crisis", "da": "Markér, at det hører til en akut krise"},
    "help.option-kind": {
        "en": "What kind of contact it was, such as visit or phone; otherwise the model's usual kind",
        "da": "Hvilken slags kontakt det var, fx visit (besøg) eller phone (telefon); ellers modellens sædvanlige",
    },
    "help.option-service": {
        "en": "A service that was given; write --service again for each",
        "da": "En ydelse, der blev givet; skriv --service igen for hver",
    },
    "help.option-trigger": {
        "en": "What made a plan necessary, such as own_wish",
        "da": "Anledningen til planen, fx own_wish (personens eget ønske)",
    },
    "help.option-group": {"en": "The group, such as stabilise", "da": "Målgruppen, fx stabilise (skal stabiliseres)"},
    "help.review.missed": {
        "en": "Show only what is left undecided from earlier months",
        "da": "Vis kun det, der ikke blev taget stilling til i tidligere måneder",
    },
    "help.review.quiet": {
        "en": "Name everybody you have had no contact with, not only the number",
        "da": "Nævn alle, I ikke har haft kontakt med, ikke kun antallet",
    },
    "help.review.exit-code": {
        "en": "End with code 1 when a decision is missing, for scripts",
        "da": "Afslut med kode 1, når der mangler stillingtagen (til scripts)",
    },
    "help.review.svg": {
        "en": "Save the list as a picture in this file too",
        "da": "Gem også listen som et billede i denne fil",
    },
    "help.check.format": {
        "en": "How it is shown: table on the screen, json for programs, github for marks beside the lines on GitHub",
        "da": "Visningen: table på skærmen, json til programmer, github til mærker ved linjerne på GitHub",
    },
    "help.contact.attempt": {
        "en": "You tried, but did not reach the person; it does not count as contact",
        "da": "Du forsøgte, men fik ikke fat i personen; det tæller ikke som kontakt",
    },
    "help.contact.note": {"en": "A remark, in quotes", "da": "En bemærkning i citationstegn"},
    "help.note.text": {
        "en": "The note, in quotes; write - to take it from another program, or leave it out to open your editor",
        "da": "Notatet i citationstegn; skriv - for at hente det fra et andet program, eller udelad det"
        " for at åbne din teksteditor",
    },
    "help.note.type": {
        "en": "observation, assessment or decision",
        "da": "observation, assessment (vurdering) eller decision (beslutning)",
    },
    "help.score.pairs": {
        "en": "Area and step, such as housing=5; several are fine",
        "da": "Område og trin, fx housing=5; du kan skrive flere",
    },
    "help.score.rater": {
        "en": "Whose score it is: staff (the usual) or person",
        "da": "Hvis måling det er: staff (medarbejderens, det sædvanlige) eller person (personens egen)",
    },
    "help.score.note": {
        "en": "What lies behind the score, in quotes",
        "da": "Det, der ligger bag målingen, i citationstegn",
    },
    "help.measure.instrument": {"en": "The questionnaire, such as who5", "da": "Spørgeskemaet, fx who5"},
    "help.measure.items": {
        "en": "The answers as numbers, in the order of the form",
        "da": "Svarene som tal, i samme rækkefølge som på skemaet",
    },
    "help.measure.declined": {
        "en": "The person does not want to answer; then no answers are written",
        "da": "Personen vil ikke svare; så skal der ingen svar med",
    },
    "help.measure.note": {"en": "A remark, in quotes", "da": "En bemærkning i citationstegn"},
    "help.plan-stop.reason": {
        "en": "Why the plan is deactivated, in quotes",
        "da": "Hvorfor planen bliver deaktiveret, i citationstegn",
    },
    "help.plan-show.part": {
        "en": "One part, whole: a section, an area, a list, or the id of a goal or something else in the plan",
        "da": "Kun én del, i sin helhed: et afsnit, et område, en liste eller id'et på et mål eller andet i planen",
    },
    "help.plan-show.diary": {
        "en": "How many of the latest entries of each list to show, such as a subgoal's diary",
        "da": "Hvor mange af de seneste registreringer der vises af hver liste, fx et delmåls dagbog",
    },
    "help.init.folder": {
        "en": "The folder to make; it may already exist",
        "da": "Den mappe, der skal oprettes; den må gerne findes i forvejen",
    },
    "help.init.model": {
        "en": "The plan model to work with; see them with planctl model list",
        "da": "Den planmodel, I vil arbejde med; se dem med planctl model list",
    },
    "help.init.org": {
        "en": "The organisation's name; otherwise the name of the folder",
        "da": "Stedets navn; ellers mappens navn",
    },
    "help.demo.folder": {
        "en": "The folder to make; a new or an empty one",
        "da": "Den mappe, der skal oprettes; en ny eller en tom",
    },
    "help.demo.model": {
        "en": "The plan model to see; otherwise the first",
        "da": "Den planmodel, du vil se; ellers den første",
    },
    "help.staff.handle": {
        "en": "The handle, such as mette",
        "da": "Brugernavnet, fx mette",
    },
    "help.staff.name": {"en": "The full name, in quotes", "da": "Det fulde navn i citationstegn"},
    "help.staff.email": {
        "en": "The e-mail address by which planctl knows who is writing",
        "da": "Den e-mailadresse, planctl kender medarbejderen på",
    },
    "help.staff.role": {
        "en": "worker, contact_person, coordinator, leader or volunteer; otherwise worker",
        "da": "worker (medarbejder), contact_person (kontaktperson), coordinator (koordinator), leader (leder) eller"
        " volunteer (frivillig); ellers worker",
    },
    "help.person-add.id": {
        "en": "An id of your own choice; otherwise planctl draws one",
        "da": "Et id, I selv vælger; ellers trækker planctl et",
    },
    "help.person-add.model": {
        "en": "The plan model; otherwise the first in planctl.yaml",
        "da": "Planmodellen; ellers den første i planctl.yaml",
    },
    "help.person-add.registered": {
        "en": "The day the person was registered, such as 2026-10-28; otherwise today",
        "da": "Den dag, personen blev indskrevet, fx 2026-10-28; ellers i dag",
    },
    "help.person-add.ref": {
        "en": "The person's number in your own journal; never a CPR number",
        "da": "Personens nummer i jeres egen journal; aldrig et CPR-nummer",
    },
    "help.person-add.from": {
        "en": "A CSV file with one person a row, to register many at once",
        "da": "En CSV-fil med én person pr. række, når mange skal indskrives på én gang",
    },
    "help.person-list.state": {
        "en": "Only those who have a plan (plan), are on basic service (basic) or were ended (ended)",
        "da": "Kun dem, der har en plan (plan), er på basisydelse (basic) eller er afsluttet (ended)",
    },
    "help.person-list.all": {
        "en": "Those who were ended too",
        "da": "Også dem, der er afsluttet",
    },
    "help.assign.staff": {
        "en": "The new contact person, such as mette",
        "da": "Den nye kontaktpersons brugernavn, fx mette",
    },
    "help.assign.none": {
        "en": "The person has no contact person for now",
        "da": "Personen har ingen kontaktperson lige nu",
    },
    "help.group.group": {
        "en": "The group the person is in from now on, such as stabilise",
        "da": "Den målgruppe, personen er i fra nu af, fx stabilise (skal stabiliseres)",
    },
    "help.area.situation": {
        "en": "The situation: what is hard, and what the person can and has",
        "da": "Situationen: det, der er svært, og det, personen kan og har",
    },
    "help.area.purpose": {
        "en": "The purpose you have agreed on with the person",
        "da": "Det formål, I har aftalt med personen",
    },
    "help.area.intention": {
        "en": "Your own intention, when there is no agreement with the person",
        "da": "Jeres egen hensigt, når der ikke er en aftale med personen",
    },
    "help.area.intervention": {
        "en": "A concrete intervention; it is added to those there are",
        "da": "En konkret indsats; den lægges til dem, der er",
    },
    "help.area.kind": {
        "en": "What kind of intervention it is, such as own_service or agreement",
        "da": "Hvilken slags indsats det er, fx own_service (jeres egen ydelse) eller agreement (en aftale)",
    },
    "help.area.until": {
        "en": "The day the intervention is to be looked at again; otherwise three months on",
        "da": "Den dag, indsatsen skal ses på igen; ellers om tre måneder",
    },
    "help.area.responsible": {
        "en": "The member of staff who sees to the intervention, such as mette",
        "da": "Brugernavnet på den, der sørger for indsatsen, fx mette",
    },
    "help.area.target": {
        "en": "The step that would be good enough for this person",
        "da": "Det trin, der er godt nok for netop denne person",
    },
    "help.area.written": {
        "en": "Whether staff wrote it alone (alone) or with the person (with_person)",
        "da": "Om I har skrevet det alene (alone) eller sammen med personen (with_person)",
    },
    "help.decide.question": {
        "en": "The question, such as keep_plan; leave it out, and planctl asks you",
        "da": "Spørgsmålet, fx keep_plan (fortsat plan?); udelad det, så spørger planctl dig",
    },
    "help.decide.outcome": {"en": "The answer, such as keep", "da": "Svaret, fx keep (fortsat plan)"},
    "help.decide.reason": {
        "en": "Why, in quotes; needed when a plan is deactivated",
        "da": "Hvorfor, i citationstegn; skal med, når en plan deaktiveres",
    },
    "help.decide.discussed": {
        "en": "Where it was talked over, such as staff_meeting",
        "da": "Hvor I har drøftet det, fx staff_meeting (personalemødet)",
    },
    "help.decide.replace": {
        "en": "Replace the answer given before for the same month",
        "da": "Erstat det svar, I før har givet for samme måned",
    },
    "help.decide.all": {
        "en": "Go through everybody who is waiting for a decision",
        "da": "Gennemgå alle, der mangler stillingtagen",
    },
    "help.end.reason": {
        "en": "Why, such as moved, died or other",
        "da": "Hvorfor, fx moved (flyttet), died (død) eller other (anden grund)",
    },
    "help.end.note": {"en": "A remark, in quotes", "da": "En bemærkning i citationstegn"},
}
