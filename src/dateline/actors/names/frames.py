"""Bodies whose names follow a frame that runs over smaller words: of other tongues, of sheriffs' and coroners' offices.

"Universidad Nacional Autónoma de México", "Cook County State's Attorney's Office", "Catholic Bishops' Conference of X".
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.actors.lexicon import CALENDAR, HONORIFIC, OFFICE, word_list
from dateline.actors.names.model import LIKELY, Name, merged, over
from dateline.actors.names.tokens import Tokens

# First words of bodies in other tongues, and what joins their words there.
_HEADS = word_list("frames: heads")
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’.-]*\w"
_LINK = (
    r"(?:d[aeio]s?|del(?:la|le|lo)?|dei|degli|du|des|pour|para|por|f[üu]r|der|van|voor|zur|zum)"
    r"(?: (?:l[aeo]s?|el|les|die|das|den|het|una?))?|et(?: l[ae]s?)?|y|e|en|und|i"
)
# What follows such a first word.
_FOREIGN = re.compile(rf"(?: {_CAPITAL}){{0,3}}(?: (?:{_LINK}) (?:[dl]['’])?{_CAPITAL}(?: {_CAPITAL}){{0,2}}){{1,4}}")
_OFFICIALS = "Attorney|Examiner|Coroner|Sheriff|Clerk|Prosecutor|Treasurer|Assessor|Solicitor|Marshal|Defender"
_OFFICE = re.compile(
    r"\b(?!The )(?:[A-Z][\w.-]+ ){1,3}(?:County|City|Parish|State)"
    r"(?: (?:State|Commonwealth|District|County|City|Medical|Public|Chief)(?:['’]s)?)?"
    rf" (?:{_OFFICIALS})['’]s (?:Office|Department)\b"
)
_OTHERS = re.compile(
    r"\b(?!The )(?:(?:[A-Z][a-z]+ )?(?:Catholic )?Bishops['’] Conference of (?:the )?[A-Z]\w+(?: and [A-Z]\w+)?"
    r"|Port of [A-Z]\w+(?: [A-Z]\w+)? Authority|Transport for [A-Z]\w+(?: [A-Z]\w+)?"
    r"|Law Offices? of [A-Z][\w.'’-]*(?: (?:& )?[A-Z][\w'’-]*\.?){1,3}(?:, (?:P\.C|PLLC|LLC|LLP|P\.A))?)\b"
)
_GLANCES = ("Law Office", " Conference of", "Port of ", "Transport for ")


def with_frames(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Return the names with the bodies that follow a frame, in place of what was read within them."""
    text = tokens.text
    spans = []
    for at, word in enumerate(tokens.words):
        if word in _HEADS and (match := _FOREIGN.match(text, tokens.ends[at])):
            before = over(names, tokens.starts[at], tokens.ends[at])
            led = before and before[0].kind == "ORG" and before[0].last == at and not before[0].canonical
            # "Superior Tribunal de Justiça"
            spans.append((before[0].start if led else tokens.starts[at], match.end()))
    if "s Office" in text or "s Department" in text:
        spans += [match.span() for match in _OFFICE.finditer(text)]
    if any(glance in text for glance in _GLANCES):
        spans += [match.span() for match in _OTHERS.finditer(text)]
    added = [name for span in spans if (name := _body(tokens, names, *span)) is not None]
    return merged(names, added)


def _body(tokens: Tokens, names: list[Name], start: int, end: int) -> Name | None:
    """Return the body between two characters, without a title at its end; None where it cuts another name."""
    first, stop = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    if first >= stop or tokens.starts[first] != start or tokens.heading[first]:
        return None
    if tokens.flags[first] & (HONORIFIC | OFFICE | CALENDAR):
        return None
    for at in range(first + 1, stop):
        office = tokens.flags[at] & (HONORIFIC | OFFICE) and tokens.words[at] not in ("General", "Attorney")
        if office and not tokens.text.startswith(("'s", "’s"), tokens.ends[at]):
            stop = at
            break
        if tokens.tails[at - 1] > tokens.ends[at - 1] and tokens.words[at - 1] in _HEADS:
            return None
    end = min(end, tokens.ends[stop - 1])
    if stop - first < 2 or any(name.start < start or name.end > end for name in over(names, start, end)):
        return None
    return Name(start, end, "ORG", LIKELY, first, stop - 1)
