"""The exporters that nbconvert calls: `jupyter nbconvert --to dateline-html | dateline-pdf | dateline-docx`.

They add nothing to `render`, which a build calls by itself and is spared the seconds that importing nbconvert takes.
"""

from __future__ import annotations

from typing import Any

from nbconvert.exporters import Exporter
from traitlets import default

from dateline.briefing.render import render


class _BriefingExporter(Exporter):
    """What the three exporters share."""

    form = ""

    def from_notebook_node(  # type: ignore[override]  # nbconvert's own writers return text and bytes as well
        self, nb: Any, resources: dict[str, Any] | None = None, **_: Any
    ) -> tuple[str | bytes, dict[str, Any]]:
        """Return the notebook in this exporter's format, and nbconvert's resources."""
        nb, resources = super().from_notebook_node(nb, resources)
        rendered = render(nb, (self.form,))
        resources["missing_characters"] = list(rendered.missing)
        content = rendered[self.form]
        return content.decode("utf-8") if self.form == "html" else content, resources


class HTMLExporter(_BriefingExporter):
    """An executed notebook as one HTML file."""

    form = "html"
    export_from_notebook = "Briefing (HTML)"
    output_mimetype = "text/html"

    @default("file_extension")
    def _file_extension(self) -> str:
        return ".html"


class PDFExporter(_BriefingExporter):
    """An executed notebook as a tagged, archivable PDF."""

    form = "pdf"
    export_from_notebook = "Briefing (PDF)"
    output_mimetype = "application/pdf"

    @default("file_extension")
    def _file_extension(self) -> str:
        return ".pdf"


class WordExporter(_BriefingExporter):
    """An executed notebook as a Word document."""

    form = "docx"
    export_from_notebook = "Briefing (Word)"
    output_mimetype = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @default("file_extension")
    def _file_extension(self) -> str:
        return ".docx"
