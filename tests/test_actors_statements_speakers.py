"""Whose statement it is, when it was said, and which word reports."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.actors import Statement, find_statements
from dateline.actors.statements.lexicon import CUES, TRIGGER
from dateline.corpus import Article


def read(text: str) -> list[Statement]:
    return find_statements(Article.from_text(text, published=date(2024, 3, 8)))


def test_surname_title_and_pronoun_lead_to_the_person() -> None:
    text = (
        "Chief Minister Rajesh Barman opened the bridge. Barman said the bridge was late.\n\n"
        "'It will change lives', he said.\n\nThe CM said a second bridge would follow."
    )
    assert [s.speaker for s in read(text)] == ["Rajesh Barman"] * 3


def test_the_name_in_an_apposition_is_the_speaker() -> None:
    text = "Matt Brown, the firm’s head for Europe, explained that sales had fallen."
    (made,) = read(text)
    assert made.speaker == "Matt Brown"
    assert made.speaker_span.of(text) == "Matt Brown"


def test_a_spokesman_is_not_the_one_he_speaks_for() -> None:
    (made,) = read("A spokesman for Angela Brown said the talks were over.")
    assert made.speaker == "Spokesman for Angela Brown"


def test_two_speakers_of_one_statement_are_both_named() -> None:
    text = "Foreign Minister Anita Rao and her counterpart, Kenji Ito, stressed the value of the treaty."
    (made,) = read(text)
    assert made.speaker == "Anita Rao and Kenji Ito"
    assert made.text == "the value of the treaty"


def test_a_title_that_two_people_bear_names_neither() -> None:
    text = (
        "Trade Minister Anita Rao met Trade Minister Kenji Ito in Osaka. They dined. "
        "Later that day, the minister said the deal was near."
    )
    assert read(text)[-1].speaker == "Minister"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("May, who took office in 2016, said the talks would go on.", "May"),
        ("In May officials said the bridge was shut.", "officials"),
        ("In a 2006 interview, Day said the film had been fun.", "Day"),
        ("A report from the ministry during the weekend said eight died.", "A report from the ministry"),
        ("In the filing itself Ford made this point, saying the test was flawed.", "Ford"),
        ('The decree signed by the mayor read "The bridge is shut."', "The decree signed by the mayor"),
        ("Kelly, Rao, and Ito all agreed that the bridge was shut.", "Kelly, Rao, and Ito"),
        ("Researchers from Kyoto University and Osaka University reported that ice had thinned.",
         "Researchers from Kyoto University and Osaka University"),
    ],
)  # fmt: skip
def test_the_words_of_the_speaker(text: str, speaker: str) -> None:
    (made,) = read(text)
    assert made.speaker_span.of(text) == speaker


def test_a_noun_reports_for_its_owner() -> None:
    text = "Aides disputed Anita Rao’s assertion that the port was paid for."
    (made,) = read(text)
    assert (made.speaker, made.speaker_span.of(text), made.cue) == ("Anita Rao", "Anita Rao", "assertion")
    assert made.text == "the port was paid for"
    (made,) = read("Anita Rao’s claim that the port was paid for has been dismissed.")
    assert (made.speaker, made.text) == ("Anita Rao", "the port was paid for")
    assert read("Anita Rao’s claim that the port was paid for and the debt that was left are old news.") == []


def test_a_coordinated_cue_keeps_its_speaker() -> None:
    text = "Anita Rao said the port would open in May, and added that it would employ thousands."
    assert [(s.speaker, s.text) for s in read(text)] == [
        ("Anita Rao", "the port would open in May"),
        ("Anita Rao", "it would employ thousands"),
    ]


def test_the_participle_belongs_to_the_speaker_of_the_sentence() -> None:
    text = "“It is a start,” Anita Rao told reporters in Osaka, adding that the port would open in May."
    assert [(s.speaker, s.cue) for s in read(text)] == [("Anita Rao", "told"), ("Anita Rao", "adding")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Anita Rao told reporters on Wednesday that the port would open.", "2024-03-06"),
        ("On Wednesday, Anita Rao said the port would open.", "2024-03-06"),
        ("Anita Rao on Wednesday said the port would open.", "2024-03-06"),
        ("The port will open on Wednesday, Anita Rao said.", None),
        ("Anita Rao, who was elected in 2019, said the port would open.", None),
        ("Anita Rao said the port would open on Wednesday.", None),
    ],
)
def test_the_day_of_saying_stands_beside_the_cue(text: str, day: str | None) -> None:
    (made,) = read(text)
    assert made.date == day


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Polls show the party ahead in Ohio.", "the party ahead in Ohio"),
        ("The study found that prices had doubled.", "prices had doubled"),
        ("The senator accused the governor of hiding the letter.", "the governor of hiding the letter"),
        ('The mayor called the plan "a gift."', 'the plan "a gift."'),
        ("The mayor called the plan a gift to the rich.", "the plan a gift to the rich"),
        ("The bank warned of a recession.", "of a recession"),
        ("The mayor made it clear that he would stay.", "he would stay"),
        ("The mayor is sure she will win.", "she will win"),
        ('The mayor referred to the plan as "a gift."', 'the plan as "a gift."'),
        ("Kelly said no judge would hear the case.", "no judge would hear the case"),
        ("Voters fear that prices will rise.", "prices will rise"),
        ("The party wants to raise the tax.", "to raise the tax"),
        ("The judge ruled that the law was void.", "the law was void"),
        ("It is, said the mayor on Monday, a gift to the city.", "a gift to the city"),
    ],
)
def test_classes_of_cues(text: str, content: str) -> None:
    assert [s.text for s in read(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "When companies want to reach investors, they call us.",
        "The mayor called the police after the robbery.",
        "The total reported cases fell.",
        "We believe that our product is the best.",
        "The club welcomes applicants from all countries.",
        "He went home to say that he was tired.",
        "She did not make clear that she would leave.",
        "Growing companies that want to reach investors call the firm.",
        "Kelly said no.",
        "The partnership highlighted at the summit underlines an ambitious roadmap.",
        "A process called “exfiltration” was used.",
    ],
)
def test_words_that_look_like_cues(text: str) -> None:
    assert read(text) == []


def test_every_cue_is_a_trigger_in_small_letters_and_with_a_capital() -> None:
    for word in CUES:
        assert TRIGGER.fullmatch(word)
        assert TRIGGER.fullmatch(word.capitalize())


def test_inflections_of_the_lexicon() -> None:
    assert {word for word, cue in CUES.items() if cue.lemma == "deny"} == {"deny", "denies", "denied", "denying"}
    assert {word for word, cue in CUES.items() if cue.lemma == "say"} == {"say", "says", "said", "saying"}
    assert CUES["urged"].group == "urge"


def test_they_are_the_nearest_plural_subject() -> None:
    text = (
        "Kyoto and Lisbon agreed on a new plan for their ports. Both sides held long talks on fishing. "
        "They described the plan as a gift to sailors."
    )
    assert [s.speaker for s in read(text)] == ["Kyoto and Lisbon", "Both sides"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Trade Minister Anita Rao met her Japanese counterpart, Kenji Ito, in Osaka.", "The two ministers"),
        ("Trade Minister Anita Rao met Finance Minister Kenji Ito in Osaka.", "The ministers"),
        ("Prime Minister Anita Rao and President Kenji Ito met in Osaka.", "Both leaders"),
    ],
)
def test_two_named_with_such_titles_are_the_group(first: str, second: str) -> None:
    (made,) = read(f"{first} {second} agreed that the port would open.")
    assert made.speaker == "Anita Rao and Kenji Ito"
    assert made.speaker_span.of(f"{first} {second} agreed that the port would open.") == second


def test_a_group_that_may_be_others_stays_as_written() -> None:
    text = (
        "Trade Minister Anita Rao met Finance Minister Kenji Ito and Justice Minister Lena Berg in Osaka. "
        "The two ministers agreed that the port would open."
    )
    assert read(text)[-1].speaker == "Two ministers"
    assert [s.speaker for s in read("Industry observers said the port was late.")] == ["Industry observers"]
    assert [s.speaker for s in read("On Monday industry observers said the port was late.")] == ["Industry observers"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The mayor invited Japanese investors to the fair.", "invited"),
        ("Kyoto and Lisbon agreed on promoting the fair.", "agreed"),
        ("Residents described the fair as a triumph for the town.", "described"),
        ("Anita Rao urged partnerships with banks in Japan.", "urged"),
    ],
)
def test_a_content_that_is_no_clause_has_its_verb_as_cue(text: str, cue: str) -> None:
    (made,) = read(text)
    assert (made.cue, made.cue_span.of(text)) == (cue, cue)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bernard Moss met Maria Lopez. Moss said it was late. She said the port was closed.", "Maria Lopez"),
        ("Bernard Moss said it was late. She said the port was closed.", "She"),
        ("Maria Lopez and Ken Ito met. Lopez and Ito's mother said the port was closed.", "Lopez and Ito's mother"),
        ("Maria Lopez and Ken Ito met. Lopez, Blank, and Ito said the port was closed.", "Lopez, Blank, and Ito"),
        ("The new model indicated that ice melts. They said the port was closed.", "They"),
        ("The new model indicated that ice melts. It showed the port was closed.", "New model"),
        ("A jury met. One of them said the port was closed.", "One of them"),
        ("At 2:00 a.m. on Monday the Harbour Authority said the port was closed.", "Harbour Authority"),
    ],
)
def test_a_speaker_that_is_not_certain_stays_as_written(text: str, speaker: str) -> None:
    last = read(text)[-1]
    assert (last.speaker, last.text) == (speaker, "the port was closed")


def test_the_form_of_a_company_belongs_to_its_name() -> None:
    text = "Marsh & Howe, LLP said the port was closed."
    assert [s.speaker_span.of(text) for s in read(text)] == ["Marsh & Howe, LLP"]


def test_what_a_court_found_too_stays_its_first_speakers() -> None:
    text = "John Moss argued that the sale was a sham, as the High Court found."
    assert [(s.speaker, s.text) for s in read(text)] == [("John Moss", "the sale was a sham")]


def test_a_participle_needs_someone_who_can_speak() -> None:
    assert read("The town came third in all lists, underscoring its strength in rowing.") == []
    assert read("The case brought by John Moss alleging fraud has gained support.") == []
    (made,) = read("The mayor praised the rowers, underscoring their strength.")[1:]
    assert (made.speaker, made.text) == ("Mayor", "their strength")


def test_headings_in_capitals_are_no_speakers() -> None:
    assert read("CONTACT: Harbour House, 2 Pier Road.\n\nDEADLINE: Claims must be made by May 2.\n") == []


def test_a_linked_name_before_a_quotation() -> None:
    text = "[Senate Leader John Moss](https://example.org/a?s=20): “Ann Rao will run the port well.”"
    (made,) = read(text)
    assert (made.speaker, made.kind, made.text) == ("John Moss", "quoted", "Ann Rao will run the port well.")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anita Rao spoke. Rao’s statement read: “The port is closed.”", "Anita Rao"),
        ("Anita Rao spoke. Rao’s tax records show that the port is closed.", "Rao’s tax records"),
        ("The Ministry of Health’s report found that the port is closed.", "Ministry of Health"),
        ("Lena Berg and Anita Rao met. Rao, who spoke for Trade and Ports Minister Lena Berg, left. "
         "Trade and Ports Minister Lena Berg said the port is closed.", "Lena Berg"),
    ],
)  # fmt: skip
def test_what_one_writes_is_ones_own(text: str, speaker: str) -> None:
    last = read(text)[-1]
    assert (last.speaker, last.text.rstrip(".").lower()) == (speaker, "the port is closed")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prosecutors charged the man with murder, they said on Sunday.", "Prosecutors"),
        ("The Chilean Armed Forces said ten fell ill. They said more were being tested.", "Chilean Armed Forces"),
        ("Judge Anna Rao died, according to a statement released by the Harbour Ministry.", "Harbour Ministry"),
        ("The roof fell, according to a statement released on Monday.", "Statement"),
    ],
)
def test_who_stands_behind_they_and_behind_a_statement(text: str, speaker: str) -> None:
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anita Rao said it was late. Ben Moss then left the room. He said the port was closed.", "Ben Moss"),
        ("Emma Berg spoke of her work. Faced with the loss of Anna Rao, they paid. “It was a good day,” she said.",
         "Emma Berg"),
        ("Ben Moss took the blame for the leak. Speaking to Martin Holt of the Courier, he said the port was closed.",
         "Ben Moss"),
        ("Anita Rao said it was late. One of the sailors kept his name. He said the port was closed.",
         "One of the sailors"),
        ("In Ohio, which was to vote, Governor Mike Berg put it off. In a note, he said the port was closed.",
         "Mike Berg"),
        ("Donald Rao met Joe Berg. Berg gave a speech in which he called Rao a thief.", "Joe Berg"),
        ("The Harbour Authority put off the sale. They did say the port was closed.", "Harbour Authority"),
        ("The Tennis Federation released a note on the arrest. It read, “The port is closed to us all.”",
         "Tennis Federation"),
        ("The couple sold masks. They said the port was closed.", "Couple"),
    ],
)  # fmt: skip
def test_a_pronoun_is_the_subject_of_the_sentence_before_it(text: str, speaker: str) -> None:
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Ministry of Trade met the Harbour Authority. The ministry said the port was closed.",
         "Ministry of Trade"),
        ("Norfield, a regional airline, bought ten planes from Holt Ltd. The airline said the port was closed.",
         "Norfield"),
        ("The Ministry of Trade met the Ministry of Ports. The ministry said the port was closed.", "Ministry"),
        ("The company said the port was closed.", "Company"),
    ],
)  # fmt: skip
def test_what_kind_of_body_speaks_tells_which_one(text: str, speaker: str) -> None:
    assert read(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The bus driver was well. The bus driver said it rained. He said the port is closed.", "Bus driver"),
        ("Taliban spokesman Ben Moss was there. The Taliban said the port is closed.", "Taliban"),
        ("Foreign Secretary Ana Rao left. The foreign minister said the port is closed.", "Ana Rao"),
        (
            "It was late, said Ben Moss. The port is closed, according to a post on Monday by Senator Ana Rao.",
            "Ana Rao",
        ),
    ],
)
def test_a_description_and_a_post_lead_to_who_speaks(text: str, speaker: str) -> None:
    last = read(text)[-1]
    assert (last.speaker, last.text.lower()) == (speaker, "the port is closed")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Senator Anna Rao who backed the bill said the port is closed.", "Anna Rao"),
        ("The senator who met the mayor said the port is closed.", "Senator"),
    ],
)
def test_who_did_something_and_not_what_it_was_done_to_speaks(text: str, speaker: str) -> None:
    assert [(s.speaker, s.text) for s in read(text)] == [(speaker, "the port is closed")]


def test_she_is_none_of_several_who_are_only_not_known_as_men() -> None:
    text = (
        "She was married to agent John Moss, to conductor Leopold Berg, to director Sidney Holt and to author Robert "
        "Lund. She said it was over. Her memoirs say it was late."
    )
    assert [s.speaker for s in read(text)] == ["She", "Her memoirs"]
