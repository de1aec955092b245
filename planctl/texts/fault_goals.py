"""What went wrong with goals, and what to do about it; part of `fault`."""

GOALS = {
    "fault.UnknownGoal": {"en": "{id} has no goal {value}.", "da": "{id} har ikke noget mål {value}."},
    "fault.UnknownGoal.close": {"en": "Did you mean {close}?", "da": "Mente du {close}?"},
    "fault.UnknownGoal.do": {
        "en": "See all of them: planctl goal list {id} --all",
        "da": "Se dem alle: planctl goal list {id} --all",
    },
    "fault.UnknownSubgoal": {"en": "{id} has no subgoal {value}.", "da": "{id} har ikke noget delmål {value}."},
    "fault.UnknownSubgoal.close": {"en": "Did you mean {close}?", "da": "Mente du {close}?"},
    "fault.UnknownSubgoal.do": {
        "en": "See all of them: planctl subgoal list {id} --all",
        "da": "Se dem alle: planctl subgoal list {id} --all",
    },
    "fault.ClosedDifferently": {
        "en": "{value} was closed before, on {day}: {state}.",
        "da": "{value} er lukket i forvejen, {day}: {state}.",
    },
    "fault.ClosedDifferently.do": {
        "en": "Nothing has changed. To correct the day: planctl edit {id} {value}",
        "da": "Intet er ændret. Er dagen forkert, så ret den: planctl edit {id} {value}",
    },
    "fault.EndsBeforeItBegan": {
        "en": "{value} began on {start} and cannot be closed on {day}.",
        "da": "{value} begyndte {start} og kan ikke lukkes {day}.",
    },
    "fault.EndsBeforeItBegan.do": {
        "en": "Nothing has changed. Write a later day with --date. If the first day is wrong: planctl edit {id} {value}",
        "da": "Intet er ændret. Skriv en senere dag med --date. Er den første dag forkert: planctl edit {id} {value}",
    },
}
