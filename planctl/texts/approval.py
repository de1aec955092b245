"""Approval of plans: where it stands, and what was done about it."""

TEXTS = {
    # What keeps a plan from being activated; completes "cannot be activated before it is approved: ..."
    "approval.lacks-none": {"en": "it has not been submitted", "da": "Den er ikke sendt til godkendelse"},
    "approval.lacks-rejected": {"en": "it was sent back on {day}", "da": "Den blev sendt tilbage {day}"},
    "approval.lacks-changed": {
        "en": "it has been changed since it was approved on {day}",
        "da": "Den er ændret, siden den blev godkendt {day}",
    },
    # Where it stands
    "approval.state-none": {"en": "not submitted for approval", "da": "ikke sendt til godkendelse"},
    "approval.state-submitted": {"en": "submitted for approval {day} ({by})", "da": "sendt til godkendelse {day} ({by})"},
    "approval.state-approved": {"en": "approved {day} ({by})", "da": "godkendt {day} ({by})"},
    "approval.state-rejected": {"en": "sent back {day} ({by})", "da": "sendt tilbage {day} ({by})"},
    "approval.state-changed": {
        "en": "approved {day} ({by}), changed since",
        "da": "godkendt {day} ({by}), ændret siden",
    },
    # What a save did
    "approval.saved-submit": {"en": "submitted for approval {day}", "da": "sendt til godkendelse {day}"},
    "approval.saved-approve": {"en": "plan approved {day}", "da": "plan godkendt {day}"},
    "approval.saved-reject": {"en": "plan sent back {day}", "da": "plan sendt tilbage {day}"},
    "approval.next-submit": {
        "en": "Somebody else reads it and approves it: planctl plan approve {id}",
        "da": "En anden læser den og godkender den: planctl plan approve {id}",
    },
    "approval.next-submit-roles": {
        "en": "Somebody else with the role {roles} reads it and approves it: planctl plan approve {id}",
        "da": "En anden med rollen {roles} læser den og godkender den: planctl plan approve {id}",
    },
    "approval.still-empty": {
        "en": "The model requires more than is written yet in {parts}. See what: planctl show {id}",
        "da": "Der mangler endnu noget, modellen kræver, i {parts}. Se hvad: planctl show {id}",
    },
    "approval.next-approve": {
        "en": "The plan can be activated: planctl plan start {id}",
        "da": "Planen kan aktiveres: planctl plan start {id}",
    },
    "approval.next-reject": {
        "en": "When it has been changed: planctl plan submit {id}",
        "da": "Når den er rettet: planctl plan submit {id}",
    },
}
