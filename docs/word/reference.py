"""Make the styles of the Word briefing (`reference.docx`) from pandoc's own.

    python docs/word/reference.py src/dateline/briefing/templates/reference.docx

The file may as well be opened and changed in Word; this says what differs from pandoc's default: A4, the briefing's
type, running header and page numbers, and the styles that `briefing/word.py` names.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pypandoc

SERIF, SANS = "Georgia", "Arial"  # on every desktop that has a word processor, or with a substitute of like width
INK, ACCENT, MUTED = "1A1A2E", "24557A", "565B66"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def fonts(name: str) -> str:
    """Return the setting of a typeface."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}" w:eastAsia="{name}"/>'


def run(font: str = "", size: float = 0, colour: str = "", bold: bool = False, caps: bool = False) -> str:
    """Return the properties of a run of letters; `size` in points."""
    parts = [
        fonts(font) if font else "",
        "<w:b/><w:bCs/>" if bold else "",
        "<w:caps/>" if caps else "",
        f'<w:color w:val="{colour}"/>' if colour else "",
        f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else "",
    ]
    return f"<w:rPr>{''.join(parts)}</w:rPr>"


def style(name: str, kind: str, based: str, paragraph: str, letters: str) -> str:
    """Return a style of the briefing's own."""
    identifier = name.replace(" ", "")
    inner = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    return (
        f'<w:style w:type="{kind}" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:qFormat/>{inner}{letters}</w:style>'
    )


OWN = [
    style(
        "Finding",
        "paragraph",
        "BodyText",
        f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{ACCENT}"/></w:pBdr><w:ind w:left="200"/>',
        "",
    ),
    style("Register Entry", "paragraph", "BodyText", '<w:spacing w:before="60" w:after="40"/>', run(size=9)),
    style("Register Sentence", "paragraph", "RegisterEntry", '<w:ind w:left="360"/>', ""),
    style("Note", "paragraph", "BodyText", "", run(SANS, 8.5, MUTED)),
    style("Standing", "character", "DefaultParagraphFont", "", run(SANS, 7.5, ACCENT, bold=True, caps=True)),
    style("Muted", "character", "DefaultParagraphFont", "", run(SANS, 8, MUTED)),
    style("Article Title", "character", "DefaultParagraphFont", "", run(SANS, 8.5, bold=True)),
    style("Entry Number", "character", "DefaultParagraphFont", "", run(SANS, 8.5, ACCENT, bold=True)),
]
LETTERS = {
    "Title": run(SANS, 24, INK, bold=True),
    "Subtitle": run(SERIF, 13, MUTED),
    "Date": run(SANS, 9, MUTED),
    "Heading1": run(SANS, 16, INK, bold=True),
    "Heading2": run(SANS, 12.5, INK, bold=True),
    "Heading3": run(SANS, 10.5, INK, bold=True),
    "TableCaption": run(SANS, 9, INK, bold=True),
    "ImageCaption": run(SANS, 9),
    "Compact": run(SANS, 8.5),
    "Hyperlink": run(colour=ACCENT),
}
PARAGRAPHS = {
    "Title": '<w:spacing w:before="0" w:after="80"/>',
    "Subtitle": '<w:spacing w:before="0" w:after="80"/>',
    "Date": '<w:spacing w:before="0" w:after="240"/>',
    "BodyText": '<w:spacing w:before="80" w:after="120" w:line="276" w:lineRule="auto"/>',
    "TableCaption": '<w:keepNext/><w:spacing w:before="200" w:after="80"/>',
}
TABLE = (
    '<w:tblBorders><w:top w:val="single" w:sz="8" w:color="1A1A2E"/><w:bottom w:val="single" w:sz="4" '
    'w:color="B9BEC7"/><w:insideH w:val="single" w:sz="4" w:color="D4D8DE"/></w:tblBorders><w:tblCellMar>'
)
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId41"/><w:footerReference w:type="default" r:id="rId42"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1247" w:bottom="1247" w:left="1247" '
    'w:header="624" w:footer="567" w:gutter="0"/></w:sectPr>'
)


def field(code: str) -> str:
    """Return a field that Word fills in, in the type of the page's head and foot."""
    return f'<w:fldSimple w:instr="{code}"><w:r>{run(SANS, 8, MUTED)}<w:t>1</w:t></w:r></w:fldSimple>'


HEADER = f"<w:hdr {NAMESPACES}><w:p>{field(' STYLEREF Title ')}</w:p></w:hdr>"
FOOTER = (
    f'<w:ftr {NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field(" PAGE ")}'
    f'<w:r>{run(SANS, 8, MUTED)}<w:t xml:space="preserve"> / </w:t></w:r>{field(" NUMPAGES ")}</w:p></w:ftr>'
)


def restyled(styles: str) -> str:
    """Return pandoc's styles with the briefing's type."""

    def change(found: re.Match[str]) -> str:
        text, name = found[0], found[1]
        if name in LETTERS:
            text = re.sub(r"<w:rPr ?/>|<w:rPr>.*?</w:rPr>", "", text, flags=re.S)
            text = text.replace("</w:style>", LETTERS[name] + "</w:style>")
        if name in PARAGRAPHS:
            text = re.sub(r"<w:pPr>.*?</w:pPr>", "", text, flags=re.S)
            mark = "<w:rPr>" if "<w:rPr>" in text else "</w:style>"
            text = text.replace(mark, f"<w:pPr>{PARAGRAPHS[name]}</w:pPr>{mark}", 1)
        return text.replace("<w:tblCellMar>", TABLE) if name == "Table" else text

    styles = re.sub(r'<w:style [^>]*?w:styleId="([^"]+)".*?</w:style>', change, styles, flags=re.S)
    body = f'{fonts(SERIF)}<w:color w:val="{INK}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
    styles = re.sub(r"(<w:rPrDefault>\s*<w:rPr>).*?<w:lang", rf"\g<1>{body}<w:lang", styles, flags=re.S)
    return styles.replace("</w:styles>", "".join(OWN) + "</w:styles>")


def main(target: Path) -> None:
    """Write the reference document to `target`."""
    command = [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.docx"]
    source = zipfile.ZipFile(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout))
    parts = {name: source.read(name).decode("utf-8") for name in source.namelist()}
    parts["word/styles.xml"] = restyled(parts["word/styles.xml"])
    document = re.sub(r"<w:sectPr>.*?</w:sectPr>", SECTION, parts["word/document.xml"], flags=re.S)
    parts["word/document.xml"] = document
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    links = types = ""
    for name, number, text in (("header", 41, HEADER), ("footer", 42, FOOTER)):
        parts[f"word/{name}1.xml"] = f'<?xml version="1.0" encoding="UTF-8"?>{text}'
        links += f'<Relationship Type="{office}/{name}" Id="rId{number}" Target="{name}1.xml"/>'
        types += f'<Override PartName="/word/{name}1.xml" ContentType="{kinds}.{name}+xml"/>'
    for name, closing, added in (
        ("word/_rels/document.xml.rels", "</Relationships>", links),
        ("[Content_Types].xml", "</Types>", types),
    ):
        parts[name] = parts[name].replace(closing, added + closing)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            out.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
