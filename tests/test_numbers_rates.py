"""Units over units, denominators, ratios and levels of an index."""

from __future__ import annotations

import pytest

from dateline.numbers import find_quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The target is around 40 mg/dL of cholesterol.", [(40, "milligram per decilitre")]),
        ("Worms need 1 mg per liter of oxygen.", [(1, "milligram per litre")]),
        ("The van emits 120 g/km of carbon dioxide.", [(120, "gram per kilometre")]),
        ("It returns 52 miles per gallon at 70 mph.", [(52, "mile per gallon"), (70, "mile per hour")]),
        ("Output fell to 5.7 million barrels per day.", [(5.7e6, "barrel")]),
        ("The lamp can be dimmed (135W/110W/85W).", [(135, "watt"), (110, "watt"), (85, "watt")]),
        ("Its light can be set to 3000K or 5000K.", [(3000, "kelvin"), (5000, "kelvin")]),
        ("The shop has 3K customers.", [(3000, "customer")]),
        ("They built a 33,000-square-foot shop.", [(33000, "square foot")]),
        ("The ward has a 12-lead monitor.", [(12, "lead")]),
        ("It lies 1010 ± 195 light years away.", [(1010, "light-year")]),
        ("They searched 160 square miles (~415 km2).", [(160, "square mile"), (415, "square kilometre")]),
        ("It moves at 37 miles per second.", [(37, "mile per second")]),
        ("The hole has 12 solar masses.", [(12, "solar mass")]),
        ("It was kept at 28° Celsius.", [(28, "degree Celsius")]),
        ("The quake's magnitude was 5.5.", [(5.5, "magnitude")]),
        ("The earthquake, measuring 7.8, was felt far away.", [(7.8, "magnitude")]),
        ("It makes 260 lb.-ft. of torque.", [(260, "pound-foot")]),
        ("It was 40.3C in Lincoln, the hottest day so far.", [(40.3, "degree Celsius")]),
        ("Mortgage approvals dropped to 60,100.", [(60100, "approval")]),
        ("Casualties increased to 167.", [(167, "casualty")]),
        ("Shares have risen to 512.", [(512, "")]),
        ("The chain handles 15,000 TPS.", [(15000, "TPS")]),
        ("It earned over 1,000 SOL in a day.", [(1000, "SOL")]),
        ("Shares dropped 12pc while the yield fell 3bp to 0.49pc.", [(12, "%"), (3, "basis point"), (0.49, "%")]),
        ("It sold 7.6m consoles, well above the 3.9m of its rival.", [(7.6e6, "console"), (3.9e6, "console")]),
        ("Output is 1.5m b/d too high.", [(1.5e6, "barrel per day")]),
        ("The particle has a mass of 125 GeV.", [(125, "gigaelectronvolt")]),
        ("The tower is 30m tall.", [(30, "metre")]),
        ("He had 10 RBIs for the club.", [(10, "RBI")]),
        ("It has 200 million users, up from 100 million last May.", [(2e8, "user"), (1e8, "user")]),
        ("Shares in the maker of jet engines added 2.3% to 512.4p.", [(2.3, "%"), (5.124, "GBP")]),
        ("It will cut 6% of its 128,000-strong workforce.", [(6, "%"), (128000, "person")]),
        (
            "Labour won 411 seats on 33.7%, the Conservatives 121 on 23.7%.",
            [(411, "seat"), (33.7, "%"), (121, "seat"), (23.7, "%")],
        ),
        ("The jobless rate dipped two-tenths of a point.", [(0.2, "percentage point")]),
        ("The rupee closed at 83.12 to the dollar.", [(83.12, "INR")]),
        ("Broadband at 300 Mbps or 1 Gbps is common.", [(300, "megabit per second"), (1, "gigabit per second")]),
    ],
)
def test_units(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(q.low, q.unit) for q in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Brent settled at $85.30 a barrel.", "barrel"),
        ("It earned $1.31 per diluted share.", "diluted share"),
        ("Copper cost $9,100 per metric ton.", "metric ton"),
        ("Profit was $1.12 a year earlier.", ""),
        ("Gold hit Rs 71,500 per 10 grams.", "10 grams"),
        ("It charges $30/MWh for wind power.", "MWh"),
        ("Fees rose to $12 a month.", "month"),
    ],
)
def test_the_denominator_of_an_amount(text: str, per: str) -> None:
    (found,) = find_quantities(text)
    assert found.per == per


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Around one in 10 adults has no account.", [0.1]),
        ("Nine out of ten dentists agree.", [0.9]),
        ("Four out of every five respondents said no.", [0.8]),
        ("It sold 100 shares and kept 50 of them.", [100, 50]),
        ("Eggs cost 64.2 cents a dozen.", [0.642]),
        ("The firm had 1988 sales of about $14 million.", [14e6]),
        ("Orders must be above 1000 and below 1500.", [1000]),
        ("It had a three-in-five chance of forming.", [0.6]),
        ("They won 17 out of 18 districts.", [17, 18]),
        ("The index lost 18.73 points, or 0.43 percent, to close at 4,327.78.", [18.73, 0.43, 4327.78]),
        ("The line needs 40 000 workers.", [40000]),
    ],
)
def test_ratios_and_levels(text: str, expected: list[float]) -> None:
    assert [q.low for q in find_quantities(text)] == pytest.approx(expected)


def test_the_level_of_an_index_is_in_its_points() -> None:
    *_, level = find_quantities("The Dow rose 120 points, or 0.9%, to 13,711.45.")
    assert (level.low, level.unit) == (13711.45, "point")


def test_a_range_of_hundreds_shares_the_hundred() -> None:
    (found,) = find_quantities("Some two to three hundred vehicles burnt.")
    assert (found.low, found.high) == (200, 300)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Children made up 3.8% of the population.", ""),
        ("Sales were up 3.8%.", "by"),
        ("The storm was moving at 13 mph.", ""),
        ("Sales rose to $3.4 billion.", "to"),
        ("This falls short of the 15 percent threshold.", ""),
        ("The token has risen from an initial price of $0.015.", "from"),
        ("Output fell by a total of 3 million tonnes.", "by"),
        ("Wages went up, with a rise of 4 percent.", "by"),
    ],
)
def test_what_is_a_change(text: str, change: str) -> None:
    (found,) = find_quantities(text)
    assert found.change == change


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The net result was $(0.8m), against $(1.0) million before.", [-0.8e6, -1e6]),
        ("Volume fell (-7.1% on the year).", [-7.1]),
        ("He owed the bank a fee ($1,062).", [1062]),
    ],
)
def test_below_zero(text: str, expected: list[float]) -> None:
    assert [q.low for q in find_quantities(text)] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("* A $100 million facility was agreed.", "USD"),
        ("The firm Wins A $5 million contract.", "USD"),
        ("The miner raised A$5 million.", "AUD"),
        ("All amounts are in Canadian dollars. Revenue was $5 million.", "CAD"),
        ("The Canadian firm paid $5 million.", "USD"),
        ("In mainland China the maker earned ¥5 million.", "CNY"),
        ("In Tokyo the maker earned ¥5 million.", "JPY"),
        ("It will cost $550\nmillion for the grid and more.", "USD"),
    ],
)
def test_whose_dollars(text: str, unit: str) -> None:
    (found,) = find_quantities(text)
    assert found.unit == unit
    assert found.low >= 1e6


def test_approximate_ends_of_a_range() -> None:
    (found,) = find_quantities("Rates ranged from approximately 10.1 percent to approximately 13.5 percent.")
    assert (found.low, found.high, found.unit) == (10.1, 13.5, "%")


def roles(text: str) -> list[tuple[float, str, int | None]]:
    return [(q.low, q.change, q.change_of) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Dow fell 31.88 points, or 0.18 percent, to 17,251.53.", [(31.88, "by"), (0.18, "by"), (17251.53, "to")]),
        ("Claims fell 3,000 to 267,000.", [(3000, "by"), (267000, "to")]),
        ("Stocks rose by 1.3 million to 127.1 million barrels.", [(1.3e6, "by"), (127.1e6, "to")]),
        ("Gold was up 0.3 percent at $1,129.16 an ounce.", [(0.3, "by"), (1129.16, "to")]),
        ("Sales rose 5 percent to $3.4 billion from $3.2 billion.", [(5, "by"), (3.4e9, "to"), (3.2e9, "from")]),
    ],
)
def test_a_change_is_tied_together(text: str, expected: list[tuple[float, str]]) -> None:
    found = roles(text)
    assert [(value, role) for value, role, _ in found] == expected
    assert len({start for *_, start in found}) == 1


def test_clauses_set_apart_are_changes_of_their_own() -> None:
    found = roles("Gold rose 0.3 percent to $1,129; copper lost 0.5% to $5,241 a tonne.")
    assert [role for _, role, _ in found] == ["by", "to", "by", "to"]
    assert len({start for *_, start in found}) == 2


def test_by_one_per_cent_to_another_is_a_range() -> None:
    (found,) = find_quantities("It raised prices by 13% to 18%.")
    assert (found.low, found.high, found.modifier) == (13, 18, "range")


@pytest.mark.parametrize(
    "text", ["It needs from 200 to thousands of workers.", "Fines run from $500 to millions of dollars."]
)
def test_a_range_with_one_end_unsaid_is_vague(text: str) -> None:
    (found,) = find_quantities(text)
    assert found.vague
    assert found.modifier == "range"
