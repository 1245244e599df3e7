"""Measures: what a figure is of, whose, and where."""
