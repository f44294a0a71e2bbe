"""What can be said to each command on the command line, and the sentence for a slip of it.

Knows the commands by name only, so that none of them is loaded to answer `--help` or a typing slip.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kiosk import __version__
from kiosk.content.near import did_you_mean, listed
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.options import Size

DESK_WINDOW: Size = (1080, 1920)
SMALLEST, LARGEST = 320, 8192
SIZES = ("full", "short", "large-print", "two-languages")
PAPERS = ("a4", "letter")
KINDS = ("calendar", "fhir", "note", "summary")
THEMES = ("light", "dark", "contrast")
ROOMS = ("waiting", "consultation")


class UsageError(KioskError):
    """A command line that cannot be understood."""


class _Parser(argparse.ArgumentParser):
    """argparse, but a mistake is one sentence with a near miss, without the usage text before it."""

    def error(self, message: str) -> NoReturn:
        sentence = message.removeprefix("argument ")
        if not sentence.endswith(("?", ".")):
            sentence += f". See `{self.prog} --help`."
        raise UsageError(f"{self.prog}: {sentence}")


def understood(words: Sequence[str]) -> argparse.Namespace | None:
    """The options of one command line, its command under `command`; None where help was asked for, and given.

    Raises:
        UsageError: with a sentence that names the near miss.
    """
    words = list(words)
    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help", "--version"}):
        words.insert(0, "run")
    if words[0] not in COMMANDS and not words[0].startswith("-"):
        raise UsageError(f"kiosk: there is no command '{words[0]}'{_near(words[0], list(COMMANDS))}")
    parser, commands = _parsers(words[:1] if words[0] in COMMANDS else COMMANDS)
    try:
        options, rest = parser.parse_known_args(words)
    except SystemExit:
        return None
    if rest:
        raise UsageError(_not_understood(rest[0], commands[words[0]]))
    return options


def _parsers(names: Collection[str]) -> tuple[_Parser, dict[str, _Parser]]:
    """The parser of the program and those of some of its commands; all eleven would take as long as the window."""
    parser = _Parser(
        prog="kiosk",
        allow_abbrev=False,
        description="Treatment planning and education at a touch screen. Without a command: run.",
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    actions = parser.add_subparsers(metavar="COMMAND", required=True)
    commands: dict[str, _Parser] = {}
    for name in names:
        told, add_arguments = COMMANDS[name]
        made: _Parser = actions.add_parser(name, help=told, description=told, allow_abbrev=False)
        made.set_defaults(command=name)
        if name != "pin":  # It is the same in all.
            made.add_argument("--clinic", metavar="FILE", type=Path, help="the clinic's settings")
            made.add_argument("--packs", metavar="DIR", type=Path, help="the folder of packs")
            made.add_argument(
                "--interface",
                metavar="DIR",
                type=_folder,
                help="a folder of words that every screen shares, laid over those that come with the kiosk",
            )
        add_arguments(made)
        commands[name] = made
    return parser, commands


def _add_run(run: _Parser) -> None:
    run.add_argument("--room", type=_one_of(ROOMS), default=ROOMS[0], help=listed(ROOMS))
    run.add_argument(
        "--windowed", metavar="WxH", type=_size, nargs="?", const=DESK_WINDOW, help="in a window"
    )
    _add_state(run)


def _add_plan(plan: _Parser) -> None:
    plan.add_argument("visit", metavar="VISIT.yaml", type=Path)
    plan.add_argument("--json", action="store_true", help="as JSON")


def _add_export(export: _Parser) -> None:
    export.add_argument("visit", metavar="VISIT.yaml", type=Path)
    export.add_argument("-o", "--out", metavar="FILE", type=Path, required=True)
    export.add_argument("--kind", type=_one_of(KINDS), required=True, help=listed(KINDS))


def _add_check(check: _Parser) -> None:
    check.add_argument("pack_dirs", metavar="PACK_DIR", type=Path, nargs="*", help="default: every pack")
    check.add_argument("--json", action="store_true", help="as JSON")
    check.add_argument("--all", action="store_true", help="every warning, also where many say the same")


def _add_demo(demo: _Parser) -> None:
    demo.add_argument("-o", "--out", metavar="DIR", type=Path, required=True)
    demo.add_argument("--lang", help="the language that the patient chooses; default: the clinic's")


def _add_pin(pin: _Parser) -> None:
    pin.add_argument("--reset", action="store_true", help="unlock it after too many wrong tries")
    _add_state(pin)


def _add_state(command: _Parser) -> None:
    command.add_argument(
        "--state", metavar="DIR", type=Path, help="where the kiosk keeps what must outlive it"
    )


def _add_handout(handout: _Parser) -> None:
    handout.add_argument("visit", metavar="VISIT.yaml", type=Path)
    handout.add_argument("-o", "--out", metavar="OUT.pdf", type=Path, required=True)
    handout.add_argument("--size", type=_one_of(SIZES), default=SIZES[0], help=listed(SIZES))
    handout.add_argument("--also", metavar="LANG", help="the other of two languages; default: the clinic's")
    handout.add_argument("--easy", action="store_true", help="in easy words; default: as the visit file says")
    handout.add_argument("--mono", action="store_true", help="for a printer that only has black")
    handout.add_argument("--paper", type=_one_of(PAPERS), help=f"{listed(PAPERS)}; default: the clinic's")


def _add_shots(shots: _Parser) -> None:
    shots.add_argument("-o", "--out", metavar="DIR", type=Path, required=True)
    shots.add_argument("--lang", help="one language only")
    shots.add_argument("--size", metavar="WxH", type=_size, help="default: 1080x1920 and 1920x1080")
    shots.add_argument("--text-scale", metavar="1.0..2.0", type=_text_scale, default=1.0)
    shots.add_argument(
        "--theme", type=_one_of(THEMES), default=THEMES[0], help=f"the colours: {listed(THEMES)}"
    )
    shots.add_argument(
        "--contrast", dest="theme", action="store_const", const="contrast", help="as --theme contrast"
    )
    shots.add_argument("--low", action="store_true", help="with all that is touched in the lower half")
    shots.add_argument("--easy", action="store_true", help="in easier words")


def _add_translated(translated: _Parser) -> None:
    translated.add_argument("language", metavar="LANG", help="as es")
    translated.add_argument("ids", metavar="ID", nargs="*", default=[], help="only these texts; default: all")


COMMANDS: Mapping[str, tuple[str, Callable[[_Parser], None]]] = {
    "run": ("Open the kiosk, full screen.", _add_run),
    "plan": ("Print the plan that follows from a visit file.", _add_plan),
    "handout": ("Make the printed sheet of a visit file.", _add_handout),
    "export": ("Make a file for a calendar or the clinic's record of a visit file.", _add_export),
    "check": (
        "Name every problem of packs and of the clinic's settings at once, then the score cards.",
        _add_check,
    ),
    "translated": ("Note from which English texts a translation was made, as they are now.", _add_translated),
    "shots": ("Save every screen as a picture.", _add_shots),
    "demo": ("Do one scripted visit with real touches; no display is needed.", _add_demo),
    "doctor": ("Look the kiosk over: is it ready to open?", _add_state),
    "pin": ("Set the staff PIN: asked for twice, or read from a line of the standard input.", _add_pin),
}
"""What each command is for, and what it is given."""


def _one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """A reader of one word out of a few."""

    def read(text: str) -> str:
        if text not in choices:
            raise argparse.ArgumentTypeError(f"'{text}' is not one of them{_near(text, choices)}")
        return text

    return read


def _folder(text: str) -> Path:
    """A folder that must be there: what lies over ours would not be missed otherwise."""
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}")
    return Path(text)


def _size(text: str) -> Size:
    found = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"'{text}' is no size; write width x height, as 1080x1920")
    width, height = int(found[1]), int(found[2])
    if not (SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST):
        raise argparse.ArgumentTypeError(f"'{text}' is out of range; {SMALLEST} to {LARGEST} pixels a side")
    return width, height


def _text_scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 1.0 <= scale <= 2.0:  # also refuses nan
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1.0 to 2.0")
    return scale


def _near(word: str, known: Sequence[str]) -> str:
    """The end of a sentence about an unknown word: the near miss, else all that could be said."""
    return did_you_mean(word, known) or f"; there are {listed(known)}."


def _not_understood(word: str, parser: _Parser) -> str:
    if not word.startswith("-"):
        return f"{parser.prog}: '{word}' is one word too many. See `{parser.prog} --help`."
    name = word.partition("=")[0]
    known = [option for action in parser._actions for option in action.option_strings if option[:2] == "--"]  # noqa: SLF001 - argparse has no other way
    return f"{parser.prog}: there is no option '{name}'{_near(name, known)}"
