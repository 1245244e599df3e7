"""Physical units, per cent and time: from the words and signs of a text to English unit names in the singular.

Long names come from the CLDR (British spelling, as `kilometre`) through `babel`, read when the first number turns up;
the tables here add American spellings, signs, and what a newspaper counts in but the CLDR lacks (`terawatt hour`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

PERCENT: Final = {
    ("%",): "%", ("percent",): "%", ("per", "cent"): "%", ("per", "-", "cent"): "%",
    ("pct",): "%", ("pc",): "%", ("％",): "%", ("percents",): "%",
    ("p", ".", "c", "."): "%",
    ("percentage", "point"): "percentage point", ("percentage", "points"): "percentage point",
    ("%", "points"): "percentage point", ("%", "point"): "percentage point",
    ("percent", "point"): "percentage point", ("percent", "points"): "percentage point",
    ("percentage", "-", "point"): "percentage point", ("percentage", "-", "points"): "percentage point",
    ("pp",): "percentage point", ("ppt",): "percentage point",
    ("ppts",): "percentage point", ("pps",): "percentage point",
    ("per", "cent", "point"): "percentage point", ("per", "cent", "points"): "percentage point",
    ("basis", "point"): "basis point", ("basis", "points"): "basis point",
    ("basis", "-", "point"): "basis point", ("bps",): "basis point", ("bp",): "basis point",
}  # fmt: skip
PERCENT_HEADS: Final = frozenset(key[0] for key in PERCENT)

# Signs and abbreviations, read in their own case: `MW` is not `mW`.
SHORT: Final = {
    "km": "kilometre", "kms": "kilometre", "KM": "kilometre", "Km": "kilometre", "m": "metre", "cm": "centimetre",
    "cms": "centimetre", "mm": "millimetre",
    "nm": "nanometre", "µm": "micrometre", "mi": "mile", "ft": "foot", "Ft": "foot", "yd": "yard", "yds": "yard",
    "in": "inch",
    "km/h": "kilometre per hour", "kmh": "kilometre per hour", "kph": "kilometre per hour",
    "KPH": "kilometre per hour", "kmph": "kilometre per hour",
    "mph": "mile per hour", "MPH": "mile per hour", "m/s": "metre per second", "km/s": "kilometre per second",
    "mpg": "mile per gallon", "MPG": "mile per gallon", "kt": "knot", "kts": "knot",
    "km²": "square kilometre", "km2": "square kilometre", "m²": "square metre", "m2": "square metre",
    "m³": "cubic metre", "m3": "cubic metre", "ft²": "square foot",
    "cm²": "square centimetre", "sqm": "square metre", "sqft": "square foot", "ha": "hectare", "ac": "acre",
    "kg": "kilogram", "kgs": "kilogram", "Kg": "kilogram", "KG": "kilogram", "g": "gram", "mg": "milligram",
    "µg": "microgram", "mcg": "microgram",
    "lb": "pound", "lbs": "pound", "oz": "ounce", "t": "tonne", "Mt": "megatonne", "Gt": "gigatonne", "mt": "tonne",
    "MT": "tonne",
    "L": "litre", "l": "litre", "ml": "millilitre", "mL": "millilitre", "cl": "centilitre", "dl": "decilitre",
    "dL": "decilitre",
    "eV": "electronvolt", "keV": "kiloelectronvolt", "MeV": "megaelectronvolt", "GeV": "gigaelectronvolt",
    "TeV": "teraelectronvolt", "mol": "mole", "mmol": "millimole", "nmol": "nanomole", "IU": "international unit",
    "cc": "cubic centimetre", "bbl": "barrel", "bbls": "barrel", "boe": "barrel of oil equivalent",
    "bpd": "barrel per day", "boepd": "barrel of oil equivalent per day",
    "b/d": "barrel per day", "bcf": "billion cubic feet", "MMBtu": "million British thermal units",
    "mmbtu": "million British thermal units", "BTU": "British thermal unit", "Btu": "British thermal unit",
    "W": "watt", "kW": "kilowatt", "KW": "kilowatt", "kw": "kilowatt", "MW": "megawatt", "GW": "gigawatt",
    "TW": "terawatt", "mW": "milliwatt", "MWe": "megawatt", "MWp": "megawatt", "GWp": "gigawatt", "kWp": "kilowatt",
    "Wh": "watt hour", "kWh": "kilowatt hour", "KWh": "kilowatt hour", "kwh": "kilowatt hour",
    "MWh": "megawatt hour", "GWh": "gigawatt hour", "TWh": "terawatt hour", "MVA": "megavolt ampere",
    "V": "volt", "kV": "kilovolt", "mAh": "milliampere hour", "A": "ampere", "Hz": "hertz", "kHz": "kilohertz",
    "MHz": "megahertz", "GHz": "gigahertz",
    "hp": "horsepower", "HP": "horsepower", "bhp": "horsepower", "PS": "metric horsepower", "Nm": "newton metre",
    "psi": "pound-force per square inch", "dB": "decibel", "dBA": "decibel", "hPa": "hectopascal",
    "kPa": "kilopascal", "MPa": "megapascal", "GPa": "gigapascal",
    "mb": "millibar", "bit": "bit", "kB": "kilobyte", "KB": "kilobyte", "MB": "megabyte", "GB": "gigabyte",
    "TB": "terabyte", "PB": "petabyte", "Mbps": "megabit per second", "Gbps": "gigabit per second",
    "Tbps": "terabit per second", "Kbps": "kilobit per second", "MP": "megapixel",
    "°C": "degree Celsius", "℃": "degree Celsius", "°F": "degree Fahrenheit", "℉": "degree Fahrenheit",
    "°": "degree", "K": "kelvin", "rpm": "revolution per minute", "RPM": "revolution per minute",
    "ppm": "part per million", "ppb": "part per billion", "kcal": "kilocalorie", "teu": "TEU", "TEU": "TEU",
    "TEUs": "TEU", "dwt": "deadweight tonne", "DWT": "deadweight tonne", "TOPS": "TOPS",
    "TFLOPS": "teraflop", "mSv": "millisievert", "mmHg": "millimetre of mercury", "J": "joule", "kJ": "kilojoule",
    "MJ": "megajoule", "GJ": "gigajoule", "N": "newton", "kN": "kilonewton",
    "″": "inch", "Ah": "ampere hour", "GT/s": "gigatransfer per second",
}  # fmt: skip
# One-letter and word-like abbreviations count only after digits, and not where the next word makes them something else.
CAUTIOUS: Final = frozenset("in m A K V L l t g W J N ac MP ″ mi PS MT mt bit mb kt ha nm TOPS".split())
# Behind a slash or `per` these are as often a word or a section.
AMBIGUOUS: Final = frozenset(["in", "ac", "mi", "A", "N", "PS", "bit", "°", "″", "ft"])
POWERS: Final = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}
# Over a second, a minute or an hour these make a speed, which is a unit; a rate of anything else is told by `per`.
LENGTHS: Final = frozenset("foot inch mile metre kilometre centimetre millimetre".split())
TIGHT_ONLY: Final = frozenset(["in", "A", "K", "V", "L", "l", "W", "J", "N", "″", "t", "g", "ac"])

# Names that the CLDR lacks, or spells for Britain only; the plural is formed by rule where it is regular.
EXTRA_NAMES: Final = {
    "kilometer": "kilometre", "meter": "metre", "centimeter": "centimetre", "millimeter": "millimetre",
    "micrometer": "micrometre", "micron": "micrometre",
    "nanometer": "nanometre", "liter": "litre", "milliliter": "millilitre", "square kilometer": "square kilometre",
    "square meter": "square metre", "cubic meter": "cubic metre", "square centimeter": "square centimetre",
    "cubic centimeter": "cubic centimetre",
    "cubic kilometer": "cubic kilometre", "sq km": "square kilometre", "sq kilometre": "square kilometre",
    "sq kilometer": "square kilometre", "square km": "square kilometre", "square kms": "square kilometre",
    "sq m": "square metre", "sq metre": "square metre", "sq meter": "square metre", "sq . m .": "square metre",
    "sq ft": "square foot", "sq . ft .": "square foot", "sq . ft": "square foot", "sq foot": "square foot",
    "sq feet": "square foot", "sq mi": "square mile", "sq mile": "square mile", "sq . mile": "square mile",
    "sq . km": "square kilometre", "cubic ft": "cubic foot", "cu ft": "cubic foot", "sqr km": "square kilometre",
    "lineal foot": "foot", "linear foot": "foot",
    "gramme": "gram", "kilogramme": "kilogram", "kilo": "kilogram", "milligramme": "milligram", "tonne": "tonne",
    "ton": "ton", "metric ton": "tonne", "metric tonne": "tonne", "megaton": "megatonne", "gigaton": "gigatonne",
    "gigatonne": "gigatonne", "megatonne": "megatonne", "kiloton": "kilotonne", "kilotonne": "kilotonne",
    "short ton": "ton", "long ton": "long ton", "million tonne": "million tonnes", "pound - mass": "pound",
    "troy ounce": "ounce", "carat": "carat", "quintal": "quintal", "bale": "bale", "bushel": "bushel",
    "barrel": "barrel", "barrel of oil equivalent": "barrel of oil equivalent",
    "gallon": "gallon", "u.s. gallon": "gallon", "us gallon": "gallon", "imperial gallon": "imperial gallon",
    "pint": "pint", "quart": "quart", "fluid ounce": "fluid ounce", "acre": "acre",
    "hectare": "hectare", "acre - foot": "acre foot", "acre foot": "acre foot", "teaspoon": "teaspoon",
    "tablespoon": "tablespoon", "cup": "cup",
    "b / d": "barrel per day", "kilobit per second": "kilobit per second",
    "mile per hour": "mile per hour", "mile an hour": "mile per hour", "kilometre per hour": "kilometre per hour",
    "kilometer per hour": "kilometre per hour", "kilometre an hour": "kilometre per hour",
    "kilometer an hour": "kilometre per hour", "km per hour": "kilometre per hour",
    "km an hour": "kilometre per hour", "km / h": "kilometre per hour", "km / hr": "kilometre per hour",
    "mile / hour": "mile per hour", "miles / h": "mile per hour",
    "metre per second": "metre per second", "meter per second": "metre per second", "m / s": "metre per second",
    "km / s": "kilometre per second", "mile per gallon": "mile per gallon", "nautical mile": "nautical mile",
    "light - year": "light-year", "light year": "light-year", "knot": "knot", "litre per second": "litre per second",
    "watt hour": "watt hour", "kilowatt hour": "kilowatt hour", "kilowatt - hour": "kilowatt hour",
    "megawatt hour": "megawatt hour", "megawatt - hour": "megawatt hour", "gigawatt hour": "gigawatt hour",
    "gigawatt - hour": "gigawatt hour", "terawatt hour": "terawatt hour", "terawatt - hour": "terawatt hour",
    "terawatt": "terawatt", "milliampere hour": "milliampere hour",
    "milliamp hour": "milliampere hour", "amp": "ampere", "amp hour": "ampere hour", "kilovolt": "kilovolt",
    "millivolt": "millivolt", "horsepower": "horsepower", "brake horsepower": "horsepower",
    "horse power": "horsepower", "decibel": "decibel", "newton metre": "newton metre",
    "newton meter": "newton metre", "newton - metre": "newton metre", "newton - meter": "newton metre",
    "lb . - ft": "pound-foot", "lb . ft": "pound-foot",
    "lb - ft": "pound-foot", "lb ft": "pound-foot", "pound - foot": "pound-foot", "pound - feet": "pound-foot",
    "pound foot": "pound-foot", "foot - pound": "foot-pound", "british thermal unit": "British thermal unit",
    "megapascal": "megapascal", "gigapascal": "gigapascal", "roentgen": "roentgen", "sievert": "sievert",
    "millisievert": "millisievert",
    "degree": "degree", "degree celsius": "degree Celsius", "degree c": "degree Celsius",
    "degree centigrade": "degree Celsius", "celsius": "degree Celsius", "degree fahrenheit": "degree Fahrenheit",
    "degree f": "degree Fahrenheit", "fahrenheit": "degree Fahrenheit", "deg c": "degree Celsius",
    "° celsius": "degree Celsius", "° fahrenheit": "degree Fahrenheit", "° c": "degree Celsius",
    "° f": "degree Fahrenheit",
    "º c": "degree Celsius", "º f": "degree Fahrenheit", "º": "degree",
    "revolution per minute": "revolution per minute", "part per million": "part per million",
    "part per billion": "part per billion", "parts - per - million": "part per million",
    "megabit per second": "megabit per second", "gigabit per second": "gigabit per second",
    "terabit per second": "terabit per second", "pixel": "pixel", "megapixel": "megapixel", "kilobyte": "kilobyte",
    "exabyte": "exabyte", "zettabyte": "zettabyte",
 "tonne of oil equivalent": "tonne of oil equivalent", "board foot": "board foot", "stone": "stone",
 "fathom": "fathom", "furlong": "furlong", "kilojoule": "kilojoule", "megajoule": "megajoule",
 "gigajoule": "gigajoule", "volt": "volt", "teraflop": "teraflop", "petaflop": "petaflop", "exaflop": "exaflop",
 "qubit": "qubit",
    "cubic feet per second": "cubic foot per second", "light minute": "light-minute", "kilohertz": "kilohertz",
    "terahertz": "terahertz", "becquerel": "becquerel", "calorie": "calorie", "square inch": "square inch",
    "cubic inch": "cubic inch", "cubic yard": "cubic yard", "square yard": "square yard",
    "square mile": "square mile", "cubic mile": "cubic mile",
}  # fmt: skip
IRREGULAR_PLURALS: Final = {"foot": "feet", "inch": "inches"}
# CLDR units that are no measure of a news text, or whose name is an everyday word.
SKIPPED: Final = frozenset(
    "point drop pinch jigger dram bar light karat revolution Beaufort grain generic degree Scandinavian".split()
)
SKIPPED_KINDS: Final = frozenset(["duration", "concentr", "graphics", "light", "consumption"])
# What a magnitude, a duration and an age are told by.
TIME_NOUNS: Final = frozenset(
    "second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends "
    "fortnight "
    "fortnights month months mth mths quarter quarters year years yr yrs decade decades century centuries "
    "millennium millennia millenniums "
    "generation generations semester semesters season seasons weekday weekdays secs sec milliseconds millisecond ms "
    "microseconds nanoseconds afternoon afternoons evening evenings morning mornings summer summers winter "
    "winters".split()
)


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Return unit names by their words in lower case, singular and plural, tokens joined by spaces."""
    from babel import Locale

    british, american = (Locale.parse(code).unit_display_names for code in ("en_GB", "en"))
    table: dict[str, str] = {}
    for unit, widths in american.items():
        plurals = [shown["long"] for shown in (widths, british.get(unit, widths)) if "long" in shown]
        if not plurals or unit.partition("-")[0] in SKIPPED_KINDS or singular(plurals[-1]) in SKIPPED:
            continue
        for surface in plurals:
            for form in (surface, singular(surface)):
                table[_spaced(form.lower())] = singular(plurals[-1])
    for surface, name in EXTRA_NAMES.items():
        for form in (surface, plural(surface)):
            table[form] = name
    return table


def singular(name: str) -> str:
    """Return the singular of a unit's plural name: `miles per hour`, `square feet`, `pounds-force per square inch`."""
    head, mark, tail = name.partition(" per ")
    first, _, last = head.rpartition(" ")
    if first == "degrees":
        return f"degree {last}"
    if last in ("feet", "inches"):
        last = "foot" if last == "feet" else "inch"
    elif last.endswith("sses"):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "siemens")):
        last = last[:-1]
    return f"{first} {last}".strip() + mark + tail


def plural(name: str) -> str:
    """Return the plural of a unit's name; a compound forms it in its first noun (`miles per hour`)."""
    for mark in (" per ", " an ", " / ", " of "):
        if mark in name:
            head, _, tail = name.partition(mark)
            return plural(head) + mark + tail
    head, _, last = name.rpartition(" ")
    last = IRREGULAR_PLURALS.get(last, last if last.endswith((".", "s", "z", "°")) else last + "s")
    if head == "degree":
        return "degrees " + name.rpartition(" ")[2]
    return f"{head} {last}".strip()


def _spaced(name: str) -> str:
    return " ".join(name.replace("-", " - ").split())


@lru_cache(maxsize=1)
def heads() -> frozenset[str]:
    """Return the first words of all unit names, in lower case."""
    return frozenset(name.split(" ", 1)[0] for name in names())


LONGEST_NAME: Final = 5  # tokens


@lru_cache(maxsize=1)
def _canonical() -> frozenset[str]:
    return frozenset([*names().values(), *SHORT.values(), *PERCENT.values(), "magnitude", "times", "fraction"])


def is_unit(name: str) -> bool:
    """Tell whether `name` is a unit of these tables, and not the noun of a count or a currency."""
    head, _, tail = name.partition(" per ")
    return name in _canonical() or (head in _canonical() and (tail in _canonical() or head in LENGTHS))
