"""A ledger's tables from articles written as texts, read as the project reads them."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dateline import Article, extract
from dateline.analysis.frames import plain_frame
from dateline.analysis.measures.grouping import measures
from dateline.corpus import origins
from dateline.ledger.schema import arrow_schema, article_row, observation


@dataclass(frozen=True)
class Told:
    """As much of a ledger as chains and checks of figures read."""

    quantities: pd.DataFrame
    articles: pd.DataFrame
    dates: pd.DataFrame
    attributes: pd.DataFrame

    def quantity(self, words: str, article: int = 0) -> str:
        """Return the id of the quantity of the numbered article that reads `words`."""
        owner = self.articles["id"].iloc[article]
        own = self.quantities[self.quantities["article_id"] == owner]
        (name,) = own[[words in text for text in own["text"]]]["id"].head(1)
        return str(name)

    def are_one(self, *figures: tuple[str, int]) -> bool:
        """Tell whether figures, each by its words and the number of its article, are of one measure."""
        found = measures(self.quantities, self.articles)
        measure = dict(zip(found["quantity"], found["measure"], strict=True))
        own = {measure.get(self.quantity(words, article)) for words, article in figures}
        return len(own) == 1 and None not in own


def told(*texts: str) -> Told:
    """Return the tables of texts: each a title, a line with the date, an empty line, and the body."""
    articles = [Article.from_text(text, path=f"{number}.txt") for number, text in enumerate(texts)]
    source = origins(articles)
    found = [
        observation("quantities", article.id, quantity)
        for article in articles
        for quantity in extract(article).quantities
    ]
    return Told(
        plain_frame(found, arrow_schema("quantities").names),
        plain_frame([article_row(article, source[article.id]) for article in articles], arrow_schema("articles").names),
        plain_frame([], arrow_schema("dates").names),
        plain_frame([], arrow_schema("attributes").names),
    )
