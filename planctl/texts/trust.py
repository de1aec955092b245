"""Sentences about whose signatures count, and which settings are known."""

TEXTS = {
    "trust.added": {
        "en": "{name} ({handle}) signs with {fingerprint}. Compare it with theirs: ssh-keygen -lf FILE",
        "da": "{name} ({handle}) underskriver med {fingerprint}. Sammenlign med vedkommendes egen: ssh-keygen -lf FIL",
    },
    "trust.already": {
        "en": "Already on the list: {name} ({handle}), {fingerprint}. Nothing was changed.",
        "da": "Står allerede på listen: {name} ({handle}), {fingerprint}. Intet er ændret.",
    },
    "trust.removed": {
        "en": "The keys of {name} ({handle}) are off the list. What was signed with them before stays valid.",
        "da": "{name} ({handle}) er taget af listen. Det, der er underskrevet hidtil, gælder stadig.",
    },
    "trust.nobody": {
        "en": "Nothing is signed here. Begin with your own key: planctl trust add STAFF ~/.ssh/id_ed25519.pub",
        "da": "Her bliver intet underskrevet. Begynd med din egen nøgle: planctl trust add MEDARBEJDER ~/.ssh/id_ed25519.pub",
    },
    "trust.accepted": {
        "en": "Accepted in this folder, as they are now: {names}",
        "da": "Godkendt i denne mappe, som de er nu: {names}",
    },
    "trust.nothing-to-accept": {
        "en": "The settings of this folder start no programs. There is nothing to accept.",
        "da": "Mappens indstillinger starter ingen programmer. Der er ikke noget at godkende.",
    },
}
