"""From an executed notebook to one tree, and the evidence pass over it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefing_notebook as made
from dateline.briefing import nodes
from dateline.briefing.cells import read_notebook
from dateline.briefing.characters import covered, missing, printable, visible
from dateline.briefing.columns import GUTTER, fitted, measured, shares
from dateline.briefing.document import Document
from dateline.briefing.headings import headings
from dateline.briefing.register import cite, letters, marked_sentence, sections, segments
from dateline.errors import DatelineError


def notebook(*cells: Any, **meta: Any) -> Any:
    book = made.new_notebook(cells=list(cells))
    if meta:
        book["metadata"]["dateline"] = meta
    return book


def every(value: Any, kind: str) -> list[nodes.Node]:
    """Return all nodes of a kind, in order."""
    found: list[nodes.Node] = []
    nodes.rewrite(list(value), lambda node: found.append(node) if node["t"] == kind else None)
    return found


def links(document: Document, prefix: str) -> list[str]:
    return [link["c"][2][0] for link in every(document.blocks, "Link") if link["c"][2][0].startswith(prefix)]


# Reading cells.


def test_cells_and_outputs_stand_in_order():
    book = notebook(made.words("One"), made.code("x", made.display("Two")), made.words("Three"))
    kinds = [block["t"] for block in read_notebook(book).blocks]
    words = [nodes.plain_text(block).strip() for block in read_notebook(book).blocks]
    assert kinds == ["Para", "Div", "Para", "Para"]
    assert words == ["One", "x", "Two", "Three"]


def test_a_failed_cell_stops_with_its_number_and_error():
    failed = made.new_output("error", ename="KeyError", evalue="'pier'\nmissing", traceback=[])
    with pytest.raises(DatelineError, match=r"cell 2 of the notebook failed.*KeyError: 'pier' missing"):
        read_notebook(notebook(made.words("One"), made.code("x", failed)))


def test_a_cell_cannot_reach_into_the_next():
    book = notebook(
        made.words("```\nunclosed"), made.words("# Heading"), made.words("[a]: http://a.example"), made.words("[a]")
    )
    blocks = read_notebook(book | {"metadata": {"dateline": {"title": "t"}}}).blocks
    assert [block["t"] for block in blocks] == ["Para", "Header", "Para"]
    assert nodes.plain_text(blocks[2]).strip() == "[a]"


def test_warnings_are_dropped_and_print_is_kept():
    outputs = [
        made.new_output("stream", name="stderr", text="careful\n"),
        made.new_output("stream", name="stdout", text="printed\n"),
    ]
    blocks = read_notebook(notebook(made.code("x", *outputs, tags=("hide-code",)))).blocks
    assert [nodes.plain_text(block) for block in blocks] == ["printed"]


@pytest.mark.parametrize(
    ("tag", "left"), [("remove-cell", 0), ("hide-code", 1), ("parameters", 2), ("remove-output", 1)]
)
def test_tags_choose_what_is_shown(tag: str, left: int):
    assert len(read_notebook(notebook(made.code("x = 1", made.display("words"), tags=(tag,)))).blocks) == left


def test_a_lone_notebook_is_named_after_its_first_heading():
    document = read_notebook(notebook(made.words("# Harbours\n\nText\n\n## First\n\n#### Deep\n\n## Second")))
    assert document.title == "Harbours"
    assert [(s.level, s.number, s.text) for s in sections(document.blocks)] == [
        (1, "1", "First"), (2, "1.1", "Deep"), (1, "2", "Second"),
    ]  # fmt: skip


@pytest.mark.parametrize(("source", "title"), [("words", "Briefing"), ("#\n\n## Ferries", "Ferries"), ("", "Briefing")])
def test_every_document_has_a_title(source: str, title: str):
    assert read_notebook(notebook(made.words(source), title=" ")).title == title


def test_anchors_are_unique_and_links_follow_them():
    document = read_notebook(
        notebook(made.words("# A\n\n# A\n\n[to it](#a) [nowhere](#b) [there](https://a.example/)"), title="t")
    )
    assert [heading["c"][1][0] for heading in headings(document.blocks)] == ["section-a", "section-a-2"]
    assert links(document, "") == ["#section-a", "https://a.example/"]


def test_a_researchers_html_table_becomes_a_table_and_nothing_else_of_it_survives():
    frame = made.briefing()["cells"][-2]["outputs"][0]
    document = read_notebook(notebook(made.code("df", frame, tags=("hide-code",))))
    (table,) = every(document.blocks, "Table")
    assert [column[0]["t"] for column in table["c"][2]] == ["AlignDefault", "AlignDefault", "AlignRight"]
    left = json.dumps(document.blocks)
    assert not any(word in left for word in ("alert", "javascript", "onclick", "http", "style", "dataframe"))


@pytest.mark.parametrize(
    "source", ["<b>bold</b>", "`x`{=html}", "```{=html}\n<b>\n```", "\\alpha", "<div>a</div>", "@a"]
)
def test_markdown_carries_no_raw_markup(source: str):
    document = read_notebook(notebook(made.words(source)))
    assert not every(document.blocks, "RawInline") + every(document.blocks, "RawBlock") + every(document.blocks, "Cite")


def test_pictures_from_elsewhere_are_named_and_not_fetched():
    document = read_notebook(notebook(made.words("![a pier](http://evil.example/a.png) ![](/etc/passwd)")))
    assert not every(document.blocks, "Image")
    assert nodes.plain_text(list(document.blocks)).strip() == "[image: a pier] [image: without description]"


def test_a_card_must_agree_with_its_own_sentence():
    name, card = made.SPENT
    wrong = (name, {**card, "quote": "$22.8 million"})
    with pytest.raises(DatelineError, match=rf"{name} quotes '\$22.8 million', but its sentence has '\$22.9 million'"):
        read_notebook(notebook(made.code("x", made.display("x", wrong))))


def test_a_card_must_agree_with_the_article_that_is_carried():
    other = made.article("a1", "Harbour plan grows", made.HARBOUR.replace("$22.9", "$12.9"))
    with pytest.raises(DatelineError, match=rf"{made.SPENT[0]} quotes .* but its article has '\$12.9 million' there"):
        read_notebook(notebook(made.code("x", made.display("x", made.SPENT)), articles=[other]))


# Following the marks.


def cited(markdown: str, *rows: Any, **extra: Any) -> Any:
    return cite(
        read_notebook(notebook(made.words("# One"), made.code("x", made.display(markdown, *rows, **extra)), title="t"))
    )


def test_a_note_is_a_sentence_numbered_in_order_of_first_citation():
    marks = f"[a](#{made.WORKERS[0]}) [b](#{made.SPENT[0]}) [c](#{made.NAMED[0]})"
    result = cited(marks, made.SPENT, made.NAMED, made.WORKERS)
    assert [(note.mark, [card.quote for card in note.cards]) for note in result.notes] == [
        ("1", ["More than 15,000 people"]),
        ("2", ["$22.9 million", "Rosa Lindqvist"]),
    ]


def test_the_number_is_not_given_twice_running_in_a_block():
    q, p, w = made.SPENT[0], made.NAMED[0], made.WORKERS[0]
    result = cited(f"[a](#{q}) [b](#{p}) [c](#{w}) [d](#{q})\n\n[e](#{q})", made.SPENT, made.NAMED, made.WORKERS)
    marks = [nodes.plain_text(node["c"]) for node in every(result.document.blocks, "Superscript")]
    assert marks == ["1", "2", "1", "1"]
    assert [place for _, place in result.notes[0].places] == ["cite-1-1", "cite-1-2"]


def test_a_table_is_one_place_of_citation_and_every_row_has_its_numbers():
    row = f"| [a](#{made.SPENT[0]}) | [b](#{made.NAMED[0]}) |"
    result = cited(f"| A | B |\n|---|---|\n{row}\n{row}\n", made.SPENT, made.NAMED)
    assert [nodes.plain_text(node["c"]) for node in every(result.document.blocks, "Superscript")] == ["1", "1"]
    assert result.notes[0].places == [("1", "cite-1-1")]


def test_every_place_of_citation_is_led_back_to_by_section():
    book = notebook(
        made.words("# One"), made.code("a", made.display(f"[a](#{made.SPENT[0]})", made.SPENT)),
        made.words("# Two\n\n## Deeper"), made.code("b", made.display(f"[b](#{made.SPENT[0]})", made.SPENT)), title="t",
    )  # fmt: skip
    result = cite(read_notebook(book))
    assert result.notes[0].places == [("1", "cite-1-1"), ("2.1", "cite-1-2")]
    assert nodes.plain_text(result.document.blocks[-1]).split("Cited in")[1].split() == ["1,", "2.1"]


def test_nested_and_overlapping_spans_each_keep_their_anchor():
    result = cited(f"[a](#{made.RIDERS[0]}) [b](#{made.RIDERS_ONLY[0]})", made.RIDERS, made.RIDERS_ONLY)
    sentence = marked_sentence(result.notes[0])
    assert nodes.plain_text(sentence) == "It carries approximately 1,500 passengers a day, the operator said."
    marked = [
        (nodes.plain_text(n["c"][1]), n["c"][0][2][0][1].split()) for n in every(sentence, "Span") if n["c"][0][1]
    ]
    assert marked == [
        ("approximately ", [made.RIDERS[0]]),
        ("1,500 passengers", [made.RIDERS[0], made.RIDERS_ONLY[0]]),
        (" a day", [made.RIDERS[0]]),
    ]
    assert sorted(n["c"][0][0] for n in every(sentence, "Span") if n["c"][0][0]) == sorted(
        [made.RIDERS[0], made.RIDERS_ONLY[0]]
    )


def test_evidence_that_is_no_span_shows_its_field_and_value():
    result = cited(f"[a](#{made.FIELD[0]})", made.FIELD)
    entry = nodes.plain_text(result.document.blocks[-1])
    assert "Field article:published_time of the page: 2024-04-13T08:00:00Z" in entry


def test_a_computed_value_shows_how_and_cites_its_inputs():
    result = cited(f"[16,500](#{made.TOTAL})", made.WORKERS, made.RIDERS, computed=made.TOTALS)
    (entry,) = [block for block in every(result.document.blocks, "Div") if block["c"][0][0] == made.TOTAL]
    assert made.HOW in nodes.plain_text(entry)
    assert [link["c"][2][0] for link in every([entry], "Link")] == [
        "#" + made.WORKERS[0], "#note-1", "#" + made.RIDERS[0], "#note-2", "#cite-a-1",
    ]  # fmt: skip
    assert [note.places for note in result.notes] == [[("2a", "cite-1-1")], [("2a", "cite-2-1")]]


def test_a_computation_may_stand_on_another():
    inner, outer = "computed-aaaaaaaaaaaa", "computed-bbbbbbbbbbbb"
    computed = {
        inner: {"text": "1", "how": "one", "rows": [made.SPENT[0]]},
        outer: {"text": "2", "how": "one and one", "rows": [inner]},
    }
    result = cited(f"[2](#{outer})", made.SPENT, computed=computed)
    entries = [
        holder[0]
        for holder, _ in (block["c"] for block in every(result.document.blocks, "Div"))
        if "computation" in holder[1]
    ]
    assert entries == [outer, inner]


def test_the_marks_of_a_drawing_have_their_notes_beneath_it():
    book = notebook(made.code("x", made.figure("$22.9m", made.SPENT), tags=("hide-code",)))
    result = cite(read_notebook(book))
    assert result.notes[0].cards[0].row == made.SPENT[0]
    assert "Evidence in this figure" in nodes.plain_text(result.document.blocks[0])


def test_a_mark_without_a_card_is_an_error_that_names_it():
    with pytest.raises(DatelineError, match="quantity-000000000000"):
        cited("[5](#quantity-000000000000)")


def test_a_computed_value_without_an_entry_is_an_error_that_names_it():
    with pytest.raises(DatelineError, match="computed-000000000000"):
        cited("[5](#computed-000000000000)")


def test_a_mark_in_a_heading_is_a_link_without_a_number():
    book = notebook(
        made.code("x", made.display(f"# In [2027](#{made.BY[0]})", made.BY), tags=("hide-code",)), title="t"
    )
    (heading,) = list(headings(cite(read_notebook(book)).document.blocks))[:1]
    assert [node["t"] for node in heading["c"][2] if node["t"] != "Space"] == ["Str", "Link"]


def test_every_inner_link_of_a_briefing_has_its_target():
    result = cite(read_notebook(made.briefing()))
    anchors = {
        holder[0] for kind in ("Span", "Div") for holder in (n["c"][0] for n in every(result.document.blocks, kind))
    }
    anchors |= {section.anchor for section in result.sections} | {f"place-{note.mark}" for note in result.notes}
    assert {link[1:] for link in links(result.document, "#")} <= anchors


# The small parts.


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 15)), max_size=6))
def test_segments_cover_the_stretch_once_and_begin_each_span_once(raw: list[tuple[int, int]]):
    spans = [(start, start + length, f"r{number}") for number, (start, length) in enumerate(raw)]
    pieces = segments(5, 25, spans)
    assert [piece[0] for piece in pieces] == [5, *[piece[1] for piece in pieces[:-1]]]
    assert pieces[-1][1] == 25
    inside = {name for start, end, name in spans if start < 25 and end > 5}
    assert sorted(name for piece in pieces for name in piece[2]) == sorted(inside)
    for first, last, _, held in pieces:
        assert set(held) == {name for start, end, name in spans if start <= first and last <= end}


@pytest.mark.parametrize(("number", "text"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (703, "aaa")])
def test_computed_values_are_lettered(number: int, text: str):
    assert letters(number) == text


def test_controls_and_overrides_are_shown_and_joiners_kept():
    assert (
        visible("a\u202eb\u2066c\u200fd\x00e\x9bf\ufeffg") == "a[U+202E]b[U+2066]c[U+200F]d[U+0000]e[U+009B]f[U+FEFF]g"
    )
    assert visible("क्‍ष\tx\ny") == "क्‍ष\tx\ny"


def test_what_no_font_draws_is_shown_by_code_point_and_named():
    assert printable("pier 😀 ☎️ 桟橋 ₹5 नमस्ते") == "pier [U+1F600] [U+260E] 桟橋 ₹5 नमस्ते"
    assert missing("pier 😀 ☎️ 桟橋 ₹5 नमस्ते") == {"😀", "☎"}
    assert printable("ab", frozenset("b")) == "a[U+0062]"


@given(st.text())
def test_what_is_printed_can_be_drawn(text: str):
    shapeless = set("\t\n\u00ad\u200b\u200c\u200d\u2060")
    assert set(printable(text)) <= covered() | shapeless


@given(
    st.lists(st.lists(st.lists(st.floats(0, 90), max_size=9), min_size=3, max_size=3), min_size=1, max_size=30),
    st.lists(st.floats(1, 200), min_size=3, max_size=3),
)
def test_columns_never_leave_the_page(rows: list[list[list[float]]], least: list[float]):
    widths = shares(rows, least, 400.0)
    assert sum(widths) == pytest.approx(400.0)
    if sum(least) < 400:
        assert all(width >= narrow - 1e-6 for width, narrow in zip(widths, least, strict=True))


def test_a_table_is_fitted_to_what_its_cells_say():
    source = "| When | What | Said |\n|---|---|---|\n" + f"| 2024 | pier | {'many words of no weight ' * 12}|\n" * 3
    (table,) = read_notebook(notebook(made.words(source))).blocks
    assert len(measured(table)) == 4
    widths = [column[1]["c"] for column in fitted(table, 470.0)["c"][2]]
    assert sum(widths) <= 1.0
    assert widths[2] > 0.6
    assert widths[0] * 470 > len("2024") * 4


def test_a_date_stays_in_one_line_where_another_column_can_do_with_less():
    title = "Aftershocks increase the death toll in the mountains of the north"
    source = "| Article | Date | How it is known |\n|---|---|---|\n" + f"| {title} | 21 February 2019 | stated |\n" * 40
    (table,) = read_notebook(notebook(made.words(source))).blocks
    article, day, known = (column[1]["c"] * 330 - GUTTER for column in fitted(table, 330.0)["c"][2])
    assert day > len("21 February 2019") * 8 * 0.5
    assert article > day > known
    assert len(measured(table)) == 42, "the head stands on two pages"
