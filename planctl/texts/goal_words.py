"""Words that tell how a goal is put, in Danish and English: what is avoided, what several goals hang on, what is vague.

They are looked for in any text, whichever language is in use: a house may write in both. Better to
pass over a goal than to find fault with a good one, so the lists hold what is seldom anything else.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A clause that begins like this may well say "not": if she cannot sleep; when he does not want to.
_SUBORDINATE = (
    r"hvis|når|selv ?om|fordi|mens|da|som|der|hvad|hvem|hvor|hvordan|hvilke[nt]?|om|indtil|inden|eller|"
    r"if|when|although|though|because|while|since|which|who|what|where|how|whether|until|before|unless|or"
)
# To say that one does not want something is what many learn last.
_SAYING = (
    r"(?:sig(?:er|e)|fortæll(?:er|e)|forklar(?:er|e)|vis(?:er|e)|udtryk|says?|tells?|explains?|shows?)\b"
    r".*\b(?:at|om|til|that)"
)
EXCUSED = re.compile(rf"\b(?:{_SUBORDINATE}|{_SAYING})\b")
NOT = re.compile(
    r"\b(?:ikke(?! (?:kun|bare|alene|blot|mindst|desto|andet|mere end|længere end|flere end|senere end|over|under|færre|mindre))"
    r"|(?:not|\w+n['’]t)(?! (?:only|just|least|more than|longer than|later than|less|fewer|over|under|merely)))\b"
)
AVOIDED = re.compile(
    r"\bundgår?s?\b|\bundgået\b|\baldrig\b|\bforhindrer?\b|\bforebygger?\b"
    r"|\bhold(?:er|e)? op med\b|\bstop(?:pe|per)? (?:helt )?med\b|\bstop(?:pe|per) (?:sit|sin|sine|alt|al)\b"
    r"|\blad(?:er|e)? være\b|\bslip(?:pe|per)? (?:for|af med)\b|\b(?:kom(?:me|mer)?|bliver?|blive) af med\b"
    r"|\bophør(?:er|e)? med\b|\bafhold(?:er|e)? sig fra\b|\bhold(?:er|e)? sig (?:væk )?fra\b|\bdropper?\b"
    r"|\b(?:ingen|ikke) flere\b(?! end)|^\W*(?:ingen|intet)\b"
    r"|\bavoid(?:s|ed|ing)?\b|\bnever\b|\bno longer\b(?! than)|\bno more\b(?! than)|^\W*no\b(?! (?:more|later|less|longer) than)"
    r"|^\W*stop\b(?! (?:by|at|in|over)\b)|\bstops?(?: \w+ly)? [\w-]+ing\b|\bto stop (?!by\b|at\b|in\b|over\b|for\b)"
    r"|\bquits?\b|\bgives? up\b|\brefrains? from\b|\b(?:keep|stay)s? away from\b|\b(?:get|gets) rid of\b"
    r"|\bprevent(?:s|ing)?\b"
)

# Verbs of what people can be seen to do; after "and" one of them begins something more.
DOING = _words("""
    kan skal vil får bliver begynder cykler deltager drikker dusher finder flytter fortæller følger går handler
    henter hilser husker hviler inviterer kommer kører køber laver leger læser lærer løber møder passer planlægger
    prøver ringer rydder rører sender siger skriver snakker sover spiller spiser spørger står svarer svømmer synger
    søger tager taler tegner træner udfylder vasker viser vælger åbner betaler besøger bruger børster
    aftaler bestiller gennemfører giver gør holder støvsuger
    blive begynde cykle deltage drikke dusche finde flytte fortælle følge gå handle hente hilse huske hvile invitere
    komme køre købe lave lege læse lære løbe møde passe planlægge prøve ringe rydde sende sige skrive snakke sove
    spille spise spørge svare svømme synge søge tage tale tegne træne udfylde vaske vise vælge åbne betale
    besøge bruge børste aftale bestille gennemføre give gøre holde støvsuge
    can will goes gets eats takes makes pays finds keeps learns attends applies writes reads tells asks chooses
    becomes brings buys washes cleans cooks sends says sits stays joins knows meets remembers sees speaks
    spends swims tidies uses brushes completes
    go get eat take make pay find learn attend apply write read tell ask choose become bring buy wash send say
    meet remember see speak spend swim tidy brush sleeps drinks rings phones sleep drink
""")
_MERELY = _words("kan skal vil får bliver blive can will gets get becomes become kommer komme begynder begynde")
SEEN = DOING - _MERELY  # these alone show nothing yet

# Two verbs for one thing: sits and eats, goes down and shops, rings and books; and pairs that belong together.
LEADING = _words(
    "sidder sidde ligger ligge står stå går gå tager tage kommer komme ringer ringe prøver prøve"
    " go goes come comes try tries ring rings call calls phone phones sit sits"
)
WAY = _words("hen ned ud op ind over hjem afsted sted af rundt selv alene out down up over in home along")
PAIRS = frozenset(
    frozenset(pair.split("/"))
    for pair in _words(
        "læse/skrive læser/skriver spise/drikke spiser/drikker komme/gå kommer/går vaske/tørre vasker/tørrer"
        " spise/sove spiser/sover lege/lære leger/lærer synge/spille synger/spiller"
        " read/write reads/writes eat/drink eats/drinks come/go comes/goes eat/sleep eats/sleeps"
    )
)
JOINED = re.compile(r"\s(?:og|and|samt) (?P<again>(?:at|to) )?(?P<verb>[\w-]+)(?: (?P<following>[\w-]+))?")
PERSON = _words("hun han de hen jeg vi she he they i we")
BULLET = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s+\S", re.MULTILINE)

VAGUE = re.compile(
    r"\bfår? det (?:\w+ )?(?:bedre|godt)\b|\bha(?:r|ve) det (?:\w+ )?(?:bedre|godt)\b|\btrive[sr]?\b|\btrivsel\b"
    r"|\bselvværd\w*|\bselvtillid\w*|\blivskvalitet\w*|\blivsglæde\w*|\bglad(?:ere)?\b|\btryg(?:ge|gere|hed)?\b"
    r"|\bmere (?:ro|overskud|energi|motiveret|selvstændig|stabil|balance|struktur|robust)\b|\brobust(?:hed)?\b"
    r"|\bbedre (?:til|hverdag|liv|kontakt|netværk|relation\w*|forhold|humør|søvn|trivsel|struktur)\b|\bblive(?:r)? bedre\b"
    r"|\bstyrke[rst]?\b|\budvikle[rs]?\b|\bselvstændig(?:hed)?\b|\bmestre[rs]?\b|\bfunger(?:e|er) (?:bedre|godt)\b"
    r"|\bfeel(?:s|ing)? (?:\w+ )?(?:better|good|well|safe|safer|happy|happier|calm|calmer)\b|\bthriv(?:e|es|ing)\b"
    r"|\bwell-?being\b|\bself-(?:esteem|worth|confidence)\b|\bconfiden(?:ce|t)\b|\bquality of life\b|\bhapp(?:y|ier|iness)\b"
    r"|\bmore (?:independent|motivated|stable|balanced|energy|structure)\b|\bindependence\b"
    r"|\bbetter (?:life|everyday life|relationships?|mood|network|sleep|contact)\b|\bimproves?d?\b|\bstrengthens?\b"
    r"|\bdevelops?\b|\bcopes? (?:better|well)\b|\bfunctions? (?:better|well)\b|\bdo(?:es)? (?:better|well)\b|\bgets? better\b"
)
# What can be counted, or set a clock by.
COUNTED = re.compile(
    r"\d|\b(?:hver|hvert|daglig\w*|ugentlig\w*|månedlig\w*|gange?|mindst|højst|"
    r"tre|fire|fem|seks|syv|otte|ni|ti|"
    r"(?:man|tirs|ons|tors|fre|lør|søn)dage?|every|each|daily|weekly|monthly|once|twice|times|at least|at most|"
    r"two|three|four|five|six|seven|eight|nine|ten|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
)
