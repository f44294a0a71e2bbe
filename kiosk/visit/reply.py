"""What a touch on a reply does to the replies of its question."""

from __future__ import annotations

from kiosk.content.pack import Question


def with_reply(question: Question, chosen: tuple[str, ...], touched: str) -> tuple[str, ...]:
    """The replies after a touch: touching a chosen one takes it back, so nothing is ever forced.

    Where many may stand, a reply in `alone` clears the others and any other clears it, and nothing is added
    beyond `most`. Replies keep the question's order. An unknown reply changes nothing.
    """
    if touched not in question.replies:
        return chosen
    if touched in chosen:
        return tuple(reply for reply in chosen if reply != touched)
    if question.ask != "many" or touched in question.alone:
        return (touched,)
    kept = [reply for reply in chosen if reply not in question.alone]
    if question.most is not None and len(kept) >= question.most:
        return chosen
    return tuple(reply for reply in question.replies if reply in (*kept, touched))
