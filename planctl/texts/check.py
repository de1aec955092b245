"""Sentences of `planctl check`."""

TEXTS = {
    "check.clean": {"en": ("1 file, nothing wrong.", "{n} files, nothing wrong."), "da": ("1 fil, ingen fejl.", "{n} filer, ingen fejl.")},
    "check.errors": {"en": ("1 error", "{n} errors"), "da": ("1 fejl", "{n} fejl")},
    "check.warnings": {"en": ("1 warning", "{n} warnings"), "da": ("1 advarsel", "{n} advarsler")},
    "check.summary": {
        "en": ("{found} in {with_problems} of 1 file.", "{found} in {with_problems} of {n} files."),
        "da": ("{found} i {with_problems} af 1 fil.", "{found} i {with_problems} af {n} filer."),
    },
}
