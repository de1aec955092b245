"""Forms for pen and paper: what they say that is not in the model, and what the command says."""

TEXTS = {
    # How it is filled in.
    "form_paper.about": {
        "en": "Tick and write by hand, or fill it in on the screen. What does not fit may be left empty.",
        "da": "Sæt kryds og skriv i hånden, eller udfyld skemaet på skærmen. Det, der ikke passer, må gerne stå tomt.",
    },
    "form_paper.about-there": {
        "en": "What stands in the plan already is printed. Write what is new, and strike out what no longer holds.",
        "da": "Det, der allerede står i planen, er trykt. Skriv det nye, og streg det ud, der ikke gælder længere.",
    },
    "form_paper.own-title": {"en": "Your own ladder", "da": "Din egen stige"},
    "form_paper.own-ladder": {
        "en": "Put one tick in each column, at the step that is most like you just now. There are no wrong answers. If you would rather not, leave it.",
        "da": "Sæt ét kryds i hver kolonne ud for det trin, der ligner dig mest lige nu. Intet svar er forkert. Vil du helst være fri, så lad det stå.",
    },
    "form_paper.remarks": {"en": "Remarks", "da": "Bemærkninger"},
    "form_paper.corrections": {"en": "What has changed, and how it goes", "da": "Det, der er ændret, og hvordan det går"},
    "form_paper.new": {"en": "Add to: {label}", "da": "Tilføj til: {label}"},
    "form_paper.new-goal": {"en": "New goal", "da": "Nyt mål"},
    "form_paper.latest": {"en": "{label}: the latest", "da": "{label}: den seneste"},
    "form_paper.which": {"en": "Which one", "da": "Hvilket"},
    "form_paper.take-up": {"en": "To be worked with as well", "da": "Skal der også arbejdes med"},
    "form_paper.take-up-how": {
        "en": "Each can be had as a form of its own.",
        "da": "Der er et skema til hvert af dem.",
    },
    "form_paper.good-goal": {"en": "Hold the goal up against this", "da": "Hold målet op mod det her"},
    # Scores.
    "form_paper.last-step": {"en": "{rater} {step} ({day})", "da": "{rater} {step} ({day})"},
    "form_paper.scored-on": {"en": "{day} ({areas})", "da": "{day} ({areas})"},
    "form_paper.last-time": {"en": "Last time: {words}.", "da": "Sidst: {words}."},
    # Questionnaires.
    "form_paper.answers-title": {"en": "The answers", "da": "Svarene"},
    "form_paper.wording": {
        "en": "Read each statement from the official form, and tick the answer here. {source}.",
        "da": "Læs hvert udsagn op fra det officielle skema, og sæt kryds ved svaret her. {source}.",
    },
    "form_paper.answers": {
        "en": "One tick in each line, from {low} to {high}. What the figures mean is said on the official form.",
        "da": "Ét kryds i hver linje, fra {low} til {high}. Hvad tallene betyder, står på det officielle skema.",
    },
    "form_paper.declined": {"en": "Or", "da": "Eller"},
    "form_paper.last-points": {"en": "Last time, {day}: {points} points.", "da": "Sidst, {day}: {points} point."},
    "form_paper.counting-title": {"en": "Counting it up (for staff)", "da": "Optælling (for medarbejdere)"},
    "form_paper.points": {"en": "Points", "da": "Point"},
    "form_paper.counting": {
        "en": "Add the answers up and multiply by {factor}. The most there can be is {most}.",
        "da": "Læg svarene sammen, og gang med {factor}. Det højeste, der kan komme ud, er {most}.",
    },
    "form_paper.counting-sum": {
        "en": "Add the answers up. The most there can be is {most}.",
        "da": "Læg svarene sammen. Det højeste, der kan komme ud, er {most}.",
    },
    "form_paper.from-points": {"en": "From {low} points", "da": "Fra {low} point"},
    "form_paper.real-change": {
        "en": "{change} points more or less than last time is enough to count as a change.",
        "da": "{change} point mere eller mindre end sidst regnes for en ændring.",
    },
    # How short answers are written.
    "form_paper.hint-date": {"en": "day, month, year", "da": "dag, måned, år"},
    "form_paper.hint-month": {"en": "month and year", "da": "måned og år"},
    "form_paper.hint-time": {"en": "hour and minute", "da": "time og minut"},
    "form_paper.hint-period": {"en": "from and to", "da": "fra og til"},
    # Fixed words of the templates.
    "form_paper.word-id": {"en": "Id", "da": "Id"},
    "form_paper.word-ref": {"en": "No. in your own journal", "da": "Nr. i egen journal"},
    "form_paper.word-identity": {"en": "Name (by hand, if at all)", "da": "Navn (skrives evt. i hånden)"},
    "form_paper.word-contact_person": {"en": "Contact person", "da": "Kontaktperson"},
    "form_paper.word-standing": {"en": "At present", "da": "Lige nu"},
    "form_paper.date": {"en": "Date", "da": "Dato"},
    "form_paper.by": {"en": "Filled in by", "da": "Udfyldt af"},
    "form_paper.word-last": {"en": "Last time", "da": "Sidst"},
    "form_paper.word-target": {"en": "Target step", "da": "Måltrin"},
    "form_paper.word-step": {"en": "Step", "da": "Trin"},
    "form_paper.word-meaning": {"en": "What the step is like", "da": "Sådan er trinnet"},
    "form_paper.word-question": {"en": "About", "da": "Om"},
    "form_paper.word-page": {"en": "Page", "da": "Side"},
    "form_paper.word-typed": {"en": "Typed in afterwards with", "da": "Tastes ind bagefter med"},
    "form_paper.word-screen": {
        "en": "Print it, or print it to a PDF file, before you close the window: what you type here is not kept.",
        "da": "Udskriv skemaet, eller gem det som PDF, før du lukker vinduet: Det, du skriver her, bliver ikke gemt af sig selv.",
    },
}
