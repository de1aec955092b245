"""General words for the person, the place and a focus area, for models that do not have their own."""

TEXTS = {
    "word.person": {"en": "the person", "da": "borgeren"},
    "word.persons": {"en": "people", "da": "borgere"},
    "word.persons_own": {"en": "the person's own", "da": "borgerens egen"},
    "word.they": {"en": "he or she", "da": "vedkommende"},
    "word.them": {"en": "him or her", "da": "vedkommende"},
    "word.their": {"en": "his or her", "da": "vedkommendes"},
    "word.theirs": {"en": "his or hers", "da": "vedkommendes"},
    "word.themself": {"en": "himself or herself", "da": "sig selv"},
    "word.place": {"en": "the place", "da": "stedet"},
    "word.at_place": {"en": "here", "da": "på stedet"},
    "word.places": {"en": "the place's", "da": "stedets"},
    "word.area": {"en": "focus area", "da": "indsatsområde"},
}
