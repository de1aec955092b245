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
    # Why a template was stopped.
    "templates.ending-time": {
        "en": "after {seconds} seconds it was not done.",
        "da": "Efter {seconds} sekunder var den ikke færdig.",
    },
    "templates.ending-memory": {
        "en": "it takes more than the {most} MB of memory that a paper may.",
        "da": "Den bruger mere end de {most} MB hukommelse, et papir må.",
    },
    "templates.ending-length": {
        "en": "it counts or writes further than any paper goes.",
        "da": "Den tæller eller skriver mere, end der kan stå på noget papir.",
    },
    "templates.ending-depth": {
        "en": "it is nested too deep, or calls itself without end.",
        "da": "Den er flettet ind i sig selv for mange gange eller kalder sig selv uden ende.",
    },
    "templates.ending-crash": {
        "en": "the program that makes papers fell over.",
        "da": "Programmet, der laver papirer, gik i stå.",
    },
    "templates.logo-link": {"en": "it is no ordinary file.", "da": "det er ikke en almindelig fil."},
    "templates.logo-big": {"en": "it is larger than {most} kilobytes.", "da": "det fylder mere end {most} kilobyte."},
    "templates.logo-no-png": {"en": "it is no PNG picture.", "da": "det er ikke et PNG-billede."},
    "templates.logo-pixels": {"en": "it is wider or higher than 4000 pixels.", "da": "det er bredere eller højere end 4000 pixels."},
    "templates.logo-no-svg": {"en": "it is no SVG picture.", "da": "det er ikke et SVG-billede."},
    "templates.logo-acts": {
        "en": "it holds scripts, links to elsewhere or other things that a picture does not need.",
        "da": "det indeholder scripts, henvisninger til andre steder eller andet, et billede ikke har brug for.",
    },
    "templates.row-logo": {"en": "{name}   your logo", "da": "{name}   jeres logo"},
}
