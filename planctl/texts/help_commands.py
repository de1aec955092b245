"""Help: what the program and each command is for; the first line is the summary."""

COMMANDS = {
    "help.planctl": {
        "en": "planctl keeps the plans of the people you work with.\n\n"
        "It holds contacts, notes, scores and plans, and tells you each month whom a decision is needed"
        " on. Everything lies as ordinary text files in your own folder, with the history of who wrote"
        " what and when.\n\n"
        "Read about a command: planctl COMMAND --help",
        "da": "planctl holder styr på planerne for dem, du arbejder med.\n\n"
        "Her samler I kontakter, notater, målinger og planer, og hver måned kan I se, hvem der skal tages"
        " stilling til. Alt ligger som almindelige tekstfiler i jeres egen mappe, og historikken viser,"
        " hvem der skrev hvad hvornår.\n\n"
        "Læs om en kommando: planctl KOMMANDO --help",
    },
    "help.planctl.epilog": {
        "en": "\b\n"
        "First steps:\n"
        "  planctl demo try                    an invented organisation to look around in\n"
        "  planctl -C try review               whom a decision is needed on this month\n"
        "  planctl init plans --model reden    begin with your own plans",
        "da": "\b\n"
        "Kom godt i gang:\n"
        "  planctl demo test                   et opdigtet sted, hvor du kan prøve dig frem\n"
        "  planctl -C test review              hvem der skal tages stilling til i denne måned\n"
        "  planctl init planer --model reden   begynd på jeres egne planer",
    },
    "help.examples": {"en": "Examples:", "da": "Eksempler:"},
    "help.init": {
        "en": "Begin a folder of your own for plans\n\n"
        "Makes the folder, the settings and the first staff member: you. It asks no questions; what is written"
        " can be changed later in planctl.yaml.",
        "da": "Opret jeres egen mappe til planer\n\n"
        "Opretter mappen, indstillingerne og den første medarbejder: dig. Der bliver ikke spurgt om noget; alt"
        " kan rettes senere i planctl.yaml.",
    },
    "help.demo": {
        "en": "Build an invented organisation to try things out in\n\n"
        "You get people, plans and a year of history up to today. Nobody in it is real, and nothing can break:"
        " delete the folder when you are done.",
        "da": "Opret et opdigtet sted, hvor du kan prøve dig frem\n\n"
        "Du får personer, planer og et års historik frem til i dag. Ingen af dem findes i"
        " virkeligheden, og du kan ikke ødelægge noget. Slet mappen, når du er færdig.",
    },
    "help.staff": {
        "en": "Add staff, list them, or note that somebody has left\n\n"
        "Whoever writes in planctl must be among the staff. planctl knows you by your e-mail address.",
        "da": "Tilføj og vis medarbejdere, eller notér, at nogen er stoppet\n\n"
        "Alle, der skriver i planctl, skal stå på listen over medarbejdere. planctl kender dig på"
        " din e-mailadresse.",
    },
    "help.staff-add": {
        "en": "Add a member of staff\n\n"
        "The handle is what you write on the command line and what stands in the plans: lower-case"
        " letters, digits and _.",
        "da": "Tilføj en medarbejder\n\n"
        "Brugernavnet er det, du skriver i kommandoer, og det, der står i planerne: små bogstaver, tal og _.",
    },
    "help.staff-list": {
        "en": "Show the staff\n\n"
        "Those who have left are there too, for their names stand in old entries.",
        "da": "Vis medarbejderne\n\n"
        "De, der er stoppet, er også med, for deres navne står ved gamle registreringer.",
    },
    "help.staff-leave": {
        "en": "Note that a member of staff has left\n\n"
        "What they have written stays under their name. Those who have them as contact person need a new"
        " one; planctl says who.",
        "da": "Notér, at en medarbejder er stoppet\n\n"
        "Det, medarbejderen har skrevet, bliver stående med navn. Er medarbejderen kontaktperson for"
        " nogen, skal de have en ny; planctl skriver, hvem det er.",
    },
    "help.person": {
        "en": "Register people, list them, and choose contact person and group\n\n"
        "A person is only known by an id, such as K-7F3QM. Names, addresses and CPR numbers do not belong in"
        " planctl.",
        "da": "Indskriv personer, vis dem, og vælg kontaktperson og målgruppe\n\n"
        "En person kendes kun på sit id, fx K-7F3QM. Navne, adresser og CPR-numre hører ikke til i"
        " planctl.",
    },
    "help.person-add": {
        "en": "Register a person\n\n"
        "planctl draws an id that tells nothing about the person. Write the id down where you keep names.",
        "da": "Indskriv en person\n\n"
        "planctl trækker et tilfældigt id, der ikke røber noget om personen. Skriv id'et ned dér, hvor I har"
        " navnene.",
    },
    "help.person-list": {
        "en": "List the people who are registered\n\n"
        "Those who were ended come along with --all.",
        "da": "Vis alle, der er indskrevet\n\n"
        "Med --all får du også dem, der er afsluttet.",
    },
    "help.person-show": {
        "en": "Show where one person stands\n\n"
        "Plan, focus areas, scores, the latest contacts, and what is missing, on one page.",
        "da": "Vis overblikket over én person\n\n"
        "Plan, indsatsområder, målinger, de seneste kontakter og det, der mangler, samlet på én side.",
    },
    "help.person-assign": {
        "en": "Choose a person's contact person\n\n"
        "The contact person answers for the monthly decisions. With --none there is nobody for now; the"
        " person still comes on the lists.",
        "da": "Vælg kontaktperson for en person\n\n"
        "Kontaktpersonen har ansvaret for månedens stillingtagen. Med --none er der ingen lige nu;"
        " personen kommer stadig med på listerne.",
    },
    "help.person-group": {
        "en": "Note that a person is now in another group\n\n"
        "Earlier groups stay with their dates. To move from one to another is a result worth seeing.",
        "da": "Notér, at en person er kommet i en anden målgruppe\n\n"
        "Tidligere målgrupper bliver stående med dato. At flytte sig fra en målgruppe til en anden"
        " er et resultat, der er værd at se.",
    },
    "help.show": {
        "en": "Show where one person stands\n\n"
        "Plan, focus areas, scores, the latest contacts, and what is missing, on one page.",
        "da": "Vis overblikket over én person\n\n"
        "Plan, indsatsområder, målinger, de seneste kontakter og det, der mangler, samlet på én side.",
    },
    "help.contact": {
        "en": "Enter a visit or another contact\n\n"
        "Say what was given with --service, once for each service. If you tried but did not reach the"
        " person, enter that too, with --attempt; it does not count as contact.",
        "da": "Registrér et besøg eller en anden kontakt\n\n"
        "Skriv ydelserne med --service, én gang for hver. Fik du ikke fat i personen, så registrér også"
        " det, med --attempt; det tæller ikke som kontakt.",
    },
    "help.note": {
        "en": "Write a note: an observation, an assessment or a decision\n\n"
        "What you saw, how you judge it and what was decided are kept apart, one note for each. Without a"
        " text your editor opens.",
        "da": "Skriv et notat: en observation, en vurdering eller en beslutning\n\n"
        "Det, du så, din vurdering af det og det, der blev besluttet, holdes hver for sig: ét"
        " notat til hver. Skriver du ingen tekst, åbner din teksteditor.",
    },
    "help.score": {
        "en": "Score one or more focus areas\n\n"
        "The scale shows how ready the person is for change, not how serious things are. Without"
        " an area you are led through all of them. See the steps: planctl model show reden scale",
        "da": "Lav en statusmåling på et eller flere indsatsområder\n\n"
        "Skalaen viser, hvor klar personen er til forandring, ikke hvor alvorligt det står til."
        " Skriver du intet område, kommer du igennem dem alle. Se trinene: planctl model show reden scale",
    },
    "help.measure": {
        "en": "Enter the answers to a questionnaire such as WHO-5\n\n"
        "Write them in the order of the form. If the person does not want to answer, enter that with"
        " --declined and leave it there.",
        "da": "Registrér svarene på et spørgeskema som WHO-5\n\n"
        "Skriv dem i samme rækkefølge som på skemaet. Vil personen ikke svare, så notér det med"
        " --declined, og lad det ligge.",
    },
    "help.plan": {
        "en": "Activate, deactivate, approve or show a person's plan\n\n"
        "A person has one plan. It can be deactivated and activated again, and nothing that was written"
        " gets lost. Some plan models want a plan approved before it is activated.",
        "da": "Aktivér, deaktivér, godkend eller vis en persons plan\n\n"
        "En person har én plan. Den kan deaktiveres og aktiveres igen, og det, der er skrevet, går ikke"
        " tabt. I nogle planmodeller skal en plan godkendes, før den aktiveres.",
    },
    "help.plan-start": {
        "en": "Activate a person's plan\n\n"
        "If the person is on this month's list with the question of a plan, it is answered at the same time.",
        "da": "Aktivér en persons plan\n\n"
        "Står personen på månedens liste med spørgsmålet om en plan, bliver det besvaret samtidig.",
    },
    "help.plan-stop": {
        "en": "Deactivate a person's plan (back to basic service)\n\n"
        "Say why with --reason. Everything in the plan stays, and it can be activated again.",
        "da": "Deaktivér en persons plan (tilbage på basisydelse)\n\n"
        "Skriv hvorfor med --reason. Alt i planen bliver stående, og den kan aktiveres igen.",
    },
    "help.plan-show": {
        "en": "Show a person's plan, or one part of it whole\n\n"
        "Of lists with a date, such as diaries, the latest are shown; name a part to read all of it.",
        "da": "Vis en persons plan eller en enkelt del i sin helhed\n\n"
        "Af lister med dato, fx dagbøger, vises de seneste; skriv en dels navn for at læse det hele.",
    },
    "help.area": {
        "en": "Write in a focus area of the plan\n\n"
        "A text replaces the old one; an intervention is added to those there are. Without either your"
        " editor opens with the whole area and help for each field.",
        "da": "Skriv i et af planens indsatsområder\n\n"
        "En tekst erstatter den gamle; en indsats lægges til dem, der er. Skriver du ingen af"
        " delene, åbner din teksteditor med hele området og hjælp til hvert felt.",
    },
    "help.review": {
        "en": "Show whom a decision is needed on this month\n\n"
        "With each person it says why. Below you see what has been decided, what is left from earlier"
        " months, and how many you have had no contact with.",
        "da": "Vis, hvem der skal tages stilling til i denne måned\n\n"
        "Ved hver person står hvorfor. Nedenunder kan du se, hvem I har taget stilling til, hvad der"
        " ligger fra tidligere måneder, og hvor mange I ikke har haft kontakt med.",
    },
    "help.decide": {
        "en": "Enter what was decided about a person this month\n\n"
        "Leave the answer out, and planctl asks you. With --all you go through everybody who is"
        " waiting. The plan is activated or deactivated if the answer means that. What cannot be"
        " answered yet is put off with --postpone.",
        "da": "Tag stilling til en person for denne måned\n\n"
        "Skriver du ikke svaret, spørger planctl dig. Med --all gennemgår du alle, der mangler"
        " stillingtagen. Planen bliver aktiveret eller deaktiveret, hvis svaret betyder det. Det, der"
        " endnu ikke kan svares på, udsættes med --postpone.",
    },
    "help.end": {
        "en": "Note that a person is no longer registered with you\n\n"
        "An active plan is deactivated the same day, and the person leaves the lists. The file stays and"
        " can still be read.",
        "da": "Notér, at en person ikke længere er indskrevet hos jer\n\n"
        "En aktiv plan bliver deaktiveret samme dag, og personen kommer ikke længere med på listerne."
        " Filen bliver liggende og kan stadig læses.",
    },
    "help.return": {
        "en": "Register somebody again who was discharged or ended\n\n"
        "Who was discharged at the turn of a year gets a new file; the earlier ones stay as they are and can be read."
        " Who ended this year goes on in the same file. planctl contact does it too, and asks first.",
        "da": "Indskriv en person igen, der er udskrevet eller afsluttet\n\n"
        "Den, der blev udskrevet ved årsskiftet, får en ny fil; de tidligere bliver, som de er, og kan stadig læses."
        " Er personen afsluttet i år, fortsætter den samme fil. planctl contact gør det også, men spørger først.",
    },
    "help.year-end": {
        "en": "Close a year: active plans go on, everybody else is discharged\n\n"
        "The files of those whose plan is not active on 31 December go to closed/ and are not changed any more."
        " Run late, it goes by 31 December: what is dated after it goes to a new file of the same person."
        " It also shows who was in contact in December, for the first weeks of January.",
        "da": "Årsafslutning: Aktive planer fortsætter, alle andre bliver udskrevet\n\n"
        "Filerne for dem, hvis plan ikke er aktiv den 31. december, kommer i closed/ og ændres ikke mere."
        " Afslutter I året senere, gælder stadig den 31. december: Det, der er dateret senere, kommer i en ny fil for"
        " samme person. Du ser også, hvem der var i kontakt i december, til de første uger af januar.",
    },
    "help.assign": {
        "en": "Choose a person's contact person\n\n"
        "The contact person answers for the monthly decisions. With --none there is nobody for now; the"
        " person still comes on the lists.",
        "da": "Vælg kontaktperson for en person\n\n"
        "Kontaktpersonen har ansvaret for månedens stillingtagen. Med --none er der ingen lige nu;"
        " personen kommer stadig med på listerne.",
    },
    "help.group": {
        "en": "Note that a person is now in another group\n\n"
        "Earlier groups stay with their dates. To move from one to another is a result worth seeing.",
        "da": "Notér, at en person er kommet i en anden målgruppe\n\n"
        "Tidligere målgrupper bliver stående med dato. At flytte sig fra en målgruppe til en anden"
        " er et resultat, der er værd at se.",
    },
    "help.check": {
        "en": "Look for errors in the plans and settings\n\n"
        "Says where the error is, what is wrong, and what to write instead. Nothing is changed.",
        "da": "Find fejl i planerne og indstillingerne\n\n"
        "Du får at vide, hvor fejlen er, hvad der er galt, og hvad du kan skrive i stedet. Intet bliver ændret.",
    },
    "help.save": {
        "en": "Check and save what you changed by hand in the files\n\n"
        "What you write with planctl's commands is saved at once. Use save when you have edited a file in"
        " your editor.",
        "da": "Kontrollér og gem det, du selv har rettet i filerne\n\n"
        "Det, du skriver med planctls kommandoer, bliver gemt med det samme. Brug save, når du har"
        " rettet i en fil med din teksteditor.",
    },
    "help.fmt": {
        "en": "Give plan files their standard form\n\n"
        "Order of keys, indents and line breaks are put right, and ids that the model has renamed brought up to date;"
        " what stands in the file stays the same.",
        "da": "Giv planfilerne den faste opsætning\n\n"
        "Rækkefølge, indrykning og linjeskift bliver rettet til, og id'er, som modellen har givet nye navne, bliver"
        " ført ajour; indholdet er det samme.",
    },
    "help.undo": {
        "en": "Take back what you saved last, or an earlier save\n\n"
        "One command is taken back each time. The history keeps both, so nothing disappears without a trace."
        " Given the number of a save, or a person, it takes back that one, or the latest about them: it says"
        " first what that means, asks, and refuses where something later builds on it.",
        "da": "Fortryd det, du sidst har gemt, eller en tidligere gemning\n\n"
        "Du fortryder én kommando ad gangen. Historikken husker både den og fortrydelsen, så intet"
        " forsvinder sporløst. Med nummeret på en gemning, eller en person, er det den, eller den seneste om"
        " personen, der fortrydes: Først står der, hvad det betyder, så bliver du spurgt, og bygger noget senere"
        " på den, sker der ikke noget.",
    },
    "help.model": {
        "en": "Look into the plan models: areas, steps, services and questions\n\n"
        "A model says what a plan holds, and why. You can adapt one with a file of your own in models/.",
        "da": "Slå op i planmodellerne: områder, trin, ydelser og spørgsmål\n\n"
        "En model fortæller, hvad en plan indeholder, og hvorfor. I kan tilpasse den med jeres egen fil i models/.",
    },
    "help.model-list": {
        "en": "List the plan models you can use\n\n"
        "Those of your own folder and those that come with planctl.",
        "da": "Vis de planmodeller, I kan bruge\n\n"
        "Både jeres egne og dem, der følger med planctl.",
    },
    "help.model-show": {
        "en": "Explain a plan model, or one part of it\n\n"
        "Name a part, such as areas, services, readiness or a single area, to see only that. Without a"
        " model: the one you use.",
        "da": "Forklar en planmodel eller en del af den\n\n"
        "Nævn en del, hvis du kun vil se den, fx areas (indsatsområder), services (ydelser), scale"
        " (trinene) eller et enkelt område. Uden en model: den, I bruger.",
    },
    "help.model-check": {
        "en": "Look for errors in plan models\n\n"
        "Without a name your own models in models/ are checked, or, if you have none, those that come with"
        " planctl.",
        "da": "Find fejl i planmodeller\n\n"
        "Skriver du intet navn, bliver jeres egne i models/ undersøgt; har I ingen, er det dem,"
        " der følger med planctl.",
    },
    "help.model-test": {
        "en": "Try the examples of a plan model\n\n"
        "A model can hold made-up people and say what is to be asked about them in which month. Here it is"
        " seen whether the questions do what they should.",
        "da": "Prøv eksemplerne i en planmodel\n\n"
        "En model kan have opdigtede personer med og sige, hvad der skal spørges om i hvilken måned. Her kan I"
        " se, om spørgsmålene gør, hvad de skal.",
    },
    "help.model-new": {
        "en": "Make a plan model of your own\n\n"
        "You get a file in models/ that can be used as it is, with examples of what most houses change. It"
        " builds on the model you name, or is a copy of the smallest one.",
        "da": "Lav jeres egen planmodel\n\n"
        "I får en fil i models/, der kan bruges, som den er, med eksempler på det, de fleste steder ændrer. Den"
        " bygger på den model, I nævner, eller er en kopi af den mindste.",
    },
    "help.model-schema": {
        "en": "Print the description that lets your editor help with plan files\n\n"
        "It is a JSON Schema: with it your editor suggests keys and values and explains them as you write."
        " New folders for plans already have it in schema/.",
        "da": "Udskriv den beskrivelse, der får din teksteditor til at hjælpe med planfilerne\n\n"
        "Det er et JSON Schema. Med det foreslår teksteditoren, hvad der kan stå, og forklarer"
        " det, mens du skriver. Nye mapper til planer har det i forvejen i schema/.",
    },
}
