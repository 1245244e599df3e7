"""From files to articles: read, clean, identify, date and de-duplicate."""

from dateline.corpus.model import Article, Duplicate, Unread
from dateline.corpus.read import Corpus, read, read_corpus

__all__ = ["Article", "Corpus", "Duplicate", "Unread", "read", "read_corpus"]
