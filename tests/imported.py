"""What a module imports, for the tests that hold who may import what."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


@cache
def imported(path: Path) -> dict[str, bool]:
    """Return the full names that a module imports, each with whether it does when it runs, not for its types alone."""
    found: dict[str, bool] = {}
    rest: list[tuple[ast.AST, bool]] = [(ast.parse(path.read_text(encoding="utf-8")), True)]
    while rest:
        node, runs = rest.pop()
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            found[name] = runs or found.get(name, False)
        typed = node.body if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test) else []
        inner = (ast.stmt, ast.excepthandler, ast.match_case)  # no expression imports anything
        children = (child for child in ast.iter_child_nodes(node) if isinstance(child, inner))
        rest += [(child, runs and child not in typed) for child in children]
    return found
