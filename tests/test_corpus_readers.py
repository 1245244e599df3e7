"""The readers: text, Markdown, HTML, JSON Lines, JSON and CSV, whole and broken."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.corpus import read
from dateline.corpus.identify import Record, identify_record
from dateline.corpus.model import Unread
from dateline.corpus.readers import READERS, decode, decode_page

DATA = Path(__file__).parent / "data" / "corpus"
BODY = "The ministers met in the capital and said that the talks on trade had gone well for both of the sides."


def records(suffix: str, data: bytes | str) -> list[Record | Unread]:
    return list(READERS[suffix](data if isinstance(data, bytes) else data.encode(), f"file{suffix}"))


def record(suffix: str, data: bytes | str) -> Record:
    (found,) = records(suffix, data)
    assert isinstance(found, Record), found
    return found


def test_front_matter_of_markdown() -> None:
    text = f"---\ntitle: Talks on trade\ndate: 2024-03-09\nsource: The Post\nurl: https://x.org/a\n---\n\n{BODY}\n"
    found = record(".md", text)
    article = identify_record(found)
    assert found.text == text  # the canonical text is the whole file
    assert (article.title, article.published.day, article.published.basis) == (
        "Talks on trade",
        date(2024, 3, 9),
        "page metadata",
    )
    assert (article.publisher, article.url) == ("The Post", "https://x.org/a")
    assert article.text[article.body.start : article.body.end] == BODY


@pytest.mark.parametrize(
    "front", ["---\n: [broken\n---\n", "---\n- a list\n---\n", "---\nnever closed\n", "---\n---\n"]
)
def test_broken_front_matter_loses_nothing(front: str) -> None:
    assert BODY in record(".md", front + BODY).text


def test_a_heading_is_the_title() -> None:
    assert identify_record(record(".md", f"# **Talks** on trade\n\n{BODY}")).title is not None
    assert identify_record(record(".md", f"# Talks on trade #\n\n{BODY}")).title == "Talks on trade"


def test_a_page() -> None:
    (found,) = READERS[".html"]((DATA / "page.html").read_bytes(), "page.html")
    assert isinstance(found, Record)
    article = identify_record(found)
    assert article.title == "Harbour reopens after storm"
    assert article.publisher == "The Example Post"
    assert article.published.day == date(2024, 3, 9)
    assert article.published.basis == "page metadata"
    assert (article.agency, article.place) == ("Kyodo", "Yokohama")
    assert "alert" not in article.text
    assert "Home" not in article.text
    assert article.extractor.startswith("trafilatura ")
    assert article.text[article.body.start :].startswith("The harbour of Yokohama")


@pytest.mark.parametrize(
    "data", [b"", b"<html>", b"<html></html>", b"<p>", b"\x00\x00", b"<html><body><script>x</script>"]
)
def test_a_page_without_text_is_not_read(data: bytes) -> None:
    (found,) = records(".html", data)
    assert isinstance(found, Unread)


def test_json_lines_with_one_bad_line() -> None:
    lines = [
        json.dumps({"text": BODY, "title": "A", "date": "2024-03-09"}),
        "{broken",
        "[1]",
        '{"title": "no text"}',
        "",
    ]
    first, *rest = records(".jsonl", "\n".join(lines))
    assert isinstance(first, Record)
    assert first.path == "file.jsonl:1"
    assert [(item.path, item.reason.split(" (")[0]) for item in rest if isinstance(item, Unread)] == [
        ("file.jsonl:2", "is not a JSON record"),
        ("file.jsonl:3", "is not a record with named fields"),
        ("file.jsonl:4", "has no field with the text"),
    ]


def test_press_releases() -> None:
    corpus = read(DATA / "releases.jsonl")
    assert corpus.unread == ()
    assert [(article.published.day, article.agency, article.place) for article in corpus.articles] == [
        (date(2023, 12, 13), "Newsworthy.ai", "Scottsdale, AZ"),
        (date(2025, 1, 15), "24-7 Press Release", "Oklahoma City, OK"),
        (date(2025, 8, 8), "PR Newswire", "Boca Raton, Fla."),
    ]
    released = corpus.articles[2]
    assert released.publisher == "citybiz"
    assert [evidence.quote for evidence in released.published.dissent] == ["Aug. 5, 2025"]
    assert released.published.basis == "page metadata"


@pytest.mark.parametrize("names", [("headline", "body", "published"), ("Title", "Content", "Date Published")])
def test_columns_go_by_many_names(names: tuple[str, str, str]) -> None:
    title, text, day = names
    found = record(".csv", f'{title};{text};{day}\nTalks;"{BODY}";2024-03-09\n')
    article = identify_record(found)
    assert (article.title, article.published.day) == ("Talks", date(2024, 3, 9))
    assert article.published.evidence[0].field == day


def test_a_cell_with_lines_and_commas() -> None:
    found = record(".csv", f'title,text\n"Talks, and more","{BODY}\n\nA ""second"" paragraph."\n')
    assert found.text == f'{BODY}\n\nA "second" paragraph.'
    assert found.title == "Talks, and more"


def test_tables_without_text_column() -> None:
    (found,) = records(".csv", "a,b\n1,2\n")
    assert isinstance(found, Unread)
    assert "column" in found.reason


@pytest.mark.parametrize(
    "value", [{"text": BODY}, [{"text": BODY}], {"articles": [{"content": BODY, "source": {"name": "The Post"}}]}]
)
def test_json(value: object) -> None:
    assert record(".json", json.dumps(value)).text == BODY


def test_html_in_a_column_is_read_as_a_page() -> None:
    html = (DATA / "page.html").read_text(encoding="utf-8")
    found = record(".jsonl", json.dumps({"content": html, "title": "Given title"}))
    assert found.extractor.startswith("trafilatura")
    assert found.title == "Given title"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("naïve".encode(), "naïve", "utf-8"),
        ("naïve".encode("utf-8-sig"), "naïve", "utf-8"),
        ("naïve".encode("cp1252"), "naïve", "cp1252"),
        ("naïve".encode("utf-16"), "naïve", "utf-16"),
        (b"\x81\x8d", "", "undecodable"),
        (b"a\x00b", "", "undecodable"),
    ],
)
def test_decoding(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


def test_an_unusual_encoding_is_recorded() -> None:
    assert record(".txt", "Caf\xe9 talks. ".encode("cp1252") + BODY.encode()).extractor == "decoded as cp1252"
    assert record(".txt", BODY).extractor == ""


def test_a_page_is_decoded_as_it_declares() -> None:
    html = '<html><head><meta charset="shift_jis"></head><body><p>東京 talks</p></body></html>'
    assert "東京" in decode_page(html.encode("shift_jis"))
    assert "talks" in decode_page(b'<meta charset="no-such"><p>talks \xff</p>')


@settings(deadline=None, max_examples=50)
@given(st.sampled_from(sorted(READERS)), st.binary(max_size=300))
def test_no_reader_raises_on_any_bytes(suffix: str, data: bytes) -> None:
    for found in records(suffix, data):
        if isinstance(found, Record):
            identify_record(found)


@settings(deadline=None, max_examples=50)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["text", "title", "date", "source", "url", "articles"]), inner, max_size=4
            )
        ),
    )
)
def test_no_json_value_raises(value: object) -> None:
    for suffix in (".json", ".jsonl"):
        for found in records(suffix, json.dumps(value)):
            if isinstance(found, Record):
                identify_record(found)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b"", "is empty"),
        (b"<html><head><title>Port</title></head><body></body></html>", "has no main text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is neither a page nor a text"),
        (b"<html><body><nav>Home About Contact</nav></body></html>", "has no whole sentence in its main text"),
        (b"<html><body><p>The port of Halden", "has no whole sentence in its main text"),
    ],
)
def test_a_page_that_holds_no_article_is_not_read_and_says_why(page: bytes, reason: str) -> None:
    (found,) = READERS[".html"](page, "a.html")
    assert isinstance(found, Unread)
    assert found.reason.startswith(reason)
