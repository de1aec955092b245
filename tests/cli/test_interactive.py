"""Forms in the editor, guided rounds and the menu, through a real pseudo-terminal."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Result, commits, git, head, snapshot

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from planctl.yamltext.loader import load
from tests.cli.pseudo_terminal import CTRL_D, RUNNING, Editor, Terminal, run

Run = Callable[..., Result]
ID, OTHER = "K-7F3QM", "K-2XV9A"
MENU = "Enter goes back to the menu."
OBSERVATION = ("note", ID, "--type", "observation")


@pytest.fixture(autouse=True)
def no_program_is_left() -> Iterator[None]:
    yield
    for terminal in list(RUNNING):
        terminal.close()


def plan(workspace: Path, person: str = ID) -> dict[str, object]:
    data = load((workspace / "plans" / f"{person}.yaml").read_bytes()).data
    assert data
    return data


def entries(workspace: Path, name: str, person: str = ID) -> list[dict[str, object]]:
    found = plan(workspace, person).get(name, [])
    assert isinstance(found, list)
    return found


def drafts(workspace: Path) -> list[Path]:
    return sorted((workspace / ".git" / "planctl" / "drafts").glob("*"))


# Notes in the editor


def test_a_note_written_in_the_editor_is_saved(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "She came by.\n\n\\# five of us ate\n#hungry\n"})
    terminal = Terminal(*OBSERVATION, "--area", "housing", cwd=workspace, env=editor.env)
    terminal.expect("Saved for K-7F3QM")
    assert terminal.end() == 0
    (note,) = entries(workspace, "journal")
    assert note["text"] == "She came by.\n\n# five of us ate\n#hungry\n"
    assert (note["type"], note["area"], note["by"]) == ("observation", "housing", "mette")
    assert commits(workspace)[0] == "note: K-7F3QM"
    form = editor.seen()["text"]
    assert "# Observation · K-7F3QM, Housing (contact person Mette; no contact yet)" in form
    assert "# What you saw and heard, as plainly as you can." in form
    assert "# - Where does she sleep, and for how long can she stay there?" in form


def test_a_form_is_private_and_leaves_nothing_behind(workspace: Path, tmp_path: Path) -> None:
    private = tmp_path / "runtime"
    private.mkdir(mode=0o700)
    editor = Editor(tmp_path, {"before": "She came by.\n"})
    assert Terminal(*OBSERVATION, cwd=workspace, env={**editor.env, "XDG_RUNTIME_DIR": str(private)}).end() == 0
    seen = editor.seen()
    assert seen["modes"] == [0o600, 0o700]
    assert Path(seen["file"]).is_relative_to(private)
    assert ID not in seen["file"]
    assert list(private.iterdir()) == []
    assert git(workspace, "status", "--porcelain") == ""


def test_a_folder_others_can_open_is_not_used(workspace: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    editor = Editor(tmp_path, {"before": "She came by.\n"})
    env = {**editor.env, "XDG_RUNTIME_DIR": str(shared), "TMPDIR": str(tmp_path)}
    assert Terminal(*OBSERVATION, cwd=workspace, env=env).end() == 0
    seen = editor.seen()
    assert not Path(seen["file"]).is_relative_to(shared)
    assert seen["modes"] == [0o600, 0o700]
    assert not Path(seen["file"]).parent.exists()


def test_vim_is_told_to_leave_no_traces(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "She came by.\n"}, name="vim")
    assert Terminal(*OBSERVATION, cwd=workspace, env=editor.env).end() == 0
    arguments = editor.seen()["arguments"]
    assert arguments[:3] == ["-n", "-i", "NONE"]
    assert "noundofile" in arguments[arguments.index("--cmd") + 1]
    assert "noundofile" in arguments[arguments.index("-c") + 1]


def test_an_editor_with_a_window_is_told_to_wait(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "She came by.\n"}, name="code")
    env = {"EDITOR": "false", "VISUAL": f"{editor.program} --new-window"}
    assert Terminal(*OBSERVATION, cwd=workspace, env=env).end() == 0
    assert editor.seen()["arguments"] == ["--new-window", "--wait"]


def test_nothing_written_is_nothing_saved(workspace: Path, tmp_path: Path) -> None:
    before = snapshot(workspace)
    editor = Editor(tmp_path, {})
    terminal = Terminal(*OBSERVATION, cwd=workspace, env=editor.env)
    terminal.expect("Nothing new was written, and nothing is saved.")
    assert terminal.end() == 0
    assert snapshot(workspace) == before
    assert drafts(workspace) == []


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [("Her number is 010170-1234.\n", "CPR number"), ("A bell: \x07\n", "invisible character (U+0007)")],
)
def test_what_cannot_be_saved_is_shown_again_with_the_reason(
    workspace: Path, tmp_path: Path, wrong: str, reason: str
) -> None:
    editor = Editor(tmp_path, {"before": wrong}, {"replace": [(wrong, "She came by.\n")]})
    terminal = Terminal(*OBSERVATION, cwd=workspace, env=editor.env)
    terminal.expect("Saved for K-7F3QM")
    assert terminal.end() == 0
    again = editor.seen(1)["text"]
    first = " ".join(line.removeprefix("# !! ") for line in again.splitlines() if line.startswith("# !! "))
    assert reason in first
    assert again.startswith("# !! ")
    assert wrong in again
    assert [note["text"] for note in entries(workspace, "journal")] == ["She came by."]


def test_a_number_that_is_allowed_is_saved(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "The case has number 010170-1234.\n"})
    assert Terminal(*OBSERVATION, "--allow-cpr", cwd=workspace, env=editor.env).end() == 0
    assert editor.times == 1
    assert entries(workspace, "journal")[0]["text"] == "The case has number 010170-1234."


def test_a_line_that_looks_like_help_is_not_dropped_in_silence(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "She came by.\n# and stayed\n"})
    terminal = Terminal(*OBSERVATION, cwd=workspace, env=editor.env)
    terminal.expect("A line that began with # was left out.")
    assert terminal.end() == 0


def test_a_form_that_is_given_up_is_kept_and_offered_again(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "\\# She came by.\n", "exit": 1}, {"replace": [("by.", "by again.")]})
    terminal = Terminal(*OBSERVATION, cwd=workspace, env=editor.env)
    terminal.expect("What you wrote is kept as a draft in")
    assert terminal.end() == 0
    (draft,) = drafts(workspace)
    assert re.fullmatch(r"[0-9]{8}-[0-9]{6}-note\.txt", draft.name)
    assert str(draft) in terminal.screen
    assert draft.stat().st_mode & 0o777 == 0o600
    assert draft.parent.stat().st_mode & 0o777 == 0o700
    assert draft.read_text(encoding="utf-8") == "K-7F3QM\n\\# She came by."
    assert entries(workspace, "journal") == []

    terminal = Terminal(*OBSERVATION, cwd=workspace, env=editor.env)
    terminal.expect("There is a draft from ", "that was not saved: K-7F3QM.")
    terminal.answer("[d] delete it  >", "y")
    terminal.expect("Saved for K-7F3QM")
    assert terminal.end() == 0
    assert editor.seen(1)["text"].startswith("\\# She came by.\n")
    assert entries(workspace, "journal")[0]["text"] == "# She came by again."
    assert drafts(workspace) == []


def test_a_draft_can_be_saved_as_it_is(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "She came by.\n", "exit": 1}, {})
    Terminal(*OBSERVATION, cwd=workspace, env=editor.env).end()
    terminal = Terminal(*OBSERVATION, cwd=workspace, env=editor.env)
    assert run(terminal, ("[d] delete it  >", ""), ("Save the draft as it is? [Y/n]", "")) == 0
    assert entries(workspace, "journal")[0]["text"] == "She came by."
    assert drafts(workspace) == []


def test_leaving_a_form_that_is_wrong_gives_it_up(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "Her number is 010170-1234.\n"}, {})
    terminal = Terminal(*OBSERVATION, cwd=workspace, env=editor.env)
    terminal.expect("kept as a draft")
    assert terminal.end() == 0
    assert "010170-1234" in drafts(workspace)[0].read_text(encoding="utf-8")
    assert entries(workspace, "journal") == []


def test_a_draft_about_somebody_else_is_named_and_can_be_left_or_deleted(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "She came by.\n", "exit": 1}, {}, {})
    Terminal(*OBSERVATION, cwd=workspace, env=editor.env).end()
    command = ("note", OTHER, "--type", "assessment")
    terminal = Terminal(*command, cwd=workspace, env=editor.env)
    terminal.expect("that was not saved: K-7F3QM.", "Mind that this is K-2XV9A.")
    assert run(terminal, ("[d] delete it  >", ""), ("Type one of these: y, n, d", "n")) == 0
    assert "She came by" not in editor.seen(1)["text"]
    assert len(drafts(workspace)) == 1
    assert run(Terminal(*command, cwd=workspace, env=editor.env), ("[d] delete it  >", "d")) == 0
    assert drafts(workspace) == []


def test_what_was_written_survives_a_save_that_is_refused(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "She came by.\n"})
    with (workspace / "plans" / f"{ID}.yaml").open("a", encoding="utf-8") as file:
        file.write("# by hand\n")
    terminal = Terminal(*OBSERVATION, cwd=workspace, env=editor.env)
    terminal.expect("kept as a draft", "has been edited by hand")
    assert terminal.end() == 3
    assert drafts(workspace)[0].read_text(encoding="utf-8") == "K-7F3QM\nShe came by."


def test_what_was_written_survives_a_window_that_is_closed(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "She came by.\n", "sleep": 60})
    terminal = Terminal(*OBSERVATION, cwd=workspace, env={**editor.env, "TMPDIR": str(tmp_path)})
    while not editor.times or "She came by" not in Path(editor.seen()["file"]).read_text(encoding="utf-8"):
        time.sleep(0.05)
    os.kill(terminal.process.pid, signal.SIGHUP)
    assert terminal.end() == 128 + signal.SIGHUP
    assert drafts(workspace)[0].read_text(encoding="utf-8") == "K-7F3QM\nShe came by."
    assert not Path(editor.seen()["file"]).parent.exists()


def test_an_editor_that_is_not_there_is_a_sentence(workspace: Path) -> None:
    terminal = Terminal(*OBSERVATION, cwd=workspace, env={"EDITOR": "no-such-editor"})
    terminal.expect("no-such-editor", "EDITOR=nano")
    assert terminal.end() == 3


def test_an_unknown_person_is_refused_before_anything_is_written(workspace: Path, tmp_path: Path) -> None:
    editor = Editor(tmp_path, {"before": "She came by.\n"})
    assert Terminal("note", "K-9ZZZZ", "--type", "observation", cwd=workspace, env=editor.env).end() == 3
    assert editor.times == 0


# An area in the editor


def test_an_area_is_written_under_its_headings(workspace: Path, tmp_path: Path) -> None:
    edits = [("## Agreed purpose", "## Agreed purpose\nA home of her own.")]
    edits += [("## Concrete intervention (new)", "## Concrete intervention (new)\nWe read the letters\ntogether.")]
    editor = Editor(tmp_path, {"replace": edits})
    terminal = Terminal("area", ID, "housing", cwd=workspace, env=editor.env)
    terminal.expect("Saved for K-7F3QM")
    assert terminal.end() == 0
    area = plan(workspace)["areas"]["housing"]  # type: ignore[index]
    assert area["agreed_purpose"] == "A home of her own."
    (intervention,) = area["interventions"]
    assert intervention["text"] == "We read the letters\ntogether.\n"
    assert (intervention["from"], intervention["until"]) == ("2026-11-22", "2027-02-22")
    assert commits(workspace)[0] == "area: K-7F3QM housing"


def test_an_area_shows_what_stands_there_and_changes_only_what_was_changed(
    workspace: Path, planctl: Run, tmp_path: Path
) -> None:
    texts = (
        "--situation",
        "On a sofa.\n# not help\n\\# nor this",
        "--intention",
        "Calm.",
        "--intervention",
        "Read letters.",
    )
    planctl("-C", workspace, "area", ID, "housing", *texts, check=0)
    editor = Editor(tmp_path, {"replace": [("Calm.", "Calm, and a key.")]})
    assert Terminal("area", ID, "housing", cwd=workspace, env=editor.env).end() == 0
    form = editor.seen()["text"]
    assert "On a sofa.\n\\# not help\n\\\\# nor this\n" in form
    assert "# - There now, 22 Nov to 22 Feb 2027: Read letters." in form
    area = plan(workspace)["areas"]["housing"]  # type: ignore[index]
    assert area["situation"] == "On a sofa.\n# not help\n\\# nor this\n"
    assert area["intention"] == "Calm, and a key."
    assert len(area["interventions"]) == 1
    changed = [line for line in git(workspace, "show", "--format=", "-U0").splitlines() if re.match(r"[-+] ", line)]
    assert len(changed) == 2


def test_a_form_with_wrong_headings_is_shown_again(workspace: Path, tmp_path: Path) -> None:
    wrong = [("## Agreed purpose\n", "Above all.\n## Purpose\n"), ("## Situation\n", "")]
    right = [("Above all.\n", ""), ("## Situation", "## Situation\nOn a sofa."), ("## Purpose\n", "")]
    editor = Editor(tmp_path, {"replace": wrong}, {"replace": right})
    terminal = Terminal("area", ID, "housing", cwd=workspace, env=editor.env)
    terminal.expect("Saved for K-7F3QM")
    assert terminal.end() == 0
    again = " ".join(editor.seen(1)["text"].replace("# !! ", "").split())
    assert "“Purpose” is not a heading here." in again
    assert "There is text above the first heading." in again
    assert "The heading “Situation” was gone" in again
    assert "The heading “Agreed purpose” was gone" in again
    assert plan(workspace)["areas"] == {"housing": {"situation": "On a sofa."}}


def test_a_text_is_removed_only_after_a_yes(workspace: Path, planctl: Run, tmp_path: Path) -> None:
    planctl("-C", workspace, "area", ID, "housing", "--intention", "Calm.", check=0)
    emptied = {"replace": [("\nCalm.\n", "\n")]}
    moved = {"replace": [("\nCalm.\n", "\n"), ("## Agreed purpose", "## Agreed purpose\nA home.")]}
    editor = Editor(tmp_path, emptied, moved)
    question = "The text under “Reden's intention” will be removed. Is that right? [y/N]"
    terminal = Terminal("area", ID, "housing", cwd=workspace, env=editor.env)
    assert run(terminal, (question, "")) == 0
    assert "nothing is saved" in terminal.screen
    assert plan(workspace)["areas"] == {"housing": {"intention": "Calm."}}
    assert run(Terminal("area", ID, "housing", cwd=workspace, env=editor.env), (question, "y")) == 0
    assert plan(workspace)["areas"] == {"housing": {"agreed_purpose": "A home."}}


def test_purpose_and_intention_together_are_saved_with_a_warning(workspace: Path, tmp_path: Path) -> None:
    edits = [
        ("## Agreed purpose", "## Agreed purpose\nA home."),
        ("## Reden's intention", "## Reden's intention\nCalm."),
    ]
    terminal = Terminal("area", ID, "housing", cwd=workspace, env=Editor(tmp_path, {"replace": edits}).env)
    terminal.expect("Saved for K-7F3QM", "Note:")
    assert terminal.end() == 0


def test_a_draft_of_an_area_holds_only_what_was_written(workspace: Path, planctl: Run, tmp_path: Path) -> None:
    planctl("-C", workspace, "area", ID, "housing", "--situation", "On a sofa.", check=0)
    written = {"replace": [("## Agreed purpose", "## Agreed purpose\nA home.")], "exit": 1}
    editor = Editor(tmp_path, written, {"replace": [("A home.", "A home of her own.")]})
    Terminal("area", ID, "housing", cwd=workspace, env=editor.env).end()
    assert drafts(workspace)[0].read_text(encoding="utf-8") == "K-7F3QM, Housing\n## Agreed purpose\nA home."
    planctl("-C", workspace, "area", ID, "housing", "--situation", "In a room.", check=0)
    terminal = Terminal("area", ID, "housing", cwd=workspace, env=editor.env)
    assert run(terminal, ("[d] delete it  >", "")) == 0
    area = {"situation": "In a room.", "agreed_purpose": "A home of her own."}
    assert plan(workspace)["areas"] == {"housing": area}
    assert drafts(workspace) == []


# A guided score


def test_a_guided_score_goes_through_the_areas(workspace: Path, planctl: Run) -> None:
    planctl("-C", workspace, "score", ID, "housing=3", "--date", "2026-02-01", check=0)
    planctl("-C", workspace, "score", ID, "housing=5", "--rater", "person", "--date", "2026-02-02", check=0)
    terminal = Terminal("score", ID, cwd=workspace)
    opening = terminal.expect(
        "1 of 10   Housing · Options for action", "Last: staff 3 (1 Feb), the woman's own 5 (2 Feb)."
    )
    assert opening.count("not how bad things are") == 1
    terminal.expect("  1 Sees no problem", " 10 Has no problem here")
    terminal.answer("Step 1–10:", "11")
    terminal.expect("“11” is not a step.")
    terminal.answer("Step 1–10:", "4?")
    terminal.expect("  4 Wants change", "The wish is there")
    terminal.answer("Step 1–10:", "?")
    terminal.expect("Others may be uneasy about her")
    terminal.answer("Step 1–10:", "4")
    terminal.expect("2 of 10   Employment", "Not scored before.")
    terminal.answer("Step 1–10:", "")
    terminal.expect("3 of 10   Finances")
    terminal.answer("Step 1–10:", "7")
    terminal.expect("4 of 10")
    terminal.answer("Step 1–10:", "-")
    terminal.expect("3 of 10   Finances")
    terminal.answer("Step 1–10 (Enter: 7):", "6")
    terminal.answer("Step 1–10:", "q")
    summary = terminal.expect("Save? [Y/n]")
    assert re.search(r"Housing +step 4 \(before: 3\)\n +Finances +step 6\n", summary)
    terminal.type("\r")
    terminal.expect("Saved for K-7F3QM")
    assert terminal.end() == 0
    scores = [(score["area"], score["step"]) for score in entries(workspace, "scores") if score["date"] == "2026-11-22"]
    assert scores == [("finances", 6), ("housing", 4)]
    assert commits(workspace)[0] == "score: K-7F3QM"


def test_the_person_reads_the_steps_in_the_first_person(workspace: Path) -> None:
    before = head(workspace)
    terminal = Terminal("score", ID, "--rater", "person", cwd=workspace, lang="da")
    terminal.expect("kvindens egen måling", "  2 Jeg orker det ikke lige nu")
    answers = (("Trin 1–10:", "2"), ("Trin 1–10:", "q"), ("Gem? [J/n]", "n"), ("Intet er gemt.", ""))
    assert run(terminal, *answers) == 0
    assert head(workspace) == before


def test_a_round_without_steps_saves_nothing(workspace: Path) -> None:
    terminal = Terminal("score", ID, cwd=workspace)
    terminal.expect("Step 1–10:")
    terminal.type(CTRL_D)
    terminal.expect("No step was set, and nothing is saved.")
    assert terminal.end() == 0


def test_ctrl_c_stops_a_round_and_saves_nothing(workspace: Path) -> None:
    before = snapshot(workspace)
    terminal = Terminal("score", ID, cwd=workspace)
    terminal.answer("Step 1–10:", "4")
    terminal.expect("2 of 10", "Step 1–10:")
    terminal.interrupt()
    terminal.expect("Stopped.")
    assert terminal.end() == 130
    assert snapshot(workspace) == before


# Deciding


@pytest.fixture
def due(workspace: Path, planctl: Run) -> Path:
    """Return a workspace where both people wait for a decision: one needs a plan, one has not been here."""
    planctl("-C", workspace, "contact", ID, "--date", "2026-10-05", check=0)
    planctl("-C", workspace, "plan", "start", OTHER, "--date", "2026-09-01", check=0)
    planctl("-C", workspace, "contact", OTHER, "--date", "2026-10-09", "--kind", "phone", check=0)
    return workspace


def test_deciding_shows_the_facts_and_what_the_answers_mean(due: Path) -> None:
    terminal = Terminal("decide", ID, cwd=due)
    terminal.expect("K-7F3QM, November: Should she have a plan?")
    facts = terminal.expect("  >")
    assert "At Reden once in October, 5 October. Basic service. Needs to be stabilised." in " ".join(facts.split())
    terminal.type("x\r")
    terminal.expect("Type one of these: p, b, l, s, ?, q")
    terminal.answer("  >", "?")
    terminal.expect("[p] Activate a plan. The plan begins on the date you set.")
    terminal.answer("  >", "p")
    terminal.expect("3 own wish")
    terminal.answer("Number (Enter: not said):", "4")
    terminal.expect("is not on the list")
    terminal.answer("Number (Enter: not said):", "3")
    terminal.answer("Reason (optional):", "She asked: 010170-1234")
    terminal.expect("CPR number")
    terminal.answer("Reason (optional):", "She asked for it")
    terminal.expect("Saved for K-7F3QM", "Take back: planctl undo")
    assert terminal.end() == 0
    (decision,) = entries(due, "decisions")
    assert (decision["question"], decision["outcome"], decision["month"]) == ("needs_plan", "start_plan", "2026-11")
    assert decision["reason"] == "She asked for it"
    assert entries(due, "plan_periods") == [{"from": "2026-11-22", "started_by": "mette", "trigger": "own_wish"}]
    terminal = Terminal("decide", ID, cwd=due)
    terminal.expect("Nothing is waiting to be decided for K-7F3QM.")
    assert terminal.end() == 0


def test_a_reason_that_is_required_is_asked_for_again(due: Path) -> None:
    terminal = Terminal("decide", OTHER, cwd=due, lang="da")
    terminal.expect("K-2XV9A, november: Fortsat plan eller basisydelse?")
    terminal.expect("Endnu ikke på Reden. Telefon 9. oktober. Plan siden 1. september.")
    terminal.answer("  >", "b")
    terminal.answer("Begrundelse:", "")
    terminal.answer("Begrundelse:", "")
    terminal.answer("  >", "b")
    terminal.answer("Begrundelse:", "")
    terminal.answer("Begrundelse:", "Flyttet til Odense")
    terminal.expect("Gemt for K-2XV9A")
    assert terminal.end() == 0
    assert entries(due, "decisions", OTHER)[0]["reason"] == "Flyttet til Odense"
    assert entries(due, "plan_periods", OTHER)[0]["to"] == "2026-11-22"


def test_a_question_is_put_off_at_the_keyboard(due: Path) -> None:
    terminal = Terminal("decide", ID, cwd=due)
    terminal.expect("[l] put it off")
    terminal.answer("  >", "l")
    terminal.answer("Enter: back):", "2026-11-22")
    terminal.expect("2026-11-22 is no day to postpone to: the first one is 2026-11-23.")
    terminal.answer("Enter: back):", "2026-12-03")
    terminal.answer("Reason:", "")
    terminal.answer("Reason:", "She is in hospital.")
    terminal.expect("Saved for K-7F3QM", "postponed to 3 December.")
    assert terminal.end() == 0
    (entry,) = entries(due, "postponements")
    assert (entry["until"], entry["reason"]) == ("2026-12-03", "She is in hospital.")
    assert "decisions" not in plan(due)


def test_what_came_after_the_first_of_the_month_is_told(due: Path, planctl: Run) -> None:
    planctl("-C", due, "contact", OTHER, "--date", "2026-11-20", check=0)
    terminal = Terminal("decide", OTHER, cwd=due)
    read = terminal.answer("  >", "s")
    assert "Since 1 November: at Reden 20 November." in " ".join(read.split())
    assert terminal.end() == 0


def test_a_round_through_everybody(due: Path) -> None:
    terminal = Terminal("decide", "--all", cwd=due)
    terminal.expect("1 of 2   K-2XV9A, November: Keep the plan, or back to basic service?")
    terminal.answer("  >", "s")
    terminal.expect("2 of 2   K-7F3QM")
    terminal.answer("  >", "b")
    terminal.answer("Reason (optional):", "")
    terminal.expect("Saved for K-7F3QM", "1 decided, 1 left as before.")
    assert terminal.end() == 0
    assert entries(due, "decisions", OTHER) == []
    terminal = Terminal("decide", "--all", cwd=due)
    terminal.expect("1 of 1   K-2XV9A")
    terminal.answer("  >", "q")
    terminal.expect("0 decided, 1 left as before.")
    assert terminal.end() == 0


def test_a_round_through_one_contact_persons_people(due: Path) -> None:
    terminal = Terminal("decide", "--all", "--contact-person", "mette", cwd=due)
    terminal.expect("1 of 1   K-7F3QM", "  >")
    terminal.type(CTRL_D)
    terminal.expect("0 decided, 1 left")
    assert terminal.end() == 0
    terminal = Terminal("decide", "--all", "--contact-person", "lene", cwd=due)
    terminal.expect("Nobody of Lene's is waiting for a decision.")
    assert terminal.end() == 0


def test_a_round_goes_on_when_one_decision_cannot_be_saved(due: Path) -> None:
    with (due / "plans" / f"{OTHER}.yaml").open("a", encoding="utf-8") as file:
        file.write("# by hand\n")
    terminal = Terminal("decide", "--all", cwd=due)
    terminal.answer("  >", "k")
    terminal.answer("Reason (optional):", "")
    terminal.expect("has been edited by hand", "2 of 2   K-7F3QM")
    terminal.answer("  >", "b")
    terminal.answer("Reason (optional):", "")
    terminal.expect("1 decided, 1 left as before.")
    assert terminal.end() == 3


# Without a terminal


@pytest.mark.parametrize(
    "command", [OBSERVATION, ("area", ID, "housing"), ("score", ID), ("decide", ID), ("decide", "--all")]
)
def test_without_a_terminal_nothing_is_asked(workspace: Path, planctl: Run, command: tuple[str, ...]) -> None:
    result = planctl("-C", workspace, *command, check=2)
    assert "there is nobody here to answer" in result.err


def test_without_a_command_and_without_a_terminal_there_is_help(workspace: Path, planctl: Run) -> None:
    result = planctl("-C", workspace, check=0)
    assert result.out.startswith("Usage: planctl")
    assert "review" in result.out


# The menu


def test_outside_a_workspace_the_first_steps_are_shown(tmp_path: Path) -> None:
    terminal = Terminal(cwd=tmp_path, lang="da")
    terminal.expect("Her er ingen planer endnu.", "planctl demo test", "planctl init planer --model reden")
    assert terminal.end() == 0


def test_the_menu_logs_a_contact(due: Path) -> None:
    terminal = Terminal(cwd=due)
    terminal.expect("Reden Eksempelby · 22 November 2026", "2 decisions are waiting in November.")
    answers = (
        ("Choose:", "c"), ("Who? (Enter goes back)", "7f3"), ("Number (Enter: 1):", ""),
        ("Numbers, such as 1 8 (Enter: none):", "8, 1"), ("A remark (Enter: none):", ""),
        ("At Reden 22 November, shared meal and conversation", ""), ("Saved for K-7F3QM", ""),
    )  # fmt: skip
    for question, line in answers[:5]:
        terminal.answer(question, line)
    terminal.expect(answers[5][0])
    terminal.answer("[d] another day  >", "")
    terminal.expect("Saved for K-7F3QM (contact person Mette; last contact 5 Oct)")
    terminal.answer("Choose:", "q")
    terminal.expect("Bye for now.")
    assert terminal.end() == 0
    contact = entries(due, "contacts")[-1]
    assert contact == {
        "date": "2026-11-22",
        "kind": "visit",
        "by": "mette",
        "services": ["shared_meal", "conversation"],
    }
    assert (due / ".git" / "planctl" / "recent").read_text(encoding="utf-8") == "K-7F3QM\n"


def test_the_menu_logs_an_attempt_on_another_day(workspace: Path) -> None:
    terminal = Terminal(cwd=workspace, lang="da")
    answers = (
        ("Vælg:", "k"), ("Hvem?", "jonas"), ("Tal (Enter: 1):", "5"), ("Fik I fat i hinanden? [J/n]", "n"),
        ("En bemærkning (Enter: ingen):", "Lagde en besked"), ("en anden dag  >", "d"),
        ("g for i går):", "32.13."), ("er ikke en dato", ""), ("g for i går):", "23.11."),
        ("er ikke kommet endnu", ""), ("g for i går):", "20.11."), ("Telefon 20. november, forsøgt", "j"),
        ("Gemt for K-2XV9A", ""), ("Vælg:", ""), ("Vælg:", "q"),
    )  # fmt: skip
    terminal.expect("Reden Eksempelby")
    for question, line in answers:
        if line or question.endswith((":", ">")):
            terminal.answer(question, line)
        else:
            terminal.expect(question)
    assert terminal.end() == 0
    (contact,) = entries(workspace, "contacts", OTHER)
    wanted = {"date": "2026-11-20", "kind": "phone", "by": "mette", "attempt": True, "note": "Lagde en besked"}
    assert contact == wanted


def test_somebody_is_found_by_number_contact_person_and_recent_use(workspace: Path, planctl: Run) -> None:
    planctl(
        "-C", workspace, "person", "add", "--id", "K-9D2WE", "--ref", "2026-118", "--registered", "2026-05-01", check=0
    )
    terminal = Terminal(cwd=workspace)
    terminal.answer("Choose:", "l")
    terminal.answer("Who? (Enter goes back)", "nobody")
    terminal.expect("Nobody fits “nobody”.")
    terminal.answer("Who? (Enter goes back)", "2026-118")
    terminal.expect("K-9D2WE   without contact person")
    terminal.answer(MENU)
    terminal.answer("Choose:", "l")
    terminal.expect("Last used:", "1 K-9D2WE")
    terminal.answer("Who? (Enter goes back)", "k")
    terminal.expect("Several fit; type the number:", "2 K-7F3QM")
    terminal.answer("Who? (Enter goes back)", "2")
    terminal.expect("K-7F3QM   contact person Mette")
    terminal.answer(MENU)
    terminal.answer("Choose:", "l")
    terminal.answer("Who? (Enter goes back)", "beck")
    terminal.expect("K-2XV9A   contact person Jonas")
    terminal.answer(MENU)
    terminal.answer("Choose:", "l")
    terminal.expect("1 K-2XV9A", "2 K-7F3QM", "3 K-9D2WE")
    terminal.answer("Who? (Enter goes back)", "3")
    terminal.answer(MENU)
    terminal.answer("Choose:", "q")
    assert terminal.end() == 0


def test_the_menu_takes_a_note_in_lines(workspace: Path) -> None:
    terminal = Terminal(cwd=workspace)
    answers = (
        ("Choose:", "n"), ("Who?", ID), ("Number (Enter goes back):", "2"), ("\n>", "She is calmer."),
        ("\n>", "# and eats"), ("\n>", ""), ("Save the note for K-7F3QM? [Y/n]", ""), ("Choose:", "q"),
    )  # fmt: skip
    assert run(terminal, *answers) == 0
    (note,) = entries(workspace, "journal")
    assert (note["type"], note["text"]) == ("assessment", "She is calmer.\n# and eats\n")


def test_the_menu_takes_a_note_in_the_editor(workspace: Path, tmp_path: Path) -> None:
    terminal = Terminal(cwd=workspace, env=Editor(tmp_path, {"before": "She is calmer.\n"}).env)
    answers = (("Choose:", "n"), ("Who?", ID), ("Number (Enter goes back):", "2"), ("\n>", "e"), ("Choose:", "q"))
    assert run(terminal, *answers) == 0
    assert entries(workspace, "journal")[0]["text"] == "She is calmer."


def test_a_typed_note_that_cannot_be_saved_becomes_a_draft_and_the_menu_goes_on(workspace: Path) -> None:
    terminal = Terminal(cwd=workspace)
    answers = (
        ("Choose:", "n"), ("Who?", ID), ("Number (Enter goes back):", "1"), ("\n>", "Her number: 010170-1234"),
        ("\n>", ""), ("Save the note for K-7F3QM? [Y/n]", "y"),
    )  # fmt: skip
    for question, line in answers:
        terminal.answer(question, line)
    terminal.expect("kept as a draft", "CPR number")
    terminal.answer("Choose:", "q")
    assert terminal.end() == 0
    assert len(drafts(workspace)) == 1
    assert entries(workspace, "journal") == []


def test_the_menu_scores_shows_lists_and_decides(due: Path) -> None:
    terminal = Terminal(cwd=due)
    for question, line in (
        ("Choose:", "s"), ("Who?", ID), ("Number (Enter: 1):", ""), ("Step 1–10:", "4"), ("Step 1–10:", "q"),
        ("Save? [Y/n]", ""),
    ):  # fmt: skip
        terminal.answer(question, line)
    terminal.expect("Saved for K-7F3QM")
    terminal.answer("Choose:", "r")
    terminal.expect("Monthly decisions, November 2026", "K-7F3QM")
    terminal.answer(MENU)
    terminal.answer("Choose:", "l")
    terminal.answer("Who?", "1")
    terminal.expect("Housing")
    terminal.answer(MENU)
    terminal.answer("Choose:", "d")
    terminal.expect("1 of 1   K-7F3QM")
    terminal.answer("  >", "b")
    terminal.answer("Reason (optional):", "")
    terminal.expect("Saved for K-7F3QM", "1 decision is waiting in November.")
    terminal.answer("Choose:", "q")
    assert terminal.end() == 0
    assert [score["step"] for score in entries(due, "scores")] == [4]
    assert entries(due, "decisions")[0]["outcome"] == "stay_basic"


def test_a_fault_is_a_sentence_and_the_menu_goes_on(workspace: Path) -> None:
    (workspace / "plans" / "K-BAD01.yaml").write_text("planctl: [\n", encoding="utf-8")
    terminal = Terminal(cwd=workspace)
    terminal.answer("Choose:", "l")
    terminal.answer("Who?", "k-bad01")
    terminal.expect("K-BAD01.yaml")
    terminal.answer("Choose:", "x")
    terminal.expect("Type one of these: c, n, s, l, r, d, q")
    terminal.expect("Choose:")
    terminal.type(CTRL_D)
    terminal.expect("Bye for now.")
    assert terminal.end() == 0


def test_ctrl_d_within_goes_back_and_ctrl_c_leaves(workspace: Path) -> None:
    before = snapshot(workspace)
    terminal = Terminal(cwd=workspace)
    for question, line in (("Choose:", "c"), ("Who?", ID)):
        terminal.answer(question, line)
    terminal.expect("Number (Enter: 1):")
    terminal.type(CTRL_D)
    terminal.expect("Nothing is saved.", "Choose:")
    terminal.interrupt()
    terminal.expect("Stopped.")
    assert terminal.end() == 130
    assert snapshot(workspace) == before


def test_who_cannot_save_is_told_at_once(workspace: Path, tmp_path: Path) -> None:
    config = tmp_path / "gitconfig"
    config.write_text("[user]\n    name = Nobody\n    email = nobody@eksempel.dk\n", encoding="utf-8")
    terminal = Terminal(cwd=workspace, env={"GIT_CONFIG_GLOBAL": str(config)})
    terminal.expect("nobody@eksempel.dk")
    terminal.answer("Choose:", "q")
    assert terminal.end() == 0
