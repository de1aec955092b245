"""What a save did, in words: by the model's labels, old and new side by side, texts by how much of them changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planctl.history.sentences import changed
from planctl.history.telling import Telling
from planctl.history.words import Told, told_of
from planctl.plans.plan import Plan
from planctl.workspace.workspace import Workspace
from tests.outputs.house import PLAN
from tests.outputs.test_change_words import CHANGES

Reads = Callable[[str], Plan]
DAY = "2026-11-22"
WORDS: dict[str, list[str]] = {
    "a field of a section": ["Aftaler om penge – Lommepenge: 350,5 kr. om måneden → 400 kr. om måneden"],
    "two fields of a section": [
        "Aftaler om penge – Sparer op: nej → ja",
        "Aftaler om penge – Aftalen gælder: 3. nov. 2026 – 4. jan. 2027 → fra 3. nov. 2026",
    ],
    "a field of one area alone": ["Familie – Besøg og samvær: +1 −1 sætning"],
    "an entry in an area": ["Familie, Evaluering 2. okt. – Effekt: −1 sætning (rettet)"],
    "a new area": ["Fritid – Behov for støtte: +1 sætning"],
    "an entity's field": ["Tilladelser til magtanvendelse p-1ABC – Vurderes igen: 3. december 2026 → 3. januar 2027"],
    "an entity's state": ["Tilladelser til magtanvendelse p-1ABC: gælder → ophørt"],
    "a goal that is reached on a day": ["Mål g-7QX2: aktivt → nået"],
    "a state and a field": ["Mål g-7QX2: aktivt → nået", "Mål g-7QX2 – Mål: +1 −1 sætning"],
    "a new entity": ["Andre omkring barnet a-2ABC: skole"],
    "a subgoal's field": ["Mål g-7QX2, Delmål s-1AAA – Slutdato: 20. november 2026 → 27. november 2026"],
    "a new subgoal": ["Mål g-7QX2, Delmål s-2AAA"],
    "a note in a diary": ["Mål g-7QX2, Delmål s-1AAA, Delmålsdagbog 5. nov."],
    "a note taken out of a diary": ["fjernet: Mål g-7QX2, Delmål s-1AAA, Delmålsdagbog 2. nov."],
    "a corrected evaluation": [
        "Mål g-7QX2, Evalueringer 1. juni: det går som aftalt, −1 – Målopfyldelse: −1 → 1 (rettet)"
    ],
    "what happened": ["Indberetninger 1. feb."],
    "a contact": ["dag i huset 1. nov."],
    "a note": ["beboerdagbog, Familie 19. nov. – Tekst: +1 −1 sætning (rettet)"],
    "an approval": ["sendt til godkendelse 7. jan."],
    "a decision put off": ["Skal planen begynde? udsat til 1. december 2026"],
    "a decision": ["stillingtagen for november 2026: plan begyndt"],
    "a reminder": ["Flag f-3ABC"],
    "a reminder taken down": ["Flag f-1ABC – Taget ned: 20. november 2026"],
    "a plan stopped": ["plan deaktiveret 20. nov., tilbage på indskrevet"],
    "the contact person": ["kontaktperson Jonas Beck"],
    "no contact person": ["ingen kontaktperson"],
    "an ending": ["afslutning 21. november 2026 (fraflyttet)"],
    "a move": ["planen fortsætter som K-NEW1"],
    "the house's number": ["nummeret i husets egen journal: 2026-1"],
    "how it is set out": [],
}


def told(house: Workspace, before: Plan, after: Plan) -> list[Told]:
    return told_of(Telling(before, after, house.settings, DAY, 2026))


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told(house: Workspace, reads: Reads, name: str) -> None:
    old, new, _ = CHANGES[name]
    assert [each.what for each in told(house, reads(PLAN), reads(PLAN.replace(old, new)))] == WORDS[name]


@pytest.mark.parametrize("name", CHANGES)
def test_no_text_is_in_the_words_and_taking_back_is_told_too(
    house: Workspace, reads: Reads, lang: str, name: str
) -> None:
    old, new, _ = CHANGES[name]
    before, after = reads(PLAN), reads(PLAN.replace(old, new))
    there, back = told(house, before, after), told(house, after, before)
    assert bool(there) == bool(back) == (name != "how it is set out"), lang
    secret = ("Hemmeligt", "Fodbold", "betalingen", "Kommer selv", "lørdag", "uret", "En aften")
    assert not [word for word in secret if word in " ".join(each.what for each in (*there, *back))]


@pytest.mark.usefixtures("danish")
def test_what_a_text_said_is_there_for_who_asks(house: Workspace, reads: Reads) -> None:
    (found,) = told(house, reads(PLAN), reads(PLAN.replace("Hver anden lørdag.", "Hver lørdag. Og søndag.")))
    (text,) = found.texts
    assert (text.label, text.old, text.new) == ("Besøg og samvær", "Hver anden lørdag.", "Hver lørdag. Og søndag.")
    assert [[kind for kind, _ in row] for row in changed(text.old, text.new)] == [["", "-", ""], ["+"]]


@pytest.mark.usefixtures("danish")
def test_what_happened_on_the_day_it_was_saved_needs_no_day(house: Workspace, reads: Reads) -> None:
    entry = "\ncontacts:\n  - {date: 2026-11-22, by: mette, attempt: true}"
    (found,) = told(house, reads(PLAN), reads(PLAN.replace("\ncontacts:", entry)))
    assert found.what == "dag i huset, forsøgt, ikke fået fat i"


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("date: 2026-11-01, kind: gone, services: [what]", "gone, what 1. nov."),
        ("date: 2026-11-01, services: 7", "Kontakter 1. nov."),
    ],
)
def test_what_nobody_would_write_today_is_told_too(house: Workspace, reads: Reads, entry: str, words: str) -> None:
    odd = PLAN.replace("\ncontacts:", f"\ncontacts:\n  - {{{entry}}}")
    assert [each.what for each in told(house, reads(PLAN), reads(odd))] == [words]
