"""Pictures: titles, what they show in words, and the names of their figures."""

TEXTS = {
    # Titles.
    "picture.profile": {"en": "Scores of all areas, steps 1 to {steps}", "da": "Målinger på alle områder, trin 1 til {steps}"},
    "picture.course": {"en": "{area}: scores over time", "da": "{area}: målinger over tid"},
    "picture.measure": {"en": "{instrument}: points over time", "da": "{instrument}: point over tid"},
    "picture.weeks": {"en": "Contacts per week", "da": "Kontakter pr. uge"},
    "picture.months": {"en": "Contacts per month", "da": "Kontakter pr. måned"},
    "picture.goals": {"en": "Goals by state", "da": "Mål efter status"},
    "picture.latest": {"en": "Latest steps, 1 to {steps}", "da": "Seneste trin, 1 til {steps}"},
    "picture.you": {"en": "Your steps and ours, 1 to {steps}", "da": "Dine trin og vores, 1 til {steps}"},
    "picture.of": {"en": "The year from {begin} to {end}", "da": "Året fra {begin} til {end}"},
    "picture.none": {"en": "There is nothing from the last year to draw yet.", "da": "Der er endnu ikke noget at tegne fra det seneste år."},
    # Series.
    "picture.before": {"en": "Before the period", "da": "Før perioden"},
    "picture.first": {"en": "First in the period", "da": "Første i perioden"},
    "picture.last": {"en": "Last in the period", "da": "Seneste i perioden"},
    "picture.start": {"en": "As the period began", "da": "Da perioden begyndte"},
    "picture.end": {"en": "As it ended", "da": "Da den sluttede"},
    "picture.held": {"en": "Contacts", "da": "Kontakter"},
    "picture.tried": {"en": "Tried, not reached", "da": "Forsøgt, ikke fået fat i"},
    # At the axes.
    "picture.step": {"en": "{step} {title}", "da": "{step} {title}"},
    "picture.ends": {"en": "Step {low}: {first}. Step {high}: {last}.", "da": "Trin {low}: {first}. Trin {high}: {last}."},
    "picture.target": {"en": "target step {step}", "da": "måltrin {step}"},
    "picture.from-first": {"en": "{change} from the first", "da": "{change} fra den første"},
    "picture.end-step": {"en": "{rater}: {step}", "da": "{rater}: {step}"},
    "picture.end-points": {"en": "{points} ({change})", "da": "{points} ({change})"},
    "picture.week": {"en": "week {week}", "da": "uge {week}"},
    "picture.count": {"en": "{name}: {n}", "da": "{name}: {n}"},
    "picture.count-tried": {"en": "{name}: {n} + {tried} tried", "da": "{name}: {n} + {tried} forsøgt"},
    # Columns of the tables.
    "picture.column-step": {"en": "Step", "da": "Trin"},
    "picture.column-points": {"en": "Points", "da": "Point"},
    "picture.column-band": {"en": "What the figure tells", "da": "Det siger tallet"},
    "picture.column-from-first": {"en": "From the first", "da": "Fra den første"},
    "picture.column-month": {"en": "Month", "da": "Måned"},
    "picture.column-weeks": {"en": "Contacts week by week", "da": "Kontakter uge for uge"},
    "picture.column-all": {"en": "Contacts in all", "da": "Kontakter i alt"},
    "picture.column-tried": {"en": "Tried", "da": "Forsøgt"},
    "picture.column-state": {"en": "State", "da": "Status"},
    # What is shown, in words.
    "picture.about-profile": {
        "en": "Bars side by side for each area: what the score was before the period, first in it and last in it.",
        "da": "Søjler side om side for hvert område: hvad målingen var før perioden, først i den og senest i den.",
    },
    "picture.about-radar": {
        "en": "A spoke for each area: the step as the period began and as it ended.",
        "da": "En akse for hvert område: trinnet, da perioden begyndte, og da den sluttede.",
    },
    "picture.about-latest": {"en": "Bars side by side for each area: the latest step of each.", "da": "Søjler side om side for hvert område: det seneste trin fra hver."},
    "picture.higher": {"en": "Higher step ({rater}): {areas}.", "da": "Højere trin ({rater}): {areas}."},
    "picture.same": {"en": "Same step ({rater}): {areas}.", "da": "Samme trin ({rater}): {areas}."},
    "picture.lower": {"en": "Lower step ({rater}): {areas}.", "da": "Lavere trin ({rater}): {areas}."},
    "picture.about-course": {"en": "Lines over time on the steps 1 to {steps}.", "da": "Linjer over tid på trin 1 til {steps}."},
    "picture.course-of": {
        "en": ("{rater}: step {last} on {day}.", "{rater}: {n} scores, from step {first} on {begin} to step {last} on {day}."),
        "da": ("{rater}: trin {last} den {day}.", "{rater}: {n} målinger, fra trin {first} den {begin} til trin {last} den {day}."),
    },
    "picture.about-measure": {"en": "A line over time from 0 to {most} points.", "da": "En linje over tid fra 0 til {most} point."},
    "picture.measured": {
        "en": ("{last} points on {day}.", "From {first} points on {begin} to {last} on {day}."),
        "da": ("{last} point den {day}.", "Fra {first} point den {begin} til {last} den {day}."),
    },
    "picture.about-contacts": {
        "en": ("Columns over time: {n} contact.", "Columns over time: {n} contacts."),
        "da": ("Søjler over tid: {n} kontakt.", "Søjler over tid: {n} kontakter."),
    },
    "picture.most": {"en": "Most, {n}, in {name}.", "da": "Flest, {n}, i {name}."},
    "picture.about-goals": {"en": "A bar for each state.", "da": "En søjle for hver status."},
    "picture.change-note": {
        "en": ("A change counts from {n} point.", "A change counts from {n} points."),
        "da": ("{n} point mere eller mindre regnes for en ændring.", "{n} point mere eller mindre regnes for en ændring."),
    },
}
