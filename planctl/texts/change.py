"""What a change was, in words."""

TEXTS = {
    "change.registered": {"en": "{id}: registration", "da": "{id}: indskrivning"},
    "change.entry": {"en": "{id}: {what}", "da": "{id}: {what}"},
    "change.removed": {"en": "{id}: removal of {what}", "da": "{id}: fjernelse af {what}"},
    "change.area": {"en": "{id}: {what}", "da": "{id}: {what}"},
    "change.contact-person": {"en": "{id}: contact person {name}", "da": "{id}: kontaktperson {name}"},
    "change.no-contact-person": {"en": "{id}: no contact person", "da": "{id}: ingen kontaktperson"},
    "change.ended": {"en": "{id}: ending {day} ({reason})", "da": "{id}: afslutning {day} ({reason})"},
    "change.unended": {
        "en": "{id}: removal of the ending {day} ({reason})",
        "da": "{id}: fjernelse af afslutningen {day} ({reason})",
    },
    "change.ended-details": {
        "en": "{id}: a correction of the ending; the person is still ended",
        "da": "{id}: en rettelse af afslutningen; personen er stadig afsluttet",
    },
    "change.staff-added": {"en": "{name} ({handle}) as staff", "da": "{name} ({handle}) som medarbejder"},
    "change.staff-removed": {"en": "removal of {name} ({handle})", "da": "fjernelse af {name} ({handle})"},
    "change.staff": {"en": "what is noted about {name} ({handle})", "da": "det noterede om {name} ({handle})"},
    "change.settings": {"en": "the settings in planctl.yaml", "da": "indstillingerne i planctl.yaml"},
    "change.file": {"en": "the file {file}", "da": "filen {file}"},
    "change.at": {"en": "{day} at {time}", "da": "{day} kl. {time}"},
    "change.form": {"en": "{id}: the form of the file", "da": "{id}: filens opsætning"},
    "change.dated": {"en": "{what} {day}", "da": "{what} {day}"},
    "change.score": {"en": "{area}, step {step}, {day}", "da": "{area}, trin {step}, {day}"},
    "change.decision": {"en": "decision for {month}: {outcome}", "da": "stillingtagen for {month}: {outcome}"},
    "change.plan-started": {"en": "plan activated {day}", "da": "plan aktiveret {day}"},
    "change.plan-stopped": {"en": "plan deactivated {day}", "da": "plan deaktiveret {day}"},
}
