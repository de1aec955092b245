"""Why somebody is on the list, in a few words."""

TEXTS = {
    "why.presence": {
        "en": ("{place} once, {last}", "{place} {n} times in {month}, last on {last}"),
        "da": ("{place} 1 gang, {last}", "{place} {n} gange i {month}, senest den {number}."),
    },
    "why.presence-short": {
        "en": ("{place} once in {month}", "{place} {n} times in {month}"),
        "da": ("{place} 1 gang i {month}", "{place} {n} gange i {month}"),
    },
    "why.seen": {"en": "seen", "da": "set"},
    "why.contact": {"en": "{kind} {day}", "da": "{kind} {day}"},
    "why.last-presence": {"en": "last {place} {day}", "da": "senest {place} {day}"},
    "why.never-present": {"en": "not yet {place}", "da": "endnu ikke {place}"},
    "why.considered": {"en": "last considered in {month}", "da": "senest vurderet i {month}"},
    "why.more": {"en": "and {n} more", "da": "og {n} mere"},
    "why.postponed": {"en": "put off to {day}", "da": "udsat til {day}"},
    "why.postponed-because": {"en": "put off to {day}: {reason}", "da": "udsat til {day}: {reason}"},
    "why.since": {"en": "since {month}", "da": "siden {month}"},
}
