"""What each key of a plan file is for, as editors show it."""

TEXTS = {
    # The file
    "field.planctl": {"en": "The format of this file; always 1.", "da": "Filens format; altid 1."},
    "field.model": {
        "en": "The plan model this file follows; it decides what can stand here.",
        "da": "Den planmodel, filen følger; den bestemmer, hvad der kan stå her.",
    },
    "field.id": {
        "en": "The person's id, the same as the name of the file; it tells nothing about the person.",
        "da": "Personens id, det samme som filens navn; det røber ikke noget om personen.",
    },
    "field.ref": {
        "en": "The person's number in your own journal, if there is one; never a CPR number.",
        "da": "Personens nummer i jeres egen journal, hvis der er et; aldrig et CPR-nummer.",
    },
    "field.registered": {
        "en": "The day the person was registered with you.",
        "da": "Den dag, personen blev indskrevet hos jer.",
    },
    "field.contact_person": {
        "en": "The contact person: who answers for the monthly decisions about this person.",
        "da": "Kontaktpersonen: den, der har ansvaret for, at der bliver taget stilling hver måned.",
    },
    "field.groups": {
        "en": "The groups the person has been in, with dates; the latest counts.",
        "da": "De målgrupper, personen har været i, med dato; den seneste gælder.",
    },
    "field.plan_periods": {
        "en": "When the plan has been active; a period without “to” is still running.",
        "da": "Hvornår planen har været aktiv; en periode uden ”to” løber stadig.",
    },
    "field.areas": {
        "en": "The plan itself, focus area by focus area; only those you work with need to be here.",
        "da": "Selve planen, ét indsatsområde ad gangen; kun dem, I arbejder med, behøver at stå her.",
    },
    "field.scores": {
        "en": "Scores of the focus areas: a step for an area on a day.",
        "da": "Statusmålinger: et trin for et indsatsområde på en bestemt dag.",
    },
    "field.measures": {
        "en": "Questionnaires the person has answered or declined, such as WHO-5.",
        "da": "Spørgeskemaer, personen har svaret på eller ikke ønsket at svare på, fx WHO-5.",
    },
    "field.contacts": {
        "en": "Visits and other contacts, with the services that were given.",
        "da": "Besøg og andre kontakter og de ydelser, der blev givet.",
    },
    "field.journal": {
        "en": "Notes: what was seen, how it is judged, and what was decided.",
        "da": "Notater: det, I har set, jeres vurdering, og det, der blev besluttet.",
    },
    "field.decisions": {
        "en": "The monthly decisions: which question was answered, for which month, and how.",
        "da": "Månedens stillingtagen: hvilket spørgsmål, for hvilken måned, og hvad svaret blev.",
    },
    "field.ended": {
        "en": "When and why the person stopped being registered with you.",
        "da": "Hvornår og hvorfor personen ikke længere var indskrevet hos jer.",
    },
    "field.conflicts": {
        "en": "Places where two people wrote different things and you must agree; planctl writes this itself.",
        "da": "Steder, hvor to har skrevet hver sit, og hvor I skal blive enige; det skriver planctl selv.",
    },
    # Fields of the entries
    "field.date": {
        "en": "The day it happened: year-month-day, such as 2026-11-03.",
        "da": "Den dag, det skete: år-måned-dag, fx 2026-11-03.",
    },
    "field.time": {
        "en": 'The time of day in quotes, such as "14:05"; needed only when the same happens twice in a day.',
        "da": 'Klokkeslættet i citationstegn, fx "14:05"; kun nødvendigt, når det samme sker to gange på en dag.',
    },
    "field.by": {
        "en": "The handle of the member of staff who did or wrote it.",
        "da": "Brugernavnet på den medarbejder, der gjorde det eller skrev det.",
    },
    "field.note": {
        "en": "A remark, in your own words; names nobody.",
        "da": "En bemærkning med dine egne ord; uden navne.",
    },
    "field.group": {
        "en": "The group the person came into on that day.",
        "da": "Den målgruppe, personen kom i den dag.",
    },
    "field.from": {"en": "The first day it holds.", "da": "Den første dag, det gælder."},
    "field.to": {
        "en": "The day the plan was deactivated; leave it out as long as the plan is active.",
        "da": "Den dag, planen blev deaktiveret; udelad den, så længe planen er aktiv.",
    },
    "field.started_by": {
        "en": "Who activated the plan, and sees to it that it gets written.",
        "da": "Den, der aktiverede planen og sørger for, at den bliver skrevet færdig.",
    },
    "field.stopped_by": {"en": "Who deactivated the plan.", "da": "Den, der deaktiverede planen."},
    "field.trigger": {
        "en": "What made a plan necessary.",
        "da": "Anledningen til, at der skulle en plan til.",
    },
    "field.reason": {"en": "Why, in a few words.", "da": "Hvorfor, med få ord."},
    "field.area": {"en": "The focus area it is about.", "da": "Det indsatsområde, det handler om."},
    "field.step": {
        "en": "The step on the scale, a whole number.",
        "da": "Trinnet på skalaen, et helt tal.",
    },
    "field.rater": {
        "en": "Whose score it is: staff's or the person's own.",
        "da": "Hvis måling det er: medarbejderens eller personens egen.",
    },
    "field.instrument": {"en": "The questionnaire, such as who5.", "da": "Spørgeskemaet, fx who5."},
    "field.items": {
        "en": "The answers in the order of the form, as whole numbers: [2, 3, 1, 2, 4].",
        "da": "Svarene i skemaets rækkefølge, som hele tal: [2, 3, 1, 2, 4].",
    },
    "field.declined": {
        "en": "true when the person did not want to answer; then there is nothing to write in items.",
        "da": "true, når personen ikke ville svare; så er der ikke noget at skrive i items.",
    },
    "field.kind": {
        "en": "What kind it is; left out, it is the model's usual kind.",
        "da": "Hvilken slags det er; står der ikke noget, er det modellens sædvanlige.",
    },
    "field.services": {
        "en": "The services that were given, as a list: [shared_meal, conversation].",
        "da": "De ydelser, der blev givet, som en liste: [shared_meal, conversation].",
    },
    "field.attempt": {
        "en": "true when you tried but did not reach the person; it does not count as contact.",
        "da": "true, når I forsøgte, men ikke fik fat i personen; det tæller ikke som kontakt.",
    },
    "field.acute": {
        "en": "true when it belongs to an acute crisis, in which the plan is set aside.",
        "da": "true, når det hører til en akut krise, hvor planen er lagt til side imens.",
    },
    "field.type": {
        "en": "Whether the note is an observation, an assessment or a decision.",
        "da": "Om notatet er en observation, en vurdering eller en beslutning.",
    },
    "field.text": {
        "en": "The text, in your own words; it may run over several lines.",
        "da": "Teksten med dine egne ord; den må gerne fylde flere linjer.",
    },
    "field.month": {
        "en": "The month the decision is for: year-month, such as 2026-11.",
        "da": "Den måned, der tages stilling for: år-måned, fx 2026-11.",
    },
    "field.question": {"en": "The question that was decided.", "da": "Det spørgsmål, der blev taget stilling til."},
    "field.outcome": {
        "en": "The answer; which there are depends on the question.",
        "da": "Svaret; hvilke der er, afhænger af spørgsmålet.",
    },
    "field.discussed": {
        "en": "Where the decision was talked over, if it was.",
        "da": "Hvor det blev drøftet, hvis det blev det.",
    },
    "field.until": {
        "en": "The day the intervention is to be looked at again, usually three months on.",
        "da": "Den dag, indsatsen skal ses på igen, som regel om tre måneder.",
    },
    "field.responsible": {
        "en": "The handle of the member of staff who sees that it happens.",
        "da": "Brugernavnet på den medarbejder, der sørger for, at det sker.",
    },
    "field.target": {
        "en": "The step that would be good enough for this person.",
        "da": "Det trin, der er godt nok for netop denne person.",
    },
    "field.written": {
        "en": "Whether staff wrote the area alone or together with the person.",
        "da": "Om området er skrevet af medarbejderen alene eller sammen med personen.",
    },
    "field.closed": {
        "en": "The years in whose closed/ folder earlier plans of this person lie.",
        "da": "De år, hvor der ligger tidligere planer for personen under closed/.",
    },
    "field.came_from": {
        "en": "The plan this one goes on from, under another model.",
        "da": "Den plan, denne fortsætter fra, med en anden model.",
    },
    "field.moved": {
        "en": "The plan this one goes on in, under another model.",
        "da": "Den plan, denne er flyttet over i, med en anden model.",
    },
    "field.approvals": {
        "en": "When the plan was submitted, approved or sent back, and by whom.",
        "da": "Hvornår planen er sendt til godkendelse, godkendt eller sendt tilbage, og af hvem.",
    },
    "field.postponements": {
        "en": "Decisions that were put off, until when and why.",
        "da": "Stillingtagen, der er udsat, til hvornår og hvorfor.",
    },
    "field.statuses": {
        "en": "The statuses that were sent; planctl writes it when a status is sent and its file is kept.",
        "da": "De statusser, der er sendt; det skriver planctl, når en status bliver sendt og dens fil gemt.",
    },
    "field.for": {"en": "Whom the status was for.", "da": "Hvem statussen var til."},
    "field.period": {"en": "The time it looks back on, from a day to a day.", "da": "Den tid, den ser tilbage på: den første og den sidste dag."},
    "field.to-text": {
        "en": "Who got it: an office or a function, not the name of a person.",
        "da": "Hvem der fik den: et kontor eller en funktion, ikke et menneskes navn.",
    },
    "field.approved_by": {"en": "The handle of who approved it.", "da": "Brugernavnet på den, der godkendte den."},
    "field.file": {"en": "The file that was sent, as it is kept.", "da": "Den fil, der blev sendt, som den er gemt."},
    "field.hash": {
        "en": "The fingerprint (SHA-256) of the file: it tells whether the file is still the one that was sent.",
        "da": "Filens fingeraftryk (SHA-256): det viser, om filen stadig er den, der blev sendt.",
    },
    "field.flags": {
        "en": "Reminders that stay on the list until they are taken down.",
        "da": "Påmindelser, der bliver på listen, til de tages ned.",
    },
    "field.state": {"en": "The state it is in.", "da": "Hvor det står nu."},
    "field.action": {
        "en": "submit: sent for approval. approve: approved. reject: sent back.",
        "da": "submit: sendt til godkendelse. approve: godkendt. reject: sendt tilbage.",
    },
    "field.comment": {"en": "A word along with it.", "da": "En bemærkning."},
    "field.content": {
        "en": "A fingerprint of the plan as it was then.",
        "da": "Et fingeraftryk af planen, som den så ud.",
    },
    "field.down": {"en": "The day it was taken down.", "da": "Den dag, det blev taget ned."},
    "field.down_by": {"en": "Who took it down.", "da": "Hvem der tog det ned."},
}
