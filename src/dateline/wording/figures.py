"""How chains and checks are said: what later figures do to earlier ones, and how the articles' arithmetic holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dateline.analysis.checking.find import KINDS
from dateline.analysis.frames import records
from dateline.analysis.money import SOURCE, has_rates
from dateline.evidence import Cited, Computed, Part
from dateline.printing import amount_words, computed_words, is_currency, number_words, timex_words
from dateline.wording import articles as said

if TYPE_CHECKING:
    from dateline.ledger import Ledger

RELATION_WORDS = {
    "": "first told",
    "restated": "restated",
    "agrees": "agrees, from another origin",
    "updated": "updated",
    "revised": "revised",
    "supersedes-target": "a later target for the same thing",
    "progress-towards-target": "progress towards the target",
    "conflicts": "contradicts the one before",
}
UNLIKE = "not comparable"
JUDGED = " (judgement)"
BASE = "In the base currency"  # headed with the currency's name where there is only one
CHAIN_COLUMNS = ["Measure", "Figure", "Period", BASE, "Per year", "What it does", "Where"]
PER_HEAD_COLUMNS = ["Measure", "Figure", "Population", "Per head", "Where"]
VERDICTS = ("failed", "not comparable", "passed")
VERDICT_WORDS = {"failed": "failed", "not comparable": "left open", "passed": "passed"}
# The kinds of checks by how much it says that one holds: what an article worked out itself before what it just orders.
_TELLING = (
    "conversion", "total", "parts", "percentage", "growth", "record", "magnitude", "unit", "weekday", "age",
    "timeline", "range",
)  # fmt: skip
# What a large corpus has pages of.
_MANY = (("age", "not comparable"), ("weekday", "not comparable"), ("range", "passed"))
_OF_A_YEAR = 0.01  # a figure this near to its yearly pace is one of a year, and says so itself
CHECK_COLUMNS = ["Check", "Verdict", "Arithmetic", "Where"]


def across(chains: pd.DataFrame) -> pd.DataFrame:
    """Return the chains that reach over several articles, those with most origins first."""
    wide = chains[chains["articles"] > 1]
    return wide.sort_values(["origins", "articles"], ascending=False, kind="stable").reset_index(drop=True)


def chains(ledger: Ledger, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of chains over several articles; `frame` is as of `analysis.chains`."""
    rows = []
    for row in records(across(frame)):
        itself = (row["quantity"],)
        base: Part = "–"
        if row["rate"]:
            base = Computed(computed_words(row["base_low"], row["base_high"], row["base"]), row["rate"], itself)
        elif is_currency(row["unit"]) and not row["base"]:
            lack = "none of the article's day" if has_rates(row["unit"]) else f"none of {row['unit']}"
            base = Computed("no rate", f"the {SOURCE} have {lack}, so the sum is not converted", itself)
        pace: Part = "–"
        total = row["base_low"] if row["base"] else row["low"]
        if row["pace"] is not None and abs(row["pace"] - total) > _OF_A_YEAR * abs(total):
            unit = row["base"] or row["unit"]
            pace = Computed(computed_words(row["pace"], row["pace"], unit), row["pace_words"], itself)
        relation = RELATION_WORDS[row["relation"]] if row["relation"] or not row["why"] else UNLIKE
        relation += JUDGED if row["standing"] == "judgement" else ""
        why = "; ".join(part for part in (row["why"], row["doubt"]) if part)
        rows.append(
            {
                "Measure": Cited(row["name"], itself) if row["position"] == 0 else "",
                "Figure": Cited(row["words"], itself),
                "Period": Cited(timex_words(row["period"]), itself) if row["period"] else "–",
                BASE: base,
                "Per year": pace,
                "What it does": Computed(relation, why, tuple(row["rows"])) if why else relation,
                "Where": said.reference(ledger, row["article_id"]),
            }
        )
    table = pd.DataFrame(rows, columns=CHAIN_COLUMNS)
    for name in (BASE, "Per year", "Period"):
        if all(cell == "–" for cell in table[name]):
            table = table.drop(columns=name)
    currencies = {code for code in frame["base"] if code}
    return table.rename(columns={BASE: f"In {currencies.pop()}"}) if len(currencies) == 1 else table


def per_head(ledger: Ledger, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of figures per head; `frame` is as of `analysis.per_head`."""
    rows = []
    for row in records(frame):
        value = amount_words(float(f"{row['low']:.3g}"), float(f"{row['high']:.3g}"), row["unit"])
        heads = "per head" if row["heads"] == 1 else f"per {number_words(row['heads'])} people"
        rows.append(
            {
                "Measure": Cited(row["name"], (row["quantity"],)),
                "Figure": Cited(row["words"], (row["quantity"],)),
                "Population": Cited(row["population_words"], (row["population"],)),
                "Per head": Computed(f"{value} {heads}", row["how"], tuple(row["rows"])),
                "Where": said.reference(ledger, row["article_id"]),
            }
        )
    return pd.DataFrame(rows, columns=PER_HEAD_COLUMNS)


def _rank(kind: str, verdict: str) -> tuple[int, int, int]:
    many = verdict != "failed" and (kind, verdict) in _MANY
    return int(many), VERDICTS.index(verdict), _TELLING.index(kind)


def checks(ledger: Ledger, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table of checks: failed, left open, passed, within each what says most first; last the many alike.

    Args:
        ledger: where their rows are found.
        frame: as of `analysis.checks`.
    """
    rows = []
    for row in sorted(records(frame), key=lambda row: _rank(row["kind"], row["verdict"])):
        evidence = tuple(row["rows"])
        where = said.reference(ledger, ledger.row(evidence[0])["article_id"]) if evidence else ("",)
        rows.append(
            {
                "Check": row["kind"],
                "Verdict": VERDICT_WORDS[row["verdict"]],
                "Arithmetic": Computed(row["arithmetic"], KINDS[row["kind"]], evidence),
                "Where": where,
            }
        )
    return pd.DataFrame(rows, columns=CHECK_COLUMNS)
