"""Past tense: does the author tell what happened, or argue how things are?

Source: Biber (1988), narrative against argumentative prose; in MPQA a past-tense main verb is among the strongest signs of
plain reporting (Wiebe et al. 2005).
"""

from __future__ import annotations

import numpy as np
from spacy.strings import get_string_id

from ..base import Extractor, Measurement
from ..document import Document
from ..voices import own

_PAST = get_string_id("VBD")
_PRESENT = [get_string_id("VBZ"), get_string_id("VBP")]
_FEWEST = 4
_SHOWN = 8


def measure(document: Document) -> Measurement:
    """Past-tense verbs ÷ past- and present-tense verbs, in the author's own voice."""
    mask = own(document) & document.body
    past = np.flatnonzero(mask & (document.tag == _PAST))
    present = np.flatnonzero(mask & np.isin(document.tag, _PRESENT))
    total = len(past) + len(present)
    if total < _FEWEST:
        return Measurement(None, missing=f"fewer than {_FEWEST} finite verbs in the author's voice")
    evidence = tuple(
        document.evidence(PAST_TENSE.name, place, place + 1, "past tense", "tells what happened", 0.3)
        for place in past[:_SHOWN].tolist()
    )
    return Measurement(len(past) / total, evidence)


PAST_TENSE = Extractor(
    name="wording.past_tense",
    unit="past-tense verbs / finite verbs",
    formula="past-tense verbs ÷ past- and present-tense verbs in the author's own voice; missing below 4",
    source="Biber (1988); Wiebe et al. (2005)",
    high=1.0,
    bias="lowers",
    fires=[
        "The council met on Friday and closed the bridge. Workers came at noon, brought a fence and left. Traffic stopped.",
        "Rain fell all day. The river rose, the road was shut, shops closed early. The match began late.",
    ],
    silent=[
        "The council meets and closes the bridge. Workers come, bring a fence and leave. Traffic stops.",
        "Traffic is light and the road stays open.",
    ],
    measure=measure,
    version=2,
)
