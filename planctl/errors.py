"""What can go wrong: problems (values, found in data) and faults (exceptions, one class per condition).

A problem is something wrong in a file; all of them are collected and shown with their place.
A fault ends a command: its class says which sentence is shown and which exit code is used.
The sentences are in `planctl.texts`: `fault.<ClassName>` says what is wrong and where,
`fault.<ClassName>.do` what to do about it; `problem.<text>` and `problem.<text>.do` likewise.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file, with its place; lines and columns count from 1 (0: no place known).

    `path` is the place in the data, ("contacts", 3, "kind"); `text` names the sentence when one
    code has several; `params` fill its placeholders; `width` is the number of columns to mark.
    """

    code: str
    line: int = 0
    column: int = 0
    severity: str = "error"
    path: Path = ()
    params: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    width: int = 1
    file: str = ""

    @property
    def sentence(self) -> str:
        """Return the name of the sentence in the texts."""
        return self.text or self.code

    @property
    def is_error(self) -> bool:
        """Tell an error from a warning."""
        return self.severity == "error"

    def at(self, line: int, column: int, width: int = 1) -> Problem:
        """Return the same problem with its place in the file."""
        return replace(self, line=line, column=column, width=width)


class Fault(Exception):
    """A command cannot go on. Subclasses name the condition; `params` fill their sentence."""

    exit_code = 3

    def __init__(self, **params: Any) -> None:
        super().__init__(type(self).__name__)
        self.params = params

    @property
    def key(self) -> str:
        """Return the name of the sentence in the texts."""
        return f"fault.{type(self).__name__}"


class UsageFault(Fault):
    """Wrong by itself, whatever the workspace holds."""

    exit_code = 2


class Refused(Fault):
    """The state of the workspace forbids it; nothing has changed."""

    exit_code = 3


# The workspace and what is read from it.


class BadToday(UsageFault):
    """PLANCTL_TODAY is not a date."""


class NoWorkspace(Refused):
    """There is no planctl.yaml here or above."""


class SettingsBroken(Refused):
    """planctl.yaml has errors."""


class UnknownModel(Refused):
    """A model that is neither shipped nor the workspace's own."""


class ModelBroken(Refused):
    """A model has errors; nothing can be read under it."""


class UnknownPerson(Refused):
    """There is no plan file for an id."""


class ClosedPerson(Refused):
    """The person's file was closed at the turn of a year."""


class PlanBroken(Refused):
    """A plan file cannot be read."""


# The demo.


class TargetNotEmpty(Refused):
    """A new workspace is to be built in a folder that holds something."""


class UnknownStaff(Refused):
    """A handle that is nobody's in this workspace."""


# Changes that the state of a plan forbids.


class PlanAlreadyActive(Refused):
    """A plan is to be started, and one is active."""


class PlanNotActive(Refused):
    """A plan is to be stopped, and none is active."""


class StopsBeforeStart(Refused):
    """A plan is to be stopped on the day it began, or before."""


class DecisionDiffers(Refused):
    """The question was already decided otherwise for that month."""


class CannotTakeBack(Refused):
    """A decision's effect cannot be taken back: later entries depend on it."""


class WouldBreak(Refused):
    """The change would leave an error in the plan file."""


class FormatDefeats(Refused):
    """The formatting of a plan file defeats a safe change."""


class PersonExists(Refused):
    """There is already a person with that id."""


class AlreadyEnded(Refused):
    """The person has already been ended."""


class NobodyWrites(Refused):
    """Nobody among the staff has git's e-mail, so the author is not known."""


class StaffLeft(Refused):
    """The member of staff had left by then."""


class StaffExists(Refused):
    """There is already somebody with that handle."""


class CprRefused(UsageFault):
    """A CPR number in what a command was given."""


class ControlRefused(UsageFault):
    """Control characters in what a command was given."""


class EmptyText(UsageFault):
    """A text was expected and nothing came."""


class NeedsTerminal(UsageFault):
    """An editor or a guided round needs a terminal."""


class UnknownChoice(UsageFault):
    """A word that the model does not have (an area, a kind, a service ...)."""


class ModelExists(Refused):
    """There is already a model of that name."""


class NotInModel(UsageFault):
    """Something the person's model has none of."""


class NotAWorkTree(Refused):
    """The workspace's root is not the top of a git work tree."""


class BelowWorkTree(NotAWorkTree):
    """The workspace's root lies further down in a git work tree."""


class BareRepository(NotAWorkTree):
    """The folder is a git repository without working files."""


class GitMissing(Refused):
    """The program git is not on the PATH."""


class GitTrouble(Refused):
    """A git process failed."""


class GitLocked(Refused):
    """Another git program has locked the branch, or left its lock behind."""


class NoGitUser(Refused):
    """Git does not know its user's name and e-mail."""


class DetachedHead(Refused):
    """No branch is checked out."""


class UnfinishedGit(Refused):
    """A merge, a rebase or the like is under way."""


class Unborn(Refused):
    """The repository has no commit yet."""


class FilterOnPlans(Refused):
    """Git's attributes would store or check out a file changed."""


class LockBusy(Refused):
    """Another planctl is writing to the workspace."""


class NotARegularFile(Refused):
    """A link, a folder or something else where a file has to be."""


class UnsavedEdits(Refused):
    """Files have edits by hand that are not saved."""


class StagedEdits(Refused):
    """Files are staged in git's index with another content than in history."""


class ChangedMeanwhile(Refused):
    """Another git program committed the same files during the save."""


class DiskTrouble(Refused):
    """The disk did not take what was to be written; nothing is saved."""


class PendingConflict(Refused):
    """Files were edited by hand after a save that was interrupted."""


class PendingUnreadable(Refused):
    """The note about a save that was interrupted is damaged."""


class NothingToUndo(Refused):
    """No save of this clone can be taken back."""


class CannotUndo(Refused):
    """What a save wrote has been changed since."""


class AlreadyWorkspace(Refused):
    """The folder already is a workspace."""


class InsideWorkspace(Refused):
    """The folder lies in a workspace."""


class HasErrors(Refused):
    """What is to be saved has errors."""


class DeletedByHand(Refused):
    """A plan file was deleted by hand."""


class ImportBroken(Refused):
    """Rows of a file to import cannot be taken in."""


class NoEditor(Refused):
    """There is no editor to open a form in."""


class NotAFolder(Refused):
    """A file stands where a folder is needed."""


class ReaderGone(Exception):
    """Whoever read what the program writes has gone: nothing is wrong, and nothing more to say."""


class CannotRead(Refused):
    """A file or folder that nothing works without cannot be opened."""


class PersonEnded(Refused):
    """A plan is to be activated for somebody who has been ended."""


class PlanFileGone(Refused):
    """A plan file that was saved is not there any more."""


class SettingsGone(Refused):
    """planctl.yaml was saved here and is not there any more."""


class ClosedChanged(Refused):
    """A file that was closed at the turn of a year was changed by hand."""


class EmailTaken(Refused):
    """Somebody else among the staff has that e-mail."""


class RefTaken(Refused):
    """Somebody else has that number in the house's own journal."""


class UnknownFlag(Refused):
    """There is no flag with that id on the person."""


class FlagTakenDown(Refused):
    """The flag was taken down before, on another day or for another reason."""


class NoLongerHere(Refused):
    """The person has been ended or has moved to another plan: nobody would see it."""


class QuestionNotDue(Refused):
    """A question is to be postponed that is not waiting for an answer."""


class NothingToApprove(Refused):
    """Nothing is written yet of what an approval covers."""


class NotSubmitted(Refused):
    """A plan is to be approved or sent back, and nothing waits for that."""


class ChangedSinceSubmitted(Refused):
    """The plan is not what was submitted any more."""


class OwnPlan(Refused):
    """Whoever wrote or submitted a plan is to approve it."""


class RoleCannotApprove(Refused):
    """The model says which roles approve plans, and this is none of them."""


class AnswerTooEarly(Refused):
    """An approval is dated before what it follows."""


class NotApproved(Refused):
    """A plan is to be activated that has not been approved."""


class AwaitsApproval(Refused):
    """A plan is to be activated that waits for its approval."""


class MovedAway(Refused):
    """The person's plan has moved to another model and another file."""


class ModelNotInUse(Refused):
    """A plan is to move to a model that the workspace's settings do not name."""


class SameModel(Refused):
    """A plan is to move to the model it has."""


# What is written by the fields of a model.


class NotADay(UsageFault):
    """A field for a day is given something else."""


class DayToCome(UsageFault):
    """What has happened is dated after today."""


class NotAMonth(UsageFault):
    """A field for a month is given something else."""


class NotATime(UsageFault):
    """A field for a time of day is given something else."""


class NotANumber(UsageFault):
    """A field for a number is given something else."""


class NumberOutside(UsageFault):
    """A number is lower or higher than its field takes."""


class NotYesOrNo(UsageFault):
    """A field for a yes or a no is given something else."""


class NotAPeriod(UsageFault):
    """A field for a period is given something else."""


class NoSuchMove(Refused):
    """What lives on in a plan cannot go from its state to the one given."""


class NoSuchEntity(Refused):
    """A plan has nothing by that id."""


class UnknownPlace(UsageFault):
    """A plan has no such part or field, by its model."""


class WrittenElsewhere(UsageFault):
    """A part of a plan that has a command of its own."""


class NotSetByHand(UsageFault):
    """A field that planctl alone writes."""


class WholePart(UsageFault):
    """A part of a plan where one of its fields is asked for."""


class OneField(UsageFault):
    """A field where a whole part of a plan is asked for."""


class NotAList(UsageFault):
    """A part of a plan that nothing can be added to."""


class NotOneByOne(UsageFault):
    """An entry that has no id, named as if it had one."""


class FieldsMissing(UsageFault):
    """An entry without what it cannot do without."""


class WrittenMeanwhile(Refused):
    """Somebody else wrote in the same field while a form was open."""


class EntryTwin(Refused):
    """A correction makes an entry the same as another one."""


class NoSuchNumber(Refused):
    """A number that is not on the list."""


class NoExample(UsageFault):
    """There is no invented organisation for a model."""


class UnknownGoal(Refused):
    """The person has no goal with that id."""


class UnknownSubgoal(Refused):
    """The person has no subgoal with that id."""


class ClosedDifferently(Refused):
    """A goal is to be closed that was closed in the same way on another day."""


class EndsBeforeItBegan(Refused):
    """A goal is to be closed on a day before it was opened."""


# The turn of the year, and coming back.


class NotClosedThen(Refused):
    """No file of the person was closed with that year."""


class UnreadableFiles(Refused):
    """Plan files that cannot be judged stand in the way of closing a year."""


class ClosedAlready(Refused):
    """There is already a closed file where one is to be put."""


class CannotDivide(Refused):
    """The formatting of a plan file defeats dividing it at the turn of a year."""


class AlreadyHere(Refused):
    """The person is to be registered again, and is registered."""


class YearNotClosed(Refused):
    """The person ended in an earlier year that has not been closed."""


class ReturnsTooEarly(Refused):
    """The day of return lies before the person left."""


# Trust: settings that came with a repository, signatures, what history is held against.


class ForeignSettings(Refused):
    """The repository brings settings of git's that are not known to be harmless."""


class NoSigningKey(Refused):
    """Saves are signed here, and no key of the user's is on the list."""


class CannotSign(Refused):
    """A save could not be signed."""


class NotAKey(Refused):
    """A file is no public key that can sign."""


class OwnKeyFirst(Refused):
    """Signing is to begin with a key that is not the user's own."""


class KeyOfAnother(Refused):
    """A key is on the list for somebody else."""


class UnknownKey(Refused):
    """Somebody whose key is to be taken off the list has none on it."""


class UnknownRevision(Refused):
    """The history has nothing of that name."""


# What was, and taking it back.


class NoHistory(Refused):
    """Nothing has been saved yet, or there is no history to read."""


class NothingThen(Refused):
    """The history begins after the day asked about."""


class NobodyThen(Refused):
    """The person had no file at the time asked about, or never had one."""


class UndoesMerge(Refused):
    """What is to be taken back only joined two lines of history."""


class FirstSave(Refused):
    """What is to be taken back is the first save there is."""


class UndoneBefore(Refused):
    """What is to be taken back was taken back before."""


class BuiltUpon(Refused):
    """Later entries depend on what is to be taken back."""


class BranchLost(Refused):
    """The file that says where a branch is has been emptied, as in a power cut."""


# The shared copy, and what others did.


class NoHub(Refused):
    """There is no shared copy to exchange changes with."""


class HubAway(Refused):
    """The shared copy cannot be reached."""


class HubCloses(Refused):
    """The shared copy does not let the user in."""


class HubOfAnother(Refused):
    """Git does not trust the folder of a shared copy, since another user of the machine owns it."""


class NotAHub(Refused):
    """There is something else where a shared copy is to be."""


class NotAnAddress(UsageFault):
    """An address of a shared copy that leads to a program, or nowhere."""


class OtherHistory(Refused):
    """The shared copy is of another workspace."""


class HubLost(Refused):
    """The shared copy has lost changes that it had when this clone last looked."""


class OtherBranch(Refused):
    """The shared copy has another branch than the one that is checked out."""


class PartOfHistory(Refused):
    """A clone that has only the last part of the history cannot be merged."""


class StrangeFiles(Refused):
    """What comes from others holds files that no workspace has: links, folders of git's."""


class CannotJoin(Refused):
    """Two people changed the same lines of a file that is no plan."""


class PlanCannotJoin(Refused):
    """Two people changed a plan file that cannot be read for certain on one side."""


class ClosedOnBoth(Refused):
    """A file was closed at the turn of a year and what followed taken away, while others wrote in the first."""


class HubBusy(Refused):
    """Others were quicker every time."""


class NotABundle(Refused):
    """A file of changes cannot be read."""


# Settling what two people wrote.


class NothingToSettle(Refused):
    """There is no conflict in somebody's plan."""


class NoSuchConflict(Refused):
    """A plan has fewer conflicts than the number given."""


class NoSuchVersion(Refused):
    """A conflict has fewer versions than the number given."""
