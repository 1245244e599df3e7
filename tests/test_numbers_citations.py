"""Citations of law and names of forms are no quantities, and what looks like them is."""

from __future__ import annotations

import pytest

from dateline.numbers import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "The order rests on 42 U.S.C. 1437 and on 15 U.S.C. § 78 as amended.",
        "Statements within the meaning of Section 27A of the Act may change.",
        "Risks are described in its Form 10-K and in later 8-K filings.",
        "See 12 CFR 201 and 3 C.F.R. 102 for the rule.",
        "The notice alleged violation of 17 U.S. Code § 1201.",
        "The estimate was made under NI 43-101 by its geologist.",
        "The miner (CSE: MAXX) (OTC: MAXXF) (FRANKFURT: 89N) receives a licence.",
        "The maker (KOSDAQ: 226330) and its rival (TYO:6501, NYSE: TM) rose.",
        "It now supports upscaling to 4K, 8K and 16K for breathtaking pictures.",
    ],
)
def test_a_citation_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fuse is rated at 27A by the maker.", "27A"),
        ("She ran 10K in 40 minutes with 300 others.", "300 others"),
        ("It sold 16K units.", "16K units"),
        ("Golds fell (USA: 120, JPN: 110).", "120"),
        ("The section of 12 miles was closed.", "12 miles"),
        ("In Geneva WHO 10-15 members met.", "10-15 members"),
        ("The plan costs 42 U.S. dollars a month.", "42 U.S. dollars"),
    ],
)
def test_what_looks_like_one_stays(text: str, words: str) -> None:
    assert words in [quantity.text for quantity in find_quantities(text)]
