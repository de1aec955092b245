"""`planctl note`: an entry in a person's journal."""

from __future__ import annotations

from tests.cli.desk import ID, JONAS, METTE, PLAN, Desk

SUBJECT = f"note: {ID}"
NOTE = ("note", ID, "--type")


def test_a_note_is_saved_once(desk: Desk) -> None:
    saved = desk.saves(*NOTE, "observation", "Hun smilede.", subject=SUBJECT)
    line = "  - {date: 2026-11-22, type: observation, by: mette, text: Hun smilede.}"
    assert desk.text() == PLAN + f"journal:\n{line}\n"
    assert saved.out == f"Saved for {ID} (contact person Mette; last contact 9 Oct): observation 22 November.\n"
    assert "Nothing was changed." in desk.already(*NOTE, "Observation", "Hun smilede.").out
    options = ("--date", "2026-10-01", "--time", "09:05", "--area", "housing", "--acute", "--by", "jonas")
    saved = desk.saves(*NOTE, "assessment", "Hun kan selv.", *options, subject=SUBJECT, author=JONAS)
    lines = ["  - date: 2026-10-01", '    time: "09:05"', "    type: assessment", "    area: housing", "    by: jonas"]
    lines += ["    acute: true", "    text: Hun kan selv."]
    assert (saved.removed, saved.added) == ([], lines), "too long for one line"
    assert desk.text().endswith("\n".join([*lines, line, ""]))
    assert "assessment 1 October, Housing." in saved.out
    assert "Hun kan selv." not in desk.undoes(PLAN + f"journal:\n{line}\n").out


def test_a_text_of_several_lines_comes_from_stdin(desk: Desk) -> None:
    text = 'Første linje: #æøå\r\n\r\n- anden\r\n  indrykket "citat"\r\n\r\n'
    saved = desk.saves(*NOTE, "decision", "-", input="\ufeff" + text, subject=SUBJECT, author=METTE)
    kept = text.replace("\r\n", "\n").rstrip() + "\n"
    assert desk.data()["journal"] == [{"date": "2026-11-22", "type": "decision", "by": "mette", "text": kept}]
    assert saved.added[:2] == ["journal:", "  - date: 2026-11-22"]
    assert "      Første linje: #æøå" in saved.added
    desk.already(*NOTE, "decision", "-", input=kept)
    desk.already(*NOTE, "decision", kept.rstrip())


def test_a_text_may_begin_with_a_dash_or_look_like_an_option(desk: Desk) -> None:
    for text in ("- tog imod", "--type er et ord", "-"):
        given = ("-",) if text == "-" else ("--", text)
        desk.saves(*NOTE, "observation", *given, input=text, subject=SUBJECT)
    assert sorted(entry["text"] for entry in desk.data()["journal"]) == ["-", "- tog imod", "--type er et ord"]
    desk.refuses(2, *NOTE, "observation", "- tog imod", says="planctl note --help")


def test_what_is_wrong_by_itself_is_refused(desk: Desk) -> None:
    told = desk.refuses(2, "note", ID, "Tekst", says="--type")
    assert "observation, assessment, decision" in told.err
    desk.refuses(2, *NOTE, "observtion", "Tekst", says="Did you mean “observation”?")
    desk.refuses(2, *NOTE, "observation", "-", says="There is no text.")
    desk.refuses(2, *NOTE, "observation", "-", input="a\x00b", says="(U+0000)")
    desk.refuses(2, *NOTE, "observation", "-", input="a\rb", says="(U+000D)")
    desk.refuses(2, *NOTE, "observation", says="there is nobody here to answer")
