"""CPR numbers: refused wherever a text can be written, never printed, and taken in only when somebody insists."""

from __future__ import annotations

import pytest

from tests.cli.desk import ACTIVE, CPR, FILE, ID, Desk

TEXT = f"Hun har nr. {CPR}."

# Each option that takes a text, with a state of the plan in which the command is accepted.
OPTIONS: dict[str, tuple[str, ...]] = {
    "contact --note": ("contact", ID, "--note", TEXT),
    "note TEXT": ("note", ID, "--type", "observation", TEXT),
    "score --note": ("score", ID, "housing=3", "--note", TEXT),
    "measure --note": ("measure", ID, "who5", "--declined", "--note", TEXT),
    "plan stop --reason": ("plan", "stop", ID, "--reason", TEXT),
    "area --situation": ("area", ID, "housing", "--situation", TEXT),
    "area --purpose": ("area", ID, "housing", "--purpose", TEXT),
    "area --intervention": ("area", ID, "housing", "--intervention", TEXT),
    "decide --reason": ("decide", ID, "keep_plan", "keep", "--reason", TEXT),
    "end --note": ("end", ID, "--reason", "moved", "--note", TEXT),
    "person add --ref": ("person", "add", "--ref", TEXT),
}


@pytest.mark.parametrize("option", OPTIONS)
def test_a_number_is_refused_and_never_printed(desk: Desk, option: str) -> None:
    desk.given(ACTIVE)
    told = desk.refuses(2, *OPTIONS[option], says="CPR number", secret=CPR)
    assert "--allow-cpr" in told.err
    if option.split(maxsplit=1)[0] in {"plan", "area", "person"}:
        result = desk.run(*OPTIONS[option], "--allow-cpr", check=0)
        assert CPR not in result.out + result.err
        assert any(CPR in path.read_text(encoding="utf-8") for path in desk.place.glob("plans/K-*.yaml"))


def test_a_number_from_stdin_is_refused(desk: Desk) -> None:
    for text in ("linje\n\n010190 1234\n", "  0101901234"):
        desk.refuses(2, "note", ID, "--type", "observation", "-", input=text, says="CPR number", secret=text[-4:])
    desk.saves(
        "note", ID, "--type", "observation", "-", "--allow-cpr", input=TEXT, subject=f"note: {ID}", problems=["cpr"]
    )
    # Known and left alone: later writing goes on, and nothing prints it.
    saved = desk.saves("contact", ID, subject=f"contact: {ID}", problems=["cpr"])
    assert CPR not in saved.out + saved.err
    desk.refuses(2, "contact", ID, "--note", TEXT, says="CPR number", secret=CPR)
    for command in (("check",), ("check", "--format", "json"), ("undo",)):
        result = desk.run(*command)
        assert CPR not in result.out + result.err


def test_a_number_where_no_text_belongs_is_not_printed_either(desk: Desk) -> None:
    for arguments in (
        ("contact", ID, "--kind", CPR),
        ("contact", ID, "--time", CPR),
        ("contact", CPR),
        ("score", ID, f"{CPR}=3"),
        ("note", ID, "--type", CPR, "tekst"),
        ("staff", "add", CPR, "--name", "Anna", "--email", "a@b"),
        (CPR,),
    ):
        desk.refuses(2, *arguments, says="", secret=CPR)
    for arguments in (("contact", ID, "--by", CPR), ("check", f"{CPR}.yaml"), ("save", f"{CPR}.yaml")):
        desk.refuses(3, *arguments, says="", secret=CPR)
    (desk.place / FILE).write_text(desk.text() + f"# igen: {TEXT}\n", encoding="utf-8")
    result = desk.run("save", ID, check=3)
    assert CPR not in result.out + result.err
