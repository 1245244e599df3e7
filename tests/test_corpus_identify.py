"""From a text to an article: title, agency, place, day, body and their evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import Article
from hostile import assert_linear

SEEDS = Path(__file__).parents[1] / "seeds"
DATA = Path(__file__).parent / "data" / "corpus"
BODY = "The ministers met in the capital and said that the talks on trade had gone well for both of the sides."


def body(article: Article) -> str:
    return article.text[article.body.start : article.body.end]


@pytest.mark.parametrize(
    ("name", "title", "agency", "place"),
    [
        ("000_7ac023e522c09561.txt", None, "PTI", "Guwahati"),
        ("001_12081d5a9082c1c1.txt", "Japan & India Forge Semiconductor & AI Partnership for Innovation", None, None),
        ("002_5d392a477f6f6057.txt", None, "ANI", None),
        ("003_9907b32253ca3d4c.txt", None, None, None),
        (
            "004_dd9a1b8ace2b4269.txt",
            "India-Japan inaugurate dialogue on Economic Security with focus on bolstering industrial and "
            "technological resilience",
            None,
            "New Delhi",
        ),
    ],
)
def test_the_seeds(name: str, title: str | None, agency: str | None, place: str | None) -> None:
    article = Article.from_text((SEEDS / name).read_text(encoding="utf-8"), path=name)
    assert (article.title, article.agency, article.place) == (title, agency, place)
    named = {head for head, _ in article.heads}
    assert named >= {head for head, value in (("title", title), ("agency", agency), ("place", place)) if value}


def test_head_matter_and_credits_are_no_body() -> None:
    first = Article.from_text((SEEDS / "000_7ac023e522c09561.txt").read_text(encoding="utf-8"))
    assert body(first).startswith("Chief Minister")
    second = Article.from_text((SEEDS / "002_5d392a477f6f6057.txt").read_text(encoding="utf-8"))
    assert body(second).startswith("Japan and India have")
    assert body(second).endswith("decade.")
    third = Article.from_text((SEEDS / "003_9907b32253ca3d4c.txt").read_text(encoding="utf-8"))
    assert body(third).startswith("On Thursday")


def test_wikinews() -> None:
    article = Article.from_text((DATA / "wikinews.txt").read_text(encoding="utf-8"))
    assert article.title == "Nickey Iyambo, former vice-president of Namibia, dies aged 82"
    assert article.publisher == "Wikinews"
    assert article.published.day == date(2019, 5, 21)
    assert article.url is not None
    assert article.url.startswith("https://en.wikinews.org/")
    assert body(article).startswith("Nickey Iyambo, former vice-president of Namibia, died on Sunday")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Talks go well\n\n{BODY}", "Talks go well"),
        (f"Talks go well\nNov 27, 2024\n{BODY}", "Talks go well"),
        (f"# Talks go well\n\n{BODY}", "Talks go well"),
        (f"**Talks go well**\n\n{BODY}", "Talks go well"),
        (f"Will talks go well?\n\n{BODY}", "Will talks go well?"),
        (f"Q&amp;A with the minister\n\n{BODY}", "Q&A with the minister"),
        (f"{BODY}\n\n{BODY}", None),
        ("The ministers met in the capital and said that the\ntalks had gone well for both of the sides.", None),
        ("PUNE, March 3 (PTI) -\nThe mill was closed.", None),
        ("- one point\n- another point", None),
        ("THE PRESIDENT:  Thank you all\n\nQ    Sir?", None),
        ("By Jane Doe\n\nThe mill was closed.", None),
        ("2024-03-09\nThe mill was closed.", None),
        (f"Nairobi, Kenya\n\n{BODY}", None),
        (f"Kenya, Uganda sign deal\n\n{BODY}", "Kenya, Uganda sign deal"),
        (f"World\n\nAfrica\n\nTalks go well\n\n{BODY}", "Talks go well"),
        ("Talks go well", None),  # a line by itself is all there is
    ],
)
def test_a_headline_is_a_title_and_a_first_sentence_is_not(text: str, title: str | None) -> None:
    assert Article.from_text(text).title == title


def test_short_lines_under_the_headline_are_head_matter() -> None:
    article = Article.from_text(f"Talks go well\nBoth sides pleased\n\nBy Jane Doe\n\nSouth Lawn\n\n{BODY}")
    assert body(article) == BODY


HEADS = [
    # head, place, agency, publisher
    ("Talks go well\n\nBy PTI\nPublished: 20th Mar 2023 03:14 PM | Last Updated: 21st Mar 2023 03:15 PM\n\nACCRA: ",
     "Accra", "PTI", None),
    ("Talks go well\nKYODO NEWS - Mar 20, 2023 - 23:45 | World, All\n\nACCRA - ", "Accra", None, None),
    ("Talks go well\nBy A. Writer and B. Writer\nMarch 20, 2023 3:14 PM GMT+5:30 Updated 2 years ago\n\n"
     "ACCRA, March 20 (Reuters) - ", "Accra", "Reuters", None),
    ("Talks go well\nA. Writer | TNN | Mar 20, 2023, 15:14 IST\n\nACCRA: ", "Accra", None, None),
    ("Talks go well\nThe Example Post | 20 March 2023\n\n", None, None, "The Example Post"),
    ("Talks go well\n2 min read 20 Mar 2023, 07:15 AM IST\n\n", None, None, None),
    ("Talks go well\n\nANI | Updated: Mar 20, 2023 22:02 IST\n\nAccra [Ghana], March 20 (ANI): ", "Accra", "ANI", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "place", "agency", "publisher"), HEADS)
def test_heads_as_they_come(head: str, place: str | None, agency: str | None, publisher: str | None) -> None:
    article = Article.from_text(head + BODY)
    assert (article.title, article.place, article.agency, article.publisher) == (
        "Talks go well",
        place,
        agency,
        publisher,
    )
    assert article.published.day == date(2023, 3, 20)
    assert body(article) == BODY


def test_two_datelines_one_below_the_other() -> None:
    article = Article.from_text(f"Talks go well\n\nPune, India - January 3, 2025 / Acme /\n\nPUNE – {BODY}")
    assert body(article) == BODY


def test_what_is_given_outranks_the_text_and_dissent_is_kept() -> None:
    article = Article.from_text(f"Talks go well\nNov 27, 2024\n{BODY}", published=date(2024, 11, 28), title="Given")
    assert article.published.day == date(2024, 11, 28)
    assert article.published.basis == "page metadata"
    assert [evidence.quote for evidence in article.published.dissent] == ["Nov 27, 2024"]
    assert article.title == "Given"
    assert dict(article.heads)["title"].kind == "metadata"


def test_a_given_title_that_stands_in_the_text_is_evidenced_there() -> None:
    article = Article.from_text(f"Talks go well\n\n{BODY}", title="Talks go well")
    evidence = dict(article.heads)["title"]
    assert (evidence.kind, evidence.start, evidence.end) == ("span", 0, 13)


def test_the_path_dates_a_text_that_nothing_else_dates() -> None:
    article = Article.from_text(BODY, path=Path("clippings") / "2024-03-09-talks.txt")
    assert (article.published.day, article.published.basis) == (date(2024, 3, 9), "file")


def test_the_id_comes_from_the_text_alone() -> None:
    assert Article.from_text(BODY, path="a.txt").id == Article.from_text(BODY, title="Other").id
    assert Article.from_text(BODY).id != Article.from_text(BODY + " More.").id


def check(article: Article) -> None:
    assert 0 <= article.body.start <= article.body.end <= len(article.text)
    for _, evidence in article.heads:
        if evidence.kind == "span":
            assert article.text[evidence.start : evidence.end] == evidence.quote


@settings(deadline=None)
@given(st.text(max_size=400))
def test_never_raises_on_any_text(text: str) -> None:
    check(Article.from_text(text))


PIECES = st.sampled_from(
    ["Big news", "\n", "\n\n", "# ", "2024-03-09", " | ", "PUNE, ", "(PTI)", " - ", "Nov 27", ", 2024", "By Jane Doe",
     "- Agencies", BODY, "Source: Acme", "https://x.org", "“", "\u202e", "\ud800", "\x00"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=20))
def test_never_raises_on_anything_like_an_article(pieces: list[str]) -> None:
    check(Article.from_text("".join(pieces)))


@pytest.mark.parametrize(
    "text", ["", "\n", "\ufeff", "x" * 200_000, "\n" * 100_000, "a\u2028b\u0085c", "date 2024-01-01"]
)
def test_odd_texts(text: str) -> None:
    check(Article.from_text(text))


@pytest.mark.parametrize("piece", ["A ", "\n", "# x\n", "by X\n", "PUNE, (PTI) - ", "| ", "A: ", "2024-01-01\n", "a. "])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    assert_linear(lambda text: check(Article.from_text(text)), piece)
