"""From files to articles: read, clean, identify, date and de-duplicate."""

from dateline.corpus.model import Article, Duplicate, Unread
from dateline.corpus.read import Corpus, read, read_corpus
from dateline.corpus.similar import mark_duplicates, origins

__all__ = ["Article", "Corpus", "Duplicate", "Unread", "mark_duplicates", "origins", "read", "read_corpus"]
