"""What can leave the consultation room as a file, and why it could not: names, whose words live in the interface."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Literal, TypeAlias

ExportKind: TypeAlias = Literal["calendar", "fhir", "note", "summary"]
"""A calendar of the sessions, the plan as FHIR, the note for a clinical record, the page for the clinician."""

FOR_PATIENTS: frozenset[ExportKind] = frozenset({"calendar"})
"""What is in the patient's language, as they take it home; all else is in the clinic's."""


class ExportFault(Enum):
    """Why a file is not in the folder. Its words are `export.fault.<value>`, for staff."""

    NOT_SET = "not-set"
    NO_FOLDER = "no-folder"
    FOLDER_LOCKED = "folder-locked"
    FOLDER_FULL = "folder-full"
    FOLDER_SLOW = "folder-slow"
    NO_DATES = "no-dates"
    NOT_MADE = "not-made"


ENDINGS: Mapping[ExportKind, str] = {"calendar": "ics", "fhir": "json", "note": "txt", "summary": "pdf"}
"""How the name of each kind of file ends."""
