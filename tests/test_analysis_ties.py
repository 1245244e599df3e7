"""A figure that fits several of another article: which it is joined with, and what stands in nobody's way."""

from __future__ import annotations

import pytest

from dateline.analysis.measures.candidates import candidates
from dateline.analysis.measures.figures import Figure, figures_of
from dateline.analysis.measures.grouping import measures
from dateline.analysis.measures.likeness import Likeness
from dateline.analysis.measures.stories import Stories
from told import Told, told

CRASH = (
    "Ferry sinks off Sumba, 29 dead\n\n31 August 2021\n\nKUPANG - At least 29 people died when a ferry sank off "
    "Sumba on "
    "Monday, the rescue agency Basarnas said. On Sunday, two boats collided on Lake Toba, with the loss of 22 lives.",
    "At least 29 killed as ferry sinks off Sumba\n\n31 August 2021\n\nKUPANG - A ferry sank off Sumba on Monday and at "
    "least 29 people were killed, the rescue agency Basarnas said. On Sunday, 22 people died in a collision of two "
    "boats on Lake Toba.",
    "Ferry toll off Sumba rises to 33\n\n2 September 2021\n\nKUPANG - The toll of the ferry that sank off Sumba on "
    "Monday "
    "has risen to 33 dead, the rescue agency Basarnas said.",
)


def test_the_dead_of_another_accident_in_the_same_article_stay_apart() -> None:
    ledger = told(*CRASH)
    assert ledger.are_one(("29 people", 0), ("29 people", 1), ("33", 2))
    assert ledger.are_one(("22 lives", 0), ("22 people", 1))
    assert not ledger.are_one(("29 people", 0), ("22 people", 1))


def test_what_is_given_in_a_second_currency_stands_in_nobodys_way() -> None:
    ledger = told(
        "Holm's profit falls\n\n25 April 2024\n\nHELSINKI - Operating profit of the pump maker Holm fell to 1.12 "
        "billion euros ($1.2 billion) in the first quarter, from 1.31 billion euros a year earlier.",
        "Holm's profit slips again\n\n19 July 2024\n\nHELSINKI - Operating profit of the pump maker Holm was 810 "
        "million euros in the second quarter.",
    )
    assert ledger.are_one(("1.12 billion euros", 0), ("$1.2 billion", 0), ("810 million euros", 1))
    assert ledger.are_one(("1.31 billion euros", 0), ("810 million euros", 1))


HARVEST = (
    "Drought delays Uruguay's barley harvest\n\n20 October 2021\n\nMONTEVIDEO - The grain chamber put the coming "
    "barley harvest of Uruguay at 900,000 tonnes on Wednesday, and warned that drought was delaying the work.",
    "Drought cuts Uruguay's barley harvest\n\n9 March 2022\n\nMONTEVIDEO - The grain chamber lowered its estimate "
    "for Uruguay's barley harvest to 620,000 tonnes from 750,000 on Wednesday. The rival brewers' union puts it at "
    "680,000.",
    "Rain brings no relief to Uruguay's barley\n\n9 June 2022\n\nMONTEVIDEO - Uruguay's barley harvest came to "
    "580,000 tonnes after a year of drought, the grain chamber said on Thursday.",
)


def test_a_second_estimate_in_the_same_words_stands_beside_the_first() -> None:
    ledger = told(*HARVEST)
    assert ledger.are_one(("900,000", 0), ("620,000", 1), ("680,000", 1), ("580,000", 2))


def test_the_same_words_of_another_make_of_the_thing_are_not_a_second_estimate() -> None:
    ledger = told(
        "Vaccines weaken\n\n18 August 2021\n\nWASHINGTON - Vaccine effectiveness against infection fell from 76 "
        "percent to 42 percent for Pfizer, the doctor said. Vaccine effectiveness against infection fell from 86 "
        "percent to 71 percent for Moderna.",
        "Pfizer vaccine weaker\n\n10 September 2021\n\nWASHINGTON - Effectiveness of the Pfizer vaccine against "
        "infection has fallen to 40 percent, the doctor said on Friday.",
    )
    assert ledger.are_one(("42 percent", 0), ("40 percent", 1))
    assert not ledger.are_one(("71 percent", 0), ("40 percent", 1))


def test_a_million_in_the_country_is_not_a_million_in_the_world() -> None:
    ledger = told(
        "Coronavirus: one million cases in the United States\n\n29 April 2020\n\nMore than one million confirmed "
        "cases of "
        "COVID-19 were recorded in the United States on Tuesday. Cases worldwide had surpassed one million on April 2.",
        "Coronavirus spreads\n\n5 April 2020\n\nConfirmed cases of COVID-19 worldwide reached 1,051,635 on Saturday, "
        "with "
        "244,000 cases recorded in the United States.",
    )
    assert ledger.are_one(("More than one million confirmed cases", 0), ("244,000 cases", 1))
    assert not ledger.are_one(("More than one million confirmed cases", 0), ("1,051,635", 1))


def test_the_same_sum_comes_before_its_neighbours() -> None:
    plans = (
        "A plan of 30 days asks for $26,880 and gives rewards of $896 a day. "
        "A plan of 45 days asks for $42,120 and gives rewards of $1,404 a day."
    )
    ledger = told(
        f"Dory offers plans for savers\n\n5 June 2024\n\nLONDON - The savings firm Dory offers two plans. {plans}",
        f"Dory adds to its plans for savers\n\n7 June 2024\n\nLONDON - The savings firm Dory has two plans. {plans}",
    )
    for sum_ in ("$26,880", "$42,120"):
        assert ledger.are_one((sum_, 0), (sum_, 1))
    assert not ledger.are_one(("$26,880", 0), ("$42,120", 1))


def corpus(articles: int) -> Told:
    """Return articles on one port, a month apart, each with its cargo."""
    months = ("January", "March", "May", "July", "September", "November")
    return told(
        *(
            f"Cargo at Aden\n\n10 {months[turn % 6]} {2001 + turn // 6}\n\nADEN - The port of Aden handled "
            f"{turn + 10},400 containers, its director Saleh Noor said."
            for turn in range(articles)
        )
    )


@pytest.mark.parametrize(("articles", "others"), [(5, 4), (11, 6)])
def test_where_there_are_few_figures_each_is_compared_with_more_than_its_next(articles: int, others: int) -> None:
    ledger = corpus(articles)
    figures = figures_of(ledger.quantities, ledger.articles)
    stories = Stories({figure.article: figure.story for figure in figures})
    found = {one.id: list(later) for one, later in candidates(figures, Likeness(figures, stories), stories)}
    assert len(found[figures[0].id]) >= others
    assert all(len(later) == len({other.id for other in later}) for later in found.values())


def test_many_figures_of_one_article_are_joined_in_time_that_grows_with_them() -> None:
    def calls(count: int) -> int:
        told_of = " ".join(
            f"The fund spent ${100 + turn % 800} million on roads in Kenya in {1950 + turn % 60}."
            for turn in range(count)
        )
        ledger = told(f"Roads in Kenya\n\n1 March 2020\n\n{told_of}")
        asked = 0
        may_stand = Likeness.may_stand

        def counted(self: Likeness, first: Figure, second: Figure) -> bool:
            nonlocal asked
            asked += 1
            return may_stand(self, first, second)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Likeness, "may_stand", counted)
            measures(ledger.quantities, ledger.articles)
        return asked

    assert calls(1200) < 3 * calls(600)
