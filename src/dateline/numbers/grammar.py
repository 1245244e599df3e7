"""Closed word classes of English that end, join or colour a noun phrase, as data.

Own lists. A noun phrase is read without a tagger: it ends where one of these words stands.
"""

from __future__ import annotations

from typing import Final

PREPOSITIONS: Final = frozenset(
    "about above across after against ahead along alongside amid amidst among amongst around as at before behind "
    "below beneath beside compared "
    "besides between beyond by despite down during except for from given in including inside into like minus near "
    "of off on "
    "onto opposite out outside over past per regarding since than through throughout till to toward towards under "
    "underneath "
    "unlike until up upon versus via vs with within without worth aboard apiece apart".split()
)
CONJUNCTIONS: Final = frozenset(
    "and or but nor so yet if because although though while whereas unless whether that which who whom whose "
    "where when what "
    "how why once plus".split()
)
DETERMINERS: Final = frozenset(
    "a an the this that these those my your his her its our their each every either neither both all any some no "
    "another "
    "such much many more most less fewer several few enough".split()
)
PRONOUNS: Final = frozenset(
    "i me he him she we us they them it you himself herself itself themselves myself ourselves yourself there "
    "here who whoever one ones "
    "others everyone someone anyone mine hers theirs ours".split()
)
AUXILIARIES: Final = frozenset(
    "is are was were be been being am has have had having do does did doing done can could may might must shall "
    "should will "
    "would 'd 'll 're 've cannot ought isn aren wasn weren hasn haven hadn doesn don didn won't can't ain ve ll "
    "re".split()
)
BEING: Final = frozenset("is are was were".split())
EVERYWHERE: Final = frozenset("worldwide nationwide statewide citywide countrywide globally".split())
MASSING: Final = frozenset("attend march protest gather flee rally demonstrate".split())  # what crowds do
MODALS: Final = frozenset("can could may might must shall should will would".split())
# Verbs in -s that are never nouns in the plural: a noun phrase ends before them.
_ACTS: Final = frozenset(
    "accepts achieves acquires adopts affects allows applies arises ascends asks assesses assists "
    "assumes attains attracts avoids becomes behaves belongs carries commits comprises confirms connects "
    "considers consists constitutes contributes converts creates decides defines delivers demonstrates denies "
    "depends derives describes deserves determines develops discusses distributes earns emphasises emphasizes "
    "employs enables encompasses encourages engages enhances enjoys ensures establishes evaluates exceeds exists "
    "explains explores extends fulfils generates happens identifies illustrates implements implies incorporates "
    "indicates informs inspires integrates intends introduces invites involves justifies lacks maintains manages "
    "obtains occupies occurs operates opposes optimises optimizes outperforms outweighs participates performs "
    "persuades possesses prefers prepares prevents promotes proposes protects proves publishes pursues receives "
    "recognises recognizes recommends refers reflects reinforces relates relies reminds removes replaces "
    "requires resembles resolves retains reveals satisfies selects serves simplifies solves specialises "
    "specializes strengthens strives submits succeeds sustains tackles tends tolerates transforms translates "
    "undergoes unlocks utilises utilizes validates verifies warns weakens".split()
)
# Verbs that often stand right behind a counted noun or a bare number; -ed forms are told by rule.
VERBS: Final = _ACTS | frozenset(
    "said says say saying told tells tell took takes take taking came comes come coming went goes go going got "
    "gets get "
    "made makes make making gave gives give giving found finds find saw sees see seen knew know known thought "
    "think became becomes become "
    "left leave leaves leaving lost loses lose losing won wins win winning fell falls fall falling fallen rose "
    "rises rise rising risen grew grows "
    "grow growing grown held holds hold holding kept keeps keep keeping led leads lead met meets meet paid pays "
    "pay paying put puts "
    "ran runs run running sat sits sit stood stands stand began begins begin begun sold sells sell selling sent "
    "sends send "
    "spent spends spend spending brought brings bring bought buys buy buying built builds shot fled flee flew "
    "flies "
    "flees felt feels feel "
    "showed shows show shown spoke speak speaks taught wrote writes write written drove drives drive driven hit "
    "hits cost costs hurt "
    "cut cuts let lets set sets dead alive missing injured wounded killed dying die dies died lay lies live lives "
    "living remain remains remaining "
    "include includes included receive receives represent represents need needs needed want wants wanted work "
    "works working "
    "agree agrees seek seeks expect expects believe believes plan plans planned help helps helped use uses used "
    "offer offers "
    "serve serves served add adds added appear appears seem seems continue continues follow follows carry carries "
    "participate participated attend attended travel traveled compete play plays played join joined vote voted "
    "owns owned employs employ employed operates operate operated "
    "suffer suffered "
    "survive survived escape escaped arrive arrived return returned report reported gather gathered contain "
    "contains refuse "
    "account accounts exist exists reach reaches require requires support supports produce produces provide provides "
    "qualify suggest suggests according stay stays depend belong oppose favor favour aim aims thanks "
    "thank".split()
)
# Of these, the forms in -s that are never nouns in the plural (`the 2019 fair brings`, and not `two runs`).
NEVER_PLURALS: Final = _ACTS | frozenset(
    "says tells takes comes goes gets makes gives sees knows thinks becomes loses keeps pays puts sits begins sells "
    "sends spends brings buys builds feels speaks writes lets dies flees includes receives represents wants agrees "
    "seeks expects believes serves adds appears seems continues follows carries participates attends compete suffers "
    "survives escapes arrives gathers contains refuses exists reaches requires produces provides qualifies suggests "
    "stays depends belongs opposes favors favours thanks announces identifies has does is was".split()
)
# Verbs that are never nouns, also without the -s.
_PASTS: Final = frozenset(
    "took came went got gave knew became grew ran sat began flew drove wrote spoke brought sent kept met told stood "
    "fled".split()
)
NEVER_NOUNS: Final = NEVER_PLURALS | {form.removesuffix("s") for form in _ACTS} | _PASTS
CASUALTY_VERBS: Final = frozenset(
    "kill kills killed killing injure injures injured injuring wound wounds wounded wounding hurt arrest arrested "
    "detained "
    "rescued hospitalized hospitalised leaving dead".split()
)
CASUALTY_STATES: Final = frozenset(
    "dead injured wounded missing killed hospitalized hospitalised hurt homeless arrested".split()
)
# Verbs and particles of change, in all their forms.
CHANGE_WORDS: Final = frozenset(
    "add adds added adding "
    "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing increase increases "
    "increased increasing "
    "decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping jump "
    "jumps jumped "
    "jumping climb climbs climbed climbing surge surges surged surging soar soars soared soaring gain gains "
    "gained gaining up down "
    "slump slumps slumped slip slips slipped slipping sink sinks sank sunk tumble tumbles tumbled plunge plunges "
    "plunged dip dips dipped "
    "cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering raise raises raised raising boost "
    "boosts boosted boosting hike hikes hiked hiking "
    "expand expands expanded expanding shrink shrinks shrank shrunk double doubled triple tripled quadruple "
    "quadrupled slide slides slid "
    "ease eases eased widen widens widened narrow narrows narrowed slow slows slowed accelerate accelerates "
    "accelerated advance advances advanced rally "
    "rallied rebound rebounded recover recovered improve improves improved change changes changed move moved "
    "moving went go goes going gone revise revised "
    "upgrade upgraded downgrade downgraded lift lifts lifted lifting trim "
    "trims trimmed trimming slash slashes slashed slashing swell swelled shed sheds "
    "lose loses lost weaken weakened strengthen "
    "strengthened appreciate appreciated depreciate depreciated edge edged inch inched leap leapt leaped bring "
    "brought take taken took halved halve corrected".split()
)
# Verbs with which somebody tells something, as a pattern.
SAID: Final = "said|says|told|announced|stated|noted|added|claimed|warned|wrote|tweeted"
# Verbs in the past, as a pattern.
PASTS: Final = (
    r"(?:was|were|did|had|\w{2,}ed|ate|became|began|bit|blew|bought|broke|brought|built|burst|came|caught|chose|dealt|drank|"
    r"drew|drove|dug|fed|fell|fled|flew|fought|found|froze|gave|got|grew|held|hid|hit|kept|knew|laid|leapt|led|left|lent|"
    r"lit|lost|made|met|overcame|overtook|paid|ran|rang|rode|rose|sang|sank|sat|saw|sent|shook|shot|shrank|shut|slid|"
    r"sold|sought|spent|spoke|sprang|spread|stole|stood|struck|swam|swept|swore|swung|taught|threw|took|tore|undertook|"
    r"went|withdrew|won|wore|wrote)"
)
PARTICIPLES: Final = frozenset(
    "sold built held lost found made paid written known missing injured wounded left spent growing living "
    "remaining".split()
)
ADVERBS: Final = frozenset(
    "not also now then still already ever never just only even again soon today yesterday tomorrow tonight later "
    "earlier ago "
    "once twice thrice always often sometimes perhaps maybe however therefore thus hence else instead rather "
    "quite very too "
    "well away back together alone aside abroad overseas worldwide nationwide elsewhere everywhere somewhere "
    "altogether overall annually daily weekly "
    "monthly yearly apiece each respectively combined onwards onward upwards upward downwards so far long least "
    "further "
    "due meanwhile currently recently nearly almost roughly approximately yes no please i.e e.g etc am pm a.m "
    "p.m a.m. "
    "p.m.".split()
)
STOP: Final = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | AUXILIARIES | VERBS | ADVERBS
# Of these, the words that may stand inside a counted noun phrase before its noun.
INSIDE: Final = frozenset(
    "more other earlier later additional missing living dead injured wounded such less fewer remaining working well "
    "long leading growing rising falling used planned known reported needed written spoken daily weekly monthly "
    "yearly annually "
    "overseas nationwide worldwide combined overall alive opposite past like added winning losing selling running "
    "support play work travel record lead cost vote report plan run show set help offer live follow cut hit "
    "back shot let".split()
)
# Time, place and event words in capitals that are no names of people or things with a number.
IRREGULAR: Final = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
    "policemen": "policeman",
    "firemen": "fireman", "fishermen": "fisherman", "businessmen": "businessman", "congressmen": "congressman",
    "servicemen": "serviceman",
    "gunmen": "gunman", "policewomen": "policewoman", "lawmen": "lawman", "horsemen": "horseman",
    "salesmen": "salesman", "freshmen": "freshman",
    "crewmen": "crewman", "workmen": "workman", "feet": "foot", "teeth": "tooth", "geese": "goose", "mice": "mouse",
    "oxen": "ox", "dice": "die",
    "lives": "life", "wives": "wife", "knives": "knife", "halves": "half", "leaves": "leaf", "shelves": "shelf",
    "thieves": "thief",
    "wolves": "wolf", "calves": "calf", "loaves": "loaf", "criteria": "criterion", "phenomena": "phenomenon",
    "media": "medium",
    "bacteria": "bacterium", "alumni": "alumnus", "nuclei": "nucleus", "fungi": "fungus", "stimuli": "stimulus",
    "hypotheses": "hypothesis",
    "analyses": "analysis", "crises": "crisis", "theses": "thesis", "diagnoses": "diagnosis", "bases": "base",
    "axes": "axis",
    "indices": "index", "matrices": "matrix", "vertices": "vertex", "appendices": "appendix", "buses": "bus",
    "gases": "gas", "quizzes": "quiz",
    "viruses": "virus", "lenses": "lens", "series": "series", "species": "species", "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "sheep": "sheep", "fish": "fish", "deer": "deer", "headquarters": "headquarters", "offspring": "offspring",
    "personnel": "personnel",
    "cattle": "cattle", "police": "police officer", "troops": "troop", "staff": "staff member",
    "crew": "crew member", "poultry": "poultry", "livestock": "livestock",
    "swine": "swine", "salmon": "salmon", "shrimp": "shrimp", "vessels": "vessel", "movies": "movie",
    "cookies": "cookie", "calories": "calorie",
    "selfies": "selfie", "ties": "tie", "pies": "pie", "zombies": "zombie", "rookies": "rookie", "shoes": "shoe",
    "toes": "toe", "foes": "foe", "canoes": "canoe",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "echoes": "echo", "vetoes": "veto",
    "volcanoes": "volcano", "tornadoes": "tornado",
    "mosquitoes": "mosquito", "cargoes": "cargo", "caches": "cache", "headaches": "headache",
    "avalanches": "avalanche", "niches": "niche", "axles": "axle",
    "houses": "house", "horses": "horse", "nurses": "nurse", "courses": "course", "cases": "case",
    "licenses": "license", "licences": "licence",
    "purchases": "purchase", "phases": "phase", "databases": "database", "warehouses": "warehouse",
    "universes": "universe", "causes": "cause", "clauses": "clause",
    "responses": "response", "expenses": "expense", "diseases": "disease", "releases": "release",
    "increases": "increase", "decreases": "decrease",
    "franchises": "franchise", "exercises": "exercise", "enterprises": "enterprise", "premises": "premise",
    "promises": "promise", "noises": "noise",
    "corpses": "corpse", "spouses": "spouse", "leases": "lease", "roses": "rose", "doses": "dose", "noses": "nose",
    "hoses": "hose", "purposes": "purpose",
    "verses": "verse", "glimpses": "glimpse", "collapses": "collapse", "eclipses": "eclipse", "nations": "nation",
    "mothers-in-law": "mother-in-law",
    # Words for human beings as such, and the people of a nation (`nouns.is_people`), are `person`; a role, a trade, a
    # sex or an age (`passenger`, `employee`, `woman`, `child`) keeps its noun.
    "folks": "person", "folk": "person", "nationals": "person", "souls": "person", "humans": "person",
    "individuals": "person", "human": "person", "individual": "person",
    "times": "times",
    "ibises": "ibis", "irises": "iris",
    "axis": "axis", "data": "data point", "yen": "yen", "taxis": "taxi", "skis": "ski", "alibis": "alibi",
    "rabbis": "rabbi", "bikinis": "bikini", "safaris": "safari",
}  # fmt: skip
# Collective and mass nouns that are counted without a plural -s.
COUNTED_SINGULARS: Final = frozenset(
    "people men women children buffalo bison moose elk trout cod squid "
    "police aircraft spacecraft sheep fish deer personnel staff cattle poultry "
    "livestock swine series species "
    "crew headquarters offspring gunmen servicemen salmon shrimp data criteria phenomena alumni media bacteria "
    "lawmen policemen "
    "firemen fishermen businessmen congressmen crewmen salesmen mice geese teeth feet dice oxen fungi folk".split()
)
# Plurals that stand before another noun in the plural (`12 arms sales`); behind others such a word is a verb.
ATTRIBUTIVE_PLURALS: Final = frozenset(
    "sports arms sales goods savings systems operations securities earnings customs communications rights women men "
    "jobs homes drugs weapons veterans clothes parts features resources affairs services relations materials "
    "children's rentals electronics logistics forces parents students railways airways highways industries motors "
    "airlines studios games records works needs schools hotels forests parks arts crafts cars trucks trades "
    "claims futures options bonds benefits charities admissions contents "
    "sanctions elections appeals damages accounts civilians".split()
)
# Words in -s that are no plurals.
NO_PLURAL: Final = frozenset(
    "this his hers its is was has does as us thus always perhaps plus less unless besides versus across towards yes "
    "afterwards sometimes nowadays overseas downstairs upstairs indoors outdoors mathematics physics politics "
    "economics "
    "athletics news gas bus class business process access success loss pass mass address press congress stress "
    "progress "
    "express illness wilderness fitness witness princess actress boss cross glass grass dress analysis basis "
    "crisis thesis "
    "diagnosis emphasis virus campus status bonus focus census consensus corpus lens texas arkansas kansas "
    "christmas atlas canvas alias bias "
    "diabetes serious various previous famous dangerous religious continuous numerous enormous tremendous "
    "conscious precious generous nervous "
    "indigenous autonomous anonymous unanimous outrageous ambitious suspicious cautious delicious "
    "infectious contentious humanitarian paris "
    "cannabis isis measles mumps rabies shingles herpes rickets "
    "des les las los specimen regimen abdomen omen acumen stamen semen hymen bitumen yemen "
    "whereas alas mars venus jesus hamas minus surplus nexus apparatus jones james williams davis harris".split()
)
# Demonyms that do not end in -ans or -ese, in the plural or as a collective.
DEMONYMS: Final = frozenset(
    "Democrats Republicans "
    "Swiss French British Dutch Irish Spanish Welsh Britons Spaniards Scots Poles Danes Swedes Finns Turks Greeks "
    "Czechs "
    "Slovaks Serbs Croats Bosniaks Kurds Arabs Jews Thais Filipinos Filipinas Afghans Uzbeks Kazakhs Tajiks "
    "Israelis Iraqis Pakistanis Bangladeshis "
    "Saudis Yemenis Kuwaitis Qataris Emiratis Omanis Bahrainis Nepalis Swazis Icelanders Netherlanders "
    "Greenlanders Englishmen "
    "Frenchmen Irishmen Dutchmen Germans Norwegians Ukrainians Belarusians Rohingya Uighurs Uyghurs Tibetans "
    "Sikhs Muslims Hindus Buddhists Catholics Somalis "
    "Congolese Maltese Slovenes Latvians Argentines Aussies Kiwis New Yorkers Londoners Berliners Parisians "
    "Hongkongers Tamils Sinhalese Québécois Latinos Latinas Hispanics Maori Inuit".split()
)
# Heads that are not people although they end like a demonym.
NOT_DEMONYMS: Final = frozenset(
    "Romans Titans Spartans Trojans Vikings Artisans Organs Plans Loans Guardians Indians".split()
) - {"Indians"}
# Adjectives that a bare number is no attribute of (`100 percent sure` is no count of sures).
LY_NOUNS: Final = frozenset(
    "family families assembly assemblies ally allies reply replies supply supplies anomaly anomalies butterfly "
    "butterflies fly july italy bully bullies belly lily rally rallies".split()
)
# Words in -ed that are no verb forms.
NOT_ED: Final = frozenset(
    "speed indeed breed greed creed seed need feed deed weed reed hundred united limited naked sacred hatred infrared "
    "kindred unprecedented".split()
)
# Words in -ing that are nouns, or adjectives before one.
ING_NOUNS: Final = frozenset(
    "advertising banking building boarding borrowing briefing catering cleaning clothing coaching consulting "
    "competing dining drilling driving engineering existing farming fencing filming financing fishing flooding "
    "flying following forthcoming founding fundraising funding gambling gaming gardening grazing growing healing "
    "hearing heating housing hunting incoming killing landing leading learning lending licensing living lighting "
    "listing manufacturing marketing matching meeting mining monitoring nursing offering opening operating "
    "ongoing outgoing outstanding painting parking planning polling pricing printing processing programming "
    "promising publishing qualifying rating reading recording recycling refining remaining resulting running "
    "sailing saving schooling screening sequencing setting shipping shooting shopping smuggling something "
    "spending staffing starting streaming swimming teaching testing trading training travelling underlying "
    "upcoming voting warming warning wedding winning working writing".split()
)
# Nouns for people by what they do or are, in the singular, and how others of them end.
HUMANS: Final = frozenset(
    "person man woman child boy girl son daughter brother sister wife husband parent mother father grandchild male "
    "female officer soldier official leader member student player delegate worker teacher patient victim passenger "
    "voter candidate supporter protester nurse doctor civilian migrant immigrant applicant participant defendant "
    "refugee prisoner suspect witness friend author nominee attendee trainee diplomat pundit respondent survivor "
    "senator governor president congressman lawmaker spectator retailer nun priest hostage shopper tourist republican "
    "democrat minister judge lawyer expert researcher employee customer athlete resident citizen guest fan homeowner "
    "user adult teenager youth developer contributor rider driver pilot sailor fighter militant rebel attacker gunman "
    "representative designer finisher winner farmer guard firefighter miner professional engineer climber manager "
    "creator buyer seller homebuyer bystander deputy detective demonstrator educator entrepreneur executive founder "
    "freelancer follower graduate hiker inmate intern learner marcher neighbour neighbor newcomer observer painter "
    "pilgrim practitioner pensioner performer producer programmer reporter senior speaker staffer swimmer trader "
    "trustee villager volunteer waiter writer youngster veteran "
    "donor investor owner partner colleague viewer reader listener subscriber".split()
)
HUMAN_ENDS: Final = ("ist", "ian", "man", "woman", "police officer", "crew member", "staff member")
