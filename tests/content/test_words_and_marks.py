from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from babel.lists import format_list

from kiosk.content.content import Content
from kiosk.content.order import isolated, unmarked
from kiosk.content.rich import Run, is_borrowed, literal, plain, runs_of
from kiosk.content.words import OWN_NAMES, DateLook, Leaf, Words, name_in_tables, own_name
from kiosk.errors import MissingWords
from kiosk.plan.engine import plan_of
from tests.handout.sheets import ANA, CLINIC

WORDS = Words(
    "en",
    {
        "plain": "Hello",
        "named": "Hello {name}",
        "list": ("One", "Two {name}"),
        "days": {"one": "{n} day for {name}", "other": "{n} days for {name}"},
        "broken": "Hello {0}",
        "deep": "Hello {name.first}",
    },
)


def test_texts_are_found_and_filled() -> None:
    assert WORDS.has("plain")
    assert not WORDS.has("gone")
    assert WORDS.text("named", name="Ana") == "Hello Ana"
    assert WORDS.texts("plain") == ("Hello",)
    assert WORDS.texts("list", name="b") == ("One", "Two b")
    assert WORDS.count("days", 1, name="Ana") == "1 day for Ana"
    assert WORDS.count("days", 1000, name="Ana") == "1,000 days for Ana"


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda: WORDS.text("gone"), "no text 'gone' in 'en'"),
        (lambda: WORDS.text("list"), "is not a single text"),
        (lambda: WORDS.texts("days"), "is not a list of texts"),
        (lambda: WORDS.count("plain", 2), "has no plural forms"),
        (lambda: WORDS.text("named"), "cannot be filled"),
        (lambda: WORDS.text("broken"), "cannot be filled"),
        (lambda: WORDS.text("deep", name="Ana"), "cannot be filled"),
    ],
)
def test_a_text_that_is_not_there_is_an_error_and_never_an_empty_label(
    ask: Callable[[], object], sentence: str
) -> None:
    with pytest.raises(MissingWords, match=sentence):
        ask()


def test_numbers_and_money_follow_the_language() -> None:
    german = Words("de", {})
    assert (WORDS.number(5.23), german.number(5.23)) == ("5.23", "5,23")
    assert WORDS.money(80, "GBP") == "£80.00"


@pytest.mark.parametrize("look", ["day", "weekday", "full", "month", "day-year"])
def test_every_look_of_a_date_names_its_month(look: DateLook) -> None:
    shown = WORDS.date(dt.date(2026, 11, 23), look)
    assert "Nov" in shown


@pytest.mark.parametrize(
    ("language", "parts"), [("en", 1), ("es", 2), ("ar", 2), ("hi", 2), ("zh", 1)], ids=str
)
def test_a_short_date_parts_only_behind_the_comma_of_its_weekday(language: str, parts: int) -> None:
    shown = Words(language, {}).date(dt.date(2026, 11, 23), "weekday").split(" ")
    assert len(shown) == parts
    assert all(part.endswith((",", "\u060c")) for part in shown[:-1])


@pytest.mark.parametrize("language", ["ru", "hu", "de", "en"])
def test_a_sentence_that_ends_in_a_date_has_one_full_stop_in_every_look(language: str) -> None:
    words = Words(language, {"end": "Before {date}.", "bold": "On **{date}**. Then", "inside": "{date}, or"})
    for look in get_args(DateLook):
        date = words.date(dt.date(2026, 12, 7), look)
        stopped = f"{date.removesuffix('.')}."
        told = [unmarked(words.text(id, date=date)) for id in words.leaves]
        assert told == [
            f"Before {stopped}",
            f"On **{date}** Then" if date == stopped else f"On **{date}**. Then",
            f"{date}, or",
        ]


def test_what_else_ends_in_a_full_stop_has_one_too_and_other_signs_stay() -> None:
    words = Words("en", {"a": "For {name}.", "b": "For {name}\u3002", "c": "{name}.pdf", "d": "So {name}..."})
    assert words.text("a", name="Ana B.") == "For Ana B."
    assert words.text("a", name=words.own("Ana B.")) == "For Ana B."
    assert words.text("a", name="Ana") == "For Ana."
    assert words.text("a", name="who?") == "For who?."
    assert words.text("b", name="Ana B.") == "For Ana B.\u3002"
    assert words.text("c", name="Ana B.") == "Ana B..pdf"
    assert words.text("d", name="Ana B.") == "So Ana B...."
    assert Words("ar", {"a": "\u0644 {name}."}).text("a", name="Ana B.") == f"\u0644 {isolated('Ana B.')}"


def test_no_line_of_a_plan_has_two_full_stops_where_dates_end_in_one(flagship: Content) -> None:
    russian = replace(flagship, words=Words("ru", flagship.words.leaves))
    plan = plan_of(russian, ANA, CLINIC)
    assert any("2026\u202f\u0433. " in line.text for line in plan.lines)
    assert [line.text for line in plan.lines if ".." in line.text] == []


def test_marks_make_runs() -> None:
    assert runs_of("a **b** [[c d|dermis]] e") == (
        Run("a "),
        Run("b", is_bold=True),
        Run(" "),
        Run("c d", glossary="dermis"),
        Run(" e"),
    )
    assert runs_of("**b**") == (Run("b", is_bold=True),)
    assert plain("a **b** [[c|dermis]]") == "a b c"


def test_a_patients_own_words_are_taken_as_they_are() -> None:
    assert literal("**b** [[c|d]]") == (Run("**b** [[c|d]]"),)


# -- languages ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "English"),
        ("es", "Español"),
        ("ar", "العربية"),
        ("zh", "简体中文"),
        ("hi", "हिन्दी"),
        ("pt-BR", "Português (Brasil)"),
        ("bm-Nkoo", "Bm-Nkoo"),
        ("sr-Latn", "Srpski (latinica)"),
    ],
)
def test_a_language_is_named_as_those_who_speak_it_name_it(language: str, name: str) -> None:
    assert own_name(language) == name


@pytest.mark.parametrize("language", OWN_NAMES)
def test_a_name_that_the_kiosk_brings_along_is_that_of_unicodes_tables(language: str) -> None:
    assert own_name(language) == name_in_tables(language)


@pytest.mark.parametrize(
    ("language", "script", "is_mirrored"),
    [("en", "Latn", False), ("ar", "Arab", True), ("zh", "Hans", False), ("sr-Latn", "Latn", False)],
)
def test_words_know_their_script_and_from_which_side_they_are_read(
    language: str, script: str, is_mirrored: bool
) -> None:
    words = Words(language, {})
    assert (words.script, words.is_mirrored) == (script, is_mirrored)


def test_values_keep_their_own_order_inside_a_text_from_right_to_left() -> None:
    leaves: dict[str, Leaf] = {"call": "اتصل بالرقم {phone}", "dots": {"other": "{n} نقاط"}}
    words = Words("ar", leaves)
    assert words.text("call", phone="01632 960 000") == "اتصل بالرقم \u206801632 960 000\u2069"
    assert words.count("dots", 7) == "\u20687\u2069 نقاط"
    assert Words("en", {"call": "Call {phone}"}).text("call", phone="999") == "Call 999"


def test_names_that_somebody_gave_keep_their_own_order_in_a_row_from_right_to_left() -> None:
    leaves: dict[str, Leaf] = {"join.comma": "، "}
    assert Words("en", leaves).own("Pen, 12") == "Pen, 12"
    assert Words("en", leaves).own("عيادة (2)") == "\u2068عيادة (2)\u2069"
    arabic = Words("ar", leaves)
    assert arabic.own("عيادة SPF 50+") == "\u2068عيادة \u2068SPF 50+\u2069\u2069"
    assert arabic.listed(map(arabic.own, ("Pen, 12", "Gel"))) == "\u2068Pen, 12\u2069، \u2068Gel\u2069"


@pytest.mark.parametrize("language", ["en", "es", "ar", "zh", "hi", "ru"])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 6])
def test_items_stand_in_a_sentence_as_unicodes_tables_have_them(language: str, count: int) -> None:
    words = Words(language, {})
    items = [f"thing {number}" for number in range(count)]
    assert words.with_and(items) == format_list(items, locale=words.locale)


def test_days_that_hold_a_comma_are_parted_by_semicolons() -> None:
    days = [dt.date(2026, 11, 25), dt.date(2026, 12, 24), dt.date(2027, 1, 21)]
    spanish, arabic = Words("es", {}), Words("ar", {})
    assert (
        spanish.with_and(map(spanish.date, days)) == "mié, 25\u00a0nov; jue, 24\u00a0dic y jue, 21\u00a0ene"
    )
    assert ";" not in arabic.with_and(map(arabic.date, days))


def test_a_currency_of_several_signs_stays_whole_behind_an_amount_from_the_right() -> None:
    shown = {
        language: Words(language, {}).money(80, "GBP").replace("\u00a0", " ") for language in ("ar", "ur")
    }
    assert shown == {"ar": "\u200f80.00 \u2068UK£\u2069", "ur": "£80.00"}


@pytest.mark.parametrize(
    ("language", "look", "shown"),
    [
        ("zh", "weekday", "12月7日周一"),
        ("zh", "full", "2026年12月7日星期一"),
        ("zh", "month-short", "12月"),
        ("en", "month-long", "December"),
        ("es", "month-long", "diciembre"),
        ("es", "weekday", "lun, 7 dic"),
        ("es", "day-year", "7 de diciembre de 2026"),
        ("ar", "weekday-year", "الاثنين، 7 ديسمبر 2026"),
        ("hi", "month", "दिसंबर 2026"),
    ],
)
def test_each_language_has_its_own_order_of_day_month_and_year(
    language: str, look: DateLook, shown: str
) -> None:
    date = Words(language, {}).date(dt.date(2026, 12, 7), look)
    assert date.replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("language", "joined"), [("en", "One. Two."), ("ar", "One. Two."), ("zh", "One.Two."), ("ja", "One.Two.")]
)
def test_sentences_are_parted_by_a_space_where_the_script_has_spaces(language: str, joined: str) -> None:
    assert Words(language, {}).joined(["One.", "Two."]) == joined


def test_a_borrowed_text_keeps_its_own_order_and_plural_forms() -> None:
    leaves: dict[str, Leaf] = {
        "days": {"one": "{n} day", "other": "{n} days"},
        "join.comma": "{a}, {b}",
        "ui.keyboard": ("abc",),
        "own": "اب {a}",
        "list": ("One", "2 of {a}"),
    }
    persian = Words("fa", leaves, borrowed=frozenset(leaves) - {"own"})
    assert persian.count("days", 0) == "\u2066\u20680\u2069 days\u2069"
    assert persian.text("join.comma", a=1, b=2) == "\u20681\u2069, \u20682\u2069"
    assert persian.texts("ui.keyboard") == ("abc",)
    assert persian.text("own", a=1) == "اب \u20681\u2069"
    assert persian.texts("list", a="x") == ("\u2066One\u2069", "\u20662 of \u2068x\u2069\u2069")
    chinese = Words("zh", leaves, borrowed=frozenset(leaves))
    assert [chinese.count("days", number) for number in (1, 2)] == ["\u20661 day\u2069", "\u20662 days\u2069"]


@pytest.mark.parametrize(
    ("text", "is_english"),
    [
        ("\u2066One day\u2069", True),
        ("\u2066Call \u2068عيادة إلم ستريت\u2069\u2069", True),
        ("\u2068\u2066Wait for it\u2069\u2069 \u2068شنبه\u2069", True),
        ("شنبه: \u2066Wait for it\u2069", True),
        ("شنبه \u2066of\u2069 شنبه", False),
        ("\u2068Elm Street\u2069", False),
        ("\u2069One day", False),
        ("شنبه", False),
        ("", False),
    ],
)
def test_a_text_is_english_where_most_of_its_words_stand_for_a_missing_text(
    text: str, *, is_english: bool
) -> None:
    assert is_borrowed(text) == is_english


@pytest.mark.parametrize("language", ["fr", "ur", "zh"])
def test_what_is_borrowed_in_any_language_is_known_to_be_english(language: str) -> None:
    words = Words(language, {"own": "Own {n}", "english": "Left {n}"}, borrowed=frozenset(("english",)))
    assert [is_borrowed(words.text(id, n=7)) for id in ("own", "english")] == [False, True]


def test_a_sentence_that_is_borrowed_has_its_end() -> None:
    persian = Words("fa", {"a": "It ends.", "join.stop": "{text}!"}, borrowed=frozenset("a"))
    assert persian.sentence(persian.text("a")) == "\u2066It ends.\u2069"


def test_an_easy_text_that_is_english_too_is_borrowed() -> None:
    leaves: dict[str, Leaf] = {"a": "Eins", "b": "Zwei", "easy.a": "One"}
    assert Words("de", leaves, borrowed=frozenset(("easy.a",))).in_wording("easy").borrowed == {"a", "easy.a"}


def test_an_easy_text_of_the_language_is_not_borrowed() -> None:
    words = Words("ar", {"a": "One", "b": "Two", "easy.a": "واحد"}, borrowed=frozenset(("a", "b")))
    assert words.in_wording("easy").borrowed == {"b"}
    assert words.in_wording("easy").text("a") == "واحد"


@pytest.mark.parametrize(
    ("language", "names", "in_row"),
    [
        ("en", ("Belly", "Upper arms", "Thighs"), ["Belly", "upper arms", "thighs"]),
        ("es", ("Abdomen", "Óvalo"), ["Abdomen", "óvalo"]),
        ("en", ("HIV", "SPF 30", "X"), ["HIV", "SPF 30", "X"]),
        ("de", ("Bauch", "Oberschenkel"), ["Bauch", "Oberschenkel"]),
        ("ar", ("\u0628\u0637\u0646", "\u0641\u062e\u0630"), ["\u0628\u0637\u0646", "\u0641\u062e\u0630"]),
        ("en", (), []),
    ],
)
def test_a_name_inside_a_sentence_is_small_where_the_language_writes_it_so(
    language: str, names: tuple[str, ...], in_row: list[str]
) -> None:
    assert list(Words(language, {}).in_row(names)) == in_row
