"""Quantities of a text: values, units, modifiers, and what they are of."""

from dateline.numbers.find import find_quantities
from dateline.numbers.model import Modifier, Quantity, Status

__all__ = ["Modifier", "Quantity", "Status", "find_quantities"]
