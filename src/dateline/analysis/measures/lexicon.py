"""Words by which news English says what a figure counts: data only.

The lists hold the commonest words of general news (government, business, disasters, health, elections), by concept, so
that two measures in other words can be told to be the same thing. A word that stands in none of them is compared as it
is.
"""

from __future__ import annotations

from dateline.analysis.measures.terms import concepts_of

# Concept -> the forms that name it. The first group are outcomes: what has become of what is counted. A participle of
# an outcome decides what a count of people is (`12 people killed` counts deaths), wherever it stands in the measure.
OUTCOMES: dict[str, str] = {
    "death": "death deaths dead died die dies dying killed kill kills killing fatality fatalities fatal lives"
    " perished victims martyred massacred slain drowned bodies",
    "injury": "injured injury injuries injures injuring wounded hurt wounds",
    "case": "case cases infection infections infected infecting contracted positive",
    "recovery": "recovered recoveries recovery recovering",
    "hospitalisation": "hospitalised hospitalized hospitalisations hospitalizations hospital",
    "missing": "missing disappeared unaccounted",
    "arrest": "arrested arrest arrests detained detainee detainees detentions apprehended",
    "evacuation": "evacuated evacuate evacuation evacuations evacuees",
    "displacement": "displaced homeless refugees",
    "rescue": "rescued rescue saved survivors survived",
    "test": "tested tests test testing",
    "vaccination": "vaccinate vaccinating vaccinated vaccinations vaccination immunised immunized",
    "dose": "dose doses jab jabs",
    "damage": "damaged damage damages",
    "destruction": "destroyed destruction razed",
    "layoff": "laid layoffs redundancies sacked",
    "residence": "residing resident residents reside live lives living home diaspora expatriates"
    " expats nationals settled community",
}

CONCEPTS: dict[str, str] = {
    "investment": "investment investments invest invested investing investor capex",
    "trade": "trade trading commerce",
    "export": "export exports exported exporting shipments shipped",
    "import": "import imports imported importing",
    "company": "company companies firm firms business businesses enterprise enterprises corporation corporations",
    "worker": "worker workers employee employees staff workforce personnel employ employs employed headcount",
    "job": "job jobs post posts position positions",
    "revenue": "revenue revenues sales turnover takings",
    "profit": "profit profits profitability",
    "earnings": "earnings ebitda",
    "loss": "loss losses lost lose loses",
    "gain": "gain gains gained won win wins winning",
    "cost": "cost costs costing price prices priced worth value valued valuation bill",
    "spending": "spending spend spent expenditure expenditures outlay outlays budget budgeted budgets",
    "loan": "loan loans credit lending",
    "debt": "debt debts borrowing borrowings owes",
    "grant": "grant grants granted donation donations donated donate aid assistance",
    "funding": "funding funds fund funded financing financed raised raise",
    "sentence": "sentence sentenced jailed imprisoned",
    "protester": "protester protesters demonstrator demonstrators marchers protested protesting",
    "attendance": "attendance attendees attended spectator spectators fan fans crowd",
    "visitor": "visitor visitors tourist tourists guest guests holidaymaker holidaymakers vacationer vacationers",
    "docker": "docker dockers longshoreman longshoremen stevedore stevedores dockworker dockworkers",
    "inmate": "inmate inmates prisoner prisoners convict convicts",
    "farmer": "farmer farmers grower growers planter planters",
    "doctor": "doctor doctors physician physicians medic medics",
    "teacher": "teacher teachers schoolteacher schoolteachers",
    "customer": "customer customers client clients subscriber subscribers",
    "tree": "tree trees sapling saplings seedling seedlings",
    "road": "road roads highway highways motorway motorways",
    "burn": "burn burned burnt burns burning scorched scorch charred char blackened",
    "voter": "voter voters electors electorate",
    "vote": "vote votes ballot ballots voted",
    "seat": "seat seats",
    "lawmaker": "lawmaker lawmakers mp mps legislator legislators representatives deputies",
    "student": "student students pupil pupils",
    "soldier": "soldier soldiers troop troops servicemen",
    "home": "home homes house houses dwellings households household",
    "population": "population inhabitants populace",
    "vehicle": "vehicle vehicles car cars automobile automobiles",
    "aircraft": "aircraft plane planes airplane airplanes jet jets",
    "ship": "ship ships vessel vessels boat boats",
    "offer": "offer offers offered bid bids",
    "tariff": "tariff tariffs duty duties",
    "inflation": "inflation cpi",
    "wage": "wage wages pay salary salaries",
    "vacancy": "vacancy vacancies openings unfilled",
    "store": "store stores shop shops outlet outlets supermarket supermarkets",
    "growth": "growth grew grow growing expansion expanded",
    "gdp": "gdp economy economies output",
    "unemployment": "unemployment jobless joblessness unemployed",
    "turnout": "turnout",
    "share": "share stake portion proportion percentage",
    "stock": "shares stocks",
    "capacity": "capacity capable accommodate accommodates",
    "production": "production produced produce producing output manufactured",
    "emission": "emission emissions",
    "project": "project projects",
    "country": "country countries nation nations",
    "person": "person people persons individual individuals human humans",
    "child": "child children kids",
    "agreement": "agreement agreements mou mous memorandum memoranda pact pacts deal deals contract contracts",
    "storm": "storm storms hurricane hurricanes typhoon typhoons cyclone cyclones",
    "quake": "quake quakes earthquake earthquakes temblor temblors",
    "fire": "fire fires wildfire wildfires bushfire bushfires blaze blazes",
    "flood": "flood floods flooding flooded",
    "flight": "flight flights",
    "delegate": "delegate delegates",
    "crossing": "flee flees fled fleeing crossed crossing crossings arrived arrivals arrival",
}

# Things that go by several names at once; told apart from concepts because the names are proper.
ALIASES: dict[str, str] = {
    "covid-19": "coronavirus|novel coronavirus|new coronavirus|covid|sars-cov-2"
    "|2019-ncov|ncov|covid19|coronaviruses|corona virus",
    "united nations": "un|u.n.",
    "monkeypox": "mpox",
    "influenza": "flu|h1n1|swine flu",
    "avian influenza": "bird flu|avian flu|h5n1",
    "measles": "rubeola",
    "ebola": "ebola virus",
    "cholera": "vibrio cholerae",
    "zika": "zika virus",
    "dengue": "dengue fever",
    "polio": "poliomyelitis",
    "tuberculosis": "tb",
    "malaria": "plasmodium",
    "south america": "latin america",
    "north america": "northern america",
    "central america": "mesoamerica",
    "gdp": "gross domestic product|gross national product|gnp",
    "world": "worldwide|globally|global|around the world|internationally|world-wide",
}

# Of these, the diseases: what people die of and fall ill with, named or understood in a whole article.
DISEASES = frozenset(
    "covid-19|monkeypox|influenza|avian influenza|measles|ebola|cholera|zika|dengue|polio|tuberculosis|malaria".split(
        "|"
    )
)

# Qualifiers that make another thing of what they stand by: figures are the same only where these are the same.
MARKS: dict[str, str] = {
    "increment": "additional another extra further more fresh new newly",
    "daily": "daily day per-day 24-hour overnight",
    "weekly": "weekly week",
    "monthly": "monthly month",
    "yearly": "annual annually yearly",
    "hourly": "hourly hour",
    "active": "active ongoing",
    "suspected": "suspected probable possible potential presumed unconfirmed",
    "male": "male males man men boy boys",
    "female": "female females woman women girl girls",
    "minor": "child children kids teen teens teenager teenagers minor minors",
    "average": "average averaging mean median per-capita capita",
    "maximum": "maximum max peak highest limit cap sustained",
    "minimum": "minimum lowest",
    "record": "record",
    "needed": "needed required necessary require requires threshold",
    "remaining": "remaining remains left remained",
    "previous": "previous previously former earlier",
    "change": "increase increased increases rise rose risen rising jump jumped decrease decreased decreases drop"
    " dropped fall fell fallen decline declined reduction reduced cut cuts growth grew grow surge surged plunge"
    " plunged hike",
    "critical": "critical critically serious seriously severe severely",
    "minority": "minority",
    "majority": "majority margin lead",
    "net": "net",
    "gross": "gross",
    "first": "first",
}

# Words that say nothing about what is counted.
LIGHT = frozenset(
    """
    number numbers total totals totalling totaling overall amount amounts figure figures count counts counted toll tally
        confirmed known reported reportedly official officially officials recorded registered estimated identified
    documented
        verified laboratory current currently cumulative already so far least most nearly almost around about over
    under some all both
    linked related due associated attributed attributable caused causing resulting because leading following amid
        including include includes included involving involved making make makes made having has have had been being
    were was
        is are be will would could may might can said says according there here their its his her the a an this that
    these those which
    who whom whose and or as than then also just only even still now yet today yesterday
    key significant major large big huge massive approximate approximately level levels size
        one two three four five six seven eight nine ten hundred hundreds thousand thousands million millions
    billion billions trillion
    lakh crore dozen dozens several many various different us$ virus disease illness patients patient
    administered given done
    part parts it he she they them such any each every other others another own
    """.split()
)

# Prepositions by the role that they give to a name after them.
SOURCE_LINKS = frozenset("from by".split())
PLACE_LINKS = frozenset("in at into to within across on inside throughout near towards toward".split())
OTHER_LINKS = frozenset(
    "of for between among with against on over under during after before since about per through as via".split()
)

# Where a measure says `the country`, it means the country named last before it.
HERE_WORDS = frozenset("country nation state city town province island region territory".split())

# Counts of outcomes belong to an event; figures of two events are never one measure, however alike their words.
EVENT_CONCEPTS = frozenset(
    """
        death injury hospitalisation missing arrest evacuation displacement rescue damage destruction layoff
    sentence protester
        attendance voter vote seat delegate fire flood quake storm passenger crew shot round hour magnitude goal
    point victim hostage
    gunman attacker suspect officer bomb missile drone home building flight lawmaker gain loss
    """.split()
)

# What becomes of people in an event or an epidemic, and is counted again and again.
TOLLS = frozenset("case death injury missing arrest evacuation displacement rescue hospitalisation".split())

# Of the concepts of events, what there also is without any.
LASTING = frozenset("home building flight passenger crew officer point drone layoff".split())

# Heads that say too little for two figures to be one by them alone: they need two more words, a name, or one story.
GENERIC_HEADS = frozenset(
    "person cost share total unit percent worth number time case unknown home company worker job group member item"
    " thing share project agreement point area size height weight distance length speed country state city town"
    " seat rate".split()
)

# Marks that journalists add or leave out at will.
SOFT_MARKS = frozenset("record first previous yearly".split())

# Words that point to something said before: under them only the same value can be told to be the same thing.
DEICTIC = frozenset("next other another following same such former latter remain".split())

# What a country has one of, month after month: its name is enough to know them by, whatever the articles tell.
SERIES = frozenset("inflation,policy rate,unemployment,employment,gdp growth,public debt,reserve,remittance".split(","))

# Sums that belong to a country as a whole: the country's name is enough to know them by.
AGGREGATES = (
    frozenset(
        (
            "gdp trade export import investment debt inflation unemployment spending emission production reserve"
            " deficit surplus"
        ).split()
    )
    | SERIES
)

# Of the concepts, the economic quantities: two figures that each name another of them are not of one thing.
INDICATORS = frozenset(
    (
        "cost spending revenue profit earnings loss debt loan grant export import trade investment inflation growth gdp"
        " unemployment turnout production emission capacity population deficit surplus reserve tariff share stock"
    ).split()
) | concepts_of("indicators")

# Words of a sentence that tell nothing of what its figures are of: telling, time, place in a row, light verbs.
EMPTY = frozenset(
    """
    say tell told announce announced state stated add added note noted show showed shown shows confirm warn predict
        expect expected estimate estimates explain write wrote statement spokesman spokeswoman spokesperson news
        agency minister ministry official press conference
        day days week weeks month months year years hour hours quarter decade end start since before after during until
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december morning evening night last next early late ago meanwhile however
        of for in on at by to from with within per between among against into through about via
        i we you me us our your my if when while where what how but not no nor so because though although
        rise rose risen raise raises fall fell fallen reach reached climb climbed drop dropped hit top topped pass
        passed put stand stood come came go went gone take took taken get got keep kept set bring brought
        slip slips slipped slid slide climbs edged eased ease soared soar jump jumped surge surged tumbled plunged
        dipped swelled swell hover hovered unchanged steady held hold holds remain remained remains
        widened narrowed doubled
        do does did can must shall should might more less few fewer most very too up down out off again
        goal goals target targets aim aims aimed ambition objective plan plans planned want wants seek seeks
        southern northern eastern western central south north east west
        first second third final new old high higher highest low lower lowest good
    """.split()
)

# Who says, counts or decides: a clause that names only them does not say what its figure is of.
AGENTS = frozenset(
    """
    administration agency analyst association auditor authority bank board broker bureau cabinet central chairman
    chief commission committee council councillor critic department director economist employer expert federation
    forecaster government governor group institute lawmaker lender maker manager manufacturer mayor minister ministry
    observer office official operator opposition planner police president regulator researcher scientist secretary
    service spokesman spokeswoman survey trader treasury union watchdog island company consensus market investment
    poll pollster
    """.split()
)

# Nouns by which something is expected or wished for and not named.
EXPECTATIONS = frozenset(
    """
    forecast estimate expectation projection prediction goal target ambition pledge promise plan guidance outlook
    consensus median average assumption calculation figure reading level rate mark threshold proposal demand
    """.split()
)

# Verbs and the like that only lead up to a figure.
LINKING = frozenset(
    """
    speak spoke spoken speaks hope hopes hoped give gave given gives see saw seen sees reckon reckoned reckons predicted
    projected projects forecasts foresee foresaw foreseen anticipated call called calls present presently currently
    short well just ahead under below above beyond nearly previous earlier later then now had has was were been is are
    be being will would could still yet only even against from than versus compared alone whole entire same respectively
    leave left leaving make made compare promis pledg revis upgrade upgraded downgraded lifted raised lowered cut
    """.split()
)

# Won in each contest anew: two figures of them are of two contests.
CONTESTED = frozenset("vote seat delegate point goal".split())
WON = frozenset("gain secur secure earn receiv take taken took get got garner collect".split())  # stems: in one contest

# What sums, shares and sizes are measured of: in articles on one story the noun alone tells one from another.
MEASURED = INDICATORS | frozenset(
    """
    wage vacancy employment turnover income dividend rent subsidy fine fee toll salary bonus pension
    freight cargo passenger output harvest yield crop acreage approval poverty literacy fertility mortality
    interest mortgage rate price fare fund bailout budget pledge contribution reserve order backlog support
    offer
    """.split()
)

# Of these, what is also said of anything: it gives way to another one beside it.
VAGUE_MEASURES = frozenset("cost share growth gain loss trade capacity stock rate price production".split())

# Nouns for people who are counted for what has become of them, and not for what they are.
PEOPLE = frozenset(
    """
    person resident villager residence adult citizen inhabitant family migrant refugee passenger civilian soldier
    serviceman islander survivor victim patient individual
    """.split()
)

# What becomes of people, and what one may be told by for another in a story: the injured are taken to hospital, the
# displaced flee, are evacuated and cross borders.
FATES = (OUTCOMES.keys() | {"crossing", "shelter"}) - {"residence", "damage", "destruction", "test"}
ALSO = {
    "hospitalisation": "injury",
    "evacuation": "displacement",
    "crossing": "displacement",
    "shelter": "displacement",
    "dose": "vaccination",
}

# Of what is measured, what is so much in a month or a year, and another sum in another length of time.
FLOWS = frozenset("export import revenue profit loss earnings income turnover".split())

# Of what is measured, what is the same thing before and after it is known, and the marks that it has of itself.
FORESEEN = frozenset("cost harvest crop".split())
OWN_MARKS = {"profit": "net", "loss": "net", "wage": "average hourly weekly monthly yearly", "earnings": "net"}

# Of what is measured, what is itself the growth of something.
SELF_GROWING = frozenset({"inflation", "producer inflation", "gdp growth"})

# Who of the people: the counts of different ones are different figures.
GROUPS: dict[str, str] = {
    form: group
    for group, forms in {
        "civilians": "civilian civilians",
        "soldiers": "soldier serviceman servicemen military army troop fighter militant rebel",
        "children": "child minor student pupil",
        "women": "woman women",
        "police": "police policeman officer",
        "workers": "worker miner firefighter doctor",
        "foreigners": "foreigner visitor",
        "core": "core underlying",
        "food": "food",
        "energy": "energy fuel electricity gas",
        "youth": "youth young",
    }.items()
    for form in forms.split()
}

# Quantities of a country that have no direction: `unemployment in Greece` is `Greek unemployment`, while exports to
# Greece are not Greek exports.
UNDIRECTED = (
    frozenset(
        "unemployment inflation gdp growth debt deficit surplus population spending production emission reserve turnout"
        " revenue profit capacity cost wage salary".split()
    )
    | SERIES
)

# Words that a percentage, and those that a power in watts, has of itself.
SHARES = frozenset("share rate level gdp percent ratio proportion".split())
POWER = frozenset("power capacity electricity energy install generation".split())

# Words that news writes with a capital before a name, or of an office, and that many share.
TITLES = frozenset(
    "president vice senator representative governor minister prime secretary general party republican republicans"
    " democratic democrat democrats state states congress house senate parliament government department"
    " administration".split()
)
