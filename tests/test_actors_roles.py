"""Roles: what a text says that a person is, by title, apposition, example, office or verb; and where it is silent."""

from __future__ import annotations

import pytest

from dateline.actors.people import find_people
from dateline.actors.role_words import is_role, is_several, modifies
from dateline.corpus import Article


def roles(text: str) -> dict[str, str | None]:
    return {person.canonical: person.role for person in find_people(Article.from_text(text))}


LIND = "Anna Lind"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Rescuers found cave diver Anna Lind unhurt.", "cave diver"),
        ("The van struck motorcyclist Anna Lind near Bergen.", "motorcyclist"),
        ("It was first told by sportswriter Anna Lind.", "sportswriter"),
        ("Voter Anna Lind waited three hours.", "Voter"),
        ("Wrestling coach Anna Lind retired.", "Wrestling coach"),
        ("The band hired writing teacher Anna Lind.", "writing teacher"),
        ("A speech by Lawmakers' Union (LU) head Anna Lind followed.", "Lawmakers' Union (LU) head"),
        ("A former Cipriani chef, Anna Lind, cooked.", "former Cipriani chef"),
        ("The head of Norway's mountain police, Anna Lind, cooked.", "head of Norway's mountain police"),
        ("He met his client, Anna Lind, in Oslo.", "his client"),
        ("Minister of Justice Anna Lind signed it.", "Minister of Justice"),
        ("Secretary of Homeland Security Anna Lind signed it.", "Secretary of Homeland Security"),
        ("Swedish Ambassador to Kenya Anna Lind left.", "Swedish Ambassador to Kenya"),
        ("Former Ambassador to the United Nations Anna Lind left.", "Former Ambassador to the United Nations"),
        ("Reuters' Anna Lind asked twice.", "Reuters'"),
        ("World number one Anna Lind won.", "World number one"),
        ("Bergen half back Anna Lind won.", "Bergen half back"),
        ("Labour MEP Anna Lind agreed.", "Labour MEP"),
        ("Mother-of-three Anna Lind agreed.", "Mother-of-three"),
        ("They honoured tennis great Anna Lind.", "tennis great"),
        ("He wrote: [Acme co-founder] Anna Lind agreed.", "Acme co-founder"),
        ("Berg-critic and former Army Secretary Anna Lind agreed.", "former Army Secretary"),
        ("The club's director of football Anna Lind agreed.", "club's director of football"),
        ("She is a big fan of both Anna Lind and Kai Berg.", None),
        ("Former England international Anna Lind agreed.", "Former England international"),
        ("Acme co-CEO Anna Lind agreed.", "Acme co-CEO"),
        ("Minister of State for Home Affairs Anna Lind agreed.", "Minister of State for Home Affairs"),
        ("Justice Minister-designate Anna Lind agreed.", "Justice Minister-designate"),
        ("It was won by incumbent Republican Anna Lind.", "incumbent Republican"),
        ("Democrat Anna Lind, the mayor of Bergen, agreed.", "mayor of Bergen"),
        # Two offices of one person: alone, the first would be nobody.
        ("They honoured surgeon and opera singer Anna Lind.", "surgeon and opera singer"),
        ("Ohio governor and US Senator Anna Lind spoke.", "Ohio governor and US Senator"),
        ("Quiz show host, radio personality, and poet Anna Lind died.", "Quiz show host, radio personality, and poet"),
        ("They met the mayor and police chief Anna Lind.", "police chief"),
        ("Fine Gael TD Anna Lind agreed.", "Fine Gael TD"),
        ("Actor-turned-politician Anna Lind agreed.", "Actor-turned-politician"),
        ("Oscar winner Anna Lind agreed.", "Oscar winner"),
        ("Parish priest Fr Anna Lind agreed.", "Parish priest"),
        ("Coxswain Anna Lind agreed.", "Coxswain"),
        ("They met newly appointed minister Anna Lind.", "newly appointed minister"),
        ("Leader of the opposition Anna Lind agreed.", "Leader of the opposition"),
        ("They met agent and host, Anna Lind (who wrote it), and others.", "agent and host"),
        ("They met the democratically elected mayor Anna Lind.", "democratically elected mayor"),
        ("They recently replaced coach Anna Lind.", "coach"),
        ("They heard drug lord Anna Lind.", "drug lord"),
        ("UN Special Rapporteur on torture Anna Lind agreed.", "UN Special Rapporteur on torture"),
        ("Its clients are Acme Corp. and renowned jewelry designer Anna Lind.", "renowned jewelry designer"),
    ],
)
def test_a_title_before_the_name(text: str, role: str) -> None:
    assert roles(text)[LIND] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Police arrest former minister Anna Lind\nA minister was held on Monday.", "former minister"),
        ("Acme ousts finance chief Anna Lind\nThe firm said so on Monday.", "finance chief"),
        ("Herald interviews film director Anna Lind\nThe talk was long.", "film director"),
        ("The prince welcomes sports editor Anna Lind today.", "sports editor"),
        ("The film stars Anna Lind as a judge.", None),
        ("The group coaches Anna Lind each spring.", None),
        ("They will host Anna Lind.", None),
    ],
)
def test_a_verb_is_no_part_of_a_title(text: str, role: str | None) -> None:
    assert roles(text)[LIND] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Anna Lind, the first Kenyan citizen in orbit, spoke.", "first Kenyan citizen in orbit"),
        ("Anna Lind, another lawyer for the victim, agreed.", "lawyer for the victim"),
        ("Anna Lind, one of the mayor's aides, agreed.", "one of the mayor's aides"),
        ("Anna Lind, a third year student at Oslo University, won.", "third year student at Oslo University"),
        (
            "Anna Lind, senior and corresponding author of the study, agreed.",
            "senior and corresponding author of the study",
        ),
        ("Anna Lind, M.D., Ph.D., professor of surgery, agreed.", "professor of surgery"),
        ("Anna Lind, Principal/Managing Director, agreed.", "Principal/Managing Director"),
        ("Anna Lind of Oslo University, a geologist with long experience, agreed.", "geologist with long experience"),
        ("Anna Lind, Baroness Lind, the speaker of the house, agreed.", "speaker of the house"),
        ("Anna Lind, an expert on bees, agreed.", "expert on bees"),
        ("She lost to Anna Lind, a Republican, in 2014.", "Republican"),
        (
            "Anna Lind, President & Chief Executive Officer of Acme, agreed.",
            "President & Chief Executive Officer of Acme",
        ),
        ("Anna Lind, Vice President, Global Marketing, agreed.", "Vice President, Global Marketing"),
        ("Anna Lind was a student of Petr Hadrava and he then helped.", "student of Petr Hadrava"),
        ("Anna Lind, secretary of state nominated during [a] recess, left.", "secretary of state"),
        ("Anna Lind, the president of the court decided, according to the paper, to wait.", "president of the court"),
        ("Anna Lind, the mayor of Bergen and Carla Jones was sworn in.", "mayor of Bergen"),
        ("Anna Lind, a 22-year-old student from Oslo, agreed.", "22-year-old student from Oslo"),
        ("Anna Lind, the 2016 presidential candidate, agreed.", "2016 presidential candidate"),
        ("Anna Lind, dean of Oslo School of Law called it silly.", "dean of Oslo School of Law"),
        ("Anna Lind, Co-Managing Partner, agreed.", "Co-Managing Partner"),
        ("Anna Lind, while a guest actor on The Bay, sang.", "guest actor on The Bay"),
        ("Anna Lind, herself a nurse, agreed.", "nurse"),
        ("Anna Lind, long the party's leader, agreed.", "party's leader"),
        ("Anna Lind, best known as the drummer of the band, agreed.", "drummer of the band"),
        ("Anna Lind, elected mayor in 2010, agreed.", "mayor"),
        ("Anna Lind, an engineer turned politician, agreed.", "engineer turned politician"),
        ("Anna Lind, 34 and a mother of three, agreed.", "mother of three"),
        ("Anna Lind, age 43, a nurse, agreed.", "nurse"),
        ("Anna Lind, CFP®, a former adviser with Acme, agreed.", "former adviser with Acme"),
        ("Anna Lind MP, chair of the committee, agreed.", "chair of the committee"),
        ("They wrote to Anna Lind who is a friend of mine.", "friend of mine"),
        ("Anna Lind, Head of Trade to drive growth, agreed.", "Head of Trade"),
        ("Anna Lind, 2016 nominee of the party, agreed.", "2016 nominee of the party"),
        ("Anna Lind, the president elect, agreed.", "president elect"),
        ("The board is Anna Lind (chair) and Kai Berg (clerk).", "chair"),
        ("Anna Lind - Chief Executive Officer\nKai Berg - Chief Financial Officer", "Chief Executive Officer"),
        # Not hers.
        ("Anna Lind, his guardian angel, agreed.", None),
        ("They read Anna Lind (The Shadow Hunter) and Kai Berg.", None),
        ("Faced with losing Anna Lind, the producers gave in.", None),
        ("Anna Lind, her brother, and her mother were found.", None),
        ("Anna Lind of Acme, a maker of ovens, agreed.", "of Acme"),
        ("“It works,” said Anna Lind, WaterWire CEO.", "WaterWire CEO"),
        ("Anna Lind, Mr. Berg's lawyer, agreed.", "Mr. Berg's lawyer"),
        ("Anna Lind, a top aide to Mr. Berg, agreed.", "top aide to Mr. Berg"),
        ("Anna Lind, an aide to Gov. Kai Berg, agreed.", "aide to Gov. Kai Berg"),
        ("Anna Lind, dean of St. Mary's College, agreed.", "dean of St. Mary's College"),
        (
            "Anna Lind, the company's newly appointed chief executive, agreed.",
            "company's newly appointed chief executive",
        ),
        ("Anna Lind, who leads the opposition, agreed.", "who leads the opposition"),
        ("Anna Lind, a 2012 and 2016 presidential candidate, agreed.", "2012 and 2016 presidential candidate"),
        ("Anna Lind, MD&CEO of Acme, agreed.", "MD&CEO of Acme"),
        ("They saw the head of the firm Anna Lind founded.", None),
        ("Officials of the party Anna Lind said.", None),
        (
            "Anna Lind, Plan Coordinator and\n    Senior Advisor to the President",
            "Plan Coordinator and Senior Advisor to the President",
        ),
        ("Anna Lind, newly president of it, agreed.", None),
        ("Anna Lind, Mr. Berg and Mr. Holm agreed.", None),
    ],
)
def test_an_apposition_after_the_name(text: str, role: str | None) -> None:
    assert roles(text)[LIND] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A spokesman for the minister, Anna Lind, said so.", "spokesman for the minister"),
        ("The lawyer for Kai Berg, Anna Lind, said so.", "lawyer for Kai Berg"),
        ("Since then, a Republican, Anna Lind, has changed sides.", "Republican"),
        ("Kai Berg, head of Acme, Anna Lind, partner at Bolt, and Bo Holm came.", "partner at Bolt"),
        ("A retired nurse named Anna Lind found it.", "retired nurse"),
        ("The deceased seaman was officially identified as Anna Lind.", "deceased seaman"),
        ("One of the bank's vice presidents, Anna Lind, said so.", "One of the bank's vice presidents"),
        ("One of the bank's clients, Anna Lind, a retired nurse, said so.", "retired nurse"),
        ("The head of the union (National Union of Miners), Anna Lind, said so.", "head of the union"),
        ("He spoke of the first Swedish citizen in space, Anna Lind, and left.", "first Swedish citizen in space"),
        ("She was born to an Indian-born mother, the late Anna Lind, in Ohio.", "Indian-born mother"),
        ("The spokesman for the Berg campaign, Anna Lind, said so.", "spokesman for the Berg campaign"),
        ("The prime minister's husband, Anna Lind, said so.", "prime minister's husband"),
        ("As mayor of Bergen, Anna Lind signed it.", "mayor of Bergen"),
        ("The Dean of Ely, the Very Rev Anna Lind, said so.", "Dean of Ely"),
        ("The mayor – Anna Lind – said so.", "mayor"),
        ("The man accused of killing the nurse, Anna Lind, said so.", "nurse"),
        ("Talk\nMODERATOR: Anna Lind.\nThanks.", None),
        ("As mayor of Bergen, Anna Lind would sign it.", None),
        ("As a child, Anna Lind sang.", None),
        ("The king named Anna Lind.", None),
    ],
)
def test_an_apposition_before_the_name(text: str, role: str | None) -> None:
    assert roles(text)[LIND] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The firm has appointed Anna Lind as its new sales director.", "new sales director"),
        ("The club named Anna Lind head coach.", "head coach"),
        ("Members cheered the election of Anna Lind as party leader.", "party leader"),
        ("Kai Berg replaces Anna Lind as chief executive.", "chief executive"),
        ("Anna Lind was sworn in as governor.", "governor"),
        ("Anna Lind was elected president in 2010.", "president"),
        ("Anna Lind was chosen by Kai Berg as his running mate.", "running mate"),
        ("Anna Lind joined Acme as chief engineer in 2010.", "chief engineer"),
        ("Anna Lind stepped down as chairwoman.", "chairwoman"),
        ("The company's chief executive is Anna Lind.", "company's chief executive"),
        ("Another was tour guide Anna Lind, who ran.", "tour guide"),
        ("Anna Lind was running the train as lead driver.", "lead driver"),
        ("Anna Lind, who had been appointed finance minister in 2010, left.", "finance minister"),
        ("Anna Lind, who chairs the Senate's health committee, left.", "who chairs the Senate's health committee"),
        ("Anna Lind, who leads the study, left.", "who leads the study"),
        ("Anna Lind spoke, who headed the inquiry.", "who headed the inquiry"),
        ("Anna Lind will succeed Kai Berg as chair.", "chair"),
        ("They thanked Anna Lind, who retires as chair.", "chair"),
        ("Anna Lind becomes chief executive on Monday.", "chief executive"),
        ("Anna Lind will be a hero.", None),
        ("Anna Lind, who led the race, left.", None),
        ("Anna Lind MP voted against it.", "MP"),
        ("Anna Lind MS voted against it.", None),
        ("The winner was Anna Lind's sister.", None),
        ("They named Anna Lind in the report.", None),
        ("Kai Berg sees Anna Lind as a threat.", None),
    ],
)
def test_what_verbs_make_of_people(text: str, role: str | None) -> None:
    assert roles(text)[LIND] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Its founders are Anna Lind and Kai Berg.", "founders"),
        ("It showed works of designers including Anna Lind and Kai Berg.", "designers"),
        ("He drew on leaders of the movement such as Anna Lind and Kai Berg.", "leaders of the movement"),
        ("She met opposition figures such as Anna Lind and Kai Berg.", "opposition figures"),
        ("In modern times, figures like Anna Lind and Kai Berg have strengthened bonds.", None),
        ("It was backed by Senators Anna Lind of Ohio and Kai Berg of Utah.", "Senators"),
        ("Two Democratic Representatives, Anna Lind and Kai Berg, voted for it.", "Democratic Representatives"),
        ("The victims were later identified as Anna Lind and Kai Berg.", "victims"),
        ("Bo Holm, Anna Lind and Kai Berg, professors at Oslo, wrote it.", "professors at Oslo"),
        ("They met Dr Anna Lind and Dr Kai Berg, two of the authors.", "two of the authors"),
        ("Judges heard them: Anna Lind and Kai Berg.", None),
        ("Voters like Anna Lind and Kai Berg.", None),
    ],
)
def test_what_several_are(text: str, role: str | None) -> None:
    found = roles(text)
    assert (found[LIND], found["Kai Berg"]) == (role, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Anna Lind of the victims group Speak Up said so.", "of the victims group Speak Up"),
        ("Dr Anna Lind at Oslo University Hospital, said so.", "at Oslo University Hospital"),
        ("They met Anna Lind at Oslo University.", "at Oslo University"),
        ("Dr Anna Lind at Saint Francis Hospital said so.", "at Saint Francis Hospital"),
        ("They met Anna Lind at Oslo University on Monday.", None),
    ],
)
def test_whose_somebody_is(text: str, role: str | None) -> None:
    assert roles(text)[LIND] == role


def test_which_words_are_roles() -> None:
    for word in "motorcyclist undergraduate fisherman seaman voter seamen citizens singer/guitarist".split():
        assert is_role(word)
    for word in "semiconductor straightforward painkiller human Weaver Knight talisman remember".split():
        assert not is_role(word)
    assert [is_several(word) for word in ("secretaries", "children", "undergraduates", "boss")] == [True] * 3 + [False]
    assert [modifies(word, word) for word in ("sports", "interviews", "arrest", "boxing", "killing")] == [
        True, False, False, True, False,
    ]  # fmt: skip


def test_a_list_has_its_role_though_its_first_had_another_before() -> None:
    found = roles("Chief executive Anna Lind left. Co-founders Anna Lind and Kai Berg met in Oslo.")
    assert found == {"Anna Lind": "Chief executive", "Kai Berg": "Co-founders"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # what is to be done, and what somebody says, are no part of the role
        ("We asked Anna Lind, maintainer of the project to discuss this takedown.", "maintainer of the project"),
        ('Anna Lind, Relations Manager at Halden Bank explains: "It is so."', "Relations Manager at Halden Bank"),
        ("Anna Lind, adviser to the president, left.", "adviser to the president"),
    ],
)
def test_a_role_ends_before_a_purpose_and_a_verb(text: str, role: str) -> None:
    assert roles(text)[LIND] == role
