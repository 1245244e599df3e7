"""Measures: which figures of a ledger are of one thing, and why."""
