"""Quantities in text: value, modifier, unit, and what they are of."""

from dateline.numbers.model import Quantity

__all__ = ["Quantity"]
