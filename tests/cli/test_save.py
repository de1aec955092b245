"""`planctl save`: hand edits are checked and saved as they are."""

from __future__ import annotations

from tests.cli.desk import CLOSED, FILE, ID, JONAS, OTHER, PLAN, SETTINGS, Desk
from tests.conftest import git

OTHER_FILE = f"plans/{OTHER}.yaml"
NEW = "plans/K-9D2WE.yaml"
NEW_PLAN = "planctl: 1\nmodel: reden\nid: K-9D2WE\nregistered: 2026-11-03\n"


def edit(desk: Desk, text: str, path: str = FILE) -> None:
    (desk.place / path).write_bytes(text.encode())


def test_a_hand_edit_is_saved_as_it_is(desk: Desk) -> None:
    edit(desk, PLAN + "x_egen: {a:   1}   # sådan\n")
    saved = desk.saves("save", "k-7f3qm", subject=f"save: {ID}")
    assert (saved.removed, saved.added) == ([], ["x_egen: {a:   1}   # sådan"])
    assert saved.out == f"Saved: {FILE}.\n"
    assert desk.run("save", ID, check=0).out == "Nothing to do.\n"
    edit(desk, desk.text() + "x_to: 2\n")
    assert desk.saves("save", FILE, "--by", "jonas", subject=f"save: {ID}", author=JONAS).added == ["x_to: 2"]
    desk.saves("contact", ID, subject=f"contact: {ID}")


def test_everything_is_saved_at_once(desk: Desk) -> None:
    edit(desk, NEW_PLAN.replace("registered", "contact_person: hanne\nregistered"), NEW)
    edit(desk, SETTINGS + "  hanne: {name: Hanne Ørsted, email: hanne@eksempel.dk}\n", "planctl.yaml")
    paths = [OTHER_FILE, NEW, "planctl.yaml"]
    saved = desk.saves("save", subject=f"save: {OTHER}, K-9D2WE", ids=[OTHER, "K-9D2WE"], paths=paths)
    assert saved.out == f"Saved 3 files: planctl.yaml, {OTHER_FILE}, {NEW}.\n"
    assert git(desk.place, "status", "--porcelain", "-uall") == "A  staged.txt\n?? untracked.txt\n"


def test_a_new_file_made_by_hand_is_saved(desk: Desk) -> None:
    edit(desk, NEW_PLAN, NEW)
    told = desk.refuses(3, "contact", "K-9D2WE", says=f"{NEW} has been edited by hand and is not saved.")
    assert "planctl save K-9D2WE" in told.err
    saved = desk.saves("save", NEW, subject="save: K-9D2WE", ids=["K-9D2WE"], paths=[NEW])
    assert saved.added == NEW_PLAN.splitlines()
    desk.saves("contact", "K-9D2WE", subject="contact: K-9D2WE", ids=["K-9D2WE"], paths=[NEW])


def test_errors_are_shown_and_nothing_is_saved(desk: Desk) -> None:
    edit(desk, PLAN.replace("kind: phone", "kind: phon"))
    before = git(desk.place, "rev-parse", "HEAD")
    result = desk.run("save", check=3)
    assert f"{FILE}:" in result.out
    assert "Did you mean “phone”?" in result.out
    assert "There is 1 error in what is to be saved." in result.err
    desk.saves("save", OTHER, subject=f"save: {OTHER}", ids=[OTHER], paths=[OTHER_FILE], problems=["unknown-kind"])
    for name, text in (("planctl.yaml", SETTINGS + "foo: 1\n"), ("models/eget.yaml", "planctl_model: 1\n")):
        (desk.place / "models").mkdir(exist_ok=True)
        edit(desk, text, name)
        result = desk.run("save", name, check=3)
        assert f"{name}:" in result.out
        (desk.place / name).unlink()
        edit(desk, SETTINGS, "planctl.yaml")
    edit(desk, PLAN.replace("\n", "\r\n"))
    assert "Choose LF as line ends" in desk.run("save", ID, check=3).out
    edit(desk, PLAN)
    edit(desk, NEW_PLAN, "plans/Anna Hansen.yaml")
    assert "plans/Anna Hansen.yaml:" in desk.run("save", check=3).out
    assert git(desk.place, "rev-list", "--count", f"{before.strip()}..HEAD").strip() == "1"


def test_a_warning_does_not_stop_a_save(desk: Desk) -> None:
    edit(desk, PLAN + "  - {date: 2026-11-30, kind: visit, by: mette}\n")
    desk.saves("save", ID, subject=f"save: {ID}", problems=["future-date"])


def test_a_file_deleted_by_hand_is_not_given_up(desk: Desk) -> None:
    (desk.place / FILE).unlink()
    for names in ((), (ID,), (FILE,), ("k-7f3qm", OTHER)):
        told = desk.refuses(3, "save", *names, says=f"Deleted by hand: {FILE}.")
        assert f"git checkout HEAD -- {FILE}" in told.err
        assert "planctl end" in told.err
    desk.refuses(3, "contact", ID, says=ID)
    git(desk.place, "checkout", "HEAD", "--", FILE)
    desk.saves("contact", ID, subject=f"contact: {ID}")


def test_who_and_what_cannot_be_is_refused(desk: Desk) -> None:
    desk.refuses(3, "save", "K-00000", says="There is no plan file for K-00000.")
    desk.refuses(3, "save", "plans/K-00000.yaml", says="plans/K-00000.yaml")
    desk.refuses(3, "save", CLOSED, says=f"{CLOSED} was discharged")
    desk.refuses(3, "save", "--by", "ole", says="until 30 June 2026")


def test_a_model_is_saved_with_its_schema_for_editors(desk: Desk) -> None:
    desk.run("model", "new", "small", "--use", check=0)
    desk.run("person", "add", "--id", "K-N3W", "--model", "small", check=0)
    schema = "schema/small.schema.json"
    assert "kolonihave" not in desk.text(schema)
    model = desk.text("models/small.yaml").replace(
        "\nareas:\n", "\nareas:\n  kolonihave: {label: {da: Have, en: Garden}}\n"
    )
    edit(desk, model, "models/small.yaml")
    desk.saves(
        "save", "models/small.yaml", subject="save: models/small.yaml", ids=(), paths=["models/small.yaml", schema]
    )
    assert "kolonihave" in desk.text(schema)
    edit(desk, model + "# a note\n", "models/small.yaml")
    desk.saves("save", "models/small.yaml", subject="save: models/small.yaml", ids=(), paths=["models/small.yaml"])
