"""What a model may have none of, as it completes "The model x has ..."."""

TEXTS = {
    "none.areas": {"en": "no areas", "da": "ingen områder"},
    "none.area_scale": {"en": "no scale to score areas on", "da": "ingen skala at måle områder på"},
    "none.area_fields": {"en": "no fields to write in an area", "da": "ingen felter at skrive i et område"},
    "none.area_written": {
        "en": "no words for how an area came to be written",
        "da": "ingen ord for, hvordan et område er blevet skrevet",
    },
    "none.raters": {"en": "no raters to tell apart", "da": "ikke flere slags målinger at skelne imellem"},
    "none.groups": {"en": "no groups", "da": "ingen målgrupper"},
    "none.triggers": {"en": "no list of what sets a plan going", "da": "ingen liste over anledninger til en plan"},
    "none.rules": {"en": "no questions of the month", "da": "ingen spørgsmål at tage stilling til"},
    "none.services": {"en": "no services", "da": "ingen ydelser"},
    "none.journal_types": {"en": "no journal", "da": "ingen journal"},
    "none.instruments": {"en": "no questionnaires", "da": "ingen spørgeskemaer"},
    "none.discussed": {
        "en": "no list of where a decision was talked over",
        "da": "ingen liste over, hvor en beslutning er drøftet",
    },
    "none.intervention_kinds": {"en": "no kinds of intervention", "da": "ingen former for indsats"},
    "none.approval": {"en": "no approval of plans", "da": "ingen godkendelse af planer"},
    "none.lists": {"en": "no lists of its own", "da": "ingen lister, den selv har lavet"},
    "none.sections": {"en": "no sections", "da": "ingen afsnit"},
    "none.goals": {"en": "no goals", "da": "ingen mål"},
    "none.subgoals": {"en": "no subgoals", "da": "ingen delmål"},
    "none.diary": {"en": "no diary of subgoals", "da": "ingen delmålsdagbog"},
    "none.evaluations": {"en": "no evaluations of goals", "da": "ingen evalueringer af mål"},
    "none.ideas": {"en": "no goals that are only an idea yet", "da": "ingen mål, der kun er en idé endnu"},
    "none.states": {"en": "no states that goals can be closed in", "da": "ikke noget, et mål kan lukkes som"},
    "none.other": {"en": "nothing to choose from here", "da": "intet at vælge imellem her"},
}
