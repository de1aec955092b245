"""What click and typer say themselves, in Danish: the English sentence is the key."""

DANISH: dict[str, str] = {
    # The parts of a help page
    "Usage:": "Brug:",
    "Options": "Tilvalg",
    "Arguments": "Angiv",
    "Positional arguments": "Angiv",
    "Commands": "Kommandoer",
    "Show this message and exit.": "Vis denne hjælp",
    "Show the version and exit.": "Vis versionen",
    "%(prog)s, version %(version)s": "%(prog)s, version %(version)s",
    "required": "skal med",
    "[required]": "[skal med]",
    "default: {default}": "ellers: {default}",
    "[default: {}]": "[ellers: {}]",
    "(dynamic)": "(beregnes)",
    "env var: {var}": "miljøvariabel: {var}",
    "[env var: {}]": "[miljøvariabel: {}]",
    "deprecated": "udgår",
    "(deprecated) ": "(udgår) ",
    "Try '{command} {option}' for help.": "Læs mere: {command} {option}",
    "Try [blue]'{command_path} {help_option}'[/] for help.": "Læs mere: [blue]{command_path} {help_option}[/]",
    # What is wrong with a command line
    "Error": "Fejl",
    "Error: {message}": "Fejl: {message}",
    "unknown error": "ukendt fejl",
    "Missing command.": "Der mangler en kommando.",
    "No such command {name!r}.": "Kommandoen {name!r} findes ikke.",
    "No such option {name!r}.": "Tilvalget {name!r} findes ikke.",
    "No such option: {name}": "Tilvalget findes ikke: {name}",  # click before 8.5
    "Missing argument": "Her mangler",
    "Missing option": "Her mangler",
    "Missing parameter": "Her mangler",
    "Missing {param_type}": "Her mangler {param_type}",
    "Missing parameter: {param_name}": "Her mangler: {param_name}",
    "Option {name!r} does not take a value.": "Tilvalget {name!r} skal ikke have en værdi.",
    "Argument {name!r} takes {nargs} values.": "{name!r} skal have {nargs} værdier.",
    "Invalid value: {message}": "Det kan ikke bruges: {message}",
    "Invalid value for {param_hint}: {message}": "Det kan ikke bruges som {param_hint}: {message}",
    "Choose from:\n\t{choices}": "Vælg en af:\n\t{choices}",
    "Choice({choices})": "Valg({choices})",
    "{value!r} is not a valid {number_type}.": "{value!r} er ikke et tal ({number_type}).",
    "{value} is not in the range {range}.": "{value} ligger uden for {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} er hverken ja eller nej. Skriv en af: {states}"
    ),
    "{value!r} is not a valid UUID.": "{value!r} er ikke et UUID.",
    "Value must be an iterable.": "Der skal være flere værdier.",
    "Invalid start character for option ({option})": "Et tilvalg kan ikke begynde sådan ({option})",
    # Files and folders
    "file": "filen",
    "directory": "mappen",
    "path": "stien",
    "{name} {filename!r} does not exist.": "{name} {filename!r} findes ikke.",
    "{name} {filename!r} is a file.": "{name} {filename!r} er en fil.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} er en mappe.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} kan ikke læses.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} kan ikke ændres.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} kan ikke køres som program.",
    "Could not open file {filename!r}: {message}": "Filen {filename!r} kunne ikke åbnes: {message}",
    "Unknown standard stream '{name}'": "Der er ingen standardstrøm ”{name}”",
    "Windows error: {error}": "Fejl i Windows: {error}",
    # Questions and answers
    "Aborted!": "Afbrudt.",
    "Aborted.": "Afbrudt.",
    "Do you want to continue?": "Vil du fortsætte?",
    "Confirm the action without prompting.": "Gør det uden at spørge først",
    "Repeat for confirmation": "Skriv det igen",
    "Error: The two entered values do not match.": "Det, du skrev, var ikke ens de to gange.",
    "Error: invalid input": "Svaret blev ikke forstået. Svar y for ja eller n for nej.",
    "Press any key to continue...": "Tryk på en tast for at fortsætte ...",
    "d": "d",
    "{editor}: Editing failed": "{editor}: teksten kunne ikke redigeres",
    "{editor}: Editing failed: {e}": "{editor}: teksten kunne ikke redigeres: {e}",
    # Completion
    "Couldn't detect Bash version, shell completion is not supported.": (
        "Versionen af Bash kunne ikke findes, så fuldførelse med tabulator virker ikke."
    ),
    "Shell completion is not supported for Bash versions older than 4.4.": (
        "Fuldførelse med tabulator kræver Bash 4.4 eller nyere."
    ),
    # What only those who write planctl can meet
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "Advarsel: kommandoen {name!r} udgår.{extra_message}"
    ),
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "Advarsel: {param_type} {name!r} udgår.{extra_message}"
    ),
    "Name '{name}' defined twice": "Navnet ”{name}” er brugt to gange",
    "Unknown color {colour!r}": "Farven {colour!r} findes ikke",
    "Could not determine name for option with declarations {decls!r}": (
        "Tilvalget med angivelserne {decls!r} har intet navn"
    ),
    "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean to"
    " pass '--{name}'?": (
        "Navnet {name} er hverken et tilvalg eller et argument. Skulle det være et argument, eller --{name}?"
    ),
    "Arguments take exactly one parameter declaration, got {length}: {decls}.": (
        "Et argument har én angivelse; her er {length}: {decls}."
    ),
    "Boolean option {decl!r} cannot use the same flag for true/false.": (
        "Tilvalget {decl!r} kan ikke betyde både ja og nej."
    ),
}

DANISH_PLURALS: dict[str, tuple[str, str]] = {
    "Got unexpected extra argument ({args})": (
        "Her står noget, der ikke hører til: {args}. Tekst på flere ord skal stå i citationstegn.",
        "Her står noget, der ikke hører til: {args}. Tekst på flere ord skal stå i citationstegn.",
    ),
    "Takes {nargs} values but 1 was given.": (
        "Der skal være {nargs} værdier, og her er 1.",
        "Der skal være {nargs} værdier, og her er {len}.",
    ),
    "Did you mean {possibility}?": ("Mente du {possibility}?", "(Mente du en af disse: {possibilities}?)"),
    "Option {name!r} requires an argument.": (
        "Efter {name!r} mangler der en værdi.",
        "Efter {name!r} skal der stå {nargs} værdier.",
    ),
    "{value!r} is not {choice}.": ("{value!r} er ikke {choice}.", "{value!r} er ikke en af {choices}."),
    "{value!r} does not match the format {format}.": (
        "{value!r} er ikke skrevet som {format}.",
        "{value!r} er ikke skrevet som en af {formats}.",
    ),
    "{len_type} values are required, but {len_value} was given.": (
        "Der skal være {len_type} værdier, og her er {len_value}.",
        "Der skal være {len_type} værdier, og her er {len_value}.",
    ),
}
