"""Sentences of the guided rounds, and what every question at the keyboard shares."""

TEXTS = {
    # Questions
    "rounds.yes-default": {"en": "[Y/n]", "da": "[J/n]"},
    "rounds.no-default": {"en": "[y/N]", "da": "[j/N]"},
    "rounds.yes-or-no": {"en": "Answer y (yes) or n (no).", "da": "Svar j (ja) eller n (nej)."},
    "rounds.one-of": {"en": "Type one of these: {letters}", "da": "Skriv en af disse: {letters}"},
    "rounds.not-a-number": {
        "en": "“{value}” is not on the list. Type a number from 1 to {last}.",
        "da": "”{value}” står ikke på listen. Skriv et tal fra 1 til {last}.",
    },
    "rounds.not-saved": {"en": "Nothing is saved.", "da": "Intet er gemt."},
    # Scores
    "rounds.score-title": {"en": "{id} ({who}): {rater}", "da": "{id} ({who}): {rater}"},
    "rounds.score-how": {
        "en": "Type a step. Enter skips the area, ? explains the steps (4? only step 4), - goes one back, q stops.",
        "da": "Skriv et trin. Enter springer området over, ? forklarer trinnene (4? kun trin 4), - går"
        " ét område tilbage, q stopper.",
    },
    "rounds.score-area": {"en": "{number} of {count}   {area}", "da": "{number} af {count}   {area}"},
    "rounds.score-last": {"en": "Last: {scores}.", "da": "Sidst: {scores}."},
    "rounds.score-item": {"en": "{rater} {step} ({day})", "da": "{rater} {step} ({day})"},
    "rounds.score-never": {"en": "Not scored before.", "da": "Ikke målt før."},
    "rounds.score-target": {"en": "Target step {step}.", "da": "Måltrin {step}."},
    "rounds.score-ask": {"en": "Step 1–{last}:", "da": "Trin 1–{last}:"},
    "rounds.score-ask-again": {"en": "Step 1–{last} (Enter: {step}):", "da": "Trin 1–{last} (Enter: {step}):"},
    "rounds.score-wrong": {
        "en": "“{value}” is not a step. Type a whole number from 1 to {last}, or ? to have the steps explained.",
        "da": "”{value}” er ikke et trin. Skriv et helt tal fra 1 til {last}, eller ? for at få trinnene forklaret.",
    },
    "rounds.score-nothing": {
        "en": "No step was set, and nothing is saved.",
        "da": "Der er ikke sat noget trin, og intet er gemt.",
    },
    "rounds.score-none": {
        "en": "The model {model} has no scale to score areas on.",
        "da": "Modellen {model} har ingen skala at måle områder på.",
    },
    "rounds.score-summary": {"en": "These steps are set:", "da": "Disse trin er sat:"},
    "rounds.score-before": {"en": "step {step} (before: {before})", "da": "trin {step} (før: {before})"},
    "rounds.score-first": {"en": "step {step}", "da": "trin {step}"},
    "rounds.save": {"en": "Save?", "da": "Gem?"},
    # Decisions
    "rounds.decide-title": {"en": "{id}, {month}: {question}", "da": "{id}, {month}: {question}"},
    "rounds.decide-place": {"en": "{number} of {count}   {title}", "da": "{number} af {count}   {title}"},
    "rounds.present": {
        "en": ("{place} once in {month}, {last}.", "{place} {n} times in {month}, last {last}."),
        "da": ("{place} 1 gang i {month}, {last}.", "{place} {n} gange i {month}, senest {last}."),
    },
    "rounds.not-present": {"en": "Not {place} since {day}.", "da": "Ikke {place} siden {day}."},
    "rounds.never-present": {"en": "Not yet {place}.", "da": "Endnu ikke {place}."},
    "rounds.contact": {"en": "{kind} {day}.", "da": "{kind} {day}."},
    "rounds.no-contact": {"en": "No contact yet.", "da": "Endnu ingen kontakt."},
    "rounds.since-then": {"en": "Since {start}: {kind} {day}.", "da": "Siden {start}: {kind} {day}."},
    "rounds.plan-since": {"en": "Plan since {day}.", "da": "Plan siden {day}."},
    "rounds.considered": {"en": "Last considered in {month}.", "da": "Senest vurderet i {month}."},
    "rounds.since": {"en": "On the list since {month}.", "da": "På listen siden {month}."},
    "rounds.skip": {"en": "skip", "da": "spring over"},
    "rounds.what": {"en": "what does it mean", "da": "hvad betyder det"},
    "rounds.quit": {"en": "stop here", "da": "stop her"},
    "rounds.reason": {"en": "Reason (optional):", "da": "Begrundelse (valgfri):"},
    "rounds.reason-required": {"en": "Reason:", "da": "Begrundelse:"},
    "rounds.reason-missing": {
        "en": "This needs a reason. Enter once more goes back to the choices.",
        "da": "Der skal en begrundelse til. Enter én gang til går tilbage til valget.",
    },
    "rounds.trigger": {"en": "What makes a plan necessary?", "da": "Hvad er anledningen til planen?"},
    "rounds.trigger-ask": {"en": "Number (Enter: not said):", "da": "Tal (Enter: ikke oplyst):"},
    "rounds.undo": {"en": "Take back: planctl undo", "da": "Fortryd: planctl undo"},
    "rounds.nothing-due": {
        "en": "Nothing is waiting to be decided for {id}.",
        "da": "Der er ikke noget at tage stilling til for {id}.",
    },
    "rounds.nobody-due": {"en": "Nobody is waiting for a decision.", "da": "Ingen venter på stillingtagen."},
    "rounds.nobody-due-of": {
        "en": "Nobody of {name}'s is waiting for a decision.",
        "da": "Blandt dem, {name} er kontaktperson for, venter ingen på stillingtagen.",
    },
    "rounds.done": {
        "en": "{decided} decided, {left} left as before.",
        "da": "Der er taget stilling til {decided}; {left} står som før.",
    },
    "rounds.already": {
        "en": "Somebody else has decided on {id} meanwhile.",
        "da": "En anden har i mellemtiden taget stilling til {id}.",
    },
    "rounds.postpone": {"en": "put it off", "da": "udsæt"},
    "rounds.postpone-key": {"en": "l", "da": "v"},
    "rounds.postpone-ask": {
        "en": "Put off to which day (such as 2026-12-03; Enter: back):",
        "da": "Udsæt til hvilken dag (fx 2026-12-03; Enter: tilbage):",
    },
}
