"""Numbers of the calendar and the clock, which are no quantities: days of a month, years, hours."""

from __future__ import annotations

from typing import Final

from dateline.numbers.figures import Figure
from dateline.numbers.grammar import ADVERBS, BEING, STOP
from dateline.numbers.labels import AM_PM, OF_A_YEAR, WEEKDAYS
from dateline.numbers.tokens import Tokens
from dateline.numbers.values.units import TIME_NOUNS
from dateline.numbers.values.words import MONTHS

# What stands before a year, and of that what may stand before `2020 caucuses` although a plural follows.
_YEAR_OF: Final = frozenset(
    "in since during until fiscal early late the its their a an 's ’s his her of for by".split()
)
_YEAR_BEFORE: Final = _YEAR_OF | frozenset("mid from this and to , after before than".split()) | {""}
_COUNTS: Final = frozenset("number total toll tally count".split())
_FAR: Final = 12  # words; what is counted between is not longer than this
_COMPARED: Final = frozenset("higher lower larger smaller bigger better faster stronger worse greater".split())


def is_date_or_time(t: Tokens, figure: Figure) -> bool:
    """Tell days, years and clock times, and ranges of them."""
    i, last = figure.number.first, figure.number.last
    before, after = t.at(i - 1), t.at(last)
    if figure.joined:
        return _year_range(t, figure)
    if figure.number.form != "digits":
        band = (
            t.word(last) == "AM" and t.word(last + 1).islower() and t.at(last + 1) not in STOP
        )  # five AM radio stations
        return after in ("o", "o'clock") or (
            figure.low <= 12 and not band and after in ("am", "pm", "a.m.", "p.m.", "a.m", "p.m")
        )
    whole = t.word(i).isdigit()
    if whole and figure.number.value <= 31 and last == i + 1:
        if before in MONTHS and t.word(i - 1)[0].isupper() and not (t.tight(last) and after == "%"):
            return True
        if before == "." and t.at(i - 2) in MONTHS:
            return True
        if (
            after in MONTHS
            and t.word(last)[0].isupper()
            and (after != "may" or t.word(last + 1).isdigit() or t.at(last + 1) in (".", ",", ""))
        ):
            return True
        if after == "of" and t.at(last + 1) in MONTHS:
            return True
        if before == "," and t.at(i - 2) in WEEKDAYS and figure.kind == "plain":
            return True
        if (
            before in ("and", "-", "–", "to", ",")
            and t.at(i - 2).isdigit()
            and len(t.at(i - 2)) <= 2
            and t.at(i - 3) in MONTHS
        ):
            return True
    if (
        after in AM_PM
        and figure.kind in ("plain", "count")
        and not (after in ("et", "est", "ist", "o") and figure.number.value > 2400)
    ):
        return after != "hours" or len(t.word(i)) == 4
    return _year(t, figure) if whole and len(t.word(i)) == 4 and last == i + 1 else False


def _year(t: Tokens, figure: Figure) -> bool:
    """Tell years from counts: four digits, 1500 to 2100, unless a plural noun, a unit or an approximation says else."""
    value = figure.number.value
    if figure.kind == "plain" and figure.modifier == "~" and 1800 <= value <= 2050:
        return True  # around 1970
    if (
        figure.kind == "plain"
        and 1900 <= value <= 2050
        and t.at(figure.mark) in _COMPARED
        and figure.mark < figure.first
    ):
        return True  # 3.6% higher than 2024
    if figure.kind == "plain" and 1900 <= value <= 2050 and t.at(figure.mark - 1) in TIME_NOUNS:
        return True  # for several years up to 2015
    if not 1500 <= value <= 2100 or figure.kind == "measure" or figure.modifier in ("~", ">", ">=", "<", "<="):
        return False
    i = figure.number.first
    before = t.at(i - 1)
    if figure.kind == "plain" and before in ("and", ",", "while", "") and _subject(t, figure.last):
        return False  # and 1720 had been discharged
    if figure.kind == "plain" and before in BEING:
        told = {t.at(k) for k in range(max(0, i - _FAR), i)}
        if told & _COUNTS and not told & TIME_NOUNS:
            return False  # the number of those infected is 1501
    if figure.kind == "count":
        if figure.noun.lower() in OF_A_YEAR:  # had 1988 sales of $14 million
            return True
        if 2005 <= value <= 2035 and figure.unit != "person" and figure.modifier == "=":
            return True  # the 2024 wins; a count would have its comma
        if (
            figure.noun_first < len(t)
            and t.words[figure.noun_first][0].isupper()
            and 1900 <= value <= 2050
            and before != "some"
        ):
            return True
        if before in _YEAR_BEFORE or t.word(i - 1)[:1].isupper():
            plural_next = figure.noun_first == figure.number.last and figure.noun_last == figure.noun_first + 1
            return not (plural_next and before not in _YEAR_OF)
        return False
    return True


def _subject(t: Tokens, k: int) -> bool:
    """Tell whether those that a bare number counts do or suffer something: `have left`, `had been discharged`."""
    plural = t.at(k) in ("were", "have", "are")
    end = k + 1
    while t.at(end) in ADVERBS:
        end += 1
    return t.at(end)[-2:] in ("ed", "en") if plural else t.at(k) == "had" and t.at(end) == "been" and end < len(t) - 1


def _year_range(t: Tokens, figure: Figure) -> bool:
    """Tell `2022-2027`, `2019-20` and `between 2022 and 2027`, and ranges of days and clock times."""
    i = figure.number.first
    if t.at(i - 1) == "." and t.at(i - 2) in MONTHS and figure.high <= 31:
        return True
    if t.at(i - 1) in MONTHS or t.at(figure.last) in MONTHS or t.at(i - 1) in ("aged", "ages", "age"):
        return True
    if t.at(figure.last) in ("am", "pm", "a.m.", "p.m.", "a.m", "p.m"):
        return True
    if figure.kind != "plain":
        return (
            figure.kind == "count"
            and 1900 <= figure.low <= 2100
            and 1900 <= figure.high <= 2100
            and not t.at(i - 1).startswith("about")
        )
    if not (t.word(i).isdigit() and len(t.word(i)) == 4):
        return False
    return 1500 <= figure.low <= 2100 and (figure.high <= 2100)
