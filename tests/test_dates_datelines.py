"""Datelines of every agency style, and credits at the foot of a report."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates.datelines import agencies, agency_named, find_credits, find_dateline, place_name

DATELINES = [
    # text, place, (year, month, day), agency, how the report begins
    ("TOKYO, March 3 (Reuters) - Japan's cabinet", "Tokyo", (None, 3, 3), "Reuters", "Japan's"),
    ("New Delhi [India], November 27 (ANI): Farmers", "New Delhi", (None, 11, 27), "ANI", "Farmers"),
    ("New Delhi [India], November 27 : Farmers met", "New Delhi", (None, 11, 27), None, "Farmers"),
    ("Lucknow (Uttar Pradesh) [India], July 3 (ANI): The", "Lucknow (Uttar Pradesh)", (None, 7, 3), "ANI", "The"),
    ("Shillong, Feb 6 (PTI) The governor", "Shillong", (None, 2, 6), "PTI", "The governor"),
    ("BEIJING, Nov. 5 (Xinhua) -- China's exports", "Beijing", (None, 11, 5), "Xinhua", "China's"),
    ("SEATTLE, June 2, 2025 /PRNewswire/ — Acme, a", "Seattle", (2025, 6, 2), "PR Newswire", "Acme"),
    ("OSLO, NORWAY, March 09, 2024 /24-7PressRelease/ -- A", "Oslo, Norway", (2024, 3, 9), "24-7 Press Release", "A"),
    ("CHICAGO–(BUSINESS WIRE)–Acme Corp", "Chicago", None, "Business Wire", "Acme"),
    ("TULSA, OK - (NewMediaWire) - September 12, 2024 - Acme", "Tulsa, OK", (2024, 9, 12), "NewMediaWire", "Acme"),
    ("(NewMediaWire) - November 07, 2024 - DALLAS — People", "Dallas", (2024, 11, 7), "NewMediaWire", "People"),
    ("SAN DIEGO, CA / PR Karma / October 24, 2024 11:00", "San Diego, CA", (2024, 10, 24), "PR Karma", ""),
    ("Waterloo, Ontario – January 30, 2025—VueReal, a", "Waterloo, Ontario", (2025, 1, 30), None, "VueReal"),
    ("BOSTON, March 10th, 2025– The club", "Boston", (2025, 3, 10), None, "The club"),
    ("**NEW YORK, Jan. 30, 2025 (GLOBE NEWSWIRE)** -- Acme", "New York", (2025, 1, 30), "GlobeNewswire", "Acme"),
    ("Geneva/New York, 3 March 2024 – The", "Geneva/New York", (2024, 3, 3), None, "The"),
    ("Mumbai, 12th Jan 2025: The", "Mumbai", (2025, 1, 12), None, "The"),
    ("Pune, India (Newsworthy.ai) Tuesday Jan 16, 2024 @ 10:20 AM Central — The", "Pune, India", (2024, 1, 16),
     "Newsworthy.ai", "The"),
    ("Accra, Ghana - August 14, 2026 / Limina /", "Accra, Ghana", (2026, 8, 14), None, ""),
    ("May 27, 2024 — Acme, a leading", None, (2024, 5, 27), None, "Acme"),
    ("March 3, 2024 - LONDON - The company", "London", (2024, 3, 3), None, "The company"),
    ("Washington (CNN) The president", "Washington", None, "CNN", "The president"),
    ("(Reuters) - Shares", None, None, "Reuters", "Shares"),
    ("LONDON, Thursday (AFP) - Shares", "London", None, "AFP", "Shares"),
    ("GUWAHATI: The river rose above the danger mark again on Thursday night", "Guwahati", None, None, "The river"),
    ("NAIROBI — The mayor of the city said on Monday that he would not stand", "Nairobi", None, None, "The mayor"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "day", "agency", "opening"), DATELINES)
def test_reads_place_day_and_agency(
    text: str, place: str | None, day: tuple[int | None, int, int] | None, agency: str | None, opening: str
) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (place_name(found.place.of(text)) if found.place else None) == place
    assert ((found.day.year, found.day.month, found.day.day) if found.day else None) == day
    assert found.agency_name == agency
    assert text[found.span.end :].startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        "THE PRESIDENT:  Good afternoon — this beautiful afternoon.  Next week, I will be laying out the path ahead",
        "Q    Thank you. Is there anything new?",
        "MORE FAMILIES USE EXEMPTIONS IN SCHOOL: “No shots, no school” is what parents are greeted with on the page",
        "Japan and India have reaffirmed their commitment",
        "India, March 3, 2024 was a day to remember",
        "In Paris, March 3 was a holiday",
        "Apple (AAPL) said on Monday",
        "Clene (NASDAQ: CLNN) - a company",
        "January 5 – a day that nobody forgot",
        "Paris is a city of light.",
        "",
    ],
)
def test_leaves_sentences_alone(text: str) -> None:
    assert find_dateline(text) is None


def test_a_speaker_whose_name_is_a_town_is_no_dateline() -> None:
    turns = (
        "Houston: We have to talk about the budget of the school board today.\nVoter: Yes.\nHouston: I agree with you."
    )
    assert find_dateline(turns) is None


def test_finds_the_dateline_below_headline_and_subheading() -> None:
    text = "Big deal signed\n\nShares rise\n\nSYDNEY, June 1 (AAP) - The deal was signed."
    found = find_dateline(text)
    assert found is not None
    assert found.agency_name == "AAP"
    assert text[found.span.start :].startswith("SYDNEY")


CREDITS = [
    ("The talks ended.\n\nBased On ANI Report\n\n", "agency", "ANI"),
    ("The talks ended.\n(With inputs from PTI)", "agency", "PTI"),
    ("The talks ended. (PTI)", "agency", "PTI"),
    ("“We are done.” —IANS", "agency", "IANS"),
    ("The talks ended.\nPTI DG RG", "agency", "PTI"),
    ("The talks ended.\n- Agencies", "agency", "unnamed agencies"),
    ("The talks ended.\nBy Reuters", "agency", "Reuters"),
    ("The talks ended.\n\nSource: iOrganBio", "publisher", "iOrganBio"),
    ("Done.\n\nThe post Big Deal appeared first on citybiz.", "publisher", "citybiz"),
    ("Done.\n(This story has not been edited by our staff and is auto-generated from a feed.)", "notice", None),
]


@pytest.mark.parametrize(("text", "kind", "name"), CREDITS)
def test_reads_the_credit_at_the_foot(text: str, kind: str, name: str | None) -> None:
    (credit,) = find_credits(text)
    assert (credit.kind, credit.name) == (kind, name)
    assert text[credit.span.end :].strip() == ""
    if credit.name_span is not None and name != "unnamed agencies":
        assert name == credit.name_span.of(text)


@pytest.mark.parametrize("text", ["He came back (again)", "The talks ended.", "By the end, all agreed.", ""])
def test_no_credit_where_there_is_none(text: str) -> None:
    assert find_credits(text) == ()


def test_agencies_are_found_by_every_way_they_are_written() -> None:
    assert agency_named("Press Trust of India") == agency_named("PTI")
    assert agency_named("globe newswire") == agency_named("GLOBE NEWSWIRE")
    assert agency_named("ANI/PTI") is not None
    assert agency_named("ap") is None  # short names only as they are signed
    assert {agency.kind for agency in agencies().values()} == {"news", "press"}


@settings(deadline=None)
@given(st.text(max_size=300))
def test_never_raises_and_spans_stay_in_the_text(text: str) -> None:
    found = find_dateline(text)
    if found is not None:
        assert 0 <= found.span.start <= found.span.end <= len(text)
    for credit in find_credits(text):
        assert 0 <= credit.span.start < credit.span.end <= len(text)


@pytest.mark.parametrize("piece", ["A", "A ", "A, ", "(", "/ ", "March 3 ", "A-", "[", "\n", "A B, (PTI) - "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begun = time.perf_counter()
    find_dateline(text)
    find_credits(text)
    assert time.perf_counter() - begun < 20
