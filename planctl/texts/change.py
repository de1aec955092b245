"""What a change was, in words."""

TEXTS = {
    "change.registered": {"en": "{id}: registration", "da": "{id}: indskrivning"},
    "change.entry": {"en": "{id}: {what}", "da": "{id}: {what}"},
    "change.form": {"en": "{id}: the form of the file", "da": "{id}: filens opsætning"},
    # Parts of a plan
    "change.removal": {"en": "removal of {what}", "da": "fjernelse af {what}"},
    "change.fields": {"en": "{what} – {fields}", "da": "{what} – {fields}"},
    "change.entity": {"en": "{what} {id}", "da": "{what} {id}"},
    "change.inside": {"en": "{what}, {part}", "da": "{what}, {part}"},
    "change.state": {"en": "{what}: {old} → {new}", "da": "{what}: {old} → {new}"},
    "change.dated": {"en": "{what} {day}", "da": "{what} {day}"},
    "change.at": {"en": "{day} at {time}", "da": "{day} kl. {time}"},
    "change.score": {"en": "{area}, step {step}, {day}", "da": "{area}, trin {step}, {day}"},
    "change.decision": {"en": "decision for {month}: {outcome}", "da": "stillingtagen for {month}: {outcome}"},
    "change.postponed": {"en": "{question} put off to {day}", "da": "{question} udsat til {day}"},
    "change.plan-started": {"en": "plan activated {day}", "da": "plan aktiveret {day}"},
    "change.plan-stopped": {"en": "plan deactivated {day}", "da": "plan deaktiveret {day}"},
    # The person
    "change.contact-person": {"en": "contact person {name}", "da": "kontaktperson {name}"},
    "change.no-contact-person": {"en": "no contact person", "da": "ingen kontaktperson"},
    "change.ref": {"en": "the number in the house's own journal", "da": "nummeret i husets egen journal"},
    "change.first-day": {"en": "the day of registration", "da": "indskrivningsdagen"},
    "change.moved": {"en": "the move to {id}", "da": "flytningen til {id}"},
    "change.unmoved": {"en": "removal of the move to {id}", "da": "fjernelse af flytningen til {id}"},
    "change.ended": {"en": "ending {day} ({reason})", "da": "afslutning {day} ({reason})"},
    "change.unended": {"en": "removal of the ending {day} ({reason})", "da": "fjernelse af afslutningen {day} ({reason})"},
    "change.ended-details": {
        "en": "a correction of the ending; the person is still ended",
        "da": "en rettelse af afslutningen; personen er stadig afsluttet",
    },
    # The workspace
    "change.year-end": {"en": "the closing of {year}", "da": "afslutningen af {year}"},
    "change.staff-added": {"en": "{name} ({handle}) as staff", "da": "{name} ({handle}) som medarbejder"},
    "change.staff-removed": {"en": "removal of {name} ({handle})", "da": "fjernelse af {name} ({handle})"},
    "change.staff": {"en": "what is noted about {name} ({handle})", "da": "det noterede om {name} ({handle})"},
    "change.staff-until": {
        "en": "{name} ({handle}) as staff until {day}",
        "da": "{name} ({handle}) som medarbejder til {day}",
    },
    "change.setting": {"en": "planctl.yaml – {key}: {old} → {new}", "da": "planctl.yaml – {key}: {old} → {new}"},
    "change.setting-new": {"en": "planctl.yaml – {key}: {new}", "da": "planctl.yaml – {key}: {new}"},
    "change.setting-gone": {"en": "planctl.yaml – {key}: {old} → nothing", "da": "planctl.yaml – {key}: {old} → intet"},
    "change.settings": {"en": "the settings in planctl.yaml", "da": "indstillingerne i planctl.yaml"},
    "change.file": {"en": "the file {file}", "da": "filen {file}"},
}
