"""People: merged mentions, the role as the text gives it, titles and pronouns that can mean one person alone."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.actors import Person, find_people, mentions
from dateline.actors.mentions import resolve
from dateline.analysis.people import bearers
from dateline.corpus import Article
from hostile import assert_linear


def people(text: str) -> list[Person]:
    return find_people(Article.from_text(text))


def roles(text: str) -> dict[str, str | None]:
    return {person.name: person.role for person in people(text)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Chief Minister Himanta Biswa Sarma on Thursday spoke.", "Chief Minister"),
        ("On Monday Japanese Prime Minister Sanae Takaichi left.", "Japanese Prime Minister"),
        ("It was led by India's Foreign Secretary, Vikram Misri, in Tokyo.", "India's Foreign Secretary"),
        ("Japan's Minister of Economy, Trade and Industry, Yasutoshi Nishimura, played a role.",
         "Japan's Minister of Economy, Trade and Industry"),
        ("and Japan's Vice Minister, Ministry of Foreign Affairs, Masataka Okano, with others.",
         "Japan's Vice Minister, Ministry of Foreign Affairs"),
        ("Luisa Ferrer, chief executive of Northgate Foods, said so.", "chief executive of Northgate Foods"),
        ("We met Renesas CEO Hidetoshi Shibata there.", "Renesas CEO"),
        ("The plan is sound, spokesman Karim Haddad said.", "spokesman"),
        ("Peter Novak, 43, a carpenter from Brno, fell.", "carpenter from Brno"),
        ("It was won by United States Senator from Vermont Bernie Sanders.", "United States Senator from Vermont"),
        ("He called the governor of Puerto Rico, Wanda Vázquez Garced, on Friday.", "governor of Puerto Rico"),
        ("Also present was AU trade and industry commissioner Albert Muchanga.", "AU trade and industry commissioner"),
        ("Pete Buttigieg, the former mayor of South Bend, Indiana, came first.", "former mayor of South Bend, Indiana"),
        ("The study's lead author, doctoral candidate Maninder Thind, agreed.", "doctoral candidate"),
        ("Delfin Lorenzana, the Defence Secretary; he was calm.", "Defence Secretary"),
        ("Paul Geiger of NASA said it worked.", "of NASA"),
        ("A report by the BBC's Jonathan Marcus follows.", "BBC's"),
        ("Mr. John Smith went home.", None),
        ("Yesterday John Smith went home.", None),
        ("In a talk with the president, Anna Lind explained the plan.", None),
    ],
)  # fmt: skip
def test_the_role_is_what_the_text_gives(text: str, role: str | None) -> None:
    found = people(text)
    assert [person.role for person in found] == [role]
    if role is not None:
        assert text[found[0].role_start : found[0].role_end] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A new head of compliance, Anna Lind, joined in May.", "new head of compliance"),
        ("The owner of the mill, surnamed Ouyang, was held.", "owner of the mill"),
        ("It was signed by Fiji's Fisheries Minister, Ratu Semi Vakalala.", "Fiji's Fisheries Minister"),
        ("Alhaji Musa Bello, the Returning Officer, read the result.", "Returning Officer"),
        ("Anna Lind, who heads the watchdog, said so.", "who heads the watchdog"),
        ("Anna Lind, who has led the charity since 2014, said so.", "who has led the charity"),
        ("Party chief of Liuyang Tan Meihua came.", "Party chief of Liuyang"),
        ("His running mate, Anna Lind, won.", "His running mate"),
        ("Anna Lind, who led a prayer, wept.", None),
        ("Anna Lind, who ran for mayor, lost.", None),
        ("Anna Lind — who has been the Divisional Railway Manager (DRM) for a year — spoke.",
         "Divisional Railway Manager"),
        ("Anna Lind, a marine ecologist and Regents Professor at MIT, agreed.",
         "marine ecologist and Regents Professor at MIT"),
        ("Swedish singer, actor, and animal rights advocate Anna Lind died.",
         "Swedish singer, actor, and animal rights advocate"),
        ("Anna Lind, who served as mayor of Graz from 1990, died.", "mayor of Graz"),
        ("Anna Lind, who was elected mayor in May, died.", "mayor"),
        ("Anna Lind, until June the head of the fund, died.", "head of the fund"),
    ],
)  # fmt: skip
def test_the_role_is_read_beside_the_name_and_ends_with_it(text: str, role: str | None) -> None:
    found = people(text)
    assert [person.role for person in found] == [role]


def test_a_fuller_role_in_the_text_replaces_that_of_the_head_line() -> None:
    text = "Actor Anna Lind dies at 97\n\nSwedish singer, actor, and activist Anna Lind died on Monday.\n"
    assert roles(text) == {"Anna Lind": "Swedish singer, actor, and activist"}


def test_a_counterpart_has_the_role_of_a_counterpart() -> None:
    text = "External Affairs Minister S Jaishankar and his Japanese counterpart, Yoshimasa Hayashi, met."
    assert roles(text) == {"S Jaishankar": "External Affairs Minister", "Yoshimasa Hayashi": "his Japanese counterpart"}


def test_a_role_in_the_plural_holds_for_all_of_a_list() -> None:
    found = roles("It carried astronauts Doug Hurley and Bob Behnken.")
    assert found == {"Doug Hurley": "astronauts", "Bob Behnken": "astronauts"}


def test_historic_figures_in_a_row_are_people() -> None:
    text = "Figures like Netaji Subhas Chandra Bose, Rabindranath Tagore, JRD Tata have helped."
    names = [person.name for person in people(text)]
    assert names == ["Netaji Subhas Chandra Bose", "Rabindranath Tagore", "JRD Tata"]


SPEECH = (
    "Chief Minister Himanta Biswa Sarma on Thursday opened the fair.\n\nHe spoke at length. Sarma said trade grows. "
    "The CM also met traders.\n\nRoads matter, he said."
)


def test_surname_title_and_pronoun_are_mentions_of_one_person() -> None:
    (sarma,) = people(SPEECH)
    assert [SPEECH[start:end] for start, end in sarma.mentions] == [
        "Himanta Biswa Sarma",
        "He",
        "Sarma",
        "The CM",
        "he",
    ]


def test_a_span_of_a_speaker_resolves_to_the_person() -> None:
    article = Article.from_text(SPEECH)
    for words in ("Sarma said", "The CM", "he said"):
        at = SPEECH.index(words)
        mention = resolve(article, (at, at + len(words.removesuffix(" said"))))
        assert mention is not None and mention.canonical == "Himanta Biswa Sarma"


def test_a_pronoun_that_two_people_could_mean_stays_unresolved() -> None:
    text = "Karl Brandt met Otto Weiss on Monday. He left early."
    assert all(mention.form == "name" for mention in mentions(Article.from_text(text)))


def test_gender_tells_two_people_apart() -> None:
    text = "Susan Brandt met Otto Weiss on Monday. She left early."
    susan, otto = people(text)
    assert [text[slice(*span)] for span in susan.mentions] == ["Susan Brandt", "She"]
    assert len(otto.mentions) == 1


def test_a_pronoun_inside_a_quotation_is_not_the_speaker() -> None:
    text = 'Otto Weiss spoke first. "I think he is wrong," Weiss said.'
    (otto,) = people(text)
    assert [text[slice(*span)] for span in otto.mentions] == ["Otto Weiss", "Weiss"]


def test_two_people_are_never_merged_into_one() -> None:
    text = "Hillary Clinton and Bill Clinton voted. Clinton smiled. Later John A. Smith met John B. Smith."
    found = people(text)
    assert [person.name for person in found] == ["Hillary Clinton", "Bill Clinton", "John A. Smith", "John B. Smith"]
    assert all(len(person.mentions) == 1 for person in found)


def test_initials_and_middle_names_merge_within_an_article() -> None:
    text = "Joseph R. Biden Jr. won. Joseph Biden smiled. Mr. Biden left."
    (biden,) = people(text)
    assert [text[slice(*span)] for span in biden.mentions] == ["Joseph R. Biden Jr.", "Joseph Biden", "Biden"]


def test_the_first_full_name_is_the_name_even_after_a_short_one() -> None:
    (person,) = people("Ardern Wins Again\n\nIn Wellington Jacinda Ardern won on Saturday.")
    assert person.name == "Jacinda Ardern"
    assert len(person.mentions) == 2


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("AJohn Smith,.\n\"' Dr.theCMPresidentofheShe’s-"), max_size=120))
def test_any_text_gives_mentions_within_it(text: str) -> None:
    for person in people(text):
        assert " ".join(text[person.start : person.end].split()) == person.name
        assert list(person.mentions) == sorted(person.mentions)
        assert any(span == (person.start, person.end) for span in person.mentions)
        assert person.role is None or " ".join(text[person.role_start : person.role_end].split()) == person.role


def test_namesakes_repeated_without_end_are_read_in_linear_time() -> None:
    text = "John Smith met Mary Smith. He said Smith left the President. "
    assert [person.name for person in people(text * 9)] == ["John Smith", "Mary Smith"]
    assert_linear(people, text)


def test_names_and_roles_stand_on_one_line() -> None:
    text = "On Tuesday the port was opened in Osaka by Kenji  Ito, the deputy trade\nminister of Japan, in the rain."
    (person,) = people(text)
    assert (person.name, person.canonical, person.role) == ("Kenji Ito", "Kenji Ito", "deputy trade minister of Japan")
    assert text[person.start : person.end] == "Kenji  Ito"
    assert text[person.role_start : person.role_end] == "deputy trade\nminister of Japan"


def test_a_form_of_address_is_no_role() -> None:
    text = (
        "The prize went to Drs. Anna Berg and Kenji Ito. Many voters endorse Mr. Alan Price. "
        "Prof. Lena Holm, head of the clinic, spoke after surgeon Dr. Maria Lund and her sister Sarah Lund."
    )
    assert {person.name: person.role for person in people(text)} == {
        "Anna Berg": None,
        "Kenji Ito": None,
        "Alan Price": None,
        "Lena Holm": "head of the clinic",
        "Maria Lund": "surgeon",
        "Sarah Lund": "her sister",
    }


def test_text_with_spaces_around_its_punctuation_is_read_alike() -> None:
    text = 'President Anna Berg , 61 , left Oslo . " Anna Berg is the . " said Kenji Ito , the envoy of Japan .'
    assert roles(text) == {"Anna Berg": "President", "Kenji Ito": "envoy of Japan"}


def test_a_first_lady_is_not_the_president_of_her_surname() -> None:
    text = (
        "First Lady Jill Biden spoke in Ohio. President Biden stayed at home. The First Lady praised teachers.\n\n"
        "Governor Anna Berg came too; Senator Berg, as she was then, had asked for it."
    )
    assert {person.canonical: person.role for person in people(text)} == {
        "Jill Biden": "First Lady",
        "Biden": "President",
        "Anna Berg": "Governor",
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Via his lawyers, Anna Lind, 23, pleaded not guilty.", None),
        ("The First Minister of Scotland, Anna Lind, agreed.", "First Minister of Scotland"),
        (
            "Anna Lind, Administrator, U.S. Small Business Administration",
            "Administrator, U.S. Small Business Administration",
        ),
        ("Anna Lind of the UK's National Crime Agency spoke.", "of the UK's National Crime Agency"),
        ("They met Anna Lind of the Kabul provincial council on Monday.", "of the Kabul provincial council"),
        (
            "BERG SACKS DEFENCE CHIEF LIND .\nOSLO 1996-10-17\nPresident Kai Berg sacked minister Anna Lind .",
            "minister",
        ),
    ],
)
def test_roles_of_others_and_of_bodies(text: str, role: str | None) -> None:
    assert {person.canonical: person.role for person in people(text)}["Anna Lind"] == role


def test_brands_of_a_press_release_are_no_people() -> None:
    text = (
        "BOISE, Idaho (Newswire) -- Lumen Crisp, the new drink, is out. Lumen Crisp sells well with Zenro Malta.\n"
        '"It is fresh," said Dewan Oyelaran. Sumi Ostro, CEO of Malty Foods Inc., and Kenji Ito agreed.\n'
        "About Malty Foods\nFollow Official Telegram. Buy FizzUp Drops & Co."
    )
    assert [person.name for person in people(text)] == ["Dewan Oyelaran", "Sumi Ostro", "Kenji Ito"]


def test_the_first_of_two_surnames_stands_for_the_person() -> None:
    text = "Firefighter Rosa Huanca Quispe spoke. Huanca told reporters that she was tired."
    (person,) = people(text)
    assert [text[slice(*span)] for span in person.mentions] == ["Rosa Huanca Quispe", "Huanca", "she"]


def test_a_label_of_a_transcript_names_the_person_and_q_nobody() -> None:
    text = "Briefing by John Kirwan\n\nMR. KIRWAN:  Good morning.\n\nQ    Thank you.\n\nMS. DE-LUCA:  Welcome.\n"
    assert [person.canonical for person in people(text)] == ["John Kirwan", "De-luca"]


@pytest.mark.parametrize(
    ("forms", "same"),
    [
        (["Donald Ferrin", "Ferrin"], {"Ferrin": "Donald Ferrin"}),
        (["Donald Ferrin", "Donald J. Ferrin", "Ferrin"], {"Ferrin": "Donald J. Ferrin"}),
        (["Donald Ferrin", "Jill Ferrin", "Ferrin"], {}),
        (["Lena James", "James"], {}),
        (["Ferrin"], {}),
    ],
)
def test_a_surname_is_joined_across_articles_with_its_only_bearer(forms: list[str], same: dict[str, str]) -> None:
    assert bearers(pd.DataFrame({"canonical": forms, "mentions": [[[0, 1]]] * len(forms)})) == same


def test_a_nickname_inside_a_name_is_the_same_person() -> None:
    text = 'Matt Holm shot\n\nPolice sergeant Matiu "Matt" Holm was shot. Sergeant Holm was 54.\n'
    found = people(text)
    assert [person.canonical for person in found] == ['Matiu "Matt" Holm']
    assert len(found[0].mentions) == 3


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Police arrested the suspect, 21-year-old Anna Lind of Graz, Austria, on Monday.", "suspect"),
        ("He was shot by a prisoner, suspected to be 23-year-old Anna Lind.", "prisoner"),
        ("Officials identified the suspect as 21-year-old Anna Lind of Graz.", "suspect"),
        ("The bus driver was later named by police as Anna Lind.", "bus driver"),
        ("An Australian, Anna Lind, aged 28, appeared in court.", "Australian"),
        ("Anna Lind, 33-year-old of Bethesda, Maryland, fell.", "33-year-old of Bethesda, Maryland"),
        ("Anna Lind of Oslo Fire and Rescue said so.", "of Oslo Fire and Rescue"),
        ("It was the Labour MP (Member of Parliament) Anna Lind.", "Labour MP"),
        ("Speaker of the House Anna Lind agreed.", "Speaker of the House"),
        ("It was former Trump adviser Anna Lind.", "former Trump adviser"),
        ("They met singer/guitarist Anna Lind.", "singer/guitarist"),
        ("The Mexican-American Senator Anna Lind won.", "Mexican-American Senator"),
        ("Member of parliament (MP) Anna Lind spoke.", "Member of parliament"),
        ("The ticket of Kai Berg for president and former governor Anna Lind lost.", "former governor"),
        ("Anna Lind, a geochemist in Oslo, spoke.", "geochemist in Oslo"),
        ("Anna Lind, the Labour Party's presumptive candidate for mayor, spoke.",
         "Labour Party's presumptive candidate for mayor"),
        ("Anna Lind, then Governor Kai Berg's chief of staff, wept.", "Governor Kai Berg's chief of staff"),
        ("Professor Anna Lind, Chair In Politics at the University of Graz, spoke.",
         "Chair In Politics at the University of Graz"),
        ("It came from her sister-in-law, Anna Lind, and was brief.", "her sister-in-law"),
        ("Anna Lind is Japan's trade minister.", "Japan's trade minister"),
        ("Anna Lind was her co-pilot.", "co-pilot"),
        ("Anna Lind is one of the senators.", None),
        ("Anna Lind, president of the fund and held in esteem, spoke.", "president of the fund"),
    ],
)  # fmt: skip
def test_roles_told_at_some_distance(text: str, role: str | None) -> None:
    assert {person.canonical: person.role for person in people(text)}["Anna Lind"] == role


def test_a_given_name_is_no_part_of_a_role() -> None:
    assert set(roles("It was won by nominee Earl Lind.").values()) == {"nominee"}


def test_what_two_people_are_together() -> None:
    joint = "professors at the University of Geneva"
    assert roles(f"Anna Lind and Kenji Ito are {joint}.") == {"Anna Lind": joint, "Kenji Ito": joint}
    assert roles(f"Anna Lind and Kenji Ito won. Both are {joint}.") == {"Anna Lind": joint, "Kenji Ito": joint}
    assert roles("Anna Lind and Kenji Ito met Kai Berg. Both are professors.")["Kenji Ito"] is None
    assert roles("They met Senior Advisors Anna Lind and Kenji Ito.")["Kenji Ito"] == "Senior Advisors"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Argentine president Anna Lind speaks\n\nPresident of Argentina Anna Lind spoke.", "President of Argentina"),
        ("Former senator Anna Lind dies\n\nAnna Lind, who served as senator for Ohio, died.", "Former senator"),
    ],
)
def test_the_fuller_of_two_roles_stands_unless_it_hides_that_it_is_past(text: str, role: str) -> None:
    assert roles(text)["Anna Lind"] == role


def test_the_people_of_a_state_or_town_are_nobody_s_name() -> None:
    text = "He praised his fellow Oklahoman and close friend. Minnesotan Ann Gray won. Dubliners and Utahns cheered."
    assert [person.name for person in people(text)] == ["Ann Gray"]
