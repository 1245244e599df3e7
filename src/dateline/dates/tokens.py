"""A text as a string of word classes, one letter a token, so that a grammar can be a few regular expressions.

`tokenise` cuts the text into words, numbers and marks and gives each the letter of its class (`words.py`); what no time
expression holds gets the letter of `OTHER`. White space is no token, a blank line is one (`BREAK`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from dateline.dates import words

_LETTERS = [chr(c) for c in (*range(65, 91), *range(97, 123), *range(48, 58), *range(0xC0, 0x180))]
_EXTRA = "dd num year hhmm ordn decade dec2 iso numdate md clock fyno num8 dash brk".split()
_NAMES = [*words.CLASSES, *words.CASED, *words.PUNCTUATION, *_EXTRA]
LETTER = dict(zip(_NAMES, _LETTERS[: len(_NAMES)], strict=True))
OTHER = "_"
BREAK = LETTER["brk"]

_TOKEN = re.compile(  # one group, so that splitting keeps what it splits by
    r"""([A-Za-z][a-z]*+(?![\w.'’])
    |[AaPp]\.\ ?[Mm]\b\.?|B\.C\.(?:E\.)?|[AC]\.[DE]\.|o['’]clock
    |[^\W\d_]\w*
    |[.,'’"()“”:;]
    |[0-9](?:
        [0-9]{3}-[0-9][0-9]-[0-9][0-9](?:T[0-9][0-9]:[0-9][0-9](?::[0-9][0-9])?(?:\.[0-9]+)?(?:Z|[+-][0-9][0-9]:?[0-9][0-9])?)?(?![0-9])
        |[0-9]?[./-][0-9][0-9]?[./-](?:[0-9]{4}|[0-9][0-9])(?![0-9])
        |[0-9]{3}/[0-9][0-9]?/[0-9][0-9]?(?![0-9])
        |[0-9]?/[0-9][0-9]?(?![0-9/])
        |[0-9]?:[0-9][0-9](?::[0-9][0-9](?:\.[0-9]+)?)?(?![0-9])
        |[0-9]*(?:,[0-9]{3})+(?:\.[0-9]+)?
        |[0-9]*\.[0-9]+
        |[0-9]*(?:st|nd|rd|th|s)(?![^\W\d_])
        |[QH](?!\w)
        |[0-9]*
    )
    |\n[^\S\n]*\n\s*
    |[-–—](?<=[^\S\n].)[-–—]*[^\S\n]|--+|—
    |[^\s\w]|_)""",
    re.VERBOSE,
)
# Figures in these are no dates of the text: web addresses, the targets of Markdown links, HTML tags, e-mail addresses.
_LINK = r"""<[/!]?[A-Za-z][^<>]{0,4000}>
    |h(?<=\bh)ttps?://[^\s<>"”]+|w(?<=\bw)ww\.[^\s<>"”]+
    |\.[a-z]{2,6}/[^\s<>"”]*
    |\]\([^()\s]{1,4000}"""
_LINKS = re.compile(_LINK, re.VERBOSE)  # every choice begins with a sign or letter: found soon
_ADDRESS = re.compile(_LINK + r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+", re.VERBOSE)
_ADDRESS_SIGNS = re.compile(r"</?[A-Za-z!]|://|www\.|\.[a-z]{2,6}/|\]\(|@")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_FISCAL = re.compile(r"(?:FY|CY|fy|cy)(?:\d\d|\d{4})")
_COMPACT = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")

_REMEMBERED = 40_000  # spellings, some megabytes: what news writes often is among the first of them


class Tokens(NamedTuple):
    """The tokens of a text: where each starts, its characters, and its class letter (one string, a letter a token)."""

    starts: list[int]
    texts: list[str]
    codes: str


class _Lexicon(dict[str, str]):
    """The class letter of every known spelling; unknown ones are classed by their shape, many of them only once."""

    def __missing__(self, token: str) -> str:
        letter = self._by_shape(token)
        if len(self) < _REMEMBERED:
            self[token] = letter
        return letter

    @staticmethod
    def _by_shape(token: str) -> str:
        first = token[0]
        if first.isdecimal():
            return LETTER.get(_number_class(token), OTHER)
        if first == "\n":
            return BREAK
        if first in "-–—":
            return LETTER["dash"]
        if len(token) > 1 and token[1] == "." and first in "AaPp":
            return LETTER["ampm"]
        if first in "FfCc" and _FISCAL.fullmatch(token):
            return LETTER["fyno"]
        if first in "Oo" and token[-5:] == "clock" and len(token) == 7:
            return LETTER["oclock"]
        return OTHER


def _number_class(token: str) -> str:
    size = len(token)
    if token.isdecimal():
        if size <= 2:
            return "dd" if 1 <= int(token) <= 31 else "num"
        if size == 4:
            if "1000" <= token <= "2199":
                return "year"
            return "hhmm" if token[:2] < "24" and token[2] < "6" else "num"
        if size == 8 and _COMPACT.fullmatch(token):
            return "num8"
        return "num" if size <= 9 else ""
    if _ISO.match(token):
        return "iso"
    if token[-1] == "s":
        if size == 5 and token[3] == "0" and "1000" <= token[:4] <= "2199":
            return "decade"
        return "dec2" if size == 3 and token[1] == "0" else ""
    if token[-1].isalpha():
        if size == 2:
            return "quarterno" if token[1] == "Q" else "halfno"
        return "ordn" if size <= 4 and 1 <= int(token[:-2]) <= 31 else ""
    if ":" in token:
        return "clock"
    marks = sum(token.count(mark) for mark in "/-.")
    if marks == 2:
        return "numdate"
    if "/" in token:
        return "md"
    return "num" if size <= 12 else ""


def _build() -> _Lexicon:
    lexicon = _Lexicon()
    for name, listed in words.CLASSES.items():
        for word in listed.split():
            for form in (word, word.capitalize(), word.upper()):
                lexicon[form] = LETTER[name]
    for table in (words.CASED, words.PUNCTUATION):
        for name, listed in table.items():
            for word in listed.split():
                lexicon[word] = LETTER[name]
    for word in ("A", "AN"):
        lexicon[word] = LETTER["a"] if word == "A" else OTHER
    lexicon["An"] = LETTER["a"]
    for dash in ("--", "---", "—"):
        lexicon[dash] = LETTER["dash"]
    return lexicon


LEXICON = _build()


def tokenise(text: str) -> Tokens:
    """Return the tokens of `text` with their class letters."""
    parts = _TOKEN.split(text)  # what stands between tokens, and the tokens
    starts = list(accumulate(map(len, parts)))[:-1:2]
    texts = parts[1::2]
    codes = "".join(map(LEXICON.__getitem__, texts))
    return Tokens(starts, texts, _without_addresses(text, starts, codes))


def _without_addresses(text: str, starts: list[int], codes: str) -> str:
    """Return `codes` with the tokens inside addresses and tags classed as what no time expression holds."""
    if _ADDRESS_SIGNS.search(text) is None:
        return codes
    parts: list[str] = []
    done = 0
    for address in (_ADDRESS if "@" in text else _LINKS).finditer(text):
        first, last = bisect_left(starts, address.start()), bisect_left(starts, address.end())
        parts += [codes[done:first], OTHER * (last - first)]
        done = last
    return "".join((*parts, codes[done:]))
