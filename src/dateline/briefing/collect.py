"""From articles on disk to the ledger, doing again only the articles that changed."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pyarrow as pa

from dateline.analysis.coverage import COPIES
from dateline.analysis.measures.pins import load_pins, resolve
from dateline.briefing import fingerprint
from dateline.briefing.parameters import Parameters
from dateline.corpus import Article, Corpus, origins, read
from dateline.evidence import row_id
from dateline.extraction import extract
from dateline.ledger import TABLES, write_ledger
from dateline.ledger.corrections import apply, load_corrections
from dateline.ledger.schema import arrow_schema, article_row, observation, rows_of
from dateline.settings import Settings
from dateline.themes import Taxonomy, emergent, load_taxonomy

if TYPE_CHECKING:
    from collections.abc import Mapping

Rows = dict[str, list[dict[str, Any]]]
# Starting worker processes costs more than a small corpus takes.
ENOUGH_FOR_WORKERS = 40
CHUNK = 8

_DATE_COLUMNS = {
    table: [column.name for column in arrow_schema(table) if column.type == pa.date32()] for table in TABLES
}


def settings_of(parameters: Parameters) -> Settings:
    """Return what the extraction may depend on. Raises DatelineError for a taxonomy that is not valid."""
    taxonomy = load_taxonomy(parameters.themes) if parameters.themes else None
    return Settings(taxonomy=taxonomy, date_order=parameters.date_order, semantic=parameters.semantic)


def _rows(article: Article, settings: Settings) -> Rows:
    return rows_of(article, extract(article, settings))


def _to_json(rows: Rows) -> str:
    return json.dumps(rows, ensure_ascii=False, default=dt.date.isoformat)


def _from_json(text: str) -> Rows:
    rows: Rows = json.loads(text)
    for table, columns in _DATE_COLUMNS.items():
        for row in rows.get(table, ()):
            for column in columns:
                if row[column] is not None:
                    row[column] = dt.date.fromisoformat(row[column])
    return rows


def extract_all(
    articles: Sequence[Article], settings: Settings, cache: Path, workers: int, step: Callable[[int, int], None]
) -> list[Rows]:
    """Return the rows of each article, taken from the cache where article, settings and code are the same.

    Args:
        articles: in any order; the result is in the same order.
        settings: what the extraction may depend on.
        cache: folder of kept extractions, made where it is not.
        workers: how many processes may be used.
        step: told how many articles are done, of how many.
    """
    cache.mkdir(parents=True, exist_ok=True)
    common = (asdict(settings), fingerprint.code())
    keys = [fingerprint.digest(asdict(article), *common) for article in articles]
    kept: dict[str, Rows] = {}
    for key in keys:
        file = cache / f"{key}.json"
        if file.is_file():
            kept[key] = _from_json(file.read_text(encoding="utf-8"))
    todo = [(key, article) for key, article in zip(keys, articles, strict=True) if key not in kept]
    done = len(articles) - len(todo)
    step(done, len(articles))

    def keep(results: Any) -> None:
        nonlocal done
        for (key, _), rows in zip(todo, results, strict=True):
            partial_file = cache / f"{key}.{os.getpid()}.part"
            partial_file.write_text(_to_json(rows), encoding="utf-8")
            partial_file.replace(cache / f"{key}.json")
            kept[key] = rows
            done += 1
            step(done, len(articles))

    work = partial(_rows, settings=settings)
    if workers > 1 and len(todo) >= ENOUGH_FOR_WORKERS:
        with ProcessPoolExecutor(workers) as pool:
            keep(pool.map(work, (article for _, article in todo), chunksize=CHUNK))
    else:
        keep(map(work, (article for _, article in todo)))
    return [kept[key] for key in keys]


def unread_rows(corpus: Corpus) -> list[dict[str, Any]]:
    """Return what was not read as rows of the ledger."""
    return [
        {"id": row_id("", "unread", None, None, asdict(item)), **asdict(item)} for item in corpus.unread
    ]  # fmt: skip


def _emergent_rows(articles: Sequence[Article], taxonomy: Taxonomy, tables: Rows) -> list[dict[str, Any]]:
    """Return the hits of phrases that no theme covers yet; they are known only once all articles are."""
    stories = [a for a in articles if a.duplicate_of is None or a.duplicate_of.kind not in COPIES]
    names = {row["name"] for table in ("people", "organisations", "places") for row in tables[table]}
    found = emergent(stories, taxonomy, names=names)
    return [observation("themes", article, hit) for article, hits in found.items() for hit in hits]


def _theme_context(taxonomy: Taxonomy) -> list[dict[str, Any]]:
    """Return what figures and tables need of the declared themes, in the researcher's order."""
    return [
        {"name": theme.name, "wider": list(taxonomy.ancestors(theme.name)), "colour": theme.colour}
        for theme in taxonomy.themes
    ]


@dataclass(frozen=True, slots=True)
class Collected:
    """What `collect` made: the hash of the ledger, its articles, what was not read."""

    ledger: str
    corpus: Corpus
    newest: dt.date | None


def collect(
    parameters: Parameters,
    folder: Path,
    cache: Path,
    workers: int,
    step: Callable[[int, int], None],
    context: Mapping[str, Any],
) -> Collected:
    """Read the corpus, extract every article, and write the ledger and its context under `folder`.

    Raises:
        DatelineError: a correction or a pinned measure names what is not there.

    Args:
        parameters: of the briefing.
        folder: an existing, empty folder.
        cache: folder of kept extractions.
        workers: how many processes may be used.
        step: told how many articles are extracted, of how many.
        context: what the notebooks may say of the run besides the rows: parameters, hashes, versions.
    """
    settings = settings_of(parameters)
    corpus = read(parameters.corpus, since=parameters.since, until=parameters.until, as_of=parameters.as_of)
    source_of = origins(corpus.articles)
    tables: Rows = {name: [] for name in TABLES}
    tables["articles"] = [article_row(article, source_of[article.id]) for article in corpus.articles]
    tables["unread"] = unread_rows(corpus)
    for rows in extract_all(corpus.articles, settings, cache, workers, step):
        for table, of_article in rows.items():
            tables[table] += of_article
    if settings.taxonomy:
        tables["themes"] += _emergent_rows(corpus.articles, settings.taxonomy, tables)
    tables, applied = apply(tables, load_corrections(parameters.corrections) if parameters.corrections else ())
    pins = load_pins(parameters.measures) if parameters.measures else ()
    resolve(pins, pd.DataFrame(tables["quantities"]), pd.DataFrame(tables["articles"]))  # a wrong one stops here
    newest = max((day for article in corpus.articles if (day := article.published.day)), default=None)
    written = write_ledger(folder, tables)
    inputs = [{"path": path, "sha256": a.sha256} for a in corpus.articles for path in a.paths]
    full = {
        **context,
        "date": day.isoformat() if (day := parameters.date or parameters.as_of or newest) else None,
        "inputs": sorted(inputs, key=lambda item: item["path"]),
        "themes": _theme_context(settings.taxonomy) if settings.taxonomy else [],
        "corrections": [correction.plain() for correction in applied],
        "measures": [pin.model_dump(mode="json") for pin in pins],
    }
    text = json.dumps(full, indent=1, sort_keys=True, ensure_ascii=False, default=str) + "\n"
    (folder / "context.json").write_text(text, encoding="utf-8")
    return Collected(fingerprint.digest(written, full), corpus, newest)
