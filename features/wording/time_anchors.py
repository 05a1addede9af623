"""Time anchors: how many sentences say when something happened, by a weekday or a date.

Source: the five Ws of news writing (AP Stylebook, days and dates); Rubin et al. (2016) on made-up stories, which seldom say
when.
"""

from __future__ import annotations

import numpy as np
from spacy.strings import get_string_id

from ..base import Extractor, Measurement
from ..by_sentence import first_in_each_sentence
from ..document import Document

_DAYS = [get_string_id(day) for day in "monday tuesday wednesday thursday friday saturday sunday".split()]
_MONTHS = [
    get_string_id(month)
    for month in "january february march april may june july august september october november december jan. feb. aug. "
    "sept. oct. nov. dec.".split()
]
_NUMBER = get_string_id("CD")


def measure(document: Document) -> Measurement:
    """Number of body sentences that name a weekday, or a month with a number beside it."""
    day = np.isin(document.lower, _DAYS)
    number = np.concatenate([[False], document.tag == _NUMBER, [False]])
    month = np.isin(document.lower, _MONTHS) & (number[2:] | number[:-2])
    places = np.flatnonzero(document.body & (day | month)).tolist()
    found = [document.evidence(TIME_ANCHORS.name, place, place + 1, "when", "says when") for place in places]
    evidence = first_in_each_sentence(document, found)
    return Measurement(float(len(evidence)), evidence)


TIME_ANCHORS = Extractor(
    name="wording.time_anchors",
    unit="sentences",
    formula="body sentences that name a weekday, or a month with a day or year",
    source="AP Stylebook (days and dates); Rubin et al. (2016)",
    reliability="raises",
    fires=["The council met on Friday.", "The bridge was closed on May 3 and opened in June 2019."],
    silent=["The council met and closed the bridge.", "It may rain, and troops march in the spring."],
    measure=measure,
    version=2,
)
