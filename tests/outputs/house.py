"""A house with a model of its own: sections, areas without a scale, lists with states, goals; and one plan in it."""

from __future__ import annotations

from pathlib import Path

ID = "K-H0VSE"

SETTINGS = """\
planctl: 1
organisation: {name: Huset Eksempel, language: da, timezone: Europe/Copenhagen}
models: [house]
id_prefix: K
review_since: 2026-01
staff:
  mette: {name: Mette Holm, email: mette@eksempel.dk, role: contact_person}
  jonas: {name: Jonas Beck, email: jonas@eksempel.dk, role: leader}
"""

MODEL = """\
planctl_model: 1
id: house
version: 1
label: {da: Huset, en: The house}
words:
  person: {da: barnet, en: the child}
  at_place: {da: i huset, en: in the house}
levels:
  basic: {label: {da: indskrevet, en: enrolled}}
  plan: {label: {da: plan, en: plan}}
contact_kinds:
  day: {label: {da: dag i huset, en: day in the house}, counts: presence, default: true}
journal_types:
  diary: {label: {da: beboerdagbog, en: resident's diary}}
end_reasons:
  moved: {label: {da: fraflyttet, en: moved out}}
rules:
  begin:
    question: {da: Skal planen begynde?, en: Should the plan begin?}
    when: {active: false}
    still: {active: false}
    outcomes:
      start: {label: {da: plan begyndt, en: plan begun}, action: {da: begynd, en: begin}, key: {da: b, en: b},
              effect: open_period}
approval:
  label: {da: Godkendelse, en: Approval}
  covers: [purpose, money]
reached: {below: 80, at_least: 4, months: 12, label: {da: Nåede mål, en: Goals reached}}
choices:
  towns: {east: {label: {da: Østby, en: Easton}}, west: {label: {da: Vestby, en: Weston}}}
  kinds: {growth: {label: {da: udvikling, en: development}}, keep: {label: {da: vedligehold, en: maintenance}}}
  findings:
    on_track: {label: {da: det går som aftalt, en: on track}}
    wrong_means: {label: {da: midlerne virker ikke, en: the means do not work}}
  roles: {doctor: {label: {da: egen læge, en: GP}}, school: {label: {da: skole, en: school}}}
sections:
  purpose:
    label: {da: Formål, en: Purpose}
    fields:
      town: {type: text, label: {da: Kommunens formål, en: The town's purpose}, required: true, unless: asked_on}
      asked_on: {type: date, label: {da: Spurgt kommunen, en: Asked the town}}
      child: {type: text, own_words: true, label: {da: Barnets egne ord, en: The child's own words}}
  money:
    label: {da: Aftaler om penge, en: Money}
    fields:
      payer: {type: choice, choices: towns, required: true, label: {da: Betalingskommune, en: Paying town}}
      towns: {type: choices, choices: towns, label: {da: Kommuner i sagen, en: Towns involved}}
      amount: {type: number, unit: {da: kr. om måneden, en: DKK a month}, label: {da: Lommepenge, en: Pocket money}}
      saves: {type: yes_no, label: {da: Sparer op, en: Saves up}}
      span: {type: period, label: {da: Aftalen gælder, en: The agreement holds}}
      keeper: {type: staff, label: {da: Holder øje, en: Keeps an eye on it}}
      partner: {type: actor, label: {da: Aftalt med, en: Agreed with}}
areas:
  family:
    label: {da: Familie, en: Family}
    fields:
      visits: {type: text, label: {da: Besøg og samvær, en: Visits}}
      packing: {type: text, label: {da: Pakkeliste, en: Packing list}}
  school: {label: {da: Skole, en: School}}
  leisure: {label: {da: Fritid, en: Leisure}}
area_fields:
  need: {type: text, label: {da: Behov for støtte, en: Need of support}, option: need}
  resources: {type: text, label: {da: Ressourcer, en: Resources}, option: resources}
  evaluation:
    type: entries
    label: {da: Evaluering, en: Evaluation}
    fields:
      text: {type: text, required: true, label: {da: Hvordan det går, en: How it goes}}
      effect: {type: text, label: {da: Effekt, en: Effect}}
      by: {type: staff, label: {da: Af, en: By}}
area_complete: [[need], [resources, evaluation]]
lists:
  goals:
    label: {da: Mål, en: Goals}
    kind: entities
    prefix: g
    fields:
      text: {type: text, required: true, label: {da: Mål, en: Goal}}
      reason: {type: text, label: {da: Begrundelse, en: Reason}}
      areas: {type: choices, choices: areas, label: {da: Områder, en: Areas}}
      type: {type: choice, choices: kinds, label: {da: Måltype, en: Type of goal}}
      opened: {type: date, required: true, label: {da: Sat, en: Set}}
      due: {type: date, week: true, label: {da: Slutdato, en: End date}}
      closed: {type: date, label: {da: Lukket, en: Closed}}
      own_words: {type: text, own_words: true, label: {da: Med egne ord, en: In own words}}
    states:
      idea: {label: {da: idé, en: idea}, moves: [active], counts: idea}
      active: {label: {da: aktivt, en: active}, moves: [reached, missed, dropped], counts: open}
      reached: {label: {da: nået, en: reached}, moves: [active], counts: reached}
      missed: {label: {da: ikke nået, en: not reached}, moves: [active], counts: missed}
      dropped: {label: {da: opgivet, en: dropped}, moves: [active], counts: closed}
    lists:
      subgoals:
        label: {da: Delmål, en: Subgoals}
        kind: entities
        prefix: s
        fields:
          text: {type: text, required: true, label: {da: Delmål, en: Subgoal}}
          method: {type: text, label: {da: Fremgangsmåde, en: Method}}
          due: {type: date, week: true, label: {da: Slutdato, en: End date}}
        states:
          open: {label: {da: i gang, en: open}, moves: [done], counts: open}
          done: {label: {da: gjort, en: done}, moves: [open], counts: reached}
        lists:
          diary:
            label: {da: Delmålsdagbog, en: Diary}
            kind: values
            fields:
              date: {type: date, required: true, label: {da: Dato, en: Date}}
              by: {type: staff, label: {da: Af, en: By}}
              text: {type: text, required: true, label: {da: Hvad der blev gjort, en: What was done}}
              experience: {type: text, own_words: true, label: {da: Barnets oplevelse, en: The child's experience}}
      evaluations:
        label: {da: Evalueringer, en: Evaluations}
        kind: values
        fields:
          date: {type: date, required: true, label: {da: Dato, en: Date}}
          by: {type: staff, label: {da: Af, en: By}}
          text: {type: text, required: true, label: {da: Hvordan det går, en: How it goes}}
          finding: {type: choice, choices: findings, label: {da: Konklusion, en: Conclusion}}
          attainment: {type: number, low: -2, high: 2, label: {da: Målopfyldelse, en: Attainment}}
  actors:
    label: {da: Andre omkring barnet, en: Others around the child}
    kind: entities
    prefix: a
    fields:
      role: {type: choice, choices: roles, required: true, label: {da: Rolle, en: Role}}
      channel: {type: text, label: {da: Kontakt, en: Contact}}
  permissions:
    label: {da: Tilladelser til magtanvendelse, en: Permissions}
    kind: entities
    prefix: p
    fields:
      what: {type: text, required: true, label: {da: Hvad, en: What}}
      from: {type: date, label: {da: Fra, en: From}}
      reassess: {type: date, week: true, label: {da: Vurderes igen, en: To reassess}}
      at: {type: entity, of: actors, label: {da: Givet af, en: Given by}}
    states:
      active: {label: {da: gælder, en: in force}, moves: [ended], counts: open}
      ended: {label: {da: ophørt, en: ended}, moves: [], counts: closed}
  incidents:
    label: {da: Indberetninger, en: Reports}
    kind: values
    fields:
      date: {type: date, required: true, label: {da: Dato, en: Date}}
      time: {type: time, label: {da: Tidspunkt, en: Time}}
      what: {type: text, required: true, label: {da: Hvad der skete, en: What happened}}
      reported: {type: yes_no, label: {da: Indberettet, en: Reported}}
"""

PLAN = f"""\
planctl: 1
model: house
id: {ID}
registered: 2026-01-05
contact_person: mette
closed: [2024, 2025]
came_from: {{date: 2026-01-05, from: K-G0NE}}
purpose:
  asked_on: 2026-01-07
  child: |
    Jeg vil gerne hjem i weekenden og have min egen nøgle.
money:
  towns: [east, west]
  amount: 350.5
  saves: false
  span: {{from: 2026-11-03, to: 2027-01-04}}
  keeper: jonas
  partner: a-1ABC
plan_periods:
  - {{from: 2026-01-05, started_by: mette}}
areas:
  family:
    need: Støtte til at holde aftaler om samvær.
    evaluation:
      - {{date: 2026-05-02, text: Samværet er faldet til ro., by: mette}}
      - {{date: 2026-10-02, text: Hun ringer selv hjem., effect: Mere ro om aftenen., by: jonas}}
    visits: Hver anden lørdag.
  school:
    resources: Er glad for sin lærer.
goals:
  - id: g-7QX2
    state: active
    text: Kommer selv op om morgenen
    reason: Kommunen ønsker et mere selvstændigt liv.
    areas: [family, school]
    type: growth
    opened: 2026-02-01
    due: 2026-12-01
    own_words: Jeg vil ikke vækkes.
    subgoals:
      - id: s-1AAA
        text: Stiller vækkeuret selv
        method: Vi minder om det klokken ni.
        due: 2026-11-20
        diary:
          - {{date: 2026-11-01, by: mette, text: Stillede uret., experience: Det var let.}}
          - {{date: 2026-11-02, by: mette, text: Glemte uret.}}
          - {{date: 2026-11-03, by: jonas, text: Stillede uret to gange.}}
          - {{date: 2026-11-04, by: mette, text: Kom op af sig selv.}}
    evaluations:
      - {{date: 2026-06-01, by: mette, text: Det går fremad., finding: on_track, attainment: -1}}
  - {{id: g-8QX2, state: reached, text: Spiser morgenmad, opened: 2026-01-10, closed: 2026-04-01}}
  - {{id: g-9QX2, state: idea, text: Vil til Island, opened: 2026-03-01}}
actors:
  - {{id: a-1ABC, role: doctor, channel: Ring om formiddagen}}
permissions:
  - {{id: p-1ABC, state: active, what: Fastholdelse på gåtur langs vejen, reassess: 2026-12-03, at: a-1ABC}}
  - {{id: p-2ABC, state: ended, what: Låst yderdør om natten, from: 2026-01-09}}
incidents:
  - {{date: 2026-03-01, time: "14:05", what: Blev holdt ved kørebanen., reported: true}}
  - {{date: 2026-08-09, what: Blev ført ind., reported: false}}
contacts:
  - {{date: 2026-11-20, by: mette}}
approvals:
  - {{date: 2026-01-05, action: submit, by: mette}}
  - {{date: 2026-01-06, action: reject, by: jonas, comment: Hvem betaler?}}
journal:
  - {{date: 2026-11-19, type: diary, area: family, by: mette, text: En hemmelig aften.}}
flags:
  - {{id: f-1ABC, date: 2026-11-10, until: 2026-12-02, by: mette, text: Spørg kommunen om betalingen igen}}
  - {{id: f-2ABC, date: 2026-11-10, by: mette, text: Overstået, down: 2026-11-12, down_by: jonas, reason: Klaret}}
"""


def build(place: Path, plan: str = PLAN) -> Path:
    """Write the house as a workspace that can be read; no git is needed for that."""
    for name, text in {"planctl.yaml": SETTINGS, "models/house.yaml": MODEL, f"plans/{ID}.yaml": plan}.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8", newline="\n")
    return place
