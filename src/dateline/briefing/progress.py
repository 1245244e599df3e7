"""Show how a build goes on: bars that name the notebook and the cell, or nothing where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from dateline.briefing.build import Watcher


@contextmanager
def watching() -> Iterator[Watcher]:
    """Yield a watcher that draws progress bars on a terminal, and prints each stage as a line elsewhere."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield Watcher(stage=lambda name: print(f"dateline: {name} …", file=sys.stderr, flush=True))  # noqa: T201
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        tasks: dict[str, TaskID] = {}

        def at(name: str, done: int, total: int, words: str) -> None:
            if name not in tasks:
                tasks[name] = progress.add_task(words, total=total)
            progress.update(tasks[name], completed=done, total=total, description=words)

        def stage(name: str) -> None:
            if name == "rendering":
                at(name, 0, 1, "rendering")

        def cell(notebook: str, number: int, total: int) -> None:
            at(notebook, number, total, f"{notebook}, cell {number}")

        yield Watcher(stage=stage, articles=lambda done, total: at("articles", done, total, "articles"), cell=cell)
