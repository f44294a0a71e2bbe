"""Every colour of every drawing is one that every theme has, or one that no theme changes."""

from __future__ import annotations

import datetime as dt

import pytest

from kiosk.picture.body_map import AREAS, body_map
from kiosk.picture.days import NamedDay, SessionDay
from kiosk.picture.dunes import dunes
from kiosk.picture.graded import Grade, graded
from kiosk.picture.icons import ICONS, icon
from kiosk.picture.lines import Range, Score, day_strip, range_bars, score_line
from kiosk.picture.outcome import COLUMNS, outcomes
from kiosk.picture.paper_timeline import TimelineWords, paper_timeline
from kiosk.picture.people import Fill, Portion, apart
from kiosk.picture.printer_tray import printer_tray
from kiosk.picture.ring import ring
from kiosk.picture.shapes import Picture, Text
from kiosk.picture.skin import skin
from kiosk.picture.timeline import StripWords, timeline
from kiosk.theme import CONTRAST, LIGHT, MONO, PAPER, SKIN_TONES, Palette

_DAY = dt.date(2026, 12, 7)
_SESSIONS = (SessionDay(_DAY, "1", "7 Dec"), SessionDay(_DAY + dt.timedelta(28), "2", "4 Jan", fits=False))
_JUDGE, _EVENT = (
    NamedDay(_DAY + dt.timedelta(120), "Judge"),
    NamedDay(_DAY + dt.timedelta(40), "Trip", _DAY + dt.timedelta(50)),
)
_OUTCOME_LABELS = dict.fromkeys((*COLUMNS, "colour-new", "colour-old", "texture", "side"), "x")
_HARM = (Portion(40, Fill.FULL, is_harm=True), Portion(60, Fill.EMPTY, is_harm=True))


def _pictures() -> list[Picture]:
    return [
        *(icon(name) for name in ICONS),
        *(
            skin(tone, mark, at)
            for tone in SKIN_TONES
            for mark in ("new", "old")
            for at in (1, 1.6, 2, 2.7, 3, 4)
        ),
        *(outcomes(tone, "both", _OUTCOME_LABELS) for tone in SKIN_TONES),
        body_map(frozenset({"back"}), {area: area for area in AREAS}, "Front", "Back", ""),
        graded([Grade(Portion(25, fill), "word", "1 to 40") for fill in Fill]),
        apart(_HARM, _HARM),
        range_bars([Range(1, 2, 3, "a", "b"), Range(1, 2, 3, "c", "d", is_harm=True)], width=900),
        score_line(
            Score(5, "5", "five"), ends=("a", "b"), middle="c", other=Score(2, "2", "two"), numbers="012"
        ),
        day_strip("01234", 2, captions=("a", "b")),
        timeline(_SESSIONS, judge=_JUDGE, event=_EVENT, months=[(_DAY, "Dec")], words=StripWords("a", "b")),
        paper_timeline(
            _SESSIONS, judge=_JUDGE, event=_EVENT, words=TimelineWords(("a",), "b", "c", "d", "e")
        ),
        dunes(300, 200),
        printer_tray("x"),
        ring(0.5, "9", "seconds"),
    ]


def _inks(picture: Picture) -> set[str]:
    inks: set[str] = set()
    for shape in picture.shapes:
        if isinstance(shape, Text):
            inks.add(shape.ink)
        else:
            inks |= {shape.fill} if shape.fill else set()
            inks |= {shape.stroke.ink} if shape.stroke else set()
    return inks


@pytest.mark.parametrize("palette", [LIGHT, CONTRAST, PAPER, MONO])
def test_every_ink_of_every_drawing_is_known_to_every_theme(palette: Palette) -> None:
    inks = set().union(*(_inks(picture) for picture in _pictures()))
    assert len(inks) > 100
    for ink in inks:
        assert palette.resolve(ink).startswith("#"), ink
