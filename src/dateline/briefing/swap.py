"""Put a finished folder in the place of another so that a reader sees the old one or the new one, never a half."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

RENAME_EXCHANGE = 2  # linux/fs.h: swap two paths in one step
AT_FDCWD = -100


def _exchange(first: Path, second: Path) -> bool:
    """Swap two paths in one step. Returns False where the system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    return bool(renameat2(AT_FDCWD, os.fsencode(first), AT_FDCWD, os.fsencode(second), RENAME_EXCHANGE) == 0)


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.previous")


def restore(target: Path) -> None:
    """Undo a swap that was cut short: bring the previous folder back where there is none in its place."""
    previous = _aside(target)
    if previous.exists() and not target.exists():
        previous.rename(target)
    elif previous.exists():
        shutil.rmtree(previous)


def put_in_place(fresh: Path, target: Path) -> None:
    """Put the folder `fresh` in the place of `target`, on the same file system, and remove what was there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        fresh.rename(target)
    elif _exchange(fresh, target):
        shutil.rmtree(fresh)
    else:
        previous = _aside(target)
        target.rename(previous)
        fresh.rename(target)
        shutil.rmtree(previous)
