"""Sentences about saving: what is left to do after a save, and what a disk said."""

TEXTS = {
    "save.files_late": {
        "en": (
            "Saved in the history; the next command that saves brings {files} up to date, which did not work now.",
            "Saved in the history; the next command that saves brings these files up to date: {files}.",
        ),
        "da": (
            "Gemt i historikken; den næste kommando, der gemmer, opdaterer {files}, for det lykkedes ikke nu.",
            "Gemt i historikken; den næste kommando, der gemmer, opdaterer disse filer: {files}.",
        ),
    },
    "save.index_busy": {
        "en": "Saved. Another git program has .git/index.lock, so git shows {files} as changed until the next command "
        "that saves. If no git program is running, remove that lock.",
        "da": "Gemt. Et andet git-program har .git/index.lock, så git viser {files} som ændret indtil den næste "
        "kommando, der gemmer. Kører der intet git-program, så slet den lås.",
    },
    "save.disk_full": {"en": "the disk is full", "da": "disken er fuld"},
    "save.disk_read_only": {"en": "the disk can only be read", "da": "disken kan kun læses"},
    "save.disk_closed": {
        "en": "you are not allowed to write to the folder",
        "da": "du har ikke lov til at skrive i mappen",
    },
    "save.disk_broken": {"en": "the disk reports an error", "da": "disken melder fejl"},
    "save.disk_other": {"en": "the system says {code}", "da": "systemet siger {code}"},
}
