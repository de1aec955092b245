"""The house rules that a machine can hold: who may import whom, what is pure, how long things get, and the texts."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import string
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest

import planctl
from planctl import errors, texts
from planctl.yamltext.loader import load

ROOT = Path(planctl.__file__).resolve().parent
MODULES = sorted(ROOT.rglob("*.py"))

# A room may import from its own floor and from those below it.
FLOORS = (
    {"texts", "errors", "resources", "__init__"},
    {"yamltext"},
    {"review", "plans", "models", "figures"},
    {"workspace"},
    {"outputs", "history", "privacy", "exchange"},
    {"cli"},
    {"__main__"},
)
PURE = {"review", "plans", "models", "figures", "yamltext"}
OUTSIDE = {
    "click", "filelock", "getpass", "git", "glob", "io", "locale", "logging", "os", "planctl.resources", "platform",
    "random", "rich", "secrets", "shutil", "signal", "socket", "subprocess", "sys", "tempfile", "threading", "time",
    "typer", "zoneinfo",
}  # fmt: skip
OUTSIDE_CALLS = {"open", "print", "input", "breakpoint"}
OUTSIDE_METHODS = {"now", "today", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes"}

TERMINAL = "cli/terminal.py"
MAX_LINES_OF_MODULE = 350
MAX_LINES_OF_FUNCTION = 60

# Parts of a plan model whose ids belong in the model alone, never in code.
PARTS = ("areas", "rules", "groups", "services", "triggers", "contact_kinds", "instruments")
# Words that are a model's id and, independently of that, a word of the program.
WORDS_OF_THE_PROGRAM = {
    "sent": "the folder of what was sent, as it was sent",
    "message": "what the JSON of `check` calls its sentence",
    "other": "the second of two, as a placeholder in sentences",
    "closed": "the day a goal was closed, and the folder of closed files",
    "ended": "the key of a plan file for somebody who is not registered any more",
    "written": "the key of an area for how it came to be written",
    "leave": "what `staff leave` is called",
    "not_yet": "what lies after today, in the view of a person",
    "asked": "a placeholder in sentences",
    "identity": "the place in a paper where a name is filled in",
    "changed": "the state of a plan that is no longer what was approved",
}

# Sentences whose languages need different words.
OTHER_PLACEHOLDERS = {
    "why.presence": "within a month, Danish gives the day by its number alone",
}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(module: str) -> str:
    """Return the room of a module's dotted name or path: planctl.plans.check -> plans."""
    parts = module.removesuffix(".py").replace("/", ".").split(".")
    parts = parts[1:] if parts[0] == "planctl" else parts
    return parts[0] if parts else "__init__"


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, dotted name) of everything a module imports, inside functions and by name too."""
    package = ["planctl", *path.relative_to(ROOT).parent.parts]
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) == "import_module" and node.args:
            yield from ((node.lineno, text) for text in leading_text(node.args[0]))


def called(node: ast.Call) -> str:
    """Return the last word of what is called: datetime.date.today() -> today."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def leading_text(node: ast.expr) -> Iterator[str]:
    first = node.values[0] if isinstance(node, ast.JoinedStr) and node.values else node
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        yield first.value.rstrip(".")


def planctl_imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, room) for each import of the project's own modules."""
    for line, name in imports_of(path):
        if name == "planctl" or name.startswith("planctl."):
            room = room_of(name)
            yield line, room if any(room in rooms for rooms in FLOORS) else "__init__"


def test_every_module_has_its_room() -> None:
    strangers = {name_of(path) for path in MODULES if not any(room_of(name_of(path)) in rooms for rooms in FLOORS)}
    assert not strangers


def test_imports_go_downwards() -> None:
    upwards = [
        f"{name_of(path)}:{line} imports {room}"
        for path in MODULES
        for line, room in planctl_imports(path)
        if floor_of(room) > floor_of(room_of(name_of(path)))
    ]
    assert not upwards


def test_rooms_on_one_floor_do_not_import_each_other_in_a_circle() -> None:
    needs: dict[str, set[str]] = {}
    for path in MODULES:
        room = room_of(name_of(path))
        needs.setdefault(room, set()).update(other for _, other in planctl_imports(path) if other != room)

    def reach(room: str, seen: frozenset[str] = frozenset()) -> frozenset[str]:
        for other in needs.get(room, set()) - seen:
            seen = reach(other, seen | {other})
        return seen

    assert not [room for room in needs if room in reach(room)]


def at_load(body: list[ast.stmt]) -> Iterator[ast.Import | ast.ImportFrom]:
    """Yield the imports that run when a module is loaded: none in functions, none for types alone."""
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from at_load(node.orelse)
        elif not isinstance(node, ast.FunctionDef):
            for part in ("body", "orelse", "handlers", "finalbody"):
                yield from at_load(getattr(node, part, []))


def test_modules_can_be_loaded_in_any_order() -> None:
    """Hold that none needs another to be there first: the tests load all of them, a command only its own."""
    modules = {".".join(["planctl", *path.relative_to(ROOT).with_suffix("").parts]): path for path in MODULES}
    modules = {name.removesuffix(".__init__"): path for name, path in modules.items()}
    needs: dict[str, set[str]] = {}
    for module, path in modules.items():
        found: set[str] = set()
        for node in at_load(tree_of(path).body):
            base = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
            found |= {base.rstrip("."), *(base + alias.name for alias in node.names)}
        needs[module] = found & set(modules) - {module}
    assert len(list(TopologicalSorter(needs).static_order())) == len(modules)


@pytest.mark.parametrize("path", [p for p in MODULES if room_of(name_of(p)) in PURE], ids=name_of)
def test_pure_rooms_have_no_door_to_the_outside(path: Path) -> None:
    found = [f"{line}: imports {name}" for line, name in imports_of(path) if is_outside(name)]
    found += [
        f"{node.lineno}: calls {called(node)}"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and goes_outside(node.func)
    ]
    assert not found


def goes_outside(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        return function.attr in OUTSIDE_METHODS
    return isinstance(function, ast.Name) and function.id in OUTSIDE_CALLS


def is_outside(name: str) -> bool:
    if name.startswith("pathlib"):
        return not name.startswith("pathlib.Pure")
    return any(name == door or name.startswith(f"{door}.") for door in (*OUTSIDE, "importlib.resources"))


def test_one_module_knows_the_command_line_library() -> None:
    knowing = {
        name_of(path)
        for path in MODULES
        if any(name.split(".")[0] in {"typer", "click"} for _, name in imports_of(path))
    }
    assert knowing == {TERMINAL}


def test_modules_begin_with_a_sentence_and_stay_short() -> None:
    wrong = []
    for path in MODULES:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MAX_LINES_OF_MODULE:
            wrong.append(f"{name_of(path)}: {lines} lines")
        if not ast.get_docstring(tree_of(path)):
            wrong.append(f"{name_of(path)}: no first sentence")
    assert not wrong


def test_functions_fit_on_a_screen() -> None:
    long = [
        f"{name_of(path)}:{node.lineno} {node.name}: {length} lines"
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > MAX_LINES_OF_FUNCTION
    ]
    assert not long


def topics() -> list[str]:
    """Return the modules of sentences; what helps to write dates and numbers lies beside them."""
    names = sorted(module.name for module in pkgutil.iter_modules(texts.__path__))
    return [name for name in names if hasattr(importlib.import_module(f"planctl.texts.{name}"), "TEXTS")]


def texts_of(topic: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = importlib.import_module(f"planctl.texts.{topic}").TEXTS
    return found


def placeholders(sentence: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None}


@pytest.mark.parametrize("topic", topics())
def test_sentences_say_the_same_in_both_languages(topic: str) -> None:
    wrong = [f"{key}: {why}" for key, sentence in texts_of(topic).items() for why in faults_of(topic, key, sentence)]
    assert not wrong


def faults_of(topic: str, key: str, sentence: dict[str, Any]) -> Iterator[str]:
    if not key.startswith(f"{topic}."):
        yield f"does not begin with {topic}."
    if set(sentence) != set(texts.LANGUAGES):
        yield f"languages {sorted(sentence)}"
        return
    forms = {lang: value if isinstance(value, tuple) else (value,) for lang, value in sentence.items()}
    if len({len(form) for form in forms.values()}) != 1 or any(len(form) > 2 for form in forms.values()):
        yield "a pair (one, other) in one language only"
    words = [word for form in forms.values() for word in form]
    if not all(isinstance(word, str) and word.strip() == word and word for word in words):
        yield "empty, or with blanks around it"
        return
    fields = {lang: set().union(*map(placeholders, form)) for lang, form in forms.items()}
    if fields["da"] != fields["en"] and key not in OTHER_PLACEHOLDERS:
        yield f"placeholders differ: {fields}"
    if any(not field.isidentifier() for field in set().union(*fields.values())):
        yield f"placeholders without a name: {fields}"
    if all(len(set(form)) < len(form) for form in forms.values()):
        yield "a pair of the same sentence twice"


def test_there_are_sentences() -> None:
    assert topics()


def fault_classes() -> list[type[errors.Fault]]:
    found: list[type[errors.Fault]] = []
    for module in pkgutil.walk_packages(planctl.__path__, "planctl."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    waiting = [errors.Fault]
    while waiting:
        children = waiting.pop().__subclasses__()
        found += children
        waiting += children
    kinds = {errors.UsageFault, errors.Refused}  # never raised themselves
    return sorted(set(found) - kinds, key=lambda fault: fault.__name__)


def named_faults() -> list[type[errors.Fault]]:
    """Return the faults whose class names their sentence; the others are told theirs by the caller."""
    return [fault for fault in fault_classes() if fault.key is errors.Fault.key]


def test_every_fault_says_what_is_wrong_and_what_to_do() -> None:
    faults = named_faults()
    silent = [key for fault in faults for key in sentences_of_fault(fault) if not texts.has(key)]
    assert faults
    assert not silent


def sentences_of_fault(fault: type[errors.Fault]) -> tuple[str, str]:
    return f"fault.{fault.__name__}", f"fault.{fault.__name__}.do"


def test_every_fault_lives_in_errors() -> None:
    strangers = [fault for fault in named_faults() if not fault.__module__.startswith(f"{errors.__name__}.")]
    assert not strangers


def constant_keys(call: ast.Call) -> Iterator[str]:
    """Yield the names of the sentences a call asks for, as far as they stand there in full."""
    first = call.args[0] if call.args else None
    literal = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
    if called(call) == "tr" and literal:
        yield literal
    if called(call) == "usage" and literal:
        yield f"usage.{literal}"
    if called(call) == "Problem":
        text = next((word.value for word in call.keywords if word.arg == "text"), None)
        if isinstance(text, ast.Constant) and text.value:
            literal = str(text.value)
        elif text is not None:
            return
        if literal:
            yield f"problem.{literal}"
            if not literal.startswith("unknown-"):  # problem.choose.do and problem.close.do tell what there is
                yield f"problem.{literal}.do"


def test_every_sentence_asked_for_exists() -> None:
    missing = [
        f"{name_of(path)}:{node.lineno} {key}"
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        for key in constant_keys(node)
        if not texts.has(key)
    ]
    assert not missing


def test_sentences_get_the_words_they_ask_for() -> None:
    wrong = []
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.Call) or called(node) != "tr":
                continue
            given = {word.arg for word in node.keywords}
            if None in given:  # tr(key, **params)
                continue
            for key in constant_keys(node):
                lacking = asked_for(key) - given
                wrong += [f"{name_of(path)}:{node.lineno} {key} lacks {sorted(lacking)}"] if lacking else []
    assert not wrong


def asked_for(key: str) -> set[str]:
    if not texts.has(key):
        return set()
    sentence = texts.lookup(key)["en"]
    return set().union(*map(placeholders, sentence if isinstance(sentence, tuple) else (sentence,)))


def model_ids() -> set[str]:
    """Return the ids that the shipped models define."""
    found: set[str] = set()
    for file in sorted((ROOT.parent / "schema" / "models").glob("*.yaml")):
        model = load(file.read_bytes()).data
        assert model, file.name
        for part in PARTS:
            found |= set(model.get(part) or {})
        for rule in (model.get("rules") or {}).values():
            found |= set(rule.get("outcomes") or {})
    return found


def test_what_belongs_in_a_model_is_not_in_code() -> None:
    ids = model_ids() - set(WORDS_OF_THE_PROGRAM)
    assert ids
    found = [
        f"{name_of(path)}:{node.lineno} {node.value!r}"
        for path in MODULES
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in ids
    ]
    assert not found


def test_the_words_of_the_program_are_still_ids_of_a_model() -> None:
    assert set(WORDS_OF_THE_PROGRAM) <= model_ids()
