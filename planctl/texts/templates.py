"""What `planctl templates` says."""

TEXTS = {
    "templates.row-shipped": {"en": "{name}", "da": "{name}"},
    "templates.row-own": {"en": "{name}   your own", "da": "{name}   jeres egen"},
    "templates.row-extra": {
        "en": "{name}   your own, used only where another of your templates asks for it",
        "da": "{name}   jeres egen, bruges kun, hvor en anden af jeres skabeloner beder om den",
    },
    "templates.copied": {
        "en": "{file} is yours now and is used from here on. Change it, then try it: planctl templates check",
        "da": "{file} er nu jeres og bruges fra nu af. Ret i den, og prøv den: planctl templates check",
    },
    "templates.sound": {
        "en": ("{n} template of your own, and every paper can be made.", "{n} templates of your own, and every paper can be made."),
        "da": ("{n} skabelon er jeres egen, og alle papirer kan laves.", "{n} skabeloner er jeres egne, og alle papirer kan laves."),
    },
    "templates.none": {
        "en": "You have no templates of your own. Begin with a copy: planctl templates copy paper.css",
        "da": "I har ingen skabeloner selv. Begynd med en kopi: planctl templates copy paper.css",
    },
}
