"""Sentences about exchanging changes with others, and about what people have to agree on afterwards."""

TEXTS = {
    # What came and went
    "sync.came": {
        "en": ("Received: {n} change by {who}{ids}.", "Received: {n} changes by {who}{ids}."),
        "da": ("Hentet: {n} ændring fra {who}{ids}.", "Hentet: {n} ændringer fra {who}{ids}."),
    },
    "sync.came-ids": {"en": "({ids})", "da": "({ids})"},
    "sync.more-ids": {"en": "{ids} and {n} more", "da": "{ids} og {n} til"},
    "sync.went": {
        "en": ("Sent: {n} change.", "Sent: {n} changes."),
        "da": ("Sendt: {n} ændring.", "Sendt: {n} ændringer."),
    },
    "sync.written": {
        "en": ("Written to {file}: {n} change of yours.", "Written to {file}: {n} changes of yours."),
        "da": ("Skrevet til {file}: {n} ændring fra dig.", "Skrevet til {file}: {n} ændringer fra dig."),
    },
    "sync.begun": {
        "en": ("The folder {folder} is ready, with {n} change from the file.", "The folder {folder} is ready, with {n} changes from the file."),
        "da": ("Mappen {folder} er klar med {n} ændring fra filen.", "Mappen {folder} er klar med {n} ændringer fra filen."),
    },
    "sync.nothing": {
        "en": "Everything has been exchanged already.",
        "da": "Alt er udvekslet i forvejen.",
    },
    "sync.away": {
        "en": "The shared copy cannot be reached right now ({place}). Everything is saved here.",
        "da": "Der er ikke forbindelse til den fælles kopi lige nu ({place}). Alt er gemt hos dig.",
    },
    "sync.waiting": {
        "en": ("Not shared yet: {n} change{ids}.", "Not shared yet: {n} changes{ids}."),
        "da": ("Endnu ikke delt: {n} ændring{ids}.", "Endnu ikke delt: {n} ændringer{ids}."),
    },
    "sync.nothing-waiting": {
        "en": "Nothing of yours waits to be sent.",
        "da": "Der er intet fra dig, der venter på at blive sendt.",
    },
    "sync.hub": {
        "en": "The shared copy of this workspace is {place}.",
        "da": "Arbejdsmappens fælles kopi er {place}.",
    },
    "sync.bundle-written": {
        "en": (
            "Written to {file}: the whole history, {n} change. Take the file to the others; there and here: planctl sync --bundle FILE",
            "Written to {file}: the whole history, {n} changes. Take the file to the others; there and here: planctl sync --bundle FILE",
        ),
        "da": (
            "Skrevet til {file}: hele historikken, {n} ændring. Tag filen med til de andre; både dér og her: planctl sync --bundle FIL",
            "Skrevet til {file}: hele historikken, {n} ændringer. Tag filen med til de andre; både dér og her: planctl sync --bundle FIL",
        ),
    },
    "sync.unvouched": {
        "en": (
            "{n} change came without a signature: it was begun before you started to sign.",
            "{n} changes came without a signature: they were begun before you started to sign.",
        ),
        "da": (
            "{n} ændring kom uden underskrift; den er begyndt, før I gik i gang med at skrive under.",
            "{n} ændringer kom uden underskrift; de er begyndt, før I gik i gang med at skrive under.",
        ),
    },
    "sync.twice": {
        "en": "{id} was registered on both sides, and is taken for one person. If they are two, take one out again: planctl history {id}",
        "da": "{id} er indskrevet begge steder og regnes for én person. Er det to, så tag den ene ud igen: planctl history {id}",
    },
    "sync.comments": {
        "en": "In {file} comments had to give way when the two versions were joined: {comments}",
        "da": "I {file} måtte kommentarer vige, da de to versioner blev samlet: {comments}",
    },
    "sync.faulty": {
        "en": "There are errors in what was exchanged: {files}. See them: planctl check",
        "da": "Der er fejl i det, der blev udvekslet: {files}. Se dem: planctl check",
    },
    "sync.side-ours": {"en": "here", "da": "hos dig"},
    "sync.side-theirs": {"en": "there", "da": "hos den anden"},
    # What people have to agree on
    "sync.agree": {
        "en": ("There is one place to agree on:", "There are {n} places to agree on:"),
        "da": ("Ét sted skal I blive enige:", "{n} steder skal I blive enige:"),
    },
    "sync.conflict": {
        "en": "{id}, {place}. {who} each wrote something of their own; all of it is kept.",
        "da": "{id}, {place}. {who} har skrevet hver sit; det hele er gemt.",
    },
    "sync.conflict-removed": {
        "en": "{id}, {place}. {remover} took it away while {who} wrote in it; it still stands.",
        "da": "{id}, {place}. {remover} fjernede det, mens {who} skrev i det; det står der endnu.",
    },
    "sync.conflict-file": {
        "en": "{id}. {remover} took the whole file away while {who} wrote in it; it is still there.",
        "da": "{id}. {remover} fjernede hele filen, mens {who} skrev i den; den er der endnu.",
    },
    "sync.conflict-on": {
        "en": "{id}, {place}. {who} wrote it while {remover} wrote on; it stands for now.",
        "da": "{id}, {place}. {who} skrev den, mens {remover} skrev videre; indtil videre står den der.",
    },
    "sync.still": {
        "en": "Still to agree on, since before: {ids}. See it: planctl resolve",
        "da": "I mangler stadig at blive enige om noget fra før: {ids}. Se det: planctl resolve",
    },
    "sync.resolve": {"en": "Settle it: planctl resolve {id}", "da": "Bliv enige: planctl resolve {id}"},
    "sync.somebody": {"en": "somebody", "da": "en kollega"},
    "sync.who-when": {"en": "{who}, {day} at {time}", "da": "{who}, {day} kl. {time}"},
    "sync.place-file": {"en": "the whole file", "da": "hele filen"},
    "sync.place-closed": {"en": "{place} (closed with {year})", "da": "{place} (lukket med {year})"},
    "sync.place-period": {"en": "the period of the plan from {day}", "da": "planens periode fra {day}"},
    "sync.place-decision": {"en": "the decision for {month} ({question})", "da": "stillingtagen for {month} ({question})"},
    "sync.place-contact_person": {"en": "contact person", "da": "kontaktperson"},
    "sync.place-registered": {"en": "the day of registration", "da": "indskrivningsdagen"},
    "sync.place-ref": {"en": "the number in the house's own journal", "da": "nummeret i husets egen journal"},
    "sync.place-ended": {"en": "the ending", "da": "afslutningen"},
    "sync.place-moved": {"en": "the move to another plan", "da": "flytningen til en anden plan"},
    "sync.removed": {"en": "Taken away.", "da": "Fjernet."},
    "sync.not-there": {"en": "Not there.", "da": "Ikke noteret."},
    "sync.went-on": {"en": "Wrote on without it.", "da": "Skrev videre uden den."},
    "sync.as-in-others": {"en": "Nothing but what is the same in all.", "da": "Kun det, der er ens i dem alle."},
    "sync.empty": {"en": "Empty.", "da": "Tomt."},
    "sync.kept-file": {"en": "The file stays, with what was written in it.", "da": "Filen bliver, med det, der er skrevet i den."},
    # planctl resolve
    "sync.title": {
        "en": "{id}, {number} of {count}: {place}",
        "da": "{id}, {number} af {count}: {place}",
    },
    "sync.before": {"en": "Before:", "da": "Før:"},
    "sync.version": {"en": "{number}  {who}:", "da": "{number}  {who}:"},
    "sync.version-standing": {"en": "{number}  {who} (stands now):", "da": "{number}  {who} (står der nu):"},
    "sync.how": {
        "en": "Settle it: planctl resolve {id} --take 1 (or 2 ..., or base for what stood there before)",
        "da": "Bliv enige: planctl resolve {id} --take 1 (eller 2 ..., eller base for det, der stod der før)",
    },
    "sync.how-many": {
        "en": "Settle one: planctl resolve {id} --conflict 1 --take 1 (or 2 ..., or base for what stood there before)",
        "da": "Bliv enige om ét: planctl resolve {id} --conflict 1 --take 1 (eller 2 ..., eller base for det, der stod der før)",
    },
    "sync.how-both": {"en": "Keep all of them: --take both", "da": "Behold dem alle: --take both"},
    "sync.how-text": {"en": "Or write it anew: --text TEXT", "da": "Eller skriv det på ny: --text TEKST"},
    "sync.how-list": {
        "en": "See what each wrote, and settle it: planctl resolve ID",
        "da": "Se, hvad hver især har skrevet, og bliv enige: planctl resolve ID",
    },
    "sync.all-agreed": {"en": "There is nothing to agree on.", "da": "Der er ikke noget at blive enige om."},
    "sync.ask": {
        "en": "Which one stands? {known}, b what stood there before{more}, s skip, q stop:",
        "da": "Hvad skal stå? {known}, b det, der stod før{more}, s spring over, q stop:",
    },
    "sync.ask-both": {"en": ", a all of them", "da": ", a dem alle"},
    "sync.ask-text": {"en": ", e write it together", "da": ", e skriv det sammen"},
    "sync.not-a-choice": {"en": "“{value}” is none of these.", "da": "”{value}” er ingen af dem."},
    "sync.settled": {
        "en": ("Saved for {id} ({who}): one place is settled.", "Saved for {id} ({who}): {n} places are settled."),
        "da": ("Gemt for {id} ({who}): I er enige om ét sted.", "Gemt for {id} ({who}): I er enige om {n} steder."),
    },
    "sync.left": {
        "en": ("One place is left to agree on.", "{n} places are left to agree on."),
        "da": ("Ét sted mangler I at blive enige om.", "{n} steder mangler I at blive enige om."),
    },
    "sync.file-removed": {
        "en": "{id} is taken out; the file is in the history.",
        "da": "{id} er taget ud; filen findes i historikken.",
    },
    "sync.nothing-settled": {"en": "Nothing is saved.", "da": "Intet er gemt."},
}
