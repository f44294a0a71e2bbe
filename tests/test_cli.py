"""The command line: its words, its near misses, its exit codes. Each test starts a real process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__

ROOT = Path(__file__).resolve().parent.parent


def kiosk(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | more,
        timeout=120,
    )


def refused(*words: str) -> str:
    """The one sentence with which a command line is refused."""
    done = kiosk(*words)
    assert done.returncode == 2, done
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.endswith((".\n", "?\n"))
    return done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["plann"], "there is no command 'plann'; did you mean 'plan'?"),
        (["qqqq"], "there are run, plan, handout, export, check, translated, shots, demo, doctor, pin."),
        (["plan", "visit.yaml", "--jsn"], "there is no option '--jsn'; did you mean '--json'?"),
        (["--romo", "waiting"], "there is no option '--romo'; did you mean '--room'?"),
        (["run", "--room", "waitng"], "'waitng' is not one of them; did you mean 'waiting'?"),
        (["run", "--windowed", "wide"], "'wide' is no size; write width x height, as 1080x1920"),
        (["run", "--windowed", "9x9"], "'9x9' is out of range"),
        (["plan"], "VISIT.yaml"),
        (["plan", "a.yaml", "b.yaml"], "'b.yaml' is one word too many"),
        (["handout", "a.yaml"], "-o"),
        (["handout", "a.yaml", "-o", "a.pdf", "--size", "larg-print"], "did you mean 'large-print'?"),
        (
            ["handout", "a.yaml", "-o", "a.pdf", "--paper", "a5"],
            "'a5' is not one of them; there are a4, letter.",
        ),
        (["shots", "-o", "out", "--text-scale", "nan"], "'nan' is no number from 1.0 to 2.0"),
        (["shots", "-o", "out", "--text-scale", "two"], "'two' is no number from 1.0 to 2.0"),
        (["demo"], "-o"),
        (["translated"], "the following arguments are required: LANG. See"),
    ],
)
def test_a_slip_at_the_keyboard_gets_one_sentence_that_helps(words: list[str], told: str) -> None:
    assert told in refused(*words)


@pytest.mark.parametrize("command", ["plan", "check"])
def test_a_file_that_is_not_there_is_named(command: str, tmp_path: Path) -> None:
    missing = tmp_path / "no-such-thing"
    done = kiosk(command, str(missing))
    assert done.returncode == 2
    assert str(missing) in done.stderr
    assert "Traceback" not in done.stderr


def test_a_handout_of_a_missing_visit_leaves_no_file(tmp_path: Path) -> None:
    done = kiosk("handout", str(tmp_path / "visit.yaml"), "-o", str(tmp_path / "out.pdf"))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["run", "plan", "handout", "check", "shots", "demo"])
def test_every_command_explains_itself(command: str) -> None:
    done = kiosk(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: kiosk {command}")


def test_the_version_is_told() -> None:
    assert kiosk("--version").stdout == f"kiosk {__version__}\n"


@pytest.mark.parametrize("words", [["--version"], ["plann"], ["plan", "--help"]])
def test_what_needs_no_library_starts_none(words: list[str]) -> None:
    code = (
        "import sys; from kiosk.cli import main; main(sys.argv[1:]);"
        "heavy = {'PySide6', 'uharfbuzz', 'msgspec', 'yaml', 'babel'} & set(sys.modules);"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_without_the_libraries_it_says_what_to_do(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-S", str(ROOT / "main.py"), "plan", str(tmp_path / "visit.yaml")],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert "make setup" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_who_has_seen_enough_is_no_error() -> None:
    """As in `kiosk plan --help | head -1`."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as nobody:
        done = subprocess.run(
            [sys.executable, "-c", "from kiosk.cli import main; raise SystemExit(main(['plan', '--help']))"],
            cwd=ROOT,
            env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
            stdout=nobody,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )
    assert done.returncode == 141
    assert done.stderr == ""


@pytest.mark.parametrize("letters", ["ascii", "latin-1", "cp1252"])
def test_a_plan_is_utf_8_whatever_the_letters_of_the_system_are(letters: str, tmp_path: Path) -> None:
    visit = tmp_path / "visit.yaml"
    visit.write_text("pack: microneedling-stretch-marks\nlanguage: ar\ntoday: 2026-11-23\n", encoding="utf-8")
    done = kiosk("plan", str(visit), PYTHONIOENCODING=letters, PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\u062e\u0637\u062a\u0643" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="its file names are text")
def test_a_file_whose_name_is_no_text_is_named_all_the_same(tmp_path: Path) -> None:
    assert "\\udcff.yaml: there is no such file" in kiosk("plan", f"{tmp_path}/\udcff.yaml").stderr
    folder = tmp_path / "\udcff"
    folder.mkdir()
    (folder / "pack.yaml").touch()
    done = kiosk("check", str(folder))
    assert done.returncode == 1
    assert "\\udcff" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="starts a shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_stream_that_is_closed_is_no_error(closed: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$0" "$1" --version {closed}', sys.executable, str(ROOT / "main.py")],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert ("kiosk" in done.stdout) == (not closed.startswith(">"))
