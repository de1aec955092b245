"""What went wrong with flags, postponements, approvals and moves, and what to do about it; part of `fault`."""

DUTIES = {
    # Flags
    "fault.UnknownFlag": {
        "en": "{id} has no flag {flag}.",
        "da": "{id} har ikke noget flag {flag}.",
    },
    "fault.UnknownFlag.do": {
        "en": "See the flags that are up: planctl flag {id}",
        "da": "Se de flag, der er sat: planctl flag {id}",
    },
    "fault.FlagTakenDown": {
        "en": "The flag {flag} on {id} was already taken down on {day}.",
        "da": "Flaget {flag} på {id} blev taget ned allerede {day}.",
    },
    "fault.FlagTakenDown.do": {
        "en": "Nothing has changed. See all of them with why they were taken down: planctl flag {id} --all",
        "da": "Intet er ændret. Se dem alle, og hvorfor de blev taget ned: planctl flag {id} --all",
    },
    "fault.NoLongerHere": {
        "en": "{id} left the lists on {day}, so nobody would see it.",
        "da": "{id} har ikke været på listerne siden {day}, så ingen ville se det.",
    },
    "fault.NoLongerHere.do": {
        "en": "Nothing has changed. See whether the id is right: planctl show {id}",
        "da": "Intet er ændret. Se efter, om det er det rigtige id: planctl show {id}",
    },
    # Postponing
    "fault.QuestionNotDue": {
        "en": "{id} is not waiting for “{question}” for {month}, so there is nothing to postpone.",
        "da": "{id} venter ikke på ”{question}” for {month}, så der er ikke noget at udsætte.",
    },
    "fault.QuestionNotDue.do": {
        "en": "Nothing has changed. See what waits: planctl decide {id}",
        "da": "Intet er ændret. Se, hvad der venter: planctl decide {id}",
    },
    # Approval
    "fault.NothingToApprove": {
        "en": "The plan of {id} has nothing written yet in what is approved: {parts}.",
        "da": "I planen for {id} er der endnu ikke skrevet noget i det, der skal godkendes: {parts}.",
    },
    "fault.NothingToApprove.do": {
        "en": "Nothing has changed. Write the plan first; see what it holds: planctl plan show {id}",
        "da": "Intet er ændret. Skriv planen først; se, hvad der står: planctl plan show {id}",
    },
    "fault.NotSubmitted": {
        "en": "The plan of {id} is not waiting for approval.",
        "da": "Planen for {id} venter ikke på godkendelse.",
    },
    "fault.NotSubmitted.do": {
        "en": "Nothing has changed. Whoever wrote it submits it first: planctl plan submit {id}",
        "da": "Intet er ændret. Den, der har skrevet planen, sender den først til godkendelse: planctl plan submit {id}",
    },
    "fault.ChangedSinceSubmitted": {
        "en": "The plan of {id} has been changed since it was submitted on {day}.",
        "da": "Planen for {id} er ændret, siden den blev sendt til godkendelse {day}.",
    },
    "fault.ChangedSinceSubmitted.do": {
        "en": "Nothing has changed. Read it again (planctl plan show {id}), and have it submitted as it is now:"
        " planctl plan submit {id}",
        "da": "Intet er ændret. Læs den igen (planctl plan show {id}), og få den sendt til godkendelse, som den er nu:"
        " planctl plan submit {id}",
    },
    "fault.OwnPlan": {
        "en": "{name} has written or submitted this plan of {id} and cannot approve it too.",
        "da": "{name} har selv skrevet planen for {id} eller sendt den til godkendelse og kan ikke også godkende den.",
    },
    "fault.OwnPlan.do": {
        "en": "Nothing has changed. Let a colleague read and approve it. A house with one member of staff can allow it"
        " in planctl.yaml: approval: {{by_author: true}}",
        "da": "Intet er ændret. Lad en kollega læse og godkende den. Er der kun én medarbejder, kan det tillades i"
        " planctl.yaml: approval: {{by_author: true}}",
    },
    "fault.RoleCannotApprove": {
        "en": "{name} cannot approve plans of the model {model}: that takes the role {roles}.",
        "da": "{name} kan ikke godkende planer i modellen {model}: Det kræver rollen {roles}.",
    },
    "fault.RoleCannotApprove.do": {
        "en": "Nothing has changed. Those who can: {known}",
        "da": "Intet er ændret. Det kan: {known}",
    },
    "fault.AnswerTooEarly": {
        "en": "The last word about the approval of {id} is from {last}; {day} lies before it.",
        "da": "Det seneste om godkendelsen af {id} er fra {last}; {day} ligger før.",
    },
    "fault.AnswerTooEarly.do": {
        "en": "Nothing has changed. Write a later day with --date, or leave --date out.",
        "da": "Intet er ændret. Skriv en senere dag med --date, eller udelad --date.",
    },
    "fault.NotApproved": {
        "en": "The plan of {id} cannot be activated before it is approved: {state}.",
        "da": "Planen for {id} kan ikke aktiveres, før den er godkendt: {state}.",
    },
    "fault.NotApproved.do": {
        "en": "Nothing has changed. When the plan is written, submit it: planctl plan submit {id}",
        "da": "Intet er ændret. Når planen er skrevet, så send den til godkendelse: planctl plan submit {id}",
    },
    "fault.AwaitsApproval": {
        "en": "The plan of {id} cannot be activated yet: it has waited for approval since {day}.",
        "da": "Planen for {id} kan ikke aktiveres endnu: Den har ventet på godkendelse siden {day}.",
    },
    "fault.AwaitsApproval.do": {
        "en": "Nothing has changed. Whoever approves it runs: planctl plan approve {id}",
        "da": "Intet er ændret. Den, der skal godkende planen, kører: planctl plan approve {id}",
    },
    # Moving
    "fault.MovedAway": {
        "en": "The plan of {id} moved to {to} on {day}.",
        "da": "Planen for {id} blev flyttet til {to} {day}.",
    },
    "fault.MovedAway.do": {
        "en": "Nothing has changed. Work goes on there: planctl show {to}",
        "da": "Intet er ændret. Arbejdet fortsætter dér: planctl show {to}",
    },
    "fault.ModelNotInUse": {
        "en": "The model {model} is not in use here; planctl.yaml names: {known}.",
        "da": "Modellen {model} er ikke i brug her; i planctl.yaml står: {known}.",
    },
    "fault.ModelNotInUse.do": {
        "en": "Nothing has changed. Write {model} after models: in planctl.yaml, and run: planctl save planctl.yaml",
        "da": "Intet er ændret. Skriv {model} efter models: i planctl.yaml, og kør: planctl save planctl.yaml",
    },
    "fault.SameModel": {
        "en": "The plan of {id} already follows the model {model}.",
        "da": "Planen for {id} følger allerede modellen {model}.",
    },
    "fault.SameModel.do": {
        "en": "Nothing has changed. See which models there are: planctl model list",
        "da": "Intet er ændret. Se, hvilke modeller der er: planctl model list",
    },
}
