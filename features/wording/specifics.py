"""Specifics: how often the article names who, where, when and how many.

Source: the five Ws of news writing (AP Stylebook); Brysbaert et al. (2014) on concreteness: names, dates and figures can be
checked, general terms cannot.
"""

from __future__ import annotations

import numpy as np
from spacy.strings import get_string_id

from ..base import Extractor, Measurement
from ..document import Document
from ..voices import SHORT

_NAMES = [get_string_id("NNP"), get_string_id("NNPS")]
_NUMBER = get_string_id("CD")
_SHOWN = 12


def measure(document: Document) -> Measurement:
    """Runs of names and numbers for 100 words of the body."""
    mask = document.body
    words = int((mask & document.word).sum())
    specific = mask & (np.isin(document.tag, _NAMES) | (document.tag == _NUMBER))
    edges = np.flatnonzero(np.diff(np.concatenate([[False], specific, [False]]).astype(np.int8)))
    runs = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
    evidence = tuple(
        document.evidence(SPECIFICS.name, start, end, "name or figure", "can be checked", 0.3) for start, end in runs[:_SHOWN]
    )
    return Measurement(100 * len(runs) / max(words, SHORT), evidence)


SPECIFICS = Extractor(
    name="wording.specifics",
    unit="names and figures / 100 words",
    formula="100 × runs of proper names and numbers in the body ÷ max(words of the body, 100)",
    source="AP Stylebook (who, what, when, where); Brysbaert et al. (2014)",
    reliability="raises",
    fires=["The bridge in Hull was built in 1931 by Roe & Sons.", "Jane Roe came to York on 3 May with 40 others."],
    silent=["The bridge was built long ago by people from the town.", "Nobody knows why the road is shut."],
    measure=measure,
    version=2,
)
