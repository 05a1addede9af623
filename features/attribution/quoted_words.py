"""Quoted words: how much of the article is given in its sources' own words.

Source: Tuchman (1972), quotation as one of the newsroom's procedures of objectivity; Reuters Handbook of Journalism,
"quotes". Described, not scored: quoting much is a matter of genre.
"""

from __future__ import annotations

from ..base import Extractor, Measurement
from ..document import Document
from .statements import show, spoken, statements


def measure(document: Document) -> Measurement:
    """Share of body words that are quoted from a source."""
    words = document.word & document.body
    if not words.any():
        return Measurement(None, missing="the article has no body")
    quoting = [statement for statement in statements(document) if statement.kind != "indirect"]
    quoted = spoken(document, quoting) & document.quoted & words
    evidence = tuple(
        show(document, QUOTED_WORDS.name, statement, "quotation", "gives the source's own words") for statement in quoting
    )
    return Measurement(float(quoted.sum() / words.sum()), evidence)


QUOTED_WORDS = Extractor(
    name="attribution.quoted_words",
    unit="quoted words / words",
    formula="body words inside quotation marks and inside an attribution's content ÷ body words",
    source="Tuchman (1972); Reuters Handbook of Journalism",
    high=1.0,
    fires=[
        "“We will stay until the work is done,” said Jane Roe, the mayor of Hull.",
        'The minister said the plan was "a danger to every patient" and should be dropped.',
    ],
    silent=["The minister said the plan should be dropped.", "The so-called “experts” came late."],
    version=2,
    measure=measure,
)
