"""The start of `run`: what it may load before its first picture, and what ends it at once. Each starts a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths

ROOT = Path(__file__).resolve().parent.parent

BEFORE_THE_KEPT_PICTURE = """
import json, os, sys
from kiosk import app
from kiosk.cli import main

opened = app._open_face

def tell(*words):
    assert opened(*words)[1].picture is not None
    print(json.dumps(sorted(sys.modules)), flush=True)
    raise SystemExit

app._open_face = tell
main(["run", "--windowed", "--state", sys.argv[1]])
"""
KEEPING = """
import sys
from kiosk import app, first_picture
from kiosk.cli import main

written = first_picture._write

def end(*words):
    written(*words)
    import os, signal
    os.kill(os.getpid(), signal.SIGTERM)

first_picture._write = end
main(["run", "--windowed", "--state", sys.argv[1]])
print("[]")
"""
BEFORE_THE_FIRST_PICTURE = """
import json, os, sys
from kiosk import app
from kiosk.cli import main

def tell(*_):
    print(json.dumps(sorted(sys.modules)), flush=True)
    raise SystemExit

app._begin = tell
sys.excepthook = lambda kind, fault, _: os._exit(0 if kind is SystemExit else 1)
main(["run", "--windowed", "--state", sys.argv[1]])
"""
IN_THE_CHILD_AT_ITS_FIRST_WORD = """
import json, pathlib, sys
from kiosk import paths
from kiosk.worker.opening import Opened, first_duties

def tell(news):
    assert isinstance(news, Opened) and news.view is not None, news
    print(json.dumps(sorted(sys.modules)))
    raise SystemExit

places = paths.Places(clinic=paths.CLINIC, packs=paths.PACKS, state=pathlib.Path(sys.argv[1]))
first_duties(places, "waiting").open_runner(tell)
"""
IN_THE_CHILD_AT_REST = """
import json, pathlib, sys
from kiosk import app, paths
from kiosk.worker.opening import first_duties
from kiosk.visit.effects import ReadContent

places = paths.Places(clinic=paths.CLINIC, packs=paths.PACKS, state=pathlib.Path(sys.argv[1]))
room = first_duties(places, "waiting").open_runner(lambda news: None)
room.do(ReadContent("en"), lambda event: None)
print(json.dumps(sorted(sys.modules)))
room.close()
"""
PYSIDE = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap"}
MSGSPEC = {"msgspec", "typing_extensions"}
PARENT = PYSIDE | MSGSPEC
CHILD_AT_FIRST = MSGSPEC | {"yaml", "cython_runtime", "babel"}
CHILD = MSGSPEC | {
    *("yaml", "babel"),
    *("uharfbuzz", "cython_runtime", "zxingcpp"),
    *("pypdfium2", "pypdfium2_raw", "pypdfium2_cfg"),
}
FLOORS_OF_THE_PARENT = {
    *("kiosk.app", "kiosk.arguments", "kiosk.cli", "kiosk.counted", "kiosk.disk", "kiosk.display"),
    *("kiosk.errors", "kiosk.first_picture", "kiosk.memory", "kiosk.options", "kiosk.panel", "kiosk.paths"),
    *("kiosk.settings", "kiosk.side_doors", "kiosk.theme", "kiosk.values"),
    *("kiosk.content", "kiosk.picture", "kiosk.ui", "kiosk.visit", "kiosk.worker"),
}
BESIDE_A_KEPT_PICTURE = {
    *("kiosk", "kiosk.app", "kiosk.arguments", "kiosk.cli", "kiosk.content", "kiosk.content.near"),
    *("kiosk.disk", "kiosk.display", "kiosk.errors", "kiosk.first_picture", "kiosk.memory"),
    *("kiosk.options", "kiosk.paths", "kiosk.side_doors", "kiosk.ui", "kiosk.ui.beginning"),
    *("kiosk.ui.face",),
    *("kiosk.worker", "kiosk.worker.child", "kiosk.worker.opening", "kiosk.worker.worker"),
}
LATER = {
    *("kiosk.worker.duties", "kiosk.worker.clinic_runner"),
    *("kiosk.content.pack", "kiosk.content.words", "kiosk.content.reader"),
    *("kiosk.visit.visit", "kiosk.visit.update", "kiosk.visit.page_view"),
    *("kiosk.visit.effects", "kiosk.visit.sheets", "kiosk.visit.show"),
    *("kiosk.ui.host", "kiosk.ui.page", "kiosk.ui.pad", "kiosk.ui.still_there"),
    *("kiosk.ui.kit.layout.parts", "kiosk.ui.kit.words.prose", "kiosk.ui.kit.tiles.tile"),
}
LATER_IN_THE_CHILD = {
    *(
        "kiosk.worker.clinic_runner",
        "kiosk.worker.duties",
        "kiosk.handout",
        "kiosk.logo",
        "kiosk.content.mismatch",
    ),
    *("kiosk.visit.frame", "kiosk.visit.page_view", "kiosk.visit.wordings"),
    *("kiosk.visit.desk_view", "kiosk.visit.room_view", "kiosk.visit.update"),
}


def modules(program: str, state: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, str(state)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def from_outside(names: set[str]) -> set[str]:
    """The packages that are neither ours nor Python's own. (An underscore is a part of one that stands beside it.)"""
    tops = {name.partition(".")[0] for name in names if not name.startswith("_")}
    # A Python may come with a start file of its own: Debian's does.
    return tops - set(sys.stdlib_module_names) - {"kiosk", "sitecustomize", "usercustomize"}


def test_a_start_begins_with_the_picture_that_the_last_one_kept_before_it_loads_a_screen(
    tmp_path: Path,
) -> None:
    modules(KEEPING, tmp_path)
    loaded = modules(BEFORE_THE_KEPT_PICTURE, tmp_path)
    assert {name for name in loaded if name.partition(".")[0] == "kiosk"} - BESIDE_A_KEPT_PICTURE == set()
    assert from_outside(loaded) - PARENT == set()


def test_the_first_picture_waits_for_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    loaded = modules(BEFORE_THE_FIRST_PICTURE, tmp_path)
    assert from_outside(loaded) - PARENT == set()
    ours = {".".join(name.split(".")[:2]) for name in loaded if name.startswith("kiosk.")}
    assert ours - FLOORS_OF_THE_PARENT == set()
    assert loaded & LATER == set()


def test_the_child_tells_the_first_view_before_it_loads_more_than_that_takes(tmp_path: Path) -> None:
    loaded = modules(IN_THE_CHILD_AT_ITS_FIRST_WORD, tmp_path)
    assert from_outside(loaded) - CHILD_AT_FIRST == set()
    assert loaded & LATER_IN_THE_CHILD == set()


def test_what_may_not_be_loaded_is_there() -> None:
    for name in LATER | LATER_IN_THE_CHILD:
        path = ROOT.joinpath(*name.split("."))
        assert path.is_dir() or path.with_suffix(".py").is_file(), name


def test_a_kiosk_whose_loop_cannot_be_loaded_ends(tmp_path: Path) -> None:
    program = """
import sys
from kiosk import app
from kiosk.cli import main

def missing(*_):
    raise ImportError("a part is missing")

app._begin = missing
sys.exit(main(["run", "--windowed", "--state", sys.argv[1]]))
"""
    ended = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == 1, ended.stderr
    assert "a part is missing" in ended.stderr


def test_the_child_at_rest_holds_only_what_every_visit_needs(tmp_path: Path) -> None:
    assert from_outside(modules(IN_THE_CHILD_AT_REST, tmp_path)) - CHILD == set()


@pytest.mark.parametrize("platform", ["offscreen", "xcb"])
def test_wrong_settings_end_the_start_with_their_sentence_even_without_a_display(
    platform: str, tmp_path: Path
) -> None:
    settings = tmp_path / "clinic.yaml"
    settings.write_text("name: Elm Street\nphone: '123'\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "run", "--clinic", str(settings), "--state", str(tmp_path)],
        env={name: value for name, value in os.environ.items() if name != "DISPLAY"}
        | {"QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{settings}:1: the key 'emergency' is missing\n"


@pytest.mark.parametrize(
    "words", [["run", "--state"], ["run", "--room", "consultation", "--state"], ["demo", "-o"]]
)
def test_a_pack_that_is_not_there_is_told_by_the_line_of_the_settings(
    words: list[str], tmp_path: Path
) -> None:
    settings = tmp_path / "clinic.yaml"
    name = "microneedling-stretch-marks"
    text = paths.CLINIC.read_text(encoding="utf-8")
    line = text[: text.index(f"pack: {name}")].count("\n") + 1
    settings.write_text(text.replace(name, "microneedlin-stretch-marks"))
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words, str(tmp_path), "--clinic", str(settings)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{settings}:{line}: pack: there is no pack 'microneedlin-stretch-marks';")
    assert done.stderr.endswith(f"did you mean '{name}'?\n")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_one_sentence_says_so(tmp_path: Path) -> None:
    ways = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    ended = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "run", "--state", str(tmp_path)],
        env={name: value for name, value in os.environ.items() if name not in ways},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("there is no display here.")
    assert ended.stderr.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    "words",
    [
        ["run", "--state"],
        ["run", "--windowed", "--room", "consultation", "--state"],
        ["shots", "-o"],
        ["demo", "-o"],
    ],
    ids=["waiting", "consultation", "shots", "demo"],
)
@pytest.mark.parametrize(
    ("ways", "why"),
    [
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":77"}, "could not connect to display :77"),
        ({"QT_QPA_PLATFORM": "paper"}, 'Could not find the Qt platform plugin "paper"'),
    ],
)
def test_a_display_that_does_not_answer_ends_with_one_sentence(
    ways: dict[str, str], why: str, words: list[str], tmp_path: Path
) -> None:
    (tmp_path / "temporary").mkdir()
    ended = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words, str(tmp_path)],
        env=os.environ | ways | {"TMPDIR": str(tmp_path / "temporary")},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert list((tmp_path / "temporary").iterdir()) == []
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(f"no window can be opened here: {why}")
    assert ended.stderr.count("\n") == 1


_SAYS_WHO_IS_LEFT = """
import os, sys, threading
from kiosk import cli

parent, leave = os.getpid(), os._exit

def say_and_leave(code):
    if os.getpid() == parent:
        print([thread.name for thread in threading.enumerate()])
        sys.stdout.flush()
    leave(code)

if __name__ == "__main__":
    os._exit = say_and_leave
    raise SystemExit(cli.main(sys.argv[1:]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_a_kiosk_without_a_display_leaves_when_its_threads_are_over(tmp_path: Path) -> None:
    # One that still listens would hear the child end, and start another while Python is taken down.
    script = tmp_path / "says_who_is_left.py"
    script.write_text(_SAYS_WHO_IS_LEFT)
    ended = subprocess.run(
        [sys.executable, str(script), "run", "--state", str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":77", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "['MainThread']\n", 1)
