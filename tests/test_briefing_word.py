"""The Word file: headings, tables, pictures with words for them, bookmarks."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

from rendered import WORD, outputs


def test_word_has_real_headings_tables_and_pictures_with_words_for_them():
    content = zipfile.ZipFile(io.BytesIO(outputs()["docx"]))
    document = content.read("word/document.xml").decode()
    tree = ElementTree.fromstring(document)
    styles = [style.get(f"{WORD}val") for style in tree.iter(f"{WORD}pStyle")]
    assert styles.count("Heading1") == 5
    assert {"Title", "Finding", "RegisterEntry", "RegisterSentence"} <= set(styles)
    assert len(list(tree.iter(f"{WORD}tbl"))) == 2
    assert 'descr="A dot on a line: $22.9m."' in document
    assert any(name.startswith("word/media/") for name in content.namelist())
    for name in content.namelist():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(content.read(name))


def test_every_inner_link_of_word_has_its_bookmark():
    tree = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(outputs()["docx"])).read("word/document.xml"))
    bookmarks = {mark.get(f"{WORD}name") for mark in tree.iter(f"{WORD}bookmarkStart")}
    anchors = {link.get(f"{WORD}anchor") for link in tree.iter(f"{WORD}hyperlink")} - {None}
    assert anchors
    assert anchors <= bookmarks
