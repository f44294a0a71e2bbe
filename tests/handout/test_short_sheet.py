"""The short sheet keeps to both sides of a paper, however full a visit, and holds every day and whom to call."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from kiosk.handout.handout import render_handout
from kiosk.handout.sheet_short import MOST_PAGES
from kiosk.plan.engine import plan_of
from kiosk.plan.record import Record
from kiosk.settings import Clinic, PaperSize
from kiosk.visit.effects import HandoutLook
from tests.handout.sheets import ANA, FULLEST, LATER_FACIAL, choosing, pages_of, reader
from tests.handout.test_handout_languages import LANGUAGES, content_in, letters_of
from tests.handout.test_pages_read_aloud import rules_broken

ADDRESS = "Suite 14, Third Floor, The Old Corn Exchange, 123 Long Example Street, Example Town EX1 2MP"
WORDY = msgspec.structs.replace(
    LATER_FACIAL,
    name="The Very Long Named Skin and Laser Clinic of Example Town",
    phone="+44 (0)1632 960 000 ext. 1234",
    hours="Monday to Friday, 9 am to 5.30 pm, Saturdays 10 am to 1 pm, closed on public holidays",
    address=ADDRESS,
    binding_margin=25,
)
SIX = choosing(sessions=6)
ASKING = replace(
    FULLEST,
    questions=(*FULLEST.questions, *(f"Could you tell me more about number {n}?" for n in range(8))),
)


def short(language: str, paper: PaperSize, record: Record, clinic: Clinic = LATER_FACIAL) -> bytes:
    content = content_in(language)
    look = HandoutLook(size="short", paper=paper)
    return render_handout(content, clinic, record, plan_of(content, record, clinic), look)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fullest_visit_at_a_clinic_of_many_words_fits_both_sides(language: str, paper: PaperSize) -> None:
    pdf = short(language, paper, ASKING, WORDY)
    assert len(reader(pdf).pages) <= MOST_PAGES
    content, told = content_in(language), letters_of("".join(pages_of(pdf)))
    for session in plan_of(content, ASKING, WORDY).sessions:
        assert letters_of(content.words.date(session.date, "day")) in told
        assert letters_of(content.words.date(session.date, "weekday-year")) in told
    for alarm in content.pack.schedule.alarms:
        assert letters_of(content.words.text(f"alarm.{alarm.id}.text")) in told
    for task in content.pack.schedule.tasks:
        assert letters_of(content.words.text(f"task.{task.id}.short")) in told
    assert letters_of(ADDRESS) in told
    own = [question for question in ASKING.printed_questions if question not in content.pack.own_questions]
    is_said = letters_of(content.words.text("paper.short.questions")) in told
    assert is_said or all(letters_of(question) in told for question in own)


def test_questions_without_room_are_on_the_full_pages_and_the_sheet_says_so() -> None:
    long = (f"Could you tell me more about number {n}, and about the time after it?" for n in range(8))
    asking = replace(FULLEST, questions=(*FULLEST.questions, *long))
    told = letters_of("".join(pages_of(short("es", "letter", asking, WORDY))))
    assert letters_of(content_in("es").words.text("paper.short.questions")) in told
    assert letters_of(asking.questions[-1]) not in told


@pytest.mark.parametrize("language", ["ar", "zh"])
def test_six_sessions_leave_nothing_out_in_languages_of_long_dates(language: str) -> None:
    pdf = short(language, "a4", SIX)
    assert len(reader(pdf).pages) <= MOST_PAGES
    told = letters_of("".join(pages_of(pdf)))
    assert letters_of(ANA.notes) in told
    assert letters_of(content_in(language).words.text("paper.short.questions")) not in told


def test_a_date_of_two_lines_breaks_no_rule_of_pdf_ua() -> None:
    assert rules_broken(short("ar", "a4", SIX)) == []
