"""What a time expression counts from: the days told of, the day words were said, the country of a holiday."""

from datetime import date

import pytest

from dateline.dates import TimeExpression, find_dates

FRIDAY = date(2025, 2, 7)


def read(text: str, reference: date | None = FRIDAY) -> list[tuple[str, str]]:
    return [(found.text, found.value) for found in find_dates(text, reference)]


def only(text: str, wanted: str, reference: date | None = FRIDAY) -> TimeExpression:
    return next(found for found in find_dates(text, reference) if found.text == wanted)


def test_the_month_before_is_that_of_the_figures_and_not_of_their_telling() -> None:
    text = "Orders fell 1.7% in September, the office said yesterday. The decline followed a gain the previous month."
    assert only(text, "the previous month", date(1989, 11, 2)).value == "1989-08"


def test_the_next_year_of_a_life_follows_the_year_told() -> None:
    text = "In the fall of 1934 she won a scholarship. The next year she made her debut."
    found = only(text, "The next year", date(1998, 2, 27))
    assert (found.value, found.anchor) == ("1935", "previous date")
    assert read("The next year will decide it.", FRIDAY) == [("The next year", "2026")]


def test_a_year_alone_holds_in_its_own_sentence() -> None:
    text = "Stocks have been jittery since the October 1987 crash. The average plunged 190 points on Oct. 13."
    assert only(text, "Oct. 13", date(1989, 11, 2)).value == "1989-10-13"
    text = "In 1983, when 63 people died on April 18, the embassy was moved."
    assert only(text, "April 18").value == "1983-04-18"


def test_weeks_later_without_a_day_to_count_from_stay_open() -> None:
    assert read("He was born in 1950. Two weeks later his father left.")[1] == ("Two weeks later", "XXXX-WXX")
    text = "The strike began on March 3, 2019. Two weeks later it ended."
    assert read(text)[1] == ("Two weeks later", "2019-W11")


@pytest.mark.parametrize(
    ("text", "value", "anchor"),
    [
        ('"We will vote tomorrow," Smith said on Monday.', "2025-02-04", "quotation"),
        ('"We will vote tomorrow," Smith told reporters in a call on Feb. 3.', "2025-02-04", "quotation"),
        ('On Monday he told reporters: "We will vote tomorrow."', "2025-02-04", "quotation"),
        ('"We expect a vote tomorrow," Smith told Reuters after Monday\'s meeting.', "2025-02-08", "publication"),
        ('"We will vote tomorrow," Smith said. The talks began on Monday.', "2025-02-08", "publication"),
        ('"I will see you tomorrow," she had told her mother in 1998.', "XXXX-XX-XX", "unresolved"),
    ],
)
def test_tomorrow_in_a_quotation_counts_from_the_day_it_was_said(text: str, value: str, anchor: str) -> None:
    found = only(text, "tomorrow")
    assert (found.value, found.anchor) == (value, anchor)


def test_the_past_and_the_next_years_cover_days() -> None:
    found = only("It would add $3 trillion to the debt over the next decade.", "the next decade")
    assert (found.value, found.earliest, found.latest) == ("P10Y", FRIDAY, date(2035, 2, 7))
    found = only("Sales doubled over the past two years.", "the past two years")
    assert (found.value, found.earliest, found.latest) == ("P2Y", date(2023, 2, 7), FRIDAY)
    assert only("Over the next two years he built three houses.", "the next two years").earliest is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was held on Independence Day in Delhi.", ("Independence Day", "2024-08-15")),
        ("American embassies will close on Independence Day.", ("Independence Day", "2025-07-04")),
        ("It was held on Independence Day.", ("Independence Day", "XXXX-XX-XX")),
        ("Shops were shut on Thanksgiving.", ("Thanksgiving", "2024-11-28")),
        ("In Canada, shops were shut on Thanksgiving.", ("Thanksgiving", "2024-10-14")),
        ("A Labour Day march in London was called off.", ("Labour Day", "2024-05-01")),
        ("Americans and Indians met on Independence Day.", ("Independence Day", "XXXX-XX-XX")),
        ("The White House was open on Inauguration Day.", ("Inauguration Day", "2025-01-20")),
        ("Polls will close at night on Election Day.", ("Election Day", "2025-11-04")),
    ],
)
def test_holidays_that_differ_by_country_need_it_named(text: str, expected: tuple[str, str]) -> None:
    assert read(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wheat for delivery in September rose 9 cents.", ("September", "1988-09")),
        ("December corn gained 7 cents.", ("December", "1988-12")),
        ("Gold for October delivery fell.", ("October", "1988-10")),
        ("A second trial is set for Sept. 9.", ("Sept. 9", "1988-09-09")),
    ],
)
def test_what_is_traded_or_set_ahead_lies_ahead(text: str, expected: tuple[str, str]) -> None:
    assert read(text, date(1988, 7, 11)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained on the morning of March 4, 1965.", ("the morning of March 4, 1965", "1965-03-04TMO")),
        ("A deputy saw him on the night of Nov. 3.", ("the night of Nov. 3", "2024-11-03TNI")),
        ("They started work at six this morning.", ("six this morning", "2025-02-07T06:00")),
        ("Clashes broke out in the early morning hours.", ("the early morning hours", "2025-02-07TMO")),
        ("Year-earlier results were restated.", ("Year-earlier", "2024")),
        ("She has a lot on right now.", ("right now", "PRESENT_REF")),
        ("It happened a long time ago.", ("a long time ago", "PAST_REF")),
        ("Most Sundays he washed the car.", ("Most Sundays", "XXXX-WXX-7")),
        ("She is 61 years old.", ("61 years", "P61Y")),
        ("His time was 1 hour 59 minutes 40 seconds.", ("1 hour 59 minutes 40 seconds", "PT1H59M40S")),
        ("It broke out in the early hours of this morning.", ("the early hours of this morning", "2025-02-07TMO")),
        ("Rebels held the town for a third day.", ("a third day", "2025-02-07")),
        ("Shares fell for the fourth consecutive week.", ("the fourth consecutive week", "2025-W06")),
        ("The strike is in its third week.", ("third week", "2025-W06")),
        ("Sales rose in the first two weeks of January.", ("the first two weeks of January", "P2W")),
        ("The vote is Monday.", ("Monday", "2025-02-10")),
        ("New episodes start this fall.", ("this fall", "2025-FA")),
        ("It can be extended for an additional 12 months.", ("an additional 12 months", "P12M")),
        ("As recently as 2003 it was balanced.", ("2003", "2003")),
        ("The firm hires 200 a quarter.", ("a quarter", "P3M")),
        ("The vote comes a year ahead of schedule.", ("a year", "P1Y")),
        ("He left minutes before the vote.", ("minutes", "PTXM")),
        ("He was named two days prior to the vote.", ("two days", "P2D")),
    ],
)
def test_extents(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("According to officials on Saturday, it has killed 800.", date(2020, 2, 10), ("Saturday", "2020-02-08")),
        ("It was expected to pass by Bermuda late Wednesday.", date(2019, 9, 19), ("late Wednesday", "2019-09-18")),
        ("The talks are expected to resume on Wednesday.", date(2019, 9, 19), ("Wednesday", "2019-09-25")),
        ("Ohio rescheduled its primary races to June 2.", date(2020, 3, 20), ("June 2", "2020-06-02")),
        ("In May sales fell. Early in the month, shops closed.", FRIDAY, ("Early in the month", "2024-05")),
        ("The first of our notes on the 2020 race covers the previous month.", date(2020, 6, 19),
         ("the previous month", "2020-05")),
        ("He was named on November 15, 2017, after weeks of talks, and left on November 21.", date(2019, 9, 9),
         ("November 21", "2017-11-21")),
        ("Two suspects were to appear in court Monday.", date(1990, 1, 18), ("Monday", "1990-01-22")),
        ("A service was planned for Tuesday.", date(1990, 1, 18), ("Tuesday", "1990-01-23")),
        ("He had been scheduled to perform Saturday.", date(1998, 4, 6), ("Saturday", "1998-04-04")),
        ("It was held on Dec. 14-16 last year.", date(1998, 1, 22),
         ("Dec. 14-16 last year", "1997-12-14/1997-12-16")),
        ("They meet in April, the same week they hear the case.", date(2012, 1, 10), ("the same week", "XXXX-WXX")),
        ("It was calamity following Wednesday's quake.", date(2019, 10, 18), ("Wednesday", "2019-10-16")),
        ("He died on Saturday at his home in New Jersey.", date(2020, 4, 17), ("Saturday", "2020-04-11")),
        ("The launch planned for Wednesday, local time, was put off.", date(2020, 6, 1), ("Wednesday", "2020-05-27")),
        ("He had phoned in the morning before the call.", FRIDAY, ("the morning", "2025-02-07TMO")),
        ("Voters had to drive an hour to the polls.", FRIDAY, ("an hour", "PT1H")),
        ("Over the last century, 21 hurricanes reached it.", FRIDAY, ("the last century", "P100Y")),
    ],
)  # fmt: skip
def test_which_way_a_day_lies(text: str, reference: date, expected: tuple[str, str]) -> None:
    assert read(text, reference)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For the year ended Dec. 31, 1988, it lost money.", ("the year", "1988")),
        ("For the quarter ended June 30 it lost money.", ("the quarter", "1989-Q2")),
        ("Third-quarter profit fell from that of the 1988 quarter.", ("the 1988 quarter", "1988-Q3")),
        ("For the 1988 nine months it lost money.", ("the 1988 nine months", "P9M")),
        ("He expects 1990 earnings of $2 a share.", ("1990", "1990")),
        ("By the end of the second quarter it will pay.", ("the end of the second quarter", "1990-Q2")),
        ("Stocks fell in the week ended Oct. 20.", ("the week", "1989-W42")),
        ("It rose in the comparable 1988 period.", ("the comparable 1988 period", "1988")),
        ("It has traded higher since last Oct. 13.", ("last Oct. 13", "1989-10-13")),
        ("Nobody has forgotten Friday the 13th.", ("Friday the 13th", "1989-10-13")),
        ("The war began in nineteen-forty-one.", ("nineteen-forty-one", "1941")),
        ("The war began in nineteen seventeen, not in nineteen eighty.", ("nineteen eighty", "1980")),
        ("It fell in the nineteen-seventies.", ("the nineteen-seventies", "197")),
        ("Filed 1989-10-26 09:09:00 GMT by wire.", ("1989-10-26 09:09:00 GMT", "1989-10-26T09:09:00Z")),
        ("Nobody has forgotten Black Monday.", ("Black Monday", "1987-10-19")),
        ("The late 1989 elections were close.", ("late 1989", "1989")),
        ("It began at the dawn of the 20th century.", ("the dawn of the 20th century", "19")),
    ],
)
def test_accounts_and_years(text: str, expected: tuple[str, str]) -> None:
    assert expected in read(text, date(1989, 10, 26))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The election will be held on the first Tuesday in November.",
            ("the first Tuesday in November", "2025-11-04"),
        ),
        ("It meets the first Tuesday of every month.", ("the first Tuesday of every month", "P1M")),
        ("It meets on alternate Fridays.", ("alternate Fridays", "XXXX-WXX-5")),
        ("He visits twice weekly.", ("twice weekly", "P1W")),
        ("They attacked before dawn Sunday.", ("dawn Sunday", "2025-02-02TMO")),
        ("Traffic was light over the Labor Day weekend.", ("the Labor Day weekend", "2024-W35-WE")),
        ("The film will be shown at 8 tonight.", ("8 tonight", "2025-02-07T20:00")),
        ("Doors open at 7:30 tonight.", ("7:30 tonight", "2025-02-07T19:30")),
        ("The week-old truce held.", ("week-old", "P1W")),
        ("In those days nobody read.", ("those days", "PAST_REF")),
        ("Every August the children visit.", ("Every August", "XXXX-08")),
        ("Few read in today's world.", ("today", "PRESENT_REF")),
        ("Glendale, CA 91205 Hours: Daily", ("Daily", "P1D")),
    ],
)
def test_weekdays_of_a_month_and_days_that_recur(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == [expected]


def test_at_the_end_of_the_day_may_be_no_time() -> None:
    assert read("At the end of the day, all of it must be sincere.") == []


@pytest.mark.parametrize(
    ("text", "joined", "left_open", "ends"),
    [
        ("It ran from 2009 to 2011.", ["2009/2011"], ["2009", "2011"], ["2009", "2011"]),
        ("It ran between 2014 and 2016.", ["2014/2016"], ["2014/2016"], ["2014", "2016"]),
        ("It ran from March 30 to April 2.", ["2024-03-30/2024-04-02"], ["2024-03-30", "2024-04-02"],
         ["2024-03-30", "2024-04-02"]),
        ("It ran from January to April 2015.", ["2015-01/2015-04"], ["2015-01/2015-04"], ["2015-01", "2015-04"]),
        ("It ran from 3 to 7 May 2024.", *[["2024-05-03/2024-05-07"]] * 3),
        ("It ran from May 3-7, 2024.", *[["2024-05-03/2024-05-07"]] * 3),
        ("The war of 1914-1918 ended it.", *[["1914/1918"]] * 3),
    ],
)  # fmt: skip
def test_a_range_is_one_expression_or_its_two_ends(
    text: str, joined: list[str], left_open: list[str], ends: list[str]
) -> None:
    assert [found.value for found in find_dates(text, FRIDAY, ranges=True)] == joined
    assert [found.value for found in find_dates(text, FRIDAY)] == left_open
    assert [found.value for found in find_dates(text, FRIDAY, ranges=False)] == ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The clinic is open six days a week.", [("six days a week", "P1W")]),
        ("She practises three hours every day.", [("three hours every day", "P1D")]),
        ("The lift stopped ten minutes a day later.", [("ten minutes", "PT10M"), ("a day later", "XXXX-XX-XX")]),
        ("In the early days of 1985 nobody saw it.", [("the early days of 1985", "1985")]),
        ("Rain came in the closing weeks of the year.", [("the closing weeks of the year", "2025")]),
        ("He died in the last days of the war.", [("the last days", "PXD")]),
        ("It would take a year or so.", [("a year or so", "P1Y")]),
        ("The harbour froze a year or two ago.", [("a year or two ago", "PAST_REF")]),
        ("They had met the week before last.", [("the week before last", "2025-W04")]),
        ("Shots were heard the night before last.", [("the night before last", "2025-02-05TNI")]),
        ("The mine closed a week ago Tuesday.", [("a week ago Tuesday", "2025-01-28")]),
        ("It was signed ten years ago Sunday.", [("ten years ago Sunday", "2015-02-09")]),
        ("Today, 20 years later, she is a judge.", [("Today", "PRESENT_REF"), ("20 years later", "2025")]),
        ("Claims fell in the week ended Jan. 25.", [("the week", "2025-W04"), ("Jan. 25", "2025-01-25")]),
        ("The trial opens in the week beginning 3 March.", [("the week", "2025-W10"), ("3 March", "2025-03-03")]),
        ("The thrift will lose $212 million in the first half.", [("the first half", "2025-H1")]),
        ("They scored twice in the first half.", []),
        ("The lake is warm in midsummer.", [("midsummer", "2024-SU")]),
        ("He warned that March could be cold.", [("March", "2025-03")]),
        ("She said that Monday's vote was fair.", [("Monday", "2025-02-03")]),
        ("The shop is open Monday through Friday.", [("Monday", "2025-02-03"), ("Friday", "2025-02-07")]),
        ("The fair ran Thursday through Sunday.", [("Thursday", "2025-02-06"), ("Sunday", "2025-02-09")]),
        ("It covers July through September of last year.", [("July through September of last year",
         "2024-07/2024-09")]),
    ],
)  # fmt: skip
def test_lengths_of_what_is_named_and_shares_of_a_period(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("The outlook for the '90s is bright.", date(1989, 5, 2), ("the '90s", "199")),
        ("It was the music of the '20s.", date(2013, 3, 22), ("the '20s", "192")),
        ("The line will pay for itself in the '30s.", FRIDAY, ("the '30s", "203")),
        ("It will close by year-end 1990.", date(1989, 5, 2), ("year-end 1990", "1990")),
        ("It earned $2 million in its fiscal year ended March 31.", date(1989, 5, 2), ("fiscal year", "FY1989")),
        ("Friday nights are busy.", FRIDAY, ("Friday nights", "XXXX-WXX-5TNI")),
        ("He waited two and one-half years.", FRIDAY, ("two and one-half years", "P2.5Y")),
        ("He waited half a dozen years.", FRIDAY, ("half a dozen years", "P6Y")),
        ("They met in the last week in June.", FRIDAY, ("the last week in June", "2024-06")),
        ("They will meet the week after next.", FRIDAY, ("the week after next", "2025-W08")),
        ("Leeds play Derby a week on Saturday.", FRIDAY, ("a week on Saturday", "2025-02-15")),
        ("Classes resume Sunday.", FRIDAY, ("Sunday", "2025-02-09")),
        ("They did not meet on Tuesday.", FRIDAY, ("Tuesday", "2025-02-04")),
        ("A vote is expected before the summer recess. The bill was split.", FRIDAY, ("the summer", "2025-SU")),
        ("In the late 19th century it froze. Thirty years later it did not.", FRIDAY, ("Thirty years later", "XXXX")),
        ("He was hired in 1989. Two months later he quit.", FRIDAY, ("Two months later", "XXXX-XX")),
        ("December gold slipped $1.", date(1989, 10, 26), ("December", "1989-12")),
        ("Six died due to a landslide following a tremor on Monday.", FRIDAY, ("Monday", "2025-02-03")),
        ("The vote is due after a raid earlier Wednesday.", FRIDAY, ("earlier Wednesday", "2025-02-05")),
    ],
)
def test_decades_to_come_years_that_end_and_evenings(text: str, reference: date, expected: tuple[str, str]) -> None:
    assert expected in read(text, reference)


def test_degrees_are_no_decades() -> None:
    assert read("Highs will be in the mid-80s inland and in the upper 70s at the coast.") == []
    assert read("Temperatures may reach the 90s.") == []
    assert read("The music of the mid-80s is back.") == [("the mid-80s", "198")]


def test_gases_and_radio_stations_are_no_times() -> None:
    assert read("It grew in H2 and in He.") == []
    assert read("Growth was as fast in 100% H2.") == []
    assert read("Shares of hydrogen makers rose: H2 is cheap.") == []
    assert read("It owns five AM radio stations.") == []
    assert read("His show Imus in the Morning was aired on 20 networks.") == []


def test_a_week_later_than_a_day_to_come() -> None:
    text = "Last Wednesday it was shown. It goes on sale March 16 in 10 countries and a week later in 25 more."
    assert read(text, date(2012, 3, 7))[-1] == ("a week later", "2012-W12")


def test_a_year_earlier_is_a_quarter_s_and_not_a_plan_s() -> None:
    text = "It posted a third-quarter loss and won't pay until mid-1990. The loss compares with year-earlier profit."
    assert only(text, "year-earlier", date(1989, 10, 26)).value == "1988-Q3"
    text = "He joined in the spring of 1924. He became city editor five years later."
    assert only(text, "five years later", date(1996, 8, 8)).value == "1929"


def test_the_year_is_the_article_s_own_after_a_month() -> None:
    text = "In May, another child was taken. It was the 14th homicide of the year."
    assert only(text, "the year", date(1990, 1, 18)).value == "1990"


def test_that_night_of_a_month_long_past_is_no_night_of_this_week() -> None:
    text = "Today it has none. A letter came one day in the spring of 1952. That night she packed."
    found = only(text, "That night")
    assert (found.value, found.anchor) == ("XXXX-XX-XXTNI", "unresolved")
    text = "He left on Monday. In the spring of 2024 he had tried once. That night she packed."
    assert only(text, "That night").value == "2025-02-03TNI"


def test_numbers_in_words_count() -> None:
    text = "It took sixteen, then seventeen days, eighteen weeks and nineteen years."
    assert [value for _, value in read(text)] == ["P17D", "P18W", "P19Y"]


def test_a_length_goes_on_with_smaller_units_only() -> None:
    assert read("It took two years, three months and four days.")[0][1] == "P2Y3M4D"
    assert [value for _, value in read("It took three days and 16 months.")] == ["P3D", "P16M"]


def test_as_many_years_are_no_length_of_their_own() -> None:
    assert read("It was the third deal in as many years.") == []


def test_everyday_life_is_no_frequency() -> None:
    assert read("It lowers everyday costs.") == []
