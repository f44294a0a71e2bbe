from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import pytest
from conftest import PACK, PackFolder
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content.pack import Pack
from kiosk.content.reader import (
    languages_of,
    problems_in_clinic,
    read_clinic,
    read_content,
    read_pack,
    read_value,
    read_words,
)
from kiosk.errors import Unreadable
from kiosk.settings import Clinic
from kiosk.values import Value

CLINIC = 'name: Skin\nphone: "020 7946 0000"\nemergency: "999"\n'
