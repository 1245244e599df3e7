"""The ledger: what all articles say, one row an observation, each with its evidence."""

from dateline.ledger.card import Card
from dateline.ledger.read import Ledger, open_ledger
from dateline.ledger.schema import SCHEMA_VERSION, TABLES
from dateline.ledger.write import write_ledger

__all__ = ["SCHEMA_VERSION", "TABLES", "Card", "Ledger", "open_ledger", "write_ledger"]
