"""What chains and checks have to tell, as findings: which member of a chain, which values, with what standing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import log10
from typing import TYPE_CHECKING, Any

from dateline.analysis.coverage import attribute_rows
from dateline.analysis.measures.grounds import compared_with, grounded, is_firm
from dateline.analysis.measures.grouping import NAMELESS
from dateline.analysis.measures.lexicon import GENERIC_HEADS
from dateline.analysis.measures.periods import A_SPAN, read_period
from dateline.analysis.tellings.sayings import RANK, fill, gap_words
from dateline.analysis.tellings.targets import fill_reason, gone_part, pace_part, time_part
from dateline.evidence import Cited, Computed, Finding, Part
from dateline.ledger.card import article_label
from dateline.printing import (
    count_words,
    day_words,
    number_words,
    share_words,
    timex_words,
)

if TYPE_CHECKING:
    from dateline.ledger import Ledger

_LABEL = 48  # characters of a title that stands for an unnamed source
_RECENT = 10.0  # the most that recency adds to a finding's weight
_ORIGIN, _MOST_ORIGINS = 3.0, 3  # what each further independent origin adds, and how many count
_OLD = 31  # days from which a figure that comes again is worth a sentence
_HEADS = ("agency", "publisher", "title", "opening", "published")


# Units of an intensity, besides those with "per".
INTENSITIES = ("magnitude", "degree", "knot", "decibel")
LARGEST_CHANGE = 10_000  # from one telling to a later one: an outbreak may grow so, hardly anything else


_NO_NAMES = ("", "number", "day", "week", "month", "year")  # what a measure is called that nothing else names
_SAME = ("restated", "agrees")  # of one value, which says itself what it is of
_TOLD = {"reported", "historical"}
_MAY_BE_WRONG = "the figures are told of one thing, and one of them may be a slip or have been corrected."


class Teller:
    """Fills the templates from one ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.head = {name: attribute_rows(ledger, name) for name in _HEADS}
        days = [day for day in ledger.articles["latest"] if day is not None]
        self.first: date | None = min(days, default=None)
        self.last: date | None = max(days, default=None)

    # ------------------------------------------------------------------ parts

    def source(self, article_id: str) -> Part:
        """Return who an article comes from: agency, publisher, else its title."""
        article = self.ledger.article(article_id)
        for name in ("agency", "publisher"):
            if article[name]:
                rows = self.head[name].get(article_id, ())
                return Cited(str(article[name]), rows[:1]) if rows else str(article[name])
        label = article_label(article)
        if len(label) > _LABEL:
            label = label[: _LABEL - 2].rsplit(" ", 1)[0].rstrip(",;:") + " …"
        rows = self.head["title"].get(article_id) or self.head["opening"].get(article_id, ())
        return Cited(f"“{label}”", rows[:1]) if rows else f"“{label}”"

    def on_day(self, article: Mapping[str, Any]) -> tuple[Part, ...]:
        """Return the day of an article as it stands after its source, nothing where it is not known."""
        known = article["earliest"] is not None and article["earliest"] == article["latest"]
        return (" on ", self.day({"article_id": article["id"], "latest": article["latest"]})) if known else ()

    def day(self, row: Mapping[str, Any]) -> Part:
        """Return the day of a member's article."""
        words = day_words(row["latest"])
        rows = self.head["published"].get(row["article_id"], ())
        return Cited(words, rows) if rows else words

    def gap(self, first: Mapping[str, Any], last: Mapping[str, Any]) -> Computed:
        """Return the time from one member's article to another's."""
        days = (last["latest"] - first["latest"]).days
        how = f"{day_words(first['latest'])} to {day_words(last['latest'])} is {count_words(days, 'day')}"
        published = self.head["published"]
        rows = published.get(first["article_id"], ()) + published.get(last["article_id"], ())
        return Computed(gap_words(days), how, rows or (first["quantity"], last["quantity"]))

    @staticmethod
    def value(*rows: Mapping[str, Any]) -> Cited:
        """Return a figure as printed, resting on one or several members."""
        return Cited(rows[0]["words"], tuple(row["quantity"] for row in rows))

    def name(self, rows: Sequence[Mapping[str, Any]]) -> Cited:
        """Return a measure's name, resting on the member that says it, on all where a researcher gave it."""
        every = tuple(row["quantity"] for row in rows)
        own = (name for name in every if " ".join(str(self.ledger.row(name)["measure"]).split()) == rows[0]["name"])
        found = next(own, None)
        return Cited(rows[0]["name"], (found,) if found else every)

    def _value_of(
        self, rows: Sequence[Mapping[str, Any]], row: Mapping[str, Any], first: Mapping[str, Any]
    ) -> tuple[Cited, tuple[Part, ...]]:
        """Return a figure as `row` has it and what it is of: nothing where its own words say it, else in brackets.

        Where the measure opens with the noun that the figure ends with, the noun is said once: about 300 nurses
        *trained abroad*.
        """
        value, name = self.value(row, first), self.name(rows)
        words, named = value.text.split(), name.text.split()
        if {word.lower() for word in named} <= {word.lower() for word in words}:
            return value, ()
        for length in range(min(len(words), len(named)) - 1, 0, -1):
            if [word.lower() for word in words[-length:]] == [word.lower() for word in named[:length]]:
                return value, (" ", Cited(" ".join(named[length:]), name.rows))
        return value, (" (", name, ")")

    @staticmethod
    def _names_nothing(kind: str, rows: Sequence[Mapping[str, Any]], row: Mapping[str, Any]) -> bool:
        """Tell whether a measure's name says no more than the figure itself: `people` of 22,000 people."""
        name = rows[0]["name"].lower()
        if name in GENERIC_HEADS:
            return True
        return kind != "agrees" and set(name.split()) <= {*row["words"].lower().split(), row["unit"].lower()}

    def _weight(self, kind: str, row: Mapping[str, Any], extra: float = 0.0) -> float:
        """Return the rank of a kind, more for what is recent, independent and large."""
        recent = 0.0  # 0 to 1 from the first article's day to the last
        if row["latest"] is not None and self.first and self.last and self.last > self.first:
            recent = (row["latest"] - self.first).days / (self.last - self.first).days
        independent = min(int(row["origins"]) - 1, _MOST_ORIGINS)
        return round(RANK[kind] + _RECENT * recent + _ORIGIN * independent + extra, 3)

    # ------------------------------------------------------------------ chains

    def chain(self, rows: Sequence[dict[str, Any]], failed: Mapping[str, Mapping[str, Any]]) -> list[Finding]:
        """Return the weightiest sentence of a chain, none where all rests on uncertain dates.

        None either for an intensity (a speed, a magnitude, a temperature), which is of its own event and no running
        figure, unless it is told again; nor for a chain that only its unit names.

        Args:
            rows: the chain's figures in order.
            failed: the checks along chains that failed, by the id of each figure that they rest on.
        """
        name = rows[0]["name"].lower()
        if name in (rows[0]["unit"].lower(), *_NO_NAMES) or name.endswith(NAMELESS):
            return []
        sure = [row for row in rows if row["relation"] and not row["doubt"] and row["days"] is not None]
        contested = [row for row in sure if row["relation"] == "conflicts" and _beside(rows, row)]
        sure = [row for row in sure if not _beside(rows, row)]
        wrong = next((failed[row["quantity"]] for row in rows if row["quantity"] in failed), None)
        if wrong is not None:
            return self._doubtful(wrong, rows, sure)
        intensity = " per " in rows[0]["unit"] or rows[0]["unit"].startswith(INTENSITIES)
        for kind in RANK:
            if intensity and kind not in _SAME:
                continue
            for row in reversed(contested if kind == "contested" else sure):
                if row["relation"] == ("conflicts" if kind == "contested" else kind):
                    told = self._tell(kind, rows, row)
                    told = told and grounded(told, kind, rows, row)
                    if told is not None:
                        return [told]
        return []

    def _doubtful(
        self, check: Mapping[str, Any], rows: Sequence[dict[str, Any]], sure: Sequence[dict[str, Any]]
    ) -> list[Finding]:
        """Return that one of two figures of a chain may be wrong, where their names leave little doubt."""
        row = next((row for row in sure if row["quantity"] == check["rows"][-1]), None)
        if row is None:
            return []
        arithmetic = Computed(check["arithmetic"].rstrip("."), check["kind"], check["rows"])
        parts = fill("doubtful", name=self.name(rows), arithmetic=arithmetic)
        told = Finding(parts, "computed", weight=self._weight("doubtful", row))
        firm = grounded(told, "doubtful", rows, row)
        if firm is None or firm.standing == "judgement":
            return []  # not known firmly enough to be of one thing
        return [replace(told, standing="judgement", confidence="likely", reason=(_MAY_BE_WRONG,))]

    def _tell(self, kind: str, rows: Sequence[dict[str, Any]], row: dict[str, Any]) -> Finding | None:
        before = compared_with(rows, row)
        if kind != "restated" and self._names_nothing(kind, rows, row):
            return None
        if kind == "supersedes-target":
            return self._superseded(rows, before, row)
        if kind == "progress-towards-target":
            return self._progress(rows, before, row)
        if kind == "updated":
            return self._updated(rows[: row["position"] + 1], rows[row["position"] + 1 :])
        if kind in _SAME:
            return self._repeated(kind, rows, row)
        if kind == "contested" and not (before["speaker"] and row["speaker"]):
            return None
        if kind == "revised" and not ({before["status"], row["status"]} <= _TOLD and _over(row)):
            return None  # plans and forecasts are many, and seldom of one time
        parts = fill(
            kind,
            name=self.name(rows),
            first=self.value(before),
            last=self.value(row),
            first_source=self.source(before["article_id"]),
            last_source=self.source(row["article_id"]),
            first_day=self.day(before),
            last_day=self.day(row),
            first_speaker=Cited(before["speaker"] or "", (before["quantity"],)),
            last_speaker=Cited(row["speaker"] or "", (row["quantity"],)),
        )
        return Finding(parts, "computed", weight=self._weight(kind, row))

    def _repeated(self, kind: str, rows: Sequence[dict[str, Any]], row: dict[str, Any]) -> Finding | None:
        """Tell of a value that is the same from its first telling to `row`."""
        before = rows[: row["position"]]
        others = [other for other in before if other["latest"] is not None and not self._one_source(other, row)]
        if not others:
            return None  # who says the same again under the same name tells nothing
        first = next((other for other in others if other["words"] == row["words"]), others[-1])
        days = (row["latest"] - first["latest"]).days
        if kind == "restated" and days < _OLD:
            return None
        same = [other for other in rows if (other["low"], other["high"]) == (row["low"], row["high"])]
        same += [other for other in (first, row) if other not in same]
        count = len({self.ledger.article(other["article_id"])["origin"] for other in same})
        origins = Computed(
            count_words(count, "origin"),
            "origins of the articles that have this value, copies of one story counted once",
            tuple(other["quantity"] for other in same),
        )
        value, of = self._value_of(rows, row, first)
        parts = fill(
            kind,
            name=self.name(rows),
            of=of,
            last=value,
            first_source=self.source(first["article_id"]),
            last_source=self.source(row["article_id"]),
            first_day=self.day(first),
            last_day=self.day(row),
            gap=(self.gap(first, row), " before, on ", self.day(first)),
            origins=origins,
        )
        return Finding(parts, "computed", weight=self._weight(kind, row, min(days / 100, 5.0)))

    def _one_source(self, first: Mapping[str, Any], last: Mapping[str, Any]) -> bool:
        """Tell whether two members' articles have one origin, or one agency or publisher."""
        one, other = (self.ledger.article(member["article_id"]) for member in (first, last))
        named = (one["agency"] or one["publisher"], other["agency"] or other["publisher"])
        return one["origin"] == other["origin"] or (named[0] is not None and named[0] == named[1])

    def _updated(self, rows: Sequence[dict[str, Any]], later: Sequence[dict[str, Any]]) -> Finding | None:
        """Tell of a value's way from the first of `rows` to the last, where none is surely known to come `later`."""
        dated = [row for row in rows if _is_reported(row)]
        if len(dated) < 2 or dated[0]["article_id"] == dated[-1]["article_id"]:
            return None
        first, last = dated[0], dated[-1]
        if any(_is_reported(row) and is_firm(row) and row["low"] != last["low"] for row in later):
            return None  # it went on from there, or back
        if first["words"] == last["words"] or first["unit"] != last["unit"] or first["latest"] == last["latest"]:
            return None
        ratio = last["low"] / first["low"] if first["low"] else 0.0
        if ratio and not 1 / LARGEST_CHANGE <= ratio <= LARGEST_CHANGE:
            return None  # more likely two things, or a misread number, than one that grew so
        parts = fill(
            "updated",
            name=self.name(rows),
            first=self.value(first),
            last=self.value(last),
            first_when=self._when(first),
            last_when=self._when(last),
            change=_change(first, last, ratio),
        )
        size = min(abs(log10(ratio)), 2.0) * 3 if ratio > 0 else 0.0
        return Finding(parts, "computed", weight=self._weight("updated", last, size))

    def _when(self, row: Mapping[str, Any]) -> tuple[Part, ...]:
        """Return the month, quarter or year that a figure is for, else the day of its article."""
        period = read_period(row["period"])
        if period is not None and period.start is not None and period.years >= A_SPAN:
            return " for ", Cited(timex_words(row["period"]), (row["quantity"],))
        return " on ", self.day(row)

    def _superseded(
        self, rows: Sequence[dict[str, Any]], before: dict[str, Any], row: dict[str, Any]
    ) -> Finding | None:
        first = next(
            other for other in rows if other["article_id"] == before["article_id"] and other["unit"] == before["unit"]
        )
        reason = fill_reason(self.name(rows), self.source(first["article_id"]), self.source(row["article_id"]))
        parts = fill(
            "supersedes-target",
            name=self.name(rows),
            first=self.value(before),
            last=self.value(row),
            first_time=time_part(before),
            last_time=time_part(row),
            pace=pace_part(before, row),
        )
        weight = self._weight("supersedes-target", row)
        return Finding(parts, "judgement", "likely", reason, weight)

    def _progress(self, rows: Sequence[dict[str, Any]], before: dict[str, Any], row: dict[str, Any]) -> Finding | None:
        target, value = (before, row) if before["status"] == "target" else (row, before)
        if target["status"] != "target" or target["unit"] != value["unit"] or not target["low"]:
            return None
        both = (value["quantity"], target["quantity"])
        share = value["low"] / target["low"]
        parts = fill(
            "progress-towards-target",
            name=self.name(rows),
            value=self.value(value),
            target=self.value(target),
            share=Computed(share_words(share), f"{value['words']} ÷ {target['words']}", both),
            gone=gone_part(target, value),
        )
        return Finding(parts, "computed", weight=self._weight("progress-towards-target", row))


def _is_reported(row: Mapping[str, Any]) -> bool:
    """Tell whether a figure says how things were on a day that is known."""
    return row["status"] == "reported" and row["latest"] is not None and not row["doubt"]


def _over(row: Mapping[str, Any]) -> bool:
    """Tell whether the time that a figure is for had begun when it was printed."""
    period = read_period(row["period"])
    return period is None or period.start is None or row["latest"] is None or period.start <= row["latest"]


def _beside(rows: Sequence[dict[str, Any]], row: Mapping[str, Any]) -> bool:
    """Tell whether a figure of a chain stands in the same article as the one that it is compared with."""
    return bool(row["article_id"] == compared_with(rows, row)["article_id"])


def _change(first: Mapping[str, Any], last: Mapping[str, Any], ratio: float) -> Part:
    """Return the size of a change, nothing where a bound or a range leaves it open; of percentages in points."""
    plain = {"=", "~"}
    if ratio <= 0 or not {first["modifier"], last["modifier"]} <= plain or first["low"] != first["high"]:
        return ""
    rows = (first["quantity"], last["quantity"])
    if first["unit"] == "%":
        points = float(f"{last['low'] - first['low']:.6g}")
        noun = "percentage point" if abs(points) == 1 else "percentage points"
        words = f", {'+' if points > 0 else '−'}{number_words(abs(points))} {noun}"
        return Computed(words, f"{last['words']} − {first['words']}", rows)
    words = f", {'+' if ratio > 1 else '−'}{abs(ratio - 1):.0%}" if ratio < 10 else f", {ratio:,.0f} times as much"
    return Computed(words, f"{last['words']} ÷ {first['words']} − 1", rows)
