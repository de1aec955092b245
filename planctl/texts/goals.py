"""Goals, subgoals, diary and evaluations: what confirms a save, and what is shown of them."""

TEXTS = {
    # What was saved
    "goals.goal": {"en": "goal {goal}", "da": "mål {goal}"},
    "goals.goal-due": {"en": "goal {goal}, to be reached by {day}", "da": "mål {goal}, skal være nået {day}"},
    "goals.idea": {"en": "idea {goal}, for later", "da": "idé {goal}, til senere"},
    "goals.moved": {"en": "goal {goal}: {state} {day}", "da": "mål {goal}: {state} {day}"},
    "goals.evaluation": {"en": "evaluation of goal {goal} {day}", "da": "evaluering af mål {goal} {day}"},
    "goals.subgoal": {"en": "subgoal {subgoal} of goal {goal}", "da": "delmål {subgoal} under mål {goal}"},
    "goals.subgoal-moved": {"en": "subgoal {subgoal}: {state} {day}", "da": "delmål {subgoal}: {state} {day}"},
    "goals.diary-entry": {"en": "diary of subgoal {subgoal} {day}", "da": "dagbog til delmål {subgoal} {day}"},
    # What comes next, and what is worth a word
    "goals.next-subgoal": {
        "en": 'How is it to be reached? planctl subgoal add {id} {goal} "..."{method}',
        "da": 'Hvordan skal det nås? planctl subgoal add {id} {goal} "..."{method}',
    },
    "goals.next-start": {
        "en": "When its time comes: planctl goal start {id} {goal}",
        "da": "Når tiden er inde: planctl goal start {id} {goal}",
    },
    "goals.next-diary": {
        "en": 'After working on it: planctl diary {id} {subgoal} "..."',
        "da": 'Når I har arbejdet med det: planctl diary {id} {subgoal} "..."',
    },
    "goals.asks": {
        "en": "This puts a question on the month's list: {question}",
        "da": "Det sætter et spørgsmål på månedens liste: {question}",
    },
    "goals.subgoals-open": {
        "en": ("Note: {n} subgoal of it is still open: {ids}.", "Note: {n} subgoals of it are still open: {ids}."),
        "da": ("Bemærk: {n} af dets delmål er stadig åbent: {ids}.", "Bemærk: {n} af dets delmål er stadig åbne: {ids}."),
    },
    # A goal in a few words
    "goals.due": {"en": "by {day}", "da": "senest {day}"},
    "goals.overdue": {"en": "was to be reached by {day}", "da": "skulle være nået {day}"},
    "goals.state-day": {"en": "{state} {day}", "da": "{state} {day}"},
    "goals.since": {"en": "since {day}", "da": "siden {day}"},
    "goals.subgoals": {"en": ("{n} open subgoal", "{n} open subgoals"), "da": ("{n} åbent delmål", "{n} åbne delmål")},
    "goals.no-subgoals": {"en": "no open subgoals", "da": "ingen åbne delmål"},
    "goals.diary": {"en": "diary {day}", "da": "dagbog {day}"},
    "goals.no-diary": {"en": "nothing in the diary yet", "da": "endnu intet i dagbogen"},
    "goals.evaluated": {"en": "evaluated {day}", "da": "evalueret {day}"},
    "goals.evaluated-as": {"en": "evaluated {day}: {finding}", "da": "evalueret {day}: {finding}"},
    "goals.not-evaluated": {"en": "not evaluated yet", "da": "endnu ikke evalueret"},
    "goals.letters": {"en": "worth a look: {letters}", "da": "se på {letters}"},
    "goals.ideas": {"en": "Ideas: {n}", "da": "Idéer: {n}"},
    "goals.closed": {"en": "Closed: {n}", "da": "Lukkede: {n}"},
    "goals.all-of-them": {"en": "{what} (planctl goal list {id} --all)", "da": "{what} (planctl goal list {id} --all)"},
    # Lists
    "goals.title": {"en": "The goals of {id}", "da": "Mål for {id}"},
    "goals.title-house": {"en": "Open goals", "da": "Åbne mål"},
    "goals.title-subgoals": {"en": "The subgoals of {id}", "da": "Delmål for {id}"},
    "goals.count": {"en": ("{n} open goal", "{n} open goals"), "da": ("{n} åbent mål", "{n} åbne mål")},
    "goals.none": {"en": "{id} has no goals yet.", "da": "{id} har ingen mål endnu."},
    "goals.none-subgoals": {"en": "{id} has no open subgoals.", "da": "{id} har ingen åbne delmål."},
    "goals.none-house": {"en": "Nobody has an open goal.", "da": "Ingen har et åbent mål."},
    "goals.nobody": {"en": "Without contact person", "da": "Uden kontaktperson"},
    "goals.nothing-open": {"en": "No goal is open.", "da": "Der er ingen åbne mål."},
    "goals.group-idea": {"en": "Ideas for later", "da": "Idéer til senere"},
    "goals.group-closed": {"en": "Closed", "da": "Lukkede"},
    "goals.latest-of": {"en": "{label} (the latest {shown} of {n})", "da": "{label} (de seneste {shown} af {n})"},
    "goals.column-id": {"en": "Id", "da": "Id"},
    "goals.column-goal": {"en": "Goal", "da": "Mål"},
    "goals.column-text": {"en": "What is to be reached", "da": "Det, der skal nås"},
    "goals.column-state": {"en": "State", "da": "Status"},
    "goals.column-due": {"en": "By", "da": "Senest"},
    # The share that is reached
    "goals.share-label": {"en": "Goals reached", "da": "Nåede mål"},
    "goals.share-of": {"en": "{label} ({model})", "da": "{label} ({model})"},
    "goals.share": {
        "en": "{label} since {day}: {reached} of {n} ({percent} %).",
        "da": "{label} siden {day}: {reached} ud af {n} ({percent} %).",
    },
    "goals.share-until": {
        "en": "{label} from {day} to {until}: {reached} of {n} ({percent} %).",
        "da": "{label} fra {day} til {until}: {reached} ud af {n} ({percent} %).",
    },
    "goals.share-none": {
        "en": "{label} since {day}: none was closed that counts.",
        "da": "{label} siden {day}: Der er ikke lukket nogen, der tæller med.",
    },
    "goals.share-few": {
        "en": "With fewer than {at_least} it tells nothing yet.",
        "da": "Med færre end {at_least} siger det ikke noget endnu.",
    },
    "goals.verdict-below": {
        "en": "Below about {below} % courage drops: see whether the goals can be brought within reach.",
        "da": "Under omkring {below} % taber man modet: Se, om målene kan laves om, så de er til at nå.",
    },
    "goals.verdict-all": {
        "en": "Every one was reached: perhaps they ask for a little too little.",
        "da": "Alle blev nået: Måske må de godt være lidt større.",
    },
    "goals.undated": {
        "en": ("{n} closed goal has no closing date and is not counted.", "{n} closed goals have no closing date and are not counted."),
        "da": ("{n} lukket mål har ingen dato og er ikke talt med.", "{n} lukkede mål har ingen dato og er ikke talt med."),
    },
}
