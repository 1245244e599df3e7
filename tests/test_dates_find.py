"""Time expressions: what is one, where it begins and ends, and what it says."""

from datetime import date

import pytest

from dateline.dates import find_dates

FRIDAY = date(2025, 2, 7)


def read(text: str, reference: date | None = FRIDAY) -> list[tuple[str, str]]:
    return [(found.text, found.value) for found in find_dates(text, reference)]


def typed(text: str, reference: date | None = FRIDAY) -> list[tuple[str, str, str]]:
    return [(found.type, found.text, found.value) for found in find_dates(text, reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bill was signed on Feb 6 in Delhi.", [("Feb 6", "2025-02-06")]),
        ("The bill was signed on 6 February.", [("6 February", "2025-02-06")]),
        ("It was dated 6th of February, 2024.", [("6th of February, 2024", "2024-02-06")]),
        ("The form is dated 06.02.2025.", [("06.02.2025", "2025-02-06")]),
        ("The form is dated 2/6/25.", [("2/6/25", "2025-02-06")]),
        ("The form is dated 23/6/2024.", [("23/6/2024", "2024-06-23")]),
        ("It opened on Thursday, March 14, 2024, in Kobe.", [("Thursday, March 14, 2024", "2024-03-14")]),
        ("Logged at 2024-11-27T10:00:00Z by the server.", [("2024-11-27T10:00:00Z", "2024-11-27T10:00:00Z")]),
        ("He spoke in December 2023.", [("December 2023", "2023-12")]),
        ("The class of '08 met again.", [("'08", "2008")]),
        ("The January 3 hearing was put off.", [("January 3", "2025-01-03")]),
        ("The 9/11 attacks changed that.", [("9/11", "2001-09-11")]),
        ("Officials recalled the Sept. 11 attacks.", [("Sept. 11", "2001-09-11")]),
    ],
)
def test_days_and_months_in_every_news_order(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_figures_alone_are_read_by_what_is_known_of_their_order() -> None:
    assert read("Dated 2/6/24.")[0][1] == "2024-02-06"
    assert [found.value for found in find_dates("Dated 2/6/24.", FRIDAY, day_first=True)] == ["2024-06-02"]
    assert [value for _, value in read("Dated 2/6/24 and again 23/6/24.")] == ["2024-06-02", "2024-06-23"]
    assert read("Dated 7/2/2025.", FRIDAY) == [("7/2/2025", "2025-02-07")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose in the 1990s.", [("the 1990s", "199")]),
        ("Prices rose in the early '90s.", [("the early '90s", "199")]),
        ("Prices rose in the nineties.", [("the nineties", "199")]),
        ("The church dates from the 15th century.", [("the 15th century", "14")]),
        ("A ship of the late nineteenth century sank.", [("the late nineteenth century", "18")]),
        ("Profit fell in the third quarter of 2024.", [("the third quarter of 2024", "2024-Q3")]),
        ("Third-quarter profit fell 3%.", [("Third-quarter", "2024-Q3")]),
        ("Output grew in Q3 2024.", [("Q3 2024", "2024-Q3")]),
        ("Output grew in the first half of 2023.", [("the first half of 2023", "2023-H1")]),
        ("Exports hit a record in FY25.", [("FY25", "FY2025")]),
        ("Exports hit a record in 2023-24.", [("2023-24", "2023/2024")]),
        ("Sales grew in the year to March 2024.", [("the year to March 2024", "2023-04/2024-03")]),
        ("Fiscal 2023 was poor.", [("Fiscal 2023", "FY2023")]),
        ("It snowed in the winter of 2010-11.", [("the winter of 2010-11", "2010-WI")]),
        ("The firm will list in spring 2026.", [("spring 2026", "2026-SP")]),
        ("The club was set up in 1903.", [("1903", "1903")]),
        ("Ties date back to 552 CE.", [("552 CE", "0552")]),
        ("The wall was built around 300 BC.", [("300 BC", "BC0300")]),
        ("Shops shut at Christmas.", [("Christmas", "2024-12-25")]),
        ("Trading is closed on Good Friday.", [("Good Friday", "2025-04-18")]),
    ],
)
def test_years_and_their_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister resigned on Thursday.", "2025-02-06"),
        ("The minister resigned on Friday.", "2025-02-07"),
        ("The committee will meet on Monday.", "2025-02-10"),
        ("The ban stays in force until Wednesday.", "2025-02-12"),
        ("As of Wednesday, 40 people were missing.", "2025-02-05"),
        ("Games scheduled for Wednesday were still held.", "2025-02-05"),
        ("He left last Thursday.", "2025-01-30"),
        ("He left last Sunday.", "2025-02-02"),
        ("Talks resume next Tuesday.", "2025-02-11"),
        ("The plane landed this past Saturday.", "2025-02-01"),
        ("The vote was held on Tuesday of last week.", "2025-01-28"),
        ("The report came out in September.", "2024-09"),
        ("The plant will open in September.", "2025-09"),
        ("The plant opened last March.", "2024-03"),
        ("The court date is April 4.", "2025-04-04"),
        ("The quake struck on Dec. 28.", "2024-12-28"),
    ],
)
def test_tense_and_cue_decide_the_direction(text: str, value: str) -> None:
    assert [found.value for found in find_dates(text, FRIDAY)] == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares fell last week.", [("DATE", "last week", "2025-W05")]),
        ("Shares fell over the past week.", [("DURATION", "the past week", "P1W")]),
        ("He died three months ago.", [("DATE", "three months ago", "2024-11")]),
        ("He died two years ago.", [("DATE", "two years ago", "2023")]),
        ("He died ten days ago.", [("DATE", "ten days ago", "2025-01-28")]),
        ("Rain is due this weekend.", [("DATE", "this weekend", "2025-W06-WE")]),
        ("It will end next year.", [("DATE", "next year", "2026")]),
        ("The port is now open.", [("DATE", "now", "PRESENT_REF")]),
        ("The port opened recently.", [("DATE", "recently", "PAST_REF")]),
        ("He will invest in the near future.", [("DATE", "the near future", "FUTURE_REF")]),
        ("Sales grew over the last five months.", [("DURATION", "the last five months", "P5M")]),
        ("It will double over the next decade.", [("DURATION", "the next decade", "P10Y")]),
        ("A five-year-old boy was found.", [("DURATION", "five-year-old", "P5Y")]),
        ("It took more than two years.", [("DURATION", "more than two years", "P2Y")]),
        ("They waited two and a half hours.", [("DURATION", "two and a half hours", "PT2.5H")]),
        ("It has struggled in recent years.", [("DURATION", "recent years", "PXY")]),
        ("The Summer 2024 edition is out.", [("DATE", "The Summer 2024", "2024-SU")]),
        ("Users of Summer.fi will get tokens.", []),
        ("The war went on for decades.", [("DURATION", "decades", "PXDE")]),
        ("He served a 60-day term.", [("DURATION", "60-day", "P60D")]),
        ("They train twice a week.", [("SET", "twice a week", "P1W")]),
        ("They meet every Friday.", [("SET", "every Friday", "XXXX-WXX-5")]),
        ("It makes 15 a year.", [("SET", "a year", "P1Y")]),
        ("It was finished within a year.", [("DURATION", "a year", "P1Y")]),
        ("The annual report is late.", [("SET", "annual", "P1Y")]),
        ("It is held every other year.", [("SET", "every other year", "P2Y")]),
        ("She won in 2:14:04, a record.", [("DURATION", "2:14:04", "PT2H14M4S")]),
    ],
)
def test_relative_expressions_durations_and_sets(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert typed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fund will pay between 2022 and 2027.", [("between 2022 and 2027", "2022/2027")]),
        ("The fair runs from 3 to 7 May.", [("from 3 to 7 May", "2025-05-03/2025-05-07")]),
        ("The fair ran on January 4 and 5.", [("January 4 and 5", "2025-01-04/2025-01-05")]),
        ("The plan for 2022-27 was approved.", [("2022-27", "2022/2027")]),
        ("Sales from January to April 2024 rose.", [("from January to April 2024", "2024-01/2024-04")]),
        ("A term of 60 to 90 days is usual.", [("60 to 90 days", "P60D/P90D")]),
    ],
)
def test_a_range_is_one_expression(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began at 8 p.m. EST on Thursday.", [("8 p.m. EST on Thursday", "2025-02-06T20:00")]),
        ("It landed at 14:30 GMT.", [("14:30 GMT", "2025-02-07T14:30Z")]),
        ("Yesterday the fire broke out at 9.15 pm.", [("Yesterday", "2025-02-06"), ("9.15 pm", "2025-02-06T21:15")]),
        ("She was held this morning.", [("this morning", "2025-02-07TMO")]),
        ("She was held last night.", [("last night", "2025-02-06TNI")]),
        ("She was held on Monday afternoon.", [("Monday afternoon", "2025-02-03TAF")]),
        ("It ends at 5 p.m. British Summer Time.", [("5 p.m. British Summer Time", "2025-02-07T17:00")]),
        ("She was shot in the early hours of the morning.", [("the early hours of the morning", "2025-02-07TMO")]),
        # In a list of opening hours the next day is not that of the hour before it.
        (
            "Hours: Monday, March 10: 10:00 AM – 6:00 PM, Tuesday, March 11: noon – 5:00 PM.",
            [
                ("Monday, March 10", "2025-03-10"),
                ("10:00 AM", "2025-03-10T10:00"),
                ("6:00 PM", "2025-03-10T18:00"),
                ("Tuesday, March 11", "2025-03-11"),
                ("noon", "2025-03-11T12:00"),
                ("5:00 PM", "2025-03-11T17:00"),
            ],
        ),
        ("He likes the quietest time of the day.", []),
    ],
)
def test_times_of_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "May I ask why?",
        "Theresa May said she would stay.",
        "She may leave.",
        "Thousands march on the capital.",
        "They came second and third.",
        "The Sun and the Daily Mail said so.",
        "It ran on Windows 95 and later on Windows 2000.",
        "It cost $2000 and then €1999.",
        "Staff are there 24/7.",
        "About 2000 people came.",
        "The Boeing 747 and the Airbus A380 flew.",
        "He lives at 1902 Lincoln Blvd.",
        "Easter Island has no trees.",
        "A quarter of the voters stayed away.",
        "The score was 4:3 at half-time.",
        "Version 1.2.12 is out.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert [found for found in read(text) if not found[1].endswith("_REF")] == []


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It opens in mid-May.", "MID"),
        ("It opens in early 2026.", "START"),
        ("It opens at the end of June.", "END"),
        ("It lasted about five hours.", "APPROX"),
        ("It lasted at least five hours.", "EQUAL_OR_MORE"),
        ("It lasted less than five hours.", "LESS_THAN"),
        ("It lasts up to five hours.", "EQUAL_OR_LESS"),
    ],
)
def test_modifiers(text: str, mod: str) -> None:
    assert [found.mod for found in find_dates(text, FRIDAY)] == [mod]


def test_a_date_named_before_anchors_the_ones_that_hang_on_it() -> None:
    text = "The ship sank on January 12. The same day a second one sank. It had left port a week earlier."
    found = find_dates(text, FRIDAY)
    assert [(one.value, one.anchor) for one in found] == [
        ("2025-01-12", "publication"),
        ("2025-01-12", "previous date"),
        ("2025-W01", "previous date"),
    ]


def test_the_year_after_the_year_named_before() -> None:
    assert read("It began in 2019. The following year it stopped.") == [
        ("2019", "2019"),
        ("The following year", "2020"),
    ]


def test_a_month_earlier_counts_from_the_month_named_before_it() -> None:
    assert read("Prices fell in November. A month earlier they had risen.")[1] == ("A month earlier", "2024-10")


def test_a_figure_of_a_year_earlier_is_of_the_same_quarter() -> None:
    found = read("Third-quarter profit was $5 million, up from $4 million a year earlier.")
    assert found == [("Third-quarter", "2024-Q3"), ("a year earlier", "2023-Q3")]


def test_quoted_words_count_from_the_day_they_were_said() -> None:
    [said, quoted] = find_dates('The mayor said on Tuesday: "We will vote tomorrow."', FRIDAY)
    assert (said.value, said.anchor) == ("2025-02-04", "publication")
    assert (quoted.value, quoted.anchor) == ("2025-02-05", "quotation")


def test_absolute_dates_have_no_anchor() -> None:
    assert [found.anchor for found in find_dates("It was on 3 May 2021.", FRIDAY)] == [""]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Guwahati, Feb 6 (PTI)", "XXXX-02-06"),
        ("on Thursday", "XXXX-WXX-4"),
        ("in September", "XXXX-09"),
        ("last week", "XXXX-WXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("in the third quarter", "XXXX-Q3"),
    ],
)
def test_without_a_reference_what_is_open_stays_open(text: str, value: str) -> None:
    [found] = find_dates(text)
    assert (found.value, found.earliest, found.latest, found.anchor) == (value, None, None, "unresolved")


def test_without_a_reference_full_dates_are_still_read() -> None:
    [found] = find_dates("It was on 3 May 2021.")
    assert (found.value, found.earliest, found.latest) == ("2021-05-03", date(2021, 5, 3), date(2021, 5, 3))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("in 2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("in February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("last week", date(2025, 1, 27), date(2025, 2, 2)),
        ("between 2022 and 2027", date(2022, 1, 1), date(2027, 12, 31)),
        ("in the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
        ("since 552 CE", date(552, 1, 1), date(552, 12, 31)),
        ("since 300 BC", None, None),
        ("the first nine months of 2024", date(2024, 1, 1), date(2024, 9, 30)),
        ("for five years", None, None),
    ],
)
def test_the_days_that_a_value_covers(text: str, earliest: date | None, latest: date | None) -> None:
    [found] = find_dates(text, FRIDAY)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("New Delhi, 7 February 2025: The cabinet met.", "publication"),
        ("The cabinet met on Thursday.", "event"),
        ("The summit will be held on February 25.", "planned"),
        ("Trade reached $22.9 billion in 2023.", "reference period"),
        ("Profit fell in the third quarter.", "reference period"),
        ("The club was set up in 1903.", "historical"),
        ("Ties date back to 300 BC.", "historical"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert [found.role for found in find_dates(text, FRIDAY)] == [role]


def test_extents_leave_out_prepositions_and_possessives() -> None:
    text = "By the end of last year, Monday's vote and the early-morning raid on the 20th of March were forgotten."
    found = [one.text for one in find_dates(text, FRIDAY)]
    assert found[0] == "the end of last year"
    assert found[1] == "Monday"
    assert found[-1] == "the 20th of March"


def test_a_dateline_of_an_agency() -> None:
    assert read("TOKYO, March 3 (Reuters) - Japan said on Monday it will act.", date(2025, 3, 3)) == [
        ("March 3", "2025-03-03"),
        ("Monday", "2025-03-03"),
    ]
