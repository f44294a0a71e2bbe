"""What assistive technology learns of every control on every screen: role, name, state, value."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.rich import literal
from kiosk.settings import Looks
from kiosk.ui.inspect import texts_of
from kiosk.ui.kit import value_text
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.touch import Touch
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.page import PageScreen
from kiosk.visit.blocks import CodeCard, Head, Prose, SkinDrawing, Steppers, Tile
from kiosk.visit.views import AttractView, ClosedView, PadView, StillThereView
from tests.ui.conftest import Finger
from tests.ui.gallery_views import shown, views_of
from tests.ui.sample_blocks import CHECK, CHOICES, KEYS, NOTE, PEOPLE, STEPPERS
from tests.ui.samples import ATTRACT, CLOSED, PAD, STILL, page, sheet

NAME = QAccessible.Text.Name
ROLES = {
    "none": QAccessible.Role.Button,
    "tick": QAccessible.Role.Button,
    "arrow": QAccessible.Role.Button,
    "square": QAccessible.Role.CheckBox,
    "circle": QAccessible.Role.RadioButton,
}


def role_of(tile: Tile) -> QAccessible.Role:
    if tile.look in {"scale", "number"} or tile.is_said:
        return QAccessible.Role.RadioButton
    if tile.mark == "none" and tile.is_chosen:
        return QAccessible.Role.CheckBox
    return ROLES[tile.mark]


def test_every_control_tells_its_role_name_and_state(qtbot: QtBot) -> None:
    looks, size, told = Looks(), (1080, 1920), 0
    for name, view in views_of("en", looks, size).items():
        screen = shown(qtbot, view, looks, size)
        for touch in screen.findChildren(Touch):
            heard, tile = QAccessible.queryAccessibleInterface(touch), touch.tile
            where = f"{name}: {tile.id}"
            assert heard.text(NAME).strip(), where
            assert heard.role() == role_of(tile), where
            state = heard.state()
            assert bool(state.disabled) is (tile.sends is None), where
            if heard.role() != QAccessible.Role.Button:
                assert bool(state.checkable), where
                assert bool(state.checked) is tile.is_chosen, where
            # Whoever cannot see the mark or the colour hears it.
            assert bool(state.checked) or not tile.is_chosen or tile.note, where
            assert heard.text(QAccessible.Text.Description) == tile.note, where
            told += 1
        screen.hide()
    assert told > 1000


def values_in(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """All in it that has a value, in the order in which it is told."""
    told = all_of(QAccessible.queryAccessibleInterface(widget))
    return (heard for heard in told if heard.valueInterface() is not None)


def all_of(heard: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Itself and all that lies in it, in order."""
    yield heard
    for place in range(heard.childCount()):
        yield from all_of(heard.child(place))


def told_of(heard: QAccessibleInterface) -> tuple[str, object, object, object]:
    value = heard.valueInterface()
    name = heard.text(NAME)
    return name, value.currentValue(), value.minimumValue(), value.maximumValue()


def sliders_in(widget: QWidget) -> list[QAccessibleInterface]:
    return [heard for heard in values_in(widget) if heard.role() == QAccessible.Role.Slider]


def test_a_stepper_tells_its_number_as_a_value_between_its_limits(finger: Finger) -> None:
    finger.shows(page(STEPPERS))
    sessions, weeks = sliders_in(finger.window)
    assert told_of(sessions) == ("Sessions", 6, 3, 6)
    assert sessions.text(QAccessible.Text.Description) == "6 at most"
    assert told_of(weeks) == ("Weeks apart", 4, 3, 8)
    for heard in (sessions, weeks):
        assert heard.valueInterface().minimumStepSize() == 1
        # The keys go to minus and plus, as every finger does.
        assert not heard.state().focusable


def test_a_stepper_without_a_number_yet_tells_none(finger: Finger) -> None:
    stepper = replace(STEPPERS.steppers[0], value="–", now=None)
    finger.shows(page(Steppers((stepper,))))
    assert sliders_in(finger.window) == []


def test_a_value_that_is_set_from_outside_is_one_step_that_way(finger: Finger) -> None:
    finger.shows(page(STEPPERS))
    _, weeks = STEPPERS.steppers
    for wanted, tile in ((8, weeks.plus), (3, weeks.minus)):
        _, heard = sliders_in(finger.window)
        heard.valueInterface().setCurrentValue(wanted)
        assert finger.events.pop() == tile.sends
        # What is told is the plan, which only a new view changes.
        assert told_of(heard) == ("Weeks apart", 4, 3, 8)


def test_a_field_tells_what_it_asks_for_and_what_was_typed(finger: Finger) -> None:
    for typed in ("", "Why g", "Why gold?"):
        finger.shows(page(replace(KEYS, text=typed)))
        field = next(part for part in finger.window.findChildren(FieldPart) if part.block.text == typed)
        heard = QAccessible.queryAccessibleInterface(field).child(0)
        assert heard.role() == QAccessible.Role.EditableText
        assert heard.text(NAME) == KEYS.hint
        assert heard.text(QAccessible.Text.Value) == typed
        # Our own keys are how it is changed.
        assert heard.state().readOnly
        assert not heard.state().focusable


@contextmanager
def listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def _listened_to() -> Iterator[None]:
    with listening():
        yield


@pytest.mark.usefixtures("_listened_to")
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_each_painted_text_is_told_as_a_text_where_it_stands(
    finger: Finger, direction: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(direction)
    words = ("First, a paragraph.", "Then another one.")
    finger.shows(page(Prose(tuple(map(literal, words))), CHOICES))
    told = {
        heard.text(NAME): heard
        for heard in all_of(QAccessible.queryAccessibleInterface(finger.window))
        if heard.role() in {QAccessible.Role.StaticText, QAccessible.Role.Heading}
    }
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    shown = {text: box for widget, text, box in texts_of(screen) if isinstance(widget, Part)}
    assert {*words, screen.view.title} <= set(told) == set(shown)
    for text, heard in told.items():
        corner = finger.window.mapFromGlobal(heard.rect().topLeft())
        assert (shown[text].topLeft() - corner).manhattanLength() < 3, text
        assert heard.rect().height() >= shown[text].height() - 1


def roles_in(widget: QWidget) -> dict[str, QAccessible.Role]:
    """The role by which each thing that has a name is told."""
    told = all_of(QAccessible.queryAccessibleInterface(widget))
    return {heard.text(NAME): heard.role() for heard in told if not heard.state().invisible}


@pytest.mark.usefixtures("_listened_to")
def test_titles_are_told_as_headings_and_other_texts_as_texts(finger: Finger) -> None:
    heading = Prose((literal("What changed"),), look="heading")
    head = Head("3", "To talk about")
    finger.shows(page(heading, head, Prose((literal("A paragraph."),)), CHOICES))
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    told = roles_in(screen)
    titles = {name for name, role in told.items() if role == QAccessible.Role.Heading}
    assert titles == {screen.view.title, "What changed", "To talk about"}
    assert told["A paragraph."] == told["3"] == QAccessible.Role.StaticText


@pytest.mark.usefixtures("_listened_to")
def test_a_sheet_and_the_pin_pad_are_told_as_dialogs_that_hold_what_belongs_to_them(finger: Finger) -> None:
    open_sheet = sheet(CHOICES)
    finger.shows(page(sheet=open_sheet))
    ((title, keys),) = held_by(finger.window).items()
    assert title == open_sheet.title
    assert keys >= {open_sheet.close.text, *(tile.text for tile in CHOICES.tiles)}
    assert "Next" not in keys
    finger.shows(PAD)
    ((title, keys),) = held_by(finger.window).items()
    assert title == PAD.title
    assert keys >= {"1", "2"}
    finger.shows(page(CHOICES))
    assert held_by(finger.window) == {}


def held_by(widget: QWidget) -> dict[str, set[str]]:
    """Of each dialog the names of all that can be pressed in it."""
    told = all_of(QAccessible.queryAccessibleInterface(widget))
    dialogs = [
        heard for heard in told if heard.role() == QAccessible.Role.Dialog and not heard.state().invisible
    ]
    pressed = {QAccessible.Role.Button, QAccessible.Role.CheckBox}
    return {
        heard.text(NAME): {each.text(NAME) for each in all_of(heard) if each.role() in pressed}
        for heard in dialogs
    }


@pytest.mark.usefixtures("_listened_to")
@pytest.mark.parametrize(
    ("view", "role"),
    [
        (ATTRACT, QAccessible.Role.Heading),
        (CLOSED, QAccessible.Role.Heading),
        (STILL, QAccessible.Role.AlertMessage),
        (PAD, QAccessible.Role.Heading),
    ],
    ids=["attract", "closed", "still-there", "pad"],
)
def test_a_screen_of_few_words_tells_each_of_them_where_it_stands(
    finger: Finger, view: AttractView | ClosedView | StillThereView | PadView, role: QAccessible.Role
) -> None:
    finger.shows(view)
    screen = finger.window.shown
    assert screen is not None
    told = roles_in(screen)
    assert told[view.title] == role
    shown = {text for widget, text, _ in texts_of(screen) if not isinstance(widget, Touch)} - {view.title}
    assert {told[text] for text in shown} == {QAccessible.Role.StaticText}
    unseen = {name for name, role in told.items() if name and role == QAccessible.Role.Client}
    assert unseen == set()


@pytest.mark.usefixtures("_listened_to")
def test_languages_that_become_known_are_told_as_well(finger: Finger) -> None:
    finger.shows(replace(ATTRACT, languages=()))
    finger.shows(ATTRACT)
    assert finger.window.shown is not None
    told = roles_in(finger.window.shown)
    assert {told[name] for name in ATTRACT.languages} == {QAccessible.Role.StaticText}
    names = [label.accessibleName() for label in finger.window.shown.findChildren(QLabel)]
    assert len(names) == len({*names})


@pytest.mark.usefixtures("_listened_to")
def test_the_digits_that_were_typed_and_a_code_are_told_as_texts(finger: Finger) -> None:
    finger.shows(PAD)
    assert finger.window.shown is not None
    assert roles_in(finger.window.shown)[PAD.pad.says] == QAccessible.Role.StaticText
    code = CodeCard(("AB12", "CD34"), says="A B 1 2, C D 3 4")
    finger.shows(page(code))
    told = roles_in(finger.window.shown)
    assert told[code.says] == QAccessible.Role.StaticText
    assert "AB12" not in told


@pytest.mark.usefixtures("_listened_to")
def test_a_drawing_is_told_as_a_picture(finger: Finger) -> None:
    drawing = replace(PEOPLE, picture=replace(PEOPLE.picture, says="28 of 100 people."))
    finger.shows(page(drawing))
    assert finger.window.shown is not None
    assert roles_in(finger.window.shown)["28 of 100 people."] == QAccessible.Role.Graphic
    skin = SkinDrawing("tone-3", "new", 1, (), says="Skin, cut open.")
    finger.shows(page(skin))
    assert roles_in(finger.window.shown)["Skin, cut open."] == QAccessible.Role.Graphic


@pytest.mark.parametrize("view", [CLOSED, ATTRACT], ids=["closed", "attract"])
def test_who_begins_to_listen_later_is_told_of_a_screen_that_stays(
    finger: Finger, qtbot: QtBot, view: AttractView | ClosedView
) -> None:
    finger.shows(view)
    screen = finger.window.shown
    assert screen is not None
    assert view.text in screen.accessibleName()
    with listening():
        qtbot.waitUntil(lambda: view.text in roles_in(screen), timeout=4000)
        assert roles_in(screen)[view.title] == QAccessible.Role.Heading
        assert screen.accessibleName() == ""


def test_nothing_is_made_to_be_told_while_nobody_listens(finger: Finger) -> None:
    assert not QAccessible.isActive()
    before = len(value_text._roles)
    for view in (page(Prose((literal("A paragraph."),)), sheet=sheet(NOTE)), ATTRACT, CLOSED, STILL, PAD):
        finger.shows(view)
        assert finger.window.findChildren(QLabel) == []
    assert len(value_text._roles) == before


@pytest.mark.usefixtures("_listened_to")
def test_what_told_of_a_screen_goes_with_it(finger: Finger, qtbot: QtBot) -> None:
    finger.shows(CLOSED)
    for _ in range(30):
        for view in (page(Prose((literal("A paragraph."),)), sheet=sheet(NOTE)), PAD, STILL):
            finger.shows(view)
            roles_in(finger.window)
    finger.shows(CLOSED)
    # The title of what is shown now is left.
    qtbot.waitUntil(lambda: [told.text(NAME) for told in value_text._roles.values()] == [CLOSED.title])


@pytest.mark.usefixtures("_listened_to")
def test_painted_texts_are_out_of_the_way_of_fingers_and_of_markup(finger: Finger) -> None:
    markup = "<b>Bold</b> <img src='x.png'>"
    finger.shows(page(Prose((literal(markup),)), CHOICES))
    (label,) = (label for label in finger.window.findChildren(QLabel) if label.accessibleName() == markup)
    assert label.text() == ""
    finger.touches(CHOICES.tiles[0].id)
    assert finger.events == [CHOICES.tiles[0].sends]


def test_the_way_tells_how_far_along_it_one_is(finger: Finger) -> None:
    finger.shows(page(STEPPERS))
    (way,) = (heard for heard in values_in(finger.window) if heard.role() == QAccessible.Role.ProgressBar)
    assert told_of(way) == ("Risks", 6, 0, 18)


def test_the_ring_tells_the_seconds_that_are_left(finger: Finger) -> None:
    finger.shows(STILL)
    (ring,) = values_in(finger.window)
    assert ring.role() == QAccessible.Role.ProgressBar
    assert told_of(ring) == (STILL.unit, STILL.seconds, 0, STILL.of)
    finger.shows(replace(STILL, seconds=STILL.seconds - 1))
    assert told_of(ring) == (STILL.unit, STILL.seconds - 1, 0, STILL.of)


def test_an_answered_check_tells_which_reply_was_chosen_and_which_the_studies_give(finger: Finger) -> None:
    finger.shows(page(CHECK))
    told = {}
    for tile in CHECK.tiles:
        heard = QAccessible.queryAccessibleInterface(finger.button(tile.id))
        assert heard.role() == QAccessible.Role.RadioButton
        told[tile.id] = bool(heard.state().checked), heard.text(QAccessible.Text.Description)
    assert told == {
        "never": (False, ""),
        "rare": (True, "You chose this"),
        "some": (False, "The studies say so"),
    }


def test_what_is_chosen_by_assistive_technology_is_what_a_touch_chooses(finger: Finger) -> None:
    finger.shows(page(CHOICES, CHECK))
    for id in ("hips", "belly", "never", "rare"):
        button = finger.button(id)
        heard = QAccessible.queryAccessibleInterface(button)
        heard.actionInterface().doAction("Toggle")
        assert finger.events == [button.tile.sends], id
        finger.events.clear()
        # Only a new view changes what is chosen.
        assert bool(heard.state().checked) is button.tile.is_chosen, id
