"""A kiosk that is listened to: the loop itself and its window, with a voice that says what the test lets it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from kiosk.content.content import Content
from kiosk.settings import Clinic
from kiosk.ui.host import Host
from kiosk.ui.kit.touch import Touch
from kiosk.ui.page import PageScreen
from kiosk.ui.window import KioskWindow
from kiosk.visit.effects import Effect, Speak
from kiosk.visit.events.event import Event, Woken
from kiosk.visit.events.setting import ContentRead, WordsRead
from kiosk.visit.events.speech import AnswersAloudSet, Heard, ReadAloudSet
from kiosk.visit.spoken_part import Spoken
from kiosk.visit.visit import Setting, Visit
from tests.journeys.patient import TODAY


class Kiosk:
    """The loop and its window, with a voice that says one part after the other when it is told to."""

    def __init__(self, window: KioskWindow, content: Content, clinic: Clinic) -> None:
        self.window = window
        self._said: list[Speak] = []
        """What was given to the voice, in order."""
        self.host = Host(Visit(setting=Setting(today=TODAY)), window, self._do, lambda: TODAY)
        self.takes(WordsRead(clinic, content.words), ContentRead(content), Woken(), window.resized)
        self.takes(AnswersAloudSet(is_on=True), ReadAloudSet(is_on=True))

    def takes(self, *events: Event) -> Self:
        for event in events:
            self.host.take(event)
            self.window.settle()
        return self

    def parts_said(self) -> Iterator[Spoken]:
        """Each part, while it is being said."""
        while (part := self.host.visit.speech.part) is not None:
            yield part
            self.hears()

    def hears(self) -> Self:
        """What is being said is heard to its end."""
        ticket = self.host.visit.speech.ticket
        assert ticket is not None, "nothing is being said"
        return self.takes(Heard(ticket))

    def button(self, id: str) -> Touch:
        return next(touch for touch in self.window.findChildren(Touch, id) if touch.isVisible())

    @property
    def said(self) -> str:
        """What is being said; empty where nothing is."""
        ticket = self.host.visit.speech.ticket
        return next((speak.text for speak in self._said if speak.ticket == ticket), "")

    @property
    def screen(self) -> PageScreen:
        assert isinstance(self.window.shown, PageScreen)
        return self.window.shown

    def _do(self, effect: Effect) -> None:
        if isinstance(effect, Speak):
            self._said.append(effect)
