"""Help: examples for each command, one a line."""

EXAMPLES = {
    "help.init.examples": {
        "en": 'planctl init plans --model reden\nplanctl init plans --model reden --org "Reden Example Town"',
        "da": 'planctl init planer --model reden\nplanctl init planer --model reden --org "Reden Eksempelby"',
    },
    "help.demo.examples": {
        "en": "planctl demo try\nplanctl -C try review",
        "da": "planctl demo test\nplanctl -C test review",
    },
    "help.staff.examples": {
        "en": 'planctl staff list\nplanctl staff add jonas --name "Jonas Beck" --email jonas@example.org',
        "da": 'planctl staff list\nplanctl staff add jonas --name "Jonas Beck" --email jonas@eksempel.dk',
    },
    "help.staff-add.examples": {
        "en": 'planctl staff add jonas --name "Jonas Beck" --email jonas@example.org\n'
        'planctl staff add lene --name "Lene Friis" --email lene@example.org --role leader',
        "da": 'planctl staff add jonas --name "Jonas Beck" --email jonas@eksempel.dk\n'
        'planctl staff add lene --name "Lene Friis" --email lene@eksempel.dk --role leader',
    },
    "help.staff-list.examples": {
        "en": "planctl staff list\nplanctl staff list --format csv",
        "da": "planctl staff list\nplanctl staff list --format csv",
    },
    "help.staff-leave.examples": {
        "en": "planctl staff leave ole\nplanctl staff leave ole --date 2026-06-30",
        "da": "planctl staff leave ole\nplanctl staff leave ole --date 2026-06-30",
    },
    "help.person.examples": {
        "en": "planctl person add --contact-person mette\nplanctl person list",
        "da": "planctl person add --contact-person mette\nplanctl person list",
    },
    "help.person-add.examples": {
        "en": "planctl person add --contact-person mette --group stabilise\n"
        "planctl person add --registered 2026-10-28\n"
        "planctl person add --from people.csv",
        "da": "planctl person add --contact-person mette --group stabilise\n"
        "planctl person add --registered 2026-10-28\n"
        "planctl person add --from personer.csv",
    },
    "help.person-list.examples": {
        "en": "planctl person list\nplanctl person list --contact-person mette\nplanctl person list --format csv",
        "da": "planctl person list\nplanctl person list --contact-person mette\nplanctl person list --format csv",
    },
    "help.person-show.examples": {"en": "planctl person show K-7F3QM", "da": "planctl person show K-7F3QM"},
    "help.person-assign.examples": {
        "en": "planctl person assign K-7F3QM mette\nplanctl person assign K-7F3QM --none",
        "da": "planctl person assign K-7F3QM mette\nplanctl person assign K-7F3QM --none",
    },
    "help.person-group.examples": {
        "en": "planctl person group K-7F3QM reintegrate\nplanctl person group K-7F3QM stabilise --date 2026-10-28",
        "da": "planctl person group K-7F3QM reintegrate\nplanctl person group K-7F3QM stabilise --date 2026-10-28",
    },
    "help.show.examples": {
        "en": "planctl show K-7F3QM\nplanctl show K-7F3QM --pictures",
        "da": "planctl show K-7F3QM\nplanctl show K-7F3QM --pictures",
    },
    "help.contact.examples": {
        "en": "planctl contact K-7F3QM --service shared_meal --service conversation\n"
        "planctl contact K-7F3QM --kind phone --date 2026-11-03\n"
        "planctl contact K-7F3QM --kind phone --attempt",
        "da": "planctl contact K-7F3QM --service shared_meal --service conversation\n"
        "planctl contact K-7F3QM --kind phone --date 2026-11-03\n"
        "planctl contact K-7F3QM --kind phone --attempt",
    },
    "help.note.examples": {
        "en": 'planctl note K-7F3QM --type observation "Ate with the others and stayed for two hours."\n'
        "planctl note K-7F3QM --type assessment --area housing",
        "da": 'planctl note K-7F3QM --type observation "Spiste med de andre og blev i to timer."\n'
        "planctl note K-7F3QM --type assessment --area housing",
    },
    "help.score.examples": {
        "en": "planctl score K-7F3QM\n"
        "planctl score K-7F3QM housing=5 network=3\n"
        "planctl score K-7F3QM housing=6 --rater person",
        "da": "planctl score K-7F3QM\n"
        "planctl score K-7F3QM housing=5 network=3\n"
        "planctl score K-7F3QM housing=6 --rater person",
    },
    "help.measure.examples": {
        "en": "planctl measure K-7F3QM who5 2 3 1 2 4\nplanctl measure K-7F3QM who5 --declined",
        "da": "planctl measure K-7F3QM who5 2 3 1 2 4\nplanctl measure K-7F3QM who5 --declined",
    },
    "help.plan.examples": {
        "en": "planctl plan start K-7F3QM --trigger own_wish\nplanctl plan show K-7F3QM",
        "da": "planctl plan start K-7F3QM --trigger own_wish\nplanctl plan show K-7F3QM",
    },
    "help.plan-start.examples": {
        "en": "planctl plan start K-7F3QM --trigger own_wish\n"
        "planctl plan start K-7F3QM --trigger professional --date 2026-11-02",
        "da": "planctl plan start K-7F3QM --trigger own_wish\n"
        "planctl plan start K-7F3QM --trigger professional --date 2026-11-02",
    },
    "help.plan-stop.examples": {
        "en": 'planctl plan stop K-7F3QM --reason "Has not been here since September."',
        "da": 'planctl plan stop K-7F3QM --reason "Har ikke været på Reden siden september."',
    },
    "help.plan-show.examples": {
        "en": "planctl plan show K-7F3QM\nplanctl plan show K-7F3QM housing",
        "da": "planctl plan show K-7F3QM\nplanctl plan show K-7F3QM bolig",
    },
    "help.area.examples": {
        "en": "planctl area K-7F3QM housing\n"
        'planctl area K-7F3QM housing --purpose "That she has a place of her own to sleep."\n'
        'planctl area K-7F3QM housing --intervention "We go along to the municipality." --kind own_service',
        "da": "planctl area K-7F3QM housing\n"
        'planctl area K-7F3QM housing --purpose "At hun får et fast sted at sove."\n'
        'planctl area K-7F3QM housing --intervention "Vi tager med til kommunen." --kind own_service',
    },
    "help.review.examples": {
        "en": "planctl review\n"
        "planctl review --contact-person mette\n"
        "planctl review --month 2026-10 --missed\n"
        "planctl review --format md > agenda.md",
        "da": "planctl review\n"
        "planctl review --contact-person mette\n"
        "planctl review --month 2026-10 --missed\n"
        "planctl review --format md > dagsorden.md",
    },
    "help.decide.examples": {
        "en": "planctl decide K-7F3QM\n"
        "planctl decide K-7F3QM keep_plan keep\n"
        'planctl decide K-7F3QM keep_plan stop_plan --reason "Has moved in with her sister."\n'
        'planctl decide K-7F3QM keep_plan --postpone 2026-12-03 --reason "She is in hospital."\n'
        "planctl decide --all --contact-person mette",
        "da": "planctl decide K-7F3QM\n"
        "planctl decide K-7F3QM keep_plan keep\n"
        'planctl decide K-7F3QM keep_plan stop_plan --reason "Er flyttet ind hos sin søster."\n'
        'planctl decide K-7F3QM keep_plan --postpone 2026-12-03 --reason "Hun er indlagt."\n'
        "planctl decide --all --contact-person mette",
    },
    "help.end.examples": {
        "en": "planctl end K-7F3QM --reason moved\nplanctl end K-7F3QM --reason died --date 2026-11-19",
        "da": "planctl end K-7F3QM --reason moved\nplanctl end K-7F3QM --reason died --date 2026-11-19",
    },
    "help.return.examples": {
        "en": "planctl return K-7F3QM\nplanctl return K-7F3QM --date 2027-01-05 --contact-person mette",
        "da": "planctl return K-7F3QM\nplanctl return K-7F3QM --date 2027-01-05 --contact-person mette",
    },
    "help.year-end.examples": {
        "en": "planctl year-end 2026 --dry-run\nplanctl year-end 2026",
        "da": "planctl year-end 2026 --dry-run\nplanctl year-end 2026",
    },
    "help.assign.examples": {
        "en": "planctl assign K-7F3QM mette\nplanctl assign K-7F3QM --none",
        "da": "planctl assign K-7F3QM mette\nplanctl assign K-7F3QM --none",
    },
    "help.group.examples": {
        "en": "planctl group K-7F3QM reintegrate\nplanctl group K-7F3QM stabilise --date 2026-10-28",
        "da": "planctl group K-7F3QM reintegrate\nplanctl group K-7F3QM stabilise --date 2026-10-28",
    },
    "help.check.examples": {
        "en": "planctl check\nplanctl check K-7F3QM\nplanctl check plans/K-7F3QM.yaml",
        "da": "planctl check\nplanctl check K-7F3QM\nplanctl check plans/K-7F3QM.yaml",
    },
    "help.save.examples": {
        "en": "planctl save\nplanctl save K-7F3QM\nplanctl save planctl.yaml",
        "da": "planctl save\nplanctl save K-7F3QM\nplanctl save planctl.yaml",
    },
    "help.fmt.examples": {"en": "planctl fmt\nplanctl fmt K-7F3QM", "da": "planctl fmt\nplanctl fmt K-7F3QM"},
    "help.undo.examples": {
        "en": "planctl undo\nplanctl undo K-7F3QM\nplanctl undo 8ff6a6f8",
        "da": "planctl undo\nplanctl undo K-7F3QM\nplanctl undo 8ff6a6f8",
    },
    "help.model.examples": {
        "en": "planctl model list\nplanctl model show\nplanctl model show reden readiness",
        "da": "planctl model list\nplanctl model show\nplanctl model show reden readiness",
    },
    "help.model-list.examples": {"en": "planctl model list", "da": "planctl model list"},
    "help.model-show.examples": {
        "en": "planctl model show reden\nplanctl model show reden readiness\nplanctl model show reden housing",
        "da": "planctl model show reden\nplanctl model show reden readiness\nplanctl model show reden housing",
    },
    "help.model-check.examples": {
        "en": "planctl model check\nplanctl model check models/our-house.yaml",
        "da": "planctl model check\nplanctl model check models/vores-hus.yaml",
    },
    "help.model-test.examples": {
        "en": "planctl model test\nplanctl model test our-house",
        "da": "planctl model test\nplanctl model test vores-hus",
    },
    "help.model-new.examples": {
        "en": "planctl model new our-house --extends reden\nplanctl model new our-house --use",
        "da": "planctl model new vores-hus --extends reden\nplanctl model new vores-hus --use",
    },
    "help.model-schema.examples": {
        "en": "planctl model schema reden\nplanctl model schema reden > schema/reden.schema.json",
        "da": "planctl model schema reden\nplanctl model schema reden > schema/reden.schema.json",
    },
}
