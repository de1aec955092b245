"""What a change was, in words."""

TEXTS = {
    "change.registered": {"en": "{id}: registration", "da": "{id}: indskrivning"},
    "change.entry": {"en": "{id}: {what}", "da": "{id}: {what}"},
    "change.removed": {"en": "{id}: removal of {what}", "da": "{id}: fjernelse af {what}"},
    "change.area": {"en": "{id}: {area}", "da": "{id}: {area}"},
    "change.contact-person": {"en": "{id}: contact person {name}", "da": "{id}: kontaktperson {name}"},
    "change.nobody": {"en": "nobody", "da": "ingen"},
    "change.ended": {"en": "{id}: ending", "da": "{id}: afslutning"},
    "change.form": {"en": "{id}: the form of the file", "da": "{id}: filens opsætning"},
    "change.dated": {"en": "{what} {day}", "da": "{what} {day}"},
    "change.score": {"en": "{area}, step {step}, {day}", "da": "{area}, trin {step}, {day}"},
    "change.decision": {"en": "decision for {month}: {outcome}", "da": "stillingtagen for {month}: {outcome}"},
    "change.plan-started": {"en": "plan activated {day}", "da": "plan aktiveret {day}"},
    "change.plan-stopped": {"en": "plan deactivated {day}", "da": "plan deaktiveret {day}"},
}
