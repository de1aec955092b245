"""A model of a house's own with goals, permissions, statuses, dates for the week, and approval."""

from __future__ import annotations

from tests.cli.desk import PLAN, SETTINGS, Desk

MODEL_FILE = "models/shared.yaml"
MODEL = """\
planctl_model: 1
id: shared
extends: reden
version: 1
label: {da: Bofællesskabet, en: The shared house}
sections:
  agreements:
    label: {da: Aftaler, en: Agreements}
    fields:
      text: {type: text, label: {da: Tekst, en: Text}}
      meeting: {type: date, week: true, label: {da: næste møde, en: next meeting}}
lists:
  goals:
    label: {da: Mål, en: Goals}
    kind: entities
    prefix: g
    fields:
      text: {type: text, required: true, label: {da: Mål, en: Goal}}
      opened: {type: date, required: true, label: {da: Begyndt, en: Begun}}
      due: {type: date, label: {da: frist, en: due}}
      closed: {type: date, label: {da: Lukket, en: Closed}}
    states:
      idea: {label: {da: idé, en: idea}, counts: idea, moves: [active]}
      active: {label: {da: i gang, en: under way}, counts: open, moves: [reached]}
      reached: {label: {da: nået, en: reached}, counts: reached, moves: [active]}
    lists:
      subgoals:
        label: {da: Delmål, en: Subgoals}
        kind: entities
        prefix: s
        fields:
          text: {type: text, required: true, label: {da: Delmål, en: Subgoal}}
          due: {type: date, label: {da: frist, en: due}}
        states:
          open: {label: {da: åbent, en: open}, counts: open, moves: [done]}
          done: {label: {da: færdigt, en: done}, counts: reached, moves: []}
        lists:
          diary:
            label: {da: Dagbog, en: Diary}
            kind: values
            fields: {text: {type: text, label: {da: Tekst, en: Text}}}
      evaluations:
        label: {da: Evalueringer, en: Evaluations}
        kind: values
        fields: {text: {type: text, label: {da: Tekst, en: Text}}}
  permissions:
    label: {da: Tilladelser, en: Permissions}
    kind: entities
    prefix: p
    fields:
      what: {type: text, required: true, label: {da: Hvad, en: What}}
      reassess: {type: date, week: true, label: {da: ses på igen, en: looked at again}}
      reassessed: {type: date, label: {da: set på, en: looked at}}
    states:
      active: {label: {da: gælder, en: holds}, counts: open, moves: [over]}
      over: {label: {da: udløbet, en: over}, counts: closed, moves: []}
    lists:
      consents:
        label: {da: Samtykker, en: Consents}
        kind: values
        fields:
          what: {type: text, required: true, label: {da: Hvad, en: What}}
          until: {type: date, week: true, label: {da: gælder til, en: holds until}}
  status_sent:
    label: {da: Statusser, en: Statuses}
    kind: values
    fields: {note: {type: text, label: {da: Note, en: Note}}}
facts:
  reassess_near:
    kind: date
    of: permissions.reassess
    ahead: 7
    done: [reassessed]
    label: {da: en tilladelse skal snart ses på, en: a permission is soon to be looked at}
  status_old:
    kind: age
    of: status_sent.date
    months: 6
    label: {da: status er et halvt år gammel, en: the status is half a year old}
approval:
  label: {da: Godkendelse, en: Approval}
  covers: [background, agreements, areas, goals]
"""

SHARED_SETTINGS = SETTINGS.replace("models: [reden]", "models: [reden, shared]")
SHARED_PLAN = PLAN.replace("model: reden", "model: shared").replace("schema/reden", "schema/shared")
AGREED = "agreements: {text: Vi ringer hver fredag}\n"


def with_period(plan: str, start: str = "2026-09-01") -> str:
    """Return a plan's text with a period that is open."""
    return plan.replace("# dem vi", f"  - {{from: {start}, started_by: mette}}\n# dem vi")


def written(plan: str, more: str) -> str:
    """Return a plan's text with more before its groups."""
    return plan.replace("\ngroups:", f"\n{more}groups:", 1)


def use_shared(desk: Desk, plan: str = SHARED_PLAN) -> None:
    """Let the workspace use the model, and the first person follow it."""
    (desk.place / "models").mkdir(exist_ok=True)
    desk.given(MODEL, MODEL_FILE)
    desk.given(SHARED_SETTINGS, "planctl.yaml")
    desk.given(plan)
