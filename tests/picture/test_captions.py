"""Captions keep the size that was asked for, however small their picture is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.picture.body_map import body_map
from kiosk.picture.captions import with_captions
from kiosk.picture.shapes import Text


@given(st.floats(10, 300))
def test_captions_grow_downwards_and_the_picture_with_them(size: float) -> None:
    picture = body_map(frozenset(), {}, "Front", "Back", "A body.")
    before = [shape for shape in picture.shapes if isinstance(shape, Text)]
    captioned = with_captions(picture, size)
    after = [shape for shape in captioned.shapes if isinstance(shape, Text)]
    assert [text.text for text in after] == ["Front", "Back"]
    assert {text.size for text in after} == {size}
    for old, new in zip(before, after, strict=True):
        assert abs((new.y - 0.7 * new.size) - (old.y - 0.7 * old.size)) < 0.01
    assert captioned.height >= picture.height
    assert all(text.y + 0.3 * size <= captioned.height + 0.01 for text in after)
    assert (captioned.width, captioned.says) == (picture.width, picture.says)


def test_a_caption_without_words_takes_no_room() -> None:
    picture = body_map(frozenset(), {}, "", "", "A body.")
    captioned = with_captions(picture, 300)
    assert captioned.height == picture.height
    assert not any(isinstance(shape, Text) for shape in captioned.shapes)
