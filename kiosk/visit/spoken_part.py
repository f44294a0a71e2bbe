"""One part of what is said: its words, which of them stand on the glass, and where. Pure."""

from __future__ import annotations

from msgspec import Struct

_ENDS = ".!?:;…。！？：；؟،।"
"""Signs after which a voice pauses by itself."""


class Spoken(Struct, frozen=True, kw_only=True):
    """What is said in one breath. `state` is said after the text: what a mark or a colour tells the eye.

    `shown` are the texts on the glass that it says. `block` is the place of its block in `blocks_in`, None for what
    stands around the blocks. `is_drawing`: it describes what is drawn, which stands nowhere as words. A voice of its
    `language` says it.
    """

    id: str
    text: str
    shown: tuple[str, ...] = ()
    state: str = ""
    block: int | None = None
    is_drawing: bool = False
    language: str = ""

    @property
    def whole(self) -> str:
        """The text and the state."""
        return sentence(self.text, self.state)


def sentence(*texts: str) -> str:
    """Texts one after another, with a pause between them."""
    joined = ""
    for text in (text.strip() for text in texts):
        if joined and text:
            joined += " " if joined[-1] in _ENDS else ". "
        joined += text
    return joined


def part(id: str, *texts: str, shown: tuple[str, ...] = (), block: int | None = None) -> Spoken:
    """A part that says texts of the glass as they stand; `shown` where they stand there in other pieces."""
    return Spoken(id=id, text=sentence(*texts), shown=shown or tuple(filter(None, texts)), block=block)
