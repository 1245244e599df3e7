"""Which rule read a row: in words, worked out from the row and its article alone.

An extractor leaves in its row what it decided by: a date its anchor, a quantity its modifier, change and speaker, a
statement its cue, a theme hit its phrase. `rules_of` turns that into a sentence for each field, so that every row can
be told, those of older ledgers too, and nothing has to be stored twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]
Rules = list[tuple[str, str]]

_DIGITS = re.compile(r"\d")
_RANGE = re.compile(r"\b(?:to|and|or)\b|[-–—]")
_MODIFIERS = {
    "~": "a word of nearness stands by the number (about, around, nearly, some …)",
    ">": "a word of a lower bound stands by the number (over, more than, or a verb such as surpass)",
    ">=": "a word of a lower bound that the value may equal stands by it (at least, or a plus sign)",
    "<": "a word of an upper bound stands by the number (under, less than)",
    "<=": "a word of an upper bound that the value may equal stands by it (up to, at most)",
    "range": "two numbers are joined as the ends of a range",
}
_STATUS = {
    "target": "words of an aim stand nearest before it in its clause (target, goal, pledge, must, outlay …)",
    "forecast": "words of expectation stand nearest in its clause (expected, forecast, will reach …)",
    "proposed": "words of a plan or an offer stand nearest in its clause (plans to, would, bid …)",
    "historical": "its time is over by far, or words of an earlier time stand by it (previously, up from, had been …)",
    "hypothetical": "its clause is a condition (if … would)",
    "reported": "no words of an aim, a forecast, a plan or an earlier time stand nearer",
}
_CHANGES = {
    "from": "the value that a verb of change leads from",
    "to": "the value that a verb of change leads to",
    "by": "the size of a change, by its verb of change",
}
_ROLES = {
    "publication": "it dates the article",
    "event": "the article tells of it as past or present",
    "planned": "the article tells of it as planned",
    "reference period": "it is the time that a figure is for",
    "historical": "it lies long before the article",
}
_ANCHORS = {
    "publication": "counted from the article's date of publication, by the tense of the clause where that decides",
    "previous date": "counted from the date named before it in the text",
    "quotation": "counted from when the quoted words were said",
    "unresolved": "left open, since there is nothing certain to count from",
}
_LENGTHS = {"D": "day", "W": "week", "M": "month", "Y": "year", "Q": "quarter", "H": "hour"}


def rules_of(table: str, row: Row, dates: Iterable[Row] = ()) -> Rules:
    """Return the rules that made a row, as field and sentence.

    Args:
        table: the table of the ledger in the singular, as ids begin (`quantity`).
        row: the row.
        dates: the time expressions of the same article, which a figure's period is taken from.
    """
    if table == "quantity":
        return _quantity(row, list(dates))
    return _TABLES[table](row) if table in _TABLES else []


# ---------------------------------------------------------------------- dates


def _date(row: Row) -> Rules:
    found = [
        ("value", f"{_shape(row)}; {_ANCHORS.get(row['anchor'], 'the words name it themselves, without counting')}")
    ]
    if row["mod"]:
        found.append(("mod", f"a word beside it narrows or widens it ({row['mod'].lower()})"))
    if row["role"]:
        found.append(("role", _ROLES[row["role"]]))
    return found


def _shape(row: Row) -> str:
    """Return what kind of expression a value comes from."""
    value, kind = str(row["value"]), row["type"]
    if kind == "DURATION":
        return "a number with a unit of time, or a named stretch: a length of time"
    if kind == "SET":
        return "words of recurrence (every, per, daily …): how often"
    if "/" in value:
        return "two dates joined as the ends of an interval"
    if kind == "TIME":
        return "a time of day"
    written = "in figures" if _DIGITS.search(row["text"]) else "in words"
    for pattern, name in _SHAPES:
        if re.fullmatch(pattern, value):
            return f"{name} {written}"
    return f"an expression of time {written}"


_SHAPES = (
    (r"[\dX]{4}-\d\d-\d\d", "a day"),
    (r"[\dX]{4}-\d\d", "a month"),
    (r"[\dX]{4}-W[\dX]+(?:-WE)?", "a week"),
    (r"[\dX]{4}-Q[\dX]", "a quarter"),
    (r"[\dX]{4}-H\d", "half a year"),
    (r"[\dX]{4}-(?:SP|SU|FA|AU|WI)", "a season"),
    (r"(?:FY)?\d{4}", "a year"),
    (r"\d{3}", "a decade"),
    (r"\d{2}", "a century"),
)


# ---------------------------------------------------------------------- quantities


def _quantity(row: Row, dates: Sequence[Row]) -> Rules:
    found = [("low", _value(row)), ("unit", _unit(row))]
    if row["modifier"] in _MODIFIERS:
        found.append(("modifier", _MODIFIERS[row["modifier"]]))
    if row["measure"]:
        found.append(("measure", "what its clause says it is of: its noun with whose and where, or the verb's subject"))
    else:
        found.append(("measure", "left empty, since its clause does not say what it is of"))
    found.append(("period", _period(row, dates)))
    found.append(("status", _STATUS[row["status"]]))
    if row["change"]:
        found.append(("change", _CHANGES[row["change"]]))
    speaker = (
        "its sentence credits it (said, according to …)" if row["speaker"] else "nobody is credited: the reporter's"
    )
    found.append(("speaker", speaker))
    return found


def _value(row: Row) -> str:
    if row["vague"]:
        return "the power that the words name (dozens, hundreds …); no figure is said"
    how = "read from figures" if _DIGITS.search(row["text"]) else "read from number words"
    scale = re.search(
        r"\b(thousand|million|billion|trillion|lakh|crore|[kmb]n?)\b|(?<=\d)(?:[kmb]n?)\b", row["text"].lower()
    )
    how += f", times the scale word “{scale[0]}”" if scale else ""
    return how + (", lower and upper end" if row["low"] != row["high"] and _RANGE.search(row["text"]) else "")


def _unit(row: Row) -> str:
    unit = str(row["unit"])
    if re.fullmatch(r"[A-Z]{3}", unit):
        return "the currency's sign, code or name by the number; a bare dollar by the article's country"
    if unit in ("%", "fraction"):
        return "a sign or words of a share"
    if not unit or unit == "number":
        return "none: no noun and no unit stands with the number"
    if row["noun"]:
        return f"the noun that is counted, “{row['noun']}”, in the singular"
    if unit.split(" ")[0].lower() in str(row["text"]).lower():
        return "the unit written with the number"
    return "taken from a figure or noun near by that it shares (an ellipsis), or from a unit's short form"


def _period(row: Row, dates: Sequence[Row]) -> str:
    value = row["period"]
    if not value:
        return "none: no time expression governs it"
    same = [date for date in dates if date["value"] == value or str(date["value"]) in str(value).split("/")]
    if same:
        near = min(same, key=lambda date: min(abs(date["start"] - row["end"]), abs(row["start"] - date["end"])))
        return f"the time expression “{near['text']}” ({near['id']}), which governs it"
    if re.fullmatch(r"P\d+[A-Z]|PT\d+H", str(value)):
        return f"a rate: words such as per or a year stand by it (per {_LENGTHS.get(str(value)[-1], 'time')})"
    return "taken over from the sentence before, or from when the article was published"


# ---------------------------------------------------------------------- the other tables


def _statement(row: Row) -> Rules:
    cue = f"the cue “{row['cue']}”"
    how = "words between quotation marks" if row["kind"] == "quoted" else "the clause that belongs to it"
    found = [("text", f"{cue} and {how}")]
    span = row["speaker_span"]
    written = span[1] - span[0] if span is not None and len(span) == 2 else 0
    resolved = written and written != len(str(row["speaker"]))
    words = "a name or pronoun by the cue, taken for the person named in full" if resolved else "the words by the cue"
    found.append(("speaker", words))
    return found


def _theme(row: Row) -> Rules:
    if row.get("similarity") is not None:
        how = f"by meaning: its words are like those of “{row['phrase']}” ({row['similarity']:.2f} of 1)"
    elif row["emergent"]:
        how = "a phrase that recurs in these articles and belongs to no theme of the file"
    else:
        how = f"the phrase “{row['phrase']}” of the theme “{row['theme']}”, by stems; weight {row['weight']:g}"
    return [("theme", how)]


def _mentions(row: Row) -> str:
    count = len(row["mentions"]) if row["mentions"] is not None else 0
    return f"{count} {'mention' if count == 1 else 'mentions'} of the article taken for the same one"


def _person(row: Row) -> Rules:
    found = [
        ("name", "words of a name, by given names, titles, roles and what people do"),
        ("mentions", _mentions(row)),
    ]
    if row["role"]:
        found.append(("role", "the words of an office before or behind the name"))
    if row["canonical"] != row["name"]:
        found.append(("canonical", "merged with the fullest form of the name in the articles"))
    return found


def _organisation(row: Row) -> Rules:
    found = [
        ("name", "words of a name with a word of an organisation, or a name of the tables"),
        ("mentions", _mentions(row)),
    ]
    if row["acronym"]:
        found.append(("acronym", "in brackets behind the name, by its initials, or in the tables"))
    return found


def _place(row: Row) -> Rules:
    how = (
        "the tables of countries and places"
        if row["country"]
        else "the words before the name (in, near, the city of …)"
    )
    return [("name", how), ("mentions", _mentions(row))]


def _attribute(row: Row) -> Rules:
    where = {"span": "the head of the text", "metadata": "a field of the page or the record", "path": "the file's name"}
    return [("name", f"evidence for the article's {row['name']} from {where[row['kind']]}")]


_TABLES: dict[str, Callable[[Row], Rules]] = {
    "date": _date,
    "statement": _statement,
    "theme": _theme,
    "person": _person,
    "organisation": _organisation,
    "place": _place,
    "attribute": _attribute,
}
