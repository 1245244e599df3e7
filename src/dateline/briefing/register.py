"""The evidence pass: every mark gets a note, and every note an entry in the register of cited sentences.

A note is a sentence of an article (or a field of its page, or a part of its address), numbered in order of first
citation. An entry shows the sentence with each cited span marked and leads back to the places that cite it. Nothing
here knows an output format.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dateline.briefing import nodes
from dateline.briefing.characters import visible
from dateline.briefing.document import EVIDENCE_TARGET, Card, Computation, Document
from dateline.briefing.headings import headings
from dateline.briefing.nodes import Node, string
from dateline.errors import DatelineError

START = "start"  # names the place of a citation before the first heading
LONG_SENTENCE = 2000  # characters: a longer one may break over two pages
MOST_FIGURE_NOTES = 16
QUOTED_LENGTH = 60  # of the words by which a computation names an input


@dataclass
class Entry:
    """A note: what it shows and where it is cited."""

    mark: str  # "12" for a sentence, "b" for a computation
    anchor: str
    cards: list[Card] = field(default_factory=list)
    places: list[tuple[str, str]] = field(default_factory=list)  # number of the section, anchor of the citation


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the document and its number, empty where it has none."""

    level: int
    number: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A document whose marks are followed, with its registers at the end of `blocks`."""

    document: Document
    sections: tuple[Section, ...]
    notes: tuple[Entry, ...]


def sections(blocks: Sequence[Node]) -> list[Section]:
    """Return the headings of `blocks` with their numbers, counted as Typst and pandoc count them."""
    counters: list[int] = []
    out = []
    for heading in headings(blocks):
        level, (anchor, classes, _), content = heading["c"]
        number = ""
        if "unnumbered" not in classes:
            counters = [*counters[:level], *([0] * (level - len(counters)))]
            counters[level - 1] += 1
            number = ".".join(map(str, counters))
        out.append(Section(level, number, anchor, nodes.plain_text(content).strip()))
    return out


def letters(number: int) -> str:
    """Return 1, 2, … 27 as a, b, … aa."""
    out = ""
    while number:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


def cite(document: Document) -> Cited:
    """Follow every evidence mark of the document and put the registers after its blocks.

    Raises:
        DatelineError: a mark leads to a row without a card or to a computation without an entry.
    """
    citer = _Citer(document)
    blocks = citer.blocks(document.blocks)
    after = sum(1 for section in sections(blocks) if section.level == 1 and section.number)
    if citer.computed:
        citer.section = str(after + 1)
        blocks.append(nodes.header(1, [string("Computed values")], "computed-values"))
        blocks.append(_lede("How each value that no article states was worked out, and from what."))
        blocks.append(nodes.div(citer.computed_entries(), "", ("columns",)))
    if citer.notes:
        blocks.append(nodes.header(1, [string("Register of cited sentences")], "register"))
        blocks.append(
            _lede("Every sentence that this briefing stands on, in the words of its article. What is cited is marked.")
        )
        entries = [_sentence_entry(note, document) for note in citer.notes.values()]
        blocks.append(nodes.div(entries, "", ("columns",)))
    return Cited(replace(document, blocks=tuple(blocks)), tuple(sections(blocks)), tuple(citer.notes.values()))


def _lede(words: str) -> Node:
    return nodes.div([nodes.para([string(words)])], "", ("note",), data_kind="register")


class _Citer:
    """Walks a document in reading order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.numbers = iter(sections(document.blocks))
        self.section = START
        self.notes: dict[tuple[object, ...], Entry] = {}
        self.computed: dict[str, Entry] = {}
        self._cited: dict[str, Entry] = {}  # row -> note
        self._here: set[str] = set()  # anchors of the entries cited in the present block
        self._last = ""  # the mark given last in the present block or row
        self._in_table = False

    def blocks(self, blocks: Iterable[Node]) -> list[Node]:
        """Return the blocks with their marks followed."""
        return [self._block(block) for block in blocks]

    def _fresh(self) -> None:
        if not self._in_table:
            self._here, self._last = set(), ""

    def _block(self, block: Node) -> Node:
        kind = block["t"]
        if kind == "Header":
            section = next(self.numbers)
            self.section = section.number or self.section
            level, attr, content = block["c"]
            return {"t": kind, "c": [level, attr, self.inlines(content, marks=False)]}
        if kind in {"Para", "Plain"}:
            self._fresh()
            return {"t": kind, "c": self.inlines(block["c"])}
        if kind == "LineBlock":
            self._fresh()
            return {"t": kind, "c": [self.inlines(line) for line in block["c"]]}
        if kind == "Div":
            content = self.blocks(block["c"][1])
            if "figure" in block["c"][0][1]:
                content += self._figure_notes(block["c"][0][0])
            return {"t": kind, "c": [block["c"][0], content]}
        if kind == "BlockQuote":
            return {"t": kind, "c": self.blocks(block["c"])}
        if kind == "BulletList":
            return {"t": kind, "c": [self.blocks(item) for item in block["c"]]}
        if kind == "OrderedList":
            return {"t": kind, "c": [block["c"][0], [self.blocks(item) for item in block["c"][1]]]}
        if kind == "DefinitionList":
            return {"t": kind, "c": [[self.inlines(term), [self.blocks(d) for d in ds]] for term, ds in block["c"]]}
        if kind == "Table":
            return self._table(block)
        return block

    def _table(self, table: Node) -> Node:
        """Return a table with its marks followed; it is one place of citation, whatever its number of rows."""
        attr, (short, caption), columns, (head_attr, head), bodies, (foot_attr, foot) = table["c"]
        self._fresh()
        self._in_table = True
        caption = self.blocks(caption)
        head = [self._row(row) for row in head]
        bodies = [[a, n, [self._row(row) for row in h], [self._row(row) for row in b]] for a, n, h, b in bodies]
        foot = [self._row(row) for row in foot]
        self._in_table = False
        return {"t": "Table", "c": [attr, [short, caption], columns, [head_attr, head], bodies, [foot_attr, foot]]}

    def _row(self, row: list[object]) -> list[object]:
        attr, cells = row
        self._last = ""
        return [attr, [[*cell[:4], self.blocks(cell[4])] for cell in cells]]  # type: ignore[attr-defined]

    def inlines(self, content: Sequence[Node], marks: bool = True) -> list[Node]:
        """Return inline nodes, each mark followed by the number of its note unless `marks` is False."""
        out: list[Node] = []
        for node in content:
            kind = node["t"]
            found = EVIDENCE_TARGET.match(node["c"][2][0]) if kind == "Link" else None
            if found:
                out += self._mark(found[1], node["c"][1], marks)
            elif kind in {"Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"}:
                out.append({"t": kind, "c": self.inlines(node["c"], marks)})
            elif kind in {"Span", "Quoted", "Cite", "Link"}:
                first, second, *rest = node["c"]
                out.append({"t": kind, "c": [first, self.inlines(second, marks), *rest]})
            elif kind == "Note":
                out.append({"t": kind, "c": self.blocks(node["c"])})
            else:
                out.append(node)
        return out

    def entry(self, target: str) -> Entry:
        """Return the entry of a row or of a computation, made at its first citation.

        Raises:
            DatelineError: nothing is known of the target.
        """
        if target.startswith("computed-"):
            if target not in self.document.computations:
                raise DatelineError(
                    f"the briefing shows the computed value {target}, but nothing says how it was computed"
                )
            if target not in self.computed:
                self.computed[target] = Entry(letters(len(self.computed) + 1), target)
            return self.computed[target]
        card = self.document.cards.get(target)
        if card is None:
            raise DatelineError(f"the briefing cites {target}, but no card says where that stands")
        note = self.notes.get(_key(card))
        if note is None:
            number = len(self.notes) + 1
            note = self.notes[_key(card)] = Entry(str(number), f"note-{number}")
        if target not in self._cited:
            self._cited[target] = note
            note.cards.append(card)
        return note

    def _mark(self, target: str, words: Sequence[Node], marks: bool) -> list[Node]:
        entry = self.entry(target)
        kind = "computed" if target in self.computed else "evidence"
        marked = nodes.link(words, "#" + target, (kind,))
        if not marks:
            return [marked]
        if self._last == entry.anchor:
            return [marked]
        return [marked, self._number(entry)]

    def _number(self, entry: Entry) -> Node:
        """Return the raised number of an entry, the first of a block being the place that the entry leads back to."""
        self._last = entry.anchor
        anchor = ""
        if entry.anchor not in self._here:
            self._here.add(entry.anchor)
            anchor = f"cite-{entry.mark}-{len(entry.places) + 1}"
            entry.places.append((self.section, anchor))
        number = nodes.link([string(entry.mark)], "#" + entry.anchor, ("note-number",))
        return nodes.superscript([nodes.span([number], anchor, ("note-mark",), data_kind="note-number")])

    def _figure_notes(self, name: str) -> list[Node]:
        """Return the numbers of the notes that a drawing's own marks lead to, in the same block as its caption."""
        targets = self.document.figures[name].targets()
        entries = list({entry.anchor: entry for entry in map(self.entry, targets)}.values())
        if (
            not entries or len(entries) > MOST_FIGURE_NOTES
        ):  # the figure's own links, and the table beside it, lead there
            return []
        marks = nodes.joined([[self._number(entry)] for entry in entries], " ")
        label = nodes.span([string("Evidence in this figure:")], "", ("small",))
        return [nodes.div([nodes.para([label, string(" "), *marks])], "", ("figure-notes",), data_kind="note-number")]

    def computed_entries(self) -> list[Node]:
        """Return the entries of the computed values, which may cite further rows and computations."""
        inputs: dict[str, list[Node]] = {}
        while waiting := [name for name in self.computed if name not in inputs]:
            for name in waiting:
                inputs[name] = self._inputs(self.document.computations[name])
        return [self._computed_entry(name, inputs[name]) for name in self.computed]

    def _inputs(self, computation: Computation) -> list[Node]:
        self._fresh()
        section, self.section = self.section, self.section + self.computed[computation.id].mark
        out: list[Node] = []
        for row in computation.rows:
            entry = self.entry(row)
            inner = self.document.computations.get(row)
            words = inner.text if inner else f"“{_short(self.document.cards[row].quote)}”"
            if out:
                out.append(string("; "))
            kind = "computed" if inner else "evidence"
            out.append(nodes.link([string(visible(words))], "#" + row, (kind,)))
            out.append(self._number(entry))
        self.section = section
        return out

    def _computed_entry(self, name: str, inputs: list[Node]) -> Node:
        entry, computation = self.computed[name], self.document.computations[name]
        first = [
            nodes.span([string(entry.mark)], "", ("entry-number",)),
            string(" "),
            nodes.strong([string(visible(computation.text))]),
            string(" "),
            nodes.span([string(visible(computation.how))], "", ("how",)),
        ]
        stands_on = [nodes.span([string("From")], "", ("small",)), string(" "), *inputs, string(" ")] if inputs else []
        content = [nodes.para(first), nodes.para([*stands_on, *places(entry)])]
        return nodes.div(content, name, ("entry", "computation"), data_kind="register")


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= QUOTED_LENGTH else words[: QUOTED_LENGTH - 1].rsplit(" ", 1)[0] + " …"


def _key(card: Card) -> tuple[object, ...]:
    if card.kind == "span":
        return card.article, card.sentence_start, card.sentence
    return card.article, card.kind, card.field, card.quote


def places(entry: Entry) -> list[Node]:
    """Return the links back to where an entry is cited, by the number of the section."""
    grouped: dict[str, list[str]] = {}
    for section, anchor in entry.places:
        grouped.setdefault(section, []).append(anchor)
    groups: list[list[Node]] = []
    for section, anchors in grouped.items():
        links = [nodes.link([string(section)], "#" + anchors[0], ("back",))]
        for number, anchor in enumerate(anchors[1:], start=2):
            links += [string(" "), nodes.link([string(f"({number})")], "#" + anchor, ("back",))]
        groups.append(links)
    label = nodes.span([string("Cited in")], "", ("small",))
    back = [label, string(" "), *nodes.joined(groups, ", ")] if groups else []
    return [nodes.span(back, "", ("places",))]


def segments(
    start: int, end: int, spans: Sequence[tuple[int, int, str]]
) -> list[tuple[int, int, list[str], list[str]]]:
    """Cut a stretch of text at the borders of the spans within it.

    Args:
        start, end: the stretch.
        spans: start, end and name of each, which may overlap and reach beyond the stretch.

    Returns:
        Start and end of each piece, the names that begin with it, and the names that hold it.
    """
    cuts = sorted({start, end, *(cut for span in spans for cut in span[:2] if start < cut < end)})
    begun: set[str] = set()
    out = []
    for first, last in itertools.pairwise(cuts):
        held = [name for a, b, name in spans if a < last and first < b]
        new = [name for name in held if name not in begun]
        begun.update(new)
        out.append((first, last, new, held))
    return out


def marked_sentence(note: Entry) -> list[Node]:
    """Return the sentence of a note with each cited span marked and bearing its row's id."""
    card = note.cards[0]
    offset = card.sentence_start or 0
    spans = [((c.start or 0) - offset, (c.end or 0) - offset, c.row) for c in note.cards]
    out: list[Node] = []
    for first, last, new, held in segments(0, len(card.sentence), spans):
        piece: Node = string(visible(" ".join(card.sentence[first:last].split("\n"))))
        if held:
            piece = nodes.span([piece], "", ("mark",), data_rows=" ".join(held))
        for row in new:
            piece = nodes.span([piece], row)
        out.append(piece)
    return out


def article_label(card: Card) -> list[Node]:
    """Return which article a card is of, with its date and how that is known."""
    named = ", ".join(filter(None, (card.title, card.source if card.source not in card.title else "")))
    dated = f"{card.published or 'undated'}" + (f" ({card.basis})" if card.basis else "")
    return [
        nodes.span([string(visible(named))], "", ("article-title",)),
        string(" "),
        nodes.span([string(visible(dated))], "", ("article-date",)),
    ]


def _sentence_entry(note: Entry, document: Document) -> Node:
    card = note.cards[0]
    number = nodes.span([string(note.mark)], "", ("entry-number",))
    content = [nodes.para([number, string(" "), *article_label(card)])]
    if card.kind == "span":
        content.append(nodes.div([nodes.para(marked_sentence(note))], "", ("sentence",), data_kind="article-text"))
    else:
        where = f"Field {card.field} of the page: " if card.kind == "metadata" else "File name or address: "
        quote: Node = nodes.span(
            [string(visible(card.quote))], "", ("mark",), data_rows=" ".join(c.row for c in note.cards)
        )
        for other in note.cards:
            quote = nodes.span([quote], other.row)
        words = nodes.para([nodes.span([string(visible(where))], "", ("small",)), quote])
        content.append(nodes.div([words], "", ("sentence",), data_kind="article-text"))
    back = places(note)
    if card.kind == "span" and any(article.id == card.article for article in document.articles):
        there = nodes.link([string("In the article")], f"#place-{note.mark}", ("in-article",))
        back = [nodes.span([there, string(" ")], "", ("only-html",)), *back]
    content.append(nodes.para(back))
    length = ("long",) if len(card.sentence) > LONG_SENTENCE else ()
    return nodes.div(content, note.anchor, ("entry", *length), data_kind="register", data_note=note.mark)


def cited_by_article(notes: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    """Return the notes whose evidence is a span, by article."""
    out: dict[str, list[Entry]] = {}
    for note in notes:
        if note.cards[0].kind == "span":
            out.setdefault(note.cards[0].article, []).append(note)
    return out
