"""Whether reading takes time in proportion to the text, also where the text is made to hinder it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

SHORTEST, LONGEST = 15_000, 100_000  # characters of the text that is held against one of four times its length
ENOUGH = 0.02  # seconds that a clock measures well: what is read faster is read at greater length
MOST = 7  # times that the longer text may take; squared time needs sixteen
TRIES = 4  # another process beside may spoil one


def assert_linear(read: Callable[[str], object], unit: str, before: str = "") -> None:
    """Fail where `unit` repeated four times as often takes far more than four times as long to read.

    Held against itself the reader's own speed and the machine's do not count, so no text need be long.
    """

    def spent(length: int) -> float:
        text = before + (unit * (length // len(unit) + 1))[:length]
        gc.disable()  # as timeit does: its rounds depend on what else is in memory
        begin = time.process_time()
        try:
            read(text)
            return time.process_time() - begin
        finally:
            gc.enable()

    length = SHORTEST
    while spent(length) < ENOUGH and length < LONGEST:
        length *= 2
    ratios = []
    for _ in range(TRIES):
        ratios.append(spent(4 * length) / max(spent(length), ENOUGH / 4))
        if ratios[-1] < MOST:
            return
    raise AssertionError(f"{unit!r} four times as often takes {min(ratios):.1f} times as long")
