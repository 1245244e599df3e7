"""What ends the phrase of a role, and what goes on with it."""

from __future__ import annotations

import re

_WHEN = (
    r"(?:from|in|on|for)\s+(?:\d{4}|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|(?:[a-z]+|\d+)\s+(?:years|months))"
)
RIGHT_STOP = re.compile(
    r"[.;:()\[\]“”\"–—]|\n\s*\n|,|\s(?:who|whose|which|that|said|says|told|has|have|had|is|was|were|will|would"
    r"|since|until|before|after|when|where|while|and\s+(?:other|the|his|her|he|she|they|it|we|has|is|was|held|led|won|ran|[a-z]+ed)"
    r"|"
    + _WHEN
    + r"|to\s+(?:accelerate|advance|boost|build|deliver|drive|expand|grow|guide|head|help|lead|make|oversee"
    r"|run|scale|spearhead|strengthen|support|become|be|replace|succeed|take|help|ensure))\b"
    r"|\s(?:called|added|noted|announced|declared|insisted|agreed|wrote|commented|explained|confirmed|warned|urged|praised"
    r"|paid|welcomed|shared|argued|denied)\s(?:it|he|she|they|that|the|an?|on|his|her|their|[“\"])"
)
AND_NAME = re.compile(r"\s+and\s+(?=[A-Z])")
JOINING = frozenset("of for at with from in to and by on as during into over under among between".split())
ENDS_CLAUSE = re.compile(r"\s+(?:of|for|at|with|from|in|to|by|on|as|during|that)\b|\s*,")
JOINT = re.compile(r"\s+(?!" + _WHEN + r"\b)(?:of|for|at|with|from|[Ii]n|on|to|and|&)\s")
