"""What went wrong with papers and templates, and what to do about it; part of `fault`."""

PAPERS = {
    "fault.UnknownTemplate": {"en": "There is no template “{name}”.", "da": "Skabelonen ”{name}” findes ikke."},
    "fault.UnknownTemplate.do": {"en": "There are: {known}", "da": "Der er: {known}"},
    "fault.TemplateThere": {"en": "You have a template of your own already: {file}.", "da": "I har allerede jeres egen skabelon: {file}."},
    "fault.TemplateThere.do": {
        "en": "Nothing has changed. Edit it, or delete it to begin anew from the shipped one.",
        "da": "Intet er ændret. Ret i den, eller slet den, hvis I vil begynde forfra med den medfølgende.",
    },
    "fault.TemplateBroken": {
        "en": "The template {file} cannot be used, line {line}: {reason}",
        "da": "Skabelonen {file} kan ikke bruges, linje {line}: {reason}",
    },
    "fault.TemplateBroken.do": {
        "en": "No paper was made. Mend the line and try it with planctl templates check, or delete the file: the shipped template is used then.",
        "da": "Der er ikke lavet noget papir. Ret linjen, og prøv med planctl templates check, eller slet filen: Så bruges den medfølgende skabelon.",
    },
    "fault.TemplateUnknownName": {
        "en": "The template {file} asks for {name} in line {line}, and there is nothing of that name.",
        "da": "Skabelonen {file} spørger efter {name} i linje {line}, og det findes ikke.",
    },
    "fault.TemplateUnknownName.do": {
        "en": "No paper was made. What there is to ask for stands in docs/templates.md.",
        "da": "Der er ikke lavet noget papir. Det, man kan spørge efter, står i docs/templates.md.",
    },
    "fault.TemplateForbidden": {
        "en": "The template {file} does in line {line} what templates may not do.",
        "da": "Skabelonen {file} gør i linje {line} noget, skabeloner ikke må.",
    },
    "fault.TemplateForbidden.do": {
        "en": "No paper was made. A template may show what the view holds, and nothing else. If nobody here wrote that line, find out who did: planctl history and git log.",
        "da": "Der er ikke lavet noget papir. En skabelon må vise det, den får, og ikke andet. Hvis ingen af jer har skrevet linjen, så find ud af, hvem der har: planctl history og git log.",
    },
    "fault.TemplateStopped": {
        "en": "The template {file} was stopped at line {line}: {reason}",
        "da": "Skabelonen {file} blev standset ved linje {line}: {reason}",
    },
    "fault.TemplateStopped.do": {
        "en": "No paper was made. Mend the template, or delete the file: the shipped one is used then. If nobody here wrote it, find out who did: planctl history and git log.",
        "da": "Der er ikke lavet noget papir. Ret skabelonen, eller slet filen: Så bruges den medfølgende. Hvis ingen af jer har skrevet den, så find ud af, hvem der har: planctl history og git log.",
    },
    "fault.OverPlans": {
        "en": "{file} lies among the files that planctl itself keeps.",
        "da": "{file} ligger blandt de filer, planctl selv holder styr på.",
    },
    "fault.OverPlans.do": {
        "en": "Nothing was written. Choose another folder with --out: what is handed over does not belong beside the plans.",
        "da": "Der er ikke skrevet noget. Vælg en anden mappe med --out: Det, der skal ud af huset, hører ikke til ved siden af planerne.",
    },
    "fault.NoPdf": {
        "en": "There is nothing on this machine that makes PDF.",
        "da": "Der er ikke noget på denne maskine, der kan lave PDF.",
    },
    "fault.NoPdf.do": {
        "en": "Install it with pip install 'planctl[pdf]', or install Chromium, Chrome or Edge; or make --format html and print it to PDF from a browser.",
        "da": "Installér det med pip install 'planctl[pdf]', eller installér Chromium, Chrome eller Edge; eller lav --format html, og udskriv til PDF fra en browser.",
    },
    "fault.NoWord": {
        "en": "What makes Word files is not installed.",
        "da": "Det, der laver Word-filer, er ikke installeret.",
    },
    "fault.NoWord.do": {
        "en": "Install it with pip install 'planctl[docx]', or make --format html and open it in Word.",
        "da": "Installér det med pip install 'planctl[docx]', eller lav --format html, og åbn den i Word.",
    },
    "fault.NoXlsx": {
        "en": "What makes workbooks (XLSX) is not installed.",
        "da": "Det, der laver regneark (XLSX), er ikke installeret.",
    },
    "fault.NoXlsx.do": {
        "en": "Install it with pip install 'planctl[xlsx]', or make --format csv and open it in a spreadsheet.",
        "da": "Installér det med pip install 'planctl[xlsx]', eller lav --format csv, og åbn den i et regneark.",
    },
    "fault.LogoUnfit": {
        "en": "The logo {file} cannot be used: {reason}",
        "da": "Logoet {file} kan ikke bruges: {reason}",
    },
    "fault.LogoUnfit.do": {
        "en": "No paper was made. Put another picture in its place, or take it away: then papers have no logo.",
        "da": "Der er ikke lavet noget papir. Læg et andet billede i stedet, eller fjern det: Så har papirerne intet logo.",
    },
    "fault.DraftsLeft": {
        "en": ("{n} passage is a draft that nobody has gone through; the status is not sent.", "{n} passages are drafts that nobody has gone through; the status is not sent."),
        "da": ("{n} afsnit er et udkast, som ingen har gennemgået; statussen er ikke sendt.", "{n} afsnit er udkast, som ingen har gennemgået; statussen er ikke sendt."),
    },
    "fault.DraftsLeft.do": {
        "en": "Nothing has changed. Go through them in the editor, in a terminal: planctl status {id} --for {reader} --edit. What you confirm there is kept until the status is sent.",
        "da": "Intet er ændret. Gennemgå dem i teksteditoren, i en terminal: planctl status {id} --for {reader} --edit. Det, du bekræfter dér, ligger klar, til statussen bliver sendt.",
    },
    "fault.NeedsApproval": {
        "en": "This status has to be approved before it is sent: the model {model} asks for it.",
        "da": "Denne status skal godkendes, før den sendes: Det kræver modellen {model}.",
    },
    "fault.NeedsApproval.do": {
        "en": "Nothing has changed. When it is approved, say by whom: --approved-by STAFF. Those who may: {known}",
        "da": "Intet er ændret. Når den er godkendt, så skriv, hvem der gjorde det: --approved-by STAFF. Det kan: {known}",
    },
    "fault.RoleCannotApproveStatus": {
        "en": "{name} cannot approve a status: by the model {model} that is for a {roles}.",
        "da": "{name} kan ikke godkende en status: Efter modellen {model} er det en opgave for {roles}.",
    },
    "fault.RoleCannotApproveStatus.do": {
        "en": "Nothing has changed. Those who may: {known}",
        "da": "Intet er ændret. Det kan: {known}",
    },
    "fault.OwnStatus": {
        "en": "{name} cannot both send this status and approve it.",
        "da": "{name} kan ikke både sende denne status og godkende den.",
    },
    "fault.OwnStatus.do": {
        "en": "Nothing has changed. Let somebody else approve it, or send it by --by STAFF. A house so small that there is nobody else says approval: {{by_author: true}} in planctl.yaml.",
        "da": "Intet er ændret. Lad en anden godkende den, eller send den med --by STAFF. Et hus, der er så lille, at der ikke er andre, skriver approval: {{by_author: true}} i planctl.yaml.",
    },
}
