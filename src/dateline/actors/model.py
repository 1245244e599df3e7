"""What is known of people, organisations, places and statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.text import Span


@dataclass(frozen=True, slots=True)
class Person:
    """A person: `name` as first written in full at `start` to `end`, `role` as the text gives it.

    `canonical` is the name by which the person is merged within and across articles. `mentions` holds the spans of
    all mentions in order, surnames, titles and certain pronouns included.
    """

    start: int
    end: int
    name: str
    canonical: str
    role: str | None = None
    role_start: int | None = None
    role_end: int | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: `name` as first written in full, `acronym` where the text or the tables give one."""

    start: int
    end: int
    name: str
    canonical: str
    acronym: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place: `name` as first written, `country` as ISO 3166 alpha-2 where it is certain."""

    start: int
    end: int
    name: str
    canonical: str
    country: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What a speaker is said to have said: content at `start` to `end`, without quotation marks and without cue.

    `speaker` is the speaker's name, resolved where certain, else the words as written; `speaker_span` are those words
    in the text. `quoted` tells a direct quotation from reported speech. `date` is a TIMEX3 value where the text says
    when it was said, else None (the article's own date holds).
    """

    start: int
    end: int
    text: str
    speaker: str
    speaker_span: Span
    cue: str
    cue_span: Span
    kind: Literal["quoted", "reported"]
    date: str | None = None
