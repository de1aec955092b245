"""What went wrong, and what to do about it: two sentences for every fault."""

from planctl.texts.fault_plans import PLANS

TEXTS = {
    # Git and the workspace's files.
    "fault.NotAWorkTree": {
        "en": "{folder} is not in git, so nothing can be saved here.",
        "da": "{folder} ligger ikke i git, så der kan ikke gemmes noget her.",
    },
    "fault.NotAWorkTree.do": {
        "en": "Start a history with: git -C {folder} init -b main",
        "da": "Begynd en historik med: git -C {folder} init -b main",
    },
    "fault.BelowWorkTree": {
        "en": "The workspace {folder} lies inside another git repository, {top}, and has none of its own.",
        "da": "Arbejdsmappen {folder} ligger inde i et andet git-repository, {top}, og har ikke sit eget.",
    },
    "fault.BelowWorkTree.do": {
        "en": "Move planctl.yaml and its folders to {top}, or start a history of their own: "
        "git -C {folder} init -b main",
        "da": "Flyt planctl.yaml og dens mapper til {top}, eller begynd deres egen historik: "
        "git -C {folder} init -b main",
    },
    "fault.BareRepository": {
        "en": "{folder} is a git repository without working files.",
        "da": "{folder} er et git-repository uden arbejdsfiler.",
    },
    "fault.BareRepository.do": {
        "en": "Work in a clone of it: git clone {folder}",
        "da": "Arbejd i en klon af det: git clone {folder}",
    },
    "fault.GitMissing": {"en": "The program git was not found.", "da": "Programmet git blev ikke fundet."},
    "fault.GitMissing.do": {
        "en": "Install git (https://git-scm.com), open a new terminal and try again.",
        "da": "Installer git (https://git-scm.com), åbn en ny terminal, og prøv igen.",
    },
    "fault.GitTrouble": {
        "en": "Git could not do its part (git {command}): {what}",
        "da": "Git kunne ikke gøre sin del (git {command}): {what}",
    },
    "fault.GitTrouble.do": {
        "en": "Nothing was saved. See what git says to: git status, and git fsck",
        "da": "Intet blev gemt. Se, hvad git svarer på: git status og git fsck",
    },
    "fault.GitLocked": {
        "en": (
            "Another git program is at work: its lock {file} has been there for {n} minute.",
            "Another git program is at work: its lock {file} has been there for {n} minutes.",
        ),
        "da": (
            "Et andet git-program er i gang: dets lås {file} har været der i {n} minut.",
            "Et andet git-program er i gang: dets lås {file} har været der i {n} minutter.",
        ),
    },
    "fault.GitLocked.do": {
        "en": "Nothing was saved. Try again in a moment; if no git program is running, remove {file}.",
        "da": "Intet blev gemt. Prøv igen om lidt; kører der intet git-program, så slet {file}.",
    },
    "fault.NoGitUser": {
        "en": "Git does not know who you are.",
        "da": "Git ved ikke, hvem du er.",
    },
    "fault.NoGitUser.do": {
        "en": 'Say it once: git config --global user.name "Your Name" and '
        "git config --global user.email you@example.org",
        "da": 'Sig det én gang: git config --global user.name "Dit Navn" og '
        "git config --global user.email dig@eksempel.dk",
    },
    "fault.DetachedHead": {
        "en": "Git has an older version checked out, and no branch to save to.",
        "da": "Git står på en ældre version og har ingen gren at gemme på.",
    },
    "fault.DetachedHead.do": {
        "en": "Go back to your branch, often with: git switch main",
        "da": "Gå tilbage til din gren, oftest med: git switch main",
    },
    "fault.UnfinishedGit": {
        "en": "Git is in the middle of something (git {operation}) that is not finished.",
        "da": "Git er midt i noget (git {operation}), der ikke er gjort færdigt.",
    },
    "fault.UnfinishedGit.do": {
        "en": "Finish it, or call it off with: {ending}",
        "da": "Gør det færdigt, eller fortryd det med: {ending}",
    },
    "fault.Unborn": {
        "en": "The history has no first version yet.",
        "da": "Historikken har ingen første version endnu.",
    },
    "fault.Unborn.do": {
        "en": "Save the workspace as it is: git add planctl.yaml plans, then git commit -m Start",
        "da": "Gem arbejdsmappen, som den er: git add planctl.yaml plans og derefter git commit -m Start",
    },
    "fault.FilterOnPlans": {
        "en": "Git is set up to change {path} when it is stored (the attribute {attribute}); "
        "planctl stores files exactly as they are.",
        "da": "Git er sat op til at ændre {path}, når den gemmes (attributten {attribute}); "
        "planctl gemmer filer præcis, som de er.",
    },
    "fault.FilterOnPlans.do": {
        "en": "Nothing was saved. Take {attribute} for these files out of .gitattributes "
        "(or .git/info/attributes); git check-attr -a {path} shows what applies.",
        "da": "Intet blev gemt. Fjern {attribute} for disse filer i .gitattributes "
        "(eller .git/info/attributes); git check-attr -a {path} viser, hvad der gælder.",
    },
    "fault.LockBusy": {
        "en": "Another planctl is saving here, and was not done within {seconds} seconds.",
        "da": "En anden planctl er ved at gemme her og blev ikke færdig inden for {seconds} sekunder.",
    },
    "fault.LockBusy.do": {
        "en": "Nothing was saved. Wait until it is done, and try again.",
        "da": "Intet blev gemt. Vent, til den er færdig, og prøv igen.",
    },
    "fault.NotARegularFile": {
        "en": "{path} is a link, a folder or something else, where planctl needs an ordinary file or folder.",
        "da": "{path} er et link, en mappe eller noget andet, hvor planctl skal bruge en almindelig fil eller mappe.",
    },
    "fault.NotARegularFile.do": {
        "en": "See what it is, and put the file itself in its place; planctl does not follow links.",
        "da": "Se, hvad det er, og læg selve filen i stedet; planctl følger ikke links.",
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
        "da": (
            "{files} er rettet i hånden og ikke gemt.",
            "Disse filer er rettet i hånden og ikke gemt: {files}.",
        ),
    },
    "fault.UnsavedEdits.do": {
        "en": "Save the edits first, with: planctl save {names}",
        "da": "Gem rettelserne først, med: planctl save {names}",
    },
    "fault.StagedEdits": {
        "en": (
            "{files} is staged in git with another content than the file has.",
            "These files are staged in git with another content than they have: {files}.",
        ),
        "da": (
            "{files} er lagt klar i git (staged) med et andet indhold, end filen har.",
            "Disse filer er lagt klar i git (staged) med et andet indhold, end de har: {files}.",
        ),
    },
    "fault.StagedEdits.do": {
        "en": "Take it out of git's index, with: git restore --staged {paths}",
        "da": "Tag det ud af gits indeks, med: git restore --staged {paths}",
    },
    "fault.ChangedMeanwhile": {
        "en": (
            "Another git program changed {files} while planctl was saving.",
            "Another git program changed these files while planctl was saving: {files}.",
        ),
        "da": (
            "Et andet git-program ændrede {files}, mens planctl gemte.",
            "Et andet git-program ændrede disse filer, mens planctl gemte: {files}.",
        ),
    },
    "fault.ChangedMeanwhile.do": {
        "en": "Nothing was saved. Look at what changed, and give the command again.",
        "da": "Intet blev gemt. Se på ændringen, og giv kommandoen igen.",
    },
    "fault.DiskTrouble": {
        "en": "It could not be saved: {reason}.",
        "da": "Det kunne ikke gemmes: {reason}.",
    },
    "fault.DiskTrouble.do": {
        "en": "Nothing has changed. Put the disk right, and give the command again.",
        "da": "Intet er ændret. Få orden på disken, og giv kommandoen igen.",
    },
    "fault.PendingConflict": {
        "en": (
            "{files} has been edited by hand since a save was interrupted: the history has more than the file.",
            "These files have been edited by hand since a save was interrupted: {files}.",
        ),
        "da": (
            "{files} er rettet i hånden, siden en lagring blev afbrudt: historikken har mere end filen.",
            "Disse filer er rettet i hånden, siden en lagring blev afbrudt: {files}.",
        ),
    },
    "fault.PendingConflict.do": {
        "en": "See the difference: git diff HEAD -- {first}. To keep what was being saved: "
        "git checkout HEAD -- {first}. To keep the file as it is: planctl save {name}",
        "da": "Se forskellen: git diff HEAD -- {first}. Behold det, der var ved at blive gemt: "
        "git checkout HEAD -- {first}. Behold filen, som den er: planctl save {name}",
    },
    "fault.PendingUnreadable": {
        "en": "A save was interrupted, and planctl's note about it, .git/planctl/pending, is damaged.",
        "da": "En lagring blev afbrudt, og planctls notat om den, .git/planctl/pending, er beskadiget.",
    },
    "fault.PendingUnreadable.do": {
        "en": "See with git status whether a plan lacks its latest change, bring it back with "
        "git checkout HEAD -- FILE, and remove the note.",
        "da": "Se med git status, om en plan mangler sin seneste ændring, hent den igen med "
        "git checkout HEAD -- FIL, og slet notatet.",
    },
    "fault.NothingToUndo": {
        "en": "There is nothing to take back: no save made here is left to undo.",
        "da": "Der er intet at fortryde: ingen lagring herfra er tilbage at fortryde.",
    },
    "fault.NothingToUndo.do": {
        "en": "Older versions are in the history: git log -- plans",
        "da": "Ældre versioner findes i historikken: git log -- plans",
    },
    "fault.CannotUndo": {
        "en": (
            "“{subject}” cannot be taken back: {files} has been changed since.",
            "“{subject}” cannot be taken back: these files have been changed since: {files}.",
        ),
        "da": (
            "”{subject}” kan ikke fortrydes: {files} er ændret siden.",
            "”{subject}” kan ikke fortrydes: disse filer er ændret siden: {files}.",
        ),
    },
    "fault.CannotUndo.do": {
        "en": "Nothing has changed. Put it right with a new entry, or edit the file and save it with planctl save.",
        "da": "Intet er ændret. Ret det med en ny indførsel, eller ret i filen, og gem den med planctl save.",
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
}
