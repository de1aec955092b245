"""Faults of the workspace, its files and git, and of what was typed."""

from __future__ import annotations

from planctl.errors.base import Refused, UsageFault


class TargetNotEmpty(Refused):
    """A new workspace is to be built in a folder that holds something."""


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


class EmptyBranch(Unborn):
    """The branch has no commit yet, and others have."""


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


class CannotRead(Refused):
    """A file or folder that nothing works without cannot be opened."""


class FileTooBig(Refused):
    """A file is larger than anything planctl reads."""


class NoExample(UsageFault):
    """There is no invented organisation for a model."""
