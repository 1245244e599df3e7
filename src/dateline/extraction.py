"""What one article says: a pure function of the article and the settings, composed of the rooms' extractors.

It reads no clock, locale, network, file or other article, so it can run in this process, in worker processes or on a
cluster, and its result can be kept under the hash of its inputs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from dateline.actors import (
    Organisation,
    Person,
    Place,
    Statement,
    find_organisations,
    find_people,
    find_places,
    find_statements,
)
from dateline.corpus import Article
from dateline.dates import TimeExpression, find_dates
from dateline.numbers import Quantity, find_quantities
from dateline.settings import Settings
from dateline.themes import ThemeHit, tag


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that was read in one article; all offsets are into the article's canonical text."""

    dates: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    themes: tuple[ThemeHit, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    places: tuple[Place, ...]
    statements: tuple[Statement, ...]


def credited(quantities: Iterable[Quantity], statements: Sequence[Statement]) -> Iterator[Quantity]:
    """Yield the quantities, those within a statement credited to its speaker: pronouns are resolved there."""
    ordered = sorted(statements, key=lambda statement: statement.start)
    starts = [statement.start for statement in ordered]
    reach = list(accumulate((statement.end for statement in ordered), max))  # how far any up to here goes
    for quantity in quantities:
        within = []
        place = bisect_right(starts, quantity.start) - 1
        while place >= 0 and reach[place] >= quantity.end:
            if ordered[place].end >= quantity.end:
                within.append(ordered[place])
            place -= 1
        innermost = min(reversed(within), key=lambda statement: statement.end - statement.start, default=None)
        yield quantity if innermost is None else replace(quantity, speaker=innermost.speaker)


def extract(article: Article, settings: Settings | None = None) -> Extraction:
    """Return what `article` says. Raises nothing on any text, and DatelineError for an extra that is not installed."""
    settings = settings or Settings()
    people, organisations = find_people(article), find_organisations(article)
    statements = find_statements(article, people, organisations)
    dates = find_dates(article.text, article.reference, day_first=settings.date_order == "DMY", ranges=True)
    quantities = find_quantities(article.text, article.reference, dates, people)
    return Extraction(
        dates=tuple(dates),
        quantities=tuple(credited(quantities, statements)),
        themes=tuple(tag(article, settings.taxonomy, semantic=settings.semantic)) if settings.taxonomy else (),
        people=tuple(people),
        organisations=tuple(organisations),
        places=tuple(find_places(article)),
        statements=tuple(statements),
    )
