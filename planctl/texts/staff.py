"""Words of `planctl staff list`."""

TEXTS = {
    "staff.handle": {"en": "Handle", "da": "Brugernavn"},
    "staff.name": {"en": "Name", "da": "Navn"},
    "staff.email": {"en": "E-mail", "da": "E-mail"},
    "staff.role": {"en": "Role", "da": "Rolle"},
    "staff.until": {"en": "Until", "da": "Til og med"},
    "staff.role-worker": {"en": "care worker", "da": "medarbejder"},
    "staff.role-contact_person": {"en": "contact person", "da": "kontaktperson"},
    "staff.role-coordinator": {"en": "coordinator", "da": "koordinator"},
    "staff.role-leader": {"en": "leader", "da": "leder"},
    "staff.role-volunteer": {"en": "volunteer", "da": "frivillig"},
}
