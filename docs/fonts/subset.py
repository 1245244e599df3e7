"""Make the fonts that ship with the briefing from the Noto releases of a Linux distribution.

Run it in an environment with `fonttools` and `brotli`:

    python docs/fonts/subset.py FOLDER_WITH_NOTO_FONTS... src/dateline/briefing/fonts

The result is static instances only (a variable font loses its weights in a PDF), without hinting, cut down to the
scripts named below, plus `coverage.txt`: every character that at least one of the fonts can draw.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# Latin, Greek, Cyrillic, combining marks, punctuation, super- and subscripts, currency, letterlike, number forms,
# arrows, operators, geometric shapes, ligatures, replacement character.
ALPHABETS = [
    *range(0x20, 0x530),
    *range(0x1D00, 0x1DC0),
    *range(0x1E00, 0x2000),
    *range(0x2000, 0x2300),
    *range(0x25A0, 0x2600),
    *range(0x2C60, 0x2C80),
    *range(0xA720, 0xA800),
    *range(0xFB00, 0xFB07),
    0xFFFD,
]
# What a page may need at once: the briefing's own language and the signs of its currencies.
PAGE = [*range(0x20, 0x250), *range(0x2010, 0x2040), *range(0x20A0, 0x20C0), 0x2190, 0x2191, 0x2192, 0x2193, 0x2212]
DEVANAGARI = [
    *range(0x20, 0x7F),
    0xA0,
    *range(0x900, 0x980),
    *range(0x200B, 0x200E),
    0x20B9,
    0x25CC,
    *range(0xA8E0, 0xA900),
]
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "calt", "lnum", "tnum", "pnum", "onum"]


def japanese() -> list[int]:
    """Return JIS X 0208 (kana, levels 1 and 2, signs), half-width kana and currency signs."""
    found = {*range(0xFF61, 0xFFA0), *range(0xFFE0, 0xFFE7), *range(0x20A0, 0x20C0), 0x20, 0xA0}
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            try:
                found.update(map(ord, bytes((row, cell)).decode("euc_jp")))
            except UnicodeDecodeError:
                continue
    return sorted(found)


def cut(source: Path, target: Path, characters: Iterable[int], features: list[str], number: int = -1) -> set[int]:
    """Write the subset of `source` to `target` and return the characters it can draw."""
    options = subset.Options(hinting=False, layout_features=features, notdef_outline=True, recalc_timestamp=False)
    options.name_IDs = ["*"]
    options.drop_tables += ["MERG", "DSIG"]
    options.flavor = "woff2" if target.suffix == ".woff2" else None
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    subset.save_font(font, target, options)
    return set(font.getBestCmap())


def ranges(characters: set[int]) -> str:
    """Return the characters as lines of `first-last` in hexadecimal."""
    lines: list[list[int]] = []
    for character in sorted(characters):
        if lines and lines[-1][1] == character - 1:
            lines[-1][1] = character
        else:
            lines.append([character, character])
    return "".join(f"{first:X}-{last:X}\n" for first, last in lines)


def main(folders: list[Path], target: Path) -> None:
    """Cut every font that ships, from the first folder that has it."""

    def find(name: str) -> Path:
        return next(folder / name for folder in folders if (folder / name).exists())

    covered: set[int] = set()
    for family, styles in {
        "NotoSans": ("Regular", "Bold", "Italic"),
        "NotoSerif": ("Regular", "Bold", "Italic"),
    }.items():
        for style in styles:
            source = find(f"{family}-{style}.ttf")
            covered |= cut(source, target / source.name, ALPHABETS, FEATURES)
            if (family, style) != ("NotoSans", "Italic"):
                cut(source, target / f"{source.stem}.woff2", PAGE, FEATURES)
    source = find("NotoSansMono-Regular.ttf")
    covered |= cut(source, target / source.name, ALPHABETS, ["ccmp", "mark"])
    for style in ("Regular", "Bold"):
        source = find(f"NotoSansDevanagari-{style}.ttf")
        covered |= cut(source, target / source.name, DEVANAGARI, ["*"])
    source = find("NotoSansCJK-Regular.ttc")
    covered |= cut(source, target / "NotoSansCJKjp-Regular.otf", japanese(), ["ccmp", "locl"], number=0)
    (target / "coverage.txt").write_text(ranges(covered), encoding="ascii")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:-1]], Path(sys.argv[-1]))
