"""What is known of a translation: who has reviewed it, and which English text each of its texts was made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from kiosk.content.words import Leaf
from kiosk.values import Value

Fingerprint = Annotated[
    str, msgspec.Meta(pattern=r"^[0-9a-f]{8}$", description="eight digits, as `kiosk translated` writes them")
]


class TranslationReview(Value, frozen=True, kw_only=True):
    """Whether a clinician who speaks the language has reviewed it. Until then everything in it says DRAFT."""

    status: Literal["draft", "reviewed"] = "draft"
    reviewer: str | None = None
    reviewed_on: dt.date | None = None


class Translation(Value, frozen=True, kw_only=True):
    """A file beside the words of a language; `source` tells the English text of each id by its fingerprint."""

    review: TranslationReview = TranslationReview()
    source: dict[str, Fingerprint] = msgspec.field(name="from", default_factory=dict)

    @property
    def is_draft(self) -> bool:
        """Whether nobody has put a name and a date to the translation."""
        review = self.review
        return review.status == "draft" or review.reviewer is None or review.reviewed_on is None

    def older(self, source: Mapping[str, Leaf]) -> Iterator[str]:
        """The ids of those of these English texts that have changed since a text was made from them."""
        for id, made_from in self.source.items():
            if id in source and fingerprint(source[id]) != made_from:
                yield id


def fingerprint(leaf: Leaf) -> str:
    """Eight digits that change with a text: the first of the SHA-256 of its texts, one a line."""
    texts = (leaf,) if isinstance(leaf, str) else leaf.values() if isinstance(leaf, Mapping) else leaf
    import hashlib  # noqa: PLC0415 - it brings OpenSSL with it, and a walk needs none

    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:8]


def translation_file(folder: Path, language: str) -> Path:
    """Where the translation of a pack, or of the interface, is accounted for."""
    return folder / "translations" / f"{language}.yaml"
