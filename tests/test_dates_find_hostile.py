"""Whatever the text, finding its dates never fails, keeps its promises about spans, and takes linear time."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import find_dates
from dateline.dates.firsts import first_letters
from dateline.dates.grammar import RULE, RULES, expand
from dateline.dates.tokens import tokenise
from dateline.dates.values import days_of
from hostile import assert_linear

VOCABULARY = """
    the a an last past next this that first second half of in on at by from to between and May March June Mon Monday
    week year years month day days quarter century decades 1 5 31 32 99 '08 1990s 90s 2019 1066 0800 2:30 25:61 2/6/25
    31.02.2020 2020-02-30 9999 1,000 3.5 Q3 H1 FY25 p.m. EST UTC noon today yesterday ago earlier later early late mid
    - – -- . , ; ( ) " “ ” ' ’ $ % BC AD CE every each twice once per hours minutes seconds Easter Day New Year's Good
    Friday summer fall winter now recently future million hundred twenty five-year-old İ ß 第 ２０１９
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n\n", "\t"])
NEWSLIKE = st.lists(WORDS, max_size=30).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=200), NEWSLIKE)
REFERENCES = st.one_of(st.none(), st.dates())


@given(ANY_TEXT, REFERENCES)
@settings(max_examples=600, deadline=None)
def test_spans_are_right_sorted_and_apart(text: str, reference: date | None) -> None:
    end = 0
    for found in find_dates(text, reference):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert found.text.strip() == found.text
        assert found.value.isascii()
        assert (found.earliest is None) == (found.latest is None)
        if found.earliest and found.latest:
            assert found.earliest <= found.latest
        end = found.end


def test_hours_that_lead_beyond_the_calendar_are_only_a_duration() -> None:
    found = find_dates("He left at 10:30 a.m. on January 1, 2019. 90000000 hours later he slept.")
    assert [(each.text, each.value) for each in found[1:]] == [("90000000 hours", "PT90000000H")]


@given(NEWSLIKE, st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
@settings(max_examples=200, deadline=None)
def test_the_same_text_is_read_the_same_way_again(text: str, reference: date) -> None:
    assert find_dates(text, reference) == find_dates(text, reference)


@given(st.text(max_size=30))
def test_any_string_has_days_or_none(value: str) -> None:
    earliest, latest = days_of(value)
    assert (earliest is None) == (latest is None)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)), st.dates())
def test_a_full_date_is_read_whatever_the_reference(day: date, reference: date) -> None:
    for form in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", day.isoformat()):
        [found] = find_dates(f"It was on {form}.", reference)
        assert (found.text, found.value, found.earliest, found.latest) == (form, day.isoformat(), day, day)


@pytest.mark.parametrize(
    "piece",
    [
        "the ",
        "May ",
        "1",
        "1-",
        "1/",
        "2019 ",
        "twenty-",
        " \t",
        "\n \n",
        '"',
        "the end of the ",
        "from 3 to ",
        "’",
        "--",
        "1:",
        "nineteen ",
        "Independence Day in India, ",
        '"tomorrow," he said, ',
        "the year ended Dec. ",
        "Friday the 13th ",
        "in 2019. That night ",
        "Sales grew in H2 again. ",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert_linear(lambda text: find_dates(text, date(2024, 5, 5)), piece)


@given(NEWSLIKE)
@settings(max_examples=300, deadline=None)
def test_a_rule_matches_only_where_its_first_words_stand(text: str) -> None:
    codes = tokenise(text).codes
    for name in RULES:
        for match in RULE[name].finditer(codes):
            assert match[0][0] in FIRSTS[name]


FIRSTS = {name: first_letters(expand(pattern)) for name, pattern in RULES.items()}


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [("a?bc", "ab"), ("(?:a|b?c)d", "abc"), ("[xy]{0,2}z", "xyz"), ("(?=a)b", "b"), ("(?P<n>a){1,3}b", "a")],
)
def test_the_first_letters_of_a_rule(pattern: str, letters: str) -> None:
    assert first_letters(pattern) == frozenset(letters)


def test_a_rule_that_may_be_empty_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        first_letters("a?")


def test_the_end_of_a_telephone_number_is_no_decade() -> None:
    assert find_dates("Call NYwww.example.com212.418.1217's desk.") == []
