"""What can be wrong with the command lines of reports and collections; part of `usage`."""

FIGURES = {
    "usage.bad-period": {
        "en": "“{value}” is not a period.\nWrite 2026, 2026-Q3, 2026-11, or two of them or two days with .. between: 2026-07-01..2026-08-15",
        "da": "”{value}” er ikke en periode.\nSkriv 2026, 2026-Q3, 2026-11 eller to af dem eller to dage med .. imellem: 2026-07-01..2026-08-15",
    },
    "usage.future-period": {
        "en": "{value} has not begun; today is {today}.\nName a period that has: planctl report --period 2026-Q3",
        "da": "{value} er ikke begyndt; i dag er det {today}.\nSkriv en periode, der er: planctl report --period 2026-Q3",
    },
    "usage.period-overlaps": {
        "en": "{value} lies partly in the period itself; taking one from the other would show what is hidden.\n"
        "Compare with a period before it, such as --compare previous.",
        "da": "{value} ligger delvis i perioden selv; trak man det ene fra det andet, kunne man se det, der er skjult.\n"
        "Sammenlign med en periode før den, fx --compare forrige.",
    },
    "usage.out-needed-for": {
        "en": "A {value} file cannot be shown on the screen.\nSay where to write it: --out {name}.{value}",
        "da": "En {value}-fil kan ikke vises på skærmen.\nSkriv, hvor den skal hen: --out {name}.{value}",
    },
    "usage.out-table": {
        "en": "A table for the screen is not written to a file.\nName a file that ends in one of these: {known}",
        "da": "En tabel til skærmen skrives ikke i en fil.\nSkriv et filnavn, der ender på en af disse: {known}",
    },
    "usage.report-by": {
        "en": "Figures cannot be split by “{value}”.\nChoose one of: {known}. There is no split by staff, on purpose.",
        "da": "Tallene kan ikke deles op efter ”{value}”.\nDu kan vælge: {known}. Der er ingen opdeling på medarbejdere, og det er med vilje.",
    },
    "usage.collect-what": {
        "en": "“{value}” cannot be collected.\nChoose one of: {known}.",
        "da": "”{value}” kan ikke samles.\nDu kan vælge: {known}.",
    },
}
