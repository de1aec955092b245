"""Statuses that were sent: the list of them, and what `sent --verify` finds."""

TEXTS = {
    "sent.none": {"en": "No status has been sent yet.", "da": "Der er ikke sendt nogen status endnu."},
    "sent.none-of": {"en": "No status of {id} has been sent yet.", "da": "Der er ikke sendt nogen status for {id} endnu."},
    "sent.title": {"en": "Statuses sent", "da": "Sendte statusser"},
    "sent.column-date": {"en": "Sent", "da": "Sendt"},
    "sent.column-id": {"en": "Id", "da": "Id"},
    "sent.column-for": {"en": "For", "da": "Til"},
    "sent.column-to": {"en": "Recipient", "da": "Modtager"},
    "sent.column-period": {"en": "Period", "da": "Periode"},
    "sent.column-approved_by": {"en": "Approved by", "da": "Godkendt af"},
    "sent.column-file": {"en": "File", "da": "Fil"},
    "sent.verified": {
        "en": ("{n} kept file looked at.", "{n} kept files looked at."),
        "da": ("{n} gemt fil er set efter.", "{n} gemte filer er set efter."),
    },
    "sent.all-well": {
        "en": ("It is as it was sent.", "They are as they were sent."),
        "da": ("Den er, som den blev sendt.", "De er, som de blev sendt."),
    },
    "sent.not-kept": {
        "en": ("{n} status was sent in another way, and there is no file of it to compare.", "{n} statuses were sent in another way, and there are no files of them to compare."),
        "da": ("{n} status er sendt på anden måde, og der er ingen fil at sammenligne med.", "{n} statusser er sendt på anden måde, og der er ingen filer at sammenligne med."),
    },
    "sent.no-history": {
        "en": "There is no history here: the files were compared with the hashes in the plans only.",
        "da": "Der er ingen historik her: Filerne er kun sammenlignet med hashværdierne i planerne.",
    },
    "sent.found-changed": {
        "en": "{file} is not the file that was sent: its content has changed.",
        "da": "{file} er ikke den fil, der blev sendt: Indholdet er ændret.",
    },
    "sent.found-missing": {"en": "{file} is gone.", "da": "{file} er væk."},
    "sent.found-odd": {
        "en": "{file} is no ordinary file and cannot be compared.",
        "da": "{file} er ikke en almindelig fil og kan ikke sammenlignes.",
    },
    "sent.found-unsaved": {
        "en": "{file} is in no save: git does not have it.",
        "da": "{file} er ikke med i den seneste gemning: git har den ikke.",
    },
    "sent.found-resaved": {
        "en": "{file} is not saved as it was sent: the file or its hash was changed later. It came with save {commit}.",
        "da": "{file} er ikke gemt, som den blev sendt: Filen eller dens hashværdi er ændret senere. Den kom med gemning {commit}.",
    },
    "sent.found-extra": {
        "en": "{file} lies among what was sent, and no plan knows of it.",
        "da": "{file} ligger blandt det sendte, og ingen plan kender den.",
    },
    "sent.found-taken": {
        "en": "{file} was sent once, and was taken out of both plan and folder by save {commit}.",
        "da": "{file} har været sendt og er taget ud af både plan og mappe med gemning {commit}.",
    },
    "sent.do": {
        "en": "What was sent lies in the history: planctl history ID shows when, and git show SAVE:FILE gets it back.",
        "da": "Det, der blev sendt, ligger i historikken: planctl history ID viser hvornår, og git show GEMNING:FIL henter det frem.",
    },
}
