"""Hits by meaning: words that mean much the same as a phrase of a theme, in a sentence that is about the theme.

Both must hold, for vectors of words alone take opposites and neighbours for the same (`sold`, `bought`). A word that
begins as the phrase does or shares a part with it is left to the phrases: such likeness is of spelling, or the word is
wider than what the researcher wrote (`privacy` for `data privacy`). Needs the extra `dateline[semantic]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dateline.corpus.model import Article
from dateline.text import Span
from dateline.themes.model import Taxonomy, ThemeHit
from dateline.themes.semantic import embed
from dateline.themes.terms import STOP_WORDS, unit

if TYPE_CHECKING:
    from dateline.themes.mixture import Matrix

_WORD_LIKE = 0.45  # cosine of a word and a phrase,
_SENTENCE_LIKE = 0.3  # of the sentence and the theme,
_AHEAD = 0.05  # and by how much the sentence is liker to this theme than to any other
_SAME_BEGINNING = 4  # letters
_WORD = re.compile(r"(?<![\w'’-])[a-z]{4,}(?![\w-])")  # no names, no acronyms


class _Space(NamedTuple):
    """The phrases of a taxonomy as vectors from their common middle, and those of its themes."""

    middle: Matrix
    phrases: Matrix
    themes: Matrix
    written: tuple[tuple[int, str, float], ...]  # for each phrase its theme's place, itself, and its weight


@lru_cache(maxsize=4)
def _space(taxonomy: Taxonomy) -> _Space | None:
    """Return the space of a taxonomy; None where no phrase tells a theme by itself."""
    import numpy as np

    written = tuple(
        (place, phrase, weight)
        for place, theme in enumerate(taxonomy.themes)
        for phrase, weight in theme.phrases
        if weight >= 1 and any(letter.islower() for letter in phrase)  # the letters of an acronym mean nothing
    )
    if not written:
        return None
    vectors = embed([phrase for _, phrase, _ in written])
    middle = vectors.mean(axis=0)
    centred = unit(vectors - middle)
    of_theme = np.zeros((len(taxonomy.themes), len(written)))
    of_theme[[place for place, _, _ in written], np.arange(len(written))] = 1
    return _Space(middle, centred, unit(of_theme @ centred), written)


def meant(
    article: Article,
    taxonomy: Taxonomy,
    sentences: Sequence[Span],
    taken: Mapping[int, Sequence[tuple[int, int]]],
) -> list[tuple[int, ThemeHit]]:
    """Return the hits by meaning, each with the place of its theme; at most one for a sentence.

    Args:
        article: the article.
        taxonomy: the themes; only phrases that tell a theme by themselves are compared.
        sentences: where to look.
        taken: by theme, the spans of its phrases and negative phrases; a sentence with one of them is told already.

    Raises:
        DatelineError: the extra is not installed.
    """
    import numpy as np

    space = _space(taxonomy)
    if space is None or not sentences:
        return []
    about = unit(embed([span.of(article.text) for span in sentences]) - space.middle) @ space.themes.T
    order = about.argsort(axis=1, kind="stable")
    first = order[:, -1]
    lead = about.max(axis=1) - (np.sort(about, axis=1)[:, -2] if about.shape[1] > 1 else 0)
    chosen = [
        (span, int(theme))
        for span, theme, most, ahead in zip(sentences, first, about.max(axis=1), lead, strict=True)
        if most >= _SENTENCE_LIKE and ahead >= _AHEAD and not any(span.overlaps(s) for s in taken.get(int(theme), ()))
    ]
    words = {
        match[0]
        for span, _ in chosen
        for match in _WORD.finditer(article.text, span.start, span.end)
        if match[0] not in STOP_WORDS
    }
    if not words:
        return []
    row = {word: number for number, word in enumerate(sorted(words))}
    like = unit(embed(sorted(words)) - space.middle) @ space.phrases.T
    found: list[tuple[int, ThemeHit]] = []
    for span, theme in chosen:
        best: tuple[float, int, int, str, float] | None = None
        for match in _WORD.finditer(article.text, span.start, span.end):
            if match[0] not in row:
                continue
            for number in np.flatnonzero(like[row[match[0]]] >= _WORD_LIKE):
                place, phrase, weight = space.written[number]
                similar = round(float(like[row[match[0]], number]), 2)
                if place == theme and (best is None or similar > best[0]) and not _alike_in_letters(match[0], phrase):
                    best = (similar, *match.span(), phrase, weight)
        if best is not None:
            similar, start, end, phrase, weight = best
            hit = ThemeHit(
                start, end, article.text[start:end], taxonomy.themes[theme].name, phrase, *span, weight,
                similarity=similar,
            )  # fmt: skip
            found.append((theme, hit))
    return found


def _alike_in_letters(word: str, phrase: str) -> bool:
    """Tell whether a word begins as a word of a phrase does, or one of the two holds the other."""
    return any(
        word[:_SAME_BEGINNING] == other[:_SAME_BEGINNING] or word in other or other in word
        for other in re.split(r"[\s-]+", phrase.lower())
        if other
    )
