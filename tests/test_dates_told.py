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


@pytest.mark.parametrize(
    "text",
    [
        "Today, the old mill continues to draw visitors.",
        "Today, the company has more than 40 branches in the north.",
        "The fort is today a museum of the navy.",
    ],
)
def test_today_is_nowadays_where_a_lasting_present_is_told(text: str) -> None:
    [today] = found(text)
    assert (today.value, today.earliest) == ("PRESENT_REF", None)


@pytest.mark.parametrize(
    "text",
    [
        "Today, I signed the fishing bill.",
        "Today the tribunal dismissed the appeal.",
        "Today, the minister is presenting her budget.",
        "The bridge reopened, the council said today.",
        "The hearing is today.",
    ],
)
def test_today_is_the_day_where_something_happens_on_it(text: str) -> None:
    assert found(text)[0].value == "2021-04-27"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Under the Harbours Act of 1894, ships pay a fee.", "1894"),
        ("The plan is called Clean Rivers 2035.", "2035"),
        ("Unemployment is the highest since 1983.", "1983"),
        ("It was the worst loss since winter 2018.", "2018-WI"),
        ("It was the coldest night since 3 March 2019.", "2019-03-03"),
        ("Hedgehogs are active during the summer.", "2021-SU"),
        ("Abebe won the 2021 River Marathon.", "2021"),
    ],
)
def test_names_and_baselines_are_no_events(text: str, value: str) -> None:
    [one] = found(text)
    assert (one.value, one.role) == (value, "reference period")


def test_what_is_only_like_a_holiday_is_no_date() -> None:
    assert found("Children wore Halloween-themed masks.") == []


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        ("The Greens won 12 seats on Wednesday.", "2021-04-21", "event"),
        ("They won't meet on Wednesday.", "2021-04-28", "planned"),
        ("All trains were suspended by September 13.", "2020-09-13", "event"),
        ("All trains must be checked by September 13.", "2021-09-13", "planned"),
        ("May 30th is our target date for the opening.", "2021-05-30", "planned"),
        ("They will build wells over the next decade.", "P10Y", "planned"),
        ("It was a significant step for the coming decade.", "P10Y", "reference period"),
    ],
)
def test_the_verbs_tell_the_direction(text: str, value: str, role: str) -> None:
    [one] = found(text)
    assert (one.value, one.role) == (value, role)


def test_a_holiday_is_of_the_year_that_owns_it() -> None:
    assert found("Thousands marched on last year's Labor Day.")[-1].value == "2020-09-07"


def test_the_next_day_of_a_story_hangs_on_the_day_before_it() -> None:
    assert found("The ship sank on 3 May 2019. The next day, divers came.")[-1].value == "2019-05-04"
    for text in ("The next day, divers came.", "We met at a fair, and the following morning he called."):
        [one] = found(text)
        assert (one.earliest, one.anchor) == (None, "unresolved")


def test_the_last_night_of_a_fair_is_not_last_night_and_codes_are_no_years() -> None:
    assert found("On the last night of the fair, he sang.") == []
    assert found("The virus was named 2019-nCoV.") == []
    assert found("He was shot last night.")[0].value == "2021-04-26TNI"


def test_the_morning_after_an_event_of_no_told_day_is_open() -> None:
    assert found("On Friday she left. He came on the morning following the vote.")[-1].value == "XXXX-XX-XXTMO"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It began on Monday at 2:36 p.m. and again an hour later.", [("an hour later", "TIME", "2021-04-26T15:36")]),
        ("It began on Monday at 0:10 a.m. Twenty minutes earlier it rained.",
         [("Twenty minutes earlier", "TIME", "2021-04-25T23:50")]),
        ("A few days later he left.", [("A few days later", "DATE", "PXD")]),
        ("Years later she came back.", [("Years later", "DATE", "PXY")]),
        ("Under current law, his current term ends.",
         [("current", "DATE", "PRESENT_REF"), ("current", "DATE", "PRESENT_REF")]),
        ("The current carried it out; the current of the river is strong, and current flowed.", []),
        ("The current account was balanced.", []),
        ("She won at the age of fifteen.", [("the age of fifteen", "DURATION", "P15Y")]),
        ("He died at 103 years of age.", [("103 years of age", "DURATION", "P103Y")]),
        ("It is open at the age of 60 years and six months.", [("60 years and six months", "DURATION", "P60Y6M")]),
        ("It was a long day.", [("a long day", "DURATION", "P1D")]),
        ("They waited for so many years.", [("so many years", "DURATION", "PXY")]),
        ("It stood for a quarter century.", [("a quarter century", "DURATION", "P25Y")]),
        ("This past winter was mild.", [("This past winter", "DATE", "2020-WI")]),
        ("He bought it seven or eight years ago.", [("seven or eight years ago", "DATE", "2013/2014")]),
        ("It came four or five days ago.", [("four or five days ago", "DATE", "2021-04-22/2021-04-23")]),
        ("She left a year-and-a-half ago.", [("a year-and-a-half ago", "DATE", "2019")]),
        ("He began his first business 50 years ago.", [("50 years ago", "DATE", "1971")]),
        ("They walked until early evening.", [("early evening", "TIME", "2021-04-27TEV")]),
        ("They had met here before May 30.", [("May 30", "DATE", "2020-05-30")]),
        ("What are you expecting on Friday?", [("Friday", "DATE", "2021-04-30")]),
        ("It rained between Friday and Sunday.", [("Friday", "DATE", "2021-04-23"), ("Sunday", "DATE", "2021-04-25")]),
        ("It will rain between Friday and Monday.",
         [("Friday", "DATE", "2021-04-30"), ("Monday", "DATE", "2021-05-03")]),
        ("They met in a late-night session.", []),
        ("He recalled the year she was born.", []),
        ("The Sunday trading ban hurt, and Sunday opening was cut.", []),
        ("On Sunday schools reopened.", [("Sunday", "DATE", "2021-04-25")]),
        # A verb in the past before a day speaks more clearly than one after it.
        ("The sea had been closed in parts of the bay first on July 30.", [("July 30", "DATE", "2020-07-30")]),
        ("Help came within seconds.", [("seconds", "DURATION", "PTXS")]),
        ("He waited a few seconds, and seconds count.", [("a few seconds", "DURATION", "PTXS")]),
        ("The grid was devised around 1970.", [("around 1970", "DATE", "1970")]),
        ("Around 2000 people came.", []),
        ("To date, 300 have died.", [("date", "DATE", "PRESENT_REF")]),
        ("It is the largest march to date.", [("date", "DATE", "PRESENT_REF")]),
        ("She keeps the page up to date.", []),
        # Two ends, of which the last is a day; a range never ends before it begins.
        ("It was moved up from May 2029 to December 31, 2021.",
         [("May 2029", "DATE", "2029-05"), ("December 31, 2021", "DATE", "2021-12-31")]),
        ("It was moved up from May 2029 to June 2021.",
         [("May 2029", "DATE", "2029-05"), ("June 2021", "DATE", "2021-06")]),
    ],
)  # fmt: skip
def test_what_is_told_from_another_time_on(text: str, told: list[tuple[str, str, str]]) -> None:
    ends = [(one.text, one.type, one.value) for one in find_dates(text, SPRING, ranges=True)]
    assert ends[-len(told) :] == told if told else ends == []
