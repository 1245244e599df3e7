"""The taxonomy file: what it may hold, and that every mistake is told with its line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import DatelineError
from dateline.themes import load_taxonomy

ROOT = Path(__file__).parents[1]

GOOD = """\
# a comment
themes:
  - name: Energy
    description: Power and fuel.
    phrases: [power grid, "5G", "chip: set"]
    colour: "#A1B2C3"

  - name: Clean energy
    phrases:
      - solar panel
      - hydrogen: 0.5
      - ammonia: 2
    negative:
      - hydrogen bomb
    parents: [Energy]
"""


@pytest.fixture
def write(tmp_path: Path):
    def writer(text: str) -> Path:
        path = tmp_path / "themes.yml"
        path.write_text(text, encoding="utf-8")
        return path

    return writer


def test_a_theme_keeps_its_phrases_weights_negatives_parents_and_colour(write):
    energy, clean = load_taxonomy(write(GOOD)).themes
    assert energy.name == "Energy"
    assert energy.description == "Power and fuel."
    assert energy.phrases == (("power grid", 1.0), ("5G", 1.0), ("chip: set", 1.0))
    assert energy.colour == "#a1b2c3"
    assert clean.phrases == (("solar panel", 1.0), ("hydrogen", 0.5), ("ammonia", 2.0))
    assert clean.negative == ("hydrogen bomb",)
    assert clean.parents == ("Energy",)


def test_ancestors_are_the_parents_and_theirs_nearest_first(write):
    text = (
        "themes:\n  - {name: A, phrases: [a]}\n  - {name: B, phrases: [b], parents: [A]}\n"
        "  - {name: C, phrases: [c], parents: [B]}\n"
    )
    taxonomy = load_taxonomy(write(text))
    assert taxonomy.ancestors("C") == ("B", "A")
    assert taxonomy.ancestors("A") == ()
    assert taxonomy.ancestors("no such theme") == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("    description:", "    descripton:", 4, 'unknown key "descripton" in a theme; allowed are name'),
        ("themes:", "theme:", 2, 'unknown key "theme" in the taxonomy; allowed are themes'),
        ("  - name: Clean energy", "  - name: energy", 8, 'the theme "energy" was named before, on line 3'),
        ("  - name: Clean energy", "  - colour: '#000000'", 8, "a theme has no name"),
        ("parents: [Energy]", "parents: [Power]", 15, 'the parent "Power" of theme "Clean energy" does not exist'),
        ("parents: [Energy]", "parents: Energy", 15, "must be a list"),
        ('"#A1B2C3"', "red", 6, 'is "red"; it must be six hexadecimal digits'),
        ('"#A1B2C3"', "#A1B2C3", 6, "must be text"),
        ("hydrogen: 0.5", "hydrogen: 0", 11, 'the weight of "hydrogen" is 0; it must be a number above 0'),
        ("hydrogen: 0.5", "hydrogen: heavy", 11, 'the weight of "hydrogen" is heavy; it must be a number'),
        ("hydrogen: 0.5", "hydrogen: .nan", 11, "must be a number above 0 and at most 10"),
        ("hydrogen: 0.5", "hydrogen: 11", 11, "at most 10"),
        ("hydrogen: 0.5", "{hydrogen: 1, helium: 1}", 11, "one pair"),
        ("- solar panel", "- no", 10, "is a yes or no; it must be text; put it in quotes"),
        ("- solar panel", "- 2030", 10, 'is a number; it must be text; put it in quotes: "2030"'),
        ("- solar panel", "-", 10, "it must be text"),
        ("- solar panel", "- '…'", 10, "has no letter or digit"),
        ("- solar panel", "- Hydrogen\n      - hydrogen", 12, 'the phrase "hydrogen" stands twice'),
        ("- hydrogen bomb", "- solar-panel", 14, 'the phrase "solar-panel" stands twice in theme "Clean energy"'),
        ("    colour:", "    parents: [Clean energy]\n    colour:", 3, "in a circle: Energy > Clean energy > Energy"),
        ("    colour:", "    description: b\n    colour:", 6, 'the key "description" stands twice in a theme'),
        ("    negative:", "    negative: [", 14, "this is no valid YAML (expected"),
        ("- solar panel", "- solar panel\n        - sunshine", 11, "this item stands further in than the one"),
        ("- hydrogen bomb", "- hydrogen bomb\n          - sunshine", 15, "a negative phrase of theme \"Clean energy\""),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_one_line_with_its_place(write, old, new, line, says):
    assert old in GOOD
    path = write(GOOD.replace(old, new, 1))
    with pytest.raises(DatelineError) as caught:
        load_taxonomy(path)
    message = str(caught.value)
    assert message.startswith(f"{path.as_posix()}, line {line}: ")
    assert says in message
    assert "\n" not in message


def test_a_theme_without_phrases_must_be_a_parent(write):
    load_taxonomy(write("themes:\n  - name: Wide\n  - {name: Narrow, phrases: [n], parents: [Wide]}\n"))
    with pytest.raises(DatelineError, match='line 2: theme "Wide" has no phrases and is parent of no other theme'):
        load_taxonomy(write("themes:\n  - name: Wide\n"))


@pytest.mark.parametrize("text", ["", "# nothing\n", "themes: []\n", "themes:\n", "- a\n", "42\n"])
def test_an_empty_taxonomy_is_a_mistake(write, text):
    with pytest.raises(DatelineError, match="line 1"):
        load_taxonomy(write(text))


def test_a_missing_file_and_one_that_is_no_text_are_named(tmp_path: Path):
    with pytest.raises(DatelineError, match=r"gone\.yml: the taxonomy cannot be read"):
        load_taxonomy(tmp_path / "gone.yml")
    (tmp_path / "binary.yml").write_bytes(b"themes: \xff\xfe")
    with pytest.raises(DatelineError, match=r"binary\.yml: the taxonomy is not UTF-8"):
        load_taxonomy(tmp_path / "binary.yml")


@settings(max_examples=150, deadline=None)
@given(
    cut=st.integers(0, len(GOOD)),
    length=st.integers(0, 12),
    put=st.text(alphabet="-:[]{}#&*!|>'\"%@ \n\tab1é", max_size=6),
)
def test_a_damaged_file_gives_a_taxonomy_or_one_plain_line(tmp_path_factory, cut, length, put):
    path = tmp_path_factory.mktemp("damaged") / "themes.yml"
    path.write_text(GOOD[:cut] + put + GOOD[cut + length :], encoding="utf-8")
    try:
        taxonomy = load_taxonomy(path)
    except DatelineError as error:
        assert "themes.yml" in str(error)
        assert "\n" not in str(error)
    else:
        assert len(taxonomy.themes) >= 1


def test_the_starter_taxonomy_is_sound():
    taxonomy = load_taxonomy(ROOT / "report" / "themes.yml")
    assert 12 <= len(taxonomy.themes) <= 24
    assert all(theme.description and theme.colour and theme.phrases for theme in taxonomy.themes)
    assert len({theme.colour for theme in taxonomy.themes}) == len(taxonomy.themes)
