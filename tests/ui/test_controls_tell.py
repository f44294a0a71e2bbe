"""What assistive technology learns of every control on every screen: role, name, state, value."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.commands.shots import DAY
from kiosk.content.rich import literal
from kiosk.settings import Clinic, Looks
from kiosk.ui.inspect import texts_of
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.part import Part
from kiosk.ui.kit.touch import Touch
from kiosk.ui.kit.typing.field import FieldPart
from kiosk.ui.page import PageScreen
from kiosk.ui.screens import screen_for
from kiosk.visit.blocks import Prose, Steppers, Tile
from kiosk.visit.galleries.gallery import gallery
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHECK, CHOICES, KEYS, STEPPERS
from tests.ui.samples import STILL, page
from tests.ui.test_contact_sheet import PORTRAIT, content_in

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


def test_every_control_tells_its_role_name_and_state(qtbot: QtBot, sample_clinic: Clinic) -> None:
    content = content_in("en")
    looks, told = Looks(), 0
    for name, view in gallery(content, sample_clinic, DAY, (), looks=looks, size=PORTRAIT):
        screen = screen_for(view, glass_for(looks, *PORTRAIT, sample_clinic.mm_per_pixel, view.script))
        qtbot.addWidget(screen)
        screen.show()
        for touch in screen.findChildren(Touch):
            heard, tile = QAccessible.queryAccessibleInterface(touch), touch.tile
            where = f"{name}: {tile.id}"
            assert heard.text(QAccessible.Text.Name).strip(), where
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
    name = heard.text(QAccessible.Text.Name)
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
        assert heard.text(QAccessible.Text.Name) == KEYS.hint
        assert heard.text(QAccessible.Text.Value) == typed
        # Our own keys are how it is changed.
        assert heard.state().readOnly
        assert not heard.state().focusable


@pytest.fixture
def _listened_to() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("_listened_to")
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_each_painted_text_is_told_as_a_text_where_it_stands(
    finger: Finger, direction: Qt.LayoutDirection
) -> None:
    QApplication.setLayoutDirection(direction)
    words = ("First, a paragraph.", "Then another one.")
    finger.shows(page(Prose(tuple(map(literal, words))), CHOICES))
    told = {
        heard.text(QAccessible.Text.Name): heard
        for heard in all_of(QAccessible.queryAccessibleInterface(finger.window))
        if heard.role() == QAccessible.Role.StaticText
    }
    screen = finger.window.shown
    assert isinstance(screen, PageScreen)
    shown = {text: box for widget, text, box in texts_of(screen) if isinstance(widget, Part)}
    assert {*words, screen.view.title} <= set(told) == set(shown)
    for text, heard in told.items():
        corner = finger.window.mapFromGlobal(heard.rect().topLeft())
        assert (shown[text].topLeft() - corner).manhattanLength() < 3, text
        assert heard.rect().height() >= shown[text].height() - 1


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
