"""The grammar of English time expressions, over the word classes of `words.py`.

A rule is a regular expression in which `<month>` is one token of that class, `<month|may>` one of either, and
`{DAY}` a phrase named in `PHRASES`. Rules stand in the order in which they are tried at a place: the longer and surer
first. No rule repeats without bound, so matching is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from dateline.dates.firsts import first_letters
from dateline.dates.tokens import LETTER

PHRASES = {
    "MONTH": "(?:<month|monname|may|march>|<monabb><dot>?)",
    "WD": "(?:<wd>|<wdabb><dot>?)",
    "DD": "<dd|ordn>",
    "YEAR": "(?:<comma>?<year>|<comma>?<apos><dd|num>)",
    "UNIT": "<unit|yearunit|weekunit|dayunit|quarter|second|night>",
    "TO": "(?:<to|hy|endash|dash|through|until>|<hy><to><hy>)",
    "REL": "<this|last|past|next|coming|prev|following|current|same|latest|that>",
    # a number of units: twenty-five, 2.5, three hundred, two and a half, 2 1/2, a hundred
    "NUM": "(?:<tens><hy>?<nw>|<dd|num|nw|tens|year>(?:<hy>?<and><hy>?<a|nw><hy>?<half>|<md>|<mag>)?|<a><mag>)",
    "FEW": "(?:<half><a|hy>?<dozen>|<a>?<few><mag>?|<so>?<several>|<a>?<couple><of>?|<dozens><of>|<a>?<dozen>)",
    "APPROX": "(?:<just>?<over|under>|<just|about>|<no>?<more|less><than>|<at><least>|<up><to>|<a>?<maximum><of>)",
    # which part of it: early, at the end of, mid-
    "EDGE": "(?:<the>?<very>?(?:<edge|end|rest|dawn>|<ord|second><half>)(?:<of>|<hy>)|<the>?<early|comparative>"
    "(?:<hy>|<in>|<on>|<of>)?)",
    "HOLIDAY": "(?:<christmas>(?:<dayword|eve|wd>)?|<hadj><wd>|<may><dayword>"
    "|<hday|hyear>{1,3}(?:<apos><s>|<apos>)?(?:<dayword|eve>)?)",
    "YEARREF": "(?:<fiscal>?<yearunit|hyear>?<year>|(?:<the>|<the>?{REL})<fiscal>?<yearunit>|<fyno>|<apos><dd|num>)",
    "MDY": "(?:{WD}<comma>?)?<the>?{MONTH}<dd|ordn|ord|second>(?:{YEAR})?",
    "DMY": "(?:{WD}<comma>?)?(?:(?:<the>?<dd|ordn>|<the>?<ord|second><of>)<of>?|<dd|ordn><hy>){MONTH}<hy>?"
    "(?:<of>?{YEAR})?",
    "DAYREF": "(?:{MDY}|{DMY}|<comparative>?<deictic><part|night>?|<tonight>|<last><night>|<this><part>"
    "|<comparative>?(?:<the|that>|<the>?<same|prev|next|following>)<dayunit>"
    "|(?:<this><past|coming>|<this|last|next|coming|following|prev>)?<wd><part|night>?)",
    "ZONE": "(?:<tz>|<local><time>|<timezone>{1,2}<standard|season>?<timeword|time>|<open><tz><close_>)",
    "CLOCK": "(?:<clock><ampm>?|<dd|nw|num><ampm>|<dd|nw><oclock>(?:<ampm>)?|<noon>|<year|hhmm>(?=<tz>)"
    "|<half><past><nw|dd>(?:<oclock>)?|<dd|nw>(?=<in><the><part>|<this><part>|<at><night>|<tonight>))",
}

RULES: dict[str, str] = {
    "early_hours": "<the><early><units><of>(?:(?P<day>{DAYREF})|<the>(?P<part><part|night>))",
    "part_of": "<the>?(?P<edge><early>)?(?P<p><part|night|dawn>)(?P<of><of>)?(?P<day>{DAYREF})",
    "some_days_of": "<the>(?P<edge><very>?<early|comparative|ord|last>)<units><of>(?P<whole><the>?{REL}?<fiscal>?"
    "<yearunit|unit|quarter|season>|<the>?<decade|dec2>|{MONTH}(?:{YEAR})?|<year>)",
    "iso": "<iso>(?P<clock><clock>)?(?P<zone>{ZONE})?|<num8>",
    "clock": "(?:(?P<day>{DAYREF})<comma>?(?:<at|at_|by|about>)?)?(?P<clock>{CLOCK})(?P<zone>{ZONE})?"
    "(?:<open><clock|year|hhmm|dd>(?:<ampm>)?<tz><close_>)?(?P<part><in><the><part>|<at><night>|<this><part>)?"
    "(?:(?:<on>|<of>)?(?P<day2>{DAYREF}))?",
    "numdate": "(?:{WD}<comma>?)?(?P<date><numdate>)",
    "monthday": "(?:(?P<wd>{WD})<comma>?)?(?:<hday>?)(?P<md><md>)",
    "range_md": "(?P<cue><from|between>)?(?P<m1>{MONTH})(?P<d1>{DD})(?:{TO}(?P<m2>{MONTH})?|<and>)(?P<d2>{DD})"
    "(?P<y>{YEAR}|<comma>?<of>?{REL}<yearunit>)?",
    "range_dm": "(?P<cue><from|between>)?<the>?(?P<d1>{DD})(?P<m1>{MONTH})?(?P<to>{TO}|<and>)<the>?(?P<d2>{DD})<of>?"
    "(?P<m2>{MONTH})(?P<y>{YEAR}|<comma>?<of>?{REL}<yearunit>)?",
    "week_of": "(?P<edge>{EDGE})?<the>?(?P<u><weekunit|unit>)<of>(?P<day>{MDY}|{DMY})",
    "mdy": "(?P<edge><early|comparative>)?(?:(?P<wd>{WD})<comma>?)?"
    "(?P<rel><this><past|coming>|<the|this|that|next|coming|last>)?"
    "(?P<m>{MONTH})(?P<d><dd|ordn|ord|second>)"
    "(?P<y>{YEAR}|<comma>?<of>?{REL}<yearunit>)?(?P<part><part|night>)?",
    "dmy": "(?P<edge><early|comparative>)?(?:(?P<wd>{WD})<comma>?)?(?:<the>?(?P<d><dd|ordn>)<of>?"
    "|<the>?(?P<dw><ord|second>)<of>|(?P<dh><dd|ordn>)<hy>)(?P<m>{MONTH})<hy>?(?P<y><of>?{YEAR}"
    "|<comma>?<of>?{REL}<yearunit>)?",
    "range_m": "(?P<cue><from|between>)?(?P<m1>{MONTH})(?P<y1>{YEAR})?(?P<to>{TO}|<and>)(?P<m2>{MONTH})"
    "(?P<y><of>?{YEAR}|<comma>?<of>?{REL}<yearunit>)?",
    "month": "(?P<edge>{EDGE}|<the>?<ord|second|last><weekunit|unit><of|in>)?<the>?(?:<unit><of>)?(?:<this>"
    "(?=<past|coming>))?(?P<rel>{REL})?(?P<m>{MONTH})"
    "(?P<y><hy>?{YEAR}|<of>{YEAR}|<comma>?<of>?{REL}<yearunit>)?",
    "wd_parts": "(?P<wd><wd>)(?P<parts><parts|units>)",
    "wd_week": "(?P<edge><early|comparative>)?(?P<wd><wd>)<part>?<of>?(?P<rel><this|last|next|that|the>)<weekunit>",
    "wd_the": "(?P<wd><wd>)<comma>?<the>(?P<d><ordn>)(?!<of>)",
    "nth_wd": "<the>?(?P<n><ord|last|second>)(?P<wd><wd>)(?:<of>|<in>)(?:(?P<m>{MONTH})(?P<y><of>?{YEAR})?"
    "|(?P<every><every>)(?P<u><unit>)|(?P<rel>{REL})(?P<u2><unit>))",
    "weekday": "(?P<edge>(?:<early|comparative>)(?:<on>)?)?(?P<rel><this><past|coming>"
    "|<this|last|next|coming|following|prev|past|that>"
    "|<the><following|prev|next|same|last>)?(?:(?P<wd><wd>)|(?P<wa><wdabb>)(?=<dot|comma>))(?P<part><part|night>)?",
    "set_wd": "(?P<every><every>)(?P<other><other>)?(?P<wd><wd>)(?P<part><part|night>)?"
    "|<least|several|all|few|other>?(?P<wds><wds>)",
    "quarter": "(?P<edge>{EDGE})?<the>?(?:(?P<y0><fiscal>?<year>|{REL}<fiscal>?<yearunit>)(?:<apos><s>)?)?<fiscal>?"
    "(?P<n><ord|second|ordn>)<hy>?<fiscal>?"
    "(?P<unit><quarter|half>)"
    "(?:(?:<of>|<comma>|<in>)?(?P<y>{YEARREF})|(?!<of>))",
    "year_unit": "<the><same>?(?P<y><year>)(?:(?P<u><quarter|period|half>)|(?P<n><nw|dd>)(?P<units><units>))",
    "quarterno": "(?P<edge>{EDGE})?(?:(?P<y0><fyno|year>)<hy>?)?(?P<q><quarterno|halfno>)"
    "(?:(?:<hy>|<of>|<comma>)?(?P<y>{YEARREF}))?",
    "fiscal_range": "(?:<fiscal><yearunit|hyear>?|(?P<fy><fy>))(?P<a><year>)(?:<hy|endash|slash>)(?P<b><dd|num|year>)"
    "|(?P<a2><year>)(?:<hy|endash|slash>)(?P<b2><dd|num|year>)(?:<fiscal|academic>(?:<yearunit>)?)?",
    "fiscal": "(?P<edge>{EDGE})?<the>?(?:(?:<fiscal><yearunit|hyear>?|<fy>)(?P<a><year|dd>)|(?P<fyno><fyno>)"
    "(?:<hy|endash>(?P<next><dd|num>))?"
    "|(?:(?P<rel>{REL})|<the>)?<fiscal><yearunit>|(?P<b><year>)<fiscal><yearunit>)",
    "year_to": "<the>?<yearunit><to>(?:<end><hy>?)?(?P<m>{MONTH})(?:<dd>)?(?P<y>{YEAR})?",
    "range_y": "(?P<cue><from|between>)<the>?<yearunit>?<about>?(?P<a><year>)(?:{TO}|<and>)<about>?(?P<b><year|dd|num>)"
    "|(?P<a2><year>)(?:<to|hy|endash|through>)(?P<b2><year>)",
    "spoken": "(?P<edge>{EDGE})?<the>?(?P<c><nw>)(?:<hy>?(?:(?P<d><nineties>)|(?P<tens><tens>)(?:<hy>?(?P<ones><nw>))?)"
    "|<hy>(?P<n><dd|num>))",
    "decade": "(?P<edge>{EDGE})?<the>?(?P<early><early>)?<hy>?(?:(?P<d><decade>)|(?P<d2><apos>?<dec2>)|"
    "(?P<w><nineties>)"
    "|(?P<ys><year>|<dd|num>(?=<apos><s>))<apos><s>)",
    "century": "(?P<edge>{EDGE})?<the>?(?P<early><early>)?<hy>?(?P<tens><tens>)?<hy>?"
    "(?P<n><ord|second|ordn>)<hy>?(?P<u><unit>)"
    "(?P<era><era>)?",
    "nth_unit": "<the|a>?(?P<n><ord|second|ordn>)(?P<adj><adj>)?(?P<u><dayunit|weekunit|yearunit|unit|quarter>)",
    "era": "(?:<year|dd|num>(?P<range><hy|endash>))?(?:(?P<n><dd|num|year>)(?P<era><era>)|(?P<era2><era>)"
    "(?P<n2><dd|num|year>))",
    "season": "(?P<edge>{EDGE})?(?P<the><the>)?(?P<rel>{REL}|<this><past|coming>)?(?P<s><season>)"
    "(?:(?P<of><of>)?(?P<y>{YEAR}(?:<hy|endash|slash><year|dd|num>)?)|<of>(?P<yr>{REL}<yearunit>))?",
    "midseason": "(?P<s><midseason>)",
    "holiday": "(?:(?P<rel>{REL})|<the>(?={HOLIDAY}<unit>))?(?P<h>{HOLIDAY})(?P<we><unit>)?"
    "(?P<y><comma>?<of>?{YEAR})?(?P<part><part|night>)?",
    "part_of_day": "(?P<edge><early|comparative|edge>(?:<hy>|<in>)?)?(?:(?P<day><deictic>)(?P<p1><part|night>)"
    "|(?P<rel><this|that|last|next|the>(?:<same|next|prev|following>)?)(?P<inner><early>)?(?P<p2><part|night|dawn>)"
    "(?P<hours><units>)?(?P<dir><before|after>)?|(?P<p3><tonight>))",
    "deictic": "(?P<edge><comparative|early>(?:<on>|<in>)?)?(?P<day><deictic>)",
    "day_before": "<the>(?P<unit><dayunit>)(?P<dir><before|after>)(?P<day><deictic|wd>)",
    "same_period": "<the>?<same>(?P<u><period|quarter|time|half>|<unit>|<weekunit>)(?:(?:<of>|<in>)?"
    "(?P<y>{REL}<yearunit>"
    "|<the><prev|last><yearunit>|<the><yearunit><before|comparative|prev>|<a><yearunit><ago|comparative|before>"
    "|{YEAR}(?:<hy|endash|slash>(?P<y2><year|dd|num>))?))?",
    "year_ago": "<the>?<a>?<yearunit|hyear><hy><ago|comparative>(?P<u><quarter|period|half|weekunit>|<unit>)?",
    "from_day": "<a>(?P<u3><weekunit>)<on>(?P<day3><wd>)"
    "|(?:(?P<n>{NUM})|<a>)(?P<u>{UNIT}|<units>)<from>(?P<day><deictic>|<wd>|<ref>)",
    "rate": "(?:<a>|(?P<n>{NUM}))(?P<v><units>|{UNIT})(?:<a>|<every>|<per>)(?P<u>{UNIT})",
    "ago": "(?P<approx>{APPROX})?(?:(?P<n>{NUM})(?:<to|or|hy|endash>(?P<n2>{NUM}))?"
    "|(?P<few>{FEW})|(?P<a><a>)(?P<full><all>)?)?(?P<half><half>)?(?P<u>{UNIT}|<units>)"
    "(?P<ah><hy>?<and><hy>?<a><hy>?<half>)?(?:<or>(?P<or><so|nw|few>))?(?P<dir><ago|comparative|hence|prev>)(?P<day><deictic|wd>)?",
    "age": "<between><the>?<ages><of>(?P<a><dd|num|nw>)<and>(?P<b><dd|num|nw>)|<the><ageword><of>(?P<c>{NUM})"
    "|(?P<d>{NUM})<units|yearunit><of><ageword>",
    "every": "<once>?<every>(?:(?P<n>{NUM}|<other|ord|second|ordn|few>))?(?P<u>{UNIT}|<units>|<part>|"
    "<month|monname|may|march>|<season>)",
    "times": "(?:(?P<once><once>)|(?P<n>{NUM}|<several>)<times>)(?:<a>|<every>|<per>)(?P<u>{UNIT})",
    "per": "<per><hy>?(?P<u>{UNIT})",
    "freq": "(?:<once><hy>?|(?P<half><half><hy>))?(?P<f><freq>)",
    "long": "(?P<f><long>)|(?P<u>{UNIT}|<units>)<hy><longadj|old>",
    "first_of": "<the>(?P<which><ord|last|second>)(?P<n>{NUM}|{FEW})(?P<u><units>)"
    "(?:<of>(?:(?P<y>{YEARREF})|(?P<m>{MONTH})(?P<my>{YEAR})?|(?:<the>|<the>?{REL})<unit>))?",
    "adjective": "(?P<approx>{APPROX})?(?P<det><the|a|this|that|these|another|all|every>{0,2})"
    "(?:(?P<n>{NUM})(?:<hy><to><hy>(?P<n2>{NUM}))?|(?P<half><half>))<hy>(?P<u>{UNIT}|<units>)"
    "(?P<old><hy><old|longadj>)?",
    "half_unit": "(?P<approx>{APPROX})?(?:<half><a>|<a><half><hy>?|<half><hy>"
    "|(?P<fourth><a>?<quarter>(?:<of><a>|<hy>)|<a><quarter>))(?P<u>{UNIT})"
    "(?P<dir><ago|comparative>)?",
    "span": "(?P<approx>{APPROX}{APPROX}?)?(?P<det><the|these|this|that|all|another|a>)?"
    "(?P<rel><last|past|next|coming|prev|following|recent"
    "|latest>)?(?P<pre><adj|all>)?(?:(?:<between|from>)?(?P<n>{NUM})(?:(?P<to><to|or|and|hy|endash>)(?P<n2>{NUM}))?|(?P<few>{FEW}))"
    "<plus>?(?P<rel2><last|past|next|coming|prev|following>)?(?P<adj><adj|more|all|fiscal|other|longadj>)?"
    "(?P<u><units|unitabb>|{UNIT})"
    "(?P<ah><and><a><half>)?(?:<comma>?<and>?(?P<m>{NUM})(?P<v><units|unit>)"
    "(?:<comma>?<and>?(?P<m3>{NUM})(?P<v3><units|second>))?)?(?P<so><or><so>)?",
    "rel_units": "(?:(?P<det><the|these>)?(?P<rel><recent|coming|last|past|next|latest|following|prev>)|"
    "(?P<these><these>))(?P<u><units>)|<the>(?P<u2><units>)<ahead>",
    "rel_unit": "(?P<edge>{EDGE})?(?P<the><the>)?(?P<rel>{REL}|<this><past|coming>|<that|this><same>)"
    "(?P<adj><adj|all|academic>)?"
    "(?P<u>{UNIT})"
    "(?P<ah><and><a><half>)?(?:<or><so>)?",
    "before_last": "<the>(?P<u><weekunit|yearunit|unit|night>)(?:<before><last>|<after>(?P<on><next>))",
    "the_unit": "(?P<edge>{EDGE})?(?P<the><the>)?(?P<all><all>)?(?P<u><yearunit|weekunit|dayunit|quarter|unit>)"
    "(?P<dir><before|after|comparative|prev>)?"
    "(?P<y><year|num>)?",
    "year_end": "(?:(?P<y><year>)|(?P<rel>{REL}))?(?:<fiscal>?(?P<u><yearunit|unit>)<hy><end>|<yearend|midyear>"
    "|<early><hy>(?P<mu><yearunit|weekunit>))(?P<y2><year>)?|<the>?(?P<possessed><yearunit>)<apos><s><end>",
    "all_unit": "<all><the>?(?P<u>{UNIT})",
    "a_unit": "(?P<approx>{APPROX}{APPROX}?)?<a>(?P<full><all|adj|longadj>)?(?P<u>{UNIT})"
    "(?P<ah><and><a><half>|<or><nw|few|so>)?",
    "year": "(?P<approx><about>)?(?P<edge>{EDGE})?(?P<the><the>?<yearunit>)?(?P<y><year>)",
    "short_year": "(?P<edge>{EDGE})?<apos>(?P<y><dd|num>)",
    "bare_units": "(?P<approx><over><the>)?(?P<u><units>)(?P<ago><ago|comparative>)?",
    "bare_part": "(?:<the>|(?P<edge><early>))?(?P<p><part|night|dawn>)",
    "set_parts": "(?P<p><parts>)",
    "long_ago": "(?:<a>?<longadj><time>|<about><time>|<longadj>)<ago>",
    "reference": "(?P<more><more|least|right>)?(?P<r><ref>)",
    "future": "<the>?<near|foreseeable>?(?P<f><future|term>)|<the>(?P<past><past>)|<the>?(?P<now><present>)"
    "|<the>(?P<cur><current>)<time>",
    "to_date": "<to>(?P<d><dateword>)",
    "of_now": "(?P<c><current>)",
}


def expand(pattern: str) -> str:
    """Return a rule as a regular expression over class letters."""
    while "{" in pattern:
        widened = re.sub(r"\{([A-Z]+)\}", lambda match: PHRASES[match[1]], pattern)
        if widened == pattern:
            break
        pattern = widened
    return re.sub(r"(?<!\?P)<([a-z0-9_|]+)>", lambda match: _letters(match[1]), pattern)


def _letters(names: str) -> str:
    letters = "".join(re.escape(LETTER[name]) for name in names.split("|"))
    return letters if "|" not in names else f"[{letters}]"


Matcher = Callable[[str, int, int], "re.Match[str] | None"]


class _Rule(dict[str, re.Pattern[str]]):
    """The rule of each name, made when it is first asked for."""

    def __missing__(self, name: str) -> re.Pattern[str]:
        self[name] = re.compile(expand(RULES[name]))
        return self[name]


class _Beginning(dict[str, "tuple[tuple[str, Matcher], ...]"]):
    """The rules that can begin with a letter, in their order."""

    def __missing__(self, letter: str) -> tuple[tuple[str, Matcher], ...]:
        names = [name for name, letters in _firsts().items() if letter in letters]
        self[letter] = tuple((name, RULE[name].match) for name in names)
        return self[letter]


@cache
def _firsts() -> dict[str, frozenset[str]]:
    return {name: first_letters(expand(pattern)) for name, pattern in RULES.items()}


RULE = _Rule()
BEGINNING = _Beginning()
