"""Two lines of history file by file: what only one of them changed is taken over, what both changed is merged by kind.

Plans are merged as data, planctl.yaml too, other texts line by line. `turned_over` has the files that a turn
of the year has moved on one side while somebody wrote in them on the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache, partial

from planctl.errors import CannotJoin, PlanCannotJoin, Problem
from planctl.models.model import Model
from planctl.models.resolve import Source
from planctl.plans.check import check_plan, is_newer
from planctl.plans.conflicts import OPEN, Conflict
from planctl.plans.layout import layout_of
from planctl.plans.merge import Data, Side, join
from planctl.plans.merge_lines import merge_lines
from planctl.plans.merge_sense import merge
from planctl.plans.merge_text import Form, brought_text, lost_comments, merged_text
from planctl.plans.renamed import as_named_now
from planctl.plans.schema import plan_schema
from planctl.plans.shapes import Keys, shape_of
from planctl.texts import tr
from planctl.workspace.authors import Authors
from planctl.workspace.closed import SUMS
from planctl.workspace.git import Repository
from planctl.workspace.models import OWN_FOLDER, Models, model_sources
from planctl.workspace.settings import FILE, Settings, check_settings
from planctl.yamltext.loader import Document, load
from planctl.yamltext.structure import Structure

PLAN = re.compile(r"(?:plans|closed/[0-9]{4})/[^/]+\.yaml")
_BY_LINES = re.compile(r"\.gitattributes|\.gitignore|trust/allowed_signers")
_OWN_MODEL = re.compile(rf"{OWN_FOLDER}/[^/]+\.yaml")
_HARMLESS = ("bom", "crlf", "control", "cpr")  # faults of a file's form that leave everything it says

Contents = Callable[[str], bytes]  # from an id to a file's content
Files = dict[str, str]  # path -> blob id


@dataclass(frozen=True)
class Line:
    """The end of a line of history: its commit, its files, and the name of who made its latest commit."""

    commit: str
    files: Files
    who: str = ""


@dataclass
class Joining:
    """Two lines of history on their way to be one; `result` is what is different from ours (None: removed)."""

    repo: Repository
    models: Models
    structure: Callable[[Model], Structure]
    base: Line
    ours: Line
    theirs: Line
    bases: Collection[str]
    handles: dict[str, str]
    named: bool = True  # whether it is asked of the history who wrote what people disagree on; git's driver cannot
    made: dict[str, bytes] = field(default_factory=dict)  # contents that no commit has, by their ids
    result: dict[str, bytes | None] = field(default_factory=dict)
    conflicts: dict[str, list[Conflict]] = field(default_factory=dict)  # new ones by path
    comments: dict[str, list[str]] = field(default_factory=dict)  # those that had to go, by path

    def content(self, line: Line, path: str) -> bytes | None:
        """Return a file's content at the end of a line, None where it has none."""
        id_ = line.files.get(path)
        if id_ is None:
            return None
        return self.made[id_] if id_ in self.made else self._read(id_)

    def _read(self, id_: str) -> bytes:
        self.made[id_] = self.repo.read_blobs([id_])[0]
        return self.made[id_]

    def three(self, path: str) -> tuple[bytes | None, bytes | None, bytes | None]:
        """Return a file's content in the base, here and there."""
        return self.content(self.base, path), self.content(self.ours, path), self.content(self.theirs, path)

    def both_changed(self) -> list[str]:
        """Return the paths of the files that both sides changed, each in its way."""
        return [path for path in self.changed() if self.base.files.get(path) != self.theirs.files.get(path)]

    def changed(self) -> list[str]:
        """Return the paths of the files that ours changed and that are different there."""
        paths = sorted({*self.base.files, *self.ours.files, *self.theirs.files})
        ours, theirs, base = self.ours.files, self.theirs.files, self.base.files
        return [path for path in paths if ours.get(path) != theirs.get(path) and ours.get(path) != base.get(path)]

    def came(self) -> list[str]:
        """Return the paths of the files that only the other side changed."""
        paths = {*self.base.files, *self.theirs.files}
        ours, theirs, base = self.ours.files, self.theirs.files, self.base.files
        return [path for path in sorted(paths) if theirs.get(path) != base.get(path) == ours.get(path)]

    def twice(self) -> tuple[str, ...]:
        """Return the living files that both sides began, each in its way."""
        return tuple(path for path in self.both_changed() if path not in self.base.files and path.startswith("plans/"))

    def run(self) -> None:
        """Merge everything, writing nothing; raise CannotJoin, PlanCannotJoin, ClosedOnBoth, and what models raise."""
        from planctl.workspace.sent_twice import note_moved, take_sent
        from planctl.workspace.turned_over import take_sums, take_turned_over

        came = self.came()
        self.prefetch(came)
        self.result |= {path: self.content(self.theirs, path) for path in came}
        moved = take_sent(self)
        settled = {each.old for each in moved}
        both = [path for path in self.both_changed() if path.rpartition("/")[2] != SUMS and path not in settled]
        self.result |= {path: self._merged(path) for path in both if not PLAN.fullmatch(path)}
        self._read_by_what_was_joined(both)
        settled |= take_turned_over(self)
        for path in both:
            if PLAN.fullmatch(path) and path not in settled:
                self.result[path] = self.plan(path, self.three(path))
        note_moved(self, moved)
        take_sums(self)
        self.result = {path: new for path, new in self.result.items() if new != self.content(self.ours, path)}

    def prefetch(self, paths: Iterable[str]) -> None:
        """Read what the other side has of some files in one go."""
        ids = sorted({self.theirs.files[path] for path in paths if path in self.theirs.files} - self.made.keys())
        self.made.update(zip(ids, self.repo.read_blobs(ids), strict=True) if ids else ())

    def _read_by_what_was_joined(self, both: Collection[str]) -> None:
        """Read plans by the models and the staff of both sides, whoever merges; raise CannotJoin for a broken model."""
        if any(path.startswith(f"{OWN_FOLDER}/") for path in self.result):
            paths = sorted(path for path in {*self.ours.files, *self.result} if _OWN_MODEL.fullmatch(path))
            found = {path: self.result.get(path, self.content(self.ours, path)) for path in paths}
            own = {_name(path): Source(path, new) for path, new in found.items() if new is not None}
            self.models = Models(None, self.models.cache, model_sources(None) | own)
            self.structure = lru_cache(lambda model: Structure(plan_schema(model)))
            for path in both:
                if _name(path) in own and _OWN_MODEL.fullmatch(path) and self.models.resolve(_name(path)).model is None:
                    raise self.cannot(path)
        if settings := self.result.get(FILE):
            document, problems = check_settings(settings)
            if not any(problem.is_error for problem in problems):
                self.handles = handles_of(Settings(document))

    def _merged(self, path: str) -> bytes | None:
        base, ours, theirs = self.three(path)
        if path.startswith("schema/") and ours is not None and theirs is not None:
            return max(ours, theirs)  # made from the models: `planctl model schema` makes it anew
        if path == FILE and ours is not None and theirs is not None:
            return self._settings(base or b"", ours, theirs)
        merged = _lines(base, ours, theirs)
        if merged is None and _BY_LINES.fullmatch(path):
            merged = _rows(base, ours, theirs)
        if merged is None:
            raise self.cannot(path)
        return merged

    def cannot(self, path: str) -> CannotJoin:
        """Return why a file stops everything: both versions are named."""
        return CannotJoin(file=path, who=self.theirs.who, ours=self.ours.commit[:10], theirs=self.theirs.commit[:10])

    def _settings(self, base: bytes, ours: bytes, theirs: bytes) -> bytes:
        datas = [load(source).data for source in (base, ours, theirs)]
        if datas[1] is None or datas[2] is None:
            raise self.cannot(FILE)
        merged = join(None, datas[0], Side(datas[1]), Side(datas[2]))
        if merged.conflicts or merged.data is None:
            raise self.cannot(FILE)
        text = brought_text(merged.data, Form(lambda text: load(text.encode())), *map(_text, (base, ours, theirs)))
        if any(problem.is_error for problem in check_settings(text.encode())[1]):
            raise self.cannot(FILE)
        return text.encode()

    # Plans

    def plan(self, path: str, three: tuple[bytes | None, bytes | None, bytes | None], *also: str) -> bytes:
        """Merge a plan file; `also` are other paths it has had. Raise PlanCannotJoin."""
        base, ours, theirs = three
        model = self._model(path, three)
        documents = [None if source is None else self.document(path, source, model) for source in three]
        sides = [self._side(document, line, (path, *also), model) for document, line in
                 zip(documents[1:], (self.ours, self.theirs), strict=True)]  # fmt: skip
        data = documents[0].data if documents[0] else None
        text = self._right(path, model, data, sides, [_text(source) for source in three])
        if base is not None and ours is not None and theirs is not None:
            self.comments[path] = lost_comments(text, _text(ours), _text(theirs))
        return text.encode()

    def _right(self, path: str, model: Model, base: Data | None, sides: list[Side], texts: list[str]) -> str:
        """Return the merged text; what would be an error that neither side has is kept in two versions."""
        known = {problem.code for side in texts[1:] if side for problem in self._errors(side, model)}
        wholes: set[Keys] = set()
        while True:
            merged = merge(layout_of(model), base, sides[0], sides[1], wholes)
            if merged.data is None:
                raise self._cannot_read(path, 1)
            text = merged_text(merged.data, model, *self._present(texts))
            wrong = [problem for problem in self._errors(text, model) if problem.code not in known]
            more = {tuple(map(str, p.path[: 2 if p.path[0] == "areas" else 1])) for p in wrong if p.path} - wholes
            if not wrong:
                self.conflicts.setdefault(path, []).extend(merged.conflicts[keys] for keys in merged.new)
                return text
            if not more:
                raise self._cannot_read(path, 1)
            wholes |= more

    @staticmethod
    def _present(texts: list[str]) -> tuple[str, str, str]:
        """Return three texts where one that is not there is the other one: a file that one side took away."""
        base, ours, theirs = texts
        return base, ours or theirs, theirs or ours

    def _errors(self, text: str, model: Model) -> list[Problem]:
        found = check_plan(load(text.encode()), model, self.structure(model)).problems
        return [problem for problem in found if problem.is_error and problem.code != OPEN]

    def _model(self, path: str, three: tuple[bytes | None, ...]) -> Model:
        """Return the model of a plan: the same on both sides."""
        names = []
        for side, source in enumerate(three[1:], 1):
            data = load(source).data if source is not None else None
            if source is not None and (data is None or is_newer(data) or not isinstance(data.get("model"), str)):
                raise self._cannot_read(path, side)
            names += [str(data["model"])] if data else []
        if len(set(names)) != 1:
            raise self._cannot_read(path, 2)
        return self.models.get(names[0])

    def model_named(self, path: str, source: bytes) -> Model:
        """Return the model that a plan file names."""
        return self._model(path, (None, source, source))

    def document(self, path: str, source: bytes, model: Model) -> Document:
        """Read a plan file of which nothing may be left unread; raise PlanCannotJoin."""
        document = as_named_now(load(source), model)
        if document.data is None or any(p.is_error and p.code not in _HARMLESS for p in document.problems):
            raise self._cannot_read(path, 1 if source == self.content(self.ours, path) else 2)
        return document

    def _cannot_read(self, path: str, side: int) -> PlanCannotJoin:
        where = tr("sync.side-ours" if side == 1 else "sync.side-theirs")
        return PlanCannotJoin(file=path, who=self.theirs.who, side=where)

    def _side(self, document: Document | None, line: Line, paths: tuple[str, ...], model: Model) -> Side:
        if not self.named:
            return Side(document.data if document else None)
        read = partial(_data, model=model)
        authors = Authors(self.repo, line.commit, self.bases, paths, read, self.handles)
        authors.shape = shape_of(layout_of(model))
        return Side(document.data if document else None, authors, authors.became)


def handles_of(settings: Settings) -> dict[str, str]:
    """Return the handles of the staff by their e-mail, in lower case."""
    return {person.email.lower(): handle for handle, person in settings.staff.items()}


def _name(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")


def _data(source: bytes, model: Model) -> Data | None:
    return as_named_now(load(source), model).data


def _lines(base: bytes | None, ours: bytes | None, theirs: bytes | None) -> bytes | None:
    """Merge a text line by line; None where that is not possible."""
    if ours is None or theirs is None:
        return None  # taken away here and changed there
    try:
        texts = [(source or b"").decode("utf-8") for source in (base, ours, theirs)]
    except UnicodeDecodeError:
        return None
    merged = merge_lines(*texts) if not any("\0" in text for text in texts) else None
    return None if merged is None else merged.encode()


def _rows(base: bytes | None, ours: bytes | None, theirs: bytes | None) -> bytes:
    """Merge a file of which each line stands for itself: what came on a side is there, what went is not."""
    old, mine, other = (dict.fromkeys((source or b"").splitlines()) for source in (base, ours, theirs))
    kept = [row for row in old if row in mine and row in other]
    return b"".join(row + b"\n" for row in [*kept, *sorted((mine.keys() | other.keys()) - old.keys())])


def _text(source: bytes | None) -> str:
    text = (source or b"").decode("utf-8", "surrogateescape")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
