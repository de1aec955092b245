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
}
