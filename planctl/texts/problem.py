"""What can be wrong in a file: the sentence, and under `.do` what to do about it."""

from planctl.texts.problem_values import VALUES

TEXTS = {
    # The file itself
    "problem.empty": {"en": "the file is empty", "da": "filen er tom"},
    "problem.empty.do": {
        "en": "Bring its content back from the history; delete it only if it was made by mistake. Ask for help if in doubt.",
        "da": "Hent indholdet tilbage fra historikken; slet kun filen, hvis den er lavet ved en fejl. Bed om hjælp, hvis du er i tvivl.",
    },
    "problem.not-a-mapping": {
        "en": "the file does not begin with keys and values",
        "da": "filen begynder ikke med nøgler og værdier",
    },
    "problem.not-a-mapping.do": {
        "en": "A plan file begins with lines such as planctl: 1, model: reden, id: K-7F3QM",
        "da": "En planfil begynder med linjer som planctl: 1, model: reden, id: K-7F3QM",
    },
    "problem.not-a-file": {
        "en": "this is a link, a folder or something else, not an ordinary file",
        "da": "det er en genvej (et link), en mappe eller noget andet, ikke en almindelig fil",
    },
    "problem.not-a-file.do": {
        "en": "planctl follows no links. Put the plan file itself here.",
        "da": "planctl følger ikke genveje. Læg selve planfilen her.",
    },
    "problem.cannot-open": {"en": "the file cannot be opened", "da": "filen kan ikke åbnes"},
    "problem.cannot-open.do": {
        "en": "See whether you may read it, and whether the disk is all right.",
        "da": "Se efter, om du har lov til at læse den, og om disken er i orden.",
    },
    "problem.missing-file": {
        "en": "the file was saved here, but it is gone",
        "da": "filen er gemt her, men den er væk",
    },
    "problem.missing-file.do": {
        "en": "Bring it back: git checkout HEAD -- {path}",
        "da": "Hent den tilbage: git checkout HEAD -- {path}",
    },
    "problem.closed-changed": {
        "en": "this file was closed with its year, and is not as it was then",
        "da": "filen blev lukket med udgangen af året, men er ikke, som den var dengang",
    },
    "problem.closed-changed.do": {
        "en": "Closed files are never changed. Put it back as it was; if the change is not saved: git checkout HEAD -- {path}",
        "da": "Lukkede filer ændres ikke. Sæt den tilbage, som den var; er ændringen ikke gemt: git checkout HEAD -- {path}",
    },
    "problem.closed-gone": {
        "en": "this file was closed with its year, but it is gone",
        "da": "filen blev lukket med udgangen af året, men den er væk",
    },
    "problem.closed-gone.do": {
        "en": "Bring it back; if the deletion is not saved: git checkout HEAD -- {path}",
        "da": "Hent den tilbage; er sletningen ikke gemt: git checkout HEAD -- {path}",
    },
    "problem.closed-unlisted": {
        "en": "this file was put among the closed ones by hand: {sums} does not list it",
        "da": "filen er lagt blandt de lukkede uden om planctl: Den står ikke i {sums}",
    },
    "problem.closed-unlisted.do": {
        "en": "Does it belong here? Then add the line that sha256sum prints for it; otherwise move it away.",
        "da": "Hører den til her? Så tilføj den linje, sha256sum skriver for den; ellers flyt den.",
    },
    "problem.closed-no-sums": {
        "en": "there are closed files of {year}, but not the list that tells whether they were changed",
        "da": "der er lukkede filer fra {year}, men ikke den liste, der viser, om de er ændret",
    },
    "problem.closed-no-sums.do": {
        "en": "If they are right, make the list in that folder: sha256sum *.yaml > SHA256SUMS, then: planctl save",
        "da": "Er de rigtige, så lav listen i den mappe: sha256sum *.yaml > SHA256SUMS, og så: planctl save",
    },
    "problem.closed-sums": {
        "en": "this line does not say which file has which hash",
        "da": "linjen fortæller ikke, hvilken fil der har hvilken kontrolsum",
    },
    "problem.closed-sums.do": {
        "en": "Put the list back as it was; if the change is not saved: git checkout HEAD -- {path}",
        "da": "Sæt listen tilbage, som den var; er ændringen ikke gemt: git checkout HEAD -- {path}",
    },
    "problem.embedded-repository": {
        "en": "a git repository of its own lies in {path}, with its own settings and programs",
        "da": "i {path} ligger der et git-arkiv for sig med sine egne indstillinger og programmer",
    },
    "problem.embedded-repository.do": {
        "en": "Start no git in there. Move it out of the workspace.",
        "da": "Start ikke git derinde. Flyt det ud af mappen.",
    },
    "problem.link": {
        "en": "a link, where a file or a folder has to be itself",
        "da": "en genvej, hvor der skal ligge en fil eller en mappe",
    },
    "problem.link.do": {
        "en": "planctl does not follow it. Put what it leads to in its place.",
        "da": "planctl følger den ikke. Læg det, den fører til, i stedet for den.",
    },
    "problem.stray-file": {
        "en": "planctl does not read this: only files with names like K-7F3QM.yaml count",
        "da": "planctl læser ikke dette; kun filer med navne som K-7F3QM.yaml tæller med",
    },
    "problem.stray-file.do": {
        "en": "Give it its right name, move it somewhere else, or delete it if it is a leftover.",
        "da": "Giv det sit rigtige navn, flyt det et andet sted hen, eller slet det, hvis det er til overs.",
    },
    "problem.too-big": {"en": "the file is too big: the limit is {limit} KB", "da": "filen er for stor; grænsen er {limit} KB"},
    "problem.too-big.do": {
        "en": "A plan file holds short texts only; long documents belong elsewhere.",
        "da": "En planfil indeholder kun korte tekster; lange dokumenter hører til et andet sted.",
    },
    "problem.too-many-values": {
        "en": "the file is too big: it has more than {limit} values",
        "da": "filen er for stor; den har mere end {limit} værdier",
    },
    "problem.too-many-values.do": {
        "en": "A plan file never needs that many; look for something that was pasted in by mistake.",
        "da": "Så mange har en planfil aldrig brug for; se efter noget, der er sat ind ved en fejl.",
    },
    "problem.too-many": {
        "en": "from here on there are more errors of this sort: no more than {limit} are shown",
        "da": "herfra er der flere fejl af samme slags; der vises højst {limit}",
    },
    "problem.too-many.do": {
        "en": "Correct those above first. Is this really a plan file?",
        "da": "Ret dem ovenfor først. Er det overhovedet en planfil?",
    },
    "problem.too-deep": {
        "en": "lists and keys are nested more than {limit} levels deep",
        "da": "lister og nøgler ligger mere end {limit} niveauer inde i hinanden",
    },
    "problem.too-deep.do": {
        "en": "A plan file never needs that; look for brackets that should not be there.",
        "da": "Det har en planfil aldrig brug for; se efter parenteser, der ikke skulle være der.",
    },
    "problem.bom": {
        "en": "the file begins with an invisible mark (BOM)",
        "da": "filen begynder med et usynligt mærke (BOM)",
    },
    "problem.bom.do": {
        "en": "Save it as UTF-8 without BOM.",
        "da": "Gem den som UTF-8 uden BOM.",
    },
    "problem.crlf": {"en": "the lines end as on Windows (CRLF)", "da": "linjerne slutter som på Windows (CRLF)"},
    "problem.crlf.do": {
        "en": "Choose LF as line ends in your editor, and save the file again.",
        "da": "Vælg LF som linjeskift i din teksteditor, og gem filen igen.",
    },
    "problem.not-utf8": {"en": "from here on the file is not UTF-8", "da": "herfra er filen ikke UTF-8"},
    "problem.not-utf8.do": {
        "en": "Open it in your editor and save it as UTF-8; see afterwards whether æ, ø and å are right.",
        "da": "Åbn den i din teksteditor, og gem den som UTF-8. Se bagefter, om æ, ø og å er rigtige.",
    },
    "problem.not-text": {"en": "this is not a text file", "da": "det er ikke en tekstfil"},
    "problem.not-text.do": {
        "en": "Put the plan file itself here; pictures and documents belong elsewhere.",
        "da": "Læg selve planfilen her; billeder og dokumenter hører til et andet sted.",
    },
    "problem.control": {
        "en": "here is an invisible character ({char}) that must not be there",
        "da": "her står et usynligt tegn ({char}), som ikke må være der",
    },
    "problem.control.do": {
        "en": "Delete it; it usually comes along when text is pasted. If you cannot find it, write the word anew.",
        "da": "Slet det; det følger som regel med, når man sætter tekst ind. Kan du ikke finde det, så skriv ordet forfra.",
    },
    "problem.conflict": {
        "en": "two people wrote different things here: {path}",
        "da": "to har skrevet forskelligt her: {path}",
    },
    "problem.conflict.do": {
        "en": "Settle it: planctl resolve {id}",
        "da": "Bliv enige: planctl resolve {id}",
    },
    "problem.conflict-marker": {
        "en": "here are the marks of two versions that were not brought together",
        "da": "her står mærkerne fra to versioner, der ikke er blevet samlet",
    },
    "problem.conflict-marker.do": {
        "en": "Keep what is right of both versions, and delete the lines with <<<<<<<, ======= and >>>>>>>.",
        "da": "Behold det rigtige fra begge versioner, og slet linjerne med <<<<<<<, ======= og >>>>>>>.",
    },
    # How the file is written
    "problem.tab": {"en": "a tab cannot be used to indent", "da": "man kan ikke rykke ind med tabulator"},
    "problem.tab.do": {
        "en": "Use two spaces a level, in the whole file.",
        "da": "Brug to mellemrum for hvert niveau, i hele filen.",
    },
    "problem.syntax": {"en": "the file cannot be read from here on", "da": "herfra kan filen ikke læses"},
    "problem.syntax.do": {
        "en": "Look at this line and the one before: is a quotation mark, a bracket, a comma or a colon missing?",
        "da": "Se på linjen og på den før: Mangler der et citationstegn, en parentes, et komma eller et kolon?",
    },
    "problem.syntax-colon": {"en": "a colon cannot stand here", "da": "der kan ikke stå et kolon her"},
    "problem.syntax-colon.do": {
        "en": 'Put a text with a colon in quotes: note: "She said: yes". Two keys need a comma or a new line between them.',
        "da": 'Sæt en tekst med kolon i citationstegn: note: "Hun sagde: ja". Mellem to nøgler skal der være komma eller linjeskift.',
    },
    "problem.syntax-quote": {
        "en": "a text in quotes begins here and does not end",
        "da": "her begynder en tekst i citationstegn, som ikke slutter igen",
    },
    "problem.syntax-quote.do": {
        "en": "Set the other quotation mark where the text ends.",
        "da": "Sæt det andet citationstegn, hvor teksten slutter.",
    },
    "problem.syntax-after-quote": {
        "en": "after a text in quotes nothing more can stand here",
        "da": "efter en tekst i citationstegn kan der ikke stå mere her",
    },
    "problem.syntax-after-quote.do": {
        "en": "Put the whole text in quotes, with '...' around it if it has \" in it. If this line is right, look further up for a"
        " quotation mark without its other half.",
        "da": "Sæt hele teksten i citationstegn, med '...' om den, hvis der står \" i den. Er linjen rigtig, så se længere oppe"
        " efter et citationstegn, der mangler sin anden halvdel.",
    },
    "problem.syntax-bracket": {
        "en": "this bracket is not closed, or a comma is missing inside it",
        "da": "denne parentes bliver ikke lukket, eller der mangler et komma i den",
    },
    "problem.syntax-bracket.do": {
        "en": "Close it where it ends: {{...}} or [...], with a comma between the parts. A text with a bracket in it stands"
        " in quotes.",
        "da": "Luk den, hvor den slutter: {{...}} eller [...], med komma mellem delene. En tekst med en parentes i sættes"
        " i citationstegn.",
    },
    "problem.syntax-after-bracket": {
        "en": "after a closed bracket nothing more can stand here",
        "da": "efter en lukket parentes kan der ikke stå mere her",
    },
    "problem.syntax-after-bracket.do": {
        "en": "Put a text that begins with [ or {{ in quotes; otherwise there is one bracket too many.",
        "da": "Sæt en tekst, der begynder med [ eller {{, i citationstegn; ellers er der en parentes for meget.",
    },
    "problem.syntax-key": {
        "en": "after this word a colon and a space are missing",
        "da": "efter ordet her mangler der kolon og mellemrum",
    },
    "problem.syntax-key.do": {
        "en": "Write key: value. If the line belongs to the text above, indent it as far as that text.",
        "da": "Skriv nøgle: værdi. Hører linjen til teksten ovenover, så ryk den lige så langt ind som teksten.",
    },
    "problem.syntax-block": {
        "en": "after | and > the text begins on the next line",
        "da": "efter | og > begynder teksten på næste linje",
    },
    "problem.syntax-block.do": {
        "en": "Move the text one line down and indent it. If | or > is the beginning of the text, put the text in quotes.",
        "da": "Flyt teksten en linje ned, og ryk den ind. Er | eller > begyndelsen på teksten, så sæt teksten i citationstegn.",
    },
    "problem.syntax-sign": {"en": "{char} cannot stand here", "da": "{char} kan ikke stå her"},
    "problem.syntax-sign.do": {
        "en": "Delete it. If it is the beginning of a text, put the text in quotes.",
        "da": "Slet det. Er det begyndelsen på en tekst, så sæt teksten i citationstegn.",
    },
    "problem.syntax-dash": {
        "en": "a list cannot begin on the line of its key",
        "da": "en liste kan ikke begynde på samme linje som sin nøgle",
    },
    "problem.syntax-dash.do": {
        "en": "Begin the list on the next line. If the dash is the beginning of a text, put the text in quotes.",
        "da": "Begynd listen på næste linje. Er bindestregen begyndelsen på en tekst, så sæt teksten i citationstegn.",
    },
    "problem.syntax-escape": {
        "en": 'between "..." a backslash (\\) has a meaning of its own',
        "da": 'mellem "..." betyder en omvendt skråstreg (\\) noget særligt',
    },
    "problem.syntax-escape.do": {
        "en": "Write two of them, \\\\, or put the text between '...'.",
        "da": "Skriv to, \\\\, eller sæt teksten mellem '...'.",
    },
    "problem.syntax-indent": {
        "en": "this line does not fit the one before",
        "da": "denne linje passer ikke til den før",
    },
    "problem.syntax-indent.do": {
        "en": "Is it indented as far as the lines it belongs with, two spaces a level? Does the line before have its colon,"
        " quotation marks and brackets?",
        "da": "Er den rykket lige så langt ind som de linjer, den hører sammen med, to mellemrum for hvert niveau? Har linjen"
        " før sit kolon, sine citationstegn og parenteser?",
    },
    "problem.duplicate-key": {
        "en": "the key “{key}” stands here for the second time",
        "da": "nøglen ”{key}” står her for anden gang",
    },
    "problem.duplicate-key.do": {
        "en": "Bring both together under one key; otherwise one of them would be lost.",
        "da": "Saml begge under én nøgle; ellers ville den ene gå tabt.",
    },
    "problem.key-not-text": {"en": "a key must be a word", "da": "en nøgle skal være et ord"},
    "problem.key-not-text.do": {
        "en": "Write key: value, the key without brackets.",
        "da": "Skriv nøgle: værdi, nøglen uden parenteser.",
    },
    "problem.anchor": {"en": "an anchor (&) cannot be used here", "da": "& kan ikke stå forrest her"},
    "problem.anchor.do": {
        "en": "Write the value out. If & is the beginning of a text, put the text in quotes.",
        "da": "Skriv værdien helt ud. Er & begyndelsen på en tekst, så sæt teksten i citationstegn.",
    },
    "problem.alias": {"en": "a reference (*) cannot be used here", "da": "* kan ikke stå forrest her"},
    "problem.alias.do": {
        "en": "Write the value out. If * is the beginning of a text, put the text in quotes.",
        "da": "Skriv værdien helt ud. Er * begyndelsen på en tekst, så sæt teksten i citationstegn.",
    },
    "problem.tag": {"en": "a tag (!) cannot be used here", "da": "! kan ikke stå forrest her"},
    "problem.tag.do": {
        "en": "Delete it. If ! is the beginning of a text, put the text in quotes.",
        "da": "Slet det. Er ! begyndelsen på en tekst, så sæt teksten i citationstegn.",
    },
    "problem.merge-key": {"en": "the key << cannot be used here", "da": "nøglen << kan ikke bruges her"},
    "problem.merge-key.do": {"en": "Write the keys out.", "da": "Skriv nøglerne helt ud."},
    "problem.directive": {"en": "a line with % cannot be used here", "da": "en linje med % kan ikke bruges her"},
    "problem.directive.do": {"en": "Delete the line.", "da": "Slet linjen."},
    "problem.second-document": {
        "en": "here a second document begins (--- or ...)",
        "da": "her begynder et dokument mere (--- eller ...)",
    },
    "problem.second-document.do": {
        "en": "A file holds one person's plan. Delete the line, and what follows if it does not belong here.",
        "da": "En fil rummer én persons plan. Slet linjen, og også det følgende, hvis det ikke hører til her.",
    },
} | VALUES
