"""Characters that a page must not carry as they are: invisible controls everywhere, and in print what no font draws."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

# Control characters, marks and overrides of writing direction, line separators, interlinear and tag characters,
# surrogates, non-characters (Unicode 15, general categories Cc, Cf, Zl, Zp, Cs, Cn). Tab and line feed stay, as do the
# joiners that Indic scripts are spelt with.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]"
)
# Characters without a shape of their own, which a typesetter needs no glyph for.
_SHAPELESS = frozenset("\t\n\u00ad\u200b\u200c\u200d\u2060")
_SELECTORS = re.compile("[\ufe00-\ufe0f]")


def code_point(character: str) -> str:
    """Return the visible form of a character, such as `[U+202E]`."""
    return f"[U+{ord(character):04X}]"


def visible(text: str) -> str:
    """Return `text` with every control character and direction override shown by its code point."""
    return _CONTROLS.sub(lambda found: code_point(found[0]), text)


def one_line(text: object) -> str:
    """Return the words of `text` with single spaces between them."""
    return " ".join(str(text).split())


@lru_cache(maxsize=1)
def covered() -> frozenset[str]:
    """Return every character that a font shipped with the package can draw."""
    lines = (files(__package__) / "fonts" / "coverage.txt").read_text("ascii").split()
    spans = (line.split("-") for line in lines)
    return frozenset(chr(code) for first, last in spans for code in range(int(first, 16), int(last, 16) + 1))


def missing(text: str) -> set[str]:
    """Return the characters of `text` that no font shipped with the package can draw."""
    return set(_SELECTORS.sub("", visible(text))) - covered() - _SHAPELESS


def printable(text: str, also_missing: frozenset[str] = frozenset()) -> str:
    """Return `text` as it can be printed: controls and undrawable characters shown by their code points."""
    text = _SELECTORS.sub("", visible(text))
    lacking = (set(text) - covered() - _SHAPELESS) | (also_missing & set(text))
    return text.translate({ord(character): code_point(character) for character in lacking}) if lacking else text
