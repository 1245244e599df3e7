"""The one error a user is meant to see: a plain line that says what, where, and what would be right."""

from __future__ import annotations


class DatelineError(Exception):
    """A problem in the user's input, parameters or files.

    The message is one line without a traceback. The command line prints it and exits with 1.
    """


def no_yaml(path: object, error: Exception) -> DatelineError:
    """Return the error of a file that a researcher wrote and that is no YAML; worded alike for every such file.

    Args:
        path: the file, as messages are to name it.
        error: what reading it raised; where it knows the place (`yaml.MarkedYAMLError`), the message names the line.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = f", line {mark.line + 1}" if mark else ""
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    why = f" ({' '.join(str(problem).split())})" if problem else ""
    hint = "look for a missing colon, quotation mark or bracket, or a wrong indentation"
    return DatelineError(f"{path}{at}: this is no valid YAML{why}; {hint}")
