"""Consultations for the tests of what leaves the room: the flagship pack, and records of every shape."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from kiosk.plan.answers import Answers
from kiosk.plan.record import Choices, Drawing, Event, Product, Record, SetAside
from kiosk.settings import Aquagold, Clinic, Prices
from tests.handout.sheets import ANA, LATER_FACIAL, PACK, flagship

WHOLE = replace(
    ANA,
    set_aside=(SetAside(caution="cold-sores", initials="AB"),),
    discussed=("check-sun",),
    products=(Product(kind="device", name="A pen, 1.5 mm"), Product(kind="product", name="A gel")),
    next_appointment=dt.date(2027, 1, 11),
    private=("What serum do you use?",),
    drawings=(Drawing(on="body", strokes=(((0, 0), (1000, 1000)),)),),
)
"""A consultation in which everything was said and done."""
EMPTY = Record(pack=PACK, today=dt.date(2026, 11, 23))

CLINICS = st.sampled_from(
    [
        LATER_FACIAL,
        Clinic(name="A; clinic, with\\signs", phone="123", emergency="999", aquagold=Aquagold(same_day=True)),
        Clinic(
            name="Ağrı Kliniği",
            phone="123",
            emergency="112",
            address="1, High Street",
            prices=Prices(currency="EUR", per_session={"microneedling": 90}),
        ),
    ]
)
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
_DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2030, 12, 31))


def _replies() -> st.SearchStrategy[Answers]:
    asked = {
        id: st.lists(
            st.sampled_from(question.replies), max_size=4 if question.ask == "many" else 1, unique=True
        )
        for id, question in flagship().pack.questions.items()
    }
    given = st.fixed_dictionaries(asked)
    return given.map(lambda replies: Answers.of({id: tuple(chosen) for id, chosen in replies.items()}))


_CHOICES = st.builds(
    Choices,
    option=st.sampled_from([None, *(option.id for option in flagship().pack.options)]),
    sessions=st.none() | st.integers(1, 6),
    weeks_apart=st.none() | st.integers(2, 6),
    event=st.none() | st.builds(Event, kind=st.sampled_from(["special-day", "sun-holiday"]), date=_DAYS),
)


def _marked(record: Record, *, is_private: bool) -> Record:
    """The same record, its last question private or not, and all its cautions talked through."""
    return replace(record, private=record.questions[-1:] if is_private else ())


RECORDS = st.builds(
    _marked,
    st.builds(
        Record,
        pack=st.just(PACK),
        today=_DAYS,
        name=_TEXTS,
        answers=_replies(),
        choices=_CHOICES,
        questions=st.lists(st.sampled_from(flagship().pack.own_questions) | _TEXTS, max_size=4).map(tuple),
        notes=_TEXTS,
        not_covered=st.lists(st.sampled_from(["ways-to-go"]), max_size=1).map(tuple),
        set_aside=st.lists(
            st.builds(
                SetAside, caution=st.sampled_from(list(flagship().pack.cautions)), initials=st.just("AB")
            ),
            max_size=3,
            unique_by=lambda aside: aside.caution,
        ).map(tuple),
        discussed=st.lists(st.sampled_from(["check-sun", "check-aquagold"]), unique=True).map(tuple),
        products=st.lists(
            st.builds(Product, kind=st.sampled_from(["device", "product"]), name=_TEXTS), max_size=3
        ).map(tuple),
        next_appointment=st.none() | _DAYS,
    ),
    is_private=st.booleans(),
)
