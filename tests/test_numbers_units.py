"""Units: money, per cent, physical measures, and the nouns that counts are of."""

from __future__ import annotations

import subprocess
import sys

import pint
import pytest

from dateline.numbers import find_quantities
from dateline.numbers.values.currencies import by_code, names
from dateline.numbers.values.forms import singular
from dateline.numbers.values.units import SHORT


def read(text: str) -> list[tuple[float, str]]:
    return [(q.low, q.unit) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The banks lent HK$5 million, A$2.4 billion and US$30.", [(5e6, "HKD"), (2.4e9, "AUD"), (30, "USD")]),
        ("It asked C$1.34, NZ$15 and S$3 a share.", [(1.34, "CAD"), (15, "NZD"), (3, "SGD")]),
        ("The deal is worth USD10m, or AUD1.5m.", [(1e7, "USD"), (1.5e6, "AUD")]),
        ("Net income was RMB3.2 billion, or 45 fen per share.", [(3.2e9, "CNY"), (0.45, "CNY")]),
        ("Shares lost 34 cents and closed at 197 pence.", [(0.34, "USD"), (1.97, "GBP")]),
        ("The court set bail at 100,000 Georgian lari.", [(100000, "GEL")]),
        ("It paid 1.5 billion Swiss francs and 3 million Philippine pesos.", [(1.5e9, "CHF"), (3e6, "PHP")]),
        ("The offer of 900 million złotys was refused.", [(9e8, "PLN")]),
        ("The Rs. 500-crore project began.", [(5e9, "INR")]),
        ("South Korea set aside 40 trillion won for loans.", [(4e13, "KRW")]),
        ("A ticket is thirteen dollars and forty-five cents.", [(13.45, "USD")]),
        ("The wallet held 0.25 BTC.", [(0.25, "BTC")]),
        ("The group owes 30 MEUR.", [(3e7, "EUR")]),
        ("The mine made R15 billion.", [(1.5e10, "ZAR")]),
    ],
)  # fmt: skip
def test_money(text: str, expected: list[tuple[float, str]]) -> None:
    found = read(text)
    assert [unit for _, unit in found] == [unit for _, unit in expected]
    assert [value for value, _ in found] == pytest.approx([value for value, _ in expected])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Beijing will spend ¥40 billion on chips, the Chinese ministry said.", "CNY"),
        ("Tokyo will spend ¥40 billion on chips.", "JPY"),
        ("The budget is ¥40 billion.", "JPY"),
        ("Pakistan will spend 40 billion rupees.", "PKR"),
        ("STOCKHOLM - Profit fell to 1.12 billion crowns in the quarter.", "SEK"),
        ("PRAGUE - Profit was 1.31 billion crowns a year earlier.", "CZK"),
        ("Nairobi, May 3 - The road cost 12 billion shillings.", "KES"),
        ("Mumbai will spend 40 billion rupees.", "INR"),
        ("Oslo will spend 40 billion kroner.", "NOK"),
        ("Copenhagen will spend 40 billion kroner.", "DKK"),
    ],
)
def test_a_shared_sign_or_name_is_read_by_its_country(text: str, unit: str) -> None:
    assert [q.unit for q in find_quantities(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("His team of 15 won the cup.", "USD"),
        ("ALL 5 solutions are wrong.", "ALL"),
        ("She carried 200 pounds of rice.", "GBP"),
        ("They were 3 real friends.", "BRL"),
    ],
)
def test_words_that_are_no_money(text: str, unit: str) -> None:
    assert unit not in {q.unit for q in find_quantities(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rates rose 25 basis points, a quarter of a percentage point.",
            [(25, "basis point"), (0.25, "percentage point")],
        ),
        ("The plant makes 500 MW and 3,000 GWh a year.", [(500, "megawatt"), (3000, "gigawatt hour")]),
        (
            "The train ran at 320 km/h, not 90 kilometers per hour.",
            [(320, "kilometre per hour"), (90, "kilometre per hour")],
        ),
        ("Winds of 100 mph hit the coast 12 miles away.", [(100, "mile per hour"), (12, "mile")]),
        (
            "It was 40°C over 300 acres and 2,000 sq km.",
            [(40, "degree Celsius"), (300, "acre"), (2000, "square kilometre")],
        ),
        ("They shipped 2 million tonnes and 5.7 million barrels.", [(2e6, "tonne"), (5.7e6, "barrel")]),
        ("A magnitude 5.2 earthquake followed the 6.4 quake.", [(5.2, "magnitude"), (6.4, "magnitude")]),
        ("The phone has a 6.1-inch screen and 256GB of memory.", [(6.1, "inch"), (256, "gigabyte")]),
    ],
)  # fmt: skip
def test_physical_units(text: str, expected: list[tuple[float, str]]) -> None:
    assert read(text) == expected


def test_a_rate_keeps_its_plain_unit_and_its_denominator() -> None:
    (price, output) = find_quantities("Oil costs $85 a barrel, and output is 5.7 million barrels per day.")
    assert (price.unit, price.per, price.text) == ("USD", "barrel", "$85")
    assert (output.unit, output.per, output.period) == ("barrel", "day", "P1D")


@pytest.mark.parametrize(
    ("text", "unit", "noun"),
    [
        ("Some 1,500 Japanese companies operate there.", "company", "companies"),
        ("It created thousands of new jobs.", "job", "jobs"),
        ("Two of the victims were from Dhaka.", "victim", "victims"),
        ("Three crew members were aboard.", "member", "members"),
        ("The navy lost three aircraft.", "aircraft", "aircraft"),
        ("More than 40,000 Indians live there.", "person", "Indians"),
        ("About 15,000 Japanese live there.", "person", "Japanese"),
        ("The disease killed 37,542 people.", "person", "people"),
        ("The 55-member bloc met.", "member", "member"),
        ("Ten women and children fled.", "woman", "women"),
        ("She won with a 149 vote margin.", "vote", "vote"),
        ("They delivered over 400 magnitude 2+ earthquakes.", "earthquake", "earthquakes"),
        ("One airport worker was hurt.", "worker", "worker"),
        ("About 3000 lives were lost.", "life", "lives"),
        ("It needs 170 MPs.", "MP", "MPs"),
        ("There are 326 seats needed for a majority.", "seat", "seats"),
    ],
)
def test_counts(text: str, unit: str, noun: str) -> None:
    (found,) = find_quantities(text)
    assert (found.unit, found.noun) == (unit, noun)


@pytest.mark.parametrize(
    ("plural", "unit"),
    [
        ("countries", "country"), ("crises", "crisis"), ("churches", "church"), ("glasses", "glass"), ("buses", "bus"),
        ("viruses", "virus"), ("knives", "knife"), ("Americans", "person"), ("gunmen", "gunman"), ("series", "series"),
        ("houses", "house"), ("boxes", "box"), ("NGOs", "NGO"), ("taxis", "taxi"),
    ],
)  # fmt: skip
def test_singulars(plural: str, unit: str) -> None:
    assert singular(plural) == unit


def test_every_current_currency_is_known_by_code_and_by_name() -> None:
    import pycountry

    for currency in pycountry.currencies:
        assert by_code(currency.alpha_3) is not None
    assert {"JPY", "INR", "GEL", "XOF", "UZS"} <= {money.code for money in names().values()}


def test_pint_knows_the_units_that_abbreviations_stand_for() -> None:
    registry = pint.UnitRegistry()
    for sign in ("km", "km/h", "MW", "GWh", "kg", "ha", "MHz", "GB", "hPa", "ml", "kV"):
        assert registry.parse_units(SHORT[sign].replace("kilometre per hour", "kilometre/hour")) is not None


def test_tables_are_loaded_when_they_are_first_needed() -> None:
    script = "import sys, dateline.numbers; assert 'babel' not in sys.modules and 'pycountry' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)
