"""What all tests share: no window on anybody's desk, no file in anybody's home, the same draws for all."""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kiosk import paths
from kiosk.content.content import Content
from kiosk.content.reader import read_clinic, read_content
from kiosk.settings import Clinic

# Before Qt is imported anywhere: it reads these once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("WAYLAND_DISPLAY", None)
os.environ["LC_ALL"] = "C.UTF-8"

# The pure floors are watched by coverage, but not while a test of the glass runs: one of these must not be the first
# to load a module.
for floor in ("content", "picture", "plan", "visit"):
    for module in pkgutil.walk_packages([str(paths.ROOT / "kiosk" / floor)], f"kiosk.{floor}."):
        importlib.import_module(module.name)

# A slow machine is no fault of the code: no test is timed.
settings.register_profile(
    "kiosk", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("kiosk")


@pytest.fixture(autouse=True)
def umask() -> Iterator[None]:
    """A command that keeps its files to itself does so for the whole process; the next test must not inherit it."""
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)


@pytest.fixture(autouse=True)
def _clears_away() -> Iterator[None]:
    """A kiosk that was opened in a test has stopped Python's own clearing away; the next test must not inherit it."""
    yield
    gc.enable()


@pytest.fixture(scope="session")
def flagship() -> Content:
    """The flagship pack as it ships."""
    return read_content(paths.PACKS / "microneedling-stretch-marks", "en")


@pytest.fixture(scope="session")
def sample_clinic() -> Clinic:
    return read_clinic(paths.CLINIC)


STATE = pytest.StashKey[Path]()


def pytest_configure(config: pytest.Config) -> None:
    """Give the run, and every program it starts, a state folder of its own."""
    config.stash[STATE] = Path(tempfile.mkdtemp(prefix="kiosk-tests-"))
    os.environ["XDG_STATE_HOME"] = str(config.stash[STATE])


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[STATE], ignore_errors=True)
