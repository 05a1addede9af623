"""Reference facts: what the article says against dated tables of offices, memberships, endings, capitals and borders.

Wrong titles and misidentified people are among the errors that sources complain of most (Maier 2005). Only what the
tables rule out at every time the sentence can mean is reported; each finding carries the row and its source.
"""

from __future__ import annotations

from dataclasses import replace

from ..base import Extractor, Measurement
from ..document import Document
from ..references.checking import contradictions
from ..references.fact_checks import FactChecks
from ..references.facts import Facts
from ..references.reading import shipped_facts
from .reporting import FORMULA, UNIT, measurement

NAME = "consistency.reference_facts"


def measure(document: Document) -> Measurement:
    """The findings against the facts that come with the package."""
    return measurement(NAME, contradictions(document, shipped_facts()))


def checking_against(facts: Facts, checks: FactChecks | None = None) -> Extractor:
    """The extractor with other facts than the shipped ones, and with published fact-checks.

    A sentence that says what was checked is a finding; it counts only when the claim was rated plainly false and the
    sentence is in the author's own voice: quoting a falsehood is reporting.
    """

    def measure_against(document: Document) -> Measurement:
        checked = checks.match(document) if checks is not None else []
        counted = [*contradictions(document, facts), *(finding for finding, counts in checked if counts)]
        measured = measurement(NAME, counted)
        told = [finding for finding, counts in checked if not counts]
        ordered = sorted((*measured.findings, *told), key=lambda finding: (finding.start, finding.end))
        return replace(measured, findings=tuple(ordered))

    return replace(REFERENCE_FACTS, measure=measure_against)


REFERENCE_FACTS = Extractor(
    name=NAME,
    unit=UNIT,
    formula=FORMULA + ", one a statement that a dated reference row rules out",
    source="Maier (2005), Accuracy Matters: wrong titles and identifications; each row names its own source",
    fires=[
        "Australia, a NATO member, sent 40 trainers in 2019.",
        "The delegation landed in Sydney, the capital of Australia, on Monday.",
        "German Chancellor Emmanuel Macron opened the fair.",
        "French President Emanuel Macron opened the fair.",
    ],
    silent=[
        "Norway, a NATO member, sent 40 trainers in 2019. Former President Angela Roe spoke.",
        "In 1935, the League of Nations met in Geneva. Canberra, the capital of Australia, is far from Sydney.",
        "President Emmanuel Macron opened the fair with 12 NATO members.",
    ],
    measure=measure,
    reliability="lowers",
    version=2,
)
