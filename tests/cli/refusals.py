"""The gallery of refusals: for each condition that ends a command, a command that meets it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.cli.desk import ACTIVE, CLOSED, CPR, FILE, ID, OTHER, PLAN, SETTINGS, Desk
from tests.cli.duties import AGREED, SHARED_PLAN, use_shared, written
from tests.cli.house import moved_in
from tests.cli.test_goal import lived_in
from tests.conftest import git

Before = Callable[[Desk], object]
Args = tuple[str, ...]
MARKDOWN = "templates/paper.md.j2"
CLOSED_FILE = f"closed/2025/{CLOSED}.yaml"
ENDED = f"{PLAN}ended: {{date: 2026-11-20, reason: moved, by: mette}}\n"
FLAG = "id: f-1AAA, date: 2026-11-01, until: 2026-12-01, by: mette, text: Ring til tandlægen"
DOWN = f"{PLAN}flags:\n  - {{{FLAG}, down: 2026-11-20, down_by: mette, reason: Tid bestilt}}\n"
DECIDED = "date: 2026-11-02, month: 2026-11, question: needs_plan, outcome: stay_basic, by: mette"
BOTH = "  - {from: 2026-10-02, started_by: mette}\n# dem vi"
STARTED = "decisions:\n  - {date: 2026-10-02, month: 2026-10, question: needs_plan, outcome: start_plan, by: mette}\n"
KEPT = "  - {date: 2026-11-02, month: 2026-11, question: keep_plan, outcome: keep, by: mette}\n"
DISPUTED = f"""{PLAN}conflicts:
  - path: contact_person
    base: lene
    versions: [{{value: jonas, by: jonas, at: "2026-11-03T09:12:04Z"}}, {{value: mette, by: mette}}]
"""
MOVED = f"{PLAN}moved: {{date: 2026-11-20, to: {OTHER}, by: mette}}\n"
CONTACT: Args = ("contact", ID)
START: Args = ("plan", "start", ID)
STOP: Args = ("plan", "stop", ID, "--reason", "Flyttet")
SUBMIT: Args = ("plan", "submit", ID)
APPROVE: Args = ("plan", "approve", ID, "--by", "lene")
POSTPONE: Args = ("decide", ID, "keep_plan", "--postpone", "2026-12-03", "--reason", "Ferie")


def nothing(_: Desk) -> None:
    """Leave everything as it is."""


@dataclass(frozen=True)
class Sample:
    """A command that is refused, what comes before it, and what the environment has besides."""

    args: Args
    before: Before = nothing
    env: dict[str, str] = field(default_factory=dict)


def given(text: str, path: str = FILE) -> Before:
    """Return what saves a file with git."""
    return lambda desk: desk.given(text, path)


def hand(text: str, path: str = FILE) -> Before:
    """Return what edits a file and saves nothing."""

    def edit(desk: Desk) -> None:
        (desk.place / path).parent.mkdir(parents=True, exist_ok=True)
        (desk.place / path).write_text(text, encoding="utf-8")

    return edit


def gone(path: str) -> Before:
    """Return what takes a file away."""
    return lambda desk: (desk.place / path).unlink()


def command(*args: str, today: str = "2026-11-22") -> Before:
    """Return what runs the program before."""
    return lambda desk: desk.run(*args, check=0, today=today)


def gits(*args: str) -> Before:
    """Return what runs git before."""
    return lambda desk: git(desk.place, *args)


def first(*steps: Before) -> Before:
    """Return what does one thing after the other."""
    return lambda desk: [step(desk) for step in steps]


def shared(more: str = "") -> Before:
    """Return what lets the person follow a model that wants approval."""
    return lambda desk: use_shared(desk, written(SHARED_PLAN, more))


def reborn(*options: str, where: str = "") -> Before:
    """Return what takes the history away and begins another."""

    def begin(desk: Desk) -> None:
        shutil.rmtree(desk.place / ".git")
        git(desk.place / where, "init", "--quiet", *options)

    return begin


def _staged(desk: Desk) -> None:
    hand(f"{PLAN}x_a: 1\n")(desk)
    git(desk.place, "add", FILE)
    hand(PLAN)(desk)


def _linked(desk: Desk) -> None:
    (desk.place / FILE).unlink()
    (desk.place / FILE).symlink_to(desk.place / "untracked.txt")


def _changed_since(desk: Desk) -> None:
    shared(AGREED)(desk)
    command(*SUBMIT)(desk)
    desk.given(desk.text().replace("hver fredag", "hver mandag"))


def _closed_twice(desk: Desk) -> None:
    hand(ENDED, f"closed/2026/{ID}.yaml")(desk)
    git(desk.place, "add", "closed")
    git(desk.place, "commit", "--quiet", "-m", "By hand", "--", "closed")


CLEAN = gits("checkout", "--quiet", "--", "plans")  # somebody else's unfinished work is gone
JANUARY = {"PLANCTL_TODAY": "2027-01-04"}
WORKSPACE = {
    "BadToday": Sample(("review",), env={"PLANCTL_TODAY": "i dag"}),
    "NoWorkspace": Sample(("-C", "..", "review")),
    "SettingsBroken": Sample(("review",), hand("planctl: 1\nmodels: [raden]\n", "planctl.yaml")),
    "SettingsGone": Sample(("review",), gone("planctl.yaml")),
    "UnknownModel": Sample(("model", "show", "raden")),
    "ModelBroken": Sample(("review",), first(
        hand("planctl_model: 1\nid: ours\nextends: reden\nlabel: Vores\n", "models/ours.yaml"),
        hand(SETTINGS.replace("[reden]", "[reden, ours]"), "planctl.yaml"),
    )),
    "ModelExists": Sample(("model", "new", "reden")),
    "NotInModel": Sample(("goal", "list", ID)),
    "NoExample": Sample(("demo", "../demo", "--model", "basic")),
    "TargetNotEmpty": Sample(("demo", "..")),
    "AlreadyWorkspace": Sample(("init", ".", "--model", "reden", "--org", "Huset")),
    "InsideWorkspace": Sample(("init", "plans/nye", "--model", "reden", "--org", "Huset")),
    "NotAFolder": Sample(("init", "untracked.txt", "--model", "reden", "--org", "Huset")),
    "StaffExists": Sample(("staff", "add", "jonas", "--name", "Jonas Vind", "--email", "vind@eksempel.dk")),
    "EmailTaken": Sample(("staff", "add", "ida", "--name", "Ida Lund", "--email", "jonas@eksempel.dk")),
    "UnknownStaff": Sample((*CONTACT, "--by", "anna")),
    "StaffLeft": Sample((*CONTACT, "--by", "ole")),
}  # fmt: skip
PEOPLE = {
    "UnknownPerson": Sample(("show", "K-7F3QN")),
    "PersonExists": Sample(("person", "add", "--id", ID)),
    "RefTaken": Sample(("person", "add", "--ref", "2026-118"), given(f'{PLAN}ref: "2026-118"\n')),
    "ImportBroken": Sample(("person", "add", "--from", "l.csv"), hand("id,registered\nK-1,i går\n", "l.csv")),
    "PlanBroken": Sample(CONTACT, given(PLAN.replace("by: mette", "by: [mette"))),
    "PlanFileGone": Sample(("show", ID), gone(FILE)),
    "AlreadyEnded": Sample(("end", ID, "--reason", "died"), given(ENDED)),
    "PersonEnded": Sample(START, given(ENDED)),
    "PlanAlreadyActive": Sample(START, given(ACTIVE)),
    "PlanNotActive": Sample(STOP),
    "StopsBeforeStart": Sample((*STOP, "--date", "2026-08-01"), given(ACTIVE)),
    "WouldBreak": Sample((*START, "--date", "2026-05-03")),
    "FormatDefeats": Sample(("note", ID, "--type", "observation", "Hun lo"), given(f"{PLAN}? journal\n: []\n")),
    "UnknownChoice": Sample((*CONTACT, "--kind", "visti")),
    "CprRefused": Sample((*CONTACT, "--note", f"Hun hedder {CPR}")),
    "ControlRefused": Sample((*CONTACT, "--note", "Hun kom\x07")),
    "EmptyText": Sample(("note", ID, "--type", "observation", " ")),
    "NeedsTerminal": Sample(("note", ID, "--type", "observation")),
    "DecisionDiffers": Sample(
        ("decide", ID, "needs_plan", "start_plan"), given(f"{PLAN}decisions:\n  - {{{DECIDED}}}\n")
    ),
    "CannotTakeBack": Sample(
        ("decide", ID, "needs_plan", "stay_basic", "--month", "2026-10", "--replace"),
        given(PLAN.replace("# dem vi", BOTH) + STARTED + KEPT),
    ),
    "UnknownFlag": Sample(("flag", ID, "--down", "f-7QX2", "--reason", "Talt med hende")),
    "FlagTakenDown": Sample(("flag", ID, "--down", "f-1AAA", "--reason", "Talt med hende"), given(DOWN)),
    "NoLongerHere": Sample(("flag", ID, "--until", "2026-12-01", "Ring til tandlægen"), given(ENDED)),
    "QuestionNotDue": Sample(POSTPONE),
}
APPROVAL = {
    "NothingToApprove": Sample(SUBMIT, shared()),
    "NotSubmitted": Sample(APPROVE, shared(AGREED)),
    "NotApproved": Sample(START, shared(AGREED)),
    "AwaitsApproval": Sample(START, first(shared(AGREED), command(*SUBMIT))),
    "OwnPlan": Sample(("plan", "approve", ID), first(shared(AGREED), command(*SUBMIT))),
    "AnswerTooEarly": Sample(
        (*APPROVE, "--date", "2026-11-21"), first(shared(AGREED), command(*SUBMIT))
    ),
    "ChangedSinceSubmitted": Sample(APPROVE, _changed_since),
    "MovedAway": Sample(START, given(MOVED)),
    "ModelNotInUse": Sample(("move", ID, "--model", "child")),
    "SameModel": Sample(("move", ID, "--model", "reden")),
}  # fmt: skip
FIELDS = {
    "NotADay": Sample(("set", ID, "purpose.asked_on", "i går"), moved_in),
    "DayToCome": Sample(("add", ID, "incidents", "date=2026-11-23", "text=Hun gik."), moved_in),
    "NotAMonth": Sample(("set", ID, "purpose.month", "maj"), moved_in),
    "NotATime": Sample(("set", ID, "purpose.time", "kl. 9"), moved_in),
    "NotANumber": Sample(("set", ID, "purpose.weeks", "mange"), moved_in),
    "NumberOutside": Sample(("set", ID, "purpose.weeks", "60"), moved_in),
    "NotYesOrNo": Sample(("set", ID, "purpose.consent", "måske"), moved_in),
    "NotAPeriod": Sample(("set", ID, "purpose.stay", "et år"), moved_in),
    "NoSuchMove": Sample(("set", ID, "p-1A2B.state", "struck"), moved_in),
    "NoSuchEntity": Sample(("set", ID, "p-1A2C.what", "Alarm"), moved_in),
    "UnknownPlace": Sample(("set", ID, "purpse.dream", "Et hus"), moved_in),
    "WrittenElsewhere": Sample(("add", ID, "plan_periods", "from=2026-11-01"), moved_in),
    "NotSetByHand": Sample(("set", ID, "id", "K-1"), moved_in),
    "WholePart": Sample(("set", ID, "purpose", "Et hus"), moved_in),
    "OneField": Sample(("set", ID, "purpose.dream.more", "Et hus"), moved_in),
    "NotAList": Sample(("add", ID, "purpose", "dream=Et hus"), moved_in),
    "NotOneByOne": Sample(("set", ID, "incidents.text", "Hun gik."), moved_in),
    "FieldsMissing": Sample(("add", ID, "permissions", "from=2026-11-01"), moved_in),
    "EntryTwin": Sample(("correct", ID, "1", "date=2026-09-12", "kind=visit")),
    "NoSuchNumber": Sample(("correct", ID, "9", "kind=phone")),
    "UnknownGoal": Sample(("goal", "show", ID, "g-1AAB"), lived_in),
    "UnknownSubgoal": Sample(("subgoal", "show", ID, "s-1AAB"), lived_in),
    "ClosedDifferently": Sample(
        ("goal", "close", ID, "g-1AAA", "reached", "--date", "2026-11-20"),
        first(lived_in, command("goal", "close", ID, "g-1AAA", "reached")),
    ),
    "EndsBeforeItBegan": Sample(("goal", "close", ID, "g-1AAA", "reached", "--date", "2026-08-31"), lived_in),
}
YEARS = {
    "ClosedPerson": Sample(("contact", CLOSED)),
    "ClosedChanged": Sample(("save",), hand("planctl: 1\n", CLOSED_FILE)),
    "NotClosedThen": Sample(("show", CLOSED, "--year", "2020")),
    "ReturnsTooEarly": Sample(("return", CLOSED, "--date", "2025-06-01")),
    "AlreadyHere": Sample(("return", ID)),
    "YearNotClosed": Sample(
        ("return", ID), given(PLAN.replace("2026", "2025") + "ended: {date: 2025-11-20, reason: moved, by: mette}\n")
    ),
    "UnreadableFiles": Sample(("year-end", "2026", "--dry-run"), first(CLEAN, given("planctl: 1\n")), env=JANUARY),
    "ClosedAlready": Sample(("year-end", "2026", "--dry-run"), first(CLEAN, _closed_twice), env=JANUARY),
}
SAVING = {
    "NotAWorkTree": Sample(CONTACT, lambda desk: shutil.rmtree(desk.place / ".git")),
    "BelowWorkTree": Sample(CONTACT, reborn(where="..")),
    "BareRepository": Sample(CONTACT, reborn("--bare")),
    "GitMissing": Sample(CONTACT, env={"PATH": "/nowhere"}),
    "GitTrouble": Sample(CONTACT, hand("x", ".git/index")),
    "GitLocked": Sample(CONTACT, hand("", ".git/refs/heads/main.lock")),
    "NoGitUser": Sample((*CONTACT, "--by", "mette"), env={"GIT_CONFIG_GLOBAL": "nobody"}),
    "NobodyWrites": Sample(CONTACT, gits("config", "user.email", "anna@eksempel.dk")),
    "DetachedHead": Sample(CONTACT, gits("checkout", "--quiet", "--detach")),
    "UnfinishedGit": Sample(CONTACT, hand("", ".git/MERGE_HEAD")),
    "Unborn": Sample(CONTACT, reborn()),
    "EmptyBranch": Sample(CONTACT, gits("checkout", "--quiet", "--orphan", "side")),
    "FilterOnPlans": Sample(CONTACT, hand("plans/*.yaml ident\n", ".gitattributes")),
    "NotARegularFile": Sample(CONTACT, _linked),
    "UnsavedEdits": Sample(CONTACT, hand(f"{PLAN}# husk\n")),
    "StagedEdits": Sample(CONTACT, _staged),
    "PendingUnreadable": Sample(CONTACT, hand("{", ".git/planctl/pending")),
    "HasErrors": Sample(("save", ID), hand(PLAN.replace("kind: visit", "kind: visits"))),
    "DeletedByHand": Sample(("save",), gone(FILE)),
    "NothingToUndo": Sample(("undo",), first(reborn(), gits("add", "."), gits("commit", "--quiet", "-m", "By hand"))),
}
HISTORY = {
    "ForeignSettings": Sample(CONTACT, gits("config", "core.fsmonitor", "./watch.sh")),
    "HeadLost": Sample(CONTACT, hand("", ".git/HEAD")),
    "PrivateKey": Sample(
        ("trust", "add", "mette", "id_rsa"), hand("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blb\n", "id_rsa")
    ),
    "NoKeyFile": Sample(("trust", "add", "mette", "none.pub")),
    "NotAKey": Sample(("trust", "add", "mette", "untracked.txt")),
    "UnknownKey": Sample(("trust", "remove", "jonas")),
    "UnknownRevision": Sample(("verify", "--since", "i-foraars")),
    "NoHub": Sample(("sync",), CLEAN),
    "NothingToSettle": Sample(("resolve", ID)),
    "NoSuchConflict": Sample(("resolve", ID, "--conflict", "2", "--take", "1"), given(DISPUTED)),
    "NoSuchVersion": Sample(("resolve", ID, "--take", "3"), given(DISPUTED)),
    "NotAnAddress": Sample(("sync", "--remote", "ext::sh -c true")),
    "NotAHub": Sample(("sync", "--remote", "plans")),
    "NotABundle": Sample(("sync", "--bundle", "planctl.yaml"), gits("checkout", "--", "plans")),
    "NoSuchPlace": Sample(("sync", "--bundle", "../stick/plans.bundle"), gits("checkout", "--", "plans")),
    "NotBoth": Sample(("resolve", ID, "--take", "both"), given(DISPUTED)),
    "NotAText": Sample(("resolve", ID, "--text", "Ny tekst"), given(DISPUTED)),
    "NothingThen": Sample(("show", ID, "--as-of", "2020-01-01")),
    "NobodyThen": Sample(("history", "K-N0B0D")),
    "NoStatus": Sample(("diff", "status", ID)),
    "UnknownSave": Sample(("diff", "abcdef12")),
}
PAPERS = {
    "UnknownTemplate": Sample(("templates", "copy", "paper.xls")),
    "TemplateThere": Sample(("templates", "copy", "paper.css"), hand("body {}", "templates/paper.css")),
    "TemplateBroken": Sample(("status", ID), hand("# {{ title }}\n{% if %}", MARKDOWN)),
    "TemplateUnknownName": Sample(("status", ID), hand("# {{ title }}\n{{ person.surname }}", MARKDOWN)),
    "TemplateForbidden": Sample(("status", ID), hand("# {{ title }}\n{{ 'a' * 10**9 }}", MARKDOWN)),
    "TemplateStopped": Sample(("status", ID), hand("# {{ title }}\n{{ range(10**9) }}", MARKDOWN)),
    "OverPlans": Sample(("status", ID, "--out", "plans/status.html")),
    "LogoUnfit": Sample(("status", ID, "--format", "html"), hand("<svg><script/></svg>", "templates/logo.svg")),
    "DraftsLeft": Sample(("status", ID, "--send", "--to", "Eksempelby Kommune")),
}
SAMPLES = WORKSPACE | PEOPLE | APPROVAL | FIELDS | YEARS | SAVING | HISTORY | PAPERS
# What takes another process, a terminal, a full disk, or a history of its own to meet.
ELSEWHERE = {
    "NeedsApproval": "a model that asks for it: tests/cli/test_status_send.py",
    "RoleCannotApproveStatus": "a model that names roles: tests/cli/test_status_send.py",
    "OwnStatus": "a model that asks for approval: tests/cli/test_status_send.py",
    "RoleCannotApprove": "a model that names roles: tests/cli/test_approval.py",
    "WrittenMeanwhile": "a form that is open: tests/cli/test_edit.py",
    "NoEditor": "a terminal: tests/cli/test_interactive.py",
    "NoPdf": "a machine without it: tests/outputs/papers/test_files.py",
    "NoWord": "a machine without it: tests/outputs/papers/test_files.py",
    "NoXlsx": "a machine without it: tests/cli/test_house_papers.py",
    "FileTooBig": "a file of more than 32 MB: tests/faults",
    "CannotRead": "somebody who may not read: tests/workspace",
    "LockBusy": "another process: tests/workspace/test_lock.py",
    "ChangedMeanwhile": "another process: tests/workspace/test_save.py",
    "DiskTrouble": "a full disk: tests/faults",
    "PendingConflict": "a save that was killed: tests/workspace/test_pending.py",
    "HubAway": "a shared copy that is away, which is no refusal: tests/cli/test_sync.py",
    "HubBusy": "a shared copy that is busy: tests/workspace/test_sync.py",
    "HubCloses": "a server: tests/workspace/test_remotes.py",
    "HubLost": "a shared copy that lost something: tests/cli/test_sync.py",
    "HubOfAnother": "a folder of another user: tests/workspace/test_remotes.py",
    **dict.fromkeys(
        ("HubInUse", "HubNotThere", "HubTakesNothing", "HubDamaged", "HubTrouble", "UnsafeAddress"),
        "shared copies of all kinds: tests/workspace/test_hubs.py, tests/workspace/test_remotes.py",
    ),
    "HubLocked": "a sync that was killed: tests/faults/test_sync_kill.py",
    **dict.fromkeys(
        ("UnsignedChanges", "CannotTestSignatures", "NoSuchCommit"),
        "keys that sign: tests/workspace/test_sync_trust.py",
    ),
    **dict.fromkeys(
        ("BundleOfAnother", "BundleOfPart", "BundleOfBranch"),
        "files of others: tests/workspace/test_sync_bundle.py",
    ),
    "OtherBranch": "a shared copy with another branch: tests/cli/test_sync.py",
    "OtherHistory": "a shared copy of another workspace: tests/cli/test_sync.py",
    "PartOfHistory": "a shallow clone: tests/cli/test_sync.py",
    "StrangeFiles": "links in what others did: tests/cli/test_sync.py",
    "CannotJoin": "two clones: tests/workspace/test_sync.py",
    "PlanCannotJoin": "two clones: tests/workspace/test_sync.py",
    "ClosedOnBoth": "two clones at the turn of a year: tests/workspace/test_sync.py",
    "CannotDivide": "a year in a form that cannot be divided: tests/plans/test_closing.py",
    "BranchLost": "a power cut: tests/cli/test_doctor.py",
    **dict.fromkeys(
        ("NoSigningKey", "CannotSign", "NoSshKeygen", "OwnKeyFirst", "KeyOfAnother"),
        "keys that sign: tests/cli/test_trust.py",
    ),
    **dict.fromkeys(
        ("NoHistory", "UndoesMerge", "UndoneBefore", "BuiltUpon", "FirstSave", "CannotUndo", "ChangedSince"),
        "a longer history: tests/cli/test_undo.py",
    ),
    **dict.fromkeys(("UnknownThen", "BrokenThen"), "a history with days: tests/history/test_as_known.py"),
    "StillUsed": "what plans go by: tests/history/test_undo_any.py",
    **dict.fromkeys(
        (
            "CannotJoin", "ClosedOnBoth", "HubAway", "HubBusy", "HubCloses", "HubLost", "HubOfAnother", "NotABundle",
            "NotAHub", "NotAnAddress", "NoSuchConflict", "NoSuchVersion", "OtherBranch", "OtherHistory",
            "PartOfHistory", "PlanCannotJoin", "StrangeFiles",
        ),
        "a shared copy: tests/cli/test_sync.py, tests/workspace/test_sync.py",
    ),
}  # fmt: skip
