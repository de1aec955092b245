"""A model of a house that works with goals, for the tests: reden with goals, letters and a share to reach."""

from __future__ import annotations

from functools import lru_cache

from planctl.models.model import Model
from planctl.models.resolve import Source, resolve
from planctl.resources import resource_dir
from planctl.workspace.models import model_language

NAME = "goalhouse"
MODEL = """\
planctl_model: 1
id: goalhouse
extends: reden
version: 1
label: {da: Målhuset, en: House of goals}
choices:
  goal_types:
    development: {label: {da: udviklingsmål, en: development goal}}
    maintenance: {label: {da: vedligeholdelsesmål, en: maintenance goal}}
  agreed:
    with_her: {label: {da: aftalt med hende, en: agreed with her}}
    intention: {label: {da: husets hensigt, en: the house's intention}}
  findings:
    on_track: {label: {da: på vej, en: on the way}}
    wrong_means: {label: {da: midlerne virker ikke, en: the means do not work}}
lists:
  goals:
    label: {da: Mål, en: Goals}
    kind: entities
    prefix: g
    fields:
      text: {type: text, required: true, label: {da: Målet er, en: The goal is}}
      reason: {type: text, label: {da: Begrundelse, en: Reason}}
      areas: {type: choices, choices: areas, label: {da: Områder, en: Areas}}
      type: {type: choice, choices: goal_types, label: {da: Måltype, en: Type of goal}}
      agreed: {type: choice, choices: agreed, label: {da: Aftalt, en: Agreed}}
      opened: {type: date, required: true, label: {da: Begyndt, en: Begun}}
      due: {type: date, week: true, label: {da: Slutdato, en: End date}}
      closed: {type: date, label: {da: Lukket, en: Closed}}
    states:
      idea: {label: {da: idé, en: idea}, moves: [active, dropped], counts: idea}
      active: {label: {da: i gang, en: in progress}, moves: [reached, partly, dropped], counts: open}
      reached: {label: {da: nået, en: reached}, moves: [active], counts: reached}
      partly: {label: {da: delvist nået, en: partly reached}, moves: [active], counts: missed}
      dropped: {label: {da: opgivet, en: dropped}, moves: [active], counts: closed}
    lists:
      subgoals:
        label: {da: Delmål, en: Subgoals}
        kind: entities
        prefix: s
        fields:
          text: {type: text, required: true, label: {da: Delmålet er, en: The subgoal is}}
          reason: {type: text, label: {da: Begrundelse, en: Reason}}
          method: {type: text, label: {da: Metode, en: Method}}
          due: {type: date, week: true, label: {da: Slutdato, en: End date}}
          responsible: {type: staff, label: {da: Ansvarlig, en: Responsible}}
          closed: {type: date, label: {da: Lukket, en: Closed}}
        states:
          open: {label: {da: i gang, en: in progress}, moves: [done, dropped], counts: open}
          done: {label: {da: nået, en: reached}, moves: [open], counts: reached}
          dropped: {label: {da: opgivet, en: dropped}, moves: [open], counts: closed}
        lists:
          diary:
            label: {da: Delmålsdagbog, en: Diary}
            kind: values
            fields:
              date: {type: date, required: true, label: {da: Dato, en: Date}}
              by: {type: staff, label: {da: Af, en: By}}
              text: {type: text, required: true, label: {da: Det gjorde vi, en: What we did}}
              observations: {type: text, label: {da: Observationer, en: Observations}}
              effect: {type: text, label: {da: Virkning, en: Effect}}
      evaluations:
        label: {da: Evalueringer, en: Evaluations}
        kind: values
        fields:
          date: {type: date, required: true, label: {da: Dato, en: Date}}
          by: {type: staff, label: {da: Af, en: By}}
          text: {type: text, required: true, label: {da: Sådan går det, en: How it goes}}
          effect: {type: text, label: {da: Virkning, en: Effect}}
          finding: {type: choice, choices: findings, label: {da: Vurdering, en: Finding}}
          attainment: {type: number, low: -2, high: 2, label: {da: Målopfyldelse, en: Attainment}}
facts:
  call: {kind: call, of: goals.evaluations, where: {finding: [wrong_means]}, label: {da: midler, en: means}}
  too_few: {kind: reached, below: 80, at_least: 5, months: 12, label: {da: få mål nået, en: few goals reached}}
rules:
  revise:
    question: {da: "Hvad skal laves om?", en: "What has to be changed?"}
    when: {call: true}
    still: {call: true}
    at_once: true
    outcomes:
      revised: {label: {da: lavet om, en: changed}, action: {da: lav om, en: change}, key: {da: l, en: c}}
smart:
  specific: {letter: {da: S, en: S}, label: {da: specifikt, en: specific}, checks: [several]}
  measurable: {letter: {da: M, en: M}, label: {da: målbart, en: measurable}, checks: [observable]}
  attainable: {letter: {da: O, en: A}, label: {da: opnåeligt, en: attainable}, checks: [avoidance, method]}
  relevant: {letter: {da: R, en: R}, label: {da: relevant, en: relevant}, checks: [reason, area]}
  time_bound: {letter: {da: T, en: T}, label: {da: tidsbestemt, en: time-bound}, checks: [due]}
reached: {label: {da: Nåede mål, en: Goals reached}, below: 80, at_least: 5, months: 12}
"""


@lru_cache(maxsize=1)
def goal_model() -> Model:
    """Return the model, resolved."""
    reden = (resource_dir("schema") / "models" / "reden.yaml").read_bytes()
    sources = {"reden": Source("reden.yaml", reden), NAME: Source(f"{NAME}.yaml", MODEL.encode())}
    resolved = resolve(NAME, sources, model_language())
    assert resolved.model is not None, resolved.problems
    return resolved.model
