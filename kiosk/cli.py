"""The commands: run, plan, handout, check, shots, demo and the rest. The one place where errors become exit codes.

0 done; 1 the work found problems; 2 bad input or usage, with one sentence on stderr that a clinic can act on.

Each command imports what it needs when it is called, and nothing else does: HarfBuzz or Qt cost
100 ms and more, and `kiosk --help` or a typing slip should answer at once.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

from kiosk.arguments import understood
from kiosk.errors import KioskError


def main(argv: Sequence[str] | None = None) -> int:
    """Do one command and return its exit code. `argv` without the program's name; default: the real one."""
    _make_streams_ready()
    try:
        options = understood(sys.argv[1:] if argv is None else argv)
        code = 0 if options is None else _COMMANDS[options.command](options)
        sys.stdout.flush()
    except KioskError as error:
        return _complain(str(error))
    except BrokenPipeError:
        # Whoever read us (`kiosk plan ... | head`) has gone; Python must not try to flush again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        return _complain(f"{place}{error.strerror or error}.")
    except ImportError as error:
        return _complain(_what_is_not_installed(error))
    except KeyboardInterrupt:
        return 130
    return code


class _Folders(TypedDict):
    """Where nearly every command finds what it needs; None = what comes with the kiosk."""

    clinic: Path | None
    packs: Path | None
    interface: Path | None


def _folders(options: argparse.Namespace) -> _Folders:
    return {"clinic": options.clinic, "packs": options.packs, "interface": options.interface}


def _run(options: argparse.Namespace) -> int:
    from kiosk import app
    from kiosk.options import RunOptions

    return app.run(
        RunOptions(
            room=options.room,
            windowed=options.windowed,
            clinic=options.clinic,
            packs=options.packs,
            interface=options.interface,
            state=options.state,
        )
    )


def _plan(options: argparse.Namespace) -> int:
    from kiosk.commands import plan

    return plan.run(options.visit, as_json=options.json, **_folders(options))


def _handout(options: argparse.Namespace) -> int:
    from kiosk.commands import handout

    return handout.run(
        options.visit,
        out=options.out,
        size=options.size,
        also=options.also,
        easy=options.easy,
        mono=options.mono,
        paper=options.paper,
        **_folders(options),
    )


def _translated(options: argparse.Namespace) -> int:
    from kiosk.commands import translated

    return translated.run(options.language, options.ids, options.packs, options.interface)


def _export(options: argparse.Namespace) -> int:
    from kiosk.commands import export

    return export.run(options.visit, out=options.out, kind=options.kind, **_folders(options))


def _check(options: argparse.Namespace) -> int:
    from kiosk.commands import check

    return check.run(
        tuple(options.pack_dirs), as_json=options.json, tells_each=options.all, **_folders(options)
    )


def _shots(options: argparse.Namespace) -> int:
    from kiosk.commands import shots
    from kiosk.settings import Looks

    return shots.run(
        out=options.out,
        lang=options.lang,
        size=options.size,
        looks=Looks(scale=options.text_scale, theme=options.theme, is_low=options.low, is_easy=options.easy),
        **_folders(options),
    )


def _demo(options: argparse.Namespace) -> int:
    from kiosk.commands import demo

    return demo.run(out=options.out, lang=options.lang, **_folders(options))


def _doctor(options: argparse.Namespace) -> int:
    from kiosk.commands import doctor

    return doctor.run(state=options.state, **_folders(options))


def _pin(options: argparse.Namespace) -> int:
    from kiosk.commands import pin

    return pin.run(reset=options.reset, state=options.state)


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "run": _run,
    "plan": _plan,
    "handout": _handout,
    "export": _export,
    "check": _check,
    "translated": _translated,
    "shots": _shots,
    "demo": _demo,
    "doctor": _doctor,
    "pin": _pin,
}


def _what_is_not_installed(error: ImportError) -> str:
    name = error.name or ""
    if name.partition(".")[0] == "kiosk" or (isinstance(error, ModuleNotFoundError) and not name):
        raise error  # a fault of ours: let it be seen whole
    what = f"'{name}'" if isinstance(error, ModuleNotFoundError) else f"a system library ({error})"
    return f"kiosk: {what} is missing here. Run `make setup`, then start it with .venv/bin/python main.py."


def _make_streams_ready() -> None:
    """Let every letter be said, whatever the system's letters are, and nothing be said where nobody listens.

    What is no terminal gets UTF-8, as all our files are; a terminal that lacks a letter gets its number.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # Closed, or a window's program on Windows.
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as we run
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2
