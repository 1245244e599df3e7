"""Statements: what is quoted or reported, and who says it."""
