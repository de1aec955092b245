"""What a change was, in words: by list, id, field and state, and never by what a text says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planctl.outputs.change_words import words_of
from planctl.plans.plan import Plan
from planctl.workspace.workspace import Workspace
from tests.outputs.house import ID, PLAN

Reads = Callable[[str], Plan]
NEWS = "\ncontacts:"
# what is replaced in the file, by what, and how it is told
CHANGES: dict[str, tuple[str, str, list[str]]] = {
    "a field of a section": ("amount: 350.5", "amount: 400", ["Aftaler om penge – Lommepenge"]),
    "two fields of a section": (
        "  saves: false\n  span: {from: 2026-11-03, to: 2027-01-04}",
        "  saves: true\n  span: {from: 2026-11-03}",
        ["Aftaler om penge – Sparer op og Aftalen gælder"],
    ),
    "a field of one area alone": ("Hver anden lørdag", "Hver lørdag", ["Familie – Besøg og samvær"]),
    "an entry in an area": ("effect: Mere ro om aftenen., ", "", ["Familie – Evaluering"]),
    "a new area": ("  school:\n", "  leisure: {need: Fodbold}\n  school:\n", ["Fritid – Behov for støtte"]),
    "an entity's field": ("reassess: 2026-12-03", "reassess: 2027-01-03",
                          ["Tilladelser til magtanvendelse p-1ABC – Vurderes igen"]),
    "an entity's state": ("p-1ABC, state: active", "p-1ABC, state: ended",
                          ["Tilladelser til magtanvendelse p-1ABC: gælder → ophørt"]),
    "a goal that is reached on a day": (
        "    state: active\n    text", "    state: reached\n    closed: 2026-11-20\n    text",
        ["Mål g-7QX2: aktivt → nået"],
    ),
    "a state and a field": (
        "    state: active\n    text: Kommer", "    state: reached\n    text: Kom",
        ["Mål g-7QX2 – Mål", "Mål g-7QX2: aktivt → nået"],
    ),
    "a new entity": ("actors:\n", "actors:\n  - {id: a-2ABC, role: school}\n", ["Andre omkring barnet a-2ABC"]),
    "a subgoal's field": ("due: 2026-11-20", "due: 2026-11-27", ["Mål g-7QX2, Delmål s-1AAA – Slutdato"]),
    "a new subgoal": ("    subgoals:\n", "    subgoals:\n      - {id: s-2AAA, text: Smører selv}\n",
                      ["Mål g-7QX2, Delmål s-2AAA"]),
    "a note in a diary": (
        "    evaluations:", "          - {date: 2026-11-05, by: mette, text: Hemmeligt.}\n    evaluations:",
        ["Mål g-7QX2, Delmål s-1AAA, Delmålsdagbog 5. november 2026"],
    ),
    "a note taken out of a diary": (
        "          - {date: 2026-11-02, by: mette, text: Glemte uret.}\n", "",
        ["fjernelse af Mål g-7QX2, Delmål s-1AAA, Delmålsdagbog 2. november 2026"],
    ),
    "a corrected evaluation": ("attainment: -1", "attainment: 1", ["Mål g-7QX2, Evalueringer 1. juni 2026"]),
    "what happened": ("incidents:\n", "incidents:\n  - {date: 2026-02-01, what: Hemmeligt.}\n",
                      ["Indberetninger 1. februar 2026"]),
    "a contact": (NEWS, "\ncontacts:\n  - {date: 2026-11-01, by: mette}", ["dag i huset 1. november 2026"]),
    "a note": ("text: En hemmelig aften", "text: En aften", ["beboerdagbog 19. november 2026"]),
    "an approval": ("\napprovals:", "\napprovals:\n  - {date: 2026-01-07, action: submit, by: mette}",
                    ["sendt til godkendelse 7. januar 2026"]),
    "a decision put off": (
        NEWS, "\npostponements:\n  - {date: 2026-11-05, month: 2026-11, question: begin, until: 2026-12-01}\ncontacts:",
        ["Skal planen begynde? udsat til 1. december 2026"],
    ),
    "a decision": (
        NEWS, "\ndecisions:\n  - {date: 2026-11-05, month: 2026-11, question: begin, outcome: start}\ncontacts:",
        ["stillingtagen for november 2026: plan begyndt"],
    ),
    "a reminder": ("flags:\n", "flags:\n  - {id: f-3ABC, date: 2026-11-11, text: Hemmeligt}\n", ["Flag f-3ABC"]),
    "a reminder taken down": ("text: Spørg kommunen om betalingen igen}",
                              "text: Spørg kommunen om betalingen igen, down: 2026-11-20}",
                              ["Flag f-1ABC – Taget ned"]),
    "a plan stopped": ("started_by: mette}", "started_by: mette, to: 2026-11-20}",
                       ["plan deaktiveret 20. november 2026"]),
    "the contact person": ("contact_person: mette", "contact_person: jonas", ["kontaktperson Jonas Beck"]),
    "no contact person": ("contact_person: mette\n", "", ["ingen kontaktperson"]),
    "an ending": (NEWS, "\nended: {date: 2026-11-21, reason: moved}\ncontacts:",
                  ["afslutning 21. november 2026 (fraflyttet)"]),
    "a move": ("contact_person: mette\n", "contact_person: mette\nmoved: {date: 2026-11-21, to: K-NEW1}\n",
               ["flytningen til K-NEW1"]),
    "the house's number": ("contact_person: mette\n", "contact_person: mette\nref: '2026-1'\n",
                           ["nummeret i husets egen journal"]),
    "how it is set out": ("closed: [2024, 2025]", "closed: [ 2024,2025 ]", ["filens opsætning"]),
}  # fmt: skip


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_by_what_it_is_about(house: Workspace, plan: Plan, reads: Reads, name: str) -> None:
    old, new, told = CHANGES[name]
    assert PLAN.count(old) == 1, old
    after = reads(PLAN.replace(old, new))
    assert words_of(plan, after, house.settings, ID) == [f"{ID}: {what}" for what in told]


@pytest.mark.parametrize("name", CHANGES)
def test_taking_it_back_is_told_too_and_no_text_is_in_it(
    house: Workspace, plan: Plan, reads: Reads, lang: str, name: str
) -> None:
    old, new, _ = CHANGES[name]
    after = reads(PLAN.replace(old, new))
    told = [*words_of(after, plan, house.settings, ID), *words_of(plan, after, house.settings, ID)]
    assert len(told) >= 2, lang
    secret = ("Hemmeligt", "Fodbold", "betalingen", "Kommer selv", "lørdag", "uret", "350")
    assert not [word for word in secret if word in " ".join(told)]


@pytest.mark.usefixtures("danish")
def test_what_goes_is_told_when_nothing_comes(house: Workspace, plan: Plan, reads: Reads) -> None:
    without = reads(
        PLAN.replace("  - {id: p-2ABC, state: ended, what: Låst yderdør om natten, from: 2026-01-09}\n", "")
    )
    told = words_of(plan, without, house.settings, ID)
    assert told == [f"{ID}: fjernelse af Tilladelser til magtanvendelse p-2ABC"]
    assert words_of(None, plan, house.settings, ID) == [f"{ID}: indskrivning"]
