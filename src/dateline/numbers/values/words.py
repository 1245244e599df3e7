"""The words that numbers and their modifiers are written with, as data.

Own lists: number words, scales, fractions and modifier phrases of English (British, American and Indian use).
What a sentence does with them is decided elsewhere.
"""

from __future__ import annotations

from typing import Final

from dateline.numbers.model import Modifier

UNITS: Final = {
    word: float(value)
    for value, word in enumerate("zero one two three four five six seven eight nine".split())
} | {"nil": 0.0, "nought": 0.0, "naught": 0.0}  # fmt: skip
TEENS: Final = {
    word: float(value)
    for value, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
    )
}
TENS: Final = {
    word: 10.0 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40.0}
# Indian scales stand beside the short scale; `crores` and `lakhs` are common plurals after a numeral.
SCALES: Final = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "lkh": 1e5, "lkhs": 1e5,
    "crore": 1e7, "crores": 1e7, "koti": 1e7,
}  # fmt: skip
# Shortened scales: written tight against a numeral, or after a space.
TIGHT_SCALES: Final = {
    "k": 1e3, "K": 1e3, "mn": 1e6, "mln": 1e6, "mil": 1e6, "MM": 1e6, "mm": 1e6, "M": 1e6, "m": 1e6,
    "bn": 1e9, "bln": 1e9, "B": 1e9, "b": 1e9, "Bn": 1e9, "BN": 1e9, "Mn": 1e6, "tn": 1e12, "tln": 1e12, "trn": 1e12,
    "T": 1e12, "cr": 1e7, "Cr": 1e7, "L": 1e5, "bil": 1e9,
}  # fmt: skip
SPACED_SCALES: Final = frozenset(
    ["k", "mn", "mln", "bn", "bln", "tn", "tln", "trn", "Cr", "cr", "Mn", "Bn", "mil", "bil"]
)
# These letters are units as often as scales (metres, kilobytes, litres): a scale only beside money or a counted plural.
DOUBTFUL_SCALES: Final = frozenset(["m", "b", "B", "T", "L", "mm", "MM", "mil"])
PLURAL_SCALES: Final = {
    "tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6,
    "billions": 1e9, "trillions": 1e12, "lakhs": 1e5, "crores": 1e7,
}  # fmt: skip
DENOMINATORS: Final = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "sixteenth": 16, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
PLURAL_DENOMINATORS: Final = {word + "s": value for word, value in DENOMINATORS.items() if word != "half"} | {
    "halves": 2
}
VULGAR: Final = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
SLASH_DENOMINATORS: Final = frozenset([2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 64, 100, 1000])
# Verbs that say how many times: their forms, without those that are as often nouns or adjectives.
MULTIPLES: Final = {
    form: value
    for value, forms in (
        (2.0, "doubled doubling"), (3.0, "tripled tripling trebled trebling"), (4.0, "quadrupled quadrupling"),
        (5.0, "quintupled"), (0.5, "halved halving"),
    )
    for form in forms.split()
}  # fmt: skip
BARE_MULTIPLES: Final = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}

# Modifier phrases that stand before a number, longest read first.
MODIFIERS: Final[dict[str, Modifier]] = {}
_PHRASES: Final[dict[Modifier, str]] = {
    "~": (
        "about|around|roughly|nearly|almost|approximately|approx|approx .|circa|c .|ca .|some|close to|an estimated|"
        "estimated|the estimated|est .|around about|somewhere around|in the region of|in the range of|in the order of|"
        "on the order of|of the order of|in the neighborhood of|in the neighbourhood of|in the vicinity of|"
        "approaching|virtually|practically|more or less|near|~|≈|∼|just about|getting on for|an average of|not quite"
    ),
    ">": (
        "over|more than|above|in excess of|greater than|higher than|larger than|bigger than|longer than|"
        "well over|just over|slightly over|slightly more than|well above|just above|north of|upward of|beyond|"
        "upwards of|well in excess of|>|"
        "taller than|heavier than|older than|faster than|better than|a little over|a little more than|much more than|"
        "far more than|well more than|further than|farther than|something over|stronger than|even more than"
    ),
    ">=": (
        "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum|minimum of|as low as|"
        "as little as|as few as|at the least|at a minimum|the minimum|≥|> =|> / =|greater than or equal to|"
        "more than or equal to|equal to or more than|equal to or greater than|bigger or equal than|"
        "greater or equal than|bigger than or equal to|a floor of|not lower than|no lower than"
    ),
    "<": (
        "under|below|less than|fewer than|lower than|smaller than|shorter than|just under|just below|well under|"
        "well below|slightly under|slightly less than|slightly below|a little under|a little less than|shy of|"
        "just shy of|south of|sub -|sub|<|cheaper than|younger than|much less than|far less than|far fewer than|"
        "short of|just short of|inferior to|slower than|lighter than|not more than half"
    ),
    "<=": (
        "up to|as many as|as much as|as high as|as large as|as big as|as long as|as tall as|at most|at the most|"
        "no more than|not more than|a maximum of|maximum|maximum of|the maximum|no larger than|no greater than|"
        "no higher than|not exceeding|not to exceed|no larger than|a ceiling of|a cap of|≤|< =|less than or equal to|"
        "less or equal than|smaller or equal than|smaller than or equal to|fewer than or equal to|equal to or "
        "less than|"
        "as far as|up to around|up to about|up to nearly|up to an estimated|capped at|limited to"
    ),
}  # fmt: skip
for _modifier, _phrases in _PHRASES.items():
    for _phrase in _phrases.split("|"):
        MODIFIERS[_phrase] = _modifier
LONGEST_MODIFIER: Final = 5
# Words that may stand between a modifier and its number, or before it, and change nothing; the span takes them in.
NEUTRAL: Final = frozenset(
    "only just all an a another additional further total whopping massive record staggering".split()
)
SPAN_NEUTRAL: Final = frozenset(["only", "just"])
# What may follow a quantity and modify it.
_AFTER: Final[dict[Modifier, str]] = {
    ">=": (
        "or more|and more|or above|and above|or over|and over|or higher|or greater|and up|or better|at least|and "
        "counting|plus"
    ),
    "~": "or so|or thereabouts",
    "<=": "or less|or fewer|or under|or below|or lower|and under|and below|at most|at the most|tops",
}
AFTER_MODIFIERS: Final[tuple[tuple[tuple[str, ...], Modifier], ...]] = tuple(
    (tuple(phrase.split()), modifier) for modifier, phrases in _AFTER.items() for phrase in phrases.split("|")
)
# Verbs whose object was passed: the bound stays outside the span.
PASSING_VERBS: Final = frozenset(
    "surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding cross crosses crossed crossing top "
    "topped "
    "tops topping eclipse eclipsed pass passed passes passing breach breached breaches".split()
)
NEGATIVE: Final = frozenset(["minus", "negative"])

NUMBER_WORDS: Final = frozenset([*UNITS, *TEENS, *TENS, *SCALES, "hundred", "dozen"])
FOLDS: Final = {word + "fold": value for word, value in (UNITS | TEENS | TENS).items() if value > 1}
STARTS: Final = frozenset(
    [*NUMBER_WORDS, *PLURAL_SCALES, *DENOMINATORS, *VULGAR, *MULTIPLES, *BARE_MULTIPLES, *FOLDS, "couple", "twice"]
) - {"second"}
AFTER_ARTICLE: Final = frozenset([*SCALES, *DENOMINATORS, "hundred", "dozen", "couple", "few", "quarter"])
MONTHS: Final = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec".split()
)
