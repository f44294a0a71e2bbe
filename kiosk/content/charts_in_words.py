"""What the charts of findings show, in words, for whoever cannot see them: one wording for glass and paper. Pure."""

from __future__ import annotations

from kiosk.content.finding import Count, ScoreFinding
from kiosk.content.words import Words


def count_in_words(words: Words, count: Count) -> str:
    """A number on a line from 0 to 100, and within what the true one could lie."""
    number = words.sentence(words.text("ui.of-100", n=count.per_100))
    true = words.text("ui.true-number", low=count.low, high=count.high)
    return words.label(count.label) + words.joined((number, true))


def score_in_words(words: Words, finding: ScoreFinding, *, has_beside: bool = True) -> str:
    """A score on its line, the one beside it where that is drawn, and what the ends of the line mean."""
    ends = words.listed(
        words.label(words.number(end)) + label
        for end, label in ((finding.least, finding.least_label), (finding.most, finding.most_label))
    )
    marks = (finding.label, finding.beside_label if has_beside else "")
    return words.joined(words.sentence(text) for text in (*marks, ends) if text)
