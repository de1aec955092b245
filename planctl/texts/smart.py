"""What the letters of SMART ask of a goal: a finding with its reason, and under `.do` an example."""

TEXTS = {
    "smart.title": {
        "en": "Worth a look in {goal} ({letters}); it is saved all the same:",
        "da": "Værd at se på i {goal} ({letters}); det er gemt alligevel:",
    },
    "smart.heading": {"en": "Worth a look", "da": "Værd at se på"},
    "smart.row": {"en": "{letter}  {finding}.", "da": "{letter}  {finding}."},
    "smart.due": {
        "en": "there is no end date, so nobody knows when to stop and look",
        "da": "der er ingen slutdato, så ingen ved, hvornår I skal gøre status",
    },
    "smart.due.do": {"en": "For example: three months from now.", "da": "For eksempel: om tre måneder."},
    "smart.reason": {
        "en": "there is no reason, so the next reader cannot tell why it matters",
        "da": "der er ingen begrundelse, så den næste kan ikke se, hvorfor det er vigtigt",
    },
    "smart.reason.do": {
        "en": "For example: “She wants to see her sister, and they can only meet in the mornings.”",
        "da": "For eksempel: ”Hun vil gerne se sin søster, og de kan kun mødes om formiddagen.”",
    },
    "smart.area": {
        "en": "it belongs to none of the areas, so it is not seen when one of them is looked at",
        "da": "det hører ikke til noget område, så det bliver overset, når I ser på ét af dem",
    },
    "smart.area.do": {"en": "For example: {example}.", "da": "For eksempel: {example}."},
    "smart.method": {
        "en": "no subgoal says how you go about it, so each does it in their own way",
        "da": "intet delmål siger, hvordan I gør, så hver gør det på sin måde",
    },
    "smart.method.do": {
        "en": "For example: “We knock at half past seven, and she chooses the music.”",
        "da": "For eksempel: ”Vi banker på kl. halv otte, og hun vælger musikken.”",
    },
    "smart.avoidance": {
        "en": "it says what to get away from, and it is easier to work towards something",
        "da": "det siger, hvad der skal væk, og det er lettere at arbejde hen imod noget",
    },
    "smart.avoidance.do": {
        "en": "For example, not “stop shouting” but “says in words that he is angry”.",
        "da": "For eksempel ikke ”holde op med at råbe”, men ”siger med ord, at han er vred”.",
    },
    "smart.several": {
        "en": "it seems to hold several goals, and one may be reached while another is not",
        "da": "det ser ud til at rumme flere mål, og det ene kan være nået, uden at det andet er",
    },
    "smart.several.do": {
        "en": "For example: one goal about getting up, and one about going to school.",
        "da": "For eksempel: ét mål om at stå op og ét om at gå i skole.",
    },
    "smart.observable": {
        "en": "it names nothing that can be seen or counted, so nobody can tell when it is reached",
        "da": "det nævner ikke noget, man kan se eller tælle, så ingen kan afgøre, hvornår det er nået",
    },
    "smart.observable.do": {
        "en": "For example, not “feels better” but “eats breakfast with the others three times a week”.",
        "da": "For eksempel ikke ”får det bedre”, men ”spiser morgenmad med de andre tre gange om ugen”.",
    },
}
