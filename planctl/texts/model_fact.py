"""What the facts of a plan model are, in words: from when a question has reason to be asked."""

TEXTS = {
    "model_fact.date": {
        "en": "From the day after “{of}”",
        "da": "Fra dagen efter ”{of}”",
    },
    "model_fact.date-ahead": {
        "en": ("From {n} day before “{of}”", "From {n} days before “{of}”"),
        "da": ("Fra {n} dag før ”{of}”", "Fra {n} dage før ”{of}”"),
    },
    "model_fact.until-done": {
        "en": "{when}, until it is done ({done}).",
        "da": "{when}, indtil det er sket ({done}).",
    },
    "model_fact.while-open": {"en": "{when}, as long as it is open.", "da": "{when}, så længe det er åbent."},
    "model_fact.silence": {
        "en": "When nothing new has been written in “{of}” for {days} days.",
        "da": "Når der ikke er skrevet noget nyt i ”{of}” i {days} dage.",
    },
    "model_fact.age": {
        "en": "When the newest “{of}” is {months} months old.",
        "da": "Når den nyeste ”{of}” er {months} måneder gammel.",
    },
    "model_fact.never": {
        "en": "When there is no “{of}” {months} months after the plan began.",
        "da": "Når der ingen ”{of}” er {months} måneder efter planens begyndelse.",
    },
    "model_fact.months_in": {
        "en": "“{field}” may say another number of months for one person.",
        "da": "”{field}” kan sige et andet antal måneder for den enkelte.",
    },
    "model_fact.empty": {"en": "When “{of}” is not filled in.", "da": "Når ”{of}” ikke er udfyldt."},
    "model_fact.empty-unless": {
        "en": "When “{of}” is not filled in, and nor is {unless}.",
        "da": "Når ”{of}” ikke er udfyldt, og {unless} heller ikke er det.",
    },
    "model_fact.call": {
        "en": "When something is entered in “{of}”, until a decision is taken on it.",
        "da": "Når der skrives noget i ”{of}”, indtil der er taget stilling til det.",
    },
    "model_fact.call-where": {
        "en": "When something is entered in “{of}” where {where}, until a decision is taken on it.",
        "da": "Når der skrives noget i ”{of}”, hvor {where}, indtil der er taget stilling til det.",
    },
    "model_fact.reached": {
        "en": "When fewer than {below} per cent of the goals closed in {months} months were reached, and at"
        " least {least} were closed.",
        "da": "Når færre end {below} procent af de mål, der er lukket på {months} måneder, blev nået, og"
        " mindst {least} er lukket.",
    },
    "model_fact.approval": {
        "en": "When the plan was submitted {days} days ago and nobody has answered.",
        "da": "Når planen blev sendt til godkendelse for {days} dage siden, og ingen har svaret.",
    },
    # In the questions of the month
    "model_fact.asked-own": {
        "en": "On the 1st of the month, when this is so: {facts}.",
        "da": "Den 1. i måneden, når det er sådan: {facts}.",
    },
    "model_fact.asked-both": {
        "en": "On the 1st of the month, when {person} {said} and this is so: {facts}.",
        "da": "Den 1. i måneden, når {person} {said}, og det er sådan: {facts}.",
    },
    "model_fact.still-own": {
        "en": "It stays in sight for a year, as long as this is so: {facts}.",
        "da": "Det bliver ved med at stå nederst på listen i et år, så længe det er sådan: {facts}.",
    },
    "model_fact.still-both": {
        "en": "It stays in sight for a year, as long as {person} {said} and this is so: {facts}.",
        "da": "Det bliver ved med at stå nederst på listen i et år, så længe {person} {said}, og det er sådan: {facts}.",
    },
    "model_fact.not": {"en": "not “{fact}”", "da": "ikke ”{fact}”"},
    "model_fact.at-once": {
        "en": "It is on the list as soon as it happens, and not only from the 1st.",
        "da": "Det kommer på listen, så snart det sker, og ikke først den 1.",
    },
    "model_fact.every-since": {
        "en": "Counted from {since} too.",
        "da": "Regnes også fra {since}.",
    },
}
