"""What can be wrong with the command lines that make papers; part of `usage`."""

PAPERS = {
    "usage.status-for": {
        "en": "There is no status for “{value}”.\nChoose one of: {known}.",
        "da": "Der er ingen status til ”{value}”.\nDu kan vælge: {known}.",
    },
    "usage.out-needed": {
        "en": "A {value} file cannot be shown on the screen.\nSay where to write it: --out status.{value}",
        "da": "En {value}-fil kan ikke vises på skærmen.\nSkriv, hvor den skal hen: --out status.{value}",
    },
    "usage.out-name": {
        "en": "“{value}” is not the name of a {ending} file.\nLet it end in .{ending}, or choose the format with --format.",
        "da": "”{value}” er ikke navnet på en {ending}-fil.\nLad det slutte på .{ending}, eller vælg formatet med --format.",
    },
    "usage.period": {
        "en": "“{value}” is not a period.\nWrite the first and the last day or month: 2026-06-01..2026-11-30, or 2026-06..2026-11; a quarter or a year alone: 2026-Q3, 2026",
        "da": "”{value}” er ikke en periode.\nSkriv den første og den sidste dag eller måned: 2026-06-01..2026-11-30 eller 2026-06..2026-11; et kvartal eller et år alene: 2026-Q3, 2026",
    },
    "usage.period-order": {
        "en": "{value} does not begin before it ends, and it ends today at the latest.\nWrite the first day first: 2026-06..2026-11",
        "da": "{value} begynder ikke, før den slutter, og den slutter senest i dag.\nSkriv den første dag først: 2026-06..2026-11",
    },
    "usage.form-words": {
        "en": "Say whom the form is for, and which one: {known}, or a sheet such as who5-sheet.\nFor example: planctl form K-7F3QM scores, or without a person: planctl form --blank scores",
        "da": "Skriv, hvem skemaet er til, og hvilket: {known} eller et ark som who5-sheet.\nFor eksempel: planctl form K-7F3QM scores, eller uden en person: planctl form --blank scores",
    },
    "usage.form-name": {
        "en": "There is no form “{value}”.\nChoose one of: {known}; or the sheet of a questionnaire, such as who5-sheet.",
        "da": "Skemaet ”{value}” findes ikke.\nDu kan vælge: {known} eller arket til et spørgeskema, fx who5-sheet.",
    },
    "usage.form-sheet": {
        "en": "The model {model} has no form “{value}”.\nChoose one of: {known}.",
        "da": "Modellen {model} har ikke skemaet ”{value}”.\nDu kan vælge: {known}.",
    },
    "usage.form-whom": {
        "en": "It is not said whom the form is for.\nName a person: planctl form ID {form}, or ask for an empty one: planctl form --blank {form}",
        "da": "Du har ikke skrevet, hvem skemaet er til.\nNævn en person: planctl form ID {form}, eller bed om et tomt: planctl form --blank {form}",
    },
    "usage.form-blank": {
        "en": "An empty form is for nobody, and you have named {value}.\nLeave one of them out: planctl form --blank {form}, or planctl form {value} {form}",
        "da": "Et tomt skema er ikke til nogen, og du har nævnt {value}.\nUdelad det ene: planctl form --blank {form} eller planctl form {value} {form}",
    },
    "usage.form-model": {
        "en": "{id} has a plan, and the plan has its model.\nLeave out --model, or ask for an empty form with --blank.",
        "da": "{id} har en plan, og planen har sin model.\nUdelad --model, eller bed om et tomt skema med --blank.",
    },
    "usage.form-goal": {
        "en": "--goal names a goal in somebody's plan, and only the form goal has room for it.\nWrite: planctl form ID goal --goal GOAL",
        "da": "--goal nævner et mål i en plan, og kun skemaet goal har plads til det.\nSkriv: planctl form ID goal --goal MÅL",
    },
    "usage.form-option": {
        "en": "{value} has no meaning for the form {form}.\nIt can be used with: {known}",
        "da": "{value} kan ikke bruges til skemaet {form}.\nDet kan bruges med: {known}",
    },
    "usage.status-whom": {
        "en": "Say whose status it is, or take everybody's.\nOne person: planctl status K-7F3QM. Everybody: planctl status --all --out FOLDER",
        "da": "Skriv, hvem statussen gælder, eller tag alle.\nÉn person: planctl status K-7F3QM. Alle: planctl status --all --out MAPPE",
    },
    "usage.status-to": {
        "en": "Say who gets the status: an office or a function, not the name of a person.\nFor example --to 'Eksempelby Kommune, familieafdelingen'",
        "da": "Skriv, hvem der får statussen: et kontor eller en funktion, ikke et menneskes navn.\nFor eksempel --to 'Eksempelby Kommune, familieafdelingen'",
    },
    "usage.status-to-without-send": {
        "en": "--to and --approved-by belong to a status that is sent.\nAdd --send, or leave them out.",
        "da": "--to og --approved-by hører til en status, der bliver sendt.\nTilføj --send, eller lad dem være.",
    },
    "usage.status-all-alone": {
        "en": "{value} is for one status at a time.\nName the person instead of --all.",
        "da": "{value} er til én status ad gangen.\nSkriv, hvem det gælder, i stedet for --all.",
    },
    "usage.status-all-out": {
        "en": "Everybody's statuses are files and need a folder.\nSay which: --out FOLDER",
        "da": "Alles statusser er filer og skal i en mappe.\nSkriv hvilken: --out MAPPE",
    },
    "usage.status-all-folder": {
        "en": "“{value}” is a file, and everybody's statuses need a folder.\nName another with --out FOLDER.",
        "da": "”{value}” er en fil, og alles statusser skal i en mappe.\nSkriv en anden med --out MAPPE.",
    },
}
