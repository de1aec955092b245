"""A command that is started warm (tests/warm.py) is the command that users start."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.conftest import TODAY, git
from tests.start import ROOM, Ended, Starter

ID = "K-7F3QM"
WARM = sys.platform.startswith("linux")

# A program that does what its first argument says.
DOES = "import sys\nexec(sys.argv.pop(1))\n"
TELLS = """\
import json, os, random, signal, sys, threading
umask = os.umask(0)
streams = [
    [stream.name, stream.mode, stream.encoding, stream.errors, stream.newlines, stream.line_buffering,
     stream.write_through, stream.isatty(), stream.closed] for stream in (sys.stdin, sys.stdout, sys.stderr)
]
told = {
    "arguments": sys.argv, "name": __name__, "folder": os.getcwd(), "environment": dict(os.environ), "path": sys.path,
    "streams": streams, "given": sys.stdin.read(), "umask": umask, "group": os.getpgrp(), "session": os.getsid(0),
    "signals": [str(signal.getsignal(number)) for number in sorted(signal.valid_signals())],
    "blocked": sorted(signal.pthread_sigmask(signal.SIG_BLOCK, ())),
    "files": sorted(os.listdir("/proc/self/fd")), "threads": threading.active_count(),
}
print(json.dumps([told, random.random(), os.getpid()]))
"""
# And what it finds in a terminal.
TELLS_OF_TERMINAL = """\
import json, os, sys, termios
streams = [[stream.encoding, stream.errors, stream.newlines, stream.line_buffering, stream.isatty()]
           for stream in (sys.stdin, sys.stdout, sys.stderr)]
leads = os.getpid() == os.getsid(0) == os.getpgrp() == os.tcgetpgrp(0)
size, modes = [*os.get_terminal_size()], termios.tcgetattr(0)[:4]
print(json.dumps([streams, leads, size, modes, os.ttyname(0) == os.ttyname(2), open("/dev/tty").isatty(), input()]))
"""
# Programs that end in one way or another.
ENDS = {
    "a code": "import sys; print('x'); sys.exit(3)",
    "a large code": "import sys; sys.exit(259)",
    "a text": "import sys; sys.exit('nej')",
    "nothing": "import sys; sys.exit()",
    "the end of the script": "print('x')",
    "a signal": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "an interruption": "import os, signal\ntry: os.kill(os.getpid(), signal.SIGINT)\nexcept BaseException: print('x')",
    "something to do last": "import atexit, sys; atexit.register(print, 'last'); sys.exit(0)",
    "more than a pipe holds": "import sys; print('x' * 300_000); print('y' * 300_000, file=sys.stderr); sys.exit(0)",
    "a stream that is closed": "import os, sys; print('x'); os.close(1); sys.exit(0)",
}


@pytest.fixture(scope="module")
def does(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Starter]:
    """Return what starts the program that does as it is told."""
    place = tmp_path_factory.mktemp("bin") / "does"
    place.write_text(f"#!{sys.executable}\n{DOES}", encoding="utf-8")
    place.chmod(0o755)
    starter = Starter(str(place))
    yield starter
    starter.close()


def both(starter: Starter, arguments: list[str], folder: Path, given: bytes | None = None) -> tuple[Ended, Ended]:
    """Run a command warm and cold."""
    environment = os.environ | {"PLANCTL_TODAY": TODAY}
    warm = starter.run(arguments, folder, environment, given)
    return warm, starter.run(arguments, folder, environment, given, cold=True)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("--help",),
        ("--lang", "da", "contact", "--help"),
        ("review",),
        ("review", "--format", "json", "--exit-code"),
        ("--lang", "da", "show", ID),
        ("check",),
        ("history", ID),
        ("contcat",),
        ("--lang", "da", "contact", ID, "--kid", "x"),
        ("show", "K-00000"),
        ("-C", "nowhere", "review"),
    ],
    ids=" ".join,
)
def test_a_command_says_the_same(starter: Starter, workspace: Path, arguments: tuple[str, ...]) -> None:
    warm, cold = both(starter, list(arguments), workspace)
    assert warm == cold


def test_a_command_saves_the_same(starter: Starter, workspace: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(workspace), "other")
    command = ["note", ID, "--type", "observation", "-"]
    ends, trees = [], []
    for place, cold in ((workspace, False), (tmp_path / "other", True)):
        environment = os.environ | {"PLANCTL_TODAY": TODAY}
        ends.append(starter.run(command, place, environment, "Gik en tur – på æ-mål\n".encode(), cold=cold))
        trees.append(git(place, "rev-parse", "HEAD^{tree}"))
    assert ends[0][0] == 0, ends
    assert ends[0] == ends[1]
    assert trees[0] == trees[1]


@pytest.mark.skipif(not WARM, reason="there is no warm start here")
@pytest.mark.parametrize("given", [None, b"", "to linjer\r\nog æ".encode()])
def test_a_process_is_given_the_same(does: Starter, tmp_path: Path, given: bytes | None) -> None:
    (tmp_path / "here").mkdir()
    runs = both(does, [TELLS, "-x", "å", ""], tmp_path / "here", given)
    (warm, drawn, process), (cold, *_) = (json.loads(run[1]) for run in runs)
    assert warm == cold
    assert runs[0][2] == b""
    (_, drawn_next, process_next) = json.loads(both(does, [TELLS], tmp_path)[0][1])
    assert drawn != drawn_next, "chance is no memory of what was loaded"
    assert process != process_next, "a process of its own"


@pytest.mark.skipif(not WARM, reason="there is no warm start here")
def test_a_terminal_is_given_the_same(does: Starter, tmp_path: Path) -> None:
    import pty

    from tests.cli.pseudo_terminal import start

    told = []
    for starter in (does, Starter(does.program, cold=True)):
        master, slave = pty.openpty()
        process = start(starter, [TELLS_OF_TERMINAL], tmp_path, os.environ, slave)
        os.close(slave)
        os.write(master, b"svar\r")
        assert process.wait(20) == 0
        told.append(os.read(master, 1 << 16))
        os.close(master)
    assert told[0] == told[1]
    assert b'"svar"' in told[0]
    assert b"false" not in told[0].partition(b"]]")[2], "a terminal of its own"


@pytest.mark.parametrize("end", ENDS)
def test_a_process_ends_the_same(does: Starter, tmp_path: Path, end: str) -> None:
    warm, cold = both(does, [ENDS[end]], tmp_path)
    assert warm == cold


@pytest.mark.skipif(not WARM, reason="there is no warm start here")
def test_what_can_only_be_known_at_the_start_is_started_anew(does: Starter, tmp_path: Path) -> None:
    parent = "import os, sys; sys.exit(os.getppid() == int(sys.argv[1]))"
    arguments = [parent, str(os.getpid())]
    assert does.run(arguments, tmp_path, os.environ)[0] == 0, "somebody else's child"
    for more in ({"LANG": "da_DK.UTF-8"}, {"LC_ALL": "C"}, {"PYTHONUTF8": "0"}, {"TZ": "UTC"}):
        assert does.run(arguments, tmp_path, os.environ | more)[0] == 1
    assert does.run(arguments, tmp_path, os.environ, b"x" * (ROOM + 1))[0] == 1


def test_commands_at_the_same_time_do_not_wait_for_each_other(does: Starter, tmp_path: Path) -> None:
    meet = (
        "import os, sys, time\nopen(sys.argv[1], 'w').close()\nwhile not os.path.exists(sys.argv[2]): time.sleep(0.01)"
    )
    with ThreadPoolExecutor() as threads:
        ends = [threads.submit(does.run, [meet, *pair], tmp_path, os.environ) for pair in (("a", "b"), ("b", "a"))]
        assert [end.result(timeout=30) for end in ends] == [(0, b"", b"")] * 2
