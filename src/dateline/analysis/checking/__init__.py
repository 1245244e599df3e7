"""Checks: what figures and dates say of each other, each with its arithmetic."""
