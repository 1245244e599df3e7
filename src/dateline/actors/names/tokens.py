"""The capitalised words of a text, with what stands between them.

One pass over the text; everything that names people, organisations and places works on these tokens. What a word
means is not decided here.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from dateline.actors.lexicon import COMMON, FUNCTION, GIVEN, NO_ORGANISATION, ROLE, lexicon, word_list
from dateline.text import paragraphs

_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(
    letter for letter in map(chr, [*range(0x100, 0x250), *range(0x1E00, 0x1F00)]) if letter.isupper()
)
# Second parts of compounds that are no part of the name: "Tokyo-based", "Japan-led".
_SUFFIXES = (
    "based|led|born|backed|owned|listed|style|controlled|held|run|wide|made|type|era|like|only|friendly|funded|related|linked"
    "|sponsored|sized|held|trained|educated|rated|focused|driven|mandated|bound|area|area|speaking|occupied|brokered|ruled"
    "|dominated|sanctioned|administered|approved|affiliated|allied|supported|installed|inspired|designed|built|supplied"
    "|heavy|free|free|side|born|themed|branded|going|going|eyed|bashing|hosted|bred|majority|minded|elect|designate"
)
_WORD = re.compile(
    rf"[{_UPPER}]"
    r"(?:"
    r"(?:\.(?:-?[A-Z]\.)*)(?:[A-Z](?![\w]))?(?=[\s,;:'’)\-\]–—/]|$)"  # an initial, or U.S.
    rf"|(?<=[DLO])['’][{_UPPER}][\w]+(?:-\w+)*"  # O'Neill
    rf"|\w*(?:(?:–(?=[A-Z])|-\u2060?(?!(?:{_SUFFIXES})\b)|[&+]|['’](?!(?:s|m|ve|ll|d|re|t)\b)|\.(?=(?:com|org|net|gov|io|co|in|uk|hu)\b)|(?<=\.com)\.(?=[a-z]{{2}}\b))\w+)*"
    r")"
)
# A possessive ending; before a plain apostrophe the word has to be a plural.
_POSSESSIVE = re.compile(r" ?['’]s(?!\w)|(?<=s)['’](?=\s)|(?<=[A-Z]) ?['’]S(?!\w)")
# "Workers ' Front", as tokenised corpora print it
_SPACED_POSSESSIVE = re.compile(r" ['’](?= [A-Z])")
_SPACED_BEFORE_HEAD = re.compile(
    r" ['’](?= (?:Cup|League|Championship|Trophy|Union|Association|Party|Front|Federation|Council|Committee)\b)"
)
_POSSESSIVE_INSIDE = word_list("chunks: possessive inside")
_CONTRACTION = re.compile(r"['’](?:m|ve|ll|d|re|t)\b")
# Titles and suffixes that newspapers shorten with a full stop, which belongs to the word.
_ABBREVIATED = word_list("tokens: abbreviated")
# What may stand between two words of one name; the numbers are the kinds of link.
NO_LINK, NEXT, OF, FOR, AND, COMMA, PARTICLE, ON, LAST = range(9)
_LINKS = {
    " ": NEXT, "\u00a0": NEXT, "\n": NEXT, "  ": NEXT, " & ": NEXT, ". ": NO_LINK,
    " of ": OF, " of the ": OF, " of\n": OF, "\nof ": OF, " of the\n": OF,
    " for ": FOR, " for the ": FOR, " for a ": FOR, " on ": ON, " on the ": ON, " und ": AND,
    " and ": AND, " et ": AND,
    ", ": COMMA, " , ": COMMA, ", and ": LAST,
}  # fmt: skip
# The indented next line of a wrapped paragraph.
_INDENTED = re.compile(r"\n[ \t]+(?=\S|$)")
_PARTICLES = word_list("tokens: particles")
# Before a name: "al-Sisi", "el-Sisi", "d'Arvor".
_PREFIX = re.compile(r"(?:\b(?:al|el|as|ad|ar|an|at|ez|ul|ash)-|\b[dl]['’])$")
# Addresses of pages and people hold capital letters that name nothing.
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_LINK = re.compile(r"https?://\S+|www\.\S+")  # where no one's stands
_GAP = 16  # characters between two words of one name at most
_ACRONYM = 4  # letters of most
_RUN_TOGETHER = "Details"
_OPENING = " \t\u00a0\"'“‘”’([–—-*•#>_|«"
_ENDS = ".!?:;…\n"


@dataclass(slots=True)
class Tokens:
    """The capitalised words of a text in order, as parallel lists.

    `ends` are without a possessive, `tails` with it. `links` tells how a word hangs on the one before it.
    `initial` marks the first word of a sentence, `heading` a word of a heading in title case or of a line in capitals.
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tails: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    flags: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    initial: list[bool] = field(default_factory=list)
    heading: list[bool] = field(default_factory=list)
    capitals: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.starts)


@lru_cache(maxsize=1 << 14)
def flags_of(word: str) -> int:
    """Return what `word` can be; a word in capitals is looked up as if only its first letter were one."""
    flags = lexicon().flags
    found = flags.get(word)
    if found is not None:
        return found
    if "is" in word[3:] and (spelt := flags.get(word[:3] + word[3:].replace("is", "iz")) or 0) & COMMON:
        return spelt  # "Utilise"
    if "." in word[:-1] and (dotted := flags.get(word.rstrip("."))):
        return dotted  # "U.S.S."
    if len(word) > 1 and word.isupper():
        plain = word.capitalize()
        return flags.get(plain, 0) or (_inflected(plain, flags) if len(word) > 5 else 0)
    if "." in word:
        return flags.get(word.rstrip("."), 0)
    if word.endswith("s") and word[:-1].isupper() and (kind := flags.get(word[:-1], 0) & NO_ORGANISATION):
        return kind  # "ETFs"
    if word.endswith(("-old", "-olds")):
        return FUNCTION  # "Fourteen-year-old Zoe"
    if "-" in word or not word.isascii():
        return flags.get(unicodedata.normalize("NFC", word), 0) or _compound(word, flags)
    return _inflected(word, flags)


def _compound(word: str, flags: dict[str, int]) -> int:
    first, _, rest = word.partition("-")
    if first == "Co" and flags.get(rest.capitalize(), 0) & ROLE:
        return COMMON | ROLE  # "Co-developer Jing Wang"
    if rest.startswith("turned-") and flags.get(rest[7:].capitalize(), 0) & ROLE:
        return COMMON | ROLE  # "Actor-turned-politician Ravi Rao"
    if rest and rest[:1].islower() and flags.get(first, 0) & COMMON and flags.get(rest.capitalize(), 0) & COMMON:
        return COMMON
    if rest and flags.get(first, 0) & COMMON and flags.get(rest, 0) & COMMON:
        return COMMON
    return 0


def _inflected(word: str, flags: dict[str, int]) -> int:
    """Return COMMON for a regular form of a common word: "Rebels", "Negotiated", "Skating"."""
    length = len(word)
    if length < 5:
        return 0
    for ending, replacements in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if flags.get(stem, 0) & GIVEN:
                continue
            for replacement in replacements:
                if flags.get(stem + replacement, 0) & COMMON:
                    return COMMON
            if ending in ("ed", "ing") and len(stem) > 3 and stem[-1] == stem[-2] and flags.get(stem[:-1], 0) & COMMON:
                return COMMON
    return 0


_ENDINGS = (
    ("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ied", ("y",)), ("ed", ("", "e")), ("ing", ("", "e")),
    ("ly", ("", "le")), ("ness", ("",)), ("ation", ("e", "")),
)  # fmt: skip


def _link(gap: str, block_starts: frozenset[int], start: int) -> int:
    link = _LINKS.get(gap)
    if link is None and "\n" in gap:
        link = _LINKS.get(_INDENTED.sub("\n", gap))
    if link is not None:
        return NO_LINK if "\n" in gap and start in block_starts else link
    if gap[:1] in " \n" and gap[-1:] in " -'’" and "." not in gap and "," not in gap:
        words = gap.replace("-", " ").replace("’", " ").replace("'", " ").split()
        if 0 < len(words) < 4 and all(word in _PARTICLES for word in words):
            return PARTICLE
    return NO_LINK


def _is_second(first: str, second: str) -> bool:
    """Return whether two words with a stroke between them name two: "the Hawkins/Walker ticket", not "GNU/Linux"."""
    if first.isupper() and second.isupper():
        return len(first) > _ACRONYM and len(second) > _ACRONYM and second.isalpha()  # "LUSAKA/LONDON (Reuters)"
    return first[1:].islower() and first.isalpha() and len(second) > 2 and second[1:].islower()


def tokenise(text: str) -> Tokens:
    """Return the capitalised words of `text`."""
    tokens = Tokens(text)
    blocks = paragraphs(text)
    block_starts = frozenset(block.start for block in blocks)
    starts, ends, tails, words, flags, links, initial = (
        tokens.starts, tokens.ends, tokens.tails, tokens.words, tokens.flags, tokens.links, tokens.initial,
    )  # fmt: skip
    addressed = _ADDRESS if "@" in text else _LINK if "http" in text or "www." in text else None
    addresses = [match.span() for match in addressed.finditer(text)] if addressed else []
    address = 0
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start < last:
            continue
        while address < len(addresses) and addresses[address][1] <= start:
            address += 1
        if address < len(addresses) and addresses[address][0] <= start:
            continue
        before = text[start - 1] if start else " "
        if before != " " and (
            before.isalnum() or before in "@#./" or (before in "'’-" and start > 1 and text[start - 2].isalnum())
        ):
            prefix = _PREFIX.search(text, max(0, start - 4), start) if before in "'’-" else None
            if prefix is None or prefix.start() < last:
                if before.isalnum():  # iPhone, eBay: a name whose first letter is small
                    if not before.islower() or start < 2 or text[start - 2].isalnum():
                        continue
                    if text[start - 2] == "-" and text[start - 3].isdigit():
                        continue  # the code "2019-nCoV"
                    start -= 1
                elif before in "@#./":
                    if before == ".":
                        if not (start > 1 and text[start - 2].islower()):
                            continue
                    elif before != "/" or last != start - 1 or not words or not _is_second(words[-1], match[0]):
                        continue
                # the rest of a hyphenated compound ("anti-Western") stands for itself
            else:
                start = prefix.start()
        if text.startswith(_RUN_TOGETHER, start) and end - start > 9 and text[start + 7].isupper():
            start += 7  # "Contact DetailsAcme Ltd", as some wires run them together
        word = text[start:end]
        if word[1:2] == "-" and word[0] in "DRI" and word[2:] in lexicon().districts:
            start, word = start + 2, word[2:]  # "Ann Berg, D-Ohio"
        if text[end : end + 1] == "$":
            continue  # "US$330"
        if (
            end < len(text)
            and text[end] == "."
            and (
                word in _ABBREVIATED
                or (word.capitalize() in _ABBREVIATED and text[end + 1 : end + 4].lstrip()[:2].isupper())
            )
        ):
            end += 1
            if word == "MS":
                word = "Ms"  # "MS. RIVERA:" in a transcript, not the acronym
        possessive = None
        marked = text[end : end + 2].lstrip(" ")[:1]
        if marked and marked in "'’":
            possessive = _POSSESSIVE.match(text, end)
            if possessive is None and word[-1] == "s" and text[end] == " ":
                spaced = _SPACED_POSSESSIVE if word in _POSSESSIVE_INSIDE else _SPACED_BEFORE_HEAD
                possessive = spaced.match(text, end)
        known = flags_of(word)
        if end < len(text) and text[end] in "'’" and _CONTRACTION.match(text, end):
            known = FUNCTION
        starts.append(start)
        ends.append(end)
        tails.append(possessive.end() if possessive else end)
        words.append(word)
        flags.append(known)
        gap = text[last:start] if start - last <= _GAP else ""
        link = NEXT if gap == " " else _link(gap, block_starts, start) if gap else NO_LINK
        links.append(link)
        if link == NEXT:
            initial.append(False)
        else:
            at = start - 1
            while at >= 0 and text[at] in _OPENING:
                at -= 1
            initial.append(at < 0 or text[at] in _ENDS or start in block_starts)
        last = tails[-1]
    _mark_headings(tokens, blocks)
    return tokens


_LETTERS = re.compile(r"[^\W\d_][\w'’.-]*")
_HEADING_LIMIT = 220  # characters; headings are short


def _mark_headings(tokens: Tokens, blocks: tuple[tuple[int, int], ...]) -> None:
    """Mark the tokens of title-case headings and of lines in capitals, where capital letters say little."""
    text = tokens.text
    count = len(tokens)
    tokens.heading = [False] * count
    tokens.capitals = [False] * count
    starts = tokens.starts
    for start, end in blocks:
        first = bisect_right(starts, start - 1)
        last = bisect_right(starts, end - 1)
        if last - first < 3:
            continue
        if end - start > _HEADING_LIMIT:
            _mark_capitals(tokens, first, last)
            continue
        long_words = [word for word in _LETTERS.findall(text, start, end) if len(word) > 3]
        if len(long_words) < 3:
            _mark_capitals(tokens, first, last)
            continue
        capitalised = sum(1 for word in long_words if word[0].isupper())
        if capitalised < 0.75 * len(long_words):
            _mark_capitals(tokens, first, last)
            continue
        in_capitals = sum(1 for word in long_words if word.isupper()) > 0.7 * len(long_words)
        common = sum(1 for index in range(first, last) if tokens.flags[index] & (COMMON | FUNCTION))
        told = (
            text[end - 1] == ":" and text[start : end - 1].rpartition(" ")[2].islower()
        )  # "… of Acme Corp. commented:"
        listed = text.count("(", start, end) > 1  # "Scorers : Berg ( 14th minute ) , Lind ( 77th )"
        if in_capitals or (common > 0 and not told and not listed and text[end - 1] not in '.!”"'):
            for index in range(first, last):
                tokens.heading[index] = True
                tokens.capitals[index] = in_capitals
            continue
        _mark_capitals(tokens, first, last)


def _mark_capitals(tokens: Tokens, first: int, last: int) -> None:
    """Mark runs of words in capitals inside a block, of which at least two are common words."""
    run: list[int] = []
    for index in range(first, last):
        word = tokens.words[index]
        if word.isupper() and (not run or tokens.starts[index] - tokens.tails[run[-1]] < 4):
            run.append(index)
            continue
        _close_run(tokens, run)
        run = [index] if word.isupper() else []
    _close_run(tokens, run)


def _close_run(tokens: Tokens, run: list[int]) -> None:
    if len(run) < 3:
        return
    common = [i for i in run if tokens.flags[i] & (COMMON | FUNCTION) and len(tokens.words[i]) > 1]
    if len(common) >= 2:
        for position in run:
            tokens.heading[position] = tokens.capitals[position] = True
