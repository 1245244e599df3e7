"""The terms of the fields that news reports on: what is one thing though it goes by several words.

`data/terms.txt` lists them by concept and names their sources: `key rate`, `policy rate` and `main interest rate` are
one, as are `net income` and `profit after tax`, and who is `unaccounted for` is missing.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_PLURAL = re.compile(r"\(s\)$")
_SECTION = re.compile(r"\[(\w+)\]")


@cache
def _sections() -> dict[str, dict[str, str]]:
    """Return the forms of each concept, by section of the file."""
    lines = (resources.files("dateline.analysis") / "data" / "terms.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, dict[str, str]] = {}
    section = ""
    for line in filter(None, lines):
        if line.startswith("#"):
            continue
        if match := _SECTION.fullmatch(line):
            section = match[1]
            found[section] = {}
        else:
            concept, _, forms = line.partition(": ")
            found[section][concept] = forms
    return found


def concepts_of(section: str) -> frozenset[str]:
    """Return the concepts of a section of the file: `indicators`, `fates` or `things`."""
    return frozenset(name for concept in _sections()[section] for name in (concept, *concept.split("+"))) - {"+"}


@cache
def terms() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Return terms by their first word, the longest first: the words, and the concepts that they stand for."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for concepts in _sections().values():
        for concept, forms in concepts.items():
            for form in forms.split(", "):
                plain = _PLURAL.sub("", form)
                for variant in {plain, f"{plain}s"} if plain != form else {plain}:
                    words = tuple(variant.removesuffix("'s").replace("'s ", " ").split())
                    found.setdefault(words[0], []).append((words, tuple(concept.split("+"))))
    for options in found.values():
        options.sort(key=lambda option: (-len(option[0]), option))
    return found
