"""What went wrong, and what to do about it: two sentences for every fault."""

from planctl.texts.fault_duties import DUTIES
from planctl.texts.fault_fields import FIELDS
from planctl.texts.fault_goals import GOALS
from planctl.texts.fault_history import HISTORY
from planctl.texts.fault_models import MODELS
from planctl.texts.fault_papers import PAPERS
from planctl.texts.fault_plans import PLANS
from planctl.texts.fault_sync import SYNC
from planctl.texts.fault_trust import TRUST
from planctl.texts.fault_year import YEAR

TEXTS = {
    # Git and the workspace's files.
    "fault.NotAWorkTree": {
        "en": "{folder} is not in git, so nothing can be saved here.",
        "da": "{folder} har ingen historik, så der kan ikke gemmes noget her.",
    },
    "fault.NotAWorkTree.do": {
        "en": "Start a history with: git -C {folder} init -b main",
        "da": "Begynd en historik: git -C {folder} init -b main",
    },
    "fault.BelowWorkTree": {
        "en": "{folder} lies inside another git repository, {top}, and has no history of its own.",
        "da": "{folder} har ikke sin egen historik; mappen ligger inde i {top}, som har en.",
    },
    "fault.BelowWorkTree.do": {
        "en": "Move planctl.yaml and the folders beside it to {top}, or begin a history here: git -C"
        " {folder} init -b main",
        "da": "Flyt planctl.yaml og mapperne ved siden af den til {top}, eller begynd en historik her:"
        " git -C {folder} init -b main",
    },
    "fault.BareRepository": {
        "en": "{folder} holds a history only, and no files to work in.",
        "da": "{folder} indeholder kun en historik og ingen filer at arbejde i.",
    },
    "fault.BareRepository.do": {
        "en": "Get a copy you can work in: git clone {folder}",
        "da": "Hent en kopi, du kan arbejde i: git clone {folder}",
    },
    "fault.GitMissing": {
        "en": "The program git was not found.",
        "da": "Programmet git, som planctl gemmer med, blev ikke fundet.",
    },
    "fault.GitMissing.do": {
        "en": "Install git (https://git-scm.com), open a new terminal and try again.",
        "da": "Installér git (https://git-scm.com), åbn en ny terminal, og prøv igen.",
    },
    "fault.GitTrouble": {
        "en": "Something went wrong in git, with which planctl saves (git {command}): {what}",
        "da": "Noget gik galt i git, som planctl gemmer med (git {command}): {what}",
    },
    "fault.GitTrouble.do": {
        "en": "Nothing was saved. See what is the matter: planctl doctor. If that does not help, show whoever helps"
        " you with the computer what these two answer: git status and git fsck",
        "da": "Intet er gemt. Se, hvad der er galt: planctl doctor. Hjælper det ikke, så vis den, der hjælper jer med"
        " computeren, hvad disse to svarer: git status og git fsck",
    },
    "fault.GitLocked": {
        "en": (
            "Another program is at work on the history: its lock {file} has been there for {n} minute.",
            "Another program is at work on the history: its lock {file} has been there for {n} minutes.",
        ),
        "da": (
            "Et andet program er i gang med historikken: Dets låsefil, {file}, har ligget der i {n} minut.",
            "Et andet program er i gang med historikken: Dets låsefil, {file}, har ligget der i {n} minutter.",
        ),
    },
    "fault.GitLocked.do": {
        "en": "Nothing was saved. Try again in a moment; if no other program is at work here, the lock was left"
        " behind: planctl doctor --fix removes it once it is ten minutes old.",
        "da": "Intet er gemt. Prøv igen om lidt. Er der ikke andre programmer i gang her, er låsen blevet efterladt:"
        " planctl doctor --fix fjerner den, når den er ti minutter gammel.",
    },
    "fault.NoGitUser": {
        "en": "Git does not know who you are.",
        "da": "Denne computer ved ikke, hvem der skal stå som den, der gemmer.",
    },
    "fault.NoGitUser.do": {
        "en": 'Say it once: git config --global user.name "Your Name"\n'
        "and then: git config --global user.email you@example.org",
        "da": 'Skriv det én gang: git config --global user.name "Dit Navn"\n'
        "og derefter: git config --global user.email dig@eksempel.dk",
    },
    "fault.DetachedHead": {
        "en": "The folder shows an older version of the files, and nothing can be saved in that.",
        "da": "Mappen viser en ældre version af filerne, og der kan ikke gemmes i den.",
    },
    "fault.DetachedHead.do": {
        "en": "Go back to the latest version, often with: git switch main",
        "da": "Gå tilbage til den nyeste version, oftest med: git switch main",
    },
    "fault.UnfinishedGit": {
        "en": "Something begun in the history (git {operation}) is not finished.",
        "da": "Noget, der blev begyndt i historikken (git {operation}), er ikke gjort færdigt.",
    },
    "fault.UnfinishedGit.do": {
        "en": "Finish it, or call it off with: {ending}",
        "da": "Gør det færdigt, eller fortryd det med: {ending}",
    },
    "fault.Unborn": {
        "en": "The history is still empty.",
        "da": "Historikken er endnu tom.",
    },
    "fault.Unborn.do": {
        "en": "Go to the folder with planctl.yaml and save it as it is: git add .\nand then: git commit -m Start",
        "da": "Gå til mappen med planctl.yaml, og gem den, som den er: git add .\nog derefter: git commit -m Start",
    },
    "fault.EmptyBranch": {
        "en": "Nothing has been saved on the branch {branch}; the plans are saved on: {known}",
        "da": "Der er ikke gemt noget på grenen {branch}; planerne er gemt på: {known}",
    },
    "fault.EmptyBranch.do": {
        "en": "Nothing has changed. Go back to where the plans are: git switch {first}",
        "da": "Intet er ændret. Gå tilbage til dér, hvor planerne er: git switch {first}",
    },
    "fault.FilterOnPlans": {
        "en": "The history is set up to change {path} when it is stored (“{attribute}”); planctl stores"
        " files exactly as they are.",
        "da": "Historikken er sat op til at lave om på {path}, når den gemmes (”{attribute}”); planctl"
        " gemmer filer præcis, som de er.",
    },
    "fault.FilterOnPlans.do": {
        "en": "Nothing was saved. Take “{attribute}” for these files out of .gitattributes (or"
        " .git/info/attributes). See what applies: git check-attr -a {path}",
        "da": "Intet er gemt. Fjern ”{attribute}” for disse filer i .gitattributes (eller"
        " .git/info/attributes). Hvad der gælder, ses med: git check-attr -a {path}",
    },
    "fault.LockBusy": {
        "en": "Somebody else is saving here with planctl, and was not done within {seconds} seconds.",
        "da": "En anden er ved at gemme her med planctl og blev ikke færdig inden for {seconds} sekunder.",
    },
    "fault.LockBusy.do": {
        "en": "Nothing was saved. Wait a moment, and try again. Which program it is: planctl doctor",
        "da": "Intet er gemt. Vent lidt, og prøv igen. Hvilket program det er: planctl doctor",
    },
    "fault.NotARegularFile": {
        "en": "{path} is a link or something else; planctl needs an ordinary file or folder.",
        "da": "{path} er en genvej (et link) eller noget andet; planctl skal bruge en almindelig fil eller mappe.",
    },
    "fault.NotARegularFile.do": {
        "en": "See what it is, and put the file itself in its place; planctl does not follow links.",
        "da": "Se, hvad det er, og læg selve filen der i stedet; planctl følger ikke genveje.",
    },
    "fault.FileTooBig": {
        "en": "{path} is larger than anything planctl reads: the limit is {limit} KB.",
        "da": "{path} er større end noget, planctl læser; grænsen er {limit} KB.",
    },
    "fault.FileTooBig.do": {
        "en": "Nothing has been changed. See how it came to be so large; what was saved last is still in the history.",
        "da": "Intet er ændret. Se, hvordan den er blevet så stor; det, der sidst blev gemt, er stadig i historikken.",
    },
    "fault.CannotRead": {"en": "{path} cannot be opened.", "da": "{path} kan ikke åbnes."},
    "fault.CannotRead.do": {
        "en": "See whether you may read it, and whether the disk is all right.",
        "da": "Se efter, om du har lov til at læse den, og om disken er i orden.",
    },
    "fault.UnsavedEdits": {
        "en": (
            "{files} has been edited by hand and is not saved.",
            "These files have been edited by hand and are not saved: {files}.",
        ),
        "da": ("{files} har rettelser, der ikke er gemt.", "Disse filer har rettelser, der ikke er gemt: {files}."),
    },
    "fault.UnsavedEdits.do": {
        "en": "Save the edits first: planctl save {names}",
        "da": "Gem rettelserne først: planctl save {names}",
    },
    "fault.StagedEdits": {
        "en": (
            "Another version of {files} than the one in the folder has been set ready to be saved.",
            "Other versions than those in the folder have been set ready to be saved: {files}.",
        ),
        "da": (
            "En anden version af {files} end den, der ligger i mappen, er lagt klar til at blive gemt.",
            "En anden version end den, der ligger i mappen, er lagt klar til at blive gemt: {files}.",
        ),
    },
    "fault.StagedEdits.do": {
        "en": "Take that back; what is in the folder stays as it is: git restore --staged {paths}",
        "da": "Fortryd det; det, der ligger i mappen, bliver, som det er: git restore --staged {paths}",
    },
    "fault.ChangedMeanwhile": {
        "en": (
            "Another program changed {files} while planctl was saving.",
            "Another program changed these files while planctl was saving: {files}.",
        ),
        "da": (
            "Et andet program ændrede {files}, mens planctl gemte.",
            "Et andet program ændrede disse filer, mens planctl gemte: {files}.",
        ),
    },
    "fault.ChangedMeanwhile.do": {
        "en": "Nothing was saved. Look at what changed, and run the command again.",
        "da": "Intet er gemt. Se på ændringen, og kør kommandoen igen.",
    },
    "fault.DiskTrouble": {
        "en": "It could not be saved: {reason}.",
        "da": "Det kunne ikke gemmes: {reason}.",
    },
    "fault.DiskTrouble.do": {
        "en": "Nothing has changed. Have that put right, and run the command again.",
        "da": "Intet er ændret. Få det bragt i orden, og kør kommandoen igen.",
    },
    "fault.PendingConflict": {
        "en": (
            "{files} has been edited by hand since a save was interrupted: the history has more than the file.",
            "These files have been edited by hand since a save was interrupted: {files}.",
        ),
        "da": (
            "{files} er rettet, efter at planctl blev afbrudt midt i at gemme: Historikken har mere end filen.",
            "Disse filer er rettet, efter at planctl blev afbrudt midt i at gemme: {files}.",
        ),
    },
    "fault.PendingConflict.do": {
        "en": "See the difference: git diff HEAD -- {first}\n"
        "Keep what was being saved: git checkout HEAD -- {first}\n"
        "Keep the file as it is: planctl save {name}",
        "da": "Se forskellen: git diff HEAD -- {first}\n"
        "Behold det, der var ved at blive gemt: git checkout HEAD -- {first}\n"
        "Behold filen, som den er: planctl save {name}",
    },
    "fault.PendingUnreadable": {
        "en": "A save was interrupted, and planctl's note about it, .git/planctl/pending, is damaged.",
        "da": "planctl blev afbrudt midt i at gemme, og notatet om det, .git/planctl/pending, er beskadiget.",
    },
    "fault.PendingUnreadable.do": {
        "en": "See whether a plan lacks its latest change: git status\n"
        "Bring it back: git checkout HEAD -- FILE\n"
        "Then remove the note.",
        "da": "Se, om en plan mangler sin seneste ændring: git status\n"
        "Hent den igen: git checkout HEAD -- FIL\n"
        "Slet så notatet.",
    },
    "fault.NothingToUndo": {
        "en": "There is nothing to take back: no save made here is left to undo.",
        "da": "Der er ikke noget at fortryde: Alt, der er gemt fra denne mappe, er fortrudt eller kan"
        " ikke fortrydes længere.",
    },
    "fault.NothingToUndo.do": {
        "en": "Any earlier save can be taken back by its number: planctl history ID --commits",
        "da": "Enhver tidligere gemning kan fortrydes ved sit nummer: planctl history ID --commits",
    },
    "fault.CannotUndo": {
        "en": (
            "“{subject}” cannot be taken back: {files} has been changed since.",
            "“{subject}” cannot be taken back: these files have been changed since: {files}.",
        ),
        "da": (
            "”{subject}” kan ikke fortrydes: {files} er ændret siden.",
            "”{subject}” kan ikke fortrydes: Disse filer er ændret siden: {files}.",
        ),
    },
    "fault.CannotUndo.do": {
        "en": "Nothing has changed. Put it right with a new entry, or edit the file and save it with planctl save.",
        "da": "Intet er ændret. Ret det med en ny registrering, eller ret i filen, og gem den med planctl save.",
    },
    # The demo.
    "fault.TargetNotEmpty": {
        "en": "{folder} already holds something.",
        "da": "{folder} er ikke tom.",
    },
    "fault.TargetNotEmpty.do": {
        "en": "Nothing has changed. Name a folder that does not exist yet, or an empty one.",
        "da": "Intet er ændret. Angiv en mappe, der ikke findes endnu, eller en tom mappe.",
    },
    # People, plans and what a command was given.
    **PLANS,
    **FIELDS,
    **GOALS,
    **DUTIES,
    **MODELS,
    **YEAR,
    **TRUST,
    **HISTORY,
    **SYNC,
    **PAPERS,
    "fault.NoExample": {"en": "There is no example for the model {model}.", "da": "Der er intet eksempel til modellen {model}."},
    "fault.NoExample.do": {"en": "Choose one of: {known}", "da": "Vælg en af: {known}"},
}
