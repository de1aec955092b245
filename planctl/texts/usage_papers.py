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
        "en": "“{value}” is not a period.\nWrite the first and the last day or month: 2026-06-01..2026-11-30, or 2026-06..2026-11",
        "da": "”{value}” er ikke en periode.\nSkriv den første og den sidste dag eller måned: 2026-06-01..2026-11-30 eller 2026-06..2026-11",
    },
    "usage.period-order": {
        "en": "{value} does not begin before it ends, and it ends today at the latest.\nWrite the first day first: 2026-06..2026-11",
        "da": "{value} begynder ikke, før den slutter, og den slutter senest i dag.\nSkriv den første dag først: 2026-06..2026-11",
    },
}
