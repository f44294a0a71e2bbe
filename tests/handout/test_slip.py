"""The slip says the code, what it is for and for how long, and nothing of its patient."""

from __future__ import annotations

import io

from pypdf import PdfReader

from kiosk import paths
from kiosk.content.reader import read_clinic, read_words
from kiosk.content.words import Words
from kiosk.handout.slip import render_slip


def test_the_slip_is_one_page_with_the_code_in_groups() -> None:
    words = Words("en", read_words(paths.INTERFACE / "en.yaml"))
    pdf = render_slip(words, read_clinic(paths.CLINIC), "7K3M-XR9D-42WP")
    reader = PdfReader(io.BytesIO(pdf))
    (page,) = reader.pages
    text = " ".join(page.extract_text().split())
    assert "7K3M XR9D 42WP" in text
    assert "4 hours" in text
    assert "7K3M" not in str(reader.metadata)
    assert pdf == render_slip(words, read_clinic(paths.CLINIC), "7K3M-XR9D-42WP")
