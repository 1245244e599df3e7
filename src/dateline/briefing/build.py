"""Make a briefing: collect, run, compose, render, and put the whole in place at once, or leave what was there."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.briefing import fingerprint
from dateline.briefing.parameters import FILES, NotebookParameters, Parameters
from dateline.briefing.swap import put_in_place, restore
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from dateline.briefing.collect import Collected

STAMP = "build.json"
OUTPUTS = {"html": "briefing.html", "pdf": "briefing.pdf", "docx": "briefing.docx"}


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who is told how a build goes on; each does nothing unless given."""

    stage: Callable[[str], None] = lambda _: None
    articles: Callable[[int, int], None] = lambda _done, _all: None
    cell: Callable[[str, int, int], None] = lambda _notebook, _cell, _all: None


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: where, whether anything had to be done, the hashes of the files, and what was not read."""

    out: Path
    fresh: bool
    hashes: dict[str, str]
    articles: int
    unread: int


def _inputs(parameters: Parameters) -> dict[str, Any]:
    """Return the hashes of everything that a briefing is made from."""
    values = parameters.model_dump(mode="json")
    for name in FILES:
        path = getattr(parameters, name)
        values[name] = None if path is None else fingerprint.tree(path, (".ipynb_checkpoints",))
    return {"parameters": values, "code": fingerprint.code()}


def _context(parameters: Parameters, inputs: dict[str, Any]) -> dict[str, Any]:
    """Return what the provenance page says of the run."""
    shown = parameters.model_dump(mode="json", exclude=set(FILES))
    for name in FILES:
        path = getattr(parameters, name)
        shown[name] = None if path is None else path.name
    return {"parameters": shown, "versions": fingerprint.versions(), "earlier": inputs["parameters"]["earlier"]}


def _sources(inputs: dict[str, Any]) -> str:
    """Return one hash over everything but the articles: package, lock, notebooks, themes, corrections, measures.

    The notebooks never see it: one that printed it would have to run again when any other changes.
    """
    return fingerprint.digest(inputs["code"], {name: inputs["parameters"][name] for name in FILES if name != "corpus"})


def hashes_of(folder: Path) -> dict[str, str]:
    """Return the hash of every file that a build made, by its name within the folder."""
    return {
        file.relative_to(folder).as_posix(): fingerprint.digest(file.read_bytes())
        for file in fingerprint.files_under(folder)
        if file.name != STAMP
    }


def _current(out: Path, key: str) -> dict[str, Any] | None:
    """Return the stamp of the build in `out` where it was made from the same inputs and is whole, else None."""
    try:
        stamp: dict[str, Any] = json.loads((out / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return stamp if stamp.get("key") == key and hashes_of(out) == stamp.get("files") else None


def _check_out(out: Path, parameters: Parameters) -> None:
    """Raise DatelineError where writing to `out` would remove something that no build made."""
    resolved = out.resolve()
    if out.exists() and not out.is_dir():
        raise DatelineError(f"OUT: {out} is a file; it is to be a folder that the build may replace")
    _check_writable(out.absolute().parent, f"OUT: {out}")
    if out.is_dir() and any(out.iterdir()) and not (out / STAMP).is_file():
        raise DatelineError(f"OUT: {out} holds files that no build made; give an empty or a new folder")
    for name in FILES:
        path = getattr(parameters, name)
        if path is not None and resolved in (path.resolve(), *path.resolve().parents):
            raise DatelineError(f"OUT: {out} holds the briefing's own {name}; give another folder")


def _check_writable(folder: Path, what: str) -> None:
    """Raise DatelineError where a folder is not there and cannot be made, or nothing can be made in it."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    if not folder.is_dir():
        raise DatelineError(f"{what} cannot be made: {folder} is a file; give another folder")
    try:
        with tempfile.TemporaryDirectory(prefix=".dateline.", dir=folder):
            pass
    except OSError as error:
        why = error.strerror or str(error)
        raise DatelineError(f"{what} cannot be made: {folder} takes no new folder ({why}); give another one") from None


def _scratch_prefix(out: Path) -> str:
    return f".{out.name}.making."


@contextmanager
def _alone(cache: Path) -> Iterator[None]:
    """Hold the cache for one build at a time. Raises DatelineError where another holds it."""
    with (cache / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise DatelineError(f"{cache}: another build is using this cache; wait for it or give --cache") from None
        yield


def _sweep(out: Path, cache: Path) -> None:
    """Remove what a killed build left beside `out`, unless a build is at work there now."""
    left = list(out.parent.glob(_scratch_prefix(out) + "*"))
    if left and cache.is_dir():
        with suppress(DatelineError), _alone(cache):
            for folder in left:
                shutil.rmtree(folder, ignore_errors=True)


def build(
    parameters: Parameters,
    out: Path,
    *,
    cache: Path = Path(".cache"),
    workers: int | None = None,
    strict: bool = False,
    watcher: Watcher | None = None,
) -> Built:
    """Make the briefing in the folder `out`.

    Args:
        parameters: checked parameters.
        out: replaced as a whole when everything has worked, untouched otherwise.
        cache: folder of what need not be done again; may be removed at any time.
        workers: processes that may work at the same time; default the number of cores.
        strict: whether an article that cannot be read stops the build.
        watcher: told how the build goes on.

    Raises:
        DatelineError: an input is wrong, a notebook fails, or with `strict` an article was not read.
    """
    watcher = watcher or Watcher()
    _check(parameters, out, cache)
    restore(out)
    _sweep(out, cache)
    inputs = _inputs(parameters)
    key = fingerprint.digest(inputs)
    if stamp := _current(out, key):
        if strict and stamp["unread"]:
            raise DatelineError(_unread_message(stamp["unread"]))
        return Built(out, False, stamp["files"], stamp["articles"], len(stamp["unread"]))

    from dateline.briefing.run import notebooks_in, read_notebook

    notebooks = notebooks_in(parameters.notebooks)
    for notebook in notebooks:
        read_notebook(notebook)  # one that cannot be read stops here, not after all articles
    out.parent.mkdir(parents=True, exist_ok=True)
    cache.mkdir(parents=True, exist_ok=True)
    with _alone(cache), tempfile.TemporaryDirectory(prefix=_scratch_prefix(out), dir=out.parent) as scratch:
        work, count = Path(scratch).resolve(), workers or os.cpu_count() or 1
        make = _Making(parameters, inputs, notebooks, work, cache, count, watcher)
        collected, unread = make.collected(strict)
        make.render(make.executed(collected))
        files = hashes_of(make.fresh)
        stamp = {"key": key, "files": files, "articles": len(collected.corpus.articles), "unread": unread}
        (make.fresh / STAMP).write_text(json.dumps(stamp, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        put_in_place(make.fresh, out)
    return Built(out, True, files, len(collected.corpus.articles), len(unread))


def _check(parameters: Parameters, out: Path, cache: Path) -> None:
    """Raise DatelineError where a build could not end well: before anything is read or made."""
    _check_out(out, parameters)
    if cache.exists() and not cache.is_dir():
        raise DatelineError(f"--cache: {cache} is a file; it is to be a folder")
    _check_writable(cache.absolute(), f"--cache: {cache}")
    if parameters.earlier:
        from dateline.ledger import open_ledger

        open_ledger(parameters.earlier)  # one that cannot be read stops here


@dataclass(frozen=True, slots=True)
class _Making:
    """A build at work: its three steps, each from what the one before made; `work` is a folder that goes afterwards."""

    parameters: Parameters
    inputs: dict[str, Any]
    notebooks: list[Path]
    work: Path
    cache: Path
    workers: int
    watcher: Watcher

    @property
    def fresh(self) -> Path:
        """Return the folder that is put in the place of the old one at the end."""
        return self.work / "fresh"

    def collected(self, strict: bool) -> tuple[Collected, list[str]]:
        """Write the ledger, and return it with what was not read.

        Raises:
            DatelineError: there is no article, or with `strict` one was not read.
        """
        from dateline.briefing.collect import collect

        self.watcher.stage("articles")
        ledger = self.fresh / "ledger"
        ledger.mkdir(parents=True)
        context = _context(self.parameters, self.inputs)
        found = collect(
            self.parameters, ledger, self.cache / "extractions", self.workers, self.watcher.articles, context
        )
        unread = [f"{item.path}: {item.reason}" for item in found.corpus.unread]
        if strict and unread:
            raise DatelineError(_unread_message(unread))
        if not found.corpus.articles:
            raise DatelineError(_empty_message(self.parameters, unread))
        return found, unread

    def executed(self, collected: Collected) -> list[Any]:
        """Run the notebooks on the ledger and return them."""
        from dateline.briefing.run import run

        self.watcher.stage("notebooks")
        kernels = self.work / "kernels"
        kernels.mkdir()
        (kernels / "ledger").symlink_to(self.fresh / "ledger", target_is_directory=True)
        if self.parameters.earlier:
            (kernels / "earlier").symlink_to(self.parameters.earlier.resolve(), target_is_directory=True)
        values = NotebookParameters(
            ledger="ledger",
            earlier="earlier" if self.parameters.earlier else "",
            base_currency=self.parameters.base_currency,
            period=self.parameters.period,
            findings=self.parameters.findings,
            rows=self.parameters.rows,
        )
        ledger, cache = collected.ledger, self.cache.resolve()
        return run(self.notebooks, values, ledger, kernels, cache, self.workers, self.watcher.cell)

    def render(self, executed: list[Any]) -> None:
        """Write the page, the print and the Word document."""
        from dateline.briefing.compose import compose
        from dateline.briefing.render import render

        self.watcher.stage("rendering")
        document = compose(executed, self.parameters, self.fresh / "ledger", _sources(self.inputs))
        for kind, content in render(document, tuple(OUTPUTS)).items():
            (self.fresh / OUTPUTS[kind]).write_bytes(content)


def _empty_message(parameters: Parameters, unread: list[str]) -> str:
    """Return why there is nothing to report on."""
    more = f" (and {len(unread) - 1} more that were not read)" if len(unread) > 1 else ""
    why = f"; {unread[0]}{more}" if unread else ""
    if not unread and not parameters.since and not parameters.until:
        why = "; it holds no file that may be one (.txt, .md, .html, .json, .jsonl, .csv, .tsv)"
    if parameters.since or parameters.until:
        why += f"; asked for since {parameters.since or 'the first'}, until {parameters.until or 'the last'}"
    return f"{parameters.corpus}: no article to report on{why}"


def _unread_message(unread: list[str]) -> str:
    more = f" (and {len(unread) - 1} more)" if len(unread) > 1 else ""
    return f"--strict: an article was not read: {unread[0]}{more}"


def clean(cache: Path) -> None:
    """Remove the cache."""
    shutil.rmtree(cache, ignore_errors=True)
