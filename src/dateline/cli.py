"""The command line: a function for each command of `dateline`. The library raises; this prints one line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.errors import DatelineError

if TYPE_CHECKING:
    from collections.abc import Callable

    from dateline.briefing.build import Built
    from dateline.briefing.parameters import Parameters

# Surroundings for `verify` that differ from the user's in everything that must not matter.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4711"}


def _stop(_number: int, _frame: object) -> None:
    """Turn a request to end into an orderly end, so that nothing half-made stays."""
    raise KeyboardInterrupt


class Commands(click.Group):
    """A group of commands whose expected errors are one line and exit status 1."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        signal.signal(signal.SIGTERM, _stop)
        try:
            return super().invoke(ctx)
        except DatelineError as error:
            click.echo(f"dateline: {error}", err=True)
            ctx.exit(1)
        except KeyboardInterrupt:
            click.echo("dateline: stopped; what was there before is untouched", err=True)
            ctx.exit(130)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="dateline")
def main() -> None:
    """From a folder of dated news articles to a briefing that can be checked sentence by sentence."""


def _briefing_options(command: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.option("--until", metavar="DATE", help="No article from after this day."),
        click.option("--since", metavar="DATE", help="No article from before this day."),
        click.option("--corpus", metavar="PATH", help="Folder or file of articles, instead of the briefing's."),
        click.option(
            "--briefing", metavar="FILE", default="report/briefing.yml", show_default=True, help="Parameters."
        ),
    ):
        command = option(command)
    return command


def _parameters(briefing: str, corpus: str | None, since: str | None, until: str | None) -> Parameters:
    from dateline.briefing.parameters import load_parameters

    overrides: dict[str, Any] = {"corpus": corpus, "since": since, "until": until}
    if corpus and Path(briefing) == Path("report/briefing.yml"):
        overrides["title"] = f"Briefing: {Path(corpus).resolve().name}"  # the default's title is that of its own corpus
    return load_parameters(Path(briefing), overrides)


def _list_parameters(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from dateline.briefing.parameters import listed

    click.echo("\n".join(listed()))
    click.echo("Paths start from the folder that the command runs in, not from that of the briefing file.")
    ctx.exit()


@main.command()
@_briefing_options
@click.option("--out", metavar="FOLDER", default="report/build", show_default=True, help="Where the briefing goes.")
@click.option("--cache", metavar="FOLDER", default=".cache", show_default=True, help="What need not be done again.")
@click.option("--workers", type=click.IntRange(1), help="Processes at the same time; default all cores.")
@click.option("--strict", is_flag=True, help="Stop where an article cannot be read.")
@click.option("--parameters", is_flag=True, is_eager=True, expose_value=False, callback=_list_parameters,
              help="List the parameters of a briefing file and stop.")  # fmt: skip
def report(
    briefing: str, corpus: str | None, since: str | None, until: str | None, out: str, cache: str, workers: int | None,
    strict: bool,
) -> None:  # fmt: skip
    """Make the briefing: HTML, PDF, Word, and the ledger behind them."""
    from dateline.briefing.build import build
    from dateline.briefing.progress import watching

    parameters = _parameters(briefing, corpus, since, until)
    with watching() as watcher:
        built = build(parameters, Path(out), cache=Path(cache), workers=workers, strict=strict, watcher=watcher)
    _say_built(built)


def _articles(count: int) -> str:
    return f"{count} article{'' if count == 1 else 's'}"


def _say_built(built: Built) -> None:
    click.echo(f"{built.out}: {'made from' if built.fresh else 'nothing changed;'} {_articles(built.articles)}")
    if built.unread:
        click.echo(f"{built.unread} not read; the briefing lists them with the reasons")
    for name in sorted(built.hashes):
        if name.startswith("briefing."):
            click.echo(f"  {built.out / name}")


@main.command(short_help="Print what articles say, as JSON lines.")
@click.argument("path", metavar="PATH")
@click.option("--themes", metavar="FILE", help="A theme taxonomy.")
def extract(path: str, themes: str | None) -> None:
    """Print what the articles under PATH say, one JSON line an observation."""
    from dateline.corpus import origins, read
    from dateline.extraction import extract as extract_article
    from dateline.ledger.schema import article_row, rows_of
    from dateline.settings import Settings
    from dateline.themes import load_taxonomy

    settings = Settings(taxonomy=load_taxonomy(Path(themes)) if themes else None)
    corpus = read(Path(path))
    source_of = origins(corpus.articles)
    for article in corpus.articles:
        rows = {
            "articles": [article_row(article, source_of[article.id])],
            **rows_of(article, extract_article(article, settings)),
        }
        for table, of_table in rows.items():
            for row in of_table:
                click.echo(json.dumps({"table": table, **row}, ensure_ascii=False, default=str))
    for item in corpus.unread:
        click.echo(json.dumps({"table": "unread", **asdict(item)}, ensure_ascii=False))


@main.group()
def themes() -> None:
    """Work on the theme taxonomy."""


@themes.command(short_help="Propose phrases and new themes from the corpus.")
@_briefing_options
@click.option("--most", type=click.IntRange(1, 100), default=8, show_default=True, help="Phrases for each theme.")
def suggest(briefing: str, corpus: str | None, since: str | None, until: str | None, most: int) -> None:
    """Propose phrases for the themes, and new themes, from the corpus, each with a sentence; nothing is changed."""
    from dateline.actors import find_organisations, find_people, find_places
    from dateline.analysis.coverage import COPIES
    from dateline.corpus import read
    from dateline.themes import load_taxonomy
    from dateline.themes import suggest as suggested

    parameters = _parameters(briefing, corpus, since, until)
    if parameters.themes is None:
        raise DatelineError(f"{briefing}: there is no parameter 'themes'; it is to name a theme taxonomy")
    articles = read(parameters.corpus, since=parameters.since, until=parameters.until).articles
    stories = [a for a in articles if a.duplicate_of is None or a.duplicate_of.kind not in COPIES]
    finders: tuple[Callable[[Any], list[Any]], ...] = (find_people, find_organisations, find_places)
    names = {found.name for article in stories for find in finders for found in find(article)}
    found = suggested(stories, load_taxonomy(parameters.themes), limit=most, names=names)
    for proposal in (*found.phrases, *found.emergent):
        click.echo(f"{proposal.theme or '(no theme yet)'}: {proposal.phrase}  ({_articles(proposal.articles)})")
        for example in proposal.examples[:1]:
            click.echo(f"    {' '.join(example.text.split())}")
    if not (found.phrases or found.emergent or found.themes):
        click.echo(f"nothing stands out in {_articles(len(stories))}; a larger corpus gives more to go by")
    for theme in found.themes:
        click.echo(f"new theme: {theme.name}  ({_articles(theme.articles)}): {', '.join(theme.phrases)}")
        for example in theme.examples[:1]:
            click.echo(f"    {' '.join(example.text.split())}")


@main.command(short_help="Print how a row of the ledger came to be.")
@click.argument("row", metavar="ROW")
@click.option(
    "--ledger", metavar="FOLDER", default="report/build/ledger", show_default=True, help="The ledger to look in."
)
def explain(row: str, ledger: str) -> None:
    """Print how a row of the ledger came to be: its words, its reading and the rules, its sentence, its corrections.

    ROW is an id such as quantity-3f9a2c17be04: from the column `id` of the ledger's tables, from the panel of the
    HTML, or from the address of a mark there (`#quantity-…`). An article's id or file tells of the article.
    """
    from dateline.ledger import open_ledger
    from dateline.ledger.explain import explain as explained

    opened = open_ledger(ledger)
    click.echo(explained(opened, row))
    if (name := row.removeprefix("#")).startswith("quantity-"):
        from dateline import analysis
        from dateline.analysis.measures.grouping import joined

        if told := joined(opened, name, analysis.pins(opened)):
            click.echo(told)


@main.command(short_help="Write a correction of a reading.")
@click.argument("article", metavar="ARTICLE")
@click.argument("text", metavar="TEXT")
@click.argument("field", metavar="FIELD")
@click.argument("value", metavar="VALUE")
@click.option("--table", default="quantities", show_default=True, help="The table that the row stands in.")
@click.option("--reason", required=True, help="Why the reading is wrong.")
@click.option("--who", required=True, help="Who corrects it.")
@click.option("--when", metavar="DATE", help="When; default today.")
@click.option("--occurrence", type=click.IntRange(1), help="Which one, where the words stand several times.")
@click.option("--file", "target", metavar="FILE", default="report/corrections.yml", show_default=True, help="Where to.")
@click.option(
    "--ledger", metavar="FOLDER", default="report/build/ledger", show_default=True, help="To check it against."
)
def correct(
    article: str, text: str, field: str, value: str, table: str, reason: str, who: str, when: str | None,
    occurrence: int | None, target: str, ledger: str,
) -> None:  # fmt: skip
    """Write a correction: in ARTICLE, the row on the words TEXT, its FIELD is VALUE.

    ARTICLE is a file, its path in the corpus, or the article's id; TEXT is the words as `dateline explain` prints them.
    """
    import datetime as dt

    from dateline.ledger import open_ledger
    from dateline.ledger.corrections import add_correction
    from dateline.printing import value_words

    entry = {
        "article": article, "text": text, "table": table, "field": field, "value": value, "reason": reason, "who": who,
        "when": when or dt.date.today().isoformat(), "occurrence": occurrence,
    }  # fmt: skip
    applied = add_correction(Path(target), entry, open_ledger(ledger))
    change = f"{value_words(applied.old)} becomes {value_words(applied.new)}"
    click.echo(f"{target}: {applied.table}.{applied.field} of “{applied.text}”: {change}")


@main.command(short_help="Open the notebooks in JupyterLab.")
@_briefing_options
def lab(briefing: str, corpus: str | None, since: str | None, until: str | None) -> None:
    """Open the notebooks in JupyterLab, with the ledger of the briefing."""
    from dateline.briefing.build import build
    from dateline.briefing.progress import watching

    parameters = _parameters(briefing, corpus, since, until)
    with watching() as watcher:
        build(parameters, Path("report/build"), watcher=watcher)
    os.execv(sys.executable, [sys.executable, "-m", "jupyter", "lab", str(parameters.notebooks)])


@main.command(short_help="Make the briefing again and compare the bytes.")
@_briefing_options
@click.option(
    "--out", metavar="FOLDER", default="report/build", show_default=True, help="The briefing to compare with."
)
def verify(briefing: str, corpus: str | None, since: str | None, until: str | None, out: str) -> None:
    """Make the briefing again in a clean folder, in other surroundings (time zone, locale), and compare the bytes."""
    from dateline.briefing.build import build, hashes_of
    from dateline.briefing.progress import watching

    parameters = _parameters(briefing, corpus, since, until)
    with watching() as watcher:
        first = build(parameters, Path(out), watcher=watcher).hashes
    with tempfile.TemporaryDirectory() as folder:
        given = [
            f"--{name}={value}" for name, value in (("corpus", corpus), ("since", since), ("until", until)) if value
        ]
        command = [
            sys.executable, "-m", "dateline.cli", "report", f"--briefing={briefing}", *given,
            f"--out={folder}/again", f"--cache={folder}/cache", "--workers=1",
        ]  # fmt: skip
        again = subprocess.run(command, env={**os.environ, **ELSEWHERE}, capture_output=True, text=True, check=False)
        if again.returncode:
            raise DatelineError(f"verify: the second build failed: {again.stderr.strip() or again.stdout.strip()}")
        second = hashes_of(Path(folder) / "again")
    differing = sorted(name for name in {*first, *second} if first.get(name) != second.get(name))
    for name in sorted(first):
        click.echo(f"{first[name]}  {name}" + ("  DIFFERS" if name in differing else ""))
    if differing:
        raise DatelineError(f"verify: the second build differs in {', '.join(differing)}")
    click.echo("verified: the second build has the same bytes")


if __name__ == "__main__":
    main()
