"""What stands on the pages of a handout, read back from its PDF."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import msgspec
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.finding import PeopleFinding, findings_of
from kiosk.content.rich import plain
from kiosk.handout.style import BOTTOM, LEFT, RIGHT, TOP
from kiosk.plan.record import Choices, Record
from kiosk.settings import Clinic, Printer
from kiosk.visit.effects import HandoutLook
from tests.handout.sheets import (
    ANA,
    ASKED,
    CLINIC,
    FULL,
    LATER_FACIAL,
    WITHHOLDING,
    choosing,
    flagship,
    pages_of,
    plan_for,
    reader,
    sheet,
    squeezed,
    text_of,
    with_health,
)

UNDECIDED = replace(ANA, choices=Choices())
LONG_NOTE = replace(with_health(*ASKED), notes="Please come back to this with your own doctor. " * 15)
LETTER = HandoutLook(paper="letter")
NO_DECISION = HandoutLook(kind="no-decision")
LARGE = HandoutLook(size="large-print")
SHORT = HandoutLook(size="short")

CASES: dict[str, tuple[Record, HandoutLook, Clinic]] = {
    "usual": (ANA, FULL, CLINIC),
    "one session": (choosing(option="microneedling", sessions=1), FULL, CLINIC),
    "six sessions": (choosing(sessions=6), FULL, CLINIC),
    "five on letter": (choosing(option="microneedling", sessions=5), LETTER, CLINIC),
    "letter": (ANA, LETTER, CLINIC),
    "black": (ANA, HandoutLook(is_mono=True), CLINIC),
    "facial later": (choosing(sessions=3), FULL, LATER_FACIAL),
    "many cautions and a long note": (LONG_NOTE, FULL, CLINIC),
    "dates withheld": (with_health(*WITHHOLDING, *ASKED), FULL, CLINIC),
    "no decision": (UNDECIDED, NO_DECISION, CLINIC),
    "no decision after looking": (ANA, NO_DECISION, CLINIC),
    "laser": (choosing(option="laser"), FULL, CLINIC),
    "creams": (choosing(option="creams"), LETTER, CLINIC),
    "no treatment": (choosing(option="no-treatment", event=None), LETTER, CLINIC),
}


@pytest.mark.parametrize("case", CASES)
def test_a_full_handout_has_four_to_six_pages(case: str) -> None:
    assert 4 <= len(reader(sheet(*CASES[case])).pages) <= 6


@settings(max_examples=25)
@given(
    sessions=st.integers(1, 6),
    weeks=st.integers(2, 6),
    option=st.sampled_from(["microneedling", "microneedling-aquagold", "laser", "no-treatment", None]),
    health=st.lists(st.sampled_from([*ASKED, *WITHHOLDING]), max_size=12, unique=True),
    paper=st.sampled_from(["a4", "letter"]),
)
def test_no_patient_gets_more_than_six_pages_or_a_part_of_a_plan(
    sessions: int, weeks: int, option: str | None, health: list[str], paper: str
) -> None:
    record = choosing(with_health(*health), option=option, sessions=sessions, weeks_apart=weeks)
    look = HandoutLook(
        kind="plan" if option else "no-decision", paper="letter" if paper == "letter" else "a4"
    )
    pdf = sheet(record, look)
    assert 4 <= len(reader(pdf).pages) <= 6
    text, plan = squeezed(text_of(pdf)), plan_for(record)
    for session in plan.sessions:
        assert squeezed(flagship().words.date(session.date, "weekday")) in text
    for caution in plan.cautions:
        assert squeezed(caution.text) in text


@pytest.mark.parametrize("sessions", range(1, 7))
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_short_sheet_fits_both_sides_of_a_paper(sessions: int, paper: str) -> None:
    look = HandoutLook(size="short", paper="letter" if paper == "letter" else "a4")
    assert len(reader(sheet(choosing(sessions=sessions), look)).pages) <= 2
    many = with_health(*ASKED, record=choosing(sessions=sessions))
    assert len(reader(sheet(many, look)).pages) <= 2


def test_a_short_sheet_without_dates_says_why_and_still_says_when_to_call() -> None:
    withheld = squeezed(text_of(sheet(with_health(*WITHHOLDING), SHORT)))
    assert squeezed("So there are no dates on these pages yet") in withheld
    assert squeezed("from 14 days before") in withheld
    for record, look in (
        (choosing(option="laser"), SHORT),
        (UNDECIDED, HandoutLook(kind="no-decision", size="short")),
        (with_health(*WITHHOLDING), SHORT),
    ):
        text = squeezed(text_of(sheet(record, look)))
        assert squeezed("Worried? Call 01632 960 000") in text
        assert squeezed("No decision today") in text
        assert "BEGIN:VCALENDAR" not in text


@pytest.mark.parametrize(
    "record", [UNDECIDED, LONG_NOTE, with_health(*WITHHOLDING)], ids=["open", "long", "held"]
)
def test_large_print_leaves_nothing_out(record: Record) -> None:
    look = HandoutLook(size="large-print", kind="plan" if record.choices.option else "no-decision")
    text = squeezed(text_of(sheet(record, look)))
    for caution in plan_for(record).cautions:
        assert squeezed(caution.text) in text
    for page in ("other-risks.few", "what-it-depends-on.text"):
        for told in flagship().words.texts(f"page.{page}"):
            assert squeezed(told.rpartition("**")[2].partition("[[")[0]) in text


def test_every_date_of_the_tick_list_stands_on_the_paper() -> None:
    text, words = squeezed(text_of(sheet())), flagship().words
    for session in plan_for(ANA).sessions:
        for avoid in session.avoid:
            assert squeezed(words.date(avoid.until, "day")) in text
        for days in (14, 7):
            assert squeezed(words.date(session.date - dt.timedelta(days), "day")) in text
    assert squeezed(words.date(dt.date(2027, 6, 1), "weekday")) in text


def test_every_caution_objection_question_note_and_hope_stands_on_the_paper() -> None:
    text = squeezed(text_of(sheet()))
    plan = plan_for(ANA)
    told = [caution.text for caution in plan.cautions] + [objection.text for objection in plan.objections]
    told += [line.text for line in plan.lines if line.section in {"questions", "hope", "event"}]
    for sentence in (*told, "Does it hurt?", "What serum do you use?", "Start with the thighs.", "For Ana"):
        assert squeezed(sentence) in text, sentence


def test_names_inside_a_sentence_have_no_capital() -> None:
    text = text_of(sheet())
    assert "Belly and thighs" in text
    assert "this counts most: smoother texture and strong evidence." in text


def test_what_page_1_has_no_room_for_stands_further_on() -> None:
    record = choosing(sessions=6)
    pdf = sheet(record, LETTER)
    text = squeezed(text_of(pdf))
    assert "furtheron" in squeezed(pages_of(pdf)[0])
    for objection in plan_for(record).objections:
        assert squeezed(objection.text) in text


def test_a_facial_on_a_day_of_its_own_and_the_price_stand_on_page_1() -> None:
    record = choosing(sessions=3)
    page = squeezed(pages_of(sheet(record, FULL, LATER_FACIAL))[0])
    plan = plan_for(record, LATER_FACIAL)
    for session in plan.sessions:
        assert session.aquagold_on is not None
        assert squeezed(flagship().words.date(session.aquagold_on, "weekday")) in page
    (money,) = [line.text for line in plan.lines if line.section == "money"]
    assert squeezed(money) in page


def test_every_number_of_a_study_has_its_people_its_time_its_range_its_source_and_how_sure_it_is() -> None:
    text = squeezed(" ".join(pages_of(sheet(ANA))))
    content = flagship()
    graded, *_ = (each for each in findings_of(content) if isinstance(each, PeopleFinding) and each.is_graded)
    others = [each for each in findings_of(content) if not isinstance(each, PeopleFinding) or each.is_harm]
    for finding in (graded, *others):
        assert squeezed(plain(content.words.text(f"ui.certainty-{finding.certainty}"))) in text
        if not isinstance(finding, PeopleFinding):
            assert squeezed(finding.follow_up) in text
            continue
        for count in finding.counts if not finding.is_graded else ():
            assert squeezed(f"{count.low} to {count.high}") in text
            assert squeezed(content.words.sentence(count.people)) in text
            assert squeezed(count.follow_up) in text


@pytest.mark.parametrize(("closed", "boxes"), [((), 5), ((dt.date(2027, 6, 1),), 4)])
def test_the_day_to_judge_is_not_to_be_booked_where_the_clinic_is_closed(
    closed: tuple[dt.date, ...], boxes: int
) -> None:
    first, *_ = pages_of(sheet(ANA, clinic=msgspec.structs.replace(CLINIC, closed_on=closed)))
    assert first.count("booked") == boxes


def test_withheld_dates_are_explained_and_none_is_printed() -> None:
    record = with_health(*WITHHOLDING)
    pdf = sheet(record)
    assert squeezed("Your dates come after a talk") in squeezed(pages_of(pdf)[0])
    text = squeezed(text_of(pdf))
    assert squeezed("from 14 days before") in text
    assert squeezed("Mon 7 Dec") not in text
    assert "Scanforthedates" not in text
    for caution in plan_for(record).cautions:
        assert squeezed(caution.text) in text


def test_no_decision_leads_where_none_was_made() -> None:
    for record in (UNDECIDED, ANA):
        first = pages_of(sheet(record, NO_DECISION))[0]
        assert "No decision today" in first
        assert squeezed("Mon 7 Dec") not in squeezed(text_of(sheet(record, NO_DECISION)))


def test_every_way_to_go_is_told_to_a_patient_who_chose_none() -> None:
    text = squeezed(text_of(sheet(UNDECIDED, NO_DECISION)))
    for option in flagship().pack.options:
        for row in ("good", "bad"):
            for point in flagship().words.texts(f"option.{option.id}.{row}"):
                assert squeezed(point.replace("**", "").partition("[[")[0]) in text


def test_the_pair_is_told_only_to_those_who_chose_it_or_asked() -> None:
    told = squeezed("Nobody knows. We found no study of Aquagold")
    assert told in squeezed(text_of(sheet()))
    alone = choosing(option="microneedling")
    assert told not in squeezed(text_of(sheet(replace(alone, questions=()))))
    assert told in squeezed(text_of(sheet(replace(alone, questions=("what-serum",)))))


def test_private_answers_are_not_repeated_in_words_of_their_own() -> None:
    record = replace(
        ANA, answers=ANA.answers.with_replies("skin-tone", ("tone-5",)).with_replies("cause", ("pregnancy",))
    )
    text = squeezed(text_of(sheet(record)))
    for reply in ("skin-tone.reply.tone-5", "health.reply.cold-sores", "cause.reply.pregnancy"):
        assert squeezed(flagship().words.text(f"question.{reply}")) not in text


@pytest.mark.parametrize("look", [FULL, LETTER, SHORT, LARGE, NO_DECISION], ids=str)
def test_every_page_says_whose_it_is_that_it_is_a_draft_and_which_one_it_is(look: HandoutLook) -> None:
    pages = pages_of(sheet(look=look))
    for number, page in enumerate(pages, start=1):
        for text in ("Example Clinic", "01632 960 000", "DRAFT", f"Page {number} of {len(pages)}"):
            assert text in page
        for text in ("Information, not a diagnosis", "microneedling-stretch-marks", "Reviewer: none yet"):
            assert squeezed(text) in squeezed(page)


def test_a_reviewed_pack_names_its_reviewer_and_is_no_draft() -> None:
    import msgspec

    from kiosk.handout.handout import render_handout

    content = flagship()
    review = msgspec.structs.replace(
        content.pack.review,
        reviewer="Dr Ada Byron",
        credentials="GMC 7654321",
        reviewed_on=dt.date(2026, 10, 1),
        due_on=dt.date(2027, 10, 1),
    )
    content = replace(content, pack=msgspec.structs.replace(content.pack, review=review))
    text = text_of(render_handout(content, CLINIC, ANA, plan_for(ANA), FULL))
    assert "DRAFT" not in text
    for told in (
        "Reviewer: Dr Ada Byron, GMC 7654321",
        "Reviewed: 1 October 2026",
        "Review due: 1 October 2027",
    ):
        assert told in text


@pytest.mark.parametrize(("look", "least"), [(FULL, 12.0), (SHORT, 12.0), (LARGE, 18.0)], ids=str)
def test_no_letter_is_smaller_than_its_print_promises(look: HandoutLook, least: float) -> None:
    sizes: set[float] = set()

    def note(text: str, _cm: object, tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.add(round(size * tm[3], 2))

    for page in reader(sheet(look=look)).pages:
        page.extract_text(visitor_text=note)
    assert sizes
    assert min(sizes) >= least


@pytest.mark.parametrize("case", ["usual", "six sessions", "no decision", "dates withheld", "black"])
def test_no_ink_lies_in_the_margins(case: str) -> None:
    record, look, clinic = CASES[case]
    for page in pypdfium2.PdfDocument(sheet(record, look, clinic)):
        image = page.render(scale=1, grayscale=True).to_pil()
        width, height = image.size
        dark = image.point([255 if level < 200 else 0 for level in range(256)]).getbbox()
        assert dark is not None
        left, top, right, bottom = dark
        assert left >= LEFT - 2
        assert top >= TOP - 2
        assert right <= width - RIGHT + 2
        assert bottom <= height - BOTTOM + 2


@pytest.mark.parametrize("case", CASES)
def test_no_text_runs_over_the_right_margin(case: str) -> None:
    record, look, clinic = CASES[case]
    for page in pypdfium2.PdfDocument(sheet(record, look, clinic)):
        text = page.get_textpage()
        right = max(text.get_rect(number)[2] for number in range(text.count_rects()))
        assert right <= page.get_width() - RIGHT + 1


def _left_edges(pdf: bytes) -> list[float]:
    """Where the ink of each page begins, in points."""
    edges = []
    for page in pypdfium2.PdfDocument(pdf):
        image = page.render(scale=2, grayscale=True).to_pil()
        box = image.point([255 if level < 200 else 0 for level in range(256)]).getbbox()
        assert box is not None
        edges.append(box[0] / 2)
    return edges


def test_the_binding_margin_is_the_clinics_and_lies_on_the_other_side_of_a_back() -> None:
    import msgspec

    one_sided = msgspec.structs.replace(CLINIC, binding_margin=25)
    two_sided = msgspec.structs.replace(one_sided, printer=Printer(queue="desk", two_sided=True))
    wide = 25 / 25.4 * 72
    assert all(edge >= wide - 2 for edge in _left_edges(sheet(ANA, SHORT, one_sided)))
    front, back = _left_edges(sheet(ANA, SHORT, two_sided))[:2]
    assert front >= wide - 2
    assert RIGHT - 2 <= back < wide - 20
    assert 4 <= len(reader(sheet(ANA, FULL, two_sided)).pages) <= 6


def test_the_clinics_address_stands_beside_its_phone_number() -> None:
    clinic = Clinic(name="A", phone="123", emergency="999", address="12 Elm Street, Anytown")
    for look in (FULL, SHORT, LARGE):
        assert squeezed("12 Elm Street, Anytown") in squeezed(text_of(sheet(ANA, look, clinic)))
