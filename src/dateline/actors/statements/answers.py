"""Whose answer, message or advice it is that a colon introduces: *her answer was blunt: “…”*."""

from __future__ import annotations

from dateline.actors.statements.words import BE, Tokens

_ANSWERS = frozenset(
    "answer answers response reply message verdict advice comment reaction explanation conclusion assessment motto "
    "argument point pitch plea warning question reason reasoning statement tweet post".split()
)
_OWNERS = frozenset("his her their".split())
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_FIRST = 8  # tokens in which the noun stands


def answerer(tokens: Tokens, colon: int) -> tuple[int, int] | None:
    """Return whose *her answer was blunt:*, *the firm's message:* is, where nothing else opens the sentence."""
    for noun in range(1, min(colon, _FIRST)):
        if tokens.low[noun] not in _ANSWERS:
            continue
        owner = noun - 1 if _owns(tokens.low[noun - 1]) else noun - 2
        if owner < 0 or not _owns(tokens.low[owner]) or tokens.finite(0, noun) is not None:
            return None
        rest = tokens.low[noun + 1 : colon]
        plain = not rest or (rest[0] in BE and len(rest) < 5) or rest[0] in {"to", "on", "in", "from"}
        return (owner if tokens.low[owner] in _OWNERS else 0, owner + 1) if plain else None
    return None


def _owns(word: str) -> bool:
    return word in _OWNERS or word.endswith(_POSSESSIVE)


def unowned(text: str, end: int) -> int:
    """Return where a name that ends at `end` ends without its possessive."""
    return end - 2 if text[end - 2 : end] in {"'s", "’s"} else end
