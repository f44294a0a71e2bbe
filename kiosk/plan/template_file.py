"""Template files in, checked templates out, and a template as the text of its file. Reads files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from kiosk.content.pack import Pack
from kiosk.content.reader import value_of
from kiosk.content.yaml_strict import Document, Place, Plain, read_document, text_of
from kiosk.errors import Problem, Unreadable
from kiosk.plan.record import Product
from kiosk.plan.template import (
    LONGEST_TEMPLATE_NAME,
    MOST_APPLIED,
    MOST_TEMPLATES,
    Template,
    is_same_name,
    tidy_name,
)
from kiosk.plan.visit_checks import strangers_in
from kiosk.plan.visit_file import ProductEntry
from kiosk.settings import Aquagold
from kiosk.values import Value

_CHOICES = ("option", "sessions", "weeks-apart", "aquagold")


class TemplateEntry(Value, frozen=True, kw_only=True):
    """A template file as it stands."""

    name: Annotated[str, msgspec.Meta(max_length=LONGEST_TEMPLATE_NAME)]
    option: str
    sessions: int | None = None
    weeks_apart: int | None = None
    aquagold: Aquagold | None = None
    products: Annotated[tuple[ProductEntry, ...], msgspec.Meta(max_length=MOST_APPLIED)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Templates:
    """All templates of a folder, each with its file, by name; and what is wrong with the files left out."""

    kept: tuple[tuple[Path, Template], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def left_out(self) -> int:
        """Files that cannot be used."""
        return len({problem.file for problem in self.problems})


def templates_folder(clinic_file: Path) -> Path:
    """Where a clinic's templates are: beside its settings."""
    return clinic_file.parent / "templates"


def read_templates(folder: Path, pack: Pack) -> Templates:
    """Every template in a folder; none where it is not there. A file that is wrong is left out and told.

    Raises:
        OSError: the folder cannot be listed.
    """
    try:
        files = template_files(folder)
    except FileNotFoundError:
        return Templates()
    kept: list[tuple[Path, Template]] = []
    problems: list[Problem] = []
    for file in files[:MOST_TEMPLATES]:
        try:
            kept.append((file, _apart(file, read_template(file, pack), kept)))
        except Unreadable as fault:
            problems.extend(fault.problems)
    for file in files[MOST_TEMPLATES:]:
        sentence = f"there are more than {MOST_TEMPLATES} templates, so this one is left out"
        problems.append(Problem(file, 0, "", sentence))
    kept.sort(key=lambda one: one[1].name.casefold())
    return Templates(kept=tuple(kept), problems=tuple(problems))


def template_files(folder: Path) -> list[Path]:
    """The files that should hold a template, in order. Raises OSError: the folder cannot be listed."""
    return sorted(
        file
        for file in folder.iterdir()
        if file.suffix == ".yaml" and not file.name.startswith(".") and file.is_file()
    )


def problems_in_templates(clinic_file: Path, pack: Pack) -> tuple[Problem, ...]:
    """What is wrong with the templates beside the clinic's settings."""
    folder = templates_folder(clinic_file)
    try:
        return read_templates(folder, pack).problems
    except OSError:
        return (Problem(folder, 0, "", "the folder of templates cannot be read"),)


def read_template(file: Path, pack: Pack) -> Template:
    """What a template file holds.

    Raises:
        Unreadable: with everything that is wrong in the file, or that the pack does not know or allow.
    """
    document = read_document(file)
    problems: dict[Problem, None] = {}
    entry: TemplateEntry | None = None
    try:
        entry = value_of(document, TemplateEntry)
    except Unreadable as fault:
        problems.update(dict.fromkeys(fault.problems))
    problems.update(
        dict.fromkeys(document.problem(place, told) for place, told in _strangers(document, pack))
    )
    if entry is None or problems:
        raise Unreadable(tuple(sorted(problems)))
    return Template(
        name=tidy_name(entry.name),
        option=entry.option,
        sessions=entry.sessions,
        weeks_apart=entry.weeks_apart,
        aquagold=entry.aquagold,
        products=tuple(Product(kind=one.kind, name=one.name) for one in entry.products),
    )


def template_text(template: Template) -> str:
    """The text of a template's file, which `read_template` reads again as the same template.

    Raises:
        ValueError: a text in it holds a letter that no file of ours may hold.
    """
    data: dict[str, Plain] = {"name": template.name, "option": template.option}
    if template.sessions is not None:
        data["sessions"] = template.sessions
    if template.weeks_apart is not None:
        data["weeks-apart"] = template.weeks_apart
    if template.aquagold is not None:
        timed = {"same-day": template.aquagold.same_day, "days-after": template.aquagold.days_after}
        data["aquagold"] = {key: value for key, value in timed.items() if value is not None}
    if template.products:
        data["products"] = [{"kind": one.kind, "name": one.name} for one in template.products]
    return text_of(data)


def _strangers(document: Document, pack: Pack) -> Iterator[tuple[Place, str]]:
    """What the pack does not know or allow: as in a visit file, where the same keys stand under `choices`."""
    data = document.data if isinstance(document.data, dict) else {}
    name = data.get("name")
    if isinstance(name, str) and not name.strip():
        yield ("name",), "there is no text here"
    choices: dict[str, Plain] = {key: data[key] for key in _CHOICES if key in data}
    for place, sentence in strangers_in({"choices": choices, "products": data.get("products")}, pack):
        yield (place[1:] if place[0] == "choices" else place), sentence


def _apart(file: Path, template: Template, kept: list[tuple[Path, Template]]) -> Template:
    """The template, if no other has its name. Raises Unreadable."""
    for other, known in kept:
        if is_same_name(known.name, template.name):
            raise Unreadable((Problem(file, 0, "name", f"the name is that of {other.name} too; change one"),))
    return template
