"""A translation keeps months, marks, orders, units and number words: what is exchanged in it is told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.draft import WordFile
from kiosk.content.translations.across import problems_across
from kiosk.content.words import Leaf

ENGLISH_MONTHS = [dt.date(2021, month, 1).strftime("%B") for month in range(1, 13)]
TONGUES = ["es", "ar", "zh", "hi", "fr", "de", "ru", "pl", "vi", "pt-BR", "ja", "ur", "fi", "tr"]


def words(language: str, **leaves: Leaf) -> WordFile:
    return WordFile(Path(f"{language}.yaml"), language, leaves, dict.fromkeys(leaves, 1))


def told(language: str, text: Leaf, meant: Leaf) -> list[str]:
    found = problems_across((words("en", a=meant), words(language, a=text)))
    return [f"{'warning: ' if one.is_warning else ''}{one.sentence}" for one in found]


def in_place(more: str, less: str, what: str) -> str:
    return f"the {what} are not those of 'en': '{more}' in place of '{less}'"


# -- months ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "more"),
    [
        ("es", "El 17 de junio de 2021", ""),
        ("es", "El 17 de julio de 2021", "July"),
        ("es", "El 17 jul 2021", "July"),
        ("ar", "في 17 يونيو 2021", ""),
        ("ar", "في 17 يوليو 2021", "July"),
        ("hi", "17 जून 2021 को", ""),
        ("hi", "17 जुलाई 2021 को", "July"),
        ("zh", "2021年6月17日", ""),
        ("zh", "二〇二一年七月17日", "July"),
        ("de", "am 17. Juli 2021", "July"),
        ("pl", "17 czerwca 2021", ""),
        ("pl", "17 lipca 2021", "July"),
        ("vi", "17 tháng 6, 2021", ""),
    ],
)
def test_another_month_is_an_error(language: str, text: str, more: str) -> None:
    complaints = [one for one in told(language, text, "On 17 June 2021") if "months" in one]
    assert complaints == ([in_place(more, "June", "months")] if more else [])


@given(st.sampled_from(TONGUES), st.dates(dt.date(1970, 1, 1), dt.date(2040, 1, 1)))
def test_a_date_as_a_language_writes_it_is_the_same_date(language: str, day: dt.date) -> None:
    text = format_date(day, "d MMMM y", locale=language.replace("-", "_"))
    assert told(language, text, f"{day.day} {ENGLISH_MONTHS[day.month - 1]} {day.year}") == []


@given(st.sampled_from(["es", "ar", "hi", "fr", "ru", "fi"]), st.integers(1, 12), st.integers(1, 11))
def test_every_other_month_is_told(language: str, month: int, later: int) -> None:
    wrong = format_date(dt.date(2021, (month + later - 1) % 12 + 1, 17), "d MMMM y", locale=language)
    (complaint,) = told(language, wrong, f"17 {ENGLISH_MONTHS[month - 1]} 2021")
    assert complaint.startswith("the months are not those of 'en': ")


def test_may_beside_a_figure_is_a_month_only_where_it_is_written_as_one() -> None:
    assert told("es", "A 7 les puede picar", "7 may itch") == []
    assert told("es", "Puede durar 7 días", "It may 7 days last") == []
    (complaint,) = told("es", "El 7 de junio", "On 7 May")
    assert "'June' in place of 'May'" in complaint


def test_a_month_in_figures_is_no_count_of_months() -> None:
    assert told("zh", "2021年3月17日", "17 March 2021") == []
    assert told("zh", "3个月后", "After 3 months") == []
    added = "warning: the months are not those of 'en': 'March' added"
    lost = "warning: the months are not those of 'en': no word for 'March' was found"
    assert added in told("zh", "3月，每月一次", "For 3 months, once a month")
    assert lost in told("zh", "2021年，3个月", "In March 2021")


def test_a_month_that_is_added_or_not_found_is_a_warning() -> None:
    added = "warning: the months are not those of 'en': 'June' added"
    lost = "warning: the months are not those of 'en': no word for 'June' was found"
    assert told("es", "Texto de junio de 2021", "A text of 2021") == [added]
    assert told("es", "Texto de 2021", "A text of June 2021") == [lost]
    assert told("es", "6/2021", "June 2021") == []
    assert told("es", "junio de 2021", "2021, or 6") == ["the figures are not those of 'en': '6' left out"]
    assert told("es", "Puede doler", "It may hurt") == []
    assert told("es", "El martes", "March with us") == []


# -- marks -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "meant", "complaint"),
    [
        ("es", "1029 personas", "1,029 people", ""),
        ("es", "1.029 personas", "1,029 people", ""),
        ("es", "102,9 personas", "1,029 people", "'1029' left out and '102.9' added"),
        ("es", "1,029 personas", "1029 people", "'1029' left out and '1.029' added"),
        ("es-MX", "1,029 personas", "1029 people", ""),
        ("es", "0.5 mm", "0.5 mm", ""),
        ("es", "0,5 mm", "0.5 mm", ""),
        ("es", "05 mm", "0.5 mm", "'0.5' left out and '05' added"),
        ("es", "FDA 878.4430", "FDA 878.4430", ""),
        ("ar", "١٬٠٢٩ و٥٫٢", "1,029 and 5.2", ""),
        ("ar", "102.9", "1029", "'1029' left out and '102.9' added"),
        ("ar", "102,9", "1029", "'1029' left out and '102 9' added"),
        ("hi", "12,34,567", "1,234,567", ""),
        ("fr", "12\u00a0345 ou 12\u202f345", "12,345 or 12345", ""),
        ("es", "de 1,5 o 46.4.459", "of 1,5 or 46.4.459", ""),
    ],
)
def test_a_figure_is_read_by_the_marks_of_its_language(
    language: str, text: str, meant: str, complaint: str
) -> None:
    wanted = [f"the figures are not those of 'en': {complaint}"] if complaint else []
    assert told(language, text, meant) == wanted


@given(st.sampled_from(TONGUES), st.decimals(0, 9_999_999, places=2).map(float))
def test_a_number_as_a_language_writes_it_is_the_same_number(language: str, number: float) -> None:
    text = format_decimal(number, locale=language.replace("-", "_"))
    assert told(language, text, format_decimal(number, locale="en")) == []


# -- the order of two numbers ------------------------------------------------------------------

COUNTS = ["7 of 32", "10 of 25", "3 out of 4", "45 of the 116", "67 in 100"]


def orders(language: str, texts: list[str], meant: list[str]) -> list[str]:
    english = {f"t{at}": text for at, text in enumerate(meant)}
    other = {f"t{at}": text for at, text in enumerate(texts)}
    found = problems_across((words("en", **english), words(language, **other)))
    return [f"{one.path}: {one.sentence}" for one in found if one.is_warning]


def test_a_count_the_other_way_round_than_the_language_has_it_is_a_warning() -> None:
    spanish = ["7 de 32", "10 de 25", "3 de 4", "45 de las 116", "67 de cada 100"]
    assert orders("es", spanish, COUNTS) == []
    turned = "'32' stands ahead of '7' for '7 of 32' of 'en', the other way round than in most texts of 'es'"
    assert orders("es", ["32 de 7", *spanish[1:]], COUNTS) == [f"t0: {turned}"]


def test_a_language_may_say_the_whole_ahead_of_the_part() -> None:
    chinese = ["32人中有7人", "25人中10人", "4人中有3人", "116名中有45名", "100人中67人"]
    assert orders("zh", chinese, COUNTS) == []
    assert len(orders("zh", ["7人中有32人", *chinese[1:]], COUNTS)) == 1
    apart = ["约是5分，满分10分", *chinese[1:]]
    assert orders("zh", apart, ["5 out of 10", *COUNTS[1:]]) == []


def test_nothing_is_said_of_the_order_where_too_little_or_no_order_is_seen() -> None:
    assert orders("es", ["32 de 7", "10 de 25"], COUNTS[:2]) == []
    assert orders("es", ["32 de 7", "25 de 10", "3 de 4", "45 de 116"], COUNTS[:4]) == []
    assert orders("es", ["7 de 32 y 32 de 7", "10 de 25", "3 de 4", "45 de 116"], COUNTS[:4]) == []
    assert orders("es", ["25 de 25"], ["25 of 25"]) == []


def test_a_range_from_the_high_end_is_a_warning_in_every_language() -> None:
    assert orders("hi", ["7 से 45"], ["7 to 45"]) == []
    assert orders("hi", ["45 से 7"], ["7-45"]) == ["t0: '45' stands ahead of '7' for '7 to 45' of 'en'"]


def test_only_english_tells_what_is_a_count() -> None:
    english_like = [words("es", a="7 to 45"), words("fr", a="45 to 7")]
    assert [one for one in problems_across(english_like) if "ahead" in one.sentence] == []


# -- units with no figure ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "meant", "complaint"),
    [
        ("es", "Un mes entre sesiones", "One month apart", ""),
        ("es", "Un año entre sesiones", "One month apart", in_place("year", "month", "times")),
        ("zh", "间隔约一个月", "About one month apart", ""),
        ("zh", "间隔约一年", "About one month apart", in_place("year", "month", "times")),
        ("zh", "2021年，每月治疗一次", "In 2021, one each month", ""),
        ("zh", "每年治疗一次", "One each month", in_place("year", "month", "times")),
        ("zh", "每年治疗一次", "1 monthly session", in_place("year", "month", "times")),
        ("es", "Una sesión mensual", "1 monthly session", ""),
        ("es", "Una sesión anual", "1 monthly session", in_place("year", "month", "times")),
        ("ar", "وبعد شهر", "After a month", ""),
        ("ar", "وبعد سنة", "After a month", in_place("year", "month", "times")),
        ("ar", "إبر دقيقة بعد ذلك", "Fine needles a day later", ""),
        ("hi", "हर साल एक", "One a month", in_place("year", "month", "times")),
        ("es", "Una hora, y es hora de un día", "A day", ""),
        ("es", "Es hora de ir", "A second day to go", ""),
    ],
)
def test_another_unit_is_told_with_no_figure_beside_it(
    language: str, text: str, meant: str, complaint: str
) -> None:
    assert [one for one in told(language, text, meant) if "times" in one] == [complaint][: bool(complaint)]


def test_another_unit_is_certain_only_where_neither_is_named_elsewhere() -> None:
    assert told("es", "Un año", "A month") == [in_place("year", "month", "times")]
    uncertain = "warning: " + in_place("month", "day", "times")
    assert told("es", "Un mes, un mes, un día", "A month, a day, a day") == [uncertain]


def test_plural_forms_name_a_unit_as_often_as_they_like() -> None:
    english = {"one": "A day left", "other": "{n} days left"}
    arabic = {**dict.fromkeys(("zero", "few", "many", "other"), "{n} يوم"), "one": "يوم", "two": "يومان"}
    assert told("ar", arabic, english) == []
    assert told("zh", {"other": "还有几周"}, english) == [in_place("week", "day", "times")]


# -- number words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "meant", "complaint"),
    [
        ("es", "En dos estudios pequeños", "In two small studies", ""),
        ("es", "En cinco estudios pequeños", "In two small studies", ("5", "2")),
        ("es", "En 5 estudios pequeños", "In two small studies", ""),
        ("es", "tres cuartas partes", "three-quarters better", ""),
        ("es", "dos cuartas partes", "three-quarters better", ("2/4", "3/4")),
        ("es", "Pregunte por los dos", "Ask for both", ""),
        ("es", "Los tres, y 2 días", "All three, and 2 days", ""),
        ("ar", "في دراستين", "In two studies", ""),
        ("ar", "في خمس دراسات", "In two studies", ("5", "2")),
        ("zh", "两项小型研究", "Two small studies", ""),
        ("zh", "五项小型研究", "Two small studies", ("5", "2")),
        ("zh", "好了四分之三以上", "three-quarters better", ""),
        ("zh", "好了四分之一以上", "three-quarters better", ("1/4", "3/4")),
        ("zh", "第三次，十分疼", "Two, and a third time", ""),
        ("hi", "दो अध्ययन", "Two studies", ""),
        ("hi", "पाँच अध्ययन", "Two studies", ("5", "2")),
        ("hi", "तीन-चौथाई", "three-quarters better", ""),
        ("fr", "cinq petites études", "Two small studies", ""),
        ("es", "Lávese una vez al día", "Wash twice a day", ("1", "2")),
        ("es", "Lávese dos veces al día", "Wash once a day", ("2", "1")),
        ("es", "Cuando esté seco, lave los dos", "Once it is dry, wash both", ""),
        ("ar", "مرة واحدة في اليوم", "Twice a day", ("1", "2")),
        ("ar", "مرة واحدة في اليوم", "Once a day", ""),
        ("zh", "每天一次", "Twice a day", ("1", "2")),
        ("hi", "दिन में एक बार", "Twice a day", ("1", "2")),
    ],
)
def test_another_number_word_is_a_warning(
    language: str, text: str, meant: str, complaint: tuple[str, str] | None
) -> None:
    found = [one for one in told(language, text, meant) if "number words" in one]
    assert found == (["warning: " + in_place(*complaint, "number words")] if complaint else [])


def test_number_words_of_plural_forms_are_as_the_language_likes() -> None:
    assert told("es", {"one": "dos", "other": "{n} tres"}, {"one": "two", "other": "{n} five"}) == []


# -- what stands in the place of something else ----------------------------------------------------


def places(meant: Leaf, **texts: Leaf) -> list[str]:
    languages = (words("en", a=meant), *(words(language, a=text) for language, text in texts.items()))
    found = problems_across(languages)
    return [f"{one.file.stem}: {one.sentence}" for one in found if "in the other languages" in one.sentence]


TRIALS = "In one trial 3 of 10 got better; in another, 7 of 10."
ORDERED = {"es": "En un ensayo, 3 de 10; en otro, 7 de 10.", "zh": "一项试验10人中3人，另一项10人中7人。"}


def test_two_figures_in_each_others_place_are_a_warning() -> None:
    assert places(TRIALS, **ORDERED) == []
    turned = "es: '7' stands ahead of '3' here, and behind it in the other languages"
    assert places(TRIALS, **ORDERED | {"es": "En un ensayo, 7 de 10; en otro, 3 de 10."}) == [turned]


def test_an_order_that_another_language_has_too_or_none_bears_out_is_not_told() -> None:
    spanish = "En un ensayo, 7 de 10; en otro, 3 de 10."
    assert places(TRIALS, es=spanish) == []
    assert places(TRIALS, es=spanish, hi="10 में से 7, और 10 में से 3") == []
    assert places(TRIALS, es=spanish, hi="कुछ लोग") == []
    assert places((TRIALS, "3 or 7"), es=(spanish, "7 o 3"), zh=("3，7",)) == [
        "es: '7' stands ahead of '3' here, and behind it in the other languages"
    ]


def test_a_begun_translation_that_lacks_the_text_has_no_say_in_it() -> None:
    spanish, begun = {"a": "En un ensayo, 7 de 10; en otro, 3 de 10."}, words("hi")
    languages = (words("en", a=TRIALS), words("es", **spanish), words("zh", a=ORDERED["zh"]), begun)
    assert any("in the other languages" in one.sentence for one in problems_across(languages))


def test_counts_days_beside_a_year_and_plural_forms_may_have_an_order_of_their_own() -> None:
    assert places("7 of 32", es="7 de 32", hi="7 में से 32", zh="7，32") == []
    assert places("17 May 2021", es="17 de mayo de 2021", zh="2021年5月17日", hi="17 मई 2021") == []
    forms = {"one": "{n} of 7, 3", "other": "{n} of 7, 3"}
    turned = {"one": "{n} 3, 7", "other": "{n} 3, 7"}
    assert places(forms, es=turned, hi=forms) == []


def test_two_months_in_each_others_place_are_a_warning() -> None:
    meant = "Begun on 17 June 2021, ended on 3 July 2021"
    hindi = "17 जून 2021 को शुरू, 3 जुलाई 2021 को समाप्त"
    assert places(meant, hi=hindi, es="Del 17 de junio de 2021 al 3 de julio de 2021") == []
    assert places(meant, hi=hindi, es="Del 17 de julio de 2021 al 3 de junio de 2021") == [
        "es: 'July' stands ahead of 'June' here, and behind it in the other languages"
    ]


# -- two of something, in one word -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "meant", "dual"),
    [
        ("بعد يومين", "After two days", ""),
        ("بعد يومين (2)", "After 2 days", ""),
        ("من أسبوع إلى أسبوعين (1 إلى 2)", "1 to 2 weeks", ""),
        ("بعد أيام", "After some days", ""),
        ("بعد يومين", "After some days", "يومين"),
        ("بعد يومين (3)", "After 3 days", "يومين"),
        ("أسبوعان (2)، ثم يومان (3)", "2 weeks, then 3 days", "يومان"),
    ],
)
def test_two_of_something_in_arabic_where_no_2_is_meant_is_a_warning(
    text: str, meant: str, dual: str
) -> None:
    sentence = f"the number words are not those of 'en': '{dual}' is two of them, where no 2 is meant"
    assert told("ar", text, meant) == ([f"warning: {sentence}"] if dual else [])


def test_two_of_something_in_arabic_in_the_place_of_a_number_word_is_a_warning() -> None:
    assert told("ar", "بعد يومين", "After three days") == [f"warning: {in_place('2', '3', 'number words')}"]


# -- how often ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Ponga crema cada semana"),
        ("es", "Ponga crema a la semana"),
        ("ar", "يوضع الكريم كل أسبوع"),
        ("ar", "يوضع الكريم أسبوعيًا"),
        ("zh", "每周涂霜"),
        ("hi", "हर हफ़्ते क्रीम लगाएँ"),
    ],
)
def test_how_often_where_english_says_nothing_of_it_is_a_warning(language: str, text: str) -> None:
    assert told(language, text, "Put cream on") == ["warning: the times are not those of 'en': 'week' added"]
    assert told(language, text, "Put cream on once a week") == []
    assert told("fr", "Chaque semaine", "Put cream on") == []
