"""The documents for authors and clinics tell every key there is, none that is not, and their examples hold."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import msgspec
import pytest

from kiosk import paths, settings
from kiosk.content import evidence, pack, schedule, walk
from kiosk.content.reader import read_pack, read_value
from kiosk.content.translation import Translation, TranslationReview
from kiosk.content.word_file import words_and_lines
from kiosk.content.yaml_strict import read_document
from kiosk.picture.icons import ICONS
from kiosk.plan.template_file import TemplateEntry, read_template
from kiosk.plan.visit_file import ProductEntry
from kiosk.values import Value
from tests.house.source_tree import ROOT

PACK, CLINIC = "pack-format.md", "clinic-settings.md"
MODULES = {PACK: (pack, walk, schedule, evidence), CLINIC: (settings,)}
BESIDE: dict[str, tuple[type[Value], ...]] = {
    PACK: (Translation, TranslationReview),
    CLINIC: (TemplateEntry, ProductEntry),
}
"""What a document tells of files beside the one it is about."""
DEFAULT_CLINIC = {"name": "A", "phone": "123", "emergency": "999"}


def text_of(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def values_in(document: str) -> list[type[Value]]:
    own = [
        cls
        for module in MODULES[document]
        for _, cls in inspect.getmembers(module, inspect.isclass)
        if issubclass(cls, Value) and cls.__module__ == module.__name__
    ]
    return [*own, *BESIDE[document]]


def fields_in(document: str) -> Iterator[tuple[str, Any]]:
    for cls in values_in(document):
        yield from ((field.encode_name, field.type) for field in msgspec.structs.fields(cls))
        if cls.__struct_config__.tag_field:
            yield cls.__struct_config__.tag_field, str


def choices_in(type_: Any) -> Iterator[str]:
    """Every word of a Literal anywhere in a type."""
    if get_origin(type_) is Literal:
        yield from get_args(type_)
    else:
        for inner in get_args(type_):
            yield from choices_in(inner)


def in_backticks(document: str) -> set[str]:
    """Everything in backticks outside the examples; `idle.after` stands for `after` too."""
    without_examples = re.sub(r"^```.*?^```", "", text_of(document), flags=re.MULTILINE | re.DOTALL)
    marked = set(re.findall(r"`([^`\n]+)`", without_examples))
    return marked | {mark.rpartition(".")[2] for mark in marked}


def examples() -> list[Any]:
    pattern = re.compile(r"^```yaml\n# (\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
    return [
        pytest.param(match[1], match[2], id=f"{document}-{number}")
        for document in MODULES
        for number, match in enumerate(pattern.finditer(text_of(document)), 1)
    ]


@pytest.mark.parametrize("document", MODULES)
def test_every_key_is_told(document: str) -> None:
    keys = {key for key, _ in fields_in(document)}
    assert len(keys) > 20
    assert keys - in_backticks(document) == set()


@pytest.mark.parametrize("document", MODULES)
def test_every_word_that_can_be_chosen_is_told(document: str) -> None:
    choices = {str(choice) for _, type_ in fields_in(document) for choice in choices_in(type_)}
    assert len(choices) > 10
    assert choices - in_backticks(document) == set()


def test_every_kind_of_block_and_finding_is_told() -> None:
    configs = [cls.__struct_config__ for cls in values_in(PACK)]
    tags = {f"{config.tag_field}: {config.tag}" for config in configs if config.tag_field}
    assert {"show: story", "draw: people"} < tags
    assert tags - in_backticks(PACK) == set()


@pytest.mark.parametrize("document", MODULES)
def test_no_table_tells_a_key_that_is_not_there(document: str) -> None:
    tables = re.findall(r"^\| Key \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", text_of(document), re.MULTILINE)
    told = {
        key for rows in tables for key in re.findall(r"^\| `(?:[^`]+\.)?([^`.]+)` \|", rows, re.MULTILINE)
    }
    assert len(told) > 20
    assert told - {key for key, _ in fields_in(document)} == set()


def test_every_icon_that_is_told_is_drawn() -> None:
    (line,) = re.findall(r"^Icons: (.*)$", text_of(PACK), re.MULTILINE)
    told = set(re.findall(r"`([^`]+)`", line))
    assert len(told) > 10
    assert told <= set(ICONS)


@pytest.mark.parametrize(("file", "text"), examples())
def test_every_example_is_read_as_it_stands(file: str, text: str, tmp_path: Path) -> None:
    example = tmp_path / "example.yaml"
    example.write_text(text, encoding="utf-8")
    if file.endswith("/en.yaml"):
        assert words_and_lines(example)[0]
        return
    data = read_document(example).data
    assert isinstance(data, dict)
    if file == "clinic.yaml":
        msgspec.convert({**DEFAULT_CLINIC, **data}, settings.Clinic, strict=True)
        return
    if file.startswith("translations/"):
        assert not read_value(example, Translation).is_draft
        return
    if file.startswith("templates/"):
        flagship, _ = read_pack(paths.PACKS / "microneedling-stretch-marks")
        assert read_template(example, flagship).products
        return
    files: dict[str, type[Value]] = {"pack.yaml": pack.Pack, "evidence.yaml": evidence.Evidence}
    whole = files[file]
    types = {field.encode_name: field.type for field in msgspec.structs.fields(whole)}
    for key, value in data.items():
        msgspec.convert(value, types[key], strict=True)


@pytest.mark.parametrize("document", MODULES)
def test_every_example_names_its_file(document: str) -> None:
    starts = re.findall(r"^```yaml\n(.*)$", text_of(document), re.MULTILINE)
    assert len(starts) > 5
    assert [start for start in starts if not re.fullmatch(r"# \S+\.yaml", start)] == []


@pytest.mark.parametrize("document", ["README.md", f"docs/{PACK}", f"docs/{CLINIC}"])
def test_every_link_leads_to_a_file_or_heading(document: str) -> None:
    file = ROOT / document
    links = re.findall(r"\]\(([^)\s]+)\)", file.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if "://" not in link and not leads_somewhere(file, link)] == []


def leads_somewhere(file: Path, link: str) -> bool:
    path, _, heading = link.partition("#")
    target = file.parent / path if path else file
    if not heading:
        return target.exists()
    titles = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
    return heading in {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = [file.name[:4] for file in (ROOT / "docs" / "decisions").glob("*.md")]
    assert len(numbers) > 15
    assert len(numbers) == len({*numbers})
