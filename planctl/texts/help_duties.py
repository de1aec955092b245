"""Help: flags, postponing, approval, the week, and moving to another model; part of `help`."""

DUTIES = {
    # What each command is for
    "help.flag": {
        "en": "Put a flag up for what must be seen to by a day\n\n"
        "It stays on the review until somebody takes it down and says why. Without text and --until you see"
        " the flags that are up.",
        "da": "Sæt et flag på noget, der skal ses på senest en bestemt dag\n\n"
        "Det står på månedens liste, til nogen tager det ned og skriver hvorfor. Uden tekst og --until"
        " ser du de flag, der er sat.",
    },
    "help.week": {
        "en": "Show what the plans ask for in the coming week\n\n"
        "For the Monday meeting: seven days from the coming Monday, or from today if it is Monday. What should"
        " have been seen to before stands apart.",
        "da": "Vis, hvad planerne kalder på i den kommende uge\n\n"
        "Til mandagsmødet: syv dage fra den kommende mandag, eller fra i dag, hvis det er mandag. Det, der"
        " skulle have været gjort før, står for sig.",
    },
    "help.move": {
        "en": "Move a person's plan to another model\n\n"
        "The person gets a new plan file under a new id, linked to the old one. What both models have is carried"
        " over; everything else stays in the old file, which is closed but can still be read.",
        "da": "Flyt en persons plan til en anden model\n\n"
        "Personen får en ny planfil med et nyt id, som peger tilbage på den gamle. Det, begge modeller har, kommer"
        " med; resten bliver i den gamle fil, som lukkes, men stadig kan læses.",
    },
    "help.plan-submit": {
        "en": "Submit a plan for approval\n\n"
        "What is written now is what is approved. Change it, and it is submitted again.",
        "da": "Send en plan til godkendelse\n\n"
        "Det, der står nu, er det, der bliver godkendt. Bliver planen ændret, skal den sendes igen.",
    },
    "help.plan-approve": {
        "en": "Approve a plan that was submitted\n\n"
        "Somebody else than those who wrote it approves it. Later changes are shown with the plan.",
        "da": "Godkend en plan, der er sendt til godkendelse\n\n"
        "En anden end dem, der har skrevet planen, godkender den. Senere ændringer bliver vist sammen med planen.",
    },
    "help.plan-reject": {
        "en": "Send a plan that was submitted back, and say why",
        "da": "Send en plan tilbage, der er sendt til godkendelse, og skriv hvorfor",
    },
    # Examples
    "help.flag.examples": {
        "en": 'planctl flag K-7F3QM --until 2026-12-01 "Ask about the dentist."\n'
        'planctl flag K-7F3QM --down f-7QX2 --reason "The appointment is made."\n'
        "planctl flag K-7F3QM",
        "da": 'planctl flag K-7F3QM --until 2026-12-01 "Spørg til tandlægen."\n'
        'planctl flag K-7F3QM --down f-7QX2 --reason "Tiden er bestilt."\n'
        "planctl flag K-7F3QM",
    },
    "help.week.examples": {
        "en": "planctl week\nplanctl week --contact-person mette\nplanctl week --format md",
        "da": "planctl week\nplanctl week --contact-person mette\nplanctl week --format md",
    },
    "help.move.examples": {
        "en": "planctl move K-7F3QM --model action-plan\n"
        'planctl move K-7F3QM --model action-plan --reason "Has turned 18."',
        "da": "planctl move K-7F3QM --model action-plan\n"
        'planctl move K-7F3QM --model action-plan --reason "Er fyldt 18."',
    },
    "help.plan-submit.examples": {
        "en": 'planctl plan submit K-7F3QM\nplanctl plan submit K-7F3QM --comment "The second goal is new."',
        "da": 'planctl plan submit K-7F3QM\nplanctl plan submit K-7F3QM --comment "Det andet mål er nyt."',
    },
    "help.plan-approve.examples": {
        "en": "planctl plan approve K-7F3QM\nplanctl plan approve K-7F3QM --by lene",
        "da": "planctl plan approve K-7F3QM\nplanctl plan approve K-7F3QM --by lene",
    },
    "help.plan-reject.examples": {
        "en": 'planctl plan reject K-7F3QM --comment "The goals need an end date."',
        "da": 'planctl plan reject K-7F3QM --comment "Målene mangler en slutdato."',
    },
    # Options and arguments
    "help.flag.text": {
        "en": "What must be seen to, in quotes; - reads it from standard input",
        "da": "Hvad der skal ses på, i citationstegn; - læser det fra standardinput",
    },
    "help.flag.until": {
        "en": "The last day to see to it, such as 2026-12-01",
        "da": "Den sidste dag, der kan gøres noget, fx 2026-12-01",
    },
    "help.flag.down": {
        "en": "The flag to take down, such as f-7QX2",
        "da": "Det flag, der skal tages ned, fx f-7QX2",
    },
    "help.flag.reason": {"en": "Why it is taken down, in quotes", "da": "Hvorfor det bliver taget ned, i citationstegn"},
    "help.flag.all": {"en": "Show those that were taken down too", "da": "Vis også dem, der er taget ned"},
    "help.decide.postpone": {
        "en": "Postpone the question to a day to come; needs --reason and no answer",
        "da": "Udsæt spørgsmålet til en dag, der kommer; skal have --reason og intet svar",
    },
    "help.approval.comment": {
        "en": "A few words to go with it, in quotes",
        "da": "Et par ord, der følger med, i citationstegn",
    },
    "help.approval.comment-reject": {
        "en": "What has to be different, in quotes",
        "da": "Hvad der skal være anderledes, i citationstegn",
    },
    "help.week.date": {
        "en": "A day to count from, such as 2026-11-30; otherwise today",
        "da": "En dag at regne fra, fx 2026-11-30; ellers i dag",
    },
    "help.move.model": {"en": "The plan model to move to", "da": "Den planmodel, planen flytter til"},
    "help.move.id": {"en": "The new id; otherwise one is drawn", "da": "Det nye id; ellers trækkes der et"},
    "help.move.reason": {
        "en": "Why, in quotes; stands with the period that ends",
        "da": "Hvorfor, i citationstegn; står ved den periode, der slutter",
    },
}
