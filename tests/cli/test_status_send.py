"""`planctl status --send` and `planctl sent`: what was handed over is kept to the byte, and every change is found."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from planctl.yamltext.loader import load
from tests.cli.desk import ACTIVE, CPR, FILE, ID, METTE, Desk
from tests.clones import Clone, meet
from tests.conftest import git, head

TO = ("--to", "Eksempelby Kommune")
SENT = f"sent/{ID}/2026-11-22-person.html"
SEND = ("status", ID, "--for", "person", "--send", *TO, "--format", "html")


@pytest.fixture
def sender(desk: Desk) -> Desk:
    desk.given(ACTIVE)
    return desk


def entries(place: Path) -> list[dict[str, object]]:
    return list((load((place / FILE).read_bytes()).data or {}).get("statuses", []))


def findings(desk: Desk) -> list[tuple[str, str]]:
    result = desk.run("sent", "--verify", "--format", "json")
    found = json.loads(result.out)["findings"]
    assert result.code == (1 if found else 0)
    return [(each["code"], each["file"]) for each in found]


def test_the_very_file_is_kept_and_noted_in_one_commit(sender: Desk) -> None:
    before = head(sender.place)
    result = sender.run(*SEND, lang="en", check=0)
    assert f"sent to Eksempelby Kommune, kept as {SENT}" in result.out
    assert git(sender.place, "rev-parse", "HEAD^").strip() == before, "one commit"
    changed = git(sender.place, "show", "--name-only", "--format=%an <%ae>%n%s%n%b", "HEAD").splitlines()
    assert changed[0] == METTE
    assert changed[1] == f"status: {ID} person"
    assert set(changed) & {FILE, SENT} == {FILE, SENT}
    assert "Eksempelby Kommune" not in "\n".join(changed)
    content = (sender.place / SENT).read_bytes()
    assert content.startswith(b"<!doctype html>")
    assert before[:10].encode() in content, "it says from which save it was made"
    assert entries(sender.place) == [
        {
            "date": "2026-11-22",
            "for": "person",
            "by": "mette",
            "to": "Eksempelby Kommune",
            "period": {"from": "2026-01-20", "to": "2026-11-22"},
            "file": SENT,
            "hash": hashlib.sha256(content).hexdigest(),
        }
    ]
    assert sender.run("check", ID).code == 0
    assert b"sent/** binary" in (sender.place / ".gitattributes").read_bytes()


def test_a_second_one_on_the_same_day_gets_another_name_and_looks_back_on_the_same_time(sender: Desk) -> None:
    sender.run(*SEND, check=0)
    first = (sender.place / SENT).read_bytes()
    sender.run(*SEND, "--approved-by", "lene", check=0)
    assert (sender.place / SENT).read_bytes() == first, "never overwritten"
    approved = {entry["file"]: entry.get("approved_by") for entry in entries(sender.place)}
    assert approved == {SENT: None, SENT.replace(".html", "-2.html"): "lene"}
    assert {str(entry["period"]) for entry in entries(sender.place)} == {"{'from': '2026-01-20', 'to': '2026-11-22'}"}
    assert findings(sender) == []


def test_the_next_status_begins_where_the_last_to_the_same_reader_ended(sender: Desk) -> None:
    sender.given(ACTIVE + "statuses:\n  - {date: 2026-06-18, period: {from: 2026-01-20, to: 2026-06-15}}\n"
                 "  - {date: 2026-09-01, for: meeting}\n")  # fmt: skip
    for reader, first in (("municipality", "2026-06-16"), ("meeting", "2026-09-02"), ("person", "2026-06-16")):
        data = json.loads(sender.run("status", ID, "--for", reader, "--format", "json", check=0).out)
        assert data["period"]["from"] == first, reader


def test_what_is_wrong_by_itself(sender: Desk) -> None:
    sender.refuses(2, "status", ID, "--send", says="--to")
    sender.refuses(2, "status", ID, *TO, says="--send")
    sender.refuses(2, *SEND[:-4], "--to", f"Sagsbehandler {CPR}", says="CPR")
    sender.refuses(2, *SEND[:-4], "--to", "a\nb", says="one line")
    sender.refuses(2, "status", says="--all")
    sender.refuses(2, "status", ID, "--all", says="--all")
    sender.refuses(3, *SEND, "--approved-by", "ingen", says="ingen")
    sender.refuses(3, *SEND, "--by", "ole", says="ole")


def test_drafts_are_not_sent(sender: Desk) -> None:
    sender.given(ACTIVE + "journal:\n  - {date: 2026-10-09, type: observation, by: mette, text: Kom forbi.}\n")
    sender.refuses(3, "status", ID, "--send", *TO, says="draft")
    assert not (sender.place / "sent").exists()


def test_hand_edits_are_not_swept_in(sender: Desk) -> None:
    (sender.place / FILE).write_text(ACTIVE + "# en bemærkning\n", encoding="utf-8")
    sender.refuses(3, *SEND, says=FILE)
    assert not (sender.place / "sent").exists()


def test_a_model_can_ask_for_approval(sender: Desk) -> None:
    model = "planctl_model: 1\nid: strict\nextends: reden\nlabel: {da: Streng, en: Strict}\n"
    model += "status_approval: {roles: [leader], for: [person]}\n"
    (sender.place / "models").mkdir()
    (sender.place / "models/strict.yaml").write_text(model, encoding="utf-8")
    settings = sender.place / "planctl.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("[reden]", "[reden, strict]"), encoding="utf-8")
    git(sender.place, "add", "models", "planctl.yaml")
    git(sender.place, "commit", "--quiet", "-m", "A model", "--", "models", "planctl.yaml")
    sender.given(ACTIVE.replace("model: reden", "model: strict"))
    sender.refuses(3, *SEND, says="Lene Friis (lene)")
    sender.refuses(3, *SEND, "--approved-by", "jonas", says="Jonas Beck")
    sender.refuses(3, *SEND, "--approved-by", "lene", "--by", "lene", says="Lene Friis")
    sender.run("status", ID, "--for", "meeting", "--send", *TO, "--format", "md", check=0)
    sender.run(*SEND, "--approved-by", "lene", check=0)
    assert {entry["for"]: entry.get("approved_by") for entry in entries(sender.place)} == {
        "meeting": None,
        "person": "lene",
    }
    shown = sender.run("model", "show", "strict", "status_approval", lang="en", check=0).out
    assert "Approved by: leader." in shown


def test_the_list(sender: Desk) -> None:
    assert sender.run("sent", lang="en", check=0).out == "No status has been sent yet.\n"
    sender.run(*SEND, check=0)
    table = sender.run("sent", ID, lang="en", check=0).out
    assert "Eksempelby Kommune" in table
    assert SENT in table
    (row,) = json.loads(sender.run("sent", "--format", "json", check=0).out)
    assert (row["id"], row["for"], row["file"], row["plan"]) == (ID, "person", SENT, FILE)
    assert sender.run("sent", "--format", "csv", check=0).out.splitlines()[1].startswith(f"sent;{ID};2026-11-22;person")
    assert sender.run("sent", "--format", "md", check=0).out.startswith("| ")
    sender.refuses(3, "sent", "K-ZZZZZ", says="K-ZZZZZ")


def commit(desk: Desk, *paths: str) -> None:
    git(desk.place, "add", "--all", "--", *paths)
    git(desk.place, "commit", "--quiet", "-m", "By hand", "--", *paths)


def test_a_changed_file_is_found_also_when_it_was_saved_later(sender: Desk) -> None:
    sender.run(*SEND, check=0)
    file = sender.place / SENT
    file.write_bytes(file.read_bytes() + b"<!-- mere -->")
    assert findings(sender) == [("changed", SENT)]
    commit(sender, SENT)
    assert findings(sender) == [("changed", SENT), ("resaved", SENT)]
    told = hashlib.sha256(file.read_bytes()).hexdigest()
    plan = (sender.place / FILE).read_text(encoding="utf-8")
    (sender.place / FILE).write_text(plan.replace(str(entries(sender.place)[0]["hash"]), told), encoding="utf-8")
    commit(sender, FILE)
    assert findings(sender) == [("resaved", SENT)], "the hash was brought along: the first save still tells"
    assert "changed later" in sender.run("sent", "--verify", lang="en", check=1).out


def test_a_missing_and_a_strange_file_are_found(sender: Desk) -> None:
    sender.run(*SEND, check=0)
    (sender.place / SENT).unlink()
    (sender.place / "sent/fremmed.pdf").write_bytes(b"%PDF")
    assert findings(sender) == [("missing", SENT), ("extra", "sent/fremmed.pdf")]
    (sender.place / "sent/fremmed.pdf").unlink()
    commit(sender, SENT)
    assert findings(sender) == [("missing", SENT), ("unsaved", SENT)]


def test_a_status_that_was_taken_away_with_its_entry_is_found(sender: Desk) -> None:
    sender.run(*SEND, check=0)
    (sender.place / SENT).unlink()
    (sender.place / FILE).write_text(ACTIVE, encoding="utf-8")
    commit(sender, SENT, FILE)
    assert findings(sender) == [("taken", SENT)]


def test_an_undone_sending_is_no_finding_and_its_name_is_not_used_again(sender: Desk) -> None:
    sender.run(*SEND, check=0)
    sender.run("undo", "--yes", check=0)
    assert not (sender.place / SENT).exists()
    assert entries(sender.place) == []
    assert findings(sender) == []
    sender.run(*SEND, check=0)
    assert entries(sender.place)[0]["file"] == SENT.replace(".html", "-2.html")


def test_two_sent_under_one_name_are_both_kept_when_clones_meet(workspace_template: Path, tmp_path: Path) -> None:
    pair = meet(workspace_template, tmp_path, "mette", "jonas")
    for clone in pair:
        clone.run("status", ID, "--for", "person", "--send", "--to", f"Kontoret, {clone.handle}", "--format", "html")
    mette, jonas = pair
    mette.sync()
    jonas.sync()
    mette.sync()
    assert mette.files() == jonas.files()
    kept = {str(each["to"]): each for each in mette.data()["statuses"]}
    assert {each["file"] for each in kept.values()} == {SENT, SENT.replace(".html", "-2.html")}
    for clone in pair:
        for entry in kept.values():
            content = (clone.place / str(entry["file"])).read_bytes()
            assert hashlib.sha256(content).hexdigest() == entry["hash"]
        assert_verified(clone)


def assert_verified(clone: Clone) -> None:
    assert json.loads(clone.run("sent", "--verify", "--format", "json").out)["findings"] == []
    clone.assert_whole()
