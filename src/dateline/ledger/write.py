"""Write the ledger: Parquet for the notebooks, CSV for a spreadsheet, JSON Lines for everything else."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dateline.ledger.schema import SCHEMA_VERSION, TABLES, arrow_schema

MANIFEST = "ledger.json"
# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(cell: str) -> str:
    """Return `cell` so that a spreadsheet shows it as text instead of running it."""
    return "'" + cell if cell.startswith(FORMULA_STARTS) else cell


def _csv_cell(value: Any) -> Any:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, list):
        return harmless(json.dumps(value, ensure_ascii=False))
    if isinstance(value, date):
        return value.isoformat()
    return value


def _sorted(table: str, rows: Iterable[dict[str, Any]], order: Mapping[str, int]) -> list[dict[str, Any]]:
    """Return rows by article, then by place in the text, so that no worker's timing shows."""
    if table in ("articles", "unread"):
        return list(rows)
    return sorted(rows, key=lambda row: (order[row["article_id"]], row["start"] or 0, row["end"] or 0, row["id"]))


def _write_csv(path: Path, columns: list[str], rows: list[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_csv_cell(row[column]) for column in columns] for row in rows)


def write_ledger(folder: Path, tables: Mapping[str, list[dict[str, Any]]]) -> str:
    """Write all tables under `folder` and return the hash of what was written.

    Args:
        folder: an existing, empty folder.
        tables: rows by table name; `articles` in the corpus's order. A table without rows is written empty.
    """
    order = {row["id"]: position for position, row in enumerate(tables["articles"])}
    texts = {row["id"]: row["text"] for row in tables["articles"]}
    (folder / "csv").mkdir()
    hashes: dict[str, dict[str, Any]] = {}
    with (folder / "ledger.jsonl").open("w", encoding="utf-8", newline="\n") as lines:
        for table in TABLES:
            rows = _sorted(table, tables.get(table, []), order)
            schema = arrow_schema(table)
            target = folder / f"{table}.parquet"
            pq.write_table(pa.Table.from_pylist(rows, schema=schema), target, compression="zstd")
            _write_csv(folder / "csv" / f"{table}.csv", schema.names, rows)
            for row in rows:
                quoted = {}
                if "article_id" in row and row["start"] is not None:
                    quoted = {"quote": texts[row["article_id"]][row["start"] : row["end"]]}
                line = json.dumps({"table": table, **row, **quoted}, ensure_ascii=False, default=str)
                lines.write(line + "\n")
            hashes[table] = {"rows": len(rows), "sha256": hashlib.sha256(target.read_bytes()).hexdigest()}
    manifest = json.dumps({"schema": SCHEMA_VERSION, "tables": hashes}, indent=1, sort_keys=True)
    (folder / MANIFEST).write_text(manifest + "\n", encoding="utf-8")
    return hashlib.sha256(manifest.encode()).hexdigest()
