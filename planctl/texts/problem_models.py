"""The part of `problem` about plan models: what is wrong in a model that a house has written itself."""

MODELS = {
    "problem.model-id": {
        "en": "the model's id must be {id}, as the file is called",
        "da": "modellens id skal være {id}, som filen hedder",
    },
    "problem.model-id.do": {"en": "Make them the same.", "da": "De skal være ens."},
    "problem.model-circle": {"en": "{model} builds on itself in the end", "da": "{model} bygger i sidste ende på sig selv"},
    "problem.model-circle.do": {
        "en": "Let it build on a shipped model.",
        "da": "Lad den bygge på en af de medfølgende modeller.",
    },
    "problem.model-not-whole": {
        "en": "the model is not whole; missing: {parts}",
        "da": "der mangler noget i modellen: {parts}",
    },
    "problem.model-not-whole.do": {
        "en": "Let it build on a whole one: extends: reden. Or add the parts.",
        "da": "Lad den bygge på en hel model (extends: reden), eller tilføj det, der mangler.",
    },
    "problem.model-steps": {
        "en": "the scale must keep its {steps} steps: old scores would change meaning",
        "da": "skalaen skal beholde sine {steps} trin; ellers skifter gamle målinger betydning",
    },
    "problem.model-steps.do": {"en": "Make a new scale with another name.", "da": "Lav en ny skala med et andet navn."},
    "problem.model-word-long": {
        "en": "a word has more than {most} characters",
        "da": "et ord er på mere end {most} tegn",
    },
    "problem.model-word-long.do": {
        "en": "Words stand in braces in many texts. Write something this long where it belongs.",
        "da": "Modellens ord bliver sat ind midt i mange sætninger og skal være korte. Skriv en længere forklaring i en hjælpetekst.",
    },
    "problem.model-step": {"en": "here step {step} is expected", "da": "her skal trin {step} stå"},
    "problem.model-step.do": {
        "en": "Write the steps in order, counting from 1.",
        "da": "Skriv trinene i rækkefølge, talt fra 1.",
    },
    "problem.model-reference": {"en": "there is no “{value}” in {part}", "da": "der er ingen ”{value}” i {part}"},
    "problem.model-reference.do": {"en": "Add it there, or correct the name.", "da": "Tilføj den der, eller ret navnet."},
    "problem.model-figure": {
        "en": "figures cannot be counted by “{value}” here",
        "da": "tal kan ikke tælles efter ”{value}” her",
    },
    "problem.model-figure.do": {
        "en": "Name a field with answers to choose from ({known}). No figure is about single members of staff, on purpose.",
        "da": "Nævn et felt med svar at vælge imellem ({known}). Intet tal handler om enkelte medarbejdere, og det er med vilje.",
    },
    "problem.model-default": {
        "en": "{part} must have exactly one entry with default: true, and has {n}",
        "da": "{part} skal have præcis én med default: true, men har {n}",
    },
    "problem.model-default.do": {"en": "Write default: true at one of them.", "da": "Skriv default: true ved én af dem."},
    "problem.model-language": {"en": "the text is missing in the language “{language}”", "da": "teksten mangler på sproget ”{language}”"},
    "problem.model-language.do": {"en": "Write both: {{da: ..., en: ...}}", "da": "Skriv begge: {{da: ..., en: ...}}"},
    "problem.model-word": {"en": "{{{word}}} is not among the model's words", "da": "{{{word}}} er ikke blandt modellens ord"},
    "problem.model-word.do": {"en": "Add it under words:, or correct it.", "da": "Tilføj det under words:, eller ret det."},
    "problem.model-name-taken": {"en": "the name “{name}” is already used for something else", "da": "navnet ”{name}” bruges allerede til noget andet"},
    "problem.model-name-taken.do": {"en": "Choose another id.", "da": "Vælg et andet id."},
    "problem.model-prefix": {"en": "the letter {prefix} already begins other ids", "da": "bogstavet {prefix} står allerede forrest i andre id'er"},
    "problem.model-prefix.do": {"en": "Give each list a letter of its own; f is taken by flags.", "da": "Giv hver liste sit eget bogstav; f bruges til flag."},
    "problem.model-renamed": {
        "en": "“{old}” is to be called “{new}” now, but there is no “{new}” in {part}",
        "da": "”{old}” skal nu hedde ”{new}”, men der er ingen ”{new}” i {part}",
    },
    "problem.model-renamed.do": {
        "en": "Add it there, or correct the line; in says where it stands: {{in: areas, old: home, new: housing}}",
        "da": "Tilføj den der, eller ret linjen; in siger, hvor den står: {{in: areas, old: home, new: housing}}",
    },
    "problem.model-renamed-there": {
        "en": "“{old}” is still in {part}, so it cannot be called “{new}” at the same time",
        "da": "”{old}” står stadig i {part} og kan ikke samtidig hedde ”{new}”",
    },
    "problem.model-renamed-there.do": {
        "en": "Take it out of {part} if it is called something else now; otherwise delete this line.",
        "da": "Fjern den i {part}, hvis den hedder noget andet nu; ellers slet denne linje.",
    },
    "problem.model-earlier": {
        "en": "“{value}” is not in the model now, so it cannot have an earlier wording",
        "da": "”{value}” findes ikke i modellen nu og kan derfor ikke have en tidligere ordlyd",
    },
    "problem.model-earlier.do": {
        "en": "Write here only what is still there and is worded otherwise now. Is the id new, use the new one here too.",
        "da": "Skriv kun det her, der stadig findes og hedder noget andet nu. Har det fået et nyt id, så brug det også her.",
    },
    "problem.model-goals": {
        "en": "the list of goals has no field {field} of the type {type}",
        "da": "listen over mål har ikke feltet {field} af typen {type}",
    },
    "problem.model-goals.do": {
        "en": "Add it: the commands for goals write in it.",
        "da": "Tilføj det: Kommandoerne til mål skriver i det.",
    },
}
