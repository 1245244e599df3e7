"""The one error a user is meant to see: a plain line that says what, where, and what would be right."""

from __future__ import annotations


class DatelineError(Exception):
    """A problem in the user's input, parameters or files.

    The message is one line without a traceback. The command line prints it and exits with 1.
    """
