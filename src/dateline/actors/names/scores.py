"""Result lines of sport: "Arsenal 1 ( Bergkamp 45 ) Derby 3", "BALTIMORE 70 63 .526", "b Cairns 86".

In such lines a town's name is a team, a word in brackets with a minute is a scorer, and one after "b" or "c" is a
bowler or a fielder. Only the shape of the line is read here; what the words mean elsewhere is settled in `teams`.
"""

from __future__ import annotations

import re

# A line of capitalised names and numbers, with hardly another word.
_NUMBER = re.compile(r"(?<![\w.])[.+-]?\d[\d.:+-]*(?![\w])")
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_WORD = re.compile(r"[a-z]{3,}")
_SCORE_WORDS = frozenset(
    "at v vs b c lbw st not out run pen og attendance halftime half time aet played in of and won lost drawn "
    "beat innings did bat pts pct gb w l d f a postponed rain games game first second third "
    "minute minutes th nd rd penalty penalties own goal nb lb total extras overs for wkts wickets wicket wide wides "
    "fall bowling batting scorers scorer to date yet new ball declared close tea lunch".split()
)
_BEATS = re.compile(
    r"(?: ?, (?:who|which)(?: had| have)?)?(?: still| now| then| again| also)?"
    r" (?:(?:stun|stuns|stunned|sink|sank|crush|crushed|hold|held|upset|humble|humbled|thump|thumped"
    r"|beat|beats|defeated|defeats|edged|routed|thrashed|trounced|blanked|downed"
    r"|(?:drew|lost|won|draw|win)(?: \d{1,3}-\d{1,3})? (?:with|to|against|at|over)"
    r"|trail|trailed|overcame|hammered|eliminated|outplayed|knocked out|(?:won|lost|drew|lead|led) \d{1,3}-\d{1,3}"
    r"|(?:stay|stays|stayed|remained?|climbed|moved|went|slipped|dropped) (?:top|bottom|second|third|up|down|into) "
    r"|are|were|have|lead|sit|top|host|play|face|visit|remain|need)\b"
    r"|(?:signed|released|waived|activated|placed|re-signed|recalled) [a-z]"
    r"|(?:\d{2,3}(?:-\d{1,2})?|\d{1,3} ?for ?\d) ?(?:[.,;(]|and\b|all out|declared)|\( ?\d{1,3}(?: points?)? ?\)"
    r"|(?:was|were|had been|have been) (?:relegated|promoted)\b|finished (?:bottom|top|as champions|as runners-up)\b"
    r"|v [A-Z])",
    re.IGNORECASE,
)
_BEATEN = re.compile(
    r"\b(?:beat|beats|beating|defeated|defeating|edged|routed|thrashed|trounced|overcame|hammered|eliminated|outplayed"
    r"|knocked out"
    r"|(?:lost|drew|won|draw|win)(?: \d{1,3}-\d{1,3})? (?:to|with|against|at|over)|blanked|downed"
    r"|(?:play(?:ed|s|ing)?|appeared|signed|debut|appearances|goals|forward|defender|midfielder|striker|goalkeeper) for"
    r"|(?:joined|signed|arrived|loaned|transferred|moved) from"
    r"|(?:points|tries|runs|wickets|caps) for|(?:went down|fell|succumbed|losing)(?: \d{1,2}-\d{1,2})? to"
    r"|(?:wanted|chased|tracked|courted) by"
    r"|stun(?:s|ned|ning)?|h(?:eld|olds?|olding)|thump(?:s|ed)?|crush(?:es|ed)?|sank|upset"
    r"|joined|rejoined|signed by|hosts?|faces?|(?:side|club|rivals|leaders)"
    r"|(?:win|victory|draw|defeat|lead|triumph|tie|loss) (?:over|against|with|by|at|to)"
    r"|(?:points?|clear|adrift|ahead) (?:behind|clear of|above|ahead of|from|off|of)"
    r"|(?:careers?|seasons?|spells?|contract|stint|trials?|apprentice|youth (?:team|player|system)) (?:at|with)"
    r"|(?:beaten|won|drafted|selected|picked|released|sacked|relegated|promoted) (?:by|along with|with)"
    r"|(?:managed|coached|captained)"
    r"|(?:loaned?|transferred|traded|sold) to|transfer (?:to|from)"
    r"|(?:striker|midfielder|defender|goalkeeper|winger) left"
    r"|to lead|lifts?|lifted|lifting|rallied|powered|carried"
    r"|matches? against|games? against|v) (?:the )?$",
    re.IGNORECASE,
)
_SCORERS = re.compile(r"(?:(?:Leading|Top) )?[Ss]corers ?[:-]")
_WITH_COUNTRY = re.compile(r" ?\( ?[A-Z][A-Za-z. ]{2,24} ?\) ?\d")
_ROUNDS = re.compile(r"\s+[5-8]\d\s+[5-8]\d(?:\s|$)")
_LINE_LIMIT = 240  # characters
_AT = re.compile(r" (?:AT|at|V|v|vs\.?) ")


def score_lines(text: str) -> list[tuple[int, int]]:
    """Return the lines of `text` that give results, standings or fixtures, as (start, end)."""
    found = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if 4 < len(line) < _LINE_LIMIT and is_score(line):
            found.append((start, end))
        start = end + 1
    return found


def is_score(line: str) -> bool:
    """Return whether a line consists of names with numbers, or of two names with "at" between them."""
    if line[0].islower() or "$" in line or (" - " in line and line.isupper() and line.rstrip().endswith(".")):
        return False  # a headline in capitals: "CRICKET - ENGLAND 180-5 ."
    if any(word[0][0].islower() and word[0] not in _SCORE_WORDS for word in _WORD.finditer(line)):
        return False  # as most lines show by their first words
    words = _WORD.findall(line)
    if not words:
        return False
    numbers = _NUMBER.findall(line)
    if not numbers:
        return bool(_AT.search(line)) and 2 < len(words) < 8 and not line.rstrip().endswith((".", "?", "!"))
    if re.search(r"\d{4}-\d\d-\d\d", line) or len(words) > 6 * len(numbers):
        return False
    names = sum(1 for word in words if word not in _SCORE_WORDS)
    return len(numbers) > 1 or names < 6


def plays(text: str, start: int, end: int) -> bool:
    """Return whether a name beats another or is beaten, by the words beside it."""
    return bool(_BEATS.match(text, end) or _BEATEN.search(text, max(0, start - 28), start))


def is_town_team(text: str, end: int) -> bool:
    """Return whether a country in brackets and a score follow a town, as in cups: "Villeurbanne ( France ) 81"."""
    return bool(_WITH_COUNTRY.match(text, end))


def role_in_score(text: str, start: int, end: int, line: tuple[int, int]) -> str:
    """Return "PER" or "ORG" for a name of a result line by what stands beside it, empty where that says nothing."""
    before = text[max(line[0], start - 6) : start]
    after = text[end : min(line[1], end + 12)]
    if start > line[0] and _SCORERS.match(text, line[0]):
        return "ORG" if re.match(r" ?[-–:] ", after) else "PER"  # "Leading scorers : Ulkerspor - Erdenay 21"
    if re.search(r"\b(?:b|c|lbw|st|and)\s+$", before) and not before.rstrip().endswith("and"):
        return "PER"
    if re.match(r"\s+\d+(?:\.\d)?-\d+-\d+", after):
        return "PER"
    if _ROUNDS.match(after) and text[line[0] : line[0] + 1].isdigit():
        return "PER"  # "131 Fred Funk 66 65"
    inside = text.rfind("(", line[0], start) > text.rfind(")", line[0], start)
    if inside:
        return "PER" if re.match(r"\s+(?:\d|,\s[A-Z])", after) else ""
    if re.match(r"\s+(?:(?:b|c|lbw|not out|run out|st)\b)", after):
        return "PER"
    if (
        re.match(r"\s+\d", after)
        or re.match(r"\s+(?:AT|at|V|v|vs\.?)\s", after)
        or re.search(r"\s(?:AT|at|V|v)\s+$", before)
    ):
        return "ORG"
    return ""
