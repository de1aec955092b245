"""Sentences of `planctl person`: who is here."""

TEXTS = {
    # Somebody new
    # The list
    "person.column-id": {"en": "Id", "da": "Id"},
    "person.column-state": {"en": "Plan", "da": "Plan"},
    "person.column-since": {"en": "Since", "da": "Siden"},
    "person.column-group": {"en": "Group", "da": "Målgruppe"},
    "person.column-contact-person": {"en": "Contact person", "da": "Kontaktperson"},
    "person.column-last-contact": {"en": "Last contact", "da": "Sidst i kontakt"},
    "person.column-last-presence": {"en": "Last {place}", "da": "Sidst {place}"},
    "person.state-ended": {"en": "ended", "da": "afsluttet"},
    "person.none": {"en": "Nobody fits this.", "da": "Ingen svarer til det valgte."},
    "person.count": {"en": ("{n} person", "{n} people"), "da": ("{n} person", "{n} personer")},
    "person.count-plan": {"en": "{count} with {level}", "da": "{count} med {level}"},
    "person.count-basic": {"en": "{count} on {level}", "da": "{count} på {level}"},
    "person.count-ended": {"en": "{count} ended", "da": "{count} afsluttet"},
    "person.hint": {"en": "See one: planctl show {id}", "da": "Se en: planctl show {id}"},
}
