"""Sentences of `planctl model test` and `planctl model new`, and of the page that explains a model's examples."""

TEXTS = {
    # The page
    "model_test.about": {
        "en": "Made-up people, and what is asked about them: so that the questions can be read before they are used."
        " Try them: planctl model test {model}",
        "da": "Opdigtede personer, og hvad der spørges om: så spørgsmålene kan læses, før de bruges."
        " Prøv dem: planctl model test {model}",
    },
    "model_test.registered": {"en": "Registered {day}.", "da": "Indskrevet {day}."},
    "model_test.known": {"en": "{what}: {entries}.", "da": "{what}: {entries}."},
    "model_test.labelled": {"en": "{label} {value}", "da": "{label} {value}"},
    "model_test.inside": {"en": "{list} ({entries})", "da": "{list} ({entries})"},
    "model_test.nothing": {"en": "nothing is asked", "da": "der spørges ikke om noget"},
    # The table
    "model_test.title": {"en": "Examples of {model}", "da": "Eksempler i {model}"},
    "model_test.column-test": {"en": "Example", "da": "Eksempel"},
    "model_test.column-month": {"en": "Month", "da": "Måned"},
    "model_test.column-expected": {"en": "Expected", "da": "Forventet"},
    "model_test.column-asked": {"en": "Asked", "da": "Spurgt"},
    "model_test.passed": {"en": "as expected", "da": "som forventet"},
    "model_test.failed": {"en": "differs", "da": "afviger"},
    "model_test.no-plan": {"en": "no plan of this model", "da": "ikke en plan efter modellen"},
    "model_test.problem": {"en": "{test}, {path}: {message}", "da": "{test}, {path}: {message}"},
    "model_test.all-passed": {
        "en": ("{n} example month, as expected.", "{n} example months, all as expected."),
        "da": ("{n} måned i eksemplerne, som forventet.", "{n} måneder i eksemplerne, alle som forventet."),
    },
    "model_test.some-failed": {
        "en": ("{n} of {count} example months is not as expected.", "{n} of {count} example months are not as expected."),
        "da": (
            "{n} af {count} måneder i eksemplerne er ikke som forventet.",
            "{n} af {count} måneder i eksemplerne er ikke, som de skulle være.",
        ),
    },
    "model_test.none": {
        "en": "The model {model} has no examples (`tests`).",
        "da": "Modellen {model} har ingen eksempler (`tests`).",
    },
    "model_test.explain": {
        "en": "What each example is about: planctl model show {model} tests",
        "da": "Hvad eksemplerne handler om: planctl model show {model} tests",
    },
}
