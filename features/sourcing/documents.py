"""Documents: how often the article points to something the reader can look up.

Source: SPJ Code of Ethics (2014), "provide access to source material when it is relevant and appropriate"; The Trust Project,
citations and references.
"""

from __future__ import annotations

import re

from ..attribution.statements import show, statements
from ..base import Extractor, Measurement
from ..by_sentence import first_in_each_sentence
from ..document import Document
from ..evidence import Evidence
from .traces import traces

# A link to the source itself: a DOI, a shortened link, a page of a journal, a court or a government.
_LINK = re.compile(r"\b(?:doi(?:\.org|:)|bit\.ly/|https?://\S+|www\.\S+)", re.IGNORECASE)


def measure(document: Document) -> Measurement:
    """Sentences that attribute something to a document, name one, or link to one."""
    note = "points to a document that the reader can look up"
    told = [
        show(document, DOCUMENTS.name, statement, "document", note)
        for statement in statements(document)
        if statement.speaker_kind == "document"
    ]
    unread = document.region_mask({"furniture", "repeat"})
    links = [
        Evidence(DOCUMENTS.name, *link.span(), "link", note)
        for link in _LINK.finditer(document.article.text)
        if not unread[slice(*document.tokens(*link.span()))].any()
    ]
    evidence = first_in_each_sentence(document, [*told, *links, *traces(document, "document", DOCUMENTS.name)])
    return Measurement(float(len(evidence)), evidence)


DOCUMENTS = Extractor(
    name="sourcing.documents",
    unit="sentences",
    formula="sentences that attribute something to a document, name a published one, or hold a link",
    source="SPJ Code of Ethics (2014); The Trust Project (citations and references)",
    reliability="raises",
    fires=[
        "According to court records, the firm was sold in May.",
        "The study was published in the journal Nature. Source: bit.ly/2xAbCdE",
    ],
    silent=["Jane Roe said the talks had failed.", "The bridge reopened in May. Traffic was light."],
    version=2,
    measure=measure,
)
