"""What is installed is exactly what was tried: every version pinned, every file known by its hash."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

import pytest
from packaging.requirements import Requirement

from tests.house.source_tree import ROOT

REQUIREMENTS = ROOT / "requirements"


def asked_for(name: str) -> set[str]:
    lines = (REQUIREMENTS / name).read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith(("#", "-r"))}


def name_of(requirement: str) -> str:
    return re.split(r"[<>=!~ ;\[]", requirement)[0].lower().replace("_", "-")


@pytest.mark.parametrize("kind", ["run", "dev"])
def test_every_pin_has_an_exact_version_and_hashes(kind: str) -> None:
    text = (REQUIREMENTS / f"{kind}.txt").read_text(encoding="utf-8")
    pins = re.split(
        r"\n(?=\S)", "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    )
    pins = [pin for pin in pins if pin.strip()]
    assert len(pins) > 10
    for pin in pins:
        assert re.match(r"[a-z0-9._-]+(\[[a-z0-9,-]+\])?==\S+ \\\n", pin), pin
        assert "--hash=sha256:" in pin, pin


@pytest.mark.parametrize("kind", ["run", "dev"])
def test_whatever_is_asked_for_is_pinned(kind: str) -> None:
    text = (REQUIREMENTS / f"{kind}.txt").read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([a-z0-9._-]+)(?:\[\S+\])?==", text, re.MULTILINE))
    assert {name_of(wish) for wish in asked_for(f"{kind}.in")} <= pinned


def test_an_extra_that_a_package_asks_for_is_pinned_as_that_extra() -> None:
    # Else the installer looks for the newest release with that extra, and refuses it, as its hash is not here.
    text = (REQUIREMENTS / "dev.txt").read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^([a-z0-9._-]+)(?:\[([a-z0-9,-]+)\])?==", text, re.MULTILINE))
    asked = [
        wish
        for name in pinned
        for wish in map(Requirement, _wishes_of(name))
        if wish.extras and (wish.marker is None or wish.marker.evaluate({"extra": ""}))
    ]
    assert [str(wish) for wish in asked if not wish.extras <= set(pinned[wish.name].split(","))] == []


def _wishes_of(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:  # Pinned for another Python or system.
        return []


def test_both_lists_pin_the_same_versions() -> None:
    run, dev = (
        set(
            re.findall(
                r"^(\S+==\S+)", (REQUIREMENTS / f"{kind}.txt").read_text(encoding="utf-8"), re.MULTILINE
            )
        )
        for kind in ("run", "dev")
    )
    assert run <= dev


def test_the_project_file_asks_for_the_same() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wishes = set(project["project"]["dependencies"]) | set(project["build-system"]["requires"])
    assert wishes == asked_for("run.in")


def test_every_dependency_has_its_reason() -> None:
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    missing = [
        name for name in map(name_of, asked_for("run.in") | asked_for("dev.in")) if f"`{name}`" not in reasons
    ]
    assert missing == []
