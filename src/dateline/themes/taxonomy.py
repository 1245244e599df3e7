"""Reading and checking a taxonomy file.

The file is what a researcher edits, so every mistake is told in one line that names the file, the line, what stands
there and what is allowed. Nothing here looks at a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from dateline.errors import DatelineError, no_yaml
from dateline.themes.matching import phrase_words
from dateline.themes.model import Taxonomy, Theme

KEYS = ("name", "description", "phrases", "negative", "parents", "colour")
HEAVIEST = 10.0

_STRING = "tag:yaml.org,2002:str"
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
_KINDS = {
    "tag:yaml.org,2002:int": "a number", "tag:yaml.org,2002:float": "a number", "tag:yaml.org,2002:bool": "a yes or no",
    "tag:yaml.org,2002:null": "nothing", "tag:yaml.org,2002:timestamp": "a date", "tag:yaml.org,2002:map": "a mapping",
    "tag:yaml.org,2002:seq": "a list",
}  # fmt: skip
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # what YAML counts as the end of a line
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A theme as read, with the lines its names stand on, before it is checked against the others."""

    theme: Theme
    line: int
    parent_lines: tuple[int, ...]


class _Reader:
    """Reads the nodes of one file; knows its name and its lines for the errors."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = _LINE_BREAK.split(text)

    def error(self, where: yaml.Node | int, message: str) -> DatelineError:
        line = where if isinstance(where, int) else where.start_mark.line + 1
        return DatelineError(f"{self.path}, line {line}: {message}")

    def text(self, node: yaml.Node, what: str) -> str:
        """Return the words of a node that must be text."""
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(node, f"{what} is {_KINDS.get(node.tag, 'something else')}; it must be text")
        if node.tag != _STRING:
            hint = f'; put it in quotes: "{node.value}"' if node.value else ""
            raise self.error(node, f"{what} is {_KINDS.get(node.tag, 'no text')}; it must be text{hint}")
        words = " ".join(node.value.split())
        if not words:
            raise self.error(node, f"{what} is empty; it must be text")
        self._check_dashes(node, what)
        return words

    def _check_dashes(self, node: yaml.ScalarNode, what: str) -> None:
        """Raise where an item further in than the one before it has become a part of that one, as YAML has it."""
        if node.style is not None:
            return  # in quotes, or a block: meant so
        for line in range(node.start_mark.line + 1, node.end_mark.line + 1):
            if self.lines[line].lstrip().startswith("- "):
                raise self.error(
                    line + 1,
                    f"this item stands further in than the one before it, and would become part of {what}; "
                    "the dashes of a list must stand below each other",
                )

    def items(self, node: yaml.Node, what: str) -> list[yaml.Node]:
        """Return the items of a node that must be a list."""
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(node, f"{what} must be a list, one item a line after a dash")
        return list(node.value)

    def pairs(self, node: yaml.Node, what: str, allowed: tuple[str, ...]) -> Iterator[tuple[str, yaml.Node]]:
        """Yield the keys and values of a node that must be a mapping with no other keys and none twice."""
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"{what} must be a mapping with the keys {', '.join(allowed)}")
        seen: set[str] = set()
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            if name not in allowed:
                raise self.error(key, f'unknown key "{name}" in {what}; allowed are {", ".join(allowed)}')
            if name in seen:
                raise self.error(key, f'the key "{name}" stands twice in {what}')
            seen.add(name)
            yield name, value

    def phrase(self, node: yaml.Node, what: str) -> str:
        phrase = self.text(node, what)
        if not phrase_words(phrase):
            raise self.error(node, f'{what} "{phrase}" has no letter or digit')
        return phrase

    def weighted(self, node: yaml.Node, what: str) -> tuple[str, float]:
        """Return a phrase and its weight, written `phrase` or `phrase: weight`."""
        if not isinstance(node, yaml.MappingNode):
            return self.phrase(node, what), 1.0
        if len(node.value) != 1:
            raise self.error(node, f"{what} must be text, or one pair such as `chip: 0.5`")
        key, value = node.value[0]
        phrase = self.phrase(key, what)
        weight = float("nan")
        if isinstance(value, yaml.ScalarNode) and value.tag in _NUMBERS:
            weight = _number(value.value)
        if not 0 < weight <= HEAVIEST:
            shown = value.value if isinstance(value, yaml.ScalarNode) else _KINDS.get(value.tag, "no number")
            raise self.error(
                value, f'the weight of "{phrase}" is {shown}; it must be a number above 0 and at most {HEAVIEST:g}'
            )
        return phrase, weight

    def theme(self, node: yaml.Node) -> _Draft:
        """Return the theme of a node."""
        given = dict(self.pairs(node, "a theme", KEYS))
        if "name" not in given:
            raise self.error(node, "a theme has no name")
        name = self.text(given["name"], "the name of a theme")
        where = f'theme "{name}"'
        description = ""
        if "description" in given:
            description = self.text(given["description"], f"the description of {where}")
        phrases: list[tuple[str, float]] = []
        negative: list[str] = []
        seen: set[tuple[str, ...]] = set()
        for item in self.items(given["phrases"], f"phrases of {where}") if "phrases" in given else []:
            phrases.append(self.weighted(item, f"a phrase of {where}"))
            self._once(item, phrases[-1][0], seen, where)
        for item in self.items(given["negative"], f"negative of {where}") if "negative" in given else []:
            negative.append(self.phrase(item, f"a negative phrase of {where}"))
            self._once(item, negative[-1], seen, where)
        colour = ""
        if "colour" in given:
            colour = self.text(given["colour"], f"the colour of {where}")
            if not _COLOUR.fullmatch(colour):
                raise self.error(
                    given["colour"],
                    f'the colour of {where} is "{colour}"; it must be six hexadecimal digits: "#3b6ea5"',
                )
        parents = self.items(given["parents"], f"parents of {where}") if "parents" in given else []
        return _Draft(
            Theme(
                name,
                description,
                tuple(phrases),
                tuple(negative),
                tuple(self.text(parent, f"a parent of {where}") for parent in parents),
                colour.lower(),
            ),
            given["name"].start_mark.line + 1,
            tuple(parent.start_mark.line + 1 for parent in parents),
        )

    def _once(self, node: yaml.Node, phrase: str, seen: set[tuple[str, ...]], where: str) -> None:
        words = phrase_words(phrase)
        if words in seen:
            raise self.error(node, f'the phrase "{phrase}" stands twice in {where}')
        seen.add(words)

    def check(self, drafts: list[_Draft]) -> None:
        """Check what concerns several themes: names, parents, and that every theme can be found."""
        lines: dict[str, int] = {}
        for draft in drafts:
            name = draft.theme.name
            if name.casefold() in lines:
                raise self.error(draft.line, f'the theme "{name}" was named before, on line {lines[name.casefold()]}')
            lines[name.casefold()] = draft.line
        names = [draft.theme.name for draft in drafts]
        parents = {draft.theme.name: draft.theme.parents for draft in drafts}
        with_children = {parent for draft in drafts for parent in draft.theme.parents}
        for draft in drafts:
            name = draft.theme.name
            for parent, line in zip(draft.theme.parents, draft.parent_lines, strict=True):
                if parent not in names:
                    raise self.error(
                        line, f'the parent "{parent}" of theme "{name}" does not exist; there are {", ".join(names)}'
                    )
            if not draft.theme.phrases and name not in with_children:
                raise self.error(draft.line, f'theme "{name}" has no phrases and is parent of no other theme')
        for draft in drafts:
            cycle = _cycle(draft.theme.name, parents)
            if cycle:
                raise self.error(draft.line, f"the parents run in a circle: {' > '.join(cycle)}")


def _number(text: str) -> float:
    """Return a YAML number; not a number for the spellings that only YAML knows."""
    try:
        return float(text)
    except ValueError:
        return float("nan")


def _cycle(name: str, parents: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the way from `name` through its parents back to itself, nothing where there is none."""
    ways = [[name]]
    reached: set[str] = set()
    while ways:
        way = ways.pop()
        for parent in parents[way[-1]]:
            if parent == name:
                return [*way, name]
            if parent not in reached:
                reached.add(parent)
                ways.append([*way, parent])
    return []


def load_taxonomy(path: str | Path) -> Taxonomy:
    """Return the taxonomy of a YAML file.

    Args:
        path: the file; its form is described at the head of `report/themes.yml`.

    Raises:
        DatelineError: the file cannot be read, is no YAML, or holds a mistake; the message names file and line.
    """
    shown = Path(path).as_posix()
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DatelineError(f"{shown}: the taxonomy is not UTF-8 text (byte {error.start})") from None
    except OSError as error:
        raise DatelineError(f"{shown}: the taxonomy cannot be read ({error.strerror or error})") from None
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise no_yaml(shown, error) from None
    reader = _Reader(shown, text)
    if root is None:
        raise reader.error(1, "the taxonomy is empty; it must hold the key themes with a list of themes")
    drafts: list[_Draft] = []
    for _, value in reader.pairs(root, "the taxonomy", ("themes",)):
        drafts = [reader.theme(node) for node in reader.items(value, "themes")]
    if not drafts:
        raise reader.error(root, "the taxonomy holds no theme; it must hold the key themes with a list of themes")
    reader.check(drafts)
    return Taxonomy(tuple(draft.theme for draft in drafts))
