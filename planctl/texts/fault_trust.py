"""What went wrong with settings, signatures and the history's trust, and what to do about it; part of `fault`."""

TRUST = {
    "fault.ForeignSettings": {
        "en": (
            "The folder brings a setting for git that may start a program or lead elsewhere: {names}.",
            "The folder brings settings for git that may start programs or lead elsewhere: {names}.",
        ),
        "da": (
            "Mappen har en indstilling til git med, der kan starte et program eller føre andre steder hen: {names}.",
            "Mappen har indstillinger til git med, der kan starte programmer eller føre andre steder hen: {names}.",
        ),
    },
    "fault.ForeignSettings.do": {
        "en": "Nothing was started or changed. If the folder comes from elsewhere, get a clean copy with git clone. If the settings"
        " in .git/config are your own: planctl trust settings",
        "da": "Intet er startet eller ændret. Kommer mappen andre steder fra, så hent en ren kopi med git clone. Er indstillingerne i"
        " .git/config dine egne: planctl trust settings",
    },
    "fault.NoSigningKey": {
        "en": "Saves are signed here, and none of the keys of {email} is on the list.",
        "da": "Her bliver alt, der gemmes, underskrevet, og {email} har ingen nøgle på listen.",
    },
    "fault.NoSigningKey.do": {
        "en": "Nothing was saved. Give your public key (such as ~/.ssh/id_ed25519.pub) to a colleague who is on the list (planctl trust list), to run:"
        " planctl trust add STAFF FILE",
        "da": "Intet er gemt. Giv din offentlige nøgle (fx ~/.ssh/id_ed25519.pub) til en kollega, der er på listen (planctl trust list), som skriver:"
        " planctl trust add MEDARBEJDER FIL",
    },
    "fault.CannotSign": {
        "en": "The save could not be signed: {what}",
        "da": "Det kunne ikke underskrives: {what}",
    },
    "fault.CannotSign.do": {
        "en": "Nothing was saved. Is the private key in its place, or loaded with ssh-add? Which key is used: git config user.signingKey",
        "da": "Intet er gemt. Ligger den private nøgle, hvor den skal, eller er den hentet frem med ssh-add? Hvilken nøgle der bruges: git config user.signingKey",
    },
    "fault.NotAKey": {
        "en": "{file} is no public SSH key.",
        "da": "{file} er ikke en offentlig SSH-nøgle.",
    },
    "fault.NotAKey.do": {
        "en": "Nothing has changed. It is a file of one line, such as ~/.ssh/id_ed25519.pub. Make one with: ssh-keygen -t ed25519",
        "da": "Intet er ændret. Det er en fil på én linje, fx ~/.ssh/id_ed25519.pub. Lav en med: ssh-keygen -t ed25519",
    },
    "fault.NoSshKeygen": {
        "en": "Saves are signed here, and {what}, which does that, is not on this computer.",
        "da": "Her bliver alt underskrevet, og {what}, som gør det, findes ikke på denne computer.",
    },
    "fault.NoSshKeygen.do": {
        "en": "Nothing was saved. Install OpenSSH, and run the command again.",
        "da": "Intet er gemt. Installér OpenSSH, og kør kommandoen igen.",
    },
    "fault.NoKeyFile": {"en": "There is no file {file}.", "da": "Filen {file} findes ikke."},
    "fault.NoKeyFile.do": {
        "en": "Nothing has changed. A public SSH key is a file of one line, such as ~/.ssh/id_ed25519.pub. Make one with: ssh-keygen -t ed25519",
        "da": "Intet er ændret. En offentlig SSH-nøgle er en fil på én linje, fx ~/.ssh/id_ed25519.pub. Lav en med: ssh-keygen -t ed25519",
    },
    "fault.PrivateKey": {
        "en": "{file} is a private key, and that belongs to its owner alone.",
        "da": "{file} er en privat nøgle, og den skal kun ejeren have.",
    },
    "fault.PrivateKey.do": {
        "en": "Nothing of it has been kept or shown. Give the public one, usually {public}. If the private one was sent to you, its owner needs a new pair.",
        "da": "Intet af den er gemt eller vist. Brug den offentlige, som regel {public}. Har du fået den private tilsendt, skal ejeren lave et nyt par.",
    },
    "fault.OwnKeyFirst": {
        "en": "Nothing is signed here yet; with {name}'s key alone on the list you could not save any more.",
        "da": "Her bliver intet underskrevet endnu; med kun {name}s nøgle på listen kunne du ikke gemme mere.",
    },
    "fault.OwnKeyFirst.do": {
        "en": "Nothing has changed. Begin with your own: planctl trust add {handle} ~/.ssh/id_ed25519.pub",
        "da": "Intet er ændret. Begynd med din egen: planctl trust add {handle} ~/.ssh/id_ed25519.pub",
    },
    "fault.KeyOfAnother": {
        "en": "That key is on the list for {email}.",
        "da": "Den nøgle står på listen for {email}.",
    },
    "fault.KeyOfAnother.do": {
        "en": "Nothing has changed. Everybody has a key of their own.",
        "da": "Intet er ændret. Enhver har sin egen nøgle.",
    },
    "fault.UnknownKey": {
        "en": "{name} has no key on the list.",
        "da": "{name} har ingen nøgle på listen.",
    },
    "fault.UnknownKey.do": {
        "en": "Nothing has changed. Who is on it: planctl trust list",
        "da": "Intet er ændret. Hvem der står der: planctl trust list",
    },
    "fault.UnknownRevision": {
        "en": "The history has nothing that is called {value}.",
        "da": "Historikken har intet, der hedder {value}.",
    },
    "fault.UnknownRevision.do": {
        "en": "Name a commit, a branch or a tag; those that there are: git log --oneline",
        "da": "Skriv en commit, en gren eller et mærke; dem, der er: git log --oneline",
    },
    "fault.HeadLost": {
        "en": "The file .git/HEAD, which says where in the history the folder stands, has been lost, as in a power cut.",
        "da": "Filen .git/HEAD, der siger, hvor i historikken mappen står, er gået tabt, fx ved et strømsvigt.",
    },
    "fault.HeadLost.do": {
        "en": "The saves themselves are there. Put the folder back on the branch {branch}: planctl doctor --fix",
        "da": "Det gemte er der stadig. Sæt mappen tilbage på grenen {branch}: planctl doctor --fix",
    },
    "fault.BranchLost": {
        "en": "The file that says where the branch {branch} is has been lost, as in a power cut. Its last known save is {commit}.",
        "da": "Filen, der siger, hvor grenen {branch} står, er gået tabt, fx ved et strømsvigt. Grenens sidste kendte gemning er {commit}.",
    },
    "fault.BranchLost.do": {
        "en": "The saves themselves are there. Point the branch to it again: planctl doctor --fix",
        "da": "Det gemte er der stadig. Sæt grenen på plads igen: planctl doctor --fix",
    },
}
