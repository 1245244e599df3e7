"""The words of English time expressions, each in its class.

A class is what the grammar (`grammar.py`) speaks of: `<month>`, `<unit>`, `<last>`. A word stands in one class only;
`CASED` words count as time words in the spelling given here alone (`May`, never `may`), all others also capitalised
and in capitals. The words are the language's own: nothing here comes from another work.
"""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri",
         "saturday sat", "sunday sun"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

NUMBERS = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ).split()
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
MAGNITUDES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = {
    word: value
    for value, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        start=1,
    )
} | {"thirtieth": 30, "final": 4, "closing": 4, "opening": 1}  # the final quarter of a year is its fourth

DECADES = {f"{word[:-1]}ies": value // 10 for word, value in TENS.items()}  # the nineties

# Unit of time -> its TIMEX3 designator; those of the clock carry the T of ISO 8601.
UNITS = {
    "year": "Y", "month": "M", "week": "W", "day": "D", "decade": "10Y", "century": "100Y", "millennium": "1000Y",
    "fortnight": "2W", "weekend": "WE", "quarter": "3M", "hour": "TH", "minute": "TM", "second": "TS", "night": "D",
    "weekday": "D", "semester": "6M", "annum": "Y",
}  # fmt: skip
PLURAL_UNITS = {
    "years": "Y", "yrs": "Y", "months": "M", "weeks": "W", "days": "D", "decades": "10Y", "centuries": "100Y",
    "millennia": "1000Y", "fortnights": "2W", "weekends": "WE", "quarters": "3M", "hours": "TH", "hrs": "TH",
    "minutes": "TM", "mins": "TM", "seconds": "TS", "nights": "D", "moments": "TS",
}  # fmt: skip
ABBREVIATED_UNITS = {"yr": "Y", "hr": "TH", "min": "TM", "sec": "TS"}

PARTS_OF_DAY = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI", "daytime": "DT",
    "lunchtime": "MI", "nighttime": "NI", "dawn": "MO", "dusk": "EV", "nightfall": "NI", "daybreak": "MO",
    "midafternoon": "AF", "midmorning": "MO",
}  # fmt: skip
FIXED_TIMES = {"noon": "12:00", "midnight": "24:00"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
MIDSEASONS = {"midsummer": "SU", "midwinter": "WI"}

# Adjectives and adverbs of frequency -> the period.
FREQUENCIES = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P3M", "semiannual": "P6M", "semiannually": "P6M", "biannual": "P6M",
    "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "biennial": "P2Y", "hourly": "PT1H", "everyday": "P1D",
}  # fmt: skip
LONG = {
    "daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y", "hourlong": "PT1H",
    "decadelong": "P10Y",
}  # fmt: skip

# Expressions without a place on the calendar.
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF",
}  # fmt: skip

DEICTIC_DAYS = {"today": 0, "tomorrow": 1, "yesterday": -1}

EDGES = {
    "early": "START", "mid": "MID", "middle": "MID", "late": "END", "beginning": "START", "start": "START",
    "end": "END", "close": "END", "turn": "START", "outset": "START", "dawn": "START", "earlier": "START",
    "later": "END",
}  # fmt: skip

# Class -> words. Words of one class are one letter to the grammar.
CLASSES = {
    "the": "the", "a": "a an", "this": "this", "that": "that", "these": "these those", "all": "all entire whole full",
    "last": "last", "past": "past", "prev": "previous prior preceding", "next": "next", "coming": "coming upcoming",
    "following": "following subsequent ensuing succeeding intervening", "current": "current present",
    "same": "same comparable corresponding", "dateword": "date",
    "recent": "recent", "latest": "latest", "other": "other alternate", "another": "another",
    "early": "early late mid", "comparative": "earlier later", "edge": "beginning start middle outset",
    "end": "end close turn", "very": "very", "rest": "rest remainder balance",
    "about": "about around nearly almost roughly approximately some circa", "over": "over", "under": "under",
    "more": "more", "less": "less fewer", "than": "than", "at": "at", "least": "least most", "up": "up",
    "just": "just only exactly barely", "maximum": "maximum minimum",
    "few": "few", "several": "several many multiple numerous countless various",
    "couple": "couple", "dozen": "dozen", "dozens": "dozens scores hundreds thousands millions tens", "half": "half",
    "nw": " ".join(NUMBERS),
    "tens": " ".join(TENS), "mag": "hundred thousand million billion",
    "ord": " ".join(word for word in ORDINALS if word != "second"),
    "unit": " ".join(word for word in UNITS if word not in ("second", "quarter", "night", "week", "year", "day")),
    "yearunit": "year", "weekunit": "week", "dayunit": "day", "quarter": "quarter", "second": "second",
    "units": " ".join(PLURAL_UNITS), "unitabb": " ".join(ABBREVIATED_UNITS),
    "part": " ".join(word for word in PARTS_OF_DAY if word not in ("night", "dawn")), "night": "night", "dawn": "dawn",
    "parts": "mornings afternoons evenings", "tonight": "tonight tonite overnight",
    "noon": "noon midnight", "oclock": "oclock", "ampm": "am pm",
    "deictic": "today tomorrow yesterday", "season": "spring summer autumn winter fall",
    "freq": " ".join(FREQUENCIES), "long": " ".join(LONG), "longadj": "long", "old": "old", "ref": " ".join(REFERENCES),
    "nineties": " ".join(DECADES), "every": "every each", "times": "times", "once": "once twice thrice", "per": "per",
    "ago": "ago", "from": "from", "to": "to", "through": "through thru", "until": "until till", "between": "between",
    "and": "and", "or": "or", "of": "of", "in": "in", "on": "on", "by": "by",
    "before": "before", "hence": "hence", "fiscal": "fiscal financial",
    "academic": "school academic calendar", "period": "period", "right": "right", "future": "future", "near": "near",
    "foreseeable": "foreseeable", "term": "term", "present": "moment", "ages": "ages", "ageword": "age",
    "yearend": "yearend", "midyear": "midyear midmonth", "midseason": "midsummer midwinter",
    "s": "s",
    "adj": "consecutive straight successive trading business working additional extra solid",
    "no": "no", "so": "so", "ahead": "ahead", "time": "time", "after": "after",
    "local": "local",
}  # fmt: skip

# Words that are time words only as spelt here.
CASED = {
    "month": "January February July September October November December january february april july september "
    "october november december JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER",
    "monname": "April June August june august", "may": "May MAY", "march": "March",
    "monabb": "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec JAN FEB MAR APR JUN JUL AUG SEPT SEP OCT NOV DEC",
    "wd": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday monday tuesday wednesday thursday friday "
    "saturday "
    "sunday MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY",
    "wdabb": "Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun MON TUE WED THU FRI SAT SUN",
    "wds": "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays",
    "quarterno": "Q1 Q2 Q3 Q4 1Q 2Q 3Q 4Q q1 q2 q3 q4", "halfno": "H1 H2 1H 2H", "fy": "FY CY",
    "era": "BC BCE CE AD B.C. B.C.E. C.E. A.D. B.C A.D",
    "tz": "UTC GMT EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST JST BST CET CEST KST SGT AEST HKT MSK WIB",
    "timezone": "Eastern Central Mountain Pacific eastern central mountain pacific Greenwich Moscow "
    "Beijing Tokyo London British European Australian Indian Irish",
    "christmas": "Christmas Easter Thanksgiving Halloween Juneteenth Pentecost Epiphany Christmastime",
    "hyear": "Year",
    "hday": "New Labor Labour Memorial Independence Veterans Valentine Groundhog Earth Boxing Columbus "
    "Presidents "
    "President Martin Luther King MLK St Saint Patrick Mother Father Mothers Fathers Republic Armistice Remembrance "
    "Bastille Anzac Canada Australia Flag Women Ascension Election Inauguration",
    "hadj": "Super Good Ash Palm Black Cyber Holy Maundy Whit Shrove",
    "timeword": "Time", "standard": "Standard Daylight Mean standard daylight", "dayword": "Day", "eve": "Eve",
}  # fmt: skip

PUNCTUATION = {
    "comma": ",", "dot": ".", "apos": "' ’ ‘ ʼ", "hy": "- ‐ ‑ ~", "endash": "– — −", "slash": "/",
    "open": "( [", "close_": ") ]", "at_": "@", "plus": "+",
}  # fmt: skip
