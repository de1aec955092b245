"""What went wrong with a plan model, and what to do about it; part of `fault`."""

MODELS = {
    "fault.ModelExists": {
        "en": "There is already a model {model}, in {file}. Nothing was changed.",
        "da": "Der er allerede en model {model}, i {file}. Intet er ændret.",
    },
    "fault.ModelExists.do": {
        "en": "Choose another name, or read it with: planctl model show {model}",
        "da": "Vælg et andet navn, eller læs den med: planctl model show {model}",
    },
    "fault.NotInModel": {"en": "The model {model} has {part}.", "da": "Modellen {model} har {part}."},
    "fault.NotInModel.do": {
        "en": "See what it has: planctl model show {model}",
        "da": "Se, hvad den har: planctl model show {model}",
    },
}
