"""Values, scales, elision and modifiers: what a number says, on sentences as newspapers write them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.numbers import find_quantities
from dateline.numbers.values.numerals import numeral

Reading = tuple[float | tuple[float, float], str, str]


def read(text: str) -> list[Reading]:
    """Return (value, modifier, unit) of every quantity of a text."""
    return [((q.low if q.low == q.high else (q.low, q.high)), q.modifier, q.unit) for q in find_quantities(text)]


def assert_reads(text: str, *expected: Reading) -> None:
    found = read(text)
    assert [(modifier, unit) for _, modifier, unit in found] == [(modifier, unit) for _, modifier, unit in expected]
    for (value, _, _), (wanted, _, _) in zip(found, expected, strict=True):
        assert value == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign investors sold 12,34,567 shares.", [(1234567, "=", "share")]),
        ("The survey covered 40\u202f000 households.", [(40000, "=", "household")]),
        ("The sensor needs .25 litres of fuel.", [(0.25, "=", "litre")]),
        ("The bridge is 5½ miles long.", [(5.5, "=", "mile")]),
        ("Two thirds of voters and a quarter of MPs backed it.", [(2 / 3, "=", "fraction"), (0.25, "=", "fraction")]),
        ("Half the seats were empty.", [(0.5, "=", "fraction")]),
        ("One in five Americans is affected.", [(0.2, "=", "fraction")]),
        ("Three out of four doctors agree.", [(0.75, "=", "fraction")]),
        ("Twenty-one hundred workers walked out.", [(2100, "=", "worker")]),
        ("Two hundred and fifty thousand homes lost power.", [(250000, "=", "home")]),
        ("It raised two and a half million dollars.", [(2.5e6, "=", "USD")]),
        ("It raised a quarter of a million dollars.", [(250000, "=", "USD")]),
        ("Half a million tonnes were shipped.", [(500000, "=", "tonne")]),
        ("A dozen ships and half a dozen tugs were hit.", [(12, "=", "ship"), (6, "=", "tug")]),
        ("Hundreds of homes and tens of thousands of trees fell.", [(100, "~", "home"), (10000, "~", "tree")]),
        ("A couple of lawmakers objected.", [(2, "~", "lawmaker")]),
        ("The state spent ₹45.5 crore and Rs 2 lakh crore.", [(455e6, "=", "INR"), (2e12, "=", "INR")]),
        (
            "The app has 5K users, $1.2bn in sales and $10m of debt.",
            [(5000, "=", "user"), (1.2e9, "=", "USD"), (1e7, "=", "USD")],
        ),
        ("The deficit reached $2.3tn.", [(2.3e12, "=", "USD")]),
        ("Exports grew fivefold while costs halved.", [(5, "=", "times"), (0.5, "=", "times")]),
        ("He owed the bank a fee ($1,062).", [(1062, "=", "USD")]),
        ("Growth fell to -2.3% at minus 5 degrees Celsius.", [(-2.3, "=", "%"), (-5, "=", "degree Celsius")]),
    ],
)  # fmt: skip
def test_values(text: str, expected: list[Reading]) -> None:
    assert_reads(text, *expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices ran from $200 to $4 million.", [((200, 4e6), "range", "USD")]),
        ("The line will cost $2-3 billion.", [((2e9, 3e9), "range", "USD")]),
        ("It costs Africa between $5 and $7 billion.", [((5e9, 7e9), "range", "USD")]),
        ("Between 20 and 25 per cent of the staff left.", [((20, 25), "range", "%")]),
        ("They paid five to ten million yen.", [((5e6, 1e7), "range", "JPY")]),
        ("About 16–17 percent of trade stays there.", [((16, 17), "range", "%")]),
        ("The levees have about five or six feet of leeway.", [((5, 6), "range", "foot")]),
        ("The plan covers 1,500 to 2,000 companies.", [((1500, 2000), "range", "company")]),
        ("More than 40 but less than 60 percent agreed.", [((40, 60), "range", "%")]),
        ("Inflation rose from 3.1 to 4.2%.", [(3.1, "=", "%"), (4.2, "=", "%")]),
        ("Sales and profit were up 2.1 and 2.5%, respectively.", [(2.1, "=", "%"), (2.5, "=", "%")]),
        ("The city cut the number of stations from 180 to 5.", [(180, "=", "station"), (5, "=", "station")]),
        ("Biden has 1,217 delegates, while Sanders has 914.", [(1217, "=", "delegate"), (914, "=", "delegate")]),
        ("It sold roughly 2000 Thai and 74 Malaysian stores.", [(2000, "~", "store"), (74, "=", "store")]),
        ("It won 12 of the state's 41 pledged delegates.", [(12, "=", "delegate"), (41, "=", "delegate")]),
        ("The quake killed one and injured eight people.", [(1, "=", "person"), (8, "=", "person")]),
        ("A 947 million pounds turnover hid a 107 million loss.", [(947e6, "=", "GBP"), (107e6, "=", "GBP")]),
    ],
)  # fmt: skip
def test_ranges_and_elision(text: str, expected: list[Reading]) -> None:
    assert_reads(text, *expected)


@pytest.mark.parametrize(
    ("phrase", "modifier"),
    [
        ("about", "~"), ("around", "~"), ("nearly", "~"), ("almost", "~"), ("roughly", "~"), ("some", "~"),
        ("an estimated", "~"), ("close to", "~"), ("over", ">"), ("more than", ">"), ("upwards of", ">"),
        ("at least", ">="), ("no fewer than", ">="), ("a minimum of", ">="), ("under", "<"), ("less than", "<"),
        ("fewer than", "<"), ("up to", "<="), ("as many as", "<="), ("no more than", "<="), ("at most", "<="),
        ("just", "="),
    ],
)  # fmt: skip
def test_modifiers_before(phrase: str, modifier: str) -> None:
    text = f"The storm damaged {phrase} 300 homes."
    (found,) = find_quantities(text)
    assert (found.low, found.modifier, found.unit) == (300, modifier, "home")
    assert found.text == f"{phrase} 300 homes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has 20 or more offices and 10 or so agents.", [(20, ">=", "office"), (10, "~", "agent")]),
        ("Some 20-odd protesters and 400+ officers met.", [(20, "~", "protester"), (400, ">=", "officer")]),
        ("Cases surpassed one million.", [(1e6, ">", "")]),
        ("The fleet takes over about 7,000 employees.", [(7000, "~", "employee")]),
        ("The reserve shrank to under a hectare.", [(1, "<", "hectare")]),
        ("It may cost as much as an estimated $5 million.", [(5e6, "<=", "USD")]),
    ],
)  # fmt: skip
def test_modifiers_elsewhere(text: str, expected: list[Reading]) -> None:
    assert_reads(text, *expected)


def test_a_span_runs_from_modifier_to_noun_and_ends_at_the_currency() -> None:
    text = "At least 1,279 confirmed cases cost the state more than $4.5 million in overtime."
    assert [q.text for q in find_quantities(text)] == ["At least 1,279 confirmed cases", "more than $4.5 million"]


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_grouped_numerals_round_trip(value: int) -> None:
    assert numeral(f"{value:,}") == float(value)


@pytest.mark.parametrize("token", ["1.2.3", "1,2,3", "12,34", "1" * 40])
def test_what_is_no_numeral(token: str) -> None:
    assert numeral(token) is None


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int) -> str:
    """Return a whole number below a trillion in British words."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= scale:
            rest = value % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_words(value // scale)} {name}" + (joint + in_words(rest) if rest else "")
    if value >= 100:
        return f"{_SMALL[value // 100]} hundred" + (f" and {in_words(value % 100)}" if value % 100 else "")
    if value >= 20:
        return _TENS[value // 10] + (f"-{_SMALL[value % 10]}" if value % 10 else "")
    return _SMALL[value]


@given(st.integers(min_value=2, max_value=10**12 - 1))
def test_numbers_in_words_round_trip(value: int) -> None:
    (found,) = find_quantities(f"They counted {in_words(value)} dollars.")
    assert (found.low, found.high, found.unit) == (value, value, "USD")


@settings(deadline=None)  # the first text loads the tables
@given(st.floats(min_value=0.01, max_value=1e6), st.sampled_from(["million", "billion", "trillion"]))
def test_scaled_money_round_trips(value: float, scale: str) -> None:
    printed = f"{value:,.2f}"
    (found,) = find_quantities(f"The fund is worth ${printed} {scale}.")
    factor = {"million": 1e6, "billion": 1e9, "trillion": 1e12}[scale]
    assert found.low == pytest.approx(float(printed.replace(",", "")) * factor)
    assert found.text == f"${printed} {scale}"


_PIECES = (
    "one two half a third thousand million hundreds of and $ € US Rs . 5 1,000 2.5 % per cent - – to between from "
    "rose people "
    "companies in 2023 km / h ( ) more than about or so dollars pounds the May said couple dozen twice double x ^ "
    "10 ½ 's # No + "
    "odd magnitude yen K m quarter point percentage basis points : ₹ ¥"
).split()


@given(st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(["", " ", "\n"])), max_size=14))
def test_any_mixture_reads_in_order_with_true_offsets(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + space for word, space in pieces)
    found = find_quantities(text)
    for quantity in found:
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.low <= quantity.high
    for before, after in pairwise(found):
        assert before.end <= after.start


@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    for quantity in find_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Dozens of ferries stayed in port.", 12),
        ("Tens of thousands of pilgrims walked.", 1e4),
        ("The flood cost the valley billions of dollars.", 1e9),
        ("Several hundred growers met.", 100),
        ("Police towed a couple of lorries.", 2),
    ],
)
def test_a_plural_of_a_power_is_vague(text: str, low: float) -> None:
    (found,) = find_quantities(text)
    assert (found.low, found.modifier, found.vague) == (low, "~", True)


@pytest.mark.parametrize(
    "text", ["About a dozen ferries sailed.", "Two hundred pilgrims walked.", "It cost $3 billion."]
)
def test_a_figure_that_is_named_is_not_vague(text: str) -> None:
    (found,) = find_quantities(text)
    assert not found.vague


def test_a_ratio_about_which_the_text_is_unsure_is_no_range() -> None:
    (found,) = find_quantities("Nearly one in eleven nurses left the service.")
    assert (found.modifier, found.noun, found.low) == ("~", "nurses", pytest.approx(1 / 11))
