"""A model of a house's own with every type of field, and a desk whose plan follows it."""

from __future__ import annotations

from tests.cli.desk import FILE, PLAN, SETTINGS, Desk

MODEL = """\
planctl_model: 1
id: house
extends: reden
label: {da: Huset, en: The house}
sections:
  purpose:
    label: {da: Formål, en: Purpose}
    help: {da: Hvad opholdet skal føre til., en: What the stay is to lead to.}
    prompts: [{da: Hvad skal være anderledes?, en: What should be different?}]
    fields:
      municipality:
        type: text
        required: true
        unless: asked_on
        label: {da: Kommunens formål, en: "The municipality's purpose"}
      asked_on: {type: date, label: {da: Spurgt den, en: Asked on}}
      month: {type: month, label: {da: Måned, en: Month}}
      time: {type: time, label: {da: Mødetid, en: Time to meet}}
      weeks: {type: number, low: 0, high: 52, unit: {da: uger, en: weeks}, label: {da: Varighed, en: Duration}}
      agreed: {type: choice, choices: agreed, label: {da: Aftalt, en: Agreed}}
      sources: {type: choices, choices: sources, label: {da: Kilder, en: Sources}}
      consent: {type: yes_no, label: {da: Samtykke, en: Consent}}
      responsible: {type: staff, label: {da: Ansvarlig, en: In charge}}
      caseworker: {type: actor, label: {da: Sagsbehandler, en: Caseworker}}
      stay: {type: period, label: {da: Opholdets længde, en: Length of the stay}}
      dream: {type: text, own_words: true, label: {da: Drøm, en: Dream}}
areas:
  housing:
    fields:
      keys: {type: text, label: {da: Nøgler, en: Keys}}
area_fields:
  visits:
    type: entries
    label: {da: Besøg, en: Visit}
    fields:
      what: {type: text, required: true, label: {da: Hvad der skete, en: What happened}}
      effect: {type: text, label: {da: Virkning, en: Effect}}
      by: {type: staff, label: {da: Af, en: By}}
area_one_of: []
choices:
  agreed:
    with_person: {label: {da: aftalt med hende, en: agreed with her}}
    intention: {label: {da: husets hensigt, en: "the house's intention"}}
  sources:
    own: {label: {da: egne ord, en: own words}}
    seen: {label: {da: "set, ikke sagt", en: "seen, not said"}}
    told: {label: {da: fortalt, en: told}}
lists:
  permissions:
    label: {da: Tilladelser, en: Permissions}
    kind: entities
    prefix: p
    fields:
      what: {type: text, required: true, label: {da: Hvad, en: What}}
      from: {type: date, label: {da: Fra, en: From}}
      until: {type: date, week: true, label: {da: Til, en: Until}}
      closed: {type: date, label: {da: Lukket, en: Closed}}
    states:
      active: {label: {da: gælder, en: in force}, moves: [ended], counts: open}
      ended: {label: {da: ophørt, en: ended}, moves: [active], counts: closed}
      struck: {label: {da: slettet, en: struck out}, moves: [], counts: closed}
    lists:
      reviews:
        label: {da: Gennemgange, en: Reviews}
        kind: values
        fields:
          date: {type: date, required: true, label: {da: Dato, en: Date}}
          by: {type: staff, label: {da: Af, en: By}}
          text: {type: text, required: true, label: {da: Tekst, en: Text}}
  incidents:
    label: {da: Hændelser, en: Incidents}
    kind: values
    fields:
      date: {type: date, required: true, label: {da: Dato, en: Date}}
      by: {type: staff, label: {da: Af, en: By}}
      text: {type: text, required: true, label: {da: Hvad skete der, en: What happened}}
      sources: {type: choices, choices: sources, label: {da: Kilder, en: Sources}}
  actors:
    label: {da: Samarbejdspartnere, en: Other actors}
    kind: entities
    prefix: a
    fields:
      name: {type: text, required: true, label: {da: Rolle, en: Role}}
  ideas:
    label: {da: Idéer, en: Ideas}
    kind: entities
    prefix: i
    fields:
      what: {type: text, required: true, label: {da: Hvad, en: What}}
    states:
      idea: {label: {da: idé, en: idea}, moves: [taken], counts: idea}
      taken: {label: {da: taget op, en: taken up}, moves: [], counts: closed}
"""

HOUSE = f"""\
{PLAN.replace("model: reden", "model: house")}
permissions:
  - {{id: p-1A2B, state: active, what: Alarm på døren, from: 2026-09-01}}   # se brevet
actors:
  - {{id: a-7QX2, name: Kommunens sagsbehandler}}
incidents:
  - {{date: 2026-10-02, by: mette, text: Hun gik sin vej.}}
  - {{date: 2026-10-20, by: jonas, text: Hun ringede.}}
"""


def moved_in(desk: Desk) -> Desk:
    """Give a desk the model, and a plan that follows it."""
    (desk.place / "models").mkdir()
    desk.given(MODEL, "models/house.yaml")
    desk.given(SETTINGS.replace("models: [reden]", "models: [reden, house]"), "planctl.yaml")
    desk.given(HOUSE, FILE)
    return desk
