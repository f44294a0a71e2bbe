"""What assistive technology learns of every control on every screen: role, name, state."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kiosk.commands.shots import DAY
from kiosk.settings import Clinic, Looks
from kiosk.ui.kit.glass import glass_for
from kiosk.ui.kit.touch import Touch
from kiosk.ui.screens import screen_for
from kiosk.visit.blocks import Tile
from kiosk.visit.galleries.gallery import gallery
from tests.ui.conftest import Finger
from tests.ui.sample_blocks import CHECK, CHOICES
from tests.ui.samples import page
from tests.ui.test_contact_sheet import PORTRAIT, content_in

ROLES = {
    "none": QAccessible.Role.Button,
    "tick": QAccessible.Role.Button,
    "arrow": QAccessible.Role.Button,
    "square": QAccessible.Role.CheckBox,
    "circle": QAccessible.Role.RadioButton,
}


def role_of(tile: Tile) -> QAccessible.Role:
    if tile.look in {"scale", "number"}:
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
