"""Time expressions by how they are told: the day or nowadays, past or to come, an event or part of a name."""

from datetime import date

import pytest

from dateline.dates import TimeExpression, find_dates

SPRING = date(2021, 4, 27)  # a Tuesday


def found(text: str, reference: date | None = SPRING) -> list[TimeExpression]:
    return find_dates(text, reference)


@pytest.mark.parametrize(
    "text",
    [
        "Read https://news.example.org/2015/10/01/harbour for more.",
        "Read news.example.org/2015/10/01/harbour for more.",
        "Read the [old report](/archive/2016/01/02/report) again.",
        '<img srcset="quay-2000.jpg 2000w" width=1999> The quay.',
        "Write to press.2012@example.org with questions.",
    ],
)
def test_addresses_and_tags_hold_no_dates(text: str) -> None:
    assert found(text) == []


def test_the_words_around_an_address_still_do() -> None:
    text = (
        "In May 2019 [they met in 2014](http://a.example/2016/01/02), fewer < 5 than on 3 March 2020 (www.b.example)."
    )
    assert [one.text for one in found(text)] == ["May 2019", "2014", "3 March 2020"]
