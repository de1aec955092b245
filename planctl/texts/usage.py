"""What can be wrong with a command line by itself."""

TEXTS = {
    "usage.see-help": {"en": "Read more: {command}", "da": "Læs mere: {command}"},
    "usage.language": {
        "en": "There is no language “{value}”.\nWrite --lang da or --lang en.",
        "da": "Sproget ”{value}” findes ikke her.\nSkriv --lang da eller --lang en.",
    },
    "usage.bad-id": {
        "en": "“{value}” is not an id.\nAn id looks like K-7F3QM. See them all: planctl person list",
        "da": "”{value}” er ikke et id.\nEt id ser ud som K-7F3QM. Se dem alle: planctl person list",
    },
    "usage.bad-date": {
        "en": "“{value}” is not a date.\nWrite year-month-day, a day that exists: 2026-11-03",
        "da": "”{value}” er ikke en dato.\nSkriv år-måned-dag, en dag der findes: 2026-11-03",
    },
    "usage.future-date": {
        "en": "{value} has not come yet; today is {today}.\nEnter what has happened, on its day.",
        "da": "{value} er ikke kommet endnu; i dag er det {today}.\nSkriv det, der er sket, på den dag det skete.",
    },
    "usage.bad-month": {
        "en": "“{value}” is not a month.\nWrite year-month: 2026-11",
        "da": "”{value}” er ikke en måned.\nSkriv år-måned: 2026-11",
    },
    "usage.bad-format": {
        "en": "There is no format “{value}” here.\nChoose one of: {known}.",
        "da": "Visningen ”{value}” findes ikke her.\nVælg en af: {known}.",
    },
}
