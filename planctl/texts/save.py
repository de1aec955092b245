"""Sentences about saving: what is left to do after a save, and what a disk said."""

TEXTS = {
    "save.files_late": {
        "en": (
            "Saved in the history, but not yet in {files}. The next save does that.",
            "Saved in the history, but not yet in these files: {files}. The next save does that.",
        ),
        "da": (
            "Gemt i historikken, men endnu ikke i {files}. Det sker, næste gang noget bliver gemt.",
            "Gemt i historikken, men endnu ikke i disse filer: {files}. Det sker, næste gang noget bliver gemt.",
        ),
    },
    "save.index_busy": {
        "en": "Saved. Another program is at work on the history (.git/index.lock), so {files} may look"
        " changed until something is saved again. If no other program is at work here, the lock was left"
        " behind: planctl doctor",
        "da": "Gemt. Et andet program er i gang med historikken (.git/index.lock), så {files} kan se ud"
        " til at være ændret, indtil noget bliver gemt igen. Er der ikke andre programmer i gang"
        " her, er låsen blevet efterladt: planctl doctor",
    },
    "save.aside": {
        "en": "Saved on the branch {branch}, aside from {home}. The others get what is saved on {home}; back to it: git switch {home}",
        "da": "Gemt på grenen {branch}, ved siden af {home}. De andre får det, der gemmes på {home}; tilbage til den: git switch {home}",
    },
    "save.disk_full": {"en": "the disk is full", "da": "disken er fuld"},
    "save.disk_read_only": {"en": "the disk can only be read", "da": "der kan ikke skrives på disken"},
    "save.disk_closed": {
        "en": "you are not allowed to write to the folder",
        "da": "du har ikke lov til at skrive i mappen",
    },
    "save.disk_broken": {"en": "the disk reports an error", "da": "disken melder fejl"},
    "save.disk_other": {"en": "the system says {code}", "da": "systemet siger {code}"},
}
