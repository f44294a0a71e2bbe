"""What has happened to the clinic's templates, in the past tense: touches, and answers from the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:  # The attract screen comes long before any of these.
    from kiosk.plan.template import Template, TemplateFault


class TemplatesRead(Struct, frozen=True):
    """The clinic's templates, by name; `left_out` files beside them cannot be used."""

    ticket: int
    templates: tuple[Template, ...]
    left_out: int = 0


class TemplateSaved(Struct, frozen=True):
    """The template asked for with this ticket lies in the clinic's folder, under this name."""

    ticket: int
    file_name: str


class TemplateFailed(Struct, frozen=True):
    """The template asked for with this ticket was not saved, or none could be read."""

    ticket: int
    reason: TemplateFault


class TemplateTaken(Struct, frozen=True):
    """The plan is to be as in a template."""

    template: Template


class TemplateNaming(Struct, frozen=True):
    """A name for the plan is to be typed, from this one on."""

    name: str = ""


class TemplateNamed(Struct, frozen=True):
    """What was typed is the name under which the plan is to be saved."""


class TemplateReplaced(Struct, frozen=True):
    """The plan is to stand where another was saved under this name."""

    name: str


TemplateAnswer: TypeAlias = TemplatesRead | TemplateSaved | TemplateFailed
TemplateTouch: TypeAlias = TemplateTaken | TemplateNaming | TemplateNamed | TemplateReplaced
