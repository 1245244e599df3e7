"""A folder to a corpus: what is read, in which order, and what is not read and why."""

from __future__ import annotations

import hashlib
import random
from datetime import date
from pathlib import Path

import pytest

import dateline
from dateline.corpus import read
from dateline.corpus.language import why_not_english
from dateline.errors import DatelineError

SEEDS = Path(__file__).parents[1] / "seeds"
ENGLISH = "The ministers met in the capital and said that the talks on trade had gone well for both of the sides."
GERMAN = "Die Minister trafen sich in der Hauptstadt und sagten, die Gespräche über den Handel seien gut verlaufen."


def write(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def reasons(folder: Path) -> dict[str, str]:
    return {item.path: item.reason for item in read(folder).unread}


def test_the_seeds_in_the_order_of_time() -> None:
    articles = dateline.read_corpus(SEEDS)
    assert [article.paths[0][:3] for article in articles] == ["003", "001", "004", "000", "002"]
    assert [article.published.day for article in articles] == [
        date(2023, 7, 28),
        None,
        date(2024, 11, 27),
        date(2025, 2, 6),
        date(2025, 11, 24),
    ]


def test_hashes_and_canonical_text(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbf" + f"Head line here\r\n\r\n{ENGLISH}\r\n".encode()
    (article,) = dateline.read_corpus(write(tmp_path, a_dot_txt=raw))
    assert article.text == f"Head line here\n\n{ENGLISH}\n"
    assert article.sha256 == hashlib.sha256(raw).hexdigest()
    assert article.paths == ("a.txt",)


def test_files_with_the_same_text_are_one_article_with_several_paths(tmp_path: Path) -> None:
    folder = write(tmp_path, b_dot_txt=ENGLISH, sub__a_dot_txt=ENGLISH, a_dot_txt=f"\ufeff{ENGLISH}")
    (article,) = dateline.read_corpus(folder)
    assert article.paths == ("a.txt", "b.txt", "sub/a.txt")


def test_what_is_not_read_is_listed_with_the_reason(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        good_dot_txt=ENGLISH,
        blank_dot_txt=" \n\t\n",
        german_dot_txt=GERMAN * 3,
        russian_dot_txt="Министры встретились в столице и сказали, что переговоры прошли хорошо.",
        digits_dot_txt="1 2 3",
        picture_dot_png=b"\x89PNG",
        paper_dot_pdf=b"%PDF",
        binary_dot_txt=b"\x00\x01\x02text",
        README_dot_md="# About these articles",
    )
    assert [article.paths[0] for article in dateline.read_corpus(folder)] == ["good.txt"]
    said = reasons(folder)
    assert said["blank.txt"] == "is empty"
    assert "not in English" in said["german.txt"]
    assert "'de'" in said["german.txt"]
    assert "another script" in said["russian.txt"]
    assert said["digits.txt"] == "has no words"
    assert ".png" in said["picture.png"]
    assert ".pdf" in said["paper.pdf"]
    assert said["binary.txt"] == "is not text in UTF-8 or Windows-1252"
    assert "about the folder" in said["README.md"]
    assert list(said) == sorted(said)


def test_manifests_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        manifest_dot_jsonl='{"text": "no article"}',
        _dot_hidden_dot_txt=ENGLISH,
        _dot_git__x_dot_txt=ENGLISH,
        a_dot_txt=ENGLISH,
    )
    corpus = read(folder)
    assert [article.paths[0] for article in corpus.articles] == ["a.txt"]
    assert corpus.unread == ()


def test_links_that_leave_the_folder_or_go_in_circles(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", secret_dot_txt=ENGLISH)
    folder = write(tmp_path / "inside", a_dot_txt=ENGLISH + " Done.")
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "dangling.txt").symlink_to(folder / "nothing.txt")
    assert [article.paths for article in read(folder).articles] == [("a.txt",)]


def test_a_file_by_itself(tmp_path: Path) -> None:
    write(tmp_path, a_dot_txt=ENGLISH)
    (article,) = dateline.read_corpus(tmp_path / "a.txt")
    assert article.paths == ("a.txt",)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"path": "no/such/folder"}, "no/such/folder"),
        ({"since": "2024-02-30"}, "2024-02-30"),
        ({"until": "soon"}, "until"),
        ({"since": "2025-01-01", "until": "2024-01-01"}, "later"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(arguments: dict[str, str], message: str) -> None:
    path = arguments.pop("path", str(SEEDS))
    with pytest.raises(DatelineError) as raised:
        dateline.read_corpus(path, **arguments)  # type: ignore[arg-type]
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


def test_since_and_until_keep_what_overlaps_and_the_undated(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        old_dot_txt=f"2020-03-03\n\n{ENGLISH}",
        new_dot_txt=f"2024-03-03\n\n{ENGLISH} Later.",
        term_dot_txt=f"{ENGLISH} So did Prime Minister Rishi Sunak.",
        unknown_dot_txt=f"{ENGLISH} Nobody knows when.",
    )
    names = {article.paths[0] for article in dateline.read_corpus(folder, since="2023-01-01", until=date(2024, 1, 1))}
    assert names == {"term.txt", "unknown.txt"}
    names = {article.paths[0] for article in dateline.read_corpus(folder, since="2025-01-01")}
    assert names == {"unknown.txt"}


def test_the_latest_stated_day_bounds_what_has_no_year(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        a_dot_txt="PUNE, March 3 (PTI) The mill, which was opened in 2012, was closed on Monday, its owner said to us.",
        b_dot_txt=f"2014-12-31\n\n{ENGLISH}",
    )
    corpus = read(folder)
    assert corpus.as_of == date(2014, 12, 31)
    assert corpus.articles[0].published.day == date(2014, 3, 3)
    assert read(folder, as_of="2013-06-01").articles[0].published.day is None


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    texts = [f"20{year:02}-01-0{day}\n\n{ENGLISH} Story {year}." for year in range(10, 20) for day in (1, 2)]
    first = write(tmp_path / "one", **{f"{number:02}_dot_txt": text for number, text in enumerate(texts)})
    random.Random(1).shuffle(texts)
    second = write(tmp_path / "two", **{f"{number:02}_dot_txt": text for number, text in enumerate(texts)})
    facts = [
        [(article.id, article.published, article.duplicate_of) for article in dateline.read_corpus(folder)]
        for folder in (first, second)
    ]
    assert facts[0] == facts[1]


def test_an_empty_folder_is_an_empty_corpus(tmp_path: Path) -> None:
    assert dateline.read_corpus(tmp_path) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rain stops play.",
        "OK",
        "Shares: Toyota +2, Sony -1, Nintendo +3, Honda -4",
        "Shri Narendra Modi inaugurates Kendriya Vidyalaya Sangathan; Bharatiya Janata Party welcomes Rashtriya move",
    ],
)
def test_short_texts_are_given_the_benefit_of_the_doubt(text: str) -> None:
    assert why_not_english(text) is None


@pytest.mark.parametrize(
    "text", [GERMAN, "Les ministres se sont réunis dans la capitale et ont dit que les discussions ont bien avancé."]
)
def test_other_languages(text: str) -> None:
    assert why_not_english(text) is not None
