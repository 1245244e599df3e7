"""DataFrames of plain Python values: what is missing is None, never NaN, whatever the column holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd


def plain_frame(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> pd.DataFrame:
    """Return rows as a frame with these columns, in this order."""
    return pd.DataFrame({name: pd.Series([row[name] for row in rows], dtype=object) for name in columns})


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a frame by column name."""
    names = [str(name) for name in frame.columns]
    columns = (frame[name].tolist() for name in frame.columns)
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]
