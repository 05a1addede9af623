"""Opinion label: does the piece say of itself that it is opinion?

Source: SPJ Code of Ethics (2014), "label advocacy and commentary". Described, not scored: the label is honest practice.
"""

from __future__ import annotations

import re

from ..base import Extractor, Measurement
from ..document import Document
from ..evidence import Evidence

_LABEL = re.compile(
    r"\s*(?:\[|\()?(opinion|op-ed|opinion piece|editorial|commentary|column|guest column|guest essay|letters? to the editor|"
    r"viewpoint|analysis)\b(?:\]|\))?\s*(?:[:|–—-]|\n|$)",
    re.IGNORECASE,
)
_OPENING = 3  # lines in which a piece may say so


def measure(document: Document) -> Measurement:
    """1 when the title or one of the first lines begins with a label such as "Opinion:"."""
    note = "says that it is opinion"
    evidence, position = [], 0
    for line in document.article.text.split("\n", 12)[: _OPENING * 2]:
        label = _LABEL.match(line)
        if label:
            evidence.append(Evidence(OPINION_LABEL.name, position + label.start(1), position + label.end(1), "label", note))
        position += len(line) + 1
    labelled = bool(evidence) or bool(_LABEL.match(document.article.title or ""))
    return Measurement(float(labelled), tuple(evidence[:1]))


OPINION_LABEL = Extractor(
    name="presentation.opinion_label",
    unit="0 or 1",
    formula="1 when the title or a first line begins with “Opinion”, “Editorial”, “Op-ed”, “Commentary”, …",
    source="SPJ Code of Ethics (2014)",
    high=1.0,
    fires=[
        "Opinion: The bridge must stay\n\nIt has served us well.\n",
        "EDITORIAL\n\nThe bridge must stay. It has served us well.\n",
    ],
    silent=["The bridge must stay, in my opinion.\n", "Opinion polls show that the bridge is liked.\n"],
    measure=measure,
)
