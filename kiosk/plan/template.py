"""A clinic's template: a plan without a patient, under a name. No day, event, area or note is ever in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum

from kiosk.plan.record import Choices, Product
from kiosk.settings import Aquagold

LONGEST_TEMPLATE_NAME = 40
"""Letters that the name of a template may have."""

MOST_APPLIED = 8
"""Devices and products that one plan holds; more would not fit its page."""

MOST_TEMPLATES = 60
"""Files that are looked at in the folder; nobody would find theirs among more."""

_LONGEST_STEM = 40


class TemplateFault(Enum):
    """Why a template is not saved, or none can be read. Its words are `template.fault.<value>`, for staff."""

    SAMPLE = "sample"
    NO_FOLDER = "no-folder"
    UNREADABLE = "unreadable"
    LOCKED = "locked"
    FULL = "full"
    SLOW = "slow"
    NAME_TAKEN = "name-taken"
    TOO_MANY = "too-many"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What the clinic's usual plan holds; None = the pack's or the clinic's usual value."""

    name: str
    option: str
    sessions: int | None = None
    weeks_apart: int | None = None
    aquagold: Aquagold | None = None
    products: tuple[Product, ...] = ()


def template_of(choices: Choices, products: tuple[Product, ...], name: str) -> Template:
    """A plan as a template.

    Raises:
        ValueError: the name is blank or no way to go is chosen.
    """
    tidy = tidy_name(name)
    if not tidy or choices.option is None:
        raise ValueError("a template needs a name and a way to go")
    return Template(
        name=tidy,
        option=choices.option,
        sessions=choices.sessions,
        weeks_apart=choices.weeks_apart,
        aquagold=choices.aquagold,
        products=products,
    )


def with_template(choices: Choices, template: Template) -> Choices:
    """The choices with what the template sets; the patient's days and event stay. Its products go beside them."""
    return replace(
        choices,
        option=template.option,
        sessions=template.sessions,
        weeks_apart=template.weeks_apart,
        aquagold=template.aquagold,
    )


def tidy_name(name: str) -> str:
    """A name on one line, with single spaces."""
    return " ".join(name.split())


def is_same_name(one: str, other: str) -> bool:
    """Whether a person would take two names for the same: capitals and how a letter is put together do not count."""
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", tidy_name(name)).casefold()


def file_stem(name: str) -> str:
    """The name of a template's file, without its ending: small letters, digits and hyphens, whatever the name holds."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_STEM].strip("-") or "template"
