"""The turns of transcripts and interviews: what stands between one speaker's label and the next."""

from __future__ import annotations

import re

from dateline.actors.model import Statement
from dateline.actors.statements.speakers import Speakers
from dateline.text import Span

# A transcript's line: "MR. ZIENTS:  Good morning". The turn runs until the next such line.
_TURN = re.compile(
    r"^[ \t\u00a0]*(?P<name>(?:(?:M[RS]|MRS|DR|SEN|REP|GOV|GEN)\b\.?[ \u00a0]+)?"
    r"[A-Z][A-Z.'’-]+(?:[ \u00a0][A-Z][A-Z.'’-]+){0,4}|Q|QUESTION)"
    r"(?P<colon>[ \t\u00a0]{,4}:|(?<=Q)[ \t\u00a0]{1,6}(?=\S))",
    re.MULTILINE,
)
# An interview's line: "((Ann Rao)) It began in May". Who asks most often asks nothing but questions.
_INTERVIEW = re.compile(r"^[ \t\u00a0]*\(\((?P<name>[A-Z][^()\n]{1,60})(?P<colon>\)\))", re.MULTILINE)
ASKERS = frozenset(["Q", "QUESTION", "WN", "Wikinews", "WSS"])


def find_turns(text: str, body: Span, speakers: Speakers) -> tuple[list[Span], list[Statement]]:
    """Return where the turns of a text stand, and what is said in them; questions are no statements.

    Args:
        text: canonical text.
        body: the part of it that is read.
        speakers: names who speaks.
    """
    labels = list(_TURN.finditer(text, *body))
    if "))" in text:
        labels.extend(_INTERVIEW.finditer(text, *body))
        labels.sort(key=lambda label: label.start())
    names = [label["name"] for label in labels]
    if len(set(names)) == len(names):  # nobody speaks twice: the headings of a form
        return [], []
    turns: list[Span] = []
    said: list[Statement] = []
    for index, label in enumerate(labels):
        end = labels[index + 1].start() if index + 1 < len(labels) else body.end
        asks = label["name"] in ASKERS
        if asks and label.re is _INTERVIEW:  # an answer without label may follow the question
            closed = text.find("\n", label.end(), end)
            end = closed if closed >= 0 else end
        content = stripped(text, label.end(), end, " \t\n\u00a0")
        turns.append(Span(label.start(), end))
        if asks or content.end <= content.start:
            continue
        name, cue = Span(*label.span("name")), Span(*label.span("colon"))
        who = speakers.label(name)
        said.append(Statement(content.start, content.end, content.of(text), who, name, ":", cue, "quoted"))
    return turns, said


def stripped(text: str, start: int, end: int, marks: str) -> Span:
    """Return `start` to `end` without the `marks` at either end."""
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return Span(start, end)
