"""What a screen reader learns of the kiosk, over a real accessibility bus (AT-SPI); run inside `dbus-run-session`.

Starts the kiosk in a window, reads every page's tree, presses buttons through the bus alone, and prints what it
found as JSON: a list of pages, the still glass first, each with its controls (role, name, states), its values (role,
name, now, least, most), its other names with their roles, those of painted texts among them, and what was heard to
change as it came.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE, _ACTION, _VALUE = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "Value"))
_CHANGES = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="PropertyChange")
_STATES = {
    4: "checked",
    8: "enabled",
    11: "focusable",
    12: "focused",
    24: "sensitive",
    25: "showing",
    41: "checkable",
}
"""The bits of AT-SPI's StateType that are asked for."""
CONTROLS = {"push button", "check box", "radio button", "button"}
_PATIENCE_S, _ANSWER_S = 60, 10
Answer = TypeVar("Answer")


class Gone(Exception):
    """It was there a moment ago: the kiosk has built another screen."""


@dataclass(frozen=True)
class Node:
    """One thing on the bus."""

    bus: DBusConnection
    name: str
    path: str

    def ask(
        self, interface: str, member: str, signature: str | None = None, body: tuple[Any, ...] = ()
    ) -> Any:
        """Call a method; what it answers."""
        address = DBusAddress(self.path, bus_name=self.name, interface=interface)
        reply = self.bus.send_and_get_reply(new_method_call(address, member, signature, body), timeout=10)
        if reply.header.message_type is MessageType.error:
            raise Gone(self.path)
        return reply.body[0] if reply.body else None

    def value(self, interface: str, key: str) -> Any:
        """A property."""
        return self.ask("org.freedesktop.DBus.Properties", "Get", "ss", (interface, key))[1]

    def children(self) -> Iterator[Node]:
        """What lies in it."""
        for name, path in self.ask(_ACCESSIBLE, "GetChildren"):
            yield Node(self.bus, name, path)

    def states(self) -> list[str]:
        """Its states by name."""
        low, high = self.ask(_ACCESSIBLE, "GetState")
        bits = low | high << 32
        return [name for bit, name in _STATES.items() if bits >> bit & 1]

    def all(self) -> Iterator[Node]:
        """Itself and all that lies in it, in order."""
        yield self
        for child in self.children():
            yield from child.all()

    def has(self, interface: str) -> bool:
        """Whether it can be asked for this."""
        return interface in self.ask(_ACCESSIBLE, "GetInterfaces")

    def press(self) -> None:
        """Do what a touch does."""
        self.ask(_ACTION, "DoAction", "i", (0,))


def accessibility_bus() -> DBusConnection:
    """A connection to the bus of screen readers, which the session's bus names."""
    session = open_dbus_connection("SESSION")
    address = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
    reply = session.send_and_get_reply(new_method_call(address, "GetAddress"))
    return open_dbus_connection(reply.body[0])


def wait_for(found: Callable[[], Answer | None]) -> Answer:
    """Ask again until there is an answer."""
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        with contextlib.suppress(Gone):
            answer = found()
            if answer:
                return answer
        time.sleep(0.1)
    raise TimeoutError(found)


def kiosk_on(bus: DBusConnection) -> Node | None:
    """The kiosk among the programs on the bus."""
    root = Node(bus, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
    for program in root.children():
        for window in program.children():
            if window.value(_ACCESSIBLE, "Name") == "Kiosk":
                return window
    return None


def role_of(node: Node) -> str:
    """What it is, in the bus's words."""
    return str(node.ask(_ACCESSIBLE, "GetRoleName"))


def listen(bus: DBusConnection) -> None:
    """Ask for all that changes, as screen readers do: only then is it told."""
    bus.send_and_get_reply(message_bus.AddMatch(_CHANGES))
    registry = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
    bus.send_and_get_reply(new_method_call(registry, "RegisterEvent", "sas", ("Object:", [])))


def heard_in(messages: deque[Message], bus: DBusConnection) -> list[tuple[str, float]]:
    """Each value that was told to have changed: its name, and what it is now."""
    heard = []
    while messages:
        message = messages.popleft()
        if message.body[0] == "accessible-value":
            fields = message.header.fields
            node = Node(bus, fields[HeaderFields.sender], fields[HeaderFields.path])
            with contextlib.suppress(Gone):
                heard.append((node.value(_ACCESSIBLE, "Name"), node.value(_VALUE, "CurrentValue")))
    return heard


def page_of(window: Node) -> dict[str, Any]:
    """What is on the glass: the controls, the values, and whatever else has a name, the painted texts among them."""
    controls, values, names, roles = [], [], [], []
    for node in window.all():
        states, name = node.states(), node.value(_ACCESSIBLE, "Name")
        if "showing" not in states:
            continue
        role = role_of(node)
        if role in CONTROLS:
            text = node.value(_ACCESSIBLE, "Description")
            controls.append({"role": role, "name": name, "description": text, "states": states})
        elif node.has(_VALUE):
            now, least, most = (
                node.value(_VALUE, f"{which}Value") for which in ("Current", "Minimum", "Maximum")
            )
            values.append({"role": role, "name": name, "now": now, "least": least, "most": most})
        elif name:
            names.append(name)
            roles.append(role)
    return {"controls": controls, "values": values, "names": names, "roles": roles}


def page_at_rest(window: Node) -> dict[str, Any] | None:
    """The page, once it is no longer being built: it reads alike twice."""
    page = page_of(window)
    time.sleep(0.3)
    return page if page == page_of(window) else None


def still_page(window: Node) -> dict[str, Any] | None:
    """The glass that nobody has touched, once it knows that somebody listens."""
    page = page_of(window)
    return page if "heading" in page["roles"] else None


def is_pressed(window: Node, name: str, before: dict[str, Any]) -> bool:
    """Press what has this name, as long as that has changed nothing: what was found may belong to a page that went."""
    if found := control(window, name):
        found.press()
    end = time.monotonic() + _ANSWER_S
    while time.monotonic() < end:
        with contextlib.suppress(Gone):
            if told_of(page_of(window)) != told_of(before):
                return True
        time.sleep(0.1)
    return False


def is_there(window: Node, name: str, last: str) -> bool:
    """Whether what has this name is there. Where it does not come, what was pressed `last` is pressed again.

    A page that was built anew just then (the welcome, as languages become known) may have lost the press.
    """
    end = time.monotonic() + _ANSWER_S
    while time.monotonic() < end:
        with contextlib.suppress(Gone):
            if control(window, name):
                return True
        time.sleep(0.1)
    if last and (found := control(window, last)):
        found.press()
    return False


def told_of(page: dict[str, Any]) -> tuple[list[tuple[str, bool]], list[str]]:
    """The controls of a page, and whether each is checked; and its other names."""
    controls = [(control["name"], "checked" in control["states"]) for control in page["controls"]]
    return controls, page["names"]


def control(window: Node, name: str) -> Node | None:
    """The control with this name that is on the glass."""
    named = (node for node in window.all() if node.value(_ACCESSIBLE, "Name").startswith(name))
    return next((node for node in named if "showing" in node.states() and role_of(node) in CONTROLS), None)


def main(state: str, *presses: str) -> None:
    """Wake the kiosk with a touch, press what is named through the bus, and tell of each page on the way."""
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    root = Path(__file__).resolve().parents[2]
    bus = accessibility_bus()
    listen(bus)  # Before the kiosk comes: it asks once who listens.
    kiosk = subprocess.Popen(
        [sys.executable, "main.py", "run", "--windowed", "1080x1920", "--state", state],
        cwd=root,
        env=environment,
    )
    try:
        with bus.filter(_CHANGES, queue=deque()) as changes:
            window = wait_for(lambda: kiosk_on(bus))
            pages = [wait_for(partial(still_page, window)) | {"heard": []}]
            wait_for(lambda: wake(window, presses[0]))
            for last, name in pairwise(("", *presses)):
                try:
                    wait_for(partial(is_there, window, name, last))
                except TimeoutError:
                    raise LookupError(name, page_of(window)) from None
                pages.append(wait_for(partial(page_at_rest, window)) | {"heard": heard_in(changes, bus)})
                wait_for(partial(is_pressed, window, name, pages[-1]))
            pages.append(wait_for(partial(page_at_rest, window)) | {"heard": heard_in(changes, bus)})
        print(json.dumps(pages))
    finally:
        kiosk.terminate()
        kiosk.wait(timeout=30)


def wake(window: Node, first: str) -> Node | None:
    """Touch the glass until the welcome is there: on the clinic's name, where a touch too many presses nothing."""
    subprocess.run(["xdotool", "mousemove", "200", "40", "click", "1"], check=True)
    time.sleep(0.3)
    return control(window, first)


if __name__ == "__main__":
    main(*sys.argv[1:])
