"""What every output about many people says of itself."""

TEXTS = {
    "made.by": {"en": "Made on {day} by {by}.", "da": "Lavet {day} af {by}."},
    "made.nobody": {"en": "Made on {day}.", "da": "Lavet {day}."},
    "made.from-save": {"en": "From save {commit}.", "da": "Fra gemning {commit}."},
    "made.from-unsaved": {
        "en": "From save {commit} and changes that are not saved.",
        "da": "Fra gemning {commit} og ændringer, der ikke er gemt.",
    },
    "made.never-saved": {"en": "Nothing has been saved yet.", "da": "Der er endnu ikke gemt noget."},
    "made.no-history": {
        "en": "From a folder without its history: which save it is cannot be told.",
        "da": "Fra en mappe uden historik: Det kan ikke siges, hvilken gemning det er.",
    },
    "made.model": {"en": "Model: {label} ({id}, version {version}).", "da": "Model: {label} ({id}, version {version})."},
    "made.program": {"en": "planctl {version}.", "da": "planctl {version}."},
}
