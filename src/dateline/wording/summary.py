"""The summary's opening: what the briefing rests on and what is not known, after the sourcing rules of ICD 206."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dateline.analysis.coverage import COPIES, articles
from dateline.analysis.frames import records
from dateline.evidence import Cited, Computed, Finding, Part
from dateline.printing import count_words
from dateline.wording import articles as said

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from dateline.ledger import Ledger

# What bounds the day of an article, by its basis.
GOING_BY = {
    "office-holder's term": "the office-holder whom it names",
    "latest fact named": "the facts that it names",
    "dateline": "its date line",
    "weekday": "its date line and weekday",
    "page metadata": "its page",
    "file": "its file",
}
NAMED_AT_MOST = 6  # origins named one by one; more are only counted


def _joined(items: Sequence[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Return `a`, `a and b`, or `a, b and c` of parts."""
    joined: list[Part] = []
    for position, item in enumerate(items):
        if position:
            joined.append(" and " if position == len(items) - 1 else ", ")
        joined += item
    return tuple(joined)


def _labels(ledger: Ledger, frame: pd.DataFrame) -> tuple[str, ...]:
    return tuple(row for record in records(frame) for row in said.label(ledger, record).rows[:1])


def _count(ledger: Ledger, frame: pd.DataFrame, noun: str, how: str, capital: bool = False) -> Computed:
    words = count_words(len(frame), noun)
    return Computed(words[:1].upper() + words[1:] if capital else words, how, _labels(ledger, frame))


def source_statement(ledger: Ledger) -> list[tuple[Part, ...]]:
    """Return the source summary statement: how many articles and origins, of what kind, over what time, how close."""
    frame = articles(ledger)
    stories = frame[[kind not in COPIES for kind in frame["duplicate_kind"]]]
    kinds = stories["source_kind"]
    named = stories[kinds.isin(["news agency", "publisher"])].drop_duplicates("origin")
    released, unnamed = stories[kinds == "press release"], stories[kinds == "unnamed"]
    dated = records(frame[[day is not None for day in frame["day"]]])
    rests: list[Part] = [
        "This briefing rests on ",
        _count(ledger, frame, "article", "files read as articles, files with the same text counted once"),
    ]
    if len(dated) > 1:
        published = "published" if len(dated) == len(frame) else "those of known day published"
        first, last = said.date(ledger, dated[0]), said.date(ledger, dated[-1])
        one = dated[0]["day"] == dated[-1]["day"]
        rests += [f", {published} on ", first] if one else [f", {published} between ", first, " and ", last]
    elif dated:
        rests += [", published " if len(frame) == 1 else ", one of them dated, ", said.date(ledger, dated[0])]
    return [(*rests, "."), *_origins(ledger, named, released, unnamed, len(frame)), *_closeness(ledger)]


def _origins(
    ledger: Ledger, named: pd.DataFrame, released: pd.DataFrame, unnamed: pd.DataFrame, count: int
) -> list[tuple[Part, ...]]:
    """Return how many origins of `count` articles are named, and that those of the others are not known."""
    parts: list[Part] = []
    if len(named):
        parts.append(_count(ledger, named, "named origin", "agencies and publishers, each counted once", capital=True))
        parts.append(" stands behind " if len(named) == 1 else " stand behind ")
        parts.append("it" if count == 1 else "them")
        if len(named) <= NAMED_AT_MOST:
            parts += [": ", *_joined([(said.origin(ledger, row), _kind(row)) for row in records(named)])]
    if len(released):
        if parts:
            parts.append("; ")
        how = "articles sent out by a wire that passes on what others pay it to"
        counted = _count(ledger, released, "article", how, not parts)
        one = len(released) == 1
        parts += [counted, " is a press release, the word of" if one else " are press releases, each the word of",
                  " whoever issued it"]  # fmt: skip
    if len(unnamed):
        if parts:
            parts.append("; ")
        counted = _count(ledger, unnamed, "article", "articles that name neither agency nor publisher", not parts)
        one = len(unnamed) == 1
        parts += [counted, " names no source, and whether it is" if one else " name no source, and whether they are",
                  " independent is not known"]  # fmt: skip
    return [(*parts, ".")] if parts else []


def _kind(row: dict[str, Any]) -> str:
    return " (a news agency)" if row["source_kind"] == "news agency" else " (the publisher)"


def _closeness(ledger: Ledger) -> list[tuple[Part, ...]]:
    """Return how close to the event the articles are: what they quote directly and what they report."""
    statements = ledger.statements
    if statements.empty:
        return [("No article says who said anything; all of it is told in the writers' own voice.",)]
    quoted = statements[statements["kind"] == "quoted"]
    heard = set(statements["article_id"])
    silent = ledger.articles[[article not in heard for article in ledger.articles["id"]]]
    parts: list[Part] = [
        Computed(
            count_words(len(statements), "statement").capitalize(), "statements found, counted", tuple(statements["id"])
        ),
        (" is" if len(statements) == 1 else " are") + " attributed to a speaker",
    ]
    if len(quoted):
        words = count_words(len(quoted), "whole statement")
        how = "statements that stand whole in quotation marks, counted; words quoted within reported speech are not"
        parts += ["; ", Computed(words, how, tuple(quoted["id"]))]
        parts.append(f" in quotation marks {'is' if len(quoted) == 1 else 'are'} among them")
    if len(silent):
        parts += ["; ", _count(ledger, silent, "article", "articles without an attributed statement"),
                  " " + ("attributes" if len(silent) == 1 else "attribute") + " nothing to anybody"]  # fmt: skip
    return [(*parts, ".")]


def unknowns(ledger: Ledger, checks: pd.DataFrame) -> list[tuple[Part, ...]]:
    """Return what is not known: undated articles, uncertain dates, single-source figures, failed checks, unread files.

    Args:
        ledger: the ledger.
        checks: as `analysis.checks.checks` returns them.
    """
    frame = articles(ledger)
    said_so: list[tuple[Part, ...]] = []
    for row in records(frame):
        if row["earliest"] is None and row["latest"] is None:
            said_so.append(("The date of ", _quoted(said.label(ledger, row, 80)), " is not known."))
        elif row["earliest"] != row["latest"]:
            said_so.append(
                ("The day of ", _quoted(said.label(ledger, row, 80)),
                 f" is not known: going by {GOING_BY.get(row['basis'], 'what it says')}, it was published ",
                 said.date(ledger, row), ".")
            )  # fmt: skip
    if len(said_so) > NAMED_AT_MOST:
        vague = frame[[row["earliest"] != row["latest"] or row["earliest"] is None for row in records(frame)]]
        said_so = [(_count(ledger, vague, "article", "articles without a known day of publication", True),
                    " cannot be dated to the day.")]  # fmt: skip
    worked_out = frame[
        [d is not None and b not in said.STATED for d, b in zip(frame["day"], frame["basis"], strict=True)]
    ]
    for row in records(worked_out.head(NAMED_AT_MOST)):
        said_so.append(("The date of ", _quoted(said.label(ledger, row, 80)), ", ", said.date(ledger, row),
                        ", is not stated but worked out."))  # fmt: skip
    if len(ledger.quantities):
        said_so += _single(ledger)
    failed = checks[checks["verdict"] == "failed"]
    if len(failed):
        rows = tuple(row for group in failed["rows"] for row in group)
        count = Computed(count_words(len(failed), "check").capitalize(), "checks whose verdict is failed", rows)
        them = "it" if len(failed) == 1 else "them"
        said_so.append((count, f" on the articles’ own figures and dates failed; the section on numbers lists {them}."))
    if len(ledger.unread):
        said_so.append(
            (
                Computed(count_words(len(ledger.unread), "file").capitalize(), "files that were not read, counted"),
                " could not be read; the section on the articles says why.",
            )
        )
    return said_so or [("Nothing that these articles leave open was found.",)]


def _quoted(cited: Cited) -> Cited:
    return Cited(f"“{cited.text}”", cited.rows)


def _single(ledger: Ledger) -> list[tuple[Part, ...]]:
    """Return how many figures stand on one origin alone."""
    quantities = ledger.quantities
    if ledger.articles["origin"].nunique() < 2:
        count = Computed(count_words(len(quantities), "figure"), "figures found, counted", tuple(quantities["id"]))
        return [("No other origin bears out what this one tells: ", count, " and every statement rest on it alone.")]
    tellers: dict[tuple[float, float, str], set[str]] = {}
    keys = list(zip(quantities["low"], quantities["high"], quantities["unit"], strict=True))
    for key, article in zip(keys, quantities["article_id"], strict=True):
        tellers.setdefault(key, set()).add(ledger.article(article)["origin"])
    alone = quantities[[len(tellers[key]) == 1 for key in keys]]
    if alone.empty:
        return []
    how = "figures whose value and unit only one origin gives; an article that names no source counts as one"
    counted = Computed(count_words(len(quantities), "figure"), "figures found, counted", tuple(quantities["id"]))
    if len(alone) == len(quantities):
        every = Computed(count_words(len(alone), "figure"), how, tuple(alone["id"]))
        which: tuple[Part, ...] = ("The " if len(alone) == 1 else "Each of the ", every, " is")
    else:
        single = Computed(count_words(len(alone), "figure").split()[0].capitalize(), how, tuple(alone["id"]))
        which = (single, " of ", counted, " is" if len(alone) == 1 else " are each")
    told = " told by a single origin"
    tellers_known = (ledger.article(article) for article in alone["article_id"])
    if not all(article["agency"] or article["publisher"] for article in tellers_known):
        told += ", where an article that names no source is taken for an origin of its own"
    return [(*which, told + ".")]


STANDINGS = (
    ("Reported", "an article says so; the mark leads to its words."),
    ("Computed", "worked out from what articles say; the mark leads to the arithmetic and its inputs."),
    (
        "Judgement",
        "a reading that the articles do not state themselves; it carries a word of confidence and the reason.",
    ),
)


def findings(ledger: Ledger, base: str, most: int) -> Sequence[Finding | tuple[Part, ...]]:
    """Return at most `most` findings, or plainly that there is none."""
    from dateline.analysis import findings as found
    from dateline.analysis import pins

    return found(ledger, base, most, pins(ledger)) or [
        ("Nothing in these articles meets across dates in a way that can be shown.",)
    ]


def scale() -> pd.DataFrame:
    """Return the words of confidence and what each means."""
    import pandas as pd

    from dateline.analysis.tellings.findings import CONFIDENCE

    return pd.DataFrame([{"Word": word, "What it means": meaning} for word, meaning in CONFIDENCE.items()])


def how_to_read() -> list[tuple[Part, ...]]:
    """Return how reported facts, computed values and judgements are told apart."""
    return [(f"{name}: {meaning}",) for name, meaning in STANDINGS]
