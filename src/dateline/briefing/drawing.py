"""Drawings inside a document: an SVG made safe, its names made its own, its ink made the page's."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from xml.etree import ElementTree

from dateline.briefing.characters import visible
from dateline.briefing.document import EVIDENCE_TARGET, Figure
from dateline.errors import DatelineError

INK = "#1a1a2e"  # what has this colour follows the colour of the page's text
POINTS = {"pt": 1.0, "": 0.75, "px": 0.75, "in": 72.0, "mm": 72 / 25.4, "cm": 720 / 25.4}  # points in a unit of length

_SVG = "http://www.w3.org/2000/svg"
_HREF = "{http://www.w3.org/1999/xlink}href"
_KEPT = frozenset(
    "svg g defs use path rect circle ellipse line polyline polygon text tspan clipPath linearGradient radialGradient "
    "stop pattern mask marker title desc symbol image a".split()
)
_LENGTH = re.compile(r"([\d.]+)([a-z]*)")
_INNER_URL = re.compile(r"url\(#([^)]+)\)")
_PIXELS = re.compile(r"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]*\Z")

ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def parse(figure: Figure, words: Callable[[str], str] = visible) -> ElementTree.Element:
    """Return the drawing of `figure` without scripts, styles, foreign content and addresses outside itself.

    Args:
        figure: with vectors.
        words: applied to every text of the drawing.

    Raises:
        DatelineError: the drawing is no SVG.
    """
    try:
        root = ElementTree.fromstring(figure.svg)
    except ElementTree.ParseError as problem:
        raise DatelineError(f"{figure.id} is no readable SVG: {problem}") from problem
    _clean(root, figure.id, words)
    # matplotlib puts these two into a style sheet, which would reach beyond the drawing.
    root.attrib.setdefault("stroke-linejoin", "round")
    root.attrib.setdefault("stroke-linecap", "butt")
    return root


def _clean(element: ElementTree.Element, prefix: str, words: Callable[[str], str]) -> None:
    for child in list(element):
        tag = child.tag if isinstance(child.tag, str) else ""
        if not tag.startswith(f"{{{_SVG}}}") or tag.removeprefix(f"{{{_SVG}}}") not in _KEPT:
            element.remove(child)
        else:
            _clean(child, prefix, words)
            child.tail = words(child.tail) if child.tail else None
    element.text = words(element.text) if element.text else None
    for name, value in list(element.attrib.items()):
        if name in {_HREF, "href"}:
            tag = element.tag.removeprefix(f"{{{_SVG}}}")
            if tag != "a" and value.startswith("#"):
                element.set(name, f"#{prefix}-{value[1:]}")
            elif not ((tag == "a" and EVIDENCE_TARGET.match(value)) or (tag == "image" and _PIXELS.match(value))):
                del element.attrib[name]
        elif name.lower().startswith("on") or "url(" in _INNER_URL.sub("", value) or "@import" in value:
            del element.attrib[name]
        elif name == "id":
            if value.startswith("matplotlib.axis"):
                element.set("data-kind", "axis")
            element.set(name, f"{prefix}-{value}")
        else:
            element.set(name, _INNER_URL.sub(rf"url(#{prefix}-\1)", value))


def width(root: ElementTree.Element) -> float:
    """Return the width of a drawing in points."""
    found = _LENGTH.match(root.get("width") or "")
    if found and found[2] in POINTS:
        return float(found[1]) * POINTS[found[2]]
    box = (root.get("viewBox") or "0 0 480 300").replace(",", " ").split()
    return float(box[2])


def height(root: ElementTree.Element) -> float:
    """Return the height of a drawing in points when drawn at its own width."""
    box = [float(side) for side in (root.get("viewBox") or "0 0 480 300").replace(",", " ").split()]
    return width(root) * box[3] / box[2] if box[2] else box[3]


def pixel_size(png: bytes) -> tuple[float, float]:
    """Return width and height in points of a PNG made for print, at 200 dots an inch.

    Raises:
        DatelineError: the bytes are no PNG.
    """
    if png[:8] != b"\x89PNG\r\n\x1a\n":
        raise DatelineError("a figure of the notebook is named a PNG but is none")
    wide, high = struct.unpack(">II", png[16:24])
    return wide * 72 / 200, high * 72 / 200


def for_page(figure: Figure) -> str:
    """Return the drawing as an element of an HTML page: its ink is the page's, its links are evidence links."""
    root = parse(figure)
    for element in root.iter():
        for name, value in element.attrib.items():
            if INK in value.lower():
                element.set(name, re.sub(INK, "currentColor", value, flags=re.IGNORECASE))
        if element.tag == f"{{{_SVG}}}a":
            target = element.get(_HREF) or element.get("href") or ""
            element.set("class", "computed" if target.startswith("#computed-") else "evidence")
            element.set("tabindex", "-1")  # the numbers under the drawing are there for the keyboard
    root.set("role", "img")
    root.set("aria-label", figure.alt)
    root.set("style", f"width:{width(root):.1f}pt")
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    return ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)


def for_print(figure: Figure, words: Callable[[str], str]) -> tuple[str, float, float]:
    """Return the drawing as a file for the typesetter, and its width and height in points."""
    root = parse(figure, words)
    return ElementTree.tostring(root, encoding="unicode"), width(root), height(root)
