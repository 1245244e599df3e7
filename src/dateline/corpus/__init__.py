"""From files to articles: read, clean, identify, date and de-duplicate."""

from dateline.corpus.model import Article, Duplicate, Unread

__all__ = ["Article", "Duplicate", "Unread"]
