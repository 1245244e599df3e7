"""The one place where pandoc is started: many pieces of text to one tree, and one tree to a format."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

import pypandoc

from dateline.briefing.nodes import API_VERSION, Node
from dateline.errors import DatelineError

# Markdown as the displays write it: no raw markup of any kind, so that what looks like HTML or TeX is text.
MARKDOWN = (
    "markdown-raw_html-raw_tex-raw_attribute-latex_macros-native_divs-native_spans-markdown_in_html_blocks"
    "-yaml_metadata_block-pandoc_title_block-citations-example_lists-smart-implicit_figures"
)


def _run(arguments: Sequence[str], text: str, environment: Mapping[str, str]) -> bytes:
    command = [pypandoc.get_pandoc_path(), "--sandbox", *arguments]
    done = subprocess.run(
        command,
        input=text.encode("utf-8", "replace"),
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
    )
    if done.returncode:
        reason = " ".join(done.stderr.decode("utf-8", "replace").split())
        raise DatelineError(f"pandoc could not convert the briefing: {reason}")
    return done.stdout


def read(pieces: Sequence[tuple[str, str]]) -> list[list[Node]]:
    """Return the blocks of each piece.

    Args:
        pieces: pairs of a pandoc format and a text in it.

    Raises:
        DatelineError: pandoc refuses a piece.
    """
    if not pieces:
        return []
    reader = str(files(__package__) / "templates" / "reader.lua")
    text = json.dumps([{"format": form, "text": text} for form, text in pieces])
    tree = json.loads(_run(["--from", reader, "--to", "json"], text, {}))
    return [piece["c"][1] for piece in tree["blocks"]]


def write(
    blocks: Sequence[Node],
    to: str,
    *options: str,
    meta: Mapping[str, Any] | None = None,
    timestamp: int = 0,
) -> bytes:
    """Return the blocks in the format `to`.

    Args:
        blocks: the document.
        to: one of pandoc's output formats.
        options: further arguments for pandoc.
        meta: the document's metadata as pandoc's MetaValues.
        timestamp: the moment, in seconds since 1970, that formats with dates inside carry.
    """
    tree = {"pandoc-api-version": API_VERSION, "meta": dict(meta or {}), "blocks": list(blocks)}
    arguments = ["--from", "json", "--to", to, "--wrap", "none", "--output", "-", *options]
    return _run(arguments, json.dumps(tree), {"SOURCE_DATE_EPOCH": str(timestamp)})
