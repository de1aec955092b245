"""Help: goals, subgoals and their diary; part of `help`."""

GOALS = {
    # What each command is for
    "help.goal": {
        "en": "Write goals, evaluate them and close them\n\n"
        "A goal is worked on through its subgoals, and how it goes is written as evaluations. Ideas for later can"
        " stand there too, and nobody holds them against anything.",
        "da": "Skriv mål, evaluér dem, og luk dem\n\n"
        "Et mål bliver arbejdet på gennem sine delmål, og hvordan det går, skriver I som evalueringer. Idéer til"
        " senere må også stå der, og dem holder ingen op mod noget.",
    },
    "help.goal-add": {
        "en": "Add a goal\n\n"
        "When it is saved, planctl says what is worth a look: an end date that is missing, a wording nobody can see"
        " the end of. It is advice; nothing is refused for it. Without a text your editor opens.",
        "da": "Tilføj et mål\n\n"
        "Når målet er gemt, peger planctl på det, der er værd at se på: en slutdato, der mangler, eller ord,"
        " der ikke viser, hvornår det er nået. Det er råd; intet bliver afvist. Skriver du ingen tekst, åbner din teksteditor.",
    },
    "help.goal-list": {
        "en": "List a person's goals, or the open ones of the house\n\n"
        "Below stands how many of the closed goals were reached. When it is far too few, or all of them for a long"
        " time, look at the goals; it says nothing about who worked on them.",
        "da": "Vis en persons mål eller alle åbne mål i huset\n\n"
        "Nedenunder står, hvor mange af de lukkede mål der blev nået. Er det alt for få, eller i lang tid dem alle,"
        " så se på målene; tallet siger ikke noget om dem, der har arbejdet med dem.",
    },
    "help.goal-show": {
        "en": "Show one goal with subgoals, diaries and evaluations",
        "da": "Vis et enkelt mål med delmål, dagbøger og evalueringer",
    },
    "help.goal-evaluate": {
        "en": "Write how it goes with a goal\n\n"
        "If the means do not work, or the goal has changed, say so with --finding: then a decision is asked for."
        " Without a text your editor opens.",
        "da": "Skriv, hvordan det går med et mål\n\n"
        "Virker midlerne ikke, eller er målet blevet et andet, så skriv det med --finding: Så skal I tage stilling"
        " til det. Skriver du ingen tekst, åbner din teksteditor.",
    },
    "help.goal-start": {
        "en": "Take up an idea: from now on it is a goal\n\nIt begins today, or on the day you name.",
        "da": "Tag en idé op: fra nu af er den et mål\n\nDet begynder i dag eller den dag, du skriver.",
    },
    "help.goal-close": {
        "en": "Close a goal, as reached or otherwise\n\n"
        "What it can be closed as, the plan model says, such as reached or dropped. It can be opened again.",
        "da": "Luk et mål, som nået eller andet\n\n"
        "Planmodellen siger, hvad det kan lukkes som, fx nået eller opgivet. Det kan åbnes igen.",
    },
    "help.goal-reopen": {
        "en": "Open a goal again that was closed\n\nIts closing date is taken out; the history keeps it.",
        "da": "Åbn et mål igen, der er lukket\n\nDatoen for lukningen bliver fjernet; historikken husker den.",
    },
    "help.subgoal": {
        "en": "Write the subgoals of a goal, and see their diaries\n\n"
        "A subgoal says what is worked on now, how, and by whom.",
        "da": "Skriv delmål under et mål, og læs deres dagbøger\n\n"
        "Et delmål siger, hvad der arbejdes med nu, hvordan, og hvem der gør det.",
    },
    "help.subgoal-add": {
        "en": "Add a subgoal to a goal\n\nWithout a text your editor opens with all its fields.",
        "da": "Tilføj et delmål til et mål\n\nSkriver du ingen tekst, åbner din teksteditor med alle felterne.",
    },
    "help.subgoal-list": {
        "en": "List a person's subgoals by goal, with the day of the latest diary entry",
        "da": "Vis en persons delmål, mål for mål, med dagen for den seneste dagbog",
    },
    "help.subgoal-show": {
        "en": "Show one subgoal with its whole diary",
        "da": "Vis et enkelt delmål med hele dagbogen",
    },
    "help.subgoal-close": {
        "en": "Close a subgoal\n\nWhat it can be closed as, the plan model says.",
        "da": "Luk et delmål\n\nPlanmodellen siger, hvad det kan lukkes som.",
    },
    "help.subgoal-reopen": {
        "en": "Open a subgoal again that was closed",
        "da": "Åbn et delmål igen, der er lukket",
    },
    "help.diary": {
        "en": "Write in the diary of a subgoal\n\n"
        "What was done, and if you like what you saw, what came of it, and how the person took it. Without a text"
        " your editor opens. Read it with: planctl subgoal show",
        "da": "Skriv i dagbogen til et delmål\n\n"
        "Det, der blev gjort, og gerne det, du så, det, der kom ud af det, og hvordan personen tog det. Skriver du"
        " ingen tekst, åbner din teksteditor. Læs den med: planctl subgoal show",
    },
    # Examples
    "help.goal.examples": {
        "en": 'planctl goal add K-7F3QM "She eats breakfast with the others three times a week." --due 2027-03-01\n'
        "planctl goal list K-7F3QM",
        "da": 'planctl goal add K-7F3QM "Hun spiser morgenmad med de andre tre gange om ugen." --due 2027-03-01\n'
        "planctl goal list K-7F3QM",
    },
    "help.goal-add.examples": {
        "en": 'planctl goal add K-7F3QM "She eats breakfast with the others three times a week." --due 2027-03-01\n'
        'planctl goal add K-7F3QM "A flat of her own." --idea\n'
        "planctl goal add K-7F3QM",
        "da": 'planctl goal add K-7F3QM "Hun spiser morgenmad med de andre tre gange om ugen." --due 2027-03-01\n'
        'planctl goal add K-7F3QM "Sin egen lejlighed." --idea\n'
        "planctl goal add K-7F3QM",
    },
    "help.goal-list.examples": {
        "en": "planctl goal list\nplanctl goal list K-7F3QM --all\nplanctl goal list --months 6",
        "da": "planctl goal list\nplanctl goal list K-7F3QM --all\nplanctl goal list --months 6",
    },
    "help.goal-show.examples": {
        "en": "planctl goal show K-7F3QM g-7QX2",
        "da": "planctl goal show K-7F3QM g-7QX2",
    },
    "help.goal-evaluate.examples": {
        "en": 'planctl goal evaluate K-7F3QM g-7QX2 "Twice a week now; she sits down by herself." --attainment 1\n'
        'planctl goal evaluate K-7F3QM g-7QX2 "Mornings are too hard." --finding means_do_not_work\n'
        "planctl goal evaluate K-7F3QM g-7QX2",
        "da": 'planctl goal evaluate K-7F3QM g-7QX2 "To gange om ugen nu; hun sætter sig selv." --attainment 1\n'
        'planctl goal evaluate K-7F3QM g-7QX2 "Morgenerne er for svære." --finding means_do_not_work\n'
        "planctl goal evaluate K-7F3QM g-7QX2",
    },
    "help.goal-start.examples": {
        "en": "planctl goal start K-7F3QM g-7QX2 --due 2027-03-01",
        "da": "planctl goal start K-7F3QM g-7QX2 --due 2027-03-01",
    },
    "help.goal-close.examples": {
        "en": "planctl goal close K-7F3QM g-7QX2 reached\n"
        'planctl goal close K-7F3QM g-7QX2 dropped --reason "She found another way."',
        "da": "planctl goal close K-7F3QM g-7QX2 reached\n"
        'planctl goal close K-7F3QM g-7QX2 dropped --reason "Hun fandt en anden vej."',
    },
    "help.goal-reopen.examples": {
        "en": "planctl goal reopen K-7F3QM g-7QX2",
        "da": "planctl goal reopen K-7F3QM g-7QX2",
    },
    "help.subgoal.examples": {
        "en": 'planctl subgoal add K-7F3QM g-7QX2 "She comes down at eight." --method "We knock at half past seven."\n'
        "planctl subgoal list K-7F3QM",
        "da": 'planctl subgoal add K-7F3QM g-7QX2 "Hun kommer ned kl. 8." --method "Vi banker på kl. halv otte."\n'
        "planctl subgoal list K-7F3QM",
    },
    "help.subgoal-add.examples": {
        "en": 'planctl subgoal add K-7F3QM g-7QX2 "She comes down at eight." --method "We knock at half past seven."\n'
        'planctl subgoal add K-7F3QM g-7QX2 "She lays the table." --responsible jonas --due 2026-12-20',
        "da": 'planctl subgoal add K-7F3QM g-7QX2 "Hun kommer ned kl. 8." --method "Vi banker på kl. halv otte."\n'
        'planctl subgoal add K-7F3QM g-7QX2 "Hun dækker bord." --responsible jonas --due 2026-12-20',
    },
    "help.subgoal-list.examples": {
        "en": "planctl subgoal list K-7F3QM\nplanctl subgoal list K-7F3QM --all",
        "da": "planctl subgoal list K-7F3QM\nplanctl subgoal list K-7F3QM --all",
    },
    "help.subgoal-show.examples": {
        "en": "planctl subgoal show K-7F3QM s-4KD9",
        "da": "planctl subgoal show K-7F3QM s-4KD9",
    },
    "help.subgoal-close.examples": {
        "en": "planctl subgoal close K-7F3QM s-4KD9 done",
        "da": "planctl subgoal close K-7F3QM s-4KD9 done",
    },
    "help.subgoal-reopen.examples": {
        "en": "planctl subgoal reopen K-7F3QM s-4KD9",
        "da": "planctl subgoal reopen K-7F3QM s-4KD9",
    },
    "help.diary.examples": {
        "en": 'planctl diary K-7F3QM s-4KD9 "We knocked, and she came down at ten past eight."\n'
        'planctl diary K-7F3QM s-4KD9 "She laid the table." --effect "She stayed for the meal." --date 2026-11-20\n'
        "planctl diary K-7F3QM s-4KD9",
        "da": 'planctl diary K-7F3QM s-4KD9 "Vi bankede på, og hun kom ned ti over otte."\n'
        'planctl diary K-7F3QM s-4KD9 "Hun dækkede bord." --effect "Hun blev og spiste." --date 2026-11-20\n'
        "planctl diary K-7F3QM s-4KD9",
    },
    # Arguments and options
    "help.goal.id": {"en": "The goal's id, such as g-7QX2", "da": "Målets id, fx g-7QX2"},
    "help.goal.text": {
        "en": "The text, in quotes; write - to take it from another program, or leave it out to open your editor",
        "da": "Teksten i citationstegn; skriv - for at hente den fra et andet program, eller udelad den for at åbne"
        " din teksteditor",
    },
    "help.goal.reason": {
        "en": "Why it matters, in quotes",
        "da": "Hvorfor det er vigtigt, i citationstegn",
    },
    "help.goal.why": {
        "en": "Why, in quotes; it stands as an evaluation of that day",
        "da": "Hvorfor, i citationstegn; det bliver skrevet som en evaluering den dag",
    },
    "help.goal.area": {
        "en": "An area it belongs to; write --area again for each",
        "da": "Et område, det hører til; skriv --area igen for hvert",
    },
    "help.goal.type": {
        "en": "What kind of goal it is, such as development",
        "da": "Hvilken slags mål det er, fx development (udvikling)",
    },
    "help.goal.agreed": {
        "en": "Whether it is agreed with the person, or your own intention",
        "da": "Om det er aftalt med personen eller er jeres egen hensigt",
    },
    "help.goal.due": {
        "en": "The day it is to be reached by, such as 2027-03-01",
        "da": "Den dag, det skal være nået, fx 2027-03-01",
    },
    "help.goal.opened": {
        "en": "The day it began, such as 2026-11-03; otherwise today",
        "da": "Den dag, det begyndte, fx 2026-11-03; ellers i dag",
    },
    "help.goal.own-words": {
        "en": "The goal in the person's own words, in quotes",
        "da": "Målet med personens egne ord, i citationstegn",
    },
    "help.goal.idea": {
        "en": "It is an idea for later, not a goal yet",
        "da": "Det er en idé til senere og ikke et mål endnu",
    },
    "help.goal.effect": {
        "en": "What it means to the person, in quotes",
        "da": "Hvad det betyder for personen, i citationstegn",
    },
    "help.goal.method": {
        "en": "What you think of the way you go about it, in quotes",
        "da": "Hvad I tænker om måden, I gør det på, i citationstegn",
    },
    "help.goal.changes": {
        "en": "What is done differently from now on, in quotes",
        "da": "Hvad I gør anderledes fra nu af, i citationstegn",
    },
    "help.goal.finding": {
        "en": "How it goes in one word, such as on_track or means_do_not_work",
        "da": "Hvordan det går, med ét ord, fx on_track (på vej) eller means_do_not_work (midlerne virker ikke)",
    },
    "help.goal.attainment": {
        "en": "How far it has come: from -2 (much less than hoped) over 0 (as hoped) to 2 (much more)",
        "da": "Hvor langt det er nået: fra -2 (meget mindre end håbet) over 0 (som håbet) til 2 (meget mere)",
    },
    "help.goal.state": {
        "en": "What it is closed as, such as reached or dropped",
        "da": "Hvad det lukkes som, fx reached (nået) eller dropped (opgivet)",
    },
    "help.goal.all": {
        "en": "Ideas and closed goals too",
        "da": "Også idéer og lukkede mål",
    },
    "help.goal.since": {
        "en": "Count the goals closed since this month, such as 2026-01; otherwise as far back as the plan model says",
        "da": "Tæl de mål, der er lukket fra og med denne måned, fx 2026-01; ellers så langt tilbage, planmodellen siger",
    },
    "help.goal.months": {
        "en": "Count the goals closed within so many months",
        "da": "Tæl de mål, der er lukket inden for så mange måneder",
    },
    "help.subgoal.id": {"en": "The subgoal's id, such as s-4KD9", "da": "Delmålets id, fx s-4KD9"},
    "help.subgoal.method": {
        "en": "How you go about it: who does what, and when, in quotes",
        "da": "Hvordan I gør: hvem gør hvad og hvornår, i citationstegn",
    },
    "help.subgoal.responsible": {
        "en": "The member of staff who sees to it, such as mette",
        "da": "Brugernavnet på den, der sørger for det, fx mette",
    },
    "help.subgoal.state": {
        "en": "What it is closed as, such as done or dropped",
        "da": "Hvad det lukkes som, fx done (nået) eller dropped (opgivet)",
    },
    "help.subgoal.all": {"en": "Those that are closed too", "da": "Også dem, der er lukket"},
    "help.diary.text": {
        "en": "What was done, in quotes; write - to take it from another program, or leave it out to open your editor",
        "da": "Det, der blev gjort, i citationstegn; skriv - for at hente det fra et andet program, eller udelad det"
        " for at åbne din teksteditor",
    },
    "help.diary.observations": {
        "en": "What you saw and how you judge it, in quotes",
        "da": "Det, du så, og din vurdering af det, i citationstegn",
    },
    "help.diary.effect": {"en": "What came of it, in quotes", "da": "Hvad der kom ud af det, i citationstegn"},
    "help.diary.experience": {
        "en": "How the person took it, in quotes",
        "da": "Hvordan personen oplevede det, i citationstegn",
    },
    "help.check.goals": {
        "en": "Also say what is worth a look in the wording of open goals",
        "da": "Peg også på det, der er værd at se på i åbne måls ordlyd",
    },
}
