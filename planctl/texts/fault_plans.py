"""What went wrong with people, plans and what a command was given: two sentences for every fault."""

PLANS = {
    # The workspace, its settings and its models
    "fault.BadToday": {
        "en": "PLANCTL_TODAY is “{value}”, which is not a date.",
        "da": "PLANCTL_TODAY er ”{value}”, og det er ikke en dato.",
    },
    "fault.BadToday.do": {
        "en": "Set it to a day such as 2026-11-22, or take it away: unset PLANCTL_TODAY",
        "da": "Sæt den til en dag som 2026-11-22, eller fjern den: unset PLANCTL_TODAY",
    },
    "fault.NoWorkspace": {
        "en": "There are no plans here: no planctl.yaml in {folder} or in the folders above it.",
        "da": "Her er ingen planer: planctl.yaml findes hverken i {folder} eller i mapperne over den.",
    },
    "fault.NoWorkspace.do": {
        "en": "Go to the folder with your plans (cd FOLDER), or begin a new one: planctl init FOLDER --model reden\n"
        "To look around first: planctl demo FOLDER",
        "da": "Gå til mappen med jeres planer (cd MAPPE), eller opret en ny: planctl init MAPPE --model reden\n"
        "Vil du bare se dig omkring: planctl demo MAPPE",
    },
    "fault.SettingsBroken": {
        "en": ("{file} has {n} error, in line {line}.", "{file} has {n} errors, the first in line {line}."),
        "da": ("{file} har en fejl i linje {line}.", "{file} har {n} fejl, den første i linje {line}."),
    },
    "fault.SettingsBroken.do": {
        "en": "Nothing else can be done before that is put right. See what is wrong: planctl check",
        "da": "Det skal rettes, før du kan gøre andet. Se, hvad der er galt: planctl check",
    },
    "fault.UnknownModel": {
        "en": "There is no plan model “{model}”.",
        "da": "Ingen planmodel hedder ”{model}”.",
    },
    "fault.UnknownModel.do": {"en": "There are: {known}.", "da": "Du kan vælge: {known}."},
    "fault.ModelBroken": {
        "en": (
            "The plan model “{model}” has an error: {file}, line {line}.",
            "The plan model “{model}” has {n} errors, the first in {file}, line {line}.",
        ),
        "da": (
            "Planmodellen ”{model}” har en fejl: {file}, linje {line}.",
            "Planmodellen ”{model}” har {n} fejl, den første i {file}, linje {line}.",
        ),
    },
    "fault.ModelBroken.do": {
        "en": "Its plans cannot be read before that is put right. See what is wrong: planctl model check {model}",
        "da": "Planerne kan ikke læses, før det er rettet. Se, hvad der er galt: planctl model check {model}",
    },
    # People and staff
    "fault.UnknownPerson": {"en": "There is no plan file for {id}.", "da": "Der er ingen planfil for {id}."},
    "fault.UnknownPerson.close": {"en": "Did you mean {close}?", "da": "Mente du {close}?"},
    "fault.UnknownPerson.do": {
        "en": "See everybody: planctl person list",
        "da": "Se alle: planctl person list",
    },
    "fault.ClosedPerson": {
        "en": "{id} was discharged on 31 December {year}, and the file was closed; it is not changed any more.",
        "da": "{id} blev udskrevet den 31. december {year}, og filen blev lukket; den ændres ikke mere.",
    },
    "fault.ClosedPerson.do": {
        "en": "It can still be read: planctl show {id}\nIf the person has come back, register again: planctl return {id}",
        "da": "Den kan stadig læses: planctl show {id}\n"
        "Er personen kommet tilbage, så indskriv igen: planctl return {id}",
    },
    "fault.PlanBroken": {
        "en": "{file} cannot be read; the first error is in line {line}.",
        "da": "{file} kan ikke læses; den første fejl er i linje {line}.",
    },
    "fault.PlanBroken.do": {
        "en": "See what is wrong: planctl check {file}",
        "da": "Se, hvad der er galt: planctl check {file}",
    },
    "fault.PersonExists": {
        "en": "There is already a person with the id {id}.",
        "da": "Der er allerede en person med id'et {id}.",
    },
    "fault.PersonExists.do": {
        "en": "Nothing has changed. See whether it is the same person: planctl show {id}. Without --id planctl draws a"
        " free one.",
        "da": "Intet er ændret. Se, om det er den samme person: planctl show {id}. Uden --id trækker planctl et, der er"
        " ledigt.",
    },
    "fault.AlreadyEnded": {"en": "{id} was already ended on {day}.", "da": "{id} blev allerede afsluttet {day}."},
    "fault.AlreadyEnded.do": {
        "en": "Nothing has changed. If the day or the reason is wrong, correct it in the file and run: planctl save {id}",
        "da": "Intet er ændret. Er dagen eller grunden forkert, så ret det i filen, og kør: planctl save {id}",
    },
    "fault.UnknownStaff": {
        "en": "“{value}” is not among the staff.",
        "da": "”{value}” er ikke blandt medarbejderne.",
    },
    "fault.UnknownStaff.do": {
        "en": "The staff are: {known}. To add somebody: planctl staff add --help",
        "da": "Medarbejderne er: {known}. Sådan tilføjer du en ny: planctl staff add --help",
    },
    "fault.NobodyWrites": {
        "en": "planctl does not know who you are: nobody among the staff has the e-mail address {email}.",
        "da": "planctl ved ikke, hvem du er: Ingen af medarbejderne har e-mailadressen {email}.",
    },
    "fault.NobodyWrites.do": {
        "en": "Say who you are with --by ({known}), or add yourself to the staff:"
        ' planctl staff add HANDLE --name "NAME" --email {email}',
        "da": "Skriv, hvem du er, med --by ({known}), eller føj dig selv til medarbejderne:"
        ' planctl staff add BRUGERNAVN --name "NAVN" --email {email}',
    },
    "fault.StaffLeft": {
        "en": "{value} was only among the staff until {until}.",
        "da": "{value} var kun medarbejder til og med {until}.",
    },
    "fault.StaffLeft.do": {
        "en": "Nothing has changed. Name somebody else (with --by, if it is about who wrote it), or"
        " correct until: in planctl.yaml.",
        "da": "Intet er ændret. Skriv en anden medarbejder (med --by, hvis det gælder, hvem der har"
        " skrevet det), eller ret until: i planctl.yaml.",
    },
    "fault.StaffExists": {
        "en": "There is already somebody called “{value}” among the staff.",
        "da": "Der er allerede en medarbejder med brugernavnet ”{value}”.",
    },
    "fault.StaffExists.do": {
        "en": "Nothing has changed. Choose another handle; see who there is: planctl staff list",
        "da": "Intet er ændret. Vælg et andet brugernavn. Se dem, der er i brug: planctl staff list",
    },
    # The plan and its decisions
    "fault.PlanAlreadyActive": {
        "en": "{id} already has an active plan, since {start}.",
        "da": "{id} har allerede en aktiv plan; den begyndte {start}.",
    },
    "fault.PlanAlreadyActive.do": {
        "en": "Nothing has changed. See the plan: planctl plan show {id}",
        "da": "Intet er ændret. Se planen: planctl plan show {id}",
    },
    "fault.PlanNotActive": {"en": "{id} has no active plan.", "da": "{id} har ingen aktiv plan."},
    "fault.PlanNotActive.do": {
        "en": "Nothing has changed. See where the person stands: planctl show {id}",
        "da": "Intet er ændret. Se overblikket: planctl show {id}",
    },
    "fault.StopsBeforeStart": {
        "en": "The plan of {id} began on {start} and cannot be deactivated on {day}.",
        "da": "Planen for {id} begyndte {start} og kan ikke deaktiveres {day}.",
    },
    "fault.StopsBeforeStart.do": {
        "en": "Nothing has changed. The plan can be deactivated from the day after it began. If it was"
        " activated by mistake just now: planctl undo",
        "da": "Intet er ændret. Planen kan tidligst deaktiveres dagen efter, at den begyndte. Er den"
        " lige blevet aktiveret ved en fejl, så kør: planctl undo",
    },
    "fault.DecisionDiffers": {
        "en": "{id}: a decision for {month} was already made on {day}: {outcome}.",
        "da": "For {month} er der allerede taget stilling til {id} ({day}): {outcome}.",
    },
    "fault.DecisionDiffers.do": {
        "en": "Nothing has changed. To replace it, run the same command again with --replace.",
        "da": "Intet er ændret. Vil du erstatte det, så kør samme kommando igen med --replace.",
    },
    "fault.CannotTakeBack": {
        "en": "The answer for {id} in {month} cannot be replaced: later entries build on it.",
        "da": "Svaret for {id} i {month} kan ikke erstattes: Senere registreringer bygger på det.",
    },
    "fault.CannotTakeBack.do": {
        "en": "Nothing has changed. See what has been entered since: planctl show {id}",
        "da": "Intet er ændret. Se, hvad der er registreret siden: planctl show {id}",
    },
    "fault.WouldBreak": {
        "en": "That would leave an error in the plan: {message}.",
        "da": "Det ville give en fejl i planen: {message}.",
    },
    "fault.WouldBreak.do": {
        "en": "Nothing has changed. Correct what you wrote, and try again.",
        "da": "Intet er ændret. Ret det, du skrev, og prøv igen.",
    },
    "fault.FormatDefeats": {
        "en": "The plan file is set out so that planctl cannot write in it without the risk of spoiling something.",
        "da": "Planfilen er sat op på en måde, så planctl ikke kan skrive i den uden at risikere at ødelægge noget.",
    },
    "fault.FormatDefeats.do": {
        "en": "Nothing has changed. If planctl check finds an error in it, correct that first; otherwise give it the"
        " standard form, with: planctl fmt",
        "da": "Intet er ændret. Finder planctl check en fejl i den, så ret den først; giv den ellers den"
        " faste opsætning: planctl fmt",
    },
    # What a command was given
    "fault.UnknownChoice": {
        "en": "“{value}” is not one of the choices here.",
        "da": "”{value}” er ikke en af mulighederne her.",
    },
    "fault.UnknownChoice.close": {"en": "Did you mean “{close}”?", "da": "Mente du ”{close}”?"},
    "fault.UnknownChoice.do": {"en": "There are: {known}.", "da": "Du kan vælge: {known}."},
    "fault.CprRefused": {
        "en": "The text looks as if it holds a CPR number.",
        "da": "Der ser ud til at stå et CPR-nummer i teksten.",
    },
    "fault.CprRefused.do": {
        "en": "Nothing has been saved. Take it out: a plan names nobody. If it is something else, add --allow-cpr.",
        "da": "Intet er gemt. Tag det ud: En plan nævner ingen ved navn eller nummer. Er det noget"
        " andet, så tilføj --allow-cpr.",
    },
    "fault.ControlRefused": {
        "en": "The text holds an invisible character ({char}) that is not allowed.",
        "da": "Der er et usynligt tegn ({char}) i teksten, og det er ikke tilladt.",
    },
    "fault.ControlRefused.do": {
        "en": "Nothing has been saved. It usually comes along when text is pasted: type that part yourself.",
        "da": "Intet er gemt. Det følger som regel med, når man sætter tekst ind et andet sted fra:"
        " Skriv den del selv.",
    },
    "fault.EmptyText": {"en": "There is no text.", "da": "Der er ingen tekst."},
    "fault.EmptyText.do": {
        "en": "Nothing has been saved. Write the text in quotes.",
        "da": "Intet er gemt. Skriv teksten i citationstegn.",
    },
    "fault.NeedsTerminal": {
        "en": "This opens an editor or asks questions, and there is nobody here to answer.",
        "da": "Denne kommando åbner en teksteditor eller stiller spørgsmål, og her er ingen til at svare.",
    },
    "fault.NeedsTerminal.do": {
        "en": "Run it in a terminal, or write everything in the command; --help shows how.",
        "da": "Kør den i en terminal, eller skriv det hele i kommandoen; --help viser hvordan.",
    },
    "fault.AlreadyWorkspace": {
        "en": "{folder} already is a folder for plans: it has a planctl.yaml.",
        "da": "{folder} er allerede en mappe til planer: Den har en planctl.yaml.",
    },
    "fault.AlreadyWorkspace.do": {
        "en": "Nothing has changed. Go on there: planctl -C {folder} review",
        "da": "Intet er ændret. Arbejd videre i den: planctl -C {folder} review",
    },
    "fault.InsideWorkspace": {
        "en": "This lies inside a folder that already is for plans: {folder}",
        "da": "Det ligger inde i en mappe, der allerede er til planer: {folder}",
    },
    "fault.InsideWorkspace.do": {
        "en": "Nothing has changed. Choose a place outside it.",
        "da": "Intet er ændret. Vælg et sted uden for den.",
    },
    "fault.NotAFolder": {
        "en": "{folder} is a file, and a folder is needed.",
        "da": "{folder} er en fil, og der skal bruges en mappe.",
    },
    "fault.NotAFolder.do": {
        "en": "Nothing has changed. Name another folder; planctl makes it if it is not there.",
        "da": "Intet er ændret. Angiv en anden mappe; planctl opretter den, hvis den ikke findes.",
    },
    "fault.ImportBroken": {
        "en": ("{n} row of {file} cannot be taken in; see above.", "{n} rows of {file} cannot be taken in; see above."),
        "da": ("{n} række i {file} kan ikke bruges; se ovenfor.", "{n} rækker i {file} kan ikke bruges; se ovenfor."),
    },
    "fault.ImportBroken.do": {
        "en": "Nobody has been registered. Correct the file, and run the command again.",
        "da": "Ingen er blevet indskrevet. Ret filen, og kør kommandoen igen.",
    },
    "fault.HasErrors": {
        "en": ("There is {n} error in what is to be saved.", "There are {n} errors in what is to be saved."),
        "da": ("Der er {n} fejl i det, der skal gemmes.", "Der er {n} fejl i det, der skal gemmes."),
    },
    "fault.HasErrors.do": {
        "en": "Nothing has been saved. Correct what is listed above, and try again: planctl save",
        "da": "Intet er gemt. Ret det, der står ovenfor, og prøv igen: planctl save",
    },
    "fault.DeletedByHand": {
        "en": "Deleted by hand: {files}.",
        "da": "Slettet uden om planctl: {files}.",
    },
    "fault.DeletedByHand.do": {
        "en": "Nothing has been saved. Bring it back: git checkout HEAD -- {file}\n"
        "If the person is no longer with you, use planctl end: the file stays, so that the history can be read.",
        "da": "Intet er gemt. Hent den tilbage: git checkout HEAD -- {file}\n"
        "Er personen ikke længere hos jer, så brug planctl end: filen bliver liggende, så historikken kan læses.",
    },
    "fault.NoEditor": {
        "en": "No editor could be opened: {command} was not found or did not start.",
        "da": "Der kunne ikke åbnes en teksteditor: {command} blev ikke fundet eller kunne ikke starte.",
    },
    "fault.NoEditor.do": {
        "en": "Say which editor to use, for example: export EDITOR=nano\nOr write the text in the command; --help shows how.",
        "da": "Vælg, hvilken teksteditor der skal bruges, fx: export EDITOR=nano\n"
        "Eller skriv teksten i kommandoen; --help viser hvordan.",
    },
    "fault.PersonEnded": {
        "en": "{id} was ended on {day}, so no plan can be activated.",
        "da": "{id} er afsluttet den {day}, så der kan ikke aktiveres en plan.",
    },
    "fault.PersonEnded.do": {
        "en": "See whether the id is right. Was it ended by mistake? Take it back: planctl undo,"
        " or delete the line ended: in the file and run: planctl save {id}",
        "da": "Se efter, om det er det rigtige id. Er personen afsluttet ved en fejl, så fortryd: planctl undo,"
        " eller slet linjen ended: i filen, og kør: planctl save {id}",
    },
    "fault.PlanFileGone": {
        "en": "The file {file} was saved here, but it is gone.",
        "da": "Filen {file} er gemt her, men den er væk.",
    },
    "fault.PlanFileGone.do": {
        "en": "Bring it back: git checkout HEAD -- {path}",
        "da": "Hent den tilbage: git checkout HEAD -- {path}",
    },
    "fault.SettingsGone": {
        "en": "The file planctl.yaml was saved in {folder}, but it is gone.",
        "da": "Filen planctl.yaml er gemt i {folder}, men den er væk.",
    },
    "fault.SettingsGone.do": {
        "en": "Go to that folder and bring it back: git checkout HEAD -- planctl.yaml",
        "da": "Gå til den mappe, og hent den tilbage: git checkout HEAD -- planctl.yaml",
    },
    "fault.ClosedChanged": {
        "en": "{file} was closed at the turn of a year and is never changed again. Nothing was saved.",
        "da": "{file} blev lukket ved et årsskifte og ændres ikke mere. Intet er gemt.",
    },
    "fault.ClosedChanged.do": {
        "en": "Put it back as it was: git checkout HEAD -- {path}",
        "da": "Sæt den tilbage, som den var: git checkout HEAD -- {path}",
    },
    "fault.EmailTaken": {
        "en": "{name} ({handle}) already has the e-mail {email}.",
        "da": "{name} ({handle}) har allerede e-mailen {email}.",
    },
    "fault.EmailTaken.do": {
        "en": "The e-mail says who has written what, so everybody has their own. Nothing was changed.",
        "da": "E-mailen viser, hvem der har skrevet hvad, så alle skal have deres egen. Intet er ændret.",
    },
    "fault.RefTaken": {
        "en": "{id} already has the number {value}. Nothing was changed.",
        "da": "{id} har allerede nummeret {value}. Intet er ændret.",
    },
    "fault.RefTaken.do": {
        "en": "See whether it is the same person: planctl show {id}",
        "da": "Se efter, om det er den samme person: planctl show {id}",
    },
}
