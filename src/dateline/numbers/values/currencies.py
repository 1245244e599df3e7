"""Money: from signs, codes and names to ISO 4217 codes.

Names and codes come from the CLDR through `babel`, the list of codes in force from `pycountry`; both are read when the
first money word turns up. The tables here hold what those do not have: how newspapers abbreviate, which currency a
bare `dollar` or `rupee` is, minor units, and the few codes in use that ISO 4217 does not list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# Signs, and letters with a sign, as newspapers print them.
SIGNS: Final = {
    "$": "USD", "＄": "USD", "us$": "USD", "u.s.$": "USD", "usd$": "USD", "a$": "AUD", "au$": "AUD", "aus$": "AUD",
    "aud$": "AUD", "c$": "CAD",
    "ca$": "CAD", "can$": "CAD", "cdn$": "CAD", "cad$": "CAD", "nz$": "NZD", "nzd$": "NZD", "s$": "SGD", "sg$": "SGD",
    "sgd$": "SGD", "hk$": "HKD", "hkd$": "HKD", "nt$": "TWD", "ntd$": "TWD", "r$": "BRL", "mex$": "MXN", "mx$": "MXN",
    "mxn$": "MXN", "b$": "BND", "fj$": "FJD", "j$": "JMD", "tt$": "TTD", "n$": "NAD", "z$": "ZWL", "ec$": "XCD",
    "bz$": "BZD",
    "cl$": "CLP", "col$": "COP", "ar$": "ARS", "pg$": "PGK", "€": "EUR", "£": "GBP", "￡": "GBP", "₤": "GBP",
    "e£": "EGP", "le": "EGP",
    "¥": "JPY", "￥": "JPY", "cn¥": "CNY", "jp¥": "JPY", "rmb¥": "CNY", "₹": "INR", "₨": "INR", "₩": "KRW",
    "￦": "KRW", "₽": "RUB", "₺": "TRY",
    "₴": "UAH", "₫": "VND", "฿": "THB", "₦": "NGN", "₱": "PHP", "₪": "ILS", "₡": "CRC", "₲": "PYG", "₵": "GHS",
    "gh₵": "GHS", "₸": "KZT", "₾": "GEL", "₼": "AZN", "₮": "MNT", "₭": "LAK", "៛": "KHR", "৳": "BDT", "֏": "AMD",
    "﷼": "IRR",
    "ரூ": "LKR", "රු": "LKR", "元": "CNY", "円": "JPY", "₿": "BTC",
}  # fmt: skip
# Abbreviations that stand before a number, with or without a point and a space.
PREFIXES: Final = {
    "rs": "INR", "re": "INR", "rs.": "INR", "inr": "INR", "rmb": "CNY", "tk": "BDT", "ksh": "KES", "kshs": "KES",
    "sh": "KES",
    "ush": "UGX", "shs": "UGX", "tsh": "TZS", "rm": "MYR", "rp": "IDR", "kr": "SEK", "chf": "CHF", "sfr": "CHF",
    "fr": "CHF",
    "dh": "AED", "dhs": "AED", "sr": "SAR", "bd": "BHD", "kd": "KWD", "zł": "PLN", "ft": "HUF", "mxp": "MXN",
    "slrs": "LKR", "nrs": "NPR", "pkrs": "PKR", "r": "ZAR", "p": "PHP", "k": "ZMW", "d": "GMD", "n": "NGN",
    "musd": "USD", "meur": "EUR", "maud": "AUD", "msek": "SEK", "mnok": "NOK", "mdkk": "DKK", "mgbp": "GBP",
    "teur": "EUR", "tusd": "USD", "tsek": "SEK", "mchf": "CHF", "mcad": "CAD",
}  # fmt: skip
# One capital letter is a currency only tight against its number (`R15 billion`) and never in the lower case.
LETTER_PREFIXES: Final = frozenset(["r"])
IGNORED_PREFIXES: Final = frozenset(["p", "k", "d", "n", "ft", "sh", "fr", "sr", "re", "bd", "dh"])
# Nordic reports write MUSD, MEUR, TSEK: a million or a thousand of the currency.
SCALED_PREFIXES: Final = {
    name: 1e6 if name[0] == "m" else 1e3 for name in PREFIXES if len(name) == 4 and name[0] in "mt"
}
# The currency that a bare name is unless the text says otherwise.
DEFAULT_NAMES: Final = {
    "dollar": "USD", "usd": "USD", "eur": "EUR", "gbp": "GBP", "inr": "INR", "buck": "USD", "greenback": "USD",
    "pound": "GBP", "quid": "GBP", "sterling": "GBP", "euro": "EUR", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "kuai": "CNY", "rupee": "INR", "rs": "INR", "franc": "CHF",
    "won": "KRW",
    "peso": "MXN", "real": "BRL", "reai": "BRL", "rand": "ZAR", "lira": "TRY", "krona": "SEK", "kronor": "SEK",
    "krone": "NOK",
    "kroner": "NOK", "crown": "CZK", "ruble": "RUB", "rouble": "RUB", "rupiah": "IDR", "ringgit": "MYR", "baht": "THB",
    "dong": "VND", "taka": "BDT", "riyal": "SAR", "rial": "IRR", "dirham": "AED", "dinar": "KWD", "shekel": "ILS",
    "shilling": "KES",
    "naira": "NGN", "cedi": "GHS", "zloty": "PLN", "złoty": "PLN", "złotys": "PLN", "zlotych": "PLN",
    "złotych": "PLN", "forint": "HUF", "koruna": "CZK", "leu": "RON", "lei": "RON", "lev": "BGN",
    "leva": "BGN", "boliviano": "BOB", "ariary": "MGA", "gourde": "HTG", "denar": "MKD", "dalasi": "GMD",
    "pataca": "MOP", "ouguiya": "MRU", "nakfa": "ERN", "somoni": "TJS",
    "hryvnia": "UAH", "hryvnya": "UAH", "lari": "GEL", "tenge": "KZT", "tugrik": "MNT", "tögrög": "MNT",
    "kip": "LAK", "kyat": "MMK",
    "riel": "KHR", "birr": "ETB", "kwacha": "ZMW", "dram": "AMD", "manat": "AZN", "som": "KGS", "colon": "CRC",
    "colón": "CRC",
    "colone": "CRC", "guarani": "PYG", "sol": "PEN", "sole": "PEN", "bolivar": "VES", "lempira": "HNL",
    "quetzal": "GTQ", "kuna": "HRK", "markka": "FIM",
    "guilder": "NLG", "peseta": "ESP", "escudo": "PTE", "drachma": "GRD", "bitcoin": "BTC", "ether": "ETH",
    "ethereum": "ETH",
    "afghani": "AFN", "ngultrum": "BTN", "rufiyaa": "MVR", "metical": "MZN", "geneh": "EGP",
    "loonie": "CAD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "pound sterling": "GBP",
    "british pound": "GBP", "sterling pound": "GBP", "uk pound": "GBP", "chinese renminbi": "CNY",
    "canadian dollar": "CAD", "aussie dollar": "AUD",
    "taiwan dollar": "TWD", "korean won": "KRW", "taiwanese dollar": "TWD", "singaporean dollar": "SGD",
    "mexican peso": "MXN", "uae dirham": "AED",
    "emirati dirham": "AED", "dutch guilder": "NLG", "german mark": "DEM", "deutsche mark": "DEM",
    "french franc": "FRF", "italian lira": "ITL",
    "malaysia ringgit": "MYR", "turkish lira": "TRY", "brazilian real": "BRL", "israeli shekel": "ILS",
    "russian rouble": "RUB", "belarusian rouble": "BYN",
    "thai baht": "THB", "swiss franc": "CHF", "swedish krona": "SEK", "swedish crown": "SEK",
    "norwegian crown": "NOK", "danish crown": "DKK",
    "czech crown": "CZK", "saudi rial": "SAR", "qatari riyal": "QAR", "omani riyal": "OMR", "yemeni riyal": "YER",
    "cfa franc": "XOF", "kazakh tenge": "KZT",
    "ghana cedi": "GHS", "zambian kwacha": "ZMW", "peruvian sol": "PEN", "venezuelan bolivar": "VES",
    "ukrainian hryvnya": "UAH", "zimbabwe dollar": "ZWL",
    "zimbabwean dollar": "ZWL", "indian rupee": "INR", "bahamas dollar": "BSD", "icelandic krona": "ISK",
    "philippines peso": "PHP",
}  # fmt: skip
MINOR_NAMES: Final = {
    "cent": ("USD", 0.01), "us cent": ("USD", 0.01), "u.s. cent": ("USD", 0.01), "penny": ("GBP", 0.01),
    "pennie": ("GBP", 0.01), "pence": ("GBP", 0.01),
    "euro cent": ("EUR", 0.01), "eurocent": ("EUR", 0.01), "australian cent": ("AUD", 0.01),
    "canadian cent": ("CAD", 0.01),
    "sen": ("MYR", 0.01), "paisa": ("INR", 0.01), "paise": ("INR", 0.01), "kopek": ("RUB", 0.01),
    "kopeck": ("RUB", 0.01),
    "centavo": ("MXN", 0.01), "satoshi": ("BTC", 1e-8), "fen": ("CNY", 0.01), "jiao": ("CNY", 0.1), "mao": ("CNY", 0.1),
    "¢": ("USD", 0.01),
}  # fmt: skip
# In common use, not in ISO 4217: cryptocurrencies and codes withdrawn but still printed.
OTHER_CODES: Final = frozenset(
    "BTC XBT ETH USDT USDC XRP SOL DOGE RMB NTD HRK FIM NLG ESP DEM FRF ITL BYR ZWL MUSD MEUR MAUD MSEK".split()
)
CODE_ALIASES: Final = {
    "RMB": "CNY",
    "NTD": "TWD",
    "XBT": "BTC",
    "NIS": "ILS",
    "STG": "GBP",
    "LE": "EGP",
    "UKP": "GBP",
} | {name.upper(): PREFIXES[name] for name in SCALED_PREFIXES}
# Of the codes that begin with X, those of money; the others are metals, test codes and accounting units.
COMMON_X_CODES: Final = frozenset(["XAF", "XCD", "XOF", "XPF", "XCG", "XBT", "XRP"])
# Names that are more often other words: money only beside a large number or with their country's name.
DOUBTFUL_NAMES: Final = frozenset(
    "won real sol sole som rand crown colon lek lei dong mao kip dram ether mark buck sterling right leone loti pula "
    "tala gold lev leu kina manat".split()
)
# Codes that are also words or names when written in capitals: money only where the number is scaled or grouped.
DOUBTFUL_CODES: Final = frozenset("ALL TOP TRY CUP MAD GEL SOS PEN COP AMD BAM BOB LAK MOP ANG ETB RON SOL SLE".split())
# For a sign or name that several currencies share: code and the words of a text that speak for it.
RIVALS: Final[dict[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "¥": (
        ("JPY", ("Japan", "Tokyo", "yen", "Yen", "JPY")),
        ("CNY", ("China", "Chinese", "Beijing", "yuan", "RMB", "Shanghai", "renminbi", "CNY", "Hong Kong")),
    ),
    "rupee": (
        ("INR", ("India", "Delhi", "Mumbai", "Bengaluru", "Bangalore", "Chennai", "Kolkata")),
        ("PKR", ("Pakistan", "Islamabad", "Karachi", "Lahore")),
        ("LKR", ("Sri Lanka", "Colombo")),
        ("NPR", ("Nepal", "Kathmandu")),
        ("MUR", ("Mauriti",)),
    ),
    "peso": (
        ("MXN", ("Mexic",)),
        ("PHP", ("Philippine", "Manila", "Filipin")),
        ("ARS", ("Argentin", "Buenos Aires")),
        ("CLP", ("Chile", "Santiago")),
        ("COP", ("Colombia", "Bogot")),
        ("CUP", ("Cuba", "Havana")),
        ("UYU", ("Uruguay", "Montevideo")),
        ("DOP", ("Dominican", "Santo Domingo")),
    ),
    "dinar": (
        ("KWD", ("Kuwait",)),
        ("IQD", ("Iraq", "Baghdad")),
        ("JOD", ("Jordan", "Amman")),
        ("DZD", ("Algeri", "Algiers")),
        ("LYD", ("Libya", "Tripoli")),
        ("TND", ("Tunisia", "Tunis ")),
        ("RSD", ("Serbia", "Belgrade")),
        ("BHD", ("Bahrain", "Manama")),
    ),
    "dirham": (("AED", ("UAE", "Emirat", "Dubai", "Abu Dhabi")), ("MAD", ("Morocc", "Rabat", "Casablanca"))),
    "riyal": (
        ("SAR", ("Saudi", "Riyadh", "Jeddah")),
        ("QAR", ("Qatar", "Doha")),
        ("OMR", ("Oman", "Muscat")),
        ("YER", ("Yemen", "Sanaa")),
    ),
    "rial": (("IRR", ("Iran", "Tehran")), ("OMR", ("Oman",)), ("YER", ("Yemen",)), ("QAR", ("Qatar",))),
    "shilling": (
        ("KES", ("Kenya", "Nairobi")),
        ("UGX", ("Uganda", "Kampala")),
        ("TZS", ("Tanzania", "Dar es Salaam")),
        ("SOS", ("Somali", "Mogadishu")),
    ),
    "crown": (
        ("CZK", ("Czech", "Prague", "Brno")),
        ("SEK", ("Swed", "Stockholm", "Gothenburg")),
        ("NOK", ("Norw", "Oslo")),
        ("DKK", ("Denmark", "Danish", "Copenhagen")),
        ("ISK", ("Iceland", "Reykjav")),
    ),
    "krone": (("NOK", ("Norw", "Oslo")), ("DKK", ("Denmark", "Danish", "Copenhagen"))),
    "krona": (("SEK", ("Swed", "Stockholm", "Gothenburg")), ("ISK", ("Iceland", "Reykjav"))),
    "franc": (
        ("CHF", ("Swiss", "Switzerland", "Zurich", "Geneva")),
        ("XOF", ("Senegal", "Ivory Coast", "Mali", "CFA", "Burkina", "Dakar", "Abidjan", "Bamako")),
        ("XAF", ("Cameroon", "Gabon", "Chad", "Yaound", "Libreville")),
        ("RWF", ("Rwanda", "Kigali")),
        ("CDF", ("Congo", "Kinshasa")),
    ),
    "real": (("BRL", ("Brazil",)),),
    # Only a text that says so means other dollars by the bare sign, or writes the same amount both ways (see
    # `_written_both_ways`): where A$ is written, the bare sign is otherwise the American.
    "$": tuple(
        (code, (f"in {name} dollars", f"in {name} funds", f"{name} dollars unless", f"in {code} unless"))
        for code, name in (
            ("CAD", "Canadian"),
            ("AUD", "Australian"),
            ("NZD", "New Zealand"),
            ("SGD", "Singapore"),
            ("HKD", "Hong Kong"),
            ("USD", "US"),
        )
    ),
}
for _alias, _name in (
    ("kroner", "krone"),
    ("kronor", "krona"),
    ("rs", "rupee"),
    ("rs.", "rupee"),
    ("₨", "rupee"),
    ("￥", "¥"),
):
    RIVALS[_alias] = RIVALS[_name]

_DOLLARS: Final = re.compile(r"(?<![A-Za-z.$])([A-Z]{0,4}\$) ?(\d[\d.,]*)[ -]?(m|b|t)?")
_TELLING_DIGITS: Final = 3  # significant ones from which an amount is hardly written twice by chance
_AMERICAN: Final = re.compile(r"\bU\.?S\.?\$|\bUSD\$?")
_CONVERTED: Final = re.compile(r"(?<![A-Za-z.])[A-Z]{1,4}\$ ?\d[\d.,]*[ -]?[a-z]* ?[(\[]\$")


@dataclass(frozen=True, slots=True)
class Money:
    """A currency as a text names it: the code, and the factor that brings a minor or scaled unit to the major one."""

    code: str
    factor: float = 1.0
    shared: str = ""  # the sign or name, where several currencies have it


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """Return the ISO 4217 codes in force, and the few others in common use."""
    import pycountry

    return frozenset(currency.alpha_3 for currency in pycountry.currencies) | OTHER_CODES


@lru_cache(maxsize=1)
def names() -> dict[str, Money]:
    """Return currencies by lower-case name in the singular, the words of the tables above before those of the CLDR."""
    from babel import Locale
    from babel.numbers import get_currency_name

    english = Locale.parse("en")
    table: dict[str, Money] = {}
    for code in english.currencies:
        if code not in codes() or (code.startswith("X") and code not in COMMON_X_CODES):
            continue
        for count in (None, 1, 2):
            name = get_currency_name(code, count, english).lower()
            table.setdefault(name, Money(code))
            table.setdefault(singular_name(name), Money(code))
    for name, code in DEFAULT_NAMES.items():
        table[name] = Money(code, shared=name if name in RIVALS else "")
    for name, (code, factor) in MINOR_NAMES.items():
        table[name] = Money(code, factor)
    return table


@lru_cache(maxsize=1)
def last_words() -> frozenset[str]:
    """Return the words with which a currency's name can end, in singular and plural."""
    ends = {name.rsplit(" ", 1)[-1] for name in names()}
    return frozenset(ends | {end + "s" for end in ends} | {"pennies"})


def singular_name(name: str) -> str:
    """Return a currency name without a final plural -s."""
    if name.endswith("s") and not name.endswith("ss"):
        return name[:-1]
    return name


def by_name(name: str) -> Money | None:
    """Return the currency that `name` (lower case, singular or plural) means, None for no currency."""
    table = names()
    return table.get(name) or table.get(singular_name(name)) or table.get(name.removesuffix("es"))


def by_code(code: str) -> Money | None:
    """Return the currency of an upper-case code, None for no currency."""
    if code in CODE_ALIASES:
        return Money(CODE_ALIASES[code], SCALED_PREFIXES.get(code.lower(), 1.0))
    return Money(code) if code in codes() else None


def by_sign(sign: str) -> Money | None:
    """Return the currency of a sign with its letters (`HK$`), None for no currency."""
    code = SIGNS.get(sign.lower())
    if code is None:
        return None
    return Money(code, shared=sign if sign in RIVALS else "")


def in_context(money: Money, sentence: str, text: str) -> str:
    """Return the code of a currency whose sign or name others share: the one whose country the text speaks of.

    The sentence decides before the text, more mentions before fewer, the default before the rest.
    """
    if not money.shared:
        return money.code
    for stretch in (sentence, text):
        leaders = _leaders(money.shared, stretch)
        if leaders:
            return money.code if money.code in leaders else leaders[0]
    return (_written_both_ways(text) if money.shared == "$" else "") or money.code


@lru_cache(maxsize=8)
def _written_both_ways(text: str) -> str:
    """Return the dollar that a text also means by the bare sign: `A$376m` in its title and `$376 million` below.

    A text that converts amounts (`A$6.6 billion ($4.26 billion)`) or has amounts of several such dollars both ways
    keeps them apart, and amounts as round as `$5 million` are written twice by chance.
    """
    if text.count("$") < 2 or _CONVERTED.search(text):
        return ""
    amounts: dict[str, set[tuple[str, str]]] = {}
    for sign, number, scale in _DOLLARS.findall(text):
        if len(number.replace(".", "").replace(",", "").strip("0")) >= _TELLING_DIGITS:
            amounts.setdefault(SIGNS.get(sign.lower(), ""), set()).add((number.rstrip(".,"), scale[:1].lower()))
    bare = amounts.pop("USD", set()) if "$" in text and not _AMERICAN.search(text) else set()
    both = [code for code, those in amounts.items() if code and those & bare]
    return both[0] if len(both) == 1 else ""


@lru_cache(maxsize=128)
def _leaders(shared: str, stretch: str) -> tuple[str, ...]:
    """Return the codes that most words of a stretch speak for; kept, since every amount of a text asks for the same."""
    counts = [
        # a dateline is in capitals: STOCKHOLM
        (sum(stretch.count(form) for cue in cues for form in {cue, cue.upper()}), code)
        for code, cues in RIVALS[shared]
    ]
    best = max(count for count, _ in counts)
    return tuple(code for count, code in counts if count == best) if best else ()
