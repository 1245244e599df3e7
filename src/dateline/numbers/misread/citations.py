"""Numbers that cite: a place in a statute book, a form, a standard, a share's code, how fine a picture is."""

from __future__ import annotations

import re
from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.tokens import Tokens

# What follows a volume's or title's number: the codes and reporters of American law as lawyers abbreviate them.
_CODE_AFTER: Final = re.compile(
    r"\s?(?:U\.\s?S\.\s?(?:C\b|Code\b|\d)|USC\b|C\.\s?F\.\s?R\b|CFR\b|Fed\. Reg\b|Stat\. \d|F\.\s?[23]d\b|§)"
)
_CODE_BEFORE: Final = re.compile(
    r"(?:U\.\s?S\.\s?C\.?A?\.?|USC|C\.\s?F\.\s?R\.?|CFR|Fed\. Reg\.|§§?|\bStat\.|"
    r"U\.S\.C\. \d{1,5}\w{0,2},? and|CFR [\d.]{1,9} and)\s?$"
)
_CODE_ENDS: Final = frozenset("CAR.§d")  # what it ends with, looked at first
# A section is cited with a letter that would else be read as a unit: Section 27A is no current.
_LABEL_BEFORE: Final = re.compile(
    r"\b(?:[Ss]ections?|[Ss]ec\.|[Aa]rticles?|[Rr]ules?|[Cc]lauses?|[Pp]arts?|[Tt]itles?|[Ss]chedules?|[Ff]orms?|"
    r"[Ee]xhibits?|[Rr]egulations?|[Cc]hapters?|[Ii]tems?|[Nn]umbers?|[Gg]ates?|[Ss]eats?|[Rr]ooms?|[Aa]partments?|"
    r"[Uu]nits?|[Ss]uites?|[Ff]lats?|[Pp]hases?|[Tt]ypes?|[Ll]evels?)\s$"
)
# Forms of the American securities regulator: 10-K, 8-K, 10-Q, 20-F, 6-K, 13-D.
_FORM: Final = re.compile(r"(?:6|8|10|11|13|18|20|40)-?[KQFDG]\b(?!\s*(?:run|race|walk))")
# Standards and rules known by a number in two parts, of more digits in the second: NI 43-101.
_TWO_PARTS: Final = re.compile(r"(?:(\d)|\d\d)-(?(1)\d\d|\d{3})\d{0,2}(?![\d,.%])")
_ACRONYM_BEFORE: Final = re.compile(r"\b[A-Z]{2,4} \Z")
# A share is known by its exchange and a code: (KOSDAQ: 226330), (FRANKFURT: 89N).
_EXCHANGE_BEFORE: Final = re.compile(r"[(,;/]\s?[A-Z]{3,}(?: [A-Z]{2,})?:\s?\Z")
_SHARE_CODE: Final = re.compile(r"(?:\d{4,6}|\d{1,3}[A-Z]{1,2})\s?[),;]")
# How fine a picture is: 4K, 8K, and never so many things.
_RESOLUTION: Final = re.compile(r"(?:2|4|8|16)K\b")
_REACH: Final = 24  # characters looked at on either side


def cites(t: Tokens, figure: Figure) -> bool:
    """Tell whether a figure is part of a citation rather than a quantity."""
    first, last = t.starts[figure.number.first], t.ends[figure.number.last - 1]
    before, after = t.text[max(0, first - _REACH) : first], t.text[last : last + _REACH]
    if _CODE_AFTER.match(after) or (before.rstrip()[-1:] in _CODE_ENDS and _CODE_BEFORE.search(before)):
        return True
    if before[-2:-1].isupper() and _TWO_PARTS.match(t.text, first) and _ACRONYM_BEFORE.search(before):
        return True
    glued = after[:1].isalpha() and not after[1:2].isalpha()
    if glued and _LABEL_BEFORE.search(before):
        return True
    if before.rstrip()[-1:] == ":" and _SHARE_CODE.match(t.text, first) and _EXCHANGE_BEFORE.search(before):
        return True
    if figure.kind == "plain" and _RESOLUTION.match(t.text, first):
        return True
    return _FORM.match(t.text, first) is not None
